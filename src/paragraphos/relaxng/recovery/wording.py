"""Naming things in messages as the document's author would."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from paragraphos.relaxng.names import XML, split
from paragraphos.relaxng.pattern_queries import CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paragraphos.relaxng.pattern_queries import Needs

# More names than this are counted, not listed.
MOST_NAMES = 6
# In a hint, so many are worth naming: of more, the reader would have to try one after the other.
FEW_NAMES = 3


class Wording:
    """Knows the prefixes of the document and its main namespace, which goes without saying."""

    def __init__(self, main: str) -> None:
        self._main = main
        self._prefixes: dict[str, str] = {XML: "xml"}

    def declare(self, prefix: str, uri: str) -> None:
        """Remember what prefix the document uses for a namespace."""
        if prefix and len(self._prefixes) < 100:
            self._prefixes.setdefault(uri, prefix)

    def name(self, name: str) -> str:
        """A name with the document's prefix; its namespace is spelt out where the prefix would not tell."""
        if name == CHARACTERS:
            return "text"
        if name == "*":
            return "an element of another namespace"
        uri, local = split(name)
        if uri in self._prefixes:
            return f"{self._prefixes[uri]}:{local}"
        if uri in ("", self._main):
            return local
        return f"{local} (namespace {uri})"

    def quoted(self, name: str) -> str:
        """A name between quotation marks."""
        return "text" if name in (CHARACTERS, "*") else f"“{self.name(name)}”"

    def any_of(self, names: Sequence[str], most: int = MOST_NAMES) -> str:
        """“a”, “b” or “c”; of many, the first few."""
        shown = [self.quoted(name) for name in names[:most]]
        if len(names) > most:
            return f"{', '.join(shown)} or {len(names) - most} others"
        return listed(shown, "or")

    def needed(self, needs: Needs) -> str:
        """“a” and one of “b” or “c”: everything that is needed."""
        return listed([f"{'one of ' if len(names) > 2 else ''}{self.any_of(names)}" for names in needs], "and")


def listed(words: Sequence[str], conjunction: str) -> str:
    """Words in a sentence."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def shortened(value: str) -> str:
    """The beginning of a long value, on one line."""
    line = " ".join(value.split()) or value
    return line if len(line) <= 60 else f"{line[:57]}…"


def visibly(words: str) -> str:
    """Words as they are, unless nobody would see any: then the numbers of the characters."""
    if any(unicodedata.category(each)[0] not in "CZ" for each in words):
        return words
    return " ".join(f"U+{ord(each):04X} {unicodedata.name(each, '')}".rstrip() for each in words)
