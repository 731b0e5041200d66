"""Skimming a document: as hard as parsing, the same tree and places, noted later."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from paragraphos.xml import Limits, NotWellFormed, parse, skim

PLAIN = "<?xml version='1.0'?>\n<a>\n  <b c='1'>é</b><!-- x --><d\n   e='2'/></a>"


def _file(folder: Path, text: str) -> Path:
    path = folder / "large.xml"
    path.write_bytes(text.encode())
    return path


def test_it_gives_the_same_tree_and_places(tmp_path: Path) -> None:
    """Element by element, attribute by attribute."""
    path = _file(tmp_path, PLAIN)
    skimmed, parsed = skim(path), parse(path)
    assert etree.tostring(skimmed.tree) == etree.tostring(parsed.tree)
    for one, other in zip(skimmed.root.iter("*"), parsed.root.iter("*"), strict=True):
        assert (skimmed.place(one), skimmed.end_place(one)) == (parsed.place(other), parsed.end_place(other))
        for name in map(str, one.attrib):
            assert skimmed.attribute_place(one, name) == parsed.attribute_place(other, name)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<a><b></a>", "tag-mismatch"),
        ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "entity-declared"),
        ("<!DOCTYPE a SYSTEM 'http://localhost/a.dtd'><a/>", "doctype-external"),
        ("<a>&e;</a>", "entity-unknown"),
        ("<a><b><c/></b></a>", "too-deep"),
        ("<a>" + "x" * 200 + "</a>", "too-large"),
    ],
)
def test_it_refuses_what_parsing_refuses(tmp_path: Path, text: str, kind: str) -> None:
    """Faults of syntax, entities, what is outside the file, what is beyond a bound."""
    path = _file(tmp_path, text)
    limits = Limits(size=150, depth=2)
    with pytest.raises(NotWellFormed) as skimmed:
        skim(path, limits)
    with pytest.raises(NotWellFormed) as parsed:
        parse(path, limits=limits)
    assert skimmed.value.fault.kind == parsed.value.fault.kind
    assert kind == skimmed.value.fault.kind
    assert str(path) in str(skimmed.value)
