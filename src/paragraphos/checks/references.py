"""Every citable unit has its reference; none stands for two; the printed numbers run on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.citation import Unit, units
from paragraphos.checks.placing import finding_at
from paragraphos.checks.tei import XML_ID, elements, first, local
from paragraphos.findings import Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document


def references(source: Source) -> Iterator[Finding]:
    """Check the units that each refsDecl makes citable, and the identifiers of all documents together."""
    yield from _doubled(source)
    for document in source.documents:
        for unit in units(document):
            yield from _unit(document, unit)
        yield from _numbers(document)
    if not any(True for document in source.documents for _ in elements(document.root, "citeStructure")):
        header = first(source.text.root, "teiHeader")
        yield finding_at(
            source.text,
            source.text.root if header is None else header,
            "reference.no-declaration",
            "The header does not say what can be cited: there is no refsDecl with citeStructure.",
            hint="Add encodingDesc/refsDecl; `paragraphos new` writes one.",
        )


def _doubled(source: Source) -> Iterator[Finding]:
    """Identifiers that stand twice, in one file or in two: the published edition is one file.

    Of an element that was copied with all its parts, only its own is told.
    """
    seen: dict[str, tuple[Document, etree._Element]] = {}
    told: set[etree._Element] = set()
    for document in source.documents:
        for element in elements(document.root):
            identity = element.get(XML_ID)
            if identity is None:
                continue
            if identity not in seen:
                seen[identity] = (document, element)
                continue
            other, earlier = seen[identity]
            if any(around in told for around in element.iterancestors()):
                continue
            told.add(element)
            place = other.attribute_place(earlier, XML_ID)
            yield finding_at(
                document,
                element,
                "reference.doubled",
                f"The identifier “{identity}” is already that of <{local(earlier)}> "
                f"at {other.path.name}:{place.line}:{place.column}.",
                attribute=XML_ID,
                subject=identity,
                hint="Give the newer of the two an identifier that was never used.",
            )


def _unit(document: Document, unit: Unit) -> Iterator[Finding]:
    if unit.fault is not None:
        yield finding_at(
            document,
            unit.element,
            "reference.no-such-rule",
            unit.fault,
            attribute="match",
            hint="Correct the XPath in @match or @use.",
        )
    elif not unit.reference:
        name = local(unit.element)
        yield finding_at(
            document,
            unit.element,
            "reference.missing",
            f"This {unit.kind} (<{name}>) cannot be cited: it has no reference.",
            subject=name,
            hint=f"Give it an xml:id{_proposal(unit)}",
        )
    elif unit.element.get(XML_ID) not in (None, unit.reference):
        yield finding_at(
            document,
            unit.element,
            "reference.pattern",
            f"This {unit.kind} is cited as “{unit.reference}”, but its xml:id is “{unit.element.get(XML_ID)}”.",
            attribute=XML_ID,
            subject=unit.element.get(XML_ID),
            expected=(unit.reference,),
            hint=f"Its identifier must be made of that of the unit around it: {unit.parent}{unit.delimiter}…",
        )


def _proposal(unit: Unit) -> str:
    if unit.parent:
        return f" that begins with {unit.parent}{unit.delimiter} and was never used before."
    return " that was never used before."


def _numbers(document: Document) -> Iterator[Finding]:
    """The printed numbers among siblings of one kind: each larger than the one before."""
    for parent in {unit.element.getparent(): None for unit in units(document) if unit.fault is None}:
        if parent is None:
            continue
        before: dict[str, int] = {}
        for child in parent.iterchildren("*"):
            number = child.get("n", "")
            kind = "p" if local(child) in ("p", "ab") else local(child)
            if not re.fullmatch(r"[0-9]+", number) or child.get(XML_ID) is None:
                continue
            if int(number) <= before.get(kind, -1):
                yield finding_at(
                    document,
                    child,
                    "reference.order",
                    f"The printed number {number} does not come after {before[kind]}, that of the unit before.",
                    severity=Severity.ERROR,
                    attribute="n",
                    subject=number,
                    hint="Renumber @n; leave the xml:id as it is.",
                )
            before[kind] = int(number)
