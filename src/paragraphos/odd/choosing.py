"""What modules and references take in from their sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lxml import etree

from paragraphos.odd.declarations import Attribute, AttributeGroup, Class, Declaration, Element, Specification
from paragraphos.odd.diagnostics import Diagnostics, meant
from paragraphos.odd.gathering import Gathered
from paragraphos.odd.inspecting import look_at_attributes

_ALLOWED = {"key", "include", "except", "source", "expand", "minOccurs", "maxOccurs", "n", "rend", "resp", "corresp"}
_OF_MODULES = {"key", "include", "except", "source", "prefix", "n", "rend", "resp", "corresp", "cert", "decls"}


class Chooser:
    """Chooses declarations; `source` gives what the source that a node names declares."""

    def __init__(self, source: Callable[[etree._Element], Specification | None], diagnostics: Diagnostics) -> None:
        self._source = source
        self._diagnostics = diagnostics

    def chosen(self, gathered: Gathered, base: Specification) -> dict[str, Declaration]:
        """What modules and references take in: TEI's infrastructure first, then core, then the others as they stand."""
        chosen: dict[str, Declaration] = {}
        direct = {node.get("key", "") for node in gathered.references}
        rank = {"tei": 0, "core": 1}
        for node in sorted(gathered.modules, key=lambda node: rank.get(node.get("key", ""), 2)):
            for declared in self._module(node, base):
                if declared.ident not in direct:
                    chosen[declared.ident] = declared
        for node in gathered.references:
            if (found := self._referred(node, base)) is not None:
                chosen[found.ident] = found
        return chosen

    def _module(self, node: etree._Element, base: Specification) -> list[Declaration]:
        if node.get("url") is not None:
            self._diagnostics.error(
                "unsupported",
                node,
                "a module in another schema language cannot be taken in.",
                attribute="url",
                hint="Declare what is needed of it with elementSpec and @ns.",
            )
            return []
        look_at_attributes(node, _OF_MODULES, self._diagnostics)
        source = self._source(node) if node.get("source") is not None else base
        key = node.get("key", "")
        if source is None:
            return []
        if key not in source.members:
            self._diagnostics.error(
                "module-unknown",
                node,
                f"there is no module “{key}”.",
                attribute="key",
                hint=meant(key, source.members),
                subject=key,
            )
            return []
        include, excluded = (node.get(name, "").split() for name in ("include", "except"))
        elements = [ident for ident in source.members[key] if ident in source.elements]
        for attribute, names in (("include", include), ("except", excluded)):
            self._look_at_names(node, attribute, names, elements, source)
        if node.get("include") is not None:
            taken = {ident for ident in elements if ident in include}
        else:
            taken = {ident for ident in elements if ident not in excluded}
        others = [ident for ident in source.members[key] if ident not in source.elements]
        return [source.declarations[ident] for ident in (*others, *(ident for ident in elements if ident in taken))]

    def _look_at_names(
        self, node: etree._Element, attribute: str, names: list[str], elements: list[str], source: Specification
    ) -> None:
        for name in names:
            if name not in elements:
                elsewhere = source.declarations.get(name)
                hint = meant(name, elements)
                if elsewhere is not None:
                    hint = (
                        f"It belongs to the module “{elsewhere.module}”."
                        if isinstance(elsewhere, Element)
                        else 'Only elements can be named here; delete a class with classSpec mode="delete".'
                    )
                self._diagnostics.warning(
                    "element-unknown",
                    node,
                    f"the module “{node.get('key')}” has no element “{name}”.",
                    attribute=attribute,
                    hint=hint,
                    subject=name,
                )
            elif attribute == "include":
                look_at_age(node, source.declarations[name], attribute, self._diagnostics)

    def _referred(self, node: etree._Element, base: Specification) -> Declaration | None:
        source = self._source(node) if node.get("source") is not None else base
        key = node.get("key", "")
        if source is None:
            return None
        found = source.declarations.get(key)
        if found is None:
            self._diagnostics.error(
                "unknown",
                node,
                f"the source declares no “{key}”.",
                attribute="key",
                hint=meant(key, source.declarations),
                subject=key,
            )
            return None
        look_at_age(node, found, "key", self._diagnostics)
        return self._cut_down(node, found)

    def _cut_down(self, node: etree._Element, found: Declaration) -> Declaration:
        """A class of attributes of which a classRef takes in only some."""
        look_at_attributes(node, _ALLOWED, self._diagnostics)
        include, excluded = (node.get(name) for name in ("include", "except"))
        if include is None and excluded is None:
            return found
        if not isinstance(found, Class) or found.kind != "atts":
            self._diagnostics.error(
                "unsupported",
                node,
                "only attributes of a class can be chosen here.",
                attribute="include" if include is not None else "except",
                hint="Choose elements with elementRef, or with moduleRef/@include.",
            )
            return found
        named = (include if include is not None else excluded or "").split()
        declared = [member.ident for member in found.attributes.members if isinstance(member, Attribute)]
        for name in named:
            if name not in declared:
                self._diagnostics.warning(
                    "attribute-unknown",
                    node,
                    f"the class {found.ident} has no attribute “{name}”.",
                    attribute="include" if include is not None else "except",
                    hint=meant(name, declared),
                    subject=name,
                )
        members = tuple(
            member
            for member in found.attributes.members
            if not isinstance(member, Attribute) or (member.ident in named) == (include is not None)
        )
        return replace(found, attributes=AttributeGroup(members, found.attributes.choice))


def look_at_age(node: etree._Element, declared: Declaration, attribute: str, diagnostics: Diagnostics) -> None:
    """Warn where a customisation names what its source has deprecated."""
    if declared.valid_until is not None and diagnostics.document(node) is not diagnostics.document(declared.node):
        diagnostics.warning(
            "deprecated",
            node,
            f"“{declared.ident}” is deprecated: its source keeps it until {declared.valid_until}.",
            attribute=attribute,
            subject=declared.ident,
        )
