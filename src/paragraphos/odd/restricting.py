"""A datatype of the ODD, narrowed by a restriction where it is named."""

from __future__ import annotations

from dataclasses import replace

from paragraphos.odd.declarations import Macro
from paragraphos.odd.diagnostics import Diagnostics
from paragraphos.odd.patterns import Data, Empty, Pattern, Reference, Text, Value, transform


def restricted(reference: Reference, macros: dict[str, Macro], diagnostics: Diagnostics, depth: int = 0) -> Pattern:
    """The content of the datatype that a reference names, its facets added to every datatype of XML Schema in it.

    A fixed value cannot be narrowed, which is reported.
    """

    def narrowed(leaf: Pattern) -> Pattern | None:
        if isinstance(leaf, Data):
            return replace(leaf, facets=(*leaf.facets, *reference.facets))
        if isinstance(leaf, Text):
            return Data("string", reference.facets)
        if isinstance(leaf, Reference) and leaf.name in macros and depth < len(macros):
            inner = replace(leaf, facets=(*leaf.facets, *reference.facets), node=reference.node)
            return restricted(inner, macros, diagnostics, depth + 1)
        if isinstance(leaf, Value) and reference.node is not None:
            diagnostics.error(
                "unsupported",
                reference.node,
                f"“{reference.name}” holds fixed values, which cannot be restricted.",
                attribute="key",
                hint="Restrict a datatype of XML Schema (@name), or write a valList.",
            )
        return leaf

    return transform(macros[reference.name].content, narrowed) or Empty()
