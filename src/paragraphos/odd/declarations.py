"""What an ODD declares: elements, classes, macros and datatypes, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.patterns import Pattern

Node: TypeAlias = etree._Element


@dataclass(frozen=True, slots=True)
class Documentation:
    """What is said of a declaration, as the TEI elements that say it (in every language that the ODD has)."""

    alternatives: tuple[Node, ...] = ()
    glosses: tuple[Node, ...] = ()
    descriptions: tuple[Node, ...] = ()
    examples: tuple[Node, ...] = ()
    remarks: tuple[Node, ...] = ()
    references: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueItem:
    """One value of a list; `name` is what documents write."""

    ident: str
    name: str
    documentation: Documentation
    valid_until: str | None
    node: Node


@dataclass(frozen=True, slots=True)
class ValueList:
    """The values of an attribute: closed (no others), semi (others too, but these first) or open (mere suggestions)."""

    type: Literal["closed", "semi", "open"]
    items: tuple[ValueItem, ...]
    node: Node


@dataclass(frozen=True, slots=True)
class Datatype:
    """The type of an attribute's value, which may be a list of `minimum` to `maximum` (None: any number) tokens."""

    content: Pattern
    minimum: int
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Constraint:
    """A rule in Schematron; `node` is the constraintSpec that holds it."""

    ident: str
    language: str | None
    documentation: Documentation
    node: Node


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute; `name` is what documents write, `origin` the class that it comes from (None: the element)."""

    ident: str
    name: str
    namespace: str | None
    usage: Literal["opt", "rec", "req", "mwa"]
    datatype: Datatype | None
    values: ValueList | None
    default: str | None
    documentation: Documentation
    constraints: tuple[Constraint, ...]
    valid_until: str | None
    node: Node
    origin: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Namespace and local name: what tells attributes apart."""
        if self.name.startswith("xml:"):
            return (ns.XML, self.name[4:])
        return (self.namespace or "", self.name.rpartition(":")[2])


@dataclass(frozen=True, slots=True)
class AttributeReference:
    """An attribute of a class, or (`name` None) all of them, taken in by name."""

    class_ident: str
    name: str | None
    node: Node


@dataclass(frozen=True, slots=True)
class AttributeGroup:
    """Attributes that may all stand together, or (`choice`) of which one may stand."""

    members: tuple[AttributeMember, ...] = ()
    choice: bool = False

    def attributes(self) -> Iterator[Attribute]:
        """The attributes that the group declares, those of groups inside it too."""
        for member in self.members:
            if isinstance(member, Attribute):
                yield member
            elif isinstance(member, AttributeGroup):
                yield from member.attributes()


AttributeMember: TypeAlias = Attribute | AttributeReference | AttributeGroup


@dataclass(frozen=True, slots=True)
class Change:
    """An attribute that an element changes or deletes although only one of its classes declares it."""

    ident: str
    mode: Literal["change", "delete", "replace"]
    node: Node


@dataclass(frozen=True, slots=True)
class Element:
    """An element; `name` is what documents write, `namespace` None means the schema's."""

    ident: str
    name: str
    namespace: str | None
    module: str | None
    documentation: Documentation
    memberships: tuple[str, ...]
    content: Pattern
    attributes: AttributeGroup
    constraints: tuple[Constraint, ...]
    valid_until: str | None
    node: Node
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Class:
    """A class of elements that may stand in the same places (`model`), or that bear the same attributes (`atts`)."""

    ident: str
    kind: Literal["model", "atts"]
    module: str | None
    documentation: Documentation
    memberships: tuple[str, ...]
    attributes: AttributeGroup
    constraints: tuple[Constraint, ...]
    valid_until: str | None
    node: Node


@dataclass(frozen=True, slots=True)
class Macro:
    """A named piece of content (`macro`) or a named datatype (`data`)."""

    ident: str
    kind: Literal["macro", "data"]
    module: str | None
    documentation: Documentation
    content: Pattern
    constraints: tuple[Constraint, ...]
    valid_until: str | None
    node: Node


Declaration: TypeAlias = Element | Class | Macro


@dataclass(frozen=True, slots=True)
class Specification:
    """Everything that one source declares, in its order: TEI's own specification, or an ODD put together.

    `members` are the names that each module declares, `elements` those names that are elements'.
    """

    declarations: Mapping[str, Declaration]
    members: dict[str, tuple[str, ...]]
    elements: frozenset[str]
    edition: str | None = None
    constraints: tuple[Constraint, ...] = ()
