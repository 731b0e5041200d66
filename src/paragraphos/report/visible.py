"""Text of unknown origin, made fit for a terminal: every character seen, none obeyed."""

from __future__ import annotations

import unicodedata

_REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_JOINERS = "\u200c\u200d"
"""Characters that nobody sees, and many scripts need."""


def visible(text: str) -> str:
    """The text with tabs as spaces, and controls, surrogates and marks that reorder lines as � (one for one)."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character == "\t":
        return " "
    if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or character in _REORDERING:
        return "\ufffd"
    return character


def named(text: str) -> str:
    """The same for words of the report itself: characters that nobody sees are written as their numbers."""
    return "".join(f"‹U+{ord(each):04X}›" if _is_unseen(each) else each for each in visible(text))


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Co") and character not in _JOINERS


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
