"""The terms of XML Schema's regular expressions (part 2, appendix F): classes of characters and how they follow.

They are matched by derivatives too: in time linear in the string, whatever the expression.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paragraphos.relaxng.datatypes.characters import Characters


@dataclass(frozen=True, slots=True)
class One:
    """One character of a class."""

    characters: Characters


@dataclass(frozen=True, slots=True)
class Sequence:
    """One part, then the other; an empty sequence matches the empty string."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Any of these; none of them matches nothing at all."""

    options: frozenset[Expression]


@dataclass(frozen=True, slots=True)
class Repeated:
    """A part from `least` to `most` times, without end when `most` is None."""

    part: Expression
    least: int
    most: int | None


Expression: TypeAlias = One | Sequence | Alternatives | Repeated

NOTHING = Alternatives(frozenset())
END = Sequence(())


def in_sequence(parts: Iterable[Expression]) -> Expression:
    """Parts one after the other, flattened."""
    flat: list[Expression] = []
    for part in parts:
        if part == NOTHING:
            return NOTHING
        if isinstance(part, Sequence):
            flat.extend(part.parts)
        else:
            flat.append(part)
    return flat[0] if len(flat) == 1 else Sequence(tuple(flat))


def either(options: Iterable[Expression]) -> Expression:
    """Any of several, flattened."""
    flat: set[Expression] = set()
    for option in options:
        if isinstance(option, Alternatives):
            flat |= option.options
        else:
            flat.add(option)
    return next(iter(flat)) if len(flat) == 1 else Alternatives(frozenset(flat))


def repeated(part: Expression, least: int, most: int | None) -> Expression:
    """A part several times."""
    if most == 0 or part == END:
        return END
    if part == NOTHING:
        return END if least == 0 else NOTHING
    if isinstance(part, Repeated) and _run_on(part, least):
        upper = None if most is None or part.most is None else most * part.most
        return repeated(part.part, least * part.least, upper)
    return part if (least, most) == (1, 1) else Repeated(part, least, most)


def _run_on(part: Repeated, least: int) -> bool:
    """Whether the numbers of times that `least` or more repetitions of a part make leave no gap between them."""
    fewest = max(least, 1)
    if part.most is None:
        return part.least <= 1
    return (least > 0 or part.least <= 1) and fewest * part.most + 1 >= (fewest + 1) * part.least


_SAMPLES = "a1A0 -./:_"
_LONGEST_SAMPLE = 60


def example(expression: Expression) -> str | None:
    """A short string that the expression matches, or None when none is easily found."""
    match expression:
        case One(characters):
            return next((character for character in _SAMPLES if character in characters), None) or _printable(
                characters
            )
        case Sequence(parts):
            found = [example(part) for part in parts]
            return None if None in found else _short("".join(filter(None, found)))
        case Alternatives(options):
            possible = sorted(
                (text for text in map(example, options) if text is not None), key=lambda text: (len(text), text)
            )
            return next((text for text in possible if text), possible[0] if possible else None)
        case Repeated(part, least, _):
            once = example(part)
            return _short(once * least) if once is not None and least <= _LONGEST_SAMPLE else None


def _short(sample: str) -> str | None:
    return sample if len(sample) <= _LONGEST_SAMPLE else None


def _printable(characters: Characters) -> str | None:
    return next((character for character in map(chr, range(0x21, 0x2000)) if character in characters), None)
