"""What may be written at the cursor: elements, attributes, their values, references."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from paragraphos.checks.names import KINDS
from paragraphos.checks.pointers import NAMES, identifiers
from paragraphos.checks.register import ENTRIES
from paragraphos.checks.tei import local
from paragraphos.editor.cursor import Cursor, Kind, cursor_at
from paragraphos.editor.hovering import attribute_told, element_told
from paragraphos.editor.labels import described, named
from paragraphos.relaxng.datatypes.datatype import Laborious
from paragraphos.xml import NotWellFormed

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.editor.buffer import Buffer
    from paragraphos.editor.desk import Desk
    from paragraphos.relaxng.expectations import AttributeExpectation, Expectation
    from paragraphos.xml import Document

_NOTHING: list[types.CompletionItem] = []
_REST_OF_NAME = re.compile(r"\s*=\s*[\"']")


def complete(desk: Desk, path: Path, position: types.Position) -> types.CompletionList:
    """Everything that may be written at a position, in the order in which it is likeliest meant."""
    buffer = desk.buffer(path)
    offset = buffer.from_client(position)
    cursor = cursor_at(buffer.text, offset)
    if cursor.kind is Kind.VALUE and cursor.attribute in NAMES:
        return types.CompletionList(False, list(_references(desk, path, buffer, cursor)))
    expected = None if cursor.kind is Kind.ASIDE else _expected(desk, path, buffer, cursor, offset)
    if expected is None:
        return types.CompletionList(False, _NOTHING)
    if cursor.kind in (Kind.TEXT, Kind.NAME):
        items = list(_elements(desk, path, buffer, cursor, expected))
    elif cursor.kind is Kind.ATTRIBUTE:
        items = list(_attributes(desk, path, buffer, cursor, expected))
    else:
        items = list(_values(desk, path, buffer, cursor, expected))
    return types.CompletionList(False, items)


def _expected(desk: Desk, path: Path, buffer: Buffer, cursor: Cursor, offset: int) -> Expectation | None:
    schema = desk.schema(path)
    if schema is None:
        return None
    # What is already written of the name does not tell what may stand there.
    at = cursor.start if cursor.kind in (Kind.NAME, Kind.ATTRIBUTE) else offset
    at -= cursor.kind is Kind.NAME
    try:
        return schema.expected_at(buffer.data, *buffer.place(max(at, 0)))
    except (Laborious, NotWellFormed):
        return None


def _elements(
    desk: Desk, path: Path, buffer: Buffer, cursor: Cursor, expected: Expectation
) -> Iterator[types.CompletionItem]:
    explained = desk.explained(path)
    closing = buffer.text[cursor.start - 2 : cursor.start] == "</"
    ending = [f"/{expected.parent}"] if expected.parent and expected.may_end and not closing else []
    names = [expected.parent or ""] if closing else [*expected.elements, *ending]
    opened = cursor.kind is Kind.NAME
    for number, name in enumerate(names):
        element = explained.get(name.rpartition(":")[2])
        written = name if opened else f"<{name}"
        yield types.CompletionItem(
            label=name,
            kind=types.CompletionItemKind.Struct,
            detail=(element.gloss or None) if element else None,
            documentation=_markdown(element_told(element)) if element else None,
            sort_text=f"{number:04}",
            filter_text=written,
            text_edit=types.TextEdit(buffer.range(cursor.start, cursor.end), written),
        )


def _attributes(
    desk: Desk, path: Path, buffer: Buffer, cursor: Cursor, expected: Expectation
) -> Iterator[types.CompletionItem]:
    element = desk.explained(path).get((cursor.element or "").rpartition(":")[2])
    known = {each.name: each for each in element.attributes} if element else {}
    written = _REST_OF_NAME.match(buffer.text, cursor.end) is not None
    for number, attribute in enumerate(expected.attributes):
        told = known.get(attribute.name)
        yield types.CompletionItem(
            label=attribute.name,
            kind=types.CompletionItemKind.Property,
            detail="required" if attribute.required else None,
            documentation=_markdown(attribute_told(told)) if told else None,
            sort_text=f"{number:04}",
            text_edit=types.TextEdit(
                buffer.range(cursor.start, cursor.end), attribute.name if written else f'{attribute.name}=""'
            ),
        )


def _values(
    desk: Desk, path: Path, buffer: Buffer, cursor: Cursor, expected: Expectation
) -> Iterator[types.CompletionItem]:
    element = desk.explained(path).get((cursor.element or "").rpartition(":")[2])
    told = next((each for each in element.attributes if each.name == cursor.attribute), None) if element else None
    descriptions = {value.value: value.description for value in told.values} if told else {}
    allowed: AttributeExpectation | None = next(
        (each for each in expected.attributes if each.name == cursor.attribute), None
    )
    for number, value in enumerate(dict.fromkeys((*(allowed.values if allowed else ()), *descriptions))):
        yield types.CompletionItem(
            label=value,
            kind=types.CompletionItemKind.EnumMember,
            documentation=descriptions.get(value) or None,
            sort_text=f"{number:04}",
            text_edit=types.TextEdit(buffer.range(cursor.start, cursor.end), value),
        )


def _references(desk: Desk, path: Path, buffer: Buffer, cursor: Cursor) -> Iterator[types.CompletionItem]:
    """What a pointer may lead to: for a name the entries of its kind, else every identifier of the edition."""
    kinds = KINDS.get((cursor.element or "").rpartition(":")[2]) if cursor.attribute == "ref" else None
    for file in desk.files(path):
        document = desk.document(file)
        prefix = "#" if file == path else f"{_relative(path, file)}#"
        for identifier, element in identifiers(document).items() if document else ():
            if kinds is None or local(element) in kinds:
                assert document is not None
                yield _reference(buffer, cursor, document, element, f"{prefix}{identifier}")


def _reference(
    buffer: Buffer, cursor: Cursor, document: Document, element: etree._Element, value: str
) -> types.CompletionItem:
    name = named(document, element)
    return types.CompletionItem(
        label=value,
        label_details=types.CompletionItemLabelDetails(description=name),
        kind=types.CompletionItemKind.Reference,
        detail=f"{local(element)}: {name}",
        documentation=described(element) or None,
        # An entry is found by its name as well as by its identifier.
        filter_text=f"{value} {name}" if local(element) in ENTRIES else value,
        text_edit=types.TextEdit(buffer.range(cursor.start, cursor.end), value),
    )


def _relative(path: Path, file: Path) -> str:
    return Path(os.path.relpath(file, path.parent)).as_posix()


def _markdown(text: str) -> types.MarkupContent:
    return types.MarkupContent(types.MarkupKind.Markdown, text)
