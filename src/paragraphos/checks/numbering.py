"""The printed numbers of paragraphs, sentences and notes run on, in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from paragraphos.checks.citation import units
from paragraphos.checks.locating import finding_at
from paragraphos.checks.tei import XML_ID, local
from paragraphos.findings import Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.xml import Document


_NO_NUMBER = re.compile(r"[^\W\d_]+|[\[(]*[0-9]+[.):,;\]]+")


def printed_numbers(document: Document) -> Iterator[Finding]:
    """The printed numbers among siblings of one kind: each larger than the one before."""
    for parent in {unit.element.getparent(): None for unit in units(document) if unit.fault is None}:
        if parent is None:
            continue
        series: dict[str, list[tuple[int, etree._Element]]] = {}
        worded: list[tuple[str, etree._Element]] = []
        for child in parent.iterchildren("*"):
            number = child.get("n", "")
            kind = "p" if local(child) in ("p", "ab") else local(child)
            if re.fullmatch(r"[0-9]+", number) and child.get(XML_ID) is not None:
                series.setdefault(kind, []).append((int(number), child))
            elif _NO_NUMBER.fullmatch(number) and child.get(XML_ID) is not None:
                worded.append((kind, child))
        for numbered in series.values():
            yield from _order(document, numbered)
        yield from (_worded(document, child) for kind, child in worded if len(series.get(kind, ())) > 1)


def _worded(document: Document, element: etree._Element) -> Finding:
    """Words for a number, among others that have numbers."""
    return finding_at(
        document,
        element,
        "reference.order",
        f"The printed number of this <{local(element)}> is “{element.get('n')}”, while others beside it have figures.",
        attribute="n",
        subject=element.get("n"),
        hint="Write @n in figures; leave the xml:id as it is.",
    )


def _order(document: Document, numbered: Sequence[tuple[int, etree._Element]]) -> Iterator[Finding]:
    """Numbers that do not grow: of two, that is wrong which does not fit between its neighbours."""
    before = -1
    for at, (number, element) in enumerate(numbered):
        follows = numbered[at + 1][0] if at + 1 < len(numbered) else None
        too_high = follows is not None and follows <= number and follows == max(before, 0) + 2
        if number <= before:
            relation = f"does not come after {before}, that of the unit before"
        elif too_high:
            relation = f"does not come before {follows}, that of the next unit"
        else:
            before = number
            continue
        yield finding_at(
            document,
            element,
            "reference.order",
            f"The printed number {number} {relation}.",
            severity=Severity.ERROR,
            attribute="n",
            subject=str(number),
            hint="Renumber @n; leave the xml:id as it is.",
        )
        before = number if number <= before else before + 1
