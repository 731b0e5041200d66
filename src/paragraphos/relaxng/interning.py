"""The interning of patterns: equal patterns are the same object, and what is learnt of one is learnt of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.patterns import (
    TEXT,
    Attribute,
    Choice,
    Data,
    Element,
    Empty,
    Group,
    Interleave,
    List,
    NotAllowed,
    OneOrMore,
    Pattern,
    Text,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from paragraphos.relaxng.datatypes.datatype import Context, Datatype
    from paragraphos.relaxng.names import NameClass
    from paragraphos.relaxng.nodes import Node


class PatternInterner:
    """Makes patterns, each once, simplified by the laws of sections 4.20 and 4.21 and a few equalities more."""

    def __init__(self) -> None:
        self._order = 2
        self._made: dict[tuple[object, ...], Pattern] = {}
        self.empty: Pattern = Empty(0, nullable=True)
        self.not_allowed: Pattern = NotAllowed(1, nullable=False)
        self.plain_text: Pattern = Text(2, nullable=True, holds=TEXT)

    def _next(self) -> int:
        self._order += 1
        return self._order

    def _interned(self, kind: Callable[..., Pattern], *parts: object) -> Pattern:
        """The pattern of a kind with these parts, made when there is none yet."""
        key = (kind, *parts)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = kind(self._next(), *parts)
        return made

    @property
    def kept(self) -> int:
        """How many patterns are remembered."""
        return len(self._made)

    def forget(self) -> None:
        """Remember none of them: equal patterns made from now on are new objects, which is slower but no less right."""
        self._made.clear()

    def choice(self, patterns: Iterable[Pattern]) -> Pattern:
        """Any of these; order and repetition mean nothing."""
        members: dict[Pattern, None] = {}
        for pattern in patterns:
            if isinstance(pattern, Choice):
                members.update(dict.fromkeys(pattern.members))
            elif not isinstance(pattern, NotAllowed):
                members[pattern] = None
        if self.empty in members and len(members) > 1:
            del members[self.empty]
            if not any(member.nullable for member in members):
                members[self.empty] = None
        if len(members) < 2:
            return next(iter(members), self.not_allowed)
        return self._interned(Choice, tuple(sorted(members, key=_order)))

    def optional(self, pattern: Pattern) -> Pattern:
        """The pattern, or nothing."""
        return pattern if pattern.nullable else self.choice((pattern, self.empty))

    def group(self, first: Pattern, rest: Pattern) -> Pattern:
        """One, then the other."""
        if first is self.empty or rest is self.not_allowed:
            return rest
        if rest is self.empty or first is self.not_allowed:
            return first
        if isinstance(first, Group):
            return self.group(first.first, self.group(first.rest, rest))
        return self._interned(Group, first, rest)

    def sequence(self, members: Sequence[Pattern]) -> Pattern:
        """One after the other."""
        pattern = self.empty
        for member in reversed(members):
            pattern = self.group(member, pattern)
        return pattern

    def interleave(self, patterns: Iterable[Pattern]) -> Pattern:
        """All of these, mixed in any way."""
        members: list[Pattern] = []
        for pattern in patterns:
            if pattern is self.not_allowed:
                return pattern
            if isinstance(pattern, Interleave):
                members.extend(pattern.members)
            elif pattern is not self.empty:
                members.append(pattern)
        if len(members) < 2:
            return members[0] if members else self.empty
        return self._interned(Interleave, tuple(sorted(members, key=_order)))

    def one_or_more(self, item: Pattern) -> Pattern:
        """Once or several times."""
        if item is self.empty or item is self.not_allowed or isinstance(item, OneOrMore):
            return item
        if isinstance(item, Choice) and self.empty in item.members:
            return self.optional(self.one_or_more(self.choice(m for m in item.members if m is not self.empty)))
        return self._interned(OneOrMore, item)

    def attribute(self, names: NameClass, content: Pattern, place: Node) -> Pattern:
        """An attribute."""
        return content if content is self.not_allowed else Attribute(self._next(), names, content, place)

    def element(self, names: NameClass, build: Callable[[], Pattern], place: Node) -> Element:
        """An element, whose content is built when it is first needed."""
        return Element(self._next(), names, build, place)

    def data(self, datatype: Datatype, excepted: Pattern | None, place: Node) -> Pattern:
        """A string of a datatype."""
        return Data(self._next(), datatype, None if excepted is self.not_allowed else excepted, place)

    def value(self, datatype: Datatype, literal: str, context: Context, place: Node) -> Pattern:
        """One value."""
        return Value(self._next(), datatype, literal, context, place)

    def list(self, item: Pattern) -> Pattern:
        """A list of strings between white space."""
        if item is self.not_allowed:
            return item
        return self._interned(List, item)


def _order(pattern: Pattern) -> int:
    return pattern.order
