"""The counts in the header are those of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.placing import finding_at
from paragraphos.checks.tei import XML_ID, elements, first, local

if TYPE_CHECKING:
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
                for attribute, counts in (("occurs", occurs), ("withId", with_id)):
                    said = usage.get(attribute)
                    if said is not None and said.strip() != str(counts[name]):
                        what = "occurrences" if attribute == "occurs" else "occurrences with xml:id"
                        yield finding_at(
                            document,
                            usage,
                            "header.count",
                            f"The header counts {said} {what} of <{name}>; there are {counts[name]}.",
                            attribute=attribute,
                            subject=name,
                            expected=(str(counts[name]),),
                            hint=f'Write {attribute}="{counts[name]}".',
                        )


def _counts(document: Document) -> tuple[Counter[str], Counter[str]]:
    occurs: Counter[str] = Counter()
    with_id: Counter[str] = Counter()
    header = first(document.root, "teiHeader")
    inside = set(header.iter()) if header is not None else set()
    for element in elements(document.root):
        if element not in inside and element is not document.root:
            occurs[local(element)] += 1
            with_id[local(element)] += element.get(XML_ID) is not None
    return occurs, with_id
