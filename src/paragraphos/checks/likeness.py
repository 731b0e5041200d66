"""What tells two words apart that look alike: characters that a reader does not see, or takes for others."""

from __future__ import annotations

import unicodedata
from collections import Counter


def unlikeness(theirs: str, ours: str, they: str = "the copy-text", we: str = "the TEI") -> str | None:
    """The first character in which two texts of the same look differ, in words; None when a reader sees it himself.

    Of the same look are texts that differ in punctuation, space, invisible characters, the composition of accented
    letters, or in letters of different scripts.
    """
    their_own, our_own = _telling(theirs, ours), _telling(ours, theirs)
    if f"{their_own}{our_own}".isascii():
        return None
    if not (_letters(theirs) == _letters(ours) or _of_two_scripts(their_own, our_own)):
        return None
    return f"{they} has {_named(their_own)}, {we} {_named(our_own)}"


def of_windows(text: str) -> str | None:
    """What to do about characters that Windows-1252 numbers otherwise than Unicode, such as &#150; for a dash."""
    for sign in text:
        if "\x80" <= sign <= "\x9f":
            meant = sign.encode("latin-1").decode("cp1252", "ignore")
            right = f"; for {meant} write &#{ord(meant)}; or the character itself" if meant else ""
            return f"U+{ord(sign):04X} is a control character that nobody sees{right}."
    return None


def _telling(text: str, other: str) -> str:
    """The character of a text that the other has not, or less often: one that is not ASCII, where there are several."""
    own = "".join((Counter(text) - Counter(other)).keys())
    return next((each for each in own if not each.isascii()), own[:1])


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
