"""Constraints as they are written, and how a customisation changes them."""

from __future__ import annotations

from lxml import etree

from paragraphos.odd import documentation
from paragraphos.odd import namespaces as ns
from paragraphos.odd.declarations import Constraint
from paragraphos.odd.diagnostics import Diagnostics, meant


def read_constraints(node: etree._Element) -> tuple[Constraint, ...]:
    """The constraints directly inside a declaration (those with mode `delete` declare nothing)."""
    return tuple(
        constraint(item) for item in node.iterchildren(ns.tei("constraintSpec")) if item.get("mode") != "delete"
    )


def constraint(node: etree._Element) -> Constraint:
    """One constraintSpec."""
    return Constraint(node.get("ident", ""), node.get(f"{{{ns.XML}}}lang"), documentation.read(node), node)


def changed(old: tuple[Constraint, ...], node: etree._Element, diagnostics: Diagnostics) -> tuple[Constraint, ...]:
    """The constraints of a declaration after a customisation: added, replaced, changed or deleted by @ident."""
    kept = list(old)
    for item in node.iterchildren(ns.tei("constraintSpec")):
        mode, ident = item.get("mode", "add"), item.get("ident", "")
        places = [index for index, candidate in enumerate(kept) if candidate.ident == ident]
        if mode != "add" and not places:
            diagnostics.warning(
                f"nothing-to-{mode}",
                item,
                f"there is no constraint “{ident}” here to {mode}.",
                attribute="ident",
                hint=meant(ident, [candidate.ident for candidate in kept]),
                subject=ident,
            )
        if mode == "delete":
            kept = [candidate for candidate in kept if candidate.ident != ident]
        elif mode == "change" and places and item.find(ns.tei("constraint")) is None:
            continue
        elif places and mode != "add":
            kept[places[0]] = constraint(item)
        else:
            if places:
                diagnostics.warning(
                    "already-declared",
                    item,
                    f"there is a constraint “{ident}” here already; both will hold.",
                    attribute="ident",
                    hint='Say mode="replace" if the new one is to take its place, or give it another name.',
                    subject=ident,
                )
            kept.append(constraint(item))
    return tuple(kept)
