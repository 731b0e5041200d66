"""The catalogue of codes is true: each wrong example yields its code and nothing else, each right example nothing."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from tests.checks.miniature import DEFAULTS, miniature

from paragraphos.checks.validation import Report, validate_edition, validate_files
from paragraphos.odd import OddFault, check_rules, compile_odd
from paragraphos.references.publishing import Plan, plan
from paragraphos.references.versions import Version
from paragraphos.report.catalogue import Code, codes
from paragraphos.source import read_edition
from paragraphos.xml import TREE, Limits

GRAMMAR = Path(__file__).with_name("grammar.rng")
IN_EDITION = {*DEFAULTS, "waivers", "ledger", "copy_text", "settings"}
CODES = codes()
SPECIFICATION = Path(__file__).parents[1] / "odd" / "specification.xml"
ODD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron"><teiHeader/><text><body>'
)
SCHEMA = '<schemaSpec ident="case" start="text">'
MODULES = '<moduleRef key="tei"/><moduleRef key="core"/>'


def judged(entry: Code, example: str, folder: Path) -> Report:
    """What validation says of an example in its slot."""
    kind, _, rest = entry.slot.partition(" ")
    if kind in IN_EDITION:
        content = example.encode().decode("unicode_escape") if kind == "copy_text" else example
        return validate_edition(miniature(folder, **{**entry.beside, kind: content}))
    if kind == "released":
        return validate_edition(released(folder, rest, example, entry.beside))
    if kind in ("odd", "odd-body"):
        return compiled(folder, example if kind == "odd-body" else f"{SCHEMA}{MODULES}{example}</schemaSpec>")
    path = folder / "document.xml"
    path.write_bytes(
        example.encode("ascii").decode("unicode_escape").encode("latin-1") if kind == "bytes" else example.encode()
    )
    if kind == "schema":
        schema = folder / f"schema.{rest}"
        schema.write_text(example, encoding="utf-8")
        path.write_text("<text/>", encoding="utf-8")
        return validate_files([path], schema=schema) if rest == "rng" else validate_files([path], schematron=schema)
    if kind == "grammar":
        return validate_files([path], schema=GRAMMAR)
    shutil.copy(GRAMMAR, folder)
    return validate_files([path], limits=limits(rest))


def compiled(folder: Path, schema: str) -> Report:
    """What the compiler says of an ODD, of which this is the body, with the small specification."""
    odd = folder / "case.odd"
    odd.write_text(f"{ODD}{schema}</body></text></TEI>", encoding="utf-8")
    try:
        made = compile_odd(odd, SPECIFICATION)
        if "sch:" in schema:
            check_rules(made)
    except OddFault as fault:
        return Report(fault.findings, (odd,))
    return Report(made.findings, (odd,))


def released(folder: Path, slot: str, example: str, beside: Mapping[str, str]) -> Path:
    """The miniature as it was released once and edited since; the slot `pending` is statements of the ledger."""
    made = plan(read_edition(miniature(folder)), Version(1, 0, 0), "2030-01-01")
    assert isinstance(made, Plan)
    ledger = made.files[folder.resolve() / "edition" / "references.json"].decode()
    if slot == "pending":
        return miniature(folder, **{**beside, "ledger": ledger.replace('"pending": [', f'"pending": [{example}')})
    return miniature(folder, **{**beside, slot: example, "ledger": ledger})


def limits(words: str) -> Limits | None:
    """The limits that a slot such as `document depth=3` lowers."""
    name, equals, number = words.partition("=")
    return replace(TREE, **{name: int(number)}) if equals else None


@pytest.mark.parametrize("entry", CODES, ids=[entry.code for entry in CODES])
def test_wrong_example(entry: Code, tmp_path: Path) -> None:
    """A wrong example yields its code, once, with its severity."""
    found = judged(entry, entry.wrong, tmp_path).findings
    if entry.slot == "document all":
        assert entry.code in [finding.code for finding in found]
        return
    told = [finding for finding in found if finding.code != "xml.no-schema" or entry.code == "xml.no-schema"]
    assert [finding.code for finding in told] == [entry.code], told
    assert told[0].severity is entry.severity


@pytest.mark.parametrize("entry", CODES, ids=[entry.code for entry in CODES])
def test_right_example(entry: Code, tmp_path: Path) -> None:
    """A right example yields nothing."""
    if entry.slot == "no schema":
        return
    found = judged(entry, entry.right, tmp_path).findings
    assert [finding for finding in found if finding.code != "xml.no-schema"] == []
