"""The first step: a schemaSpec with its groups of specifications put in their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.diagnostics import Diagnostics, meant
from paragraphos.odd.library import Library

_MODES = ("add", "change", "delete", "replace")
_PARTS = {
    "elementSpec": {
        "altIdent",
        "equiv",
        "gloss",
        "desc",
        "classes",
        "content",
        "constraintSpec",
        "attList",
        "model",
        "modelGrp",
        "modelSequence",
        "exemplum",
        "remarks",
        "listRef",
        "valList",
    },
    "classSpec": {
        "altIdent",
        "equiv",
        "gloss",
        "desc",
        "classes",
        "constraintSpec",
        "attList",
        "exemplum",
        "remarks",
        "listRef",
    },
    "macroSpec": {
        "altIdent",
        "equiv",
        "gloss",
        "desc",
        "content",
        "valList",
        "constraintSpec",
        "exemplum",
        "remarks",
        "listRef",
        "dataRef",
        "stringVal",
    },
    "dataSpec": {
        "altIdent",
        "equiv",
        "gloss",
        "desc",
        "content",
        "valList",
        "constraintSpec",
        "exemplum",
        "remarks",
        "listRef",
        "dataRef",
    },
    "attDef": {
        "altIdent",
        "equiv",
        "gloss",
        "desc",
        "datatype",
        "constraintSpec",
        "defaultVal",
        "valList",
        "valDesc",
        "exemplum",
        "remarks",
        "listRef",
        "memberOf",
    },
    "valList": {"desc", "gloss", "equiv", "valItem", "paramList"},
    "valItem": {"altIdent", "equiv", "gloss", "desc", "remarks", "paramList", "listRef"},
}
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
    order: list[etree._Element] = field(default_factory=list)

    def of_mode(self, *modes: str) -> Iterator[etree._Element]:
        """The specifications of these modes (none written means `add`)."""
        return (node for node in self.specifications if node.get("mode", "add") in modes)


def gather(schema: etree._Element, library: Library, diagnostics: Diagnostics) -> Gathered:
    """All that a schemaSpec holds, directly or through specGrpRef."""
    gathered = Gathered(schema)
    for node in _expanded(schema, library, diagnostics, ()):
        name = etree.QName(node).localname
        gathered.order.append(node)
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
    if ident:
        groups = [group for group in document.root.iter(ns.tei("specGrp")) if group.get(f"{{{ns.XML}}}id") == ident]
    else:
        groups = (
            [document.root] if document.root.tag == ns.tei("specGrp") else list(document.root.iter(ns.tei("specGrp")))
        )
        groups = [group for group in groups if not any(ancestor in groups for ancestor in group.iterancestors())]
    if not groups:
        known = [group.get(f"{{{ns.XML}}}id", "") for group in document.root.iter(ns.tei("specGrp"))]
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


def inspect(node: etree._Element, diagnostics: Diagnostics) -> None:
    """Report, in a specification of the customisation, modes that are none and parts that have no meaning."""
    for part in node.iter(ns.tei("*")):
        mode = part.get("mode")
        if (
            mode is not None
            and mode not in _MODES
            and etree.QName(part).localname not in ("model", "modelGrp", "modelSequence")
        ):
            diagnostics.error(
                "mode-unknown",
                part,
                f"“{mode}” is no mode.",
                attribute="mode",
                hint=meant(mode, _MODES),
                expected=_MODES,
            )
        allowed = _PARTS.get(etree.QName(part).localname)
        if allowed is None or any(ancestor.tag == ns.tei("exemplum") for ancestor in part.iterancestors()):
            continue
        for child in part.iterchildren(etree.Element):
            name = etree.QName(child)
            if name.namespace == ns.TEI and name.localname not in allowed:
                diagnostics.error(
                    "construct-unknown",
                    child,
                    f"this cannot stand in {etree.QName(part).localname}.",
                    hint=meant(name.localname, sorted(allowed)),
                    subject=name.localname,
                )
    if node.get("ident") is None:
        diagnostics.error("ident-missing", node, "it does not say what it declares.", hint="Add @ident.")
