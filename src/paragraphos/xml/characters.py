"""Judges what follows an ampersand."""

from __future__ import annotations

import re
from html.entities import html5

from paragraphos.xml.sheet import Sheet

_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]+)|#x([0-9A-Fa-f]+)|([^\W\d][\w.\-]*));")
_WITHOUT_X = re.compile(r"&#([0-9A-Fa-f]{1,6});")


def reference(sheet: Sheet, offset: int) -> int:
    """Judge what follows an ampersand; gives the offset after it."""
    found = _REFERENCE.match(sheet.text, offset)
    bare = _WITHOUT_X.match(sheet.text, offset) if found is None else None
    if bare is not None:
        sheet.say(
            "character",
            offset,
            f"{bare.group()} is a number in hexadecimal figures without its x.",
            f"Write &#x{bare.group(1)};",
            bare.group(),
        )
        return bare.end()
    if found is None:
        sheet.say("ampersand", offset, "The character & stands alone.", "Write &amp; for it.", "&")
        return offset + 1
    name, number = found.group(4), found.group(2) or found.group(3)
    if name:
        sheet.say(
            "entity-unknown",
            offset,
            f"The entity &{name}; is not known.",
            f"XML knows &amp; &lt; &gt; &quot; &apos; only: {_meant(name)}.",
            name,
        )
    elif number and not _allowed(int(number[:9], 10 if found.group(2) else 16)):
        sheet.say(
            "character",
            offset,
            f"{found.group()} stands for no character that XML allows.",
            "Remove it, or write the right number.",
            found.group(),
        )
    return found.end()


def _meant(name: str) -> str:
    """What to write for a name that HTML has for a character."""
    meant = html5.get(f"{name};", "")
    if len(meant) != 1:
        return "write the character itself"
    return f"write &#{ord(meant)};" + (f" or {meant}" if meant.isprintable() and not meant.isspace() else "")


def _allowed(number: int) -> bool:
    return (
        number in (9, 10, 13) or 0x20 <= number <= 0xD7FF or 0xE000 <= number <= 0xFFFD or 0x10000 <= number <= 0x10FFFF
    )
