"""What tells two words apart that look alike: characters that a reader does not see, or takes for others."""

from __future__ import annotations

import unicodedata
from itertools import zip_longest


def unlikeness(theirs: str, ours: str) -> str | None:
    """The first character in which two texts of the same look differ, in words; None when a reader sees it himself.

    Of the same look are texts that differ in punctuation, space, invisible characters, the composition of accented
    letters, or in letters of different scripts.
    """
    pair = next(((one, other) for one, other in zip_longest(theirs, ours, fillvalue="") if one != other), None)
    if pair is None or f"{pair[0]}{pair[1]}".isascii():
        return None
    if not (_letters(theirs) == _letters(ours) or _of_two_scripts(*pair)):
        return None
    return f"the copy-text has {_named(pair[0])}, the TEI {_named(pair[1])}"


def _letters(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKC", text) if each.isalnum())


def _of_two_scripts(one: str, other: str) -> bool:
    return one.isalpha() and other.isalpha() and _name(one).partition(" ")[0] != _name(other).partition(" ")[0]


def _named(character: str) -> str:
    if not character:
        return "nothing"
    if character == " ":
        return "a space"
    return f"U+{ord(character):04X} {_name(character)}".rstrip()


def _name(character: str) -> str:
    return unicodedata.name(character, "")
