"""No published reference is gone, used again, moved or reworded unless the ledger says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.tei import XML_ID
from paragraphos.faults import Unusable
from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.references.disagreements import LedgerFault
    from paragraphos.references.ledger import Ledger
    from paragraphos.source import Source

_SEE = "docs/scholars/releases.md"


def ledger(source: Source) -> Iterator[Finding]:
    """Hold the edition against its ledger; an edition that was never released has nothing to answer for."""
    from paragraphos.references.integrity import integrity
    from paragraphos.references.storage import read_ledger

    path = source.settings.ledger
    try:
        recorded = read_ledger(path)
    except (Unusable, OSError) as error:
        yield Finding("ledger.unreadable", Severity.ERROR, path, 0, 0, str(error), see=_SEE)
        return
    damages = list(integrity(recorded))
    if damages or not recorded.releases:
        yield from (_finding(source, path, fault) for fault in damages)
        return
    yield from _against(source, recorded)


def _against(source: Source, recorded: Ledger) -> Iterator[Finding]:
    from paragraphos.publication.edition import publication
    from paragraphos.references.present import present
    from paragraphos.references.statements import account
    from paragraphos.saxon import TransformationFault

    try:
        now = present(publication(source))
    except TransformationFault:
        return  # A rule of refsDecl cannot be followed; the check of the references says which.
    for fault in account(recorded, now).faults:
        entry = recorded.entries.get(fault.reference or "")
        published = (entry.wordings[-1].words,) if entry is not None and fault.kind == "unstated" else ()
        yield _finding(source, source.settings.ledger, fault, published)


def _finding(source: Source, ledger_path: Path, fault: LedgerFault, published: tuple[str, ...] = ()) -> Finding:
    """At the unit that has the reference; in the ledger when there is none any more."""
    where, line, column = ledger_path, _line(ledger_path, fault.reference), 1
    if fault.kind not in {"damaged", "statement-wrong", "reason-missing"}:
        for document in source.documents:
            for element in document.root.iter("{*}*"):
                if element.get(XML_ID) == fault.reference:
                    place = document.place(element)
                    where, line, column = document.path, place.line, place.column
    return Finding(
        f"ledger.{fault.kind}",
        Severity.ERROR,
        where,
        line,
        column,
        fault.message,
        subject=fault.reference,
        reference=fault.reference,
        expected=published,
        hint=fault.hint,
        see=_SEE,
    )


def _line(path: Path, reference: str | None) -> int:
    if reference is None:
        return 1
    lines = path.read_text(encoding="utf-8").splitlines()
    opening = (f'"{reference}": ', f'{{"reference": "{reference}"')
    places = (number for number, line in enumerate(lines, 1) if line.startswith(opening))
    return next(places, 1)
