"""What a schema in simple form may not do (RELAX NG specification, section 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.names import finite, is_infinite, overlap, split
from paragraphos.relaxng.pattern_queries import all_elements, attributes
from paragraphos.relaxng.patterns import (
    ATTRIBUTE,
    ELEMENT,
    TEXT,
    Attribute,
    Choice,
    Data,
    Element,
    Empty,
    Group,
    Interleave,
    List,
    OneOrMore,
    Pattern,
    Text,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from paragraphos.relaxng.faults import SchemaFault
    from paragraphos.relaxng.nodes import Node

# Where a pattern stands; the marks add up.
_IN_ATTRIBUTE, _IN_LIST, _IN_EXCEPT, _IN_START, _REPEATED, _REPEATED_IN_GROUP = 1, 2, 4, 8, 16, 32

_BARRED: dict[int, tuple[str, str, tuple[type[Pattern], ...]]] = {
    _IN_ATTRIBUTE: ("an attribute", "7.1.1", (Element, Attribute)),
    _REPEATED_IN_GROUP: ("a group or interleave that is repeated", "7.1.2", (Attribute,)),
    _IN_LIST: ("a list", "7.1.3", (List, Element, Attribute, Text, Interleave)),
    _IN_EXCEPT: (
        "what is excepted from data",
        "7.1.4",
        (Attribute, Element, List, Text, Group, Interleave, OneOrMore, Empty),
    ),
    _IN_START: (
        "“start”",
        "7.1.5",
        (Attribute, Data, Value, List, Text, Group, Interleave, OneOrMore, Empty),
    ),
}

_SIMPLE, _COMPLEX, _NOTHING = 2, 1, 0


class Restrictions:
    """Looks at every pattern once in every kind of place; `faults` holds what is wrong, `reached` the elements."""

    def __init__(self) -> None:
        self.faults: list[SchemaFault] = []
        self._seen: set[tuple[Pattern, int]] = set()
        self._types: dict[Pattern, int] = {}
        self._names: dict[Pattern, tuple[dict[str, Attribute], list[Attribute]]] = {}
        self.reached: list[Element] = []
        self._reached: set[Element] = set()
        self._place: Node

    def check(self, root: Pattern, place: Node) -> None:
        """Check a schema: its start, then the content of every element that can be reached from there."""
        self._place = place
        self._visit(root, _IN_START)
        for element in self.reached:  # grows while contents are visited
            self._place = element.place
            self._visit(element.content, 0)
            self._content_type(element.content)

    def _wrong(self, message: str, clause: str, place: Node | None = None) -> None:
        fault = (place or self._place).fault(message, clause)
        if fault not in self.faults:
            self.faults.append(fault)

    def _visit(self, pattern: Pattern, where: int) -> None:
        if (pattern, where) in self._seen:
            return
        self._seen.add((pattern, where))
        if where:
            self._check_place(pattern, where)
        match pattern:
            case Element():
                self._reach(pattern)
            case Choice(members=members):
                for member in members:
                    self._visit(member, where)
            case Group():
                self._visit_group(pattern, where)
            case Interleave(members=members):
                self._check_attributes(members)
                self._check_interleave(members)
                for member in members:
                    self._visit(member, _grouped(where))
            case OneOrMore(item=item):
                self._visit(item, where | _REPEATED)
            case List(item=item):
                self._visit(item, where | _IN_LIST)
            case Data(excepted=excepted) if excepted is not None:
                self._visit(excepted, _IN_EXCEPT)
            case Attribute():
                self._visit_attribute(pattern, where)

    def _reach(self, element: Element) -> None:
        if element not in self._reached:
            self._reached.add(element)
            self.reached.append(element)

    def _check_place(self, pattern: Pattern, where: int) -> None:
        for mark, (place, clause, barred) in _BARRED.items():
            if where & mark and isinstance(pattern, barred):
                at = pattern.place if isinstance(pattern, (Element, Attribute, Data, Value)) else None
                self._wrong(f"“{_kind(pattern)}” may not stand in {place}", clause, at)

    def _visit_group(self, group: Group, where: int) -> None:
        members = group.chain()
        self._check_attributes(members)
        for member in members:
            self._visit(member, _grouped(where))

    def _visit_attribute(self, attribute: Attribute, where: int) -> None:
        if is_infinite(attribute.names) and not where & _REPEATED:
            self._wrong(
                "an attribute of any name must be repeated (in “oneOrMore” or “zeroOrMore”)", "7.3", attribute.place
            )
        self._visit(attribute.content, _IN_ATTRIBUTE)
        self._content_type(attribute.content)

    # Section 7.2

    def _content_type(self, pattern: Pattern) -> int:
        """Empty, complex or simple; strings that are read as values stand beside attributes only."""
        known = self._types.get(pattern)
        if known is None:
            known = self._types[pattern] = self._type_of(pattern)
        return known

    def _type_of(self, pattern: Pattern) -> int:
        match pattern:
            case Data() | Value() | List():
                return _SIMPLE
            case Text() | Element():
                return _COMPLEX
            case Choice(members=members):
                return max(map(self._content_type, members))
            case Interleave(members=members):
                return self._together(members)
            case Group():
                return self._together(pattern.chain())
            case OneOrMore(item=item):
                return self._together((item, item))
            case _:
                return _NOTHING

    def _together(self, members: Sequence[Pattern]) -> int:
        types = [each for each in map(self._content_type, members) if each != _NOTHING]
        if len(types) > 1 and _SIMPLE in types:
            self._wrong("a value (“data”, “value” or “list”) may stand beside attributes only", "7.2")
        return max(types, default=_NOTHING)

    # Section 7.3

    def _attributes(self, pattern: Pattern) -> tuple[dict[str, Attribute], list[Attribute]]:
        """The attributes in a pattern: those listed by name, and the others."""
        known = self._names.get(pattern)
        if known is None:
            found = list(attributes(pattern))
            listed = {name: each for each in found if not is_infinite(each.names) for name in finite(each.names)}
            known = self._names[pattern] = listed, [each for each in found if is_infinite(each.names)]
        return known

    def _check_attributes(self, members: Iterable[Pattern]) -> None:
        named: dict[str, Attribute] = {}
        unnamed: list[Attribute] = []
        for member in members:
            if not member.holds & ATTRIBUTE:
                continue
            listed, others = self._attributes(member)
            for name, attribute in listed.items():
                if name in named or any(other.names.contains(name) for other in unnamed):
                    message = f"the attribute “{split(name)[1]}” may come twice in one element"
                    self._wrong(message, "7.3", attribute.place)
            for other in others:
                if any(other.names.contains(name) for name in named) or any(
                    overlap(other.names, e.names) for e in unnamed
                ):
                    self._wrong("an attribute of this name class may come twice in one element", "7.3", other.place)
            named.update(listed)
            unnamed.extend(others)

    # Section 7.4

    def _check_interleave(self, members: Sequence[Pattern]) -> None:
        if sum(bool(member.holds & TEXT) for member in members) > 1:
            self._wrong("“text” may stand in one part of an interleave only", "7.4")
        before: dict[str, Element] = {}
        unnamed: list[Element] = []
        for member in members:
            if not member.holds & ELEMENT:
                continue
            elements = list(dict.fromkeys(all_elements(member)))
            for element in elements:
                names = finite(element.names)
                clashing = next((name for name in names if name in before), None)
                if clashing is not None:
                    self._wrong(
                        f"the element “{split(clashing)[1]}” may stand in one part of an interleave only",
                        "7.4",
                        element.place,
                    )
                elif self._clashes(element, before, unnamed):
                    self._wrong("elements of one name stand in two parts of an interleave", "7.4", element.place)
            before.update((name, element) for element in elements for name in finite(element.names))
            unnamed.extend(element for element in elements if is_infinite(element.names))

    def _clashes(self, element: Element, before: dict[str, Element], unnamed: list[Element]) -> bool:
        if any(overlap(element.names, other.names) for other in unnamed):
            return True
        return is_infinite(element.names) and any(element.names.contains(name) for name in before)


def _grouped(where: int) -> int:
    return where | _REPEATED_IN_GROUP if where & _REPEATED else where


def _kind(pattern: Pattern) -> str:
    name = type(pattern).__name__
    return name[0].lower() + name[1:]
