"""Patterns, each made once (hash-consed), with the derivatives that need no memory of their own.

After J. Clark, "An algorithm for RELAX NG validation" (2002), with choices and interleaves of any width and without
its After patterns: what follows an element is kept by the validator's stack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from paragraphos.relaxng.names import finite, is_infinite

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from paragraphos.relaxng.datatypes.datatype import Context, Datatype
    from paragraphos.relaxng.interning import PatternInterner
    from paragraphos.relaxng.names import NameClass
    from paragraphos.relaxng.nodes import Node

# What a pattern holds, outside its elements and attributes.
ELEMENT, ATTRIBUTE, TEXT, VALUE = 1, 2, 4, 8


class Pattern:
    """A pattern in simple form; `order` counts in the order of making, `holds` adds up the marks above."""

    __slots__ = ("holds", "nullable", "order")

    def __init__(self, order: int, nullable: bool, holds: int = 0) -> None:
        self.order = order
        self.nullable = nullable
        self.holds = holds

    def starts(self, name: str, make: PatternInterner) -> Starts:
        """The elements that a start tag of this name may open, each with the pattern of what follows it."""
        return {}

    def takes(self, name: str, make: PatternInterner) -> Takes:
        """The attributes that an attribute of this name may be, each with the pattern of what remains."""
        return {}

    def closed(self, make: PatternInterner, lenient: bool = False) -> Pattern:
        """The pattern after the last attribute; a required one that did not come is forgiven when lenient."""
        return self

    def text(self, value: str, context: Context, make: PatternInterner) -> Pattern:
        """The pattern after a string."""
        return make.not_allowed


class Empty(Pattern):
    """`empty`."""

    __slots__ = ()


class NotAllowed(Pattern):
    """`notAllowed`."""

    __slots__ = ()


class Text(Pattern):
    """`text`."""

    __slots__ = ()

    def text(self, value: str, context: Context, make: PatternInterner) -> Pattern:
        return self


class Data(Pattern):
    """`data`, with what is excepted."""

    __slots__ = ("datatype", "excepted", "place")

    def __init__(self, order: int, datatype: Datatype, excepted: Pattern | None, place: Node) -> None:
        super().__init__(order, nullable=False, holds=VALUE)
        self.datatype = datatype
        self.excepted = excepted
        self.place = place

    def matches(self, value: str, context: Context) -> bool:
        """Whether the string is in the datatype and not excepted."""
        return self.datatype.allows(value, context) and not (
            self.excepted is not None and _is_excepted(self.excepted, value, context)
        )

    def text(self, value: str, context: Context, make: PatternInterner) -> Pattern:
        return make.empty if self.matches(value, context) else make.not_allowed


def _is_excepted(excepted: Pattern, value: str, context: Context) -> bool:
    """Whether the string is one of the excepted: by section 7.1.4 a choice of data and value, no more."""
    if isinstance(excepted, Choice):
        return any(_is_excepted(member, value, context) for member in excepted.members)
    return isinstance(excepted, (Data, Value)) and excepted.matches(value, context)


class Value(Pattern):
    """`value`; the string is kept as written, and compared in the value space of its datatype."""

    __slots__ = ("context", "datatype", "literal", "meant", "place")

    def __init__(self, order: int, datatype: Datatype, literal: str, context: Context, place: Node) -> None:
        super().__init__(order, nullable=False, holds=VALUE)
        self.datatype = datatype
        self.literal = literal
        self.context = context
        self.meant = datatype.value(literal, context)
        self.place = place

    def matches(self, value: str, context: Context) -> bool:
        """Whether the string means the same value."""
        return self.datatype.allows(value, context) and self.datatype.value(value, context) == self.meant

    def text(self, value: str, context: Context, make: PatternInterner) -> Pattern:
        return make.empty if self.matches(value, context) else make.not_allowed


class List(Pattern):
    """`list`: the string is cut at white space, and the pieces are matched one after the other."""

    __slots__ = ("item",)

    def __init__(self, order: int, item: Pattern) -> None:
        super().__init__(order, nullable=False, holds=VALUE)
        self.item = item

    def text(self, value: str, context: Context, make: PatternInterner) -> Pattern:
        rest = self.item
        for token in value.split():
            rest = rest.text(token, context, make)
        return make.empty if rest.nullable else make.not_allowed


class Attribute(Pattern):
    """`attribute`; one for each place in the schema."""

    __slots__ = ("content", "names", "place")

    def __init__(self, order: int, names: NameClass, content: Pattern, place: Node) -> None:
        super().__init__(order, nullable=False, holds=ATTRIBUTE)
        self.names = names
        self.content = content
        self.place = place

    def takes(self, name: str, make: PatternInterner) -> Takes:
        return {self: make.empty} if self.names.contains(name) else {}

    def closed(self, make: PatternInterner, lenient: bool = False) -> Pattern:
        return make.empty if lenient else make.not_allowed


class Element(Pattern):
    """`element`; one for each place in the schema. Its content is made when it is first asked for."""

    __slots__ = ("_build", "_content", "names", "place")

    def __init__(self, order: int, names: NameClass, build: Callable[[], Pattern], place: Node) -> None:
        super().__init__(order, nullable=False, holds=ELEMENT)
        self.names = names
        self.place = place
        self._build = build
        self._content: Pattern | None = None

    @property
    def content(self) -> Pattern:
        """Attributes and children."""
        if self._content is None:
            self._content = self._build()
        return self._content

    def starts(self, name: str, make: PatternInterner) -> Starts:
        return {self: make.empty} if self.names.contains(name) else {}


class Choice(Pattern):
    """`choice` of two or more, none of them a choice."""

    __slots__ = ("_closed", "_named", "_unnamed", "members")

    def __init__(self, order: int, members: tuple[Pattern, ...]) -> None:
        holds = 0
        for member in members:
            holds |= member.holds
        super().__init__(order, any(member.nullable for member in members), holds)
        self.members = members
        self._named: dict[str, list[Pattern]] | None = None
        self._unnamed: list[Pattern] = []
        self._closed: Pattern | None = None

    def _index(self) -> dict[str, list[Pattern]]:
        """The members that are plain elements by name, so that a start tag need not ask a hundred of them."""
        named: dict[str, list[Pattern]] = {}
        for member in self.members:
            if isinstance(member, Element) and not is_infinite(member.names):
                for name in dict.fromkeys(finite(member.names)):
                    named.setdefault(name, []).append(member)
            elif member.holds & ELEMENT:
                self._unnamed.append(member)
        self._named = named
        return named

    def starts(self, name: str, make: PatternInterner) -> Starts:
        named = self._index() if self._named is None else self._named
        found: dict[Element, Pattern] = {}
        for member in named.get(name, ()):
            merge(found, member.starts(name, make), make)
        for member in self._unnamed:
            merge(found, member.starts(name, make), make)
        return found

    def takes(self, name: str, make: PatternInterner) -> Takes:
        found: dict[Attribute, Pattern] = {}
        for member in self.members:
            if member.holds & ATTRIBUTE:
                merge(found, member.takes(name, make), make)
        return found

    def closed(self, make: PatternInterner, lenient: bool = False) -> Pattern:
        if not self.holds & ATTRIBUTE:
            return self
        if lenient:
            return make.choice([member.closed(make, lenient) for member in self.members])
        if self._closed is None:
            self._closed = make.choice([member.closed(make) for member in self.members])
        return self._closed

    def text(self, value: str, context: Context, make: PatternInterner) -> Pattern:
        return make.choice([member.text(value, context, make) for member in self.members])


class Group(Pattern):
    """`group` of two, the first not a group. Chains are walked without recursion where they may be long."""

    __slots__ = ("_closed", "first", "rest")

    def __init__(self, order: int, first: Pattern, rest: Pattern) -> None:
        super().__init__(order, first.nullable and rest.nullable, first.holds | rest.holds)
        self.first = first
        self.rest = rest
        self._closed: Pattern | None = None

    def chain(self) -> list[Pattern]:
        """What is grouped, one after the other."""
        members: list[Pattern] = []
        rest: Pattern = self
        while isinstance(rest, Group):
            members.append(rest.first)
            rest = rest.rest
        return [*members, rest]

    def starts(self, name: str, make: PatternInterner) -> Starts:
        found: dict[Element, Pattern] = {}
        rest: Pattern = self
        while isinstance(rest, Group):
            for element, after in rest.first.starts(name, make).items():
                merge(found, {element: make.group(after, rest.rest)}, make)
            if not rest.first.nullable:
                return found
            rest = rest.rest
        merge(found, rest.starts(name, make), make)
        return found

    def takes(self, name: str, make: PatternInterner) -> Takes:
        found: dict[Attribute, Pattern] = {}
        members = self.chain()
        for index, member in enumerate(members):
            if member.holds & ATTRIBUTE:
                for attribute, after in member.takes(name, make).items():
                    behind = make.sequence((*members[:index], after, *members[index + 1 :]))
                    merge(found, {attribute: behind}, make)
        return found

    def closed(self, make: PatternInterner, lenient: bool = False) -> Pattern:
        if not self.holds & ATTRIBUTE:
            return self
        if lenient:
            return make.sequence([member.closed(make, lenient) for member in self.chain()])
        if self._closed is None:
            self._closed = make.sequence([member.closed(make) for member in self.chain()])
        return self._closed

    def text(self, value: str, context: Context, make: PatternInterner) -> Pattern:
        options: list[Pattern] = []
        rest: Pattern = self
        while isinstance(rest, Group):
            options.append(make.group(rest.first.text(value, context, make), rest.rest))
            if not rest.first.nullable:
                return make.choice(options)
            rest = rest.rest
        return make.choice([*options, rest.text(value, context, make)])


class Interleave(Pattern):
    """`interleave` of two or more, none of them an interleave."""

    __slots__ = ("members",)

    def __init__(self, order: int, members: tuple[Pattern, ...]) -> None:
        holds = 0
        for member in members:
            holds |= member.holds
        super().__init__(order, all(member.nullable for member in members), holds)
        self.members = members

    def _with(self, index: int, member: Pattern, make: PatternInterner) -> Pattern:
        return make.interleave([*self.members[:index], member, *self.members[index + 1 :]])

    def starts(self, name: str, make: PatternInterner) -> Starts:
        found: dict[Element, Pattern] = {}
        for index, member in enumerate(self.members):
            for element, after in member.starts(name, make).items():
                merge(found, {element: self._with(index, after, make)}, make)
        return found

    def takes(self, name: str, make: PatternInterner) -> Takes:
        found: dict[Attribute, Pattern] = {}
        for index, member in enumerate(self.members):
            for attribute, after in member.takes(name, make).items():
                merge(found, {attribute: self._with(index, after, make)}, make)
        return found

    def closed(self, make: PatternInterner, lenient: bool = False) -> Pattern:
        if not self.holds & ATTRIBUTE:
            return self
        return make.interleave([member.closed(make, lenient) for member in self.members])

    def text(self, value: str, context: Context, make: PatternInterner) -> Pattern:
        return make.choice(
            [self._with(index, member.text(value, context, make), make) for index, member in enumerate(self.members)]
        )


class OneOrMore(Pattern):
    """`oneOrMore`."""

    __slots__ = ("item",)

    def __init__(self, order: int, item: Pattern) -> None:
        super().__init__(order, item.nullable, item.holds)
        self.item = item

    def starts(self, name: str, make: PatternInterner) -> Starts:
        again = make.optional(self)
        return {element: make.group(after, again) for element, after in self.item.starts(name, make).items()}

    def takes(self, name: str, make: PatternInterner) -> Takes:
        again = make.optional(self)
        return {attribute: make.group(after, again) for attribute, after in self.item.takes(name, make).items()}

    def closed(self, make: PatternInterner, lenient: bool = False) -> Pattern:
        return make.one_or_more(self.item.closed(make, lenient)) if self.holds & ATTRIBUTE else self

    def text(self, value: str, context: Context, make: PatternInterner) -> Pattern:
        return make.group(self.item.text(value, context, make), make.optional(self))


if TYPE_CHECKING:
    Starts: TypeAlias = Mapping[Element, Pattern]
    Takes: TypeAlias = Mapping[Attribute, Pattern]


Met = TypeVar("Met", Element, Attribute)


def merge(found: dict[Met, Pattern], more: Mapping[Met, Pattern], make: PatternInterner) -> None:
    """Add continuations; where the same element or attribute has two, what follows is a choice of both."""
    for key, after in more.items():
        known = found.get(key)
        found[key] = after if known is None else make.choice([known, after])
