"""The second step: what the sources declare, chosen by modules and references, then changed as the ODD says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from lxml import etree

from paragraphos.odd import changes, constraints, gathering, reading
from paragraphos.odd import namespaces as ns
from paragraphos.odd.choosing import Chooser, look_at_age
from paragraphos.odd.declarations import Declaration, Element, Specification
from paragraphos.odd.diagnostics import Diagnostics, meant
from paragraphos.odd.gathering import Gathered
from paragraphos.odd.implied_declarations import supplied
from paragraphos.odd.library import Library, edition_of, schemas_of


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
                self._diagnostics.error(
                    "source-circular", node, f"“{path.name}” builds upon itself.", attribute="source"
                )
                return None
            self._open.append(known)
            document = self._library.open(path)
            schema = next(iter(schemas_of(self._library.whole(document))), None)
            specification = (
                self._whole(document.root, edition_of(document)) if schema is None else self.assemble(schema)
            )
            self._open.remove(known)
            if specification is None:
                return None
            self._sources[known] = specification
        return self._sources[known]

    def _whole(self, root: etree._Element, edition: str | None) -> Specification:
        """A document without a schemaSpec, as TEI's own: all that it declares, wherever it stands."""
        found = list(root.iter(ns.tei("moduleSpec"), *map(ns.tei, ns.SPECIFICATIONS)))
        nodes = {node.get("ident", ""): node for node in found if node.tag != ns.tei("moduleSpec")}
        elements = frozenset(ident for ident, node in nodes.items() if node.tag == ns.tei("elementSpec"))
        modules = {node.get("ident", ""): () for node in found if node.tag == ns.tei("moduleSpec")}
        members = _by_module((ident, node.get("module")) for ident, node in nodes.items())
        return Specification(Unread(nodes, self._diagnostics), modules | members, elements, edition)

    def assemble(self, schema: etree._Element) -> Specification | None:
        """What a schemaSpec declares, all changes made; None (reported) when its source is not there."""
        gathered = gathering.gather(schema, self._library, self._diagnostics)
        base = self.source(schema)
        if base is None:
            return None
        chosen = Chooser(self.source, self._diagnostics).chosen(gathered, base)
        self._add(chosen, gathered)
        self._replace_and_change(chosen, gathered, base)
        deleted = self._delete(chosen, gathered, base)
        supplied(chosen, base, deleted)
        self._look_at_memberships(chosen, gathered, base)
        return Specification(
            chosen,
            _by_module((ident, item.module) for ident, item in chosen.items()),
            frozenset(ident for ident, item in chosen.items() if isinstance(item, Element)),
            base.edition,
            (
                *base.constraints,
                *(
                    constraints.constraint(node)
                    for node in gathered.constraints
                    if node.tag == ns.tei("constraintSpec") and node.get("mode") != "delete"
                ),
            ),
        )

    def _add(self, chosen: dict[str, Declaration], gathered: Gathered) -> None:
        for node in gathered.of_mode("add"):
            ident = node.get("ident", "")
            if ident in chosen:
                self._diagnostics.warning(
                    "already-declared",
                    node,
                    f"“{ident}” is declared already; this declaration takes its place.",
                    attribute="ident",
                    hint='Say mode="replace" if that is meant, mode="change" to keep the rest.',
                    subject=ident,
                )
            chosen[ident] = self._homed(reading.declaration(node, self._diagnostics), gathered)

    def _homed(self, declared: Declaration, gathered: Gathered) -> Declaration:
        """A new declaration with the namespace of its schema, where it names none."""
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
            look_at_age(node, old, "ident", self._diagnostics)
            if mode == "change":
                chosen[ident] = changes.changed(old, node, self._diagnostics)
            else:
                new = self._homed(reading.declaration(node, self._diagnostics), gathered)
                chosen[ident] = replace(new, module=new.module or old.module)

    def _delete(self, chosen: dict[str, Declaration], gathered: Gathered, base: Specification) -> set[str]:
        deleted = set()
        for node in gathered.of_mode("delete"):
            ident = node.get("ident", "")
            deleted.add(ident)
            if chosen.pop(ident, None) is None:
                self._without_effect(node, ident, "delete", chosen, base)
        return deleted

    def _without_effect(
        self, node: etree._Element, ident: str, mode: str, chosen: dict[str, Declaration], base: Specification
    ) -> None:
        hint = (
            "The source has it, but the schema does not take it in."
            if ident in base.declarations
            else meant(ident, chosen)
        )
        self._diagnostics.warning(
            f"nothing-to-{mode}",
            node,
            f"the schema has no “{ident}” to {mode}.",
            attribute="ident",
            hint=hint,
            subject=ident,
        )

    def _look_at_memberships(self, chosen: dict[str, Declaration], gathered: Gathered, base: Specification) -> None:
        for node in gathered.of_mode("add", "change", "replace"):
            for member in node.iterfind(f"{ns.tei('classes')}/{ns.tei('memberOf')}"):
                key = member.get("key", "")
                if member.get("mode") != "delete" and key not in chosen and key not in base.declarations:
                    self._diagnostics.error(
                        "class-unknown",
                        member,
                        f"there is no class “{key}”.",
                        attribute="key",
                        hint=meant(key, base.declarations),
                        subject=key,
                    )


class Unread(Mapping[str, Declaration]):
    """The declarations of a large source, each read when it is asked for."""

    def __init__(self, nodes: dict[str, etree._Element], diagnostics: Diagnostics) -> None:
        self._nodes = nodes
        self._diagnostics = diagnostics
        self._read: dict[str, Declaration] = {}

    def __getitem__(self, ident: str) -> Declaration:
        if ident not in self._read:
            self._read[ident] = reading.declaration(self._nodes[ident], self._diagnostics)
        return self._read[ident]

    def __contains__(self, ident: object) -> bool:
        return ident in self._nodes

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)


def _by_module(declared: Iterable[tuple[str, str | None]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for ident, module in declared:
        if module:
            found.setdefault(module, []).append(ident)
    return {module: tuple(idents) for module, idents in found.items()}
