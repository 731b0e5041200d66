"""What the compiler has to say of an ODD: collected, with construct and place, and handed on as findings."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict, Unpack

from lxml import etree

from paragraphos.findings import Finding, Severity
from paragraphos.xml import Document, Place

# What often follows from an error only, and is told once the errors are mended.
_CONSEQUENCES = frozenset(["odd.unreachable", "odd.nothing-to-change", "odd.nothing-to-delete"])


class OddFault(Exception):
    """The ODD cannot be compiled; `findings` are all the reasons."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(f"{f.path}:{f.line}:{f.column}: {f.message}" for f in findings))
        self.findings = findings


class Details(TypedDict, total=False):
    """What may be said of a finding besides its message (see `Finding`); `attribute` where one of the node is meant."""

    attribute: str | None
    hint: str | None
    expected: Iterable[str]
    subject: str | None


@dataclass(slots=True)
class Diagnostics:
    """Collects findings; knows, for a node of any document read, the file, line and column."""

    documents: dict[etree._Element, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def register(self, document: Document) -> None:
        """Make the nodes of a document known."""
        self.documents[document.root] = document

    def document(self, node: etree._Element) -> Document:
        """The document that a node belongs to."""
        return self.documents[node.getroottree().getroot()]

    def place(self, node: etree._Element, attribute: str | None = None) -> tuple[Path, Place]:
        """File, line and column of a node, or of one of its attributes."""
        document = self.document(node)
        return document.path, document.attribute_place(node, attribute) if attribute else document.place(node)

    def report(
        self, severity: Severity, code: str, node: etree._Element, message: str, **details: Unpack[Details]
    ) -> None:
        """Record a finding at a node; the same finding at the same place is recorded once."""
        attribute = details.get("attribute")
        path, place = self.place(node, attribute)
        construct = etree.QName(node).localname + (f"/@{attribute}" if attribute else "")
        finding = Finding(
            f"odd.{code}",
            severity,
            path,
            place.line,
            place.column,
            f"{construct}: {message}",
            subject=details.get("subject"),
            hint=details.get("hint"),
            expected=tuple(details.get("expected", ())),
            see="docs/scholars/schema.md",
        )
        if finding not in self.findings:
            self.findings.append(finding)

    def error(self, code: str, node: etree._Element, message: str, **details: Unpack[Details]) -> None:
        """Record what makes a right schema impossible."""
        self.report(Severity.ERROR, code, node, message, **details)

    def warning(self, code: str, node: etree._Element, message: str, **details: Unpack[Details]) -> None:
        """Record what has no effect, or another than the author may think."""
        self.report(Severity.WARNING, code, node, message, **details)

    def sorted(self) -> tuple[Finding, ...]:
        """All findings, by place."""
        return tuple(sorted(self.findings, key=lambda finding: finding.order))

    def stop_on_errors(self) -> None:
        """Raise OddFault when an error has been recorded."""
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            raise OddFault(tuple(finding for finding in self.sorted() if finding.code not in _CONSEQUENCES))


def nearest(name: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """The names that someone who wrote `name` may have meant, nearest first."""
    by_case = {candidate.lower(): candidate for candidate in candidates}
    found = difflib.get_close_matches(name.lower(), sorted(by_case), 3, 0.7)
    return tuple(by_case[match] for match in found)


def meant(name: str, candidates: Iterable[str]) -> str | None:
    """A hint that proposes the nearest names, or None."""
    found = nearest(name, candidates)
    return f"Did you mean {' or '.join(found)}?" if found else None
