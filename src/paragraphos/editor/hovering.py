"""What the editor tells about the word under the cursor: the ODD's words for markup, the register's for a reference."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from paragraphos.checks.pointers import NAMES
from paragraphos.checks.tei import local
from paragraphos.editor.cursor import Cursor, Kind, cursor_at
from paragraphos.editor.labels import described, named

if TYPE_CHECKING:
    from paragraphos.editor.desk import Desk
    from paragraphos.odd.explaining import AttributeExplained, ElementExplained

_MARKDOWN = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]<>#|~"})
_MOST = 12
_RULES = 4
# What a rule says only when it is broken: the name of the element, a value, a count.
_COMPUTED = re.compile(r"\(@|\(\$|\(\.\)|\(\(")


def hover(desk: Desk, path: Path, position: types.Position) -> types.Hover | None:
    """What there is to say at a position; None when there is nothing."""
    buffer = desk.buffer(path)
    cursor = cursor_at(buffer.text, buffer.from_client(position))
    told = _told(desk, path, cursor)
    if told is None:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, told)
    return types.Hover(content, buffer.range(cursor.start, cursor.end))


def _told(desk: Desk, path: Path, cursor: Cursor) -> str | None:
    if cursor.kind is Kind.VALUE and cursor.attribute in NAMES:
        return _target(desk, path, cursor.word)
    element = desk.explained(path).get((cursor.element or "").rpartition(":")[2])
    if element is None:
        return None
    if cursor.kind is Kind.NAME:
        return element_told(element)
    attribute = next((each for each in element.attributes if each.name == cursor.attribute), None)
    if attribute is None:
        return None
    if cursor.kind is Kind.VALUE:
        value = next((each for each in attribute.values if each.value == cursor.word), None)
        return f"**{plain(value.value)}**: {plain(value.description)}" if value and value.description else None
    return attribute_told(attribute)


def element_told(element: ElementExplained) -> str:
    """What an element is for, where it may stand, its rules."""
    gloss = f" ({plain(element.gloss)})" if element.gloss else ""
    parts = [f"**{plain(f'<{element.name}>')}**{gloss}: {plain(element.description)}"]
    if element.may_stand_in:
        parts.append(f"May stand in {plain(_some(element.may_stand_in))}.")
    parts += [f"Rule: {plain(rule.message)}" for rule in element.rules if not _COMPUTED.search(rule.message)][:_RULES]
    if element.example:
        parts.append(f"```xml\n{element.example}\n```")
    return "\n\n".join(parts)


def attribute_told(attribute: AttributeExplained) -> str:
    """What an attribute is for, and its values."""
    required = " (required)" if attribute.required else ""
    parts = [f"**@{plain(attribute.name)}**{required}: {plain(attribute.description)}"]
    listed = [
        f"- **{plain(value.value)}**{': ' + plain(value.description) if value.description else ''}"
        for value in attribute.values
    ]
    if listed:
        parts.append("\n".join(listed))
    elif attribute.datatype:
        parts.append(f"Value: {plain(attribute.datatype)}.")
    return "\n\n".join(parts)


def _target(desk: Desk, path: Path, pointer: str) -> str | None:
    target = desk.target(path, pointer)
    found = desk.element(*target) if target else None
    if found is None:
        return None
    document, element = found
    said = described(element)
    return f"**{plain(named(document, element))}** ({local(element)})" + (f"\n\n{plain(said)}" if said else "")


def plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return text.translate(_MARKDOWN)


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:_MOST])
    return f"{shown} and {len(names) - _MOST} others" if len(names) > _MOST else shown
