"""Where a pointer leads: from @ref to the register, from @target to a note or an anchor."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from paragraphos.checks.pointers import NAMES
from paragraphos.editor.cursor import Kind, cursor_at
from paragraphos.editor.tags import Tag, tag_at

if TYPE_CHECKING:
    from paragraphos.editor.desk import Desk


def definition(desk: Desk, path: Path, position: types.Position) -> tuple[Path, types.Range] | None:
    """The file and the place of what the pointer at a position names; None when none is there."""
    buffer = desk.buffer(path)
    cursor = cursor_at(buffer.text, buffer.from_client(position))
    if cursor.kind is not Kind.VALUE or cursor.attribute not in NAMES:
        return None
    target = desk.target(path, cursor.word)
    if target is None:
        return None
    file, identifier = target
    there = desk.buffer(file)
    tag = bearer(there.text, identifier)
    return (file, there.range(tag.start, tag.end)) if tag else None


def bearer(text: str, identifier: str) -> Tag | None:
    """The tag with an xml:id."""
    for found in re.finditer(r"\sxml:id\s*=", text):
        tag = tag_at(text, found.start())
        if tag is not None and "xml:id" in tag.attributes and tag.attributes["xml:id"].text == identifier:
            return tag
    return None
