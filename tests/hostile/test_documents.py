"""Hostile documents through the whole command: refused or bounded, under 500 MB, never silent, no secret told."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from tests.hostile.documents import DOCUMENTS
from tests.hostile.measuring import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="measures with wait4")
SECRET = "the-secret-of-another-file"


@pytest.mark.slow
@pytest.mark.parametrize("name", DOCUMENTS)
def test_document(tmp_path: Path, repository: Path, name: str) -> None:
    """Each against the edition's grammar: a code and a place, or nothing worse than what the grammar says."""
    make, expected = DOCUMENTS[name]
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    (tmp_path / "hostile.xml").write_bytes(make())
    done = run(tmp_path, "validate", "hostile.xml", "--schema", str(repository / "schema" / "edition.rng"), "--json")
    assert done.is_bounded_and_told(), (done.code, done.err, done.megabytes)
    assert SECRET not in done.out + done.err
    codes = [finding["code"] for finding in json.loads(done.out)["findings"]]
    if expected is None:
        assert not any(code.startswith("xml.") for code in codes)
    else:
        assert any(code.startswith(expected) for code in codes)
        assert done.code == 1


def test_terminal_is_left_alone(tmp_path: Path) -> None:
    """What the report shows of a file cannot move the cursor, colour the screen or turn a line round."""
    for name in ("characters that reorder a line", "escapes for a terminal"):
        (tmp_path / "hostile.xml").write_bytes(DOCUMENTS[name][0]())
        assert not re.search("[\x1b\x9b\u202e\u2066]", run(tmp_path, "validate", "hostile.xml").out)


def test_gigabyte_of_white_space(tmp_path: Path) -> None:
    """The size of a file is asked before it is opened."""
    with (tmp_path / "hostile.xml").open("wb") as stream:
        stream.truncate(1_000_000_000)
    done = run(tmp_path, "validate", "hostile.xml")
    assert done.is_bounded_and_told()
    assert "xml.too-large" in done.out


@pytest.mark.parametrize(
    ("limit", "document"),
    [
        ("size=11000000", lambda: b"<TEI>" + b" " * 10_500_000 + b"</TEI>"),
        ("nodes=120000", lambda: b"<TEI>" + b"<p/>" * 110_000 + b"</TEI>"),
        ("depth=1500", lambda: b"<p>" * 1_400 + b"</p>" * 1_400),
        ("attributes=3000", lambda: b"<p " + b" ".join(b'a%d=""' % number for number in range(2_000)) + b"/>"),
        ("markup=4000000", lambda: b'<p n="' + b"x" * 3_000_000 + b'"/>'),
        (
            "subset=400000",
            lambda: b"<!DOCTYPE p [" + b"".join(b"<!ELEMENT b%d ANY>" % n for n in range(10_000)) + b"]><p/>",
        ),
    ],
    ids=["size", "nodes", "depth", "attributes", "markup", "subset"],
)
def test_every_limit_can_be_raised(tmp_path: Path, limit: str, document: object) -> None:
    """Each bound is told by the name under which it is raised, and then the document is read."""
    assert callable(document)
    (tmp_path / "large.xml").write_bytes(document())
    refused = run(tmp_path, "validate", "large.xml")
    assert refused.code == 1
    raised = run(tmp_path, "validate", "large.xml", "--limit", limit)
    assert raised.code == 0, raised.out
    assert raised.quiet


@pytest.mark.parametrize(
    "place", ["/etc/hostname", "file:///etc/hostname", "http://localhost:9/x.rng", "../outside.rng", "//host/x.rng"]
)
def test_schema_elsewhere(tmp_path: Path, place: str) -> None:
    """A document may not send the reader to a schema elsewhere; that it tried is told."""
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "outside.rng").write_text(f"<{SECRET}/>", encoding="utf-8")
    (inside / "letter.xml").write_text(f'<?xml-model href="{place}"?><TEI/>', encoding="utf-8")
    done = run(inside, "validate", "letter.xml")
    assert done.is_bounded_and_told()
    assert "[xml.model-" in done.out
    assert SECRET not in done.out


@pytest.mark.parametrize("reach", ["include", "externalRef"])
def test_grammar_that_reaches_out(tmp_path: Path, reach: str) -> None:
    """A grammar that a document names reads no file from elsewhere, nor tells what is in it."""
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    part = (
        '<include href="../secret.txt"/>'
        if reach == "include"
        else '<start><externalRef href="../secret.txt"/></start>'
    )
    (inside / "g.rng").write_text(
        f'<grammar xmlns="http://relaxng.org/ns/structure/1.0">{part}</grammar>', encoding="utf-8"
    )
    (inside / "letter.xml").write_text('<?xml-model href="g.rng"?><TEI/>', encoding="utf-8")
    done = run(inside, "validate", "letter.xml")
    assert done.is_bounded_and_told()
    assert "[rng.schema]" in done.out
    assert SECRET not in done.out + done.err


@pytest.mark.parametrize("test", ["doc('secret.txt')", "unparsed-text('secret.txt')", "collection('.')"])
def test_rules_that_reach_out(tmp_path: Path, test: str) -> None:
    """A rule of a Schematron schema that a document names reads nothing but the document."""
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    rule = (
        f'<rule context="TEI"><assert test="exists({test})">None.</assert>'
        f'<report test="true()"><value-of select="{test}"/></report></rule>'
    )
    (tmp_path / "r.sch").write_text(
        f'<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern>{rule}</pattern></schema>',
        encoding="utf-8",
    )
    (tmp_path / "letter.xml").write_text('<?xml-model href="r.sch"?><TEI/>', encoding="utf-8")
    done = run(tmp_path, "validate", "letter.xml")
    assert done.is_bounded_and_told()
    assert done.code == 1
    assert SECRET not in done.out + done.err
