"""What may stand in a specification, so that a slip is reported instead of passed over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.diagnostics import Diagnostics, meant

_MODES = ("add", "change", "delete", "replace")
_NAMED = (*ns.SPECIFICATIONS, "attDef", "constraintSpec", "valItem")
_IN_MARKUP = ("elementSpec", "attDef")
_NAME = re.compile(r"(?:[^\W\d][\w.\-]*:)?[^\W\d][\w.\-\u00b7]*")
_NAMES = {"altIdent", "equiv", "gloss", "desc"}
_MANUAL = {"constraintSpec", "exemplum", "remarks", "listRef"}
_MODELS = {"model", "modelGrp", "modelSequence"}
_PARTS = {
    "elementSpec": {*_NAMES, *_MANUAL, *_MODELS, "classes", "content", "attList", "valList"},
    "classSpec": {*_NAMES, *_MANUAL, "classes", "attList"},
    "macroSpec": {*_NAMES, *_MANUAL, "content", "valList", "dataRef", "stringVal"},
    "dataSpec": {*_NAMES, *_MANUAL, "content", "valList", "dataRef"},
    "attDef": {*_NAMES, *_MANUAL, "datatype", "defaultVal", "valList", "valDesc", "memberOf"},
    "valList": {"desc", "gloss", "equiv", "valItem", "paramList"},
    "valItem": {*_NAMES, "remarks", "paramList", "listRef"},
}


def look_at_attributes(node: etree._Element, known: Collection[str], diagnostics: Diagnostics) -> None:
    """Report the attributes of a node that say nothing to the compiler."""
    for attribute in map(str, node.attrib):
        if not attribute.startswith("{") and attribute not in known:
            diagnostics.warning(
                "attribute-unknown",
                node,
                f"@{attribute} means nothing here and is passed over.",
                attribute=attribute,
                hint="Did you mean @except?" if attribute == "exclude" else meant(f"{attribute}", sorted(known)),
                subject=attribute,
            )


def inspect(node: etree._Element, diagnostics: Diagnostics) -> None:
    """Report, in a specification of the customisation, modes that are none and parts that have no meaning."""
    for part in node.iter(ns.tei("*")):
        mode = part.get("mode")
        if mode is not None and mode not in _MODES and etree.QName(part).localname not in _MODELS:
            diagnostics.error(
                "mode-unknown",
                part,
                f"“{mode}” is no mode.",
                attribute="mode",
                hint=meant(mode, _MODES),
                expected=_MODES,
            )
        _look_at_ident(part, diagnostics)
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


def _look_at_ident(part: etree._Element, diagnostics: Diagnostics) -> None:
    """Report a declaration without a name, with a name that no tag can have, and a value that is listed twice."""
    name, ident = etree.QName(part).localname, part.get("ident", "")
    if name in _NAMED and not ident.strip():
        diagnostics.error("ident-missing", part, "it does not say what it declares.", hint="Add @ident.")
    elif name in _IN_MARKUP and not _NAME.fullmatch(ident):
        diagnostics.error(
            "ident-wrong",
            part,
            f"“{ident}” cannot be the name of an element or attribute.",
            attribute="ident",
            hint="Names have letters, digits, hyphens and points, no spaces, and begin with a letter.",
            subject=ident,
        )
    if name == "valList":
        counts = Counter(item.get("ident") for item in part.iterchildren(ns.tei("valItem")))
        for item in part.iterchildren(ns.tei("valItem")):
            if counts[item.get("ident")] > 1:
                counts[item.get("ident")] = 0
                diagnostics.warning(
                    "value-doubled",
                    item,
                    f"the value “{item.get('ident')}” is listed twice.",
                    attribute="ident",
                    hint="Keep one of the two.",
                    subject=item.get("ident"),
                )
