"""Relations and identifiers of the register: a relation joins two, and an identifier stands for one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.locating import finding_at
from paragraphos.checks.register import entries
from paragraphos.checks.tei import TEI, elements, words
from paragraphos.findings import Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.checks.register import Entry
    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document

_ENDS = {"active": "passive", "passive": "active"}


def relations(source: Source) -> Iterator[Finding]:
    """Check the ends of each relation, and that no two entries have one identifier of an authority file."""
    for document in source.documents:
        for relation in elements(document.root, "relation"):
            yield from _ends(document, relation)
    yield from _shared(source)


def _ends(document: Document, relation: etree._Element) -> Iterator[Finding]:
    name = relation.get("name", "")
    for end, other in _ENDS.items():
        if relation.get(end) and not relation.get(other) and not relation.get("mutual"):
            yield finding_at(
                document,
                relation,
                "name.relation-open",
                f"The relation “{name}” has @{end} and no @{other}: it leads from one and to none."
                if end == "active"
                else f"The relation “{name}” has @{end} and no @{other}: it leads to one and from none.",
                subject=name,
                hint=f"Add @{other}, or say with @mutual that both are equal in it.",
            )
    both = set(relation.get("active", "").split()) & set(relation.get("passive", "").split())
    for value in sorted(both):
        yield finding_at(
            document,
            relation,
            "name.relation-open",
            f"The relation “{name}” leads from “{value.rpartition('#')[2]}” to itself.",
            attribute="passive",
            subject=value,
            hint="Correct @active or @passive.",
        )


def _shared(source: Source) -> Iterator[Finding]:
    """Identifiers of one kind that two entries have: one person twice, or a number pasted into the wrong entry."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries(source):
        for number in entry.element.iterchildren(TEI + "idno"):
            kind, value = number.get("type", ""), words(number)
            earlier = seen.setdefault((kind, value), entry) if kind and value else entry
            if earlier.identity == entry.identity:
                continue
            place = earlier.document.place(earlier.element)
            yield finding_at(
                entry.document,
                number,
                "name.identifier-shared",
                f"{kind} {value} is also an identifier of “{earlier.identity}” "
                f"({earlier.document.path.name}:{place.line}:{place.column}).",
                severity=Severity.WARNING,
                subject=value,
                hint="Correct the one that is wrong; if both entries are of one, join them.",
            )
