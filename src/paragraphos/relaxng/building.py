"""From nodes to patterns in simple form (RELAX NG specification, sections 4.8 to 4.10, 4.12 to 4.16, 4.19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.composition import START, Composition, Scope
from paragraphos.relaxng.datatypes import datatype
from paragraphos.relaxng.datatypes.datatype import DatatypeFault
from paragraphos.relaxng.names import XMLNS, AnyName, Name, NameChoice, NamespaceName, name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from paragraphos.relaxng.datatypes.datatype import Datatype
    from paragraphos.relaxng.faults import SchemaFault
    from paragraphos.relaxng.interning import PatternInterner
    from paragraphos.relaxng.names import NameClass
    from paragraphos.relaxng.nodes import Node
    from paragraphos.relaxng.patterns import Element, Pattern


_OPEN = {"anyName": "“anyName” (“*”)", "nsName": "“nsName” (“prefix:*”)"}  # as both syntaxes write them


class Builder:
    """Builds patterns; what is wrong with a node is added to `faults`, and `notAllowed` built in its place."""

    def __init__(self, patterns: PatternInterner, composition: Composition) -> None:
        self.patterns = patterns
        self.composition = composition
        self.faults: list[SchemaFault] = composition.faults
        self.elements: list[Element] = []
        self.needs_context = False
        self._scopes: list[Scope] = []
        self._unreached = False
        self._datatypes: dict[tuple[str, str, tuple[tuple[str, str], ...]], Datatype] = {}

    def root(self, node: Node) -> Pattern:
        """The pattern of a whole schema."""
        return self.pattern(node, None)

    def finish(self) -> None:
        """Build all elements, then what nothing refers to: it must be right in itself, but may go in circles."""
        self._build_elements()
        self._unreached = True
        for scope in self._scopes:  # grows while nested grammars are built
            for name in scope.components:
                self._defined(scope, name, scope.node)
        self._build_elements()

    def _build_elements(self) -> None:
        for element in self.elements:  # grows while contents are built
            _ = element.content

    def pattern(self, node: Node, scope: Scope | None) -> Pattern:
        """The pattern that a node stands for."""
        return _BUILD[node.kind](self, node, scope)

    def _wrong(self, node: Node, message: str, clause: str) -> Pattern:
        self.faults.append(node.fault(message, clause))
        return self.patterns.not_allowed

    def _group(self, nodes: list[Node], scope: Scope | None) -> Pattern:
        return self.patterns.sequence([self.pattern(node, scope) for node in nodes])

    def group(self, node: Node, scope: Scope | None) -> Pattern:
        return self._group(node.children, scope)

    def interleave(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.interleave([self.pattern(child, scope) for child in node.children])

    def choice(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.choice([self.pattern(child, scope) for child in node.children])

    def optional(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.optional(self._group(node.children, scope))

    def one_or_more(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.one_or_more(self._group(node.children, scope))

    def zero_or_more(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.optional(self.one_or_more(node, scope))

    def mixed(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.interleave([self._group(node.children, scope), self.patterns.plain_text])

    def list_(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.list(self._group(node.children, scope))

    def empty(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.empty

    def not_allowed(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.not_allowed

    def text(self, node: Node, scope: Scope | None) -> Pattern:
        return self.patterns.plain_text

    def grammar(self, node: Node, scope: Scope | None) -> Pattern:
        inner = self.composition.scope(node, scope)
        self._scopes.append(inner)
        return self._defined(inner, START, node)

    def external(self, node: Node, scope: Scope | None) -> Pattern:
        root = self.composition.external(node)
        return self.patterns.not_allowed if root is None else self.pattern(root, None)

    def ref(self, node: Node, scope: Scope | None) -> Pattern:
        if scope is None:
            return self._wrong(node, f"“{node.attributes['name']}” is referred to outside any grammar", "4.18")
        return self._defined(scope, node.attributes["name"], node)

    def parent_ref(self, node: Node, scope: Scope | None) -> Pattern:
        if scope is None or scope.parent is None:
            return self._wrong(node, "there is no outer grammar to refer to", "4.18")
        return self._defined(scope.parent, node.attributes["name"], node)

    def _defined(self, scope: Scope, name: str, node: Node) -> Pattern:
        """The pattern of a definition, made once."""
        made = scope.made.get(name)
        if made is not None:
            return made
        components = scope.components.get(name)
        if components is None:
            known = name == START or not scope.whole  # what is in a file that was not read may be defined there
            return self.patterns.not_allowed if known else self._undefined(scope, name, node)
        if name in scope.building:
            if self._unreached:
                return self.patterns.not_allowed
            return self._wrong(node, f"“{name}” refers to itself without an element in between", "4.19")
        scope.building.add(name)
        parts = [self._group(component.children, scope) for component in components]
        scope.building.discard(name)
        ways = [component.attributes.get("combine") for component in components]
        combine = self.patterns.interleave if "interleave" in ways else self.patterns.choice
        made = scope.made[name] = combine(parts)
        return made

    def _undefined(self, scope: Scope, name: str, node: Node) -> Pattern:
        made = scope.made[name] = self._wrong(node, f"nothing defines “{name}”", "4.18")
        return made

    def element(self, node: Node, scope: Scope | None) -> Pattern:
        names, rest = self._names(node)
        element = self.patterns.element(names, lambda: self._group(rest, scope), node)
        self.elements.append(element)
        return element

    def attribute(self, node: Node, scope: Scope | None) -> Pattern:
        names, rest = self._names(node)
        self._check_attribute_names(node, names)
        content = self._group(rest, scope) if rest else self.patterns.plain_text
        return self.patterns.attribute(names, content, node)

    def data(self, node: Node, scope: Scope | None) -> Pattern:
        parameters = [(child.attributes["name"], child.text) for child in node.children if child.kind == "param"]
        excepted = [child for child in node.children if child.kind == "except"]
        pattern = (
            self.patterns.choice([self.pattern(child, scope) for child in excepted[0].children]) if excepted else None
        )
        try:
            found = self._datatype(node, node.library, node.attributes["type"], parameters)
        except DatatypeFault as fault:
            return self._wrong(node, str(fault), "4.16")
        return self.patterns.data(found, pattern, node)

    def value(self, node: Node, scope: Scope | None) -> Pattern:
        kind = node.attributes.get("type")
        context = node.prefixes | {"": node.uri}
        try:
            found = self._datatype(node, "" if kind is None else node.library, kind or "token", [])
        except DatatypeFault as fault:
            return self._wrong(node, str(fault), "4.16")
        if not found.allows(node.text, context.get):
            return self._wrong(node, f"“{node.text}” is not a value of the datatype “{found.name}”", "6.2.8")
        return self.patterns.value(found, node.text, context.get, node)

    def _datatype(self, node: Node, library: str, name: str, parameters: list[tuple[str, str]]) -> Datatype:
        if name in ("QName", "NOTATION"):
            self.needs_context = True
            return datatype(library, name, parameters, node.prefixes.get)
        key = library, name, tuple(parameters)
        if key not in self._datatypes:
            self._datatypes[key] = datatype(library, name, parameters)
        return self._datatypes[key]

    def _names(self, node: Node) -> tuple[NameClass, list[Node]]:
        """The name class of an element or attribute, and the nodes of its content."""
        name = node.attributes.get("name")
        if name is None:
            return self._name_class(node.children[0]), node.children[1:]
        uri = node.uri if node.kind == "element" else node.attributes.get("ns", "")
        return self._qualified(node, name, uri), node.children

    def _qualified(self, node: Node, written: str, default: str) -> NameClass:
        prefix, colon, local = written.rpartition(":")
        if not colon:
            return Name(name_of(default, local))
        uri = node.prefixes.get(prefix)
        if uri is None:
            self.faults.append(node.fault(f"the prefix “{prefix}” is not declared", "4.10"))
        return Name(name_of(uri or "", local))

    def _name_class(self, node: Node) -> NameClass:
        match node.kind:
            case "name":
                return self._qualified(node, node.text.strip(" \t\n\r"), node.uri)
            case "choice":
                return NameChoice(tuple(map(self._name_class, node.children)))
        excepted = None
        if node.children:
            inner = node.children[0].children
            self._check_excepted(node, inner)
            excepted = NameChoice(tuple(map(self._name_class, inner)))
        return AnyName(excepted) if node.kind == "anyName" else NamespaceName(node.uri, excepted)

    def _check_excepted(self, node: Node, inner: list[Node]) -> None:
        """Section 4.16: `anyName` excepts no `anyName`, `nsName` neither `nsName` nor `anyName`."""
        barred = ("anyName",) if node.kind == "anyName" else ("anyName", "nsName")
        for child in inner:
            if child.kind in barred:
                message = f"{_OPEN[child.kind]} may not be excepted from {_OPEN[node.kind]}"
                self.faults.append(child.fault(message, "4.16"))
            self._check_excepted(node, child.children)

    def _check_attribute_names(self, node: Node, names: NameClass) -> None:
        """Section 4.16: a namespace declaration is no attribute."""
        options = names.options if isinstance(names, NameChoice) else (names,)
        for option in options:
            match option:
                case Name("xmlns"):
                    self.faults.append(node.fault("“xmlns” declares a namespace and is no attribute", "4.16"))
                case Name(name) if name.startswith(XMLNS + "}"):
                    self.faults.append(node.fault(f"no attribute is in the namespace {XMLNS}", "4.16"))
                case NamespaceName(uri) if uri == XMLNS:
                    self.faults.append(node.fault(f"no attribute is in the namespace {XMLNS}", "4.16"))
                case NameChoice():
                    self._check_attribute_names(node, option)


_BUILD: dict[str, Callable[[Builder, Node, Scope | None], Pattern]] = {
    "group": Builder.group,
    "interleave": Builder.interleave,
    "choice": Builder.choice,
    "optional": Builder.optional,
    "oneOrMore": Builder.one_or_more,
    "zeroOrMore": Builder.zero_or_more,
    "mixed": Builder.mixed,
    "list": Builder.list_,
    "empty": Builder.empty,
    "notAllowed": Builder.not_allowed,
    "text": Builder.text,
    "grammar": Builder.grammar,
    "externalRef": Builder.external,
    "ref": Builder.ref,
    "parentRef": Builder.parent_ref,
    "element": Builder.element,
    "attribute": Builder.attribute,
    "data": Builder.data,
    "value": Builder.value,
}
