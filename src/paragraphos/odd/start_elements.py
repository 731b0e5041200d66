"""The elements that a document may begin with."""

from __future__ import annotations

from lxml import etree

from paragraphos.odd.declarations import Element
from paragraphos.odd.diagnostics import Diagnostics, meant


def start_of(node: etree._Element, elements: dict[str, Element], diagnostics: Diagnostics) -> tuple[str, ...]:
    """What schemaSpec/@start names; `TEI` where it names nothing; any element where the schema has no TEI either."""
    written = node.get("start")
    if written is None:
        if "TEI" in elements:
            return ("TEI",)
        if not elements:
            diagnostics.error("schema-empty", node, "the schema has no elements.", hint="Take some in with moduleRef.")
            return ()
        diagnostics.warning(
            "start-missing", node, "it does not say which element a document begins with: any may.", hint="Add @start."
        )
        return tuple(elements)
    found = []
    prefix = node.get("prefix", "")
    for name in written.split():
        ident = name.removeprefix(prefix) if name not in elements else name
        if ident in elements:
            found.append(ident)
        else:
            diagnostics.error(
                "start-unknown",
                node,
                f"the schema has no element “{name}” to begin with.",
                attribute="start",
                hint=meant(name, elements),
                subject=name,
            )
    return tuple(dict.fromkeys(found))
