"""The second step: what the sources declare, chosen by modules and references, then changed as the ODD says."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from paragraphos.odd import changes, constraints, gathering, reading
from paragraphos.odd import namespaces as ns
from paragraphos.odd.declarations import Attribute, AttributeGroup, Class, Declaration, Element, Specification
from paragraphos.odd.diagnostics import Diagnostics, meant
from paragraphos.odd.gathering import Gathered
from paragraphos.odd.library import Library, edition_of, schema_of
from paragraphos.odd.supplying import supplied


class Assembler:
    """Puts specifications together; each source is read once."""

    def __init__(self, library: Library, diagnostics: Diagnostics) -> None:
        self._library = library
        self._diagnostics = diagnostics
        self._sources: dict[Path, Specification] = {}
        self._open: list[Path] = []

    def source(self, node: etree._Element) -> Specification | None:
        """What the source that a node names declares; None (reported) when there is no such source."""
        path = self._library.source(node)
        return None if path is None else self._read(path, node)

    def _read(self, path: Path, node: etree._Element) -> Specification | None:
        known = path.resolve()
        if known not in self._sources:
            if known in self._open:
                self._diagnostics.error("source-circular", node, f"“{path.name}” builds upon itself.", attribute="source")
                return None
            self._open.append(known)
            document = self._library.open(path)
            schema = schema_of(document, None)
            specification = self._whole(document.root, edition_of(document)) if schema is None else self.assemble(schema)
            self._open.remove(known)
            if specification is None:
                return None
            self._sources[known] = specification
        return self._sources[known]

    def _whole(self, root: etree._Element, edition: str | None) -> Specification:
        """A document without a schemaSpec, as TEI's own: all that it declares, wherever it stands."""
        nodes = [node for node in root.iter(*map(ns.tei, ns.SPECIFICATIONS)) if node.get("ident")]
        declared = {node.get("ident", ""): reading.declaration(node, self._diagnostics) for node in nodes}
        modules = frozenset(node.get("ident", "") for node in root.iter(ns.tei("moduleSpec")))
        return Specification(declared, modules | {node.get("module", "") for node in nodes}, edition)

    def assemble(self, schema: etree._Element) -> Specification | None:
        """What a schemaSpec declares, all changes made; None (reported) when its source is not there."""
        gathered = gathering.gather(schema, self._library, self._diagnostics)
        base = self.source(schema)
        if base is None:
            return None
        chosen = self._chosen(gathered, base)
        self._add(chosen, gathered)
        self._replace_and_change(chosen, gathered, base)
        deleted = self._delete(chosen, gathered, base)
        supplied(chosen, base, deleted)
        modules = frozenset(item.module for item in chosen.values() if item.module)
        return Specification(
            chosen, modules, base.edition,
            (*base.constraints, *(constraints.constraint(node) for node in gathered.constraints
                                  if node.tag == ns.tei("constraintSpec") and node.get("mode") != "delete")),
        )

    def _chosen(self, gathered: Gathered, base: Specification) -> dict[str, Declaration]:
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
            self._diagnostics.error("unsupported", node, "a module in another schema language cannot be taken in.", attribute="url",
                                    hint="Declare what is needed of it with elementSpec and @ns.")
            return []
        source = self.source(node) if node.get("source") is not None else base
        key = node.get("key", "")
        if source is None:
            return []
        if key not in source.modules:
            self._diagnostics.error("module-unknown", node, f"there is no module “{key}”.", attribute="key",
                                    hint=meant(key, source.modules), subject=key)
            return []
        members = [declared for declared in source.declarations.values() if declared.module == key]
        include, excluded = (node.get(name, "").split() for name in ("include", "except"))
        elements = [declared for declared in members if isinstance(declared, Element)]
        for attribute, names in (("include", include), ("except", excluded)):
            self._look_at_names(node, attribute, names, elements, source)
        others = [declared for declared in members if not isinstance(declared, Element)]
        if node.get("include") is not None:
            return [*others, *(e for e in elements if e.ident in include)]
        return [*others, *(e for e in elements if e.ident not in excluded)]

    def _look_at_names(self, node: etree._Element, attribute: str, names: list[str], elements: list[Element], source: Specification) -> None:
        known = {element.ident: element for element in elements}
        for name in names:
            if name not in known:
                elsewhere = source.declarations.get(name)
                hint = meant(name, known)
                if elsewhere is not None:
                    hint = (f"It belongs to the module “{elsewhere.module}”." if isinstance(elsewhere, Element)
                            else "Only elements can be named here; delete a class with classSpec mode=\"delete\".")
                self._diagnostics.warning("element-unknown", node, f"the module “{node.get('key')}” has no element “{name}”.",
                                          attribute=attribute, hint=hint, subject=name)
            elif attribute == "include":
                self._look_at_age(node, known[name], attribute)

    def _look_at_age(self, node: etree._Element, declared: Declaration, attribute: str) -> None:
        if declared.valid_until is not None and self._diagnostics.document(node) is not self._diagnostics.document(declared.node):
            self._diagnostics.warning("deprecated", node, f"“{declared.ident}” is deprecated: its source keeps it until {declared.valid_until}.",
                                      attribute=attribute, subject=declared.ident)

    def _referred(self, node: etree._Element, base: Specification) -> Declaration | None:
        source = self.source(node) if node.get("source") is not None else base
        key = node.get("key", "")
        if source is None:
            return None
        found = source.declarations.get(key)
        if found is None:
            self._diagnostics.error("unknown", node, f"the source declares no “{key}”.", attribute="key",
                                    hint=meant(key, source.declarations), subject=key)
            return None
        self._look_at_age(node, found, "key")
        return self._cut_down(node, found)

    def _cut_down(self, node: etree._Element, found: Declaration) -> Declaration:
        """A class of attributes of which a classRef takes in only some."""
        from dataclasses import replace

        for attribute in node.attrib:
            if str(attribute) not in ("key", "include", "except", "source", "expand", "minOccurs", "maxOccurs", "n", "rend", "resp") \
                    and not str(attribute).startswith("{"):
                self._diagnostics.warning("attribute-unknown", node, f"@{attribute} means nothing here and is passed over.",
                                          attribute=str(attribute), hint="Did you mean @except?" if attribute == "exclude" else None)
        include, excluded = (node.get(name) for name in ("include", "except"))
        if include is None and excluded is None:
            return found
        if not isinstance(found, Class) or found.kind != "atts":
            self._diagnostics.error("unsupported", node, "only attributes of a class can be chosen here.",
                                    attribute="include" if include is not None else "except",
                                    hint="Choose elements with elementRef, or with moduleRef/@include.")
            return found
        named = (include if include is not None else excluded or "").split()
        declared = [member.ident for member in found.attributes.members if isinstance(member, Attribute)]
        for name in named:
            if name not in declared:
                self._diagnostics.warning("attribute-unknown", node, f"the class {found.ident} has no attribute “{name}”.",
                                          attribute="include" if include is not None else "except", hint=meant(name, declared), subject=name)
        members = tuple(
            member for member in found.attributes.members
            if not isinstance(member, Attribute) or (member.ident in named) == (include is not None)
        )
        return replace(found, attributes=AttributeGroup(members, found.attributes.choice))

    def _add(self, chosen: dict[str, Declaration], gathered: Gathered) -> None:
        for node in gathered.of_mode("add"):
            ident = node.get("ident", "")
            if ident in chosen:
                self._diagnostics.warning(
                    "already-declared", node, f"“{ident}” is declared already; this declaration takes its place.", attribute="ident",
                    hint="Say mode=\"replace\" if that is meant, mode=\"change\" to keep the rest.", subject=ident,
                )
            chosen[ident] = self._homed(reading.declaration(node, self._diagnostics), gathered)

    def _homed(self, declared: Declaration, gathered: Gathered) -> Declaration:
        """A new declaration with the namespace of its schema, where it names none."""
        from dataclasses import replace

        if isinstance(declared, Element) and declared.namespace is None and gathered.schema.get("ns") is not None:
            return replace(declared, namespace=gathered.schema.get("ns"))
        return declared

    def _replace_and_change(self, chosen: dict[str, Declaration], gathered: Gathered, base: Specification) -> None:
        for node in gathered.of_mode("replace", "change"):
            ident, mode = node.get("ident", ""), node.get("mode", "")
            if ident not in chosen:
                self._without_effect(node, ident, mode, chosen, base)
                continue
            old = chosen[ident]
            self._look_at_age(node, old, "ident")
            if mode == "change":
                chosen[ident] = changes.changed(old, node, self._diagnostics)
            else:
                new = self._homed(reading.declaration(node, self._diagnostics), gathered)
                from dataclasses import replace

                chosen[ident] = replace(new, module=new.module or old.module)

    def _delete(self, chosen: dict[str, Declaration], gathered: Gathered, base: Specification) -> set[str]:
        deleted = set()
        for node in gathered.of_mode("delete"):
            ident = node.get("ident", "")
            deleted.add(ident)
            if chosen.pop(ident, None) is None:
                self._without_effect(node, ident, "delete", chosen, base)
        return deleted

    def _without_effect(self, node: etree._Element, ident: str, mode: str, chosen: dict[str, Declaration], base: Specification) -> None:
        hint = "The source has it, but the schema does not take it in." if ident in base.declarations else meant(ident, chosen)
        self._diagnostics.warning(f"nothing-to-{mode}", node, f"the schema has no “{ident}” to {mode}.", attribute="ident",
                                  hint=hint, subject=ident)
