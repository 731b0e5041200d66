"""Text of unknown origin, made fit for a terminal: every character seen, none obeyed."""

from __future__ import annotations

import unicodedata

_REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_JOINERS = "\u200c\u200d"
"""Characters that nobody sees, and many scripts need."""


def visible(text: str) -> str:
    """A line of a file, in its columns: tabs as spaces, and � for what a terminal would obey or cannot show."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character == "\t":
        return " "
    return "\ufffd" if _is_obeyed(character) else character


def named(text: str) -> str:
    """Words about files, and their names: of what nobody sees, what is obeyed, and what is none, the number."""
    return text if text.isprintable() else "".join(map(_named, text))


def _named(character: str) -> str:
    if character == "\t":
        return " "
    unseen = unicodedata.category(character) in ("Cf", "Co") and character not in _JOINERS
    return f"‹U+{ord(character):04X}›" if unseen or _is_obeyed(character) else character


def _is_obeyed(character: str) -> bool:
    """Whether it is a control, half a surrogate pair, an end of a line, or a mark that reorders lines."""
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or character in _REORDERING


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
