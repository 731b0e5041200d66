"""The attributes that elements and classes bear: their own, their classes', and what an element alters of these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from paragraphos.odd import attributes
from paragraphos.odd.attribute_changes import changed_attribute
from paragraphos.odd.declarations import (
    Attribute,
    AttributeGroup,
    AttributeMember,
    AttributeReference,
    Change,
    Class,
    Element,
)
from paragraphos.odd.diagnostics import Diagnostics, meant
from paragraphos.odd.library import customised
from paragraphos.odd.schema import AllOf, Bearing, OneOf


class Bearings:
    """Works out what is borne, from the classes of attributes that a schema has."""

    def __init__(self, classes: dict[str, Class], diagnostics: Diagnostics) -> None:
        self._classes = classes
        self._diagnostics = diagnostics
        self._inherited: dict[str, tuple[Attribute, ...]] = {}
        self._own_attributes: dict[str, tuple[Attribute, ...]] = {}

    def of_class(self, ident: str) -> tuple[Bearing, ...]:
        """What a class bears: first through the classes that it belongs to, then itself."""
        declared = self._classes[ident]
        taken: set[tuple[str, str]] = {attribute.key for attribute in declared.attributes.attributes()}
        own = tuple(self._own(declared.attributes, ident, taken))
        through = tuple(self._through(declared.memberships, taken, {}, set()))
        return (*through, *own)

    def of_element(self, element: Element) -> tuple[Bearing, ...]:
        """What an element bears: through its classes (with its changes made), then its own."""
        changes: dict[str, list[Change]] = {}
        own_keys = {attribute.key for attribute in element.attributes.attributes()}
        for change in element.changes:
            changes.setdefault(change.ident, []).append(change)
        met: set[str] = set()
        through = tuple(self._through(element.memberships, set(own_keys), changes, met))
        own = tuple(self._own(element.attributes, None, own_keys))
        return (
            *through,
            *own,
            *self._unmet(element, changes, met | {a.ident for a in element.attributes.attributes()}),
        )

    def attributes(self, bearings: tuple[Bearing, ...]) -> tuple[Attribute, ...]:
        """All attributes that bearings come to, each once."""
        found: dict[tuple[str, str], Attribute] = {}
        for bearing in bearings:
            for attribute in self._attributes(bearing):
                found.setdefault(attribute.key, attribute)
        return tuple(found.values())

    def _attributes(self, bearing: Bearing) -> tuple[Attribute, ...]:
        match bearing:
            case AllOf(ident):
                return self._closure(ident)
            case OneOf(ident, name):
                return tuple(a for a in self._declared(ident) if a.ident == name)
            case Attribute():
                return (bearing,)
            case AttributeGroup():
                return tuple(bearing.attributes())

    def _declared(self, ident: str) -> tuple[Attribute, ...]:
        if ident not in self._own_attributes:
            declared = self._classes.get(ident)
            found = () if declared is None else declared.attributes.attributes()
            self._own_attributes[ident] = tuple(replace(attribute, origin=ident) for attribute in found)
        return self._own_attributes[ident]

    def _closure(self, ident: str) -> tuple[Attribute, ...]:
        """All attributes of a class and of the classes that it belongs to."""
        if ident not in self._inherited:
            self._inherited[ident] = ()  # a class that belongs to itself through others adds nothing more
            self._inherited[ident] = self.attributes(self.of_class(ident))
        return self._inherited[ident]

    def _through(
        self, memberships: tuple[str, ...], taken: set[tuple[str, str]], changes: dict[str, list[Change]], met: set[str]
    ) -> Iterator[Bearing]:
        for ident in memberships:
            declared = self._classes.get(ident)
            if declared is None:
                continue
            inherited = self._closure(ident)
            met |= {attribute.ident for attribute in inherited}
            if any(attribute.ident in changes or attribute.key in taken for attribute in inherited):
                yield from self._single(declared, taken, changes, met)
            elif inherited:
                taken |= {attribute.key for attribute in inherited}
                yield AllOf(ident)

    def _single(
        self, declared: Class, taken: set[tuple[str, str]], changes: dict[str, list[Change]], met: set[str]
    ) -> Iterator[Bearing]:
        """The attributes of a class one by one, because some of them are changed or already there."""
        for member in declared.attributes.members:
            yield from self._member(member, declared, taken, changes)
        yield from self._through(declared.memberships, taken, changes, met)

    def _member(
        self, member: AttributeMember, declared: Class, taken: set[tuple[str, str]], changes: dict[str, list[Change]]
    ) -> Iterator[Bearing]:
        match member:
            case AttributeReference(class_ident, name):
                for attribute in self._named(class_ident, name):
                    yield from self._after(attribute, taken, changes)
            case Attribute():
                yield from self._after(replace(member, origin=declared.ident), taken, changes)
            case AttributeGroup():
                inside: list[AttributeMember] = []
                for part in member.members:
                    for bearing in self._member(part, declared, taken, changes):
                        inside += bearing.members if isinstance(bearing, AttributeGroup) else self._attributes(bearing)
                if inside:
                    yield AttributeGroup(tuple(inside), member.choice)

    def _after(
        self, attribute: Attribute, taken: set[tuple[str, str]], changes: dict[str, list[Change]]
    ) -> Iterator[Bearing]:
        if attribute.key in taken:
            return
        if attribute.ident not in changes:
            taken.add(attribute.key)
            yield OneOf(attribute.origin or "", attribute.ident)
            return
        current: Attribute | None = attribute
        for change in changes[attribute.ident]:
            if change.mode == "delete":
                current = None
            elif change.mode == "replace":
                current = replace(attributes.attribute(change.node, self._diagnostics), origin=attribute.origin)
            elif current is not None:
                current = changed_attribute(current, change.node, self._diagnostics)
        if current is not None:
            taken.add(current.key)
            yield current

    def _own(self, group: AttributeGroup, owner: str | None, taken: set[tuple[str, str]]) -> Iterator[Bearing]:
        if group.choice:
            if (whole := self._settled(group, owner)).members:
                yield whole
            return
        for member in group.members:
            match member:
                case Attribute():
                    yield OneOf(owner, member.ident) if owner else member
                case AttributeReference(class_ident, name):
                    self._look_at_reference(member)
                    for attribute in self._named(class_ident, name):
                        if attribute.key not in taken:
                            taken.add(attribute.key)
                            yield OneOf(attribute.origin or "", attribute.ident)
                case AttributeGroup():
                    if (inner := self._settled(member, owner)).members:
                        yield inner

    def _settled(self, group: AttributeGroup, owner: str | None) -> AttributeGroup:
        """A group with references to attributes replaced by these attributes."""
        members: list[AttributeMember] = []
        for member in group.members:
            match member:
                case Attribute():
                    members.append(replace(member, origin=owner))
                case AttributeReference(class_ident, name):
                    self._look_at_reference(member)
                    members += self._named(class_ident, name)
                case AttributeGroup():
                    members.append(self._settled(member, owner))
        return AttributeGroup(tuple(members), group.choice)

    def _named(self, class_ident: str, name: str | None) -> tuple[Attribute, ...]:
        if class_ident not in self._classes:
            return ()
        if name is None:
            return self._closure(class_ident)
        return tuple(a for a in self._closure(class_ident) if a.ident == name)

    def _look_at_reference(self, reference: AttributeReference) -> None:
        if not customised(reference.node):
            return
        if reference.class_ident not in self._classes:
            self._diagnostics.error(
                "class-unknown",
                reference.node,
                f"the schema has no class “{reference.class_ident}”.",
                attribute="class",
                hint=meant(reference.class_ident, self._classes),
                subject=reference.class_ident,
            )
        elif reference.name and not self._named(reference.class_ident, reference.name):
            known = [a.ident for a in self._closure(reference.class_ident)]
            self._diagnostics.error(
                "attribute-unknown",
                reference.node,
                f"the class {reference.class_ident} has no attribute “{reference.name}”.",
                attribute="name",
                hint=meant(reference.name, known),
                subject=reference.name,
            )

    def _unmet(self, element: Element, changes: dict[str, list[Change]], met: set[str]) -> Iterator[Attribute]:
        """Replacements of attributes that no class has are the element's own; changes of such change nothing."""
        for ident, items in changes.items():
            if ident in met:
                continue
            last = items[-1]
            if last.mode == "replace":
                yield attributes.attribute(last.node, self._diagnostics)
            elif customised(last.node):
                known = {a.ident for a in element.attributes.attributes()} | met
                self._diagnostics.warning(
                    f"nothing-to-{last.mode}",
                    last.node,
                    f"<{element.ident}> has no attribute “{ident}” to {last.mode}.",
                    attribute="ident",
                    hint=meant(ident, known),
                    subject=ident,
                )
