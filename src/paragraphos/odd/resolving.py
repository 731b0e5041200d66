"""The third step: every name looked up, so that nothing but the schema itself is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from paragraphos.odd import content
from paragraphos.odd import namespaces as ns
from paragraphos.odd.attribute_inheritance import Bearings
from paragraphos.odd.declarations import (
    Attribute,
    AttributeGroup,
    Class,
    Element,
    Macro,
    Specification,
)
from paragraphos.odd.diagnostics import Diagnostics, meant
from paragraphos.odd.library import customised
from paragraphos.odd.patterns import (
    Choice,
    Empty,
    NotAllowed,
    Pattern,
    Reference,
    Verbatim,
    transform,
)
from paragraphos.odd.restricting import restricted
from paragraphos.odd.schema import AttributeClass, ModelClass, Schema, SchemaElement
from paragraphos.odd.simplifying import simplified
from paragraphos.odd.start_elements import start_of

_DEFAULT_EXCEPTIONS = (ns.TEI, f"{{{ns.EXAMPLES}}}egXML")


def resolve(node: etree._Element, whole: Specification, base: Specification, diagnostics: Diagnostics) -> Schema:
    """The schema that an assembled specification comes to; `base` is what it was chosen from."""
    return _Resolver(node, whole, base, diagnostics).schema()


class _Resolver:
    def __init__(
        self, node: etree._Element, whole: Specification, base: Specification, diagnostics: Diagnostics
    ) -> None:
        self._node = node
        self._whole = whole
        self._base = base
        self._diagnostics = diagnostics
        declared = whole.declarations
        self._elements = {ident: item for ident, item in declared.items() if isinstance(item, Element)}
        self._macros = {ident: item for ident, item in declared.items() if isinstance(item, Macro)}
        self._models = self._model_classes()
        self._bearings = Bearings(
            {ident: item for ident, item in declared.items() if isinstance(item, Class) and item.kind == "atts"},
            diagnostics,
        )
        self._alive: dict[str, bool] = {}
        self._looked_up: dict[int, tuple[Attribute, Attribute]] = {}

    def schema(self) -> Schema:
        macros = {ident: replace(item, content=self._resolved(item.content)) for ident, item in self._macros.items()}
        elements = {ident: self._element(item) for ident, item in self._elements.items()}
        exceptions = self._node.get("defaultExceptions")
        return Schema(
            ident=self._node.get("ident", "schema"),
            namespace=self._node.get("ns", ns.TEI),
            prefix=self._node.get("prefix", ""),
            language=(self._node.get("docLang") or self._node.get(f"{{{ns.XML}}}lang") or "en").split()[0],
            start=start_of(self._node, self._elements, self._diagnostics),
            exceptions=_DEFAULT_EXCEPTIONS
            if exceptions is None
            else tuple(content.names(self._node, exceptions, self._diagnostics)),
            edition=self._whole.edition,
            elements=elements,
            models=self._models,
            attribute_classes=self._attribute_classes(),
            macros=macros,
            constraints=self._whole.constraints,
            declarations=(),
            node=self._node,
        )

    def _model_classes(self) -> dict[str, ModelClass]:
        members: dict[str, list[str]] = {}
        for ident, item in self._whole.declarations.items():
            if isinstance(item, Element | Class):
                for key in dict.fromkeys(item.memberships):
                    members.setdefault(key, []).append(ident)
        return {
            ident: ModelClass(item, tuple(members.get(ident, ())))
            for ident, item in self._whole.declarations.items()
            if isinstance(item, Class) and item.kind == "model"
        }

    def _attribute_classes(self) -> dict[str, AttributeClass]:
        found = {}
        for ident, item in self._whole.declarations.items():
            if isinstance(item, Class) and item.kind == "atts":
                bearings = self._bearings.of_class(ident)
                cleaned = replace(item, attributes=self._group(item.attributes))
                found[ident] = AttributeClass(
                    cleaned, bearings, tuple(map(self._attribute, self._bearings.attributes(bearings)))
                )
        return found

    def _element(self, item: Element) -> SchemaElement:
        model = self._resolved(item.content)
        if isinstance(model, NotAllowed) and not isinstance(item.content, NotAllowed):
            self._diagnostics.warning(
                "never-valid",
                item.node if customised(item.node) else self._node,
                f"<{item.ident}> can never be valid: its content asks for a class that has no members in this schema.",
                hint="Take in an element of that class, change the content, or leave the element out.",
                subject=item.ident,
            )
        bearings = tuple(
            self._attribute(b) if isinstance(b, Attribute) else self._group(b) if isinstance(b, AttributeGroup) else b
            for b in self._bearings.of_element(item)
        )
        borne = tuple(map(self._attribute, self._bearings.attributes(bearings)))
        return SchemaElement(item, model, bearings, borne)

    def _group(self, group: AttributeGroup) -> AttributeGroup:
        members = tuple(
            self._attribute(m) if isinstance(m, Attribute) else self._group(m) if isinstance(m, AttributeGroup) else m
            for m in group.members
        )
        return replace(group, members=members)

    def _attribute(self, attribute: Attribute) -> Attribute:
        """The attribute with its datatype looked up, once for all the elements that share it."""
        if attribute.datatype is None:
            return attribute
        # By identity, since to hash an attribute is to hash all its values; kept beside its outcome, so that the
        # identity is not given to another.
        known = self._looked_up.get(id(attribute))
        if known is None or known[0] is not attribute:
            pattern = self._resolved(attribute.datatype.content)
            known = (attribute, replace(attribute, datatype=replace(attribute.datatype, content=pattern)))
            self._looked_up[id(attribute)] = known
        return known[1]

    def _resolved(self, pattern: Pattern) -> Pattern:
        return simplified(transform(pattern, self._leaf) or Empty())

    def _leaf(self, leaf: Pattern) -> Pattern | None:
        if isinstance(leaf, Verbatim):
            self._look_inside(leaf)
        return self._reference(leaf) if isinstance(leaf, Reference) else leaf

    def _reference(self, reference: Reference) -> Pattern | None:
        """What a reference comes to; None where the schema does not have what is named."""
        match reference.kind:
            case "element" if reference.name in self._elements:
                return reference
            case "element" if reference.name in self._macros:
                return replace(reference, kind="macro")
            case "class" if reference.name in self._models:
                return self._class(reference)
            case "macro" | "data" if reference.name in self._macros:
                return restricted(reference, self._macros, self._diagnostics) if reference.facets else reference
        self._look_at_missing(reference)
        return None

    def _class(self, reference: Reference) -> Pattern:
        if not self._has_members(reference.name):
            sequence = reference.expansion in ("sequence", "sequenceOptional", "sequenceOptionalRepeatable")
            return Empty() if sequence else NotAllowed()
        if not reference.include and not reference.excluded:
            return reference
        members = tuple(
            Reference("element", ident, node=reference.node)
            for ident in self._elements_in(reference.name, set())
            if (ident in reference.include if reference.include else ident not in reference.excluded)
        )
        if reference.expansion != "alternation" and reference.node is not None:
            self._diagnostics.error(
                "unsupported",
                reference.node,
                "a class cannot be cut down and expanded as a sequence at once.",
                attribute="expand",
                hint="Write the sequence out with elementRef.",
            )
        return Choice(members) if members else NotAllowed()

    def _elements_in(self, ident: str, seen: set[str]) -> Iterator[str]:
        seen.add(ident)
        for member in self._models[ident].members:
            if member in self._elements:
                if member not in seen:
                    seen.add(member)
                    yield member
            elif member in self._models and member not in seen:
                yield from self._elements_in(member, seen)

    def _has_members(self, ident: str) -> bool:
        if ident not in self._alive:
            self._alive[ident] = next(self._elements_in(ident, set()), None) is not None
        return self._alive[ident]

    def _look_at_missing(self, reference: Reference) -> None:
        node = reference.node
        if reference.kind == "data" and node is not None:
            self._diagnostics.error(
                "unknown",
                node,
                f"there is no datatype “{reference.name}”.",
                attribute="key",
                hint=meant(reference.name, self._macros),
                subject=reference.name,
            )
        elif node is not None and customised(node):
            attribute = "name" if etree.QName(node).namespace == ns.RELAXNG else "key"
            if reference.name in self._base.declarations or reference.name in self._whole.declarations:
                if self._diagnostics.document(node) is not self._diagnostics.document(self._node):
                    return  # an ODD that is built upon names more than is taken from it
                self._diagnostics.warning(
                    "not-in-schema",
                    node,
                    f"“{reference.name}” is not in this schema and is left out here.",
                    attribute=attribute,
                    hint="Take it in with moduleRef or elementRef, or do not name it.",
                    subject=reference.name,
                )
            else:
                self._diagnostics.error(
                    "unknown",
                    node,
                    f"nothing of the name “{reference.name}” is declared.",
                    attribute=attribute,
                    hint=meant(reference.name, self._base.declarations),
                    subject=reference.name,
                )

    def _look_inside(self, verbatim: Verbatim) -> None:
        for inner in verbatim.node.iter(ns.rng("ref")):
            name = inner.get("name", "")
            if name not in self._elements and name not in self._macros and name not in self._models:
                self._diagnostics.error(
                    "unknown",
                    inner,
                    f"the schema has nothing of the name “{name}”.",
                    attribute="name",
                    hint=meant(name, self._whole.declarations),
                    subject=name,
                )
