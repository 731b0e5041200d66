"""The files that a release writes: text and register stamped, the ledger grown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from paragraphos.references.header_stamp import stamped
from paragraphos.references.integrity import integrity, trusted_ledger
from paragraphos.references.present import present_with_markup
from paragraphos.references.releasing import proposed, recorded
from paragraphos.references.statements import account
from paragraphos.references.storage import written
from paragraphos.references.versions import Step, Version, version_of

if TYPE_CHECKING:
    from paragraphos.references.ledger import Ledger
    from paragraphos.source import Source


@dataclass(frozen=True, slots=True)
class Plan:
    """A release to be: its version and date, why its step is what it is, and the files that it writes.

    The ledger is the last of them: who is killed before it is written can make the same release again.
    """

    version: str
    date: str
    why: str
    references: int
    files: Mapping[Path, bytes]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there can be no such release, and what to do."""

    message: str


def plan(source: Source, version: Version, date: str) -> Plan | Refusal:
    """What a release would write, given an edition without faults.

    Raises Unusable when the header has no place for version and date, or the ledger cannot be read.
    """
    from paragraphos.publication.edition import publication
    from paragraphos.xml import parse

    ledger = trusted_ledger(source.settings.ledger)
    before = present_with_markup(publication(source))
    step, least, why = proposed(ledger, before)
    refusal = _refused(ledger, version, step, least, why)
    if refusal is not None:
        return refusal
    kept = account(ledger, before)
    # Not even a waiver lets a fault of the ledger stand: what is recorded wrongly once can never be mended.
    for fault in (*integrity(ledger), *kept.faults):
        return Refusal(f"{fault.message} {fault.hint}")
    files = {source.text.path: stamped(source.text, str(version), date, _told(ledger, version, why))}
    register = source.register
    if register is not None and _has_version(source):
        files[register.path] = stamped(register, str(version), date, None)
    now = publication(
        replace(
            source,
            text=parse(files[source.text.path], source.text.path),
            register=parse(files[register.path], register.path) if register and register.path in files else register,
        )
    )
    # Its name is sealed with the first release; an identifier that changes later is a matter of the header alone.
    ledger = replace(ledger, edition=ledger.edition or now.identifier)
    grown = recorded(ledger, present_with_markup(now), kept.statements)
    files[source.settings.ledger] = written(grown)
    return Plan(str(version), date, why if ledger.latest else "the first release", len(grown.entries), files)


def _told(ledger: Ledger, version: Version, why: str) -> str:
    """What revisionDesc says of the release."""
    return f"Version {version} released: {why}." if ledger.latest else f"Version {version}: the first release."


def _refused(ledger: Ledger, version: Version, step: Step, least: Version, why: str) -> Refusal | None:
    if ledger.latest is None:
        return None
    last = version_of(ledger.latest.version)
    assert last is not None
    if version <= last:
        following = f"The next would be {least}: {why}." if step else "Nothing changed since."
        return Refusal(f"{version} does not come after {last}, the last release. {following}")
    if step is Step.NONE:
        return Refusal(f"Nothing changed since {last}: there is nothing to release.")
    if version.step_from(last) < step:
        return Refusal(f"{version} promises too little: {why}. Release it as {least}, or undo the change.")
    return None


def _has_version(source: Source) -> bool:
    register = source.register
    found = register is not None and register.root.xpath(
        "boolean(/t:TEI/t:teiHeader/t:fileDesc[t:editionStmt/t:edition/@n][t:publicationStmt/t:date])",
        namespaces={"t": "http://www.tei-c.org/ns/1.0"},
    )
    return bool(found)
