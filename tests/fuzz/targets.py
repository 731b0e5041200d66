"""What is fuzzed: each target takes bytes and raises only when the program has failed."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.fuzz.sound import COMPACT_GRAMMARS, DOCUMENTS, GRAMMARS
from tests.fuzz.spoiling import spoiled

from paragraphos.checks.validation import Report, validate_files
from paragraphos.editor.remembering import Memory
from paragraphos.relaxng import SchemaFault, WrongSchema, load
from paragraphos.report import FORMATS, writer
from paragraphos.report.shown import Shown
from paragraphos.xml import Document, Fault, NotWellFormed, parse

ROOT = Path(__file__).resolve().parents[2]
_SCHEMA = ROOT / "schema" / "edition.rng"


def reading(data: bytes) -> None:
    """The parser: a document of which every element has its place, or faults with words and places."""
    document = spoiled(data, DOCUMENTS)
    faults: tuple[Fault, ...] = ()
    try:
        _places_are_tags(parse(document))
    except NotWellFormed as error:
        faults = error.faults
    assert all(fault.message and fault.kind and fault.line >= 0 and fault.column >= 0 for fault in faults)


def _places_are_tags(found: Document) -> None:
    for element in found.root.iter("*"):
        place = found.place(element)
        assert found.lines[place.line - 1].startswith("<", place.column - 1)
        for name in element.attrib:
            found.attribute_place(element, str(name))


class Validation:
    """The engine and the report: whatever the document, findings that every format can write."""

    def __init__(self) -> None:
        self._path = Path("/nowhere/document.xml")
        self._unsaved: dict[Path, bytes] = {}
        self._validators = Memory(self._unsaved).validators

    def __call__(self, data: bytes) -> None:
        self._unsaved[self._path] = spoiled(data, DOCUMENTS)
        report = validate_files([self._path], schema=_SCHEMA, validators=self._validators)
        _writes(report)


def _writes(report: Report) -> None:
    shown = Shown(report, Path("/nowhere"))
    for form in FORMATS:
        text = writer(form)(shown)
        text.encode("utf-8", "backslashreplace")
        if form in ("json", "sarif"):
            json.loads(text)


class Grammar:
    """The reader of schemas: a schema that validates, or faults that say what is wrong with it."""

    def __init__(self, ending: str, sound: Sequence[bytes]) -> None:
        self._path = Path(tempfile.mkdtemp()) / f"grammar.{ending}"
        self._sound = sound

    def __call__(self, data: bytes) -> None:
        self._path.write_bytes(spoiled(data, self._sound))
        faults: tuple[SchemaFault, ...] = ()
        try:
            schema = load(self._path, within=self._path.parent)
            for document in (b"<a/>", b"<a n='3'>x<a/><b/></a>", b"<c xmlns='x'>1 2</c>"):
                schema.validate(document)
        except WrongSchema as error:
            faults = error.faults
            assert faults
        assert all(fault.message for fault in faults)


class Editing:
    """The language server's answers, at any place of any text."""

    def __init__(self) -> None:
        from paragraphos.editor.desk import Desk

        self._desk = Desk()
        self._path = ROOT / "edition" / "manifesto.xml"

    def __call__(self, data: bytes) -> None:
        from paragraphos.editor.completing import complete
        from paragraphos.editor.defining import definition
        from paragraphos.editor.diagnosing import diagnostic
        from paragraphos.editor.hovering import hover
        from paragraphos.editor.quick_fixes import fixes

        text = spoiled(data[4:], DOCUMENTS).decode("utf-8", "surrogateescape")
        self._desk.show(self._path, text)
        buffer = self._desk.buffer(self._path)
        offset = int.from_bytes(data[:4], "big") % (len(buffer.text) + 2)
        position = buffer.to_client(min(offset, len(buffer.text)))
        hover(self._desk, self._path, position)
        complete(self._desk, self._path, position)
        definition(self._desk, self._path, position)
        report = validate_files([self._path], schema=_SCHEMA, validators=self._desk.validators)
        for finding in report.findings:
            diagnostic(finding, buffer)
            for fix in fixes(finding, buffer):
                assert all(0 <= edit.start <= edit.end <= len(buffer.text) for edit in fix.edits)


TARGETS: dict[str, Callable[[], Callable[[bytes], None]]] = {
    "reading": lambda: reading,
    "validation": Validation,
    "grammar": lambda: Grammar("rng", GRAMMARS),
    "compact": lambda: Grammar("rnc", COMPACT_GRAMMARS),
    "editing": Editing,
}
"""How each target is made ready."""
