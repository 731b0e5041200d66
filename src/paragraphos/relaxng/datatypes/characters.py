"""Classes of characters in XML Schema's regular expressions: asked character by character, so that no table is made."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from paragraphos.relaxng.datatypes.lexical import NAME, NMTOKEN, NameExpression

# The general categories, and the letters that several begin with (part 2, F.1.1).
_CATEGORIES = frozenset(
    [
        "L",
        "Lu",
        "Ll",
        "Lt",
        "Lm",
        "Lo",
        "M",
        "Mn",
        "Mc",
        "Me",
        "N",
        "Nd",
        "Nl",
        "No",
        "P",
        "Pc",
        "Pd",
        "Ps",
        "Pe",
        "Pi",
        "Pf",
        "Po",
        "Z",
        "Zs",
        "Zl",
        "Zp",
        "S",
        "Sm",
        "Sc",
        "Sk",
        "So",
        "C",
        "Cc",
        "Cf",
        "Co",
        "Cn",
    ]
)


@dataclass(frozen=True, slots=True)
class Characters:
    """A class of characters: ranges, general categories, names and other classes, or all but these; less a class."""

    ranges: tuple[tuple[int, int], ...] = ()
    categories: frozenset[str] = frozenset()
    parts: tuple[Characters, ...] = ()
    subtracted: Characters | None = None
    complement: bool = False
    names: NameExpression | None = None

    def __contains__(self, character: str) -> bool:
        code = ord(character)
        found = any(low <= code <= high for low, high in self.ranges)
        if not found and self.categories:
            general = unicodedata.category(character)
            found = general in self.categories or general[0] in self.categories
        if not found and self.names is not None:
            found = self.names.fullmatch(character) is not None
        if not found:
            found = any(character in part for part in self.parts)
        return found != self.complement and not (self.subtracted is not None and character in self.subtracted)

    def __or__(self, other: Characters) -> Characters:
        return Characters(parts=(self, other))


def listed(characters: str, ranges: tuple[tuple[int, int], ...] = ()) -> Characters:
    """These characters and ranges."""
    return Characters((*((ord(character), ord(character)) for character in characters), *ranges))


def negated(characters: Characters) -> Characters:
    """All the others."""
    return Characters(parts=(characters,), complement=True)


def without(characters: Characters, subtracted: Characters) -> Characters:
    """The first class without what the second holds."""
    return Characters(parts=(characters,), subtracted=subtracted)


_DIGIT = Characters(categories=frozenset({"Nd"}))
_SPACE = listed(" \t\n\r")
_WORD = Characters(categories=frozenset("PZC"), complement=True)
_MULTIPLE = {
    "s": _SPACE,
    "i": Characters(names=NAME),
    "c": Characters(names=NMTOKEN),
    "d": _DIGIT,
    "w": _WORD,
}


def multiple(letter: str) -> Characters | None:
    """What `\\s`, `\\i`, `\\c`, `\\d`, `\\w` and, in capitals, their complements stand for; None for another letter."""
    if letter in _MULTIPLE:
        return _MULTIPLE[letter]
    known = _MULTIPLE.get(letter.lower())
    return None if known is None else negated(known)


def category(name: str) -> Characters | None:
    """A general category such as `Lu`, or a block such as `IsGreek`; None when there is no such name."""
    if name in _CATEGORIES:
        return Characters(categories=frozenset({name}))
    if not name.startswith("Is"):
        return None
    # Only blocks need a table, and hardly any schema names one: elementpath has it.
    from elementpath.regex import RegexError, unicode_block

    try:
        block = unicode_block(name[2:])
    except (RegexError, KeyError):
        return None
    return Characters(
        tuple((code, code) if isinstance(code, int) else (code[0], code[1] - 1) for code in block.codepoints)
    )
