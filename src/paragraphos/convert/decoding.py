"""The bytes of a plain text as characters, or the sentence that says why they are none."""

from __future__ import annotations

import codecs
import re

from paragraphos.faults import Unusable

_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\ufffe\uffff]")
# Line ends of other systems, and Unicode's own: next line, line separator, paragraph separator.
_LINE_ENDS = dict.fromkeys((0x0D, 0x85, 0x2028, 0x2029), "\n")
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAVE = "Open it in an editor and save it as UTF-8, then run the command again."


class NotText(Unusable):
    """The file is no plain text in UTF-8; the message says where and what to do."""


def decoded(data: bytes, name: str) -> str:
    """The text with line feeds as line ends, form feeds as spaces, without a byte order mark.

    Raises NotText with line and column of the first byte or character that cannot be.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            raise NotText(f"{name}: the file is in {encoding}; a text in UTF-8 is needed. {_SAVE}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise NotText(
            f"{name}:{line}:{column}: the byte 0x{data[error.start]:02X} is not UTF-8; "
            f"the file is probably in Windows-1252 or another encoding. {_SAVE}"
        ) from error
    text = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        line = text.count("\n", 0, forbidden.start()) + 1
        column = forbidden.start() - text.rfind("\n", 0, forbidden.start())
        raise NotText(
            f"{name}:{line}:{column}: the character U+{ord(forbidden.group()):04X} cannot stand in a text "
            "(nor in XML). If this is a binary file, export its text first; otherwise remove the character."
        )
    if not text.strip(" \t\n\f\v"):
        raise NotText(f"{name}: there is no text in this file.")
    return text.replace("\f", " ").replace("\v", " ")
