"""The counts in the header are those of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.placing import finding_at
from paragraphos.checks.tei import XML_ID, elements, local
from paragraphos.findings import Facts, Miscount

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document


def header_counts(source: Source) -> Iterator[Finding]:
    """Check tagUsage/@occurs and @withId against what stands outside the header."""
    for document in source.documents:
        usages = list(elements(document.root, "tagUsage"))
        if usages:
            occurs, with_id = _counts(document)
            for usage in usages:
                name = usage.get("gi", "")
                wrong = tuple(
                    Miscount(attribute, stated, counts[name])
                    for attribute, counts in (("occurs", occurs), ("withId", with_id))
                    if (stated := usage.get(attribute)) is not None and stated.strip() != str(counts[name])
                )
                if wrong:
                    yield _finding(document, usage, name, wrong)


def _finding(document: Document, usage: etree._Element, name: str, wrong: tuple[Miscount, ...]) -> Finding:
    said = " and ".join(f'{each.attribute}="{each.stated}"' for each in wrong)
    counted = " ".join(f'{each.attribute}="{each.counted}"' for each in wrong)
    return finding_at(
        document,
        usage,
        "header.count",
        f"The header says {said} of <{name}>, which is not what the text has.",
        attribute=wrong[0].attribute,
        subject=name,
        expected=tuple(str(each.counted) for each in wrong),
        hint=f"Write {counted}.",
        facts=Facts(miscounts=wrong),
    )


def _counts(document: Document) -> tuple[Counter[str], Counter[str]]:
    occurs: Counter[str] = Counter()
    with_id: Counter[str] = Counter()
    inside = {inner for header in elements(document.root, "teiHeader") for inner in header.iter()}
    for element in elements(document.root):
        if element not in inside and element is not document.root:
            occurs[local(element)] += 1
            with_id[local(element)] += element.get(XML_ID) is not None
    return occurs, with_id
