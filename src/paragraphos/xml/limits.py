"""How much of a document is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read; a document beyond one is refused with the name of the bound, which may be raised.

    `size` in bytes; `depth` in open elements; `attributes` on one element; `name` and `value` in characters.
    """

    size: int = 200_000_000
    depth: int = 1_000
    attributes: int = 1_000
    name: int = 1_000
    value: int = 10_000_000
