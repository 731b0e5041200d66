"""Hostile documents and schemas: time and memory stay bounded, and places are right in any encoding."""

from __future__ import annotations

import io
import time
import tracemalloc
from pathlib import Path
from random import Random

import pytest

from paragraphos.relaxng import WrongSchema, load
from paragraphos.relaxng.states import Automaton
from paragraphos.xml.limits import Limits

ROOT = 'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "schema.rng"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_set_of_attributes(tmp_path: Path) -> None:
    """Thirty attributes in every combination and order make no states of their own."""
    attributes = "".join(f'<optional><attribute name="a{n}"/></optional>' for n in range(30))
    schema = load(
        written(
            tmp_path,
            f'<element {ROOT} name="r"><zeroOrMore><element name="e">{attributes}</element></zeroOrMore></element>',
        )
    )
    chance = Random(1)
    elements = "".join("<e " + " ".join(f'a{n}=""' for n in chance.sample(range(30), 15)) + "/>" for _ in range(3_000))
    document = f"<r>{elements}</r>".encode()
    tracemalloc.start()
    assert schema.validate(document) == []
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_every_order_of_an_interleave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Interleaved elements in every order: what was learnt is forgotten when it is too much, and the verdict stands."""
    monkeypatch.setattr(Automaton, "most_states", 200)
    elements = "".join(f'<element name="a{n}"><empty/></element>' for n in range(14))
    schema = load(
        written(
            tmp_path,
            f'<element {ROOT} name="r"><zeroOrMore><element name="e">'
            f"<interleave>{elements}</interleave></element></zeroOrMore></element>",
        )
    )
    chance = Random(1)
    orders = [chance.sample(range(14), 14) for _ in range(300)]
    document = "<r>" + "".join("<e>" + "".join(f"<a{n}/>" for n in order) + "</e>" for order in orders) + "</r>"
    assert schema.validate(document.encode()) == []
    assert len(schema.validate(document.replace("<a3/>", "", 1).encode())) == 1


def test_names_without_number(tmp_path: Path) -> None:
    """A document may use a new name in every tag without being remembered."""
    schema = load(
        written(
            tmp_path,
            f"<element {ROOT}><anyName/><zeroOrMore><element><anyName/><zeroOrMore><attribute><anyName/>"
            "</attribute></zeroOrMore></element></zeroOrMore></element>",
        )
    )
    document = ("<r>" + "".join(f'<n{number} a{number}=""/>' for number in range(15_000)) + "</r>").encode()
    tracemalloc.start()
    assert schema.validate(document) == []
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()


def test_deep_documents(tmp_path: Path) -> None:
    """Depth is bounded by the reader alone."""
    schema = load(
        written(
            tmp_path,
            f'<grammar {ROOT}><start><ref name="a"/></start><define name="a"><element name="a">'
            '<optional><ref name="a"/></optional></element></define></grammar>',
        )
    )
    assert schema.validate(b"<a>" * 50_000 + b"</a>" * 50_000, Limits(depth=60_000)) == []


def test_long_and_deep_schemas(tmp_path: Path) -> None:
    """A schema with long groups is loaded; one that is nested too deep is refused in words."""
    many = "".join(f'<element name="a{n}"><empty/></element>' for n in range(3_000))
    schema = load(written(tmp_path, f'<element {ROOT} name="r">{many}</element>'))
    assert len(schema.validate(b"<r/>")) == 1
    assert schema.validate(("<r>" + "".join(f"<a{n}/>" for n in range(3_000)) + "</r>").encode()) == []
    deep = "<optional>" * 5_000 + "<text/>" + "</optional>" * 5_000
    with pytest.raises(WrongSchema):
        load(written(tmp_path, f'<element {ROOT} name="r">{deep}</element>'))


def test_time_grows_with_the_document(tmp_path: Path) -> None:
    """Ten times the document, about ten times the time."""
    schema = load(
        written(
            tmp_path,
            f'<element {ROOT} name="r"><zeroOrMore><element name="p"><mixed><zeroOrMore>'
            '<element name="em"><text/></element></zeroOrMore></mixed></element></zeroOrMore>'
            "</element>",
        )
    )

    def seconds(paragraphs: int) -> float:
        document = ("<r>" + "<p>some <em>words</em> here</p>" * paragraphs + "</r>").encode()
        best = float("inf")
        for _ in range(3):
            began = time.perf_counter()
            assert schema.validate(document) == []
            best = min(best, time.perf_counter() - began)
        return best

    seconds(1_000)
    assert seconds(40_000) < 40 * seconds(4_000)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_places_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    """Columns are counted in characters, for attributes and text too, from bytes, files and streams."""
    schema = load(
        written(
            tmp_path,
            f'<element {ROOT} name="r"><oneOrMore><element name="e"><attribute name="é"/></element>'
            "</oneOrMore></element>",
        )
    )
    declared = "" if encoding == "utf-16" else f' encoding="{encoding}"'
    text = f'<?xml version="1.0"{declared}?>\n<r>\n  <e é="ä"\n     ö="" é2="x"/> ü und <!-- c --> so\n</r>'
    data = text.encode(encoding)
    path = tmp_path / "document.xml"
    path.write_bytes(data)
    expected = [(4, 6), (4, 11), (4, 20)]
    for source in (data, path, io.BytesIO(data)):
        assert [(fault.line, fault.column) for fault in schema.validate(source)] == expected


def test_nothing_is_read_from_elsewhere(tmp_path: Path) -> None:
    """Neither the network nor, where a folder is given, files outside it."""
    for href, words in (("http://localhost/b.rng", "nothing is read from the network"), ("../b.rng", "lies outside")):
        (tmp_path / "b.rng").write_text(f'<element {ROOT} name="b"><empty/></element>', encoding="utf-8")
        folder = tmp_path / "schema"
        folder.mkdir(exist_ok=True)
        path = written(folder, f'<element {ROOT} name="a"><externalRef href="{href}"/></element>')
        with pytest.raises(WrongSchema, match=words):
            load(path, within=folder)


def test_all_faults_of_a_schema_are_told_in_one_run(tmp_path: Path) -> None:
    """Each with its line and column."""
    path = written(
        tmp_path,
        f'<grammar {ROOT}>\n<start><ref name="x"/></start>\n<define name="y"><ref name="z"/></define>\n</grammar>',
    )
    with pytest.raises(WrongSchema) as wrong:
        load(path)
    assert [(fault.line, fault.column, fault.clause) for fault in wrong.value.faults] == [
        (2, 8, "4.18"),
        (3, 18, "4.18"),
    ]
