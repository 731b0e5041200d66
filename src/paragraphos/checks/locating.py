"""Makes a finding of a place in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.checks.tei import attribute_word, reference_of, xpath_of
from paragraphos.findings import NO_FACTS, Facts, Finding, Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.xml import Document, Place

MOST = 1_000
"""How many findings of one layer are told; who has so many mends the first and looks again."""


def finding_at(
    document: Document,
    element: etree._Element,
    code: str,
    message: str,
    *,
    severity: Severity = Severity.ERROR,
    attribute: str | None = None,
    place: Place | None = None,
    subject: str | None = None,
    expected: tuple[str, ...] = (),
    hint: str | None = None,
    see: str | None = None,
    facts: Facts = NO_FACTS,
) -> Finding:
    """A finding at an element, at one of its attributes, or at a `place` within it."""
    where = place or (document.attribute_place(element, attribute) if attribute else document.place(element))
    path = xpath_of(element)
    return Finding(
        code,
        severity,
        document.path,
        where.line,
        where.column,
        message,
        subject=subject,
        xpath=f"{path}/@{attribute_word(attribute)}" if attribute else path,
        reference=reference_of(element),
        expected=expected,
        hint=hint,
        see=see,
        facts=facts,
    )
