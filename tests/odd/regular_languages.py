"""Regular languages over any symbols, with interleaving: compared by derivatives (Brzozowski 1964)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Nothing:
    """The empty language."""


@dataclass(frozen=True, slots=True)
class Epsilon:
    """The language of the empty word."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """The language of one word of one symbol."""

    value: Hashable


@dataclass(frozen=True, slots=True)
class Concatenation:
    """A word of the first, then a word of the second."""

    first: Expression
    second: Expression


@dataclass(frozen=True, slots=True)
class Union:
    """A word of any of the members."""

    members: frozenset[Expression]


@dataclass(frozen=True, slots=True)
class Star:
    """Any number of words of the member."""

    member: Expression


@dataclass(frozen=True, slots=True)
class Shuffle:
    """A word of the first and a word of the second, interleaved."""

    first: Expression
    second: Expression


Expression: TypeAlias = Nothing | Epsilon | Symbol | Concatenation | Union | Star | Shuffle

NOTHING, EPSILON = Nothing(), Epsilon()


def union(members: Iterable[Expression]) -> Expression:
    """The union, flat and without repetition."""
    flat: set[Expression] = set()
    for member in members:
        flat |= member.members if isinstance(member, Union) else {member}
    flat.discard(NOTHING)
    if not flat:
        return NOTHING
    return next(iter(flat)) if len(flat) == 1 else Union(frozenset(flat))


def concatenation(first: Expression, second: Expression) -> Expression:
    """The concatenation, leaning to the right, without empty words."""
    if NOTHING in (first, second):
        return NOTHING
    if first == EPSILON:
        return second
    if second == EPSILON:
        return first
    if isinstance(first, Concatenation):
        return concatenation(first.first, concatenation(first.second, second))
    return Concatenation(first, second)


def star(member: Expression) -> Expression:
    """The repetition."""
    if member in (NOTHING, EPSILON):
        return EPSILON
    return member if isinstance(member, Star) else Star(member)


def shuffle(first: Expression, second: Expression) -> Expression:
    """The interleaving."""
    if NOTHING in (first, second):
        return NOTHING
    if EPSILON in (first, second):
        return second if first == EPSILON else first
    return Shuffle(first, second)


@cache
def nullable(expression: Expression) -> bool:
    """Whether the empty word belongs to the language."""
    match expression:
        case Epsilon() | Star():
            return True
        case Concatenation(first, second) | Shuffle(first, second):
            return nullable(first) and nullable(second)
        case Union(members):
            return any(map(nullable, members))
        case _:
            return False


@cache
def first(expression: Expression) -> frozenset[Hashable]:
    """The symbols that a word of the language may begin with."""
    match expression:
        case Symbol(value):
            return frozenset({value})
        case Concatenation(left, right):
            return first(left) | first(right) if nullable(left) else first(left)
        case Shuffle(left, right):
            return first(left) | first(right)
        case Union(members):
            return frozenset().union(*map(first, members))
        case Star(member):
            return first(member)
        case _:
            return frozenset()


@cache
def derivative(expression: Expression, symbol: Hashable) -> Expression:
    """What may follow the symbol."""
    match expression:
        case Symbol(value):
            return EPSILON if value == symbol else NOTHING
        case Concatenation(left, right):
            after = concatenation(derivative(left, symbol), right)
            return union((after, derivative(right, symbol))) if nullable(left) else after
        case Shuffle(left, right):
            return union((shuffle(derivative(left, symbol), right), shuffle(left, derivative(right, symbol))))
        case Union(members):
            return union(derivative(member, symbol) for member in members if symbol in first(member))
        case Star(member):
            return concatenation(derivative(member, symbol), expression)
        case _:
            return NOTHING


def difference(one: Expression, other: Expression) -> tuple[Hashable, ...] | None:
    """A shortest word that belongs to one language and not to the other; None when they are the same."""
    waiting: list[tuple[Expression, Expression, tuple[Hashable, ...]]] = [(one, other, ())]
    seen = {(one, other)}
    while waiting:
        nextly = []
        for left, right, word in waiting:
            if nullable(left) != nullable(right):
                return word
            for symbol in sorted(first(left) | first(right), key=repr):
                pair = (derivative(left, symbol), derivative(right, symbol))
                if pair[0] != pair[1] and pair not in seen:
                    seen.add(pair)
                    nextly.append((*pair, (*word, symbol)))
        waiting = nextly
    return None
