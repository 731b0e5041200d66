"""The first step: a schemaSpec with its groups of specifications put in their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.diagnostics import Diagnostics, meant
from paragraphos.odd.inspecting import inspect
from paragraphos.odd.library import Library
from paragraphos.xml import Document

_SILENT = {
    "desc",
    "gloss",
    "altIdent",
    "equiv",
    "listRef",
    "rendition",
    "remarks",
    "exemplum",
    "outputRendition",
    "head",
    "p",
    "note",
    "list",
    "ab",
    "eg",
    "egXML",
    "table",
    "figure",
    "div",
}


@dataclass(slots=True)
class Gathered:
    """The parts of one schemaSpec, each in the order in which it stands."""

    schema: etree._Element
    modules: list[etree._Element] = field(default_factory=list)
    references: list[etree._Element] = field(default_factory=list)
    specifications: list[etree._Element] = field(default_factory=list)
    constraints: list[etree._Element] = field(default_factory=list)

    def of_mode(self, *modes: str) -> Iterator[etree._Element]:
        """The specifications of these modes (none written means `add`)."""
        return (node for node in self.specifications if node.get("mode", "add") in modes)


def gather(schema: etree._Element, library: Library, diagnostics: Diagnostics) -> Gathered:
    """All that a schemaSpec holds, directly or through specGrpRef."""
    gathered = Gathered(schema)
    for node in _expanded(schema, library, diagnostics, ()):
        name = etree.QName(node).localname
        if name == "moduleRef":
            gathered.modules.append(node)
        elif name in ns.REFERENCES:
            gathered.references.append(node)
        elif name in ns.SPECIFICATIONS:
            inspect(node, diagnostics)
            gathered.specifications.append(node)
        else:
            gathered.constraints.append(node)
    return gathered


def _expanded(
    holder: etree._Element, library: Library, diagnostics: Diagnostics, through: tuple[etree._Element, ...]
) -> Iterator[etree._Element]:
    for node in holder.iterchildren(etree.Element):
        name = etree.QName(node)
        if node.tag == f"{{{ns.XINCLUDE}}}include":
            yield from _included(node, library, diagnostics, through)
        if name.namespace != ns.TEI or name.localname in _SILENT:
            continue
        if name.localname in ("moduleRef", "constraintSpec", "constraintDecl", *ns.REFERENCES, *ns.SPECIFICATIONS):
            yield node
        elif name.localname == "specGrp":
            yield from _expanded(node, library, diagnostics, through)
        elif name.localname == "specGrpRef":
            yield from _referred(node, library, diagnostics, through)
        else:
            diagnostics.error(
                "construct-unknown",
                node,
                "this has no meaning in a schemaSpec.",
                hint=meant(
                    name.localname, ("moduleRef", "specGrpRef", "constraintSpec", *ns.REFERENCES, *ns.SPECIFICATIONS)
                ),
            )


def _included(
    node: etree._Element, library: Library, diagnostics: Diagnostics, through: tuple[etree._Element, ...]
) -> Iterator[etree._Element]:
    """What a file holds that is included among declarations: itself a declaration, or a group of them."""
    path = library.beside(node, node.get("href", ""), "href")
    if path is None:
        return
    root = library.open(path).root
    if root in through:
        diagnostics.error("group-circular", node, f"“{path.name}” includes itself.", attribute="href")
    elif root.tag == ns.tei("specGrp"):
        yield from _expanded(root, library, diagnostics, (*through, root))
    elif etree.QName(root).localname in (*ns.SPECIFICATIONS, "constraintSpec"):
        yield root
    else:
        diagnostics.error(
            "construct-unknown",
            node,
            f"“{path.name}” holds no declarations.",
            attribute="href",
            hint="A file that is included here is a specGrp, or one specification.",
        )


def _referred(
    node: etree._Element, library: Library, diagnostics: Diagnostics, through: tuple[etree._Element, ...]
) -> Iterator[etree._Element]:
    target = node.get("target", "")
    document_name, _, ident = target.partition("#")
    document = diagnostics.document(node)
    if document_name:
        path = library.beside(node, document_name, "target")
        if path is None:
            return
        document = library.open(path)
    groups = _groups(library.whole(document), ident)
    if not groups and not document_name:
        groups = _groups(library.opened, ident)  # in the document that includes this one
    if not groups:
        known = [group.get(f"{{{ns.XML}}}id", "") for part in library.whole(document) for group in _all_groups(part)]
        diagnostics.warning(
            "group-unknown",
            node,
            f"there is no specGrp “{target}”: nothing is taken in.",
            attribute="target",
            hint=meant(ident, known),
            subject=target,
        )
    for group in groups:
        if group in through:
            diagnostics.error("group-circular", node, f"the group “{target}” contains itself.", attribute="target")
            return
        yield from _expanded(group, library, diagnostics, (*through, group))


def _all_groups(document: Document) -> list[etree._Element]:
    return list(document.root.iter(ns.tei("specGrp")))


def _groups(documents: tuple[Document, ...], ident: str) -> list[etree._Element]:
    """The group of this xml:id, or, where none is asked for, the outermost groups of the first document."""
    if ident:
        return [g for part in documents for g in _all_groups(part) if g.get(f"{{{ns.XML}}}id") == ident][:1]
    groups = _all_groups(documents[0])
    return [group for group in groups if not any(ancestor in groups for ancestor in group.iterancestors())]
