"""No published reference is gone, used again, moved or reworded unless the ledger says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from paragraphos.checks.citation import units
from paragraphos.checks.locating import finding_at
from paragraphos.checks.pointers import identifiers
from paragraphos.checks.tei import elements, first, xpath_of
from paragraphos.faults import Unusable
from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

    from paragraphos.references.disagreements import LedgerFault
    from paragraphos.references.ledger import Entry, Ledger
    from paragraphos.references.snapshot import Snapshot
    from paragraphos.source import Source
    from paragraphos.xml import Document

_HEADER = ("refsDecl", "encodingDesc", "teiHeader", "text")
_SEVERAL = 3
_SEE = "docs/scholars/releases.md"


def ledger(source: Source, listed: Callable[[], Snapshot] | None = None) -> Iterator[Finding]:
    """Hold the edition against its ledger; an edition that was never released has nothing to answer for.

    `listed` gives the edition's units, where somebody has begun to list them.
    """
    from paragraphos.references.integrity import integrity
    from paragraphos.references.present import present_in
    from paragraphos.references.storage import read_ledger

    path = source.settings.ledger
    try:
        recorded = read_ledger(path)
    except (Unusable, OSError) as error:
        yield Finding("ledger.unreadable", Severity.ERROR, path, 0, 0, str(error).removeprefix(f"{path}: "), see=_SEE)
        return
    damages = list(integrity(recorded))
    if damages or not recorded.releases:
        yield from (_finding(source, path, fault) for fault in damages)
        return
    yield from _version(source, recorded.releases[-1].version)
    yield from _against(source, recorded, listed or partial(present_in, source))


def _version(source: Source, latest: str) -> Iterator[Finding]:
    """A version in the header that is not that of the last release."""
    from paragraphos.references.versions import version_of

    edition = first(source.text.root, "teiHeader/fileDesc/editionStmt/edition")
    said = edition.get("n") if edition is not None else None
    if edition is None or said is None or said == latest or version_of(said) is None:
        return
    yield finding_at(
        source.text,
        edition,
        "ledger.version",
        f"The header says version {said}, but the last release is {latest}.",
        severity=Severity.WARNING,
        attribute="n",
        subject=said,
        expected=(latest,),
        hint=f"Write {latest}; `paragraphos release` writes the next one.",
        see=_SEE,
    )


def _against(source: Source, recorded: Ledger, listed: Callable[[], Snapshot]) -> Iterator[Finding]:
    if source.settings.register is not None and source.register is None:
        return  # What a register that could not be read holds is not gone.
    if any(unit.fault for document in source.documents for unit in units(document)):
        return  # A rule of refsDecl cannot be followed; the check of the references says which.
    from paragraphos.references.statements import account
    from paragraphos.saxon import TransformationFault

    try:
        now = listed()
    except TransformationFault:
        return  # A rule of refsDecl is not as it must be; the grammar says which.
    accounted = account(recorded, now)
    successors = {owed.reference: owed.successors for owed in accounted.owed}
    unreached = _unreached(source, recorded, accounted.faults)
    if len(unreached) == 1:
        unreached = []  # not the rule is at fault, but the one element that it no longer fits
    if unreached:
        yield _cut_loose(source, unreached)
    for fault in accounted.faults:
        if fault.reference in unreached:
            continue
        entry = recorded.entries.get(fault.reference or "")
        published = (entry.wordings[-1].words,) if entry is not None and fault.kind == "unstated" else ()
        if fault.owner is not None:
            published = (fault.owner,)
        yield _finding(source, source.settings.ledger, fault, published, successors.get(fault.reference or "", ()))


def _unreached(source: Source, recorded: Ledger, faults: Iterable[LedgerFault]) -> list[str]:
    """References that are gone although their elements are there, with all that the same rule of citation led to."""
    known = _by_identifier(source)
    covered = {unit.element for document in source.documents for unit in units(document)}
    reached = {_kind(entry) for entry in recorded.entries.values() if _reached(entry.reference, known, covered)}
    return [
        fault.reference
        for fault in faults
        if fault.kind == "unstated"
        and fault.reference in known
        and known[fault.reference][1] not in covered
        and _kind(recorded.entries[fault.reference]) not in reached
    ]


def _kind(entry: Entry) -> tuple[str, str]:
    """The rule that leads to a reference, as far as the ledger knows it: tree of citation and type of unit."""
    return entry.tree, entry.type


def _reached(reference: str, known: dict[str, tuple[Document, etree._Element]], covered: set[etree._Element]) -> bool:
    return reference in known and known[reference][1] in covered


def _cut_loose(source: Source, references: list[str]) -> Finding:
    """One finding for all references to which no rule of the header leads any more."""
    root = source.text.root
    declaration = next(
        (found for found in (next(elements(root, name), None) for name in _HEADER) if found is not None), root
    )
    return finding_at(
        source.text,
        declaration,
        "ledger.unstated",
        f"{_counted(references)} cannot be cited any more: every xml:id is there, but no citeStructure of the "
        "teiHeader leads to it.",
        subject=references[0],
        hint="Restore the refsDecl with the citeStructure that led to them.",
        see=_SEE,
    )


def _counted(references: Sequence[str]) -> str:
    if len(references) == 1:
        return f"The published reference {references[0]}"
    more = " …" if len(references) > _SEVERAL else ""
    return f"{len(references)} published references ({', '.join(references[:_SEVERAL])}{more})"


def _by_identifier(source: Source) -> dict[str, tuple[Document, etree._Element]]:
    return {
        identity: (document, element)
        for document in reversed(source.documents)  # of a doubled one the first
        for identity, element in identifiers(document).items()
    }


def _finding(
    source: Source,
    ledger_path: Path,
    fault: LedgerFault,
    published: tuple[str, ...] = (),
    successors: tuple[str, ...] = (),
) -> Finding:
    """At the unit that has the reference, or has its words now; in the ledger when there is none any more."""
    where, line, column = ledger_path, _line(ledger_path, fault.reference), 1
    stands, path = fault.reference, None
    if fault.kind not in {"damaged", "statement-wrong", "reason-missing"}:
        known = _by_identifier(source)
        stands = next((each for each in (fault.reference, *successors) if each in known), fault.reference)
        if stands in known:
            document, element = known[stands]
            place = document.place(element)
            where, line, column, path = document.path, place.line, place.column, xpath_of(element)
    return Finding(
        f"ledger.{fault.kind}",
        Severity.ERROR,
        where,
        line,
        column,
        fault.message,
        subject=fault.reference,
        xpath=path,
        reference=stands,
        expected=published,
        hint=fault.hint,
        see=_SEE,
    )


def _line(path: Path, reference: str | None) -> int:
    """The line of the statement about a reference that waits for its release, else that of its entry."""
    if reference is None:
        return 1
    lines = path.read_text(encoding="utf-8").splitlines()
    opening = (f'"{reference}": ', f'{{"reference": "{reference}"')
    places = [number for number, line in enumerate(lines, 1) if line.startswith(opening)] or [1]
    return places[-1]
