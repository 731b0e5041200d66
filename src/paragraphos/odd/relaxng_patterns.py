"""Definitions and patterns as RELAX NG elements."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from paragraphos.odd import documentation
from paragraphos.odd import namespaces as ns
from paragraphos.odd.declarations import Attribute, AttributeGroup, Documentation, ValueList
from paragraphos.odd.patterns import (
    AnyElement,
    Choice,
    Data,
    Empty,
    Group,
    Interleave,
    Listed,
    NotAllowed,
    Pattern,
    Reference,
    Repeat,
    Text,
    Value,
    Verbatim,
    repeat,
)
from paragraphos.odd.schema import AllOf, Bearing, OneOf, Schema

_Node = etree._Element


def attribute_definition(ident: str) -> str:
    """What an attribute is called in the name of its definition (`xml:id` has no colon there)."""
    return ident.replace(":", "")


class Writer:
    """Writes definitions on demand, and remembers what they refer to."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._wanted: list[str] = []
        self._seen: set[str] = set()
        self._any: dict[AnyElement, str] = {}
        self._owner = ""
        names = [
            *(schema.prefix + ident for ident in schema.elements),
            *(schema.prefix + ident for ident in schema.macros),
            *(schema.prefix + ident for ident in schema.models),
            *(schema.prefix + ident for ident in schema.attribute_classes),
        ]
        self._ranks = {name: index for index, name in enumerate(names)}

    def rank(self, name: str) -> tuple[int, str]:
        """Where a definition stands: with its declaration; what belongs to none, last."""
        base = name.rpartition("_")[0] or name.removesuffix(".attributes").partition(".attribute.")[0]
        return (self._ranks.get(name, self._ranks.get(base, len(self._ranks))), name)

    def next_wanted(self) -> str | None:
        """The next definition that something refers to and that is not yet written."""
        return self._wanted.pop() if self._wanted else None

    def reference(self, parent: _Node, name: str) -> None:
        """Refer to a definition."""
        etree.SubElement(parent, ns.rng("ref"), name=name)
        self._want(name)

    def _want(self, name: str) -> None:
        """See to it that a definition is written, once."""
        if name not in self._seen:
            self._seen.add(name)
            self._wanted.append(name)

    def definition(self, name: str) -> _Node:
        """The definition of a name that has been referred to."""
        define = etree.Element(ns.rng("define"), name=name)
        ident = name.removeprefix(self._schema.prefix)
        self._owner = ident
        schema = self._schema
        if ident in schema.elements:
            self._element(define, ident)
        elif ident in schema.macros:
            self._several(define, schema.macros[ident].content)
        elif (wild := next((key for key, value in self._any.items() if value == name), None)) is not None:
            self._any_element(define, wild, name)
        elif (owner := ident.removesuffix(".attributes")) in schema.attribute_classes and ident.endswith(".attributes"):
            self.bearings(define, schema.attribute_classes[owner].bearings)
        elif ".attribute." in ident:
            owner, _, attribute_name = ident.partition(".attribute.")
            self._attribute_of(define, owner, attribute_name)
        else:
            owner, _, expansion = (ident, "", "") if ident in schema.models else ident.rpartition("_")
            self._class(define, owner, expansion)
        return define

    def _element(self, define: _Node, ident: str) -> None:
        element = self._schema.elements[ident]
        declared = element.declaration
        node = etree.SubElement(define, ns.rng("element"), name=declared.name)
        if declared.namespace is not None and declared.namespace != self._schema.namespace:
            node.set("ns", declared.namespace)
        self._annotate(node, declared.documentation)
        self.bearings(node, element.bearings)
        self._several(node, element.content)

    def _class(self, define: _Node, ident: str, expansion: str) -> None:
        members = [
            m for m in self._schema.models[ident].members if self._schema.elements_of(m) or m in self._schema.elements
        ]
        if expansion in ("", "alternation"):
            parent = etree.SubElement(define, ns.rng("choice")) if len(members) > 1 else define
            for member in members:
                self.reference(parent, self._schema.prefix + member)
            return
        minimum = 0 if "Optional" in expansion else 1
        maximum = None if "Repeatable" in expansion else 1
        for member in members:
            suffix = "" if member in self._schema.elements else f"_{expansion}"
            self.pattern(define, repeat(Reference("element", member + suffix), minimum, maximum))

    def bearings(self, parent: _Node, bearings: tuple[Bearing, ...]) -> None:
        """Attributes: through references to the definitions of classes, or on the spot."""
        for bearing in bearings:
            match bearing:
                case AllOf(ident):
                    if self._schema.attribute_classes[ident].attributes:
                        self.reference(parent, f"{self._schema.prefix}{ident}.attributes")
                case OneOf(ident, name):
                    self.reference(parent, f"{self._schema.prefix}{ident}.attribute.{attribute_definition(name)}")
                case Attribute():
                    self._attribute(parent, bearing)
                case AttributeGroup():
                    self._attribute_group(parent, bearing)
        if not len(parent):
            etree.SubElement(parent, ns.rng("empty"))

    def _attribute_group(self, parent: _Node, group: AttributeGroup) -> None:
        holder = etree.SubElement(parent, ns.rng("choice" if group.choice else "group"))
        for member in group.members:
            match member:
                case Attribute():
                    self._attribute(holder, member)
                case AttributeGroup():
                    self._attribute_group(holder, member)

    def _attribute_of(self, define: _Node, owner: str, name: str) -> None:
        declared = self._schema.attribute_classes[owner]
        found = next(
            a for a in declared.attributes if attribute_definition(a.ident) == name and a.origin in (None, owner)
        )
        self._attribute(define, found)

    def _attribute(self, parent: _Node, attribute: Attribute) -> None:
        holder = parent if attribute.usage == "req" else etree.SubElement(parent, ns.rng("optional"))
        node = etree.SubElement(holder, ns.rng("attribute"), name=attribute.name)
        if attribute.namespace is not None and not attribute.name.startswith("xml:"):
            node.set("name", attribute.key[1])
            node.set("ns", attribute.namespace)
        if attribute.default is not None:
            node.set(f"{{{ns.ANNOTATIONS}}}defaultValue", attribute.default)
        self._annotate(node, attribute.documentation)
        datatype, values = attribute.datatype, attribute.values
        minimum, maximum = (datatype.minimum, datatype.maximum) if datatype else (1, 1)
        allowed = datatype.content if datatype else Text()
        if values is not None and values.type != "open" and values.items:
            allowed = self._values(values, allowed)
        self._several(node, _as_value(allowed, minimum, maximum))

    def _values(self, values: ValueList, otherwise: Pattern) -> Pattern:
        items = tuple(
            Value(item.name, documentation.described(item.documentation, self._schema.language))
            for item in values.items
        )
        return Choice(items) if values.type == "closed" else Choice((*items, otherwise))

    def _annotate(self, node: _Node, documented: Documentation) -> None:
        words = documentation.described(documented, self._schema.language)
        if words:
            etree.SubElement(node, f"{{{ns.ANNOTATIONS}}}documentation").text = words

    def _several(self, parent: _Node, pattern: Pattern) -> None:
        """A pattern where a sequence needs no group of its own."""
        for member in pattern.members if isinstance(pattern, Group) else (pattern,):
            self.pattern(parent, member)

    def pattern(self, parent: _Node, pattern: Pattern) -> None:
        """Write a pattern into an element."""
        match pattern:
            case Empty():
                etree.SubElement(parent, ns.rng("empty"))
            case NotAllowed():
                etree.SubElement(parent, ns.rng("notAllowed"))
            case Text():
                etree.SubElement(parent, ns.rng("text"))
            case Reference():
                suffix = "" if pattern.expansion == "alternation" else f"_{pattern.expansion}"
                self.reference(parent, self._schema.prefix + pattern.name + suffix)
            case Group(members):
                self._members(parent, "group", members)
            case Choice(members):
                self._members(parent, "choice", members)
            case Interleave(members):
                self._members(parent, "interleave", members)
            case Repeat():
                self._repeat(parent, pattern)
            case Listed(member):
                self._several(etree.SubElement(parent, ns.rng("list")), member)
            case Data():
                self._data(parent, pattern)
            case Value():
                self._value(parent, pattern)
            case AnyElement():
                self.reference(parent, self._any_name(pattern))
            case Verbatim(node):
                self._verbatim(parent, node)

    def _members(self, parent: _Node, name: str, members: tuple[Pattern, ...]) -> None:
        holder = etree.SubElement(parent, ns.rng(name))
        for member in members:
            self.pattern(holder, member)

    def _repeat(self, parent: _Node, pattern: Repeat) -> None:
        bounds = (pattern.minimum, pattern.maximum)
        if bounds == (1, None):
            self._several(etree.SubElement(parent, ns.rng("oneOrMore")), pattern.member)
            return
        if parent.tag in (ns.rng("choice"), ns.rng("interleave")) and bounds not in ((0, 1), (0, None)):
            parent = etree.SubElement(parent, ns.rng("group"))  # several parts, but one of the alternatives
        for _time in range(pattern.minimum):
            self._several(parent, pattern.member)
        if pattern.maximum is None:
            self._several(etree.SubElement(parent, ns.rng("zeroOrMore")), pattern.member)
            return
        holder = parent
        for _time in range(pattern.maximum - pattern.minimum):
            holder = etree.SubElement(holder, ns.rng("optional"))
            self._several(holder, pattern.member)

    def _data(self, parent: _Node, pattern: Data) -> None:
        node = etree.SubElement(parent, ns.rng("data"), type=pattern.type)
        if pattern.library is not None and pattern.library != ns.DATATYPES:
            node.set("datatypeLibrary", pattern.library)
        for name, value in pattern.facets:
            etree.SubElement(node, ns.rng("param"), name=name).text = value

    def _value(self, parent: _Node, pattern: Value) -> None:
        node = etree.SubElement(parent, ns.rng("value"))
        node.text = pattern.text
        if pattern.type is not None:
            node.set("type", pattern.type)
        if pattern.meaning:
            etree.SubElement(parent, f"{{{ns.ANNOTATIONS}}}documentation").text = pattern.meaning

    def _any_name(self, pattern: AnyElement) -> str:
        if pattern not in self._any:
            taken = set(self._any.values())
            name = f"{self._schema.prefix}anyElement-{self._owner}"
            self._any[pattern] = name if name not in taken else f"{name}-{sum(n.startswith(name) for n in taken) + 1}"
        return self._any[pattern]

    def _any_element(self, define: _Node, pattern: AnyElement, name: str) -> None:
        element = etree.SubElement(define, ns.rng("element"))
        if pattern.required:
            names = etree.SubElement(element, ns.rng("choice")) if len(pattern.required) > 1 else element
            for uri in pattern.required:
                etree.SubElement(names, ns.rng("nsName"), ns=uri)
        else:
            wild = etree.SubElement(element, ns.rng("anyName"))
            excepted = pattern.excepted or self._schema.exceptions
            holder = etree.SubElement(wild, ns.rng("except")) if excepted else wild
            for uri in excepted:
                if uri.startswith("{"):
                    clark = etree.QName(uri)
                    etree.SubElement(holder, ns.rng("name"), ns=clark.namespace or "").text = clark.localname
                else:
                    etree.SubElement(holder, ns.rng("nsName"), ns=uri)
        etree.SubElement(
            etree.SubElement(etree.SubElement(element, ns.rng("zeroOrMore")), ns.rng("attribute")), ns.rng("anyName")
        )
        inside = etree.SubElement(etree.SubElement(element, ns.rng("zeroOrMore")), ns.rng("choice"))
        etree.SubElement(inside, ns.rng("text"))
        self.reference(inside, name)

    def _verbatim(self, parent: _Node, node: _Node) -> None:
        copy = deepcopy(node)
        copy.tail = None
        library = next(
            (a.get("datatypeLibrary") for a in (node, *node.iterancestors()) if a.get("datatypeLibrary")), None
        )
        if library is not None and library != ns.DATATYPES:
            copy.set("datatypeLibrary", library)
        etree.strip_tags(copy, etree.Comment)
        for inner in copy.iter(ns.rng("ref")):
            name = self._schema.prefix + inner.get("name", "")
            inner.set("name", name)
            self._want(name)
        parent.append(copy)


def _as_value(pattern: Pattern, minimum: int, maximum: int | None) -> Pattern:
    """A datatype's pattern as an attribute's value: a list of tokens where more than one may stand."""
    if maximum == 1:
        return repeat(pattern, minimum, maximum)
    return Listed(repeat(pattern, minimum, maximum))
