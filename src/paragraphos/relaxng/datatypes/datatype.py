"""What every datatype can tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TypeAlias

# Gives the namespace that a prefix stands for, or None.
Context: TypeAlias = Callable[[str], str | None]


def no_context(_prefix: str) -> str | None:
    """The context in which no prefix is declared."""
    return None


WHITE = " \t\n\r"
"""XML's white space."""

_WHITE_RUN = re.compile(r"[ \t\n\r]+")
_WHITE_ONE = re.compile(r"[\t\n\r]")


class DatatypeFault(Exception):
    """A datatype that cannot be made; the message says why."""


class Laborious(Exception):
    """Whether a value matches a regular expression would take too long to find out; the message names both."""


def preserve(value: str) -> str:
    """White space kept."""
    return value


def replace(value: str) -> str:
    """Each tab and line end a space."""
    return _WHITE_ONE.sub(" ", value)


def collapse(value: str) -> str:
    """Runs of white space one space, none at the ends."""
    return _WHITE_RUN.sub(" ", value).strip(" ")


def tokens(value: str) -> list[str]:
    """The pieces between XML's white space."""
    return value.split() if value.isascii() else [piece for piece in _WHITE_RUN.split(value) if piece]


def anything(_value: str, _context: Context) -> bool:
    """The check that every string passes."""
    return True


def itself(value: str, _context: Context) -> Hashable:
    """The meaning of a string that means itself."""
    return value


@dataclass(frozen=True, slots=True)
class Datatype:
    """A set of strings with a meaning.

    `check` and `means` are given strings after `white` has treated their white space; `form` says in words, and where
    it helps with an example, what such a value looks like; `identity` is ID, IDREF or IDREFS for those three.
    """

    name: str
    white: Callable[[str], str]
    check: Callable[[str, Context], bool]
    means: Callable[[str, Context], Hashable]
    form: str
    identity: str | None = None

    def allows(self, value: str, context: Context) -> bool:
        """Whether the string belongs to the datatype."""
        return self.check(self.white(value), context)

    def value(self, value: str, context: Context) -> Hashable:
        """What an allowed string means: equal values are equal in Python."""
        return self.means(self.white(value), context)
