"""How much of a document is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read; a document beyond one is refused with the name of the bound, which may be raised.

    `size` of the document, `markup` of one tag, comment or instruction and `subset` of what a document type
    declaration holds in square brackets, all in bytes; `depth` in open elements; `attributes` on one element;
    `nodes`, elements with attributes, comments and instructions together (None: not counted).
    """

    size: int = 200_000_000
    depth: int = 1_000
    attributes: int = 1_000
    markup: int = 2_000_000
    subset: int = 100_000
    nodes: int | None = None


MOST_DEEP = 2_000
"""As deep as a tree may be whatever the limits say: libxml2, which builds it, goes no deeper than 2,048."""

TREE = Limits(size=8_000_000, nodes=100_000)
"""The bounds for a document that is kept in memory whole: together they hold it under 500 MB."""
