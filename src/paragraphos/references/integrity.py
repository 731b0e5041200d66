"""The ledger against itself: that it has only grown, and that nothing in it was altered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from paragraphos.faults import Unusable
from paragraphos.publication.words import fixity
from paragraphos.references.disagreements import LedgerFault
from paragraphos.references.ledger import Entry, Ledger
from paragraphos.references.storage import read_ledger, seal
from paragraphos.references.versions import version_of

_RESTORE = "Restore the ledger as it was at the last release; recorded matter is never edited."


def trusted_ledger(path: Path) -> Ledger:
    """The ledger in a file, if one can reckon with it; an empty one where there is no file yet.

    Seals are left to validation. Raises Unusable when it is damaged, OSError when it cannot be read.
    """
    ledger = read_ledger(path)
    for fault in coherence(ledger):
        raise Unusable(f"{path}: {fault.message} {fault.hint}")
    return ledger


def integrity(ledger: Ledger) -> Iterator[LedgerFault]:
    """What is wrong within a ledger: what keeps it from being coherent, else a broken seal."""
    faults = list(coherence(ledger))
    yield from faults
    if faults:
        return
    for release in ledger.releases:
        then = ledger.until(release.version)
        if seal(then) != release.seal:
            yield LedgerFault(
                "damaged",
                None,
                f"What the ledger says about release {release.version} was altered, or something was taken out of it.",
                _RESTORE,
            )
            return


def coherence(ledger: Ledger) -> Iterator[LedgerFault]:
    """What keeps a ledger from being used: versions out of order, unknown names, words other than their digests say."""
    versions = [version_of(version) for version in ledger.versions]
    for text, version in zip(ledger.versions, versions, strict=True):
        if version is None:
            yield LedgerFault("damaged", None, f"“{text}” is no version such as 1.0.0.", _RESTORE)
    known = [version for version in versions if version is not None]
    if known != sorted(set(known)):
        yield LedgerFault("damaged", None, "The ledger's releases are not in ascending order.", _RESTORE)
    if ledger.releases and ledger.releases[0].order is None:
        yield LedgerFault("damaged", None, "The first release does not say in which order its units stand.", _RESTORE)
    for index, release in enumerate(ledger.releases, 1):
        until = frozenset(ledger.versions[:index])
        for reference in (name for row in (release.order or {}).values() for name in row):
            if reference not in ledger.entries or ledger.entries[reference].first not in until:
                message = f"Release {release.version} had {reference}, but the ledger does not know it so early."
                yield LedgerFault("damaged", None, message, _RESTORE)
    released = frozenset(ledger.versions)
    for entry in ledger.entries.values():
        for message in _entry(entry, released):
            yield LedgerFault("damaged", entry.reference, message, _RESTORE)


def _entry(entry: Entry, released: frozenset[str]) -> Iterator[str]:
    dated = {
        "wordings": [wording.since for wording in entry.wordings],
        "standing": [place.since for place in entry.standing],
        "markup": [markup.since for markup in entry.markup],
        "history": [entry.first, *(turn.release for turn in entry.history)],
    }
    for name, releases in dated.items():
        if not releases or releases[0] != entry.first:
            yield f"The {name} of {entry.reference} do not begin with its first release {entry.first}."
        unknown = [release for release in releases if release not in released]
        if unknown:
            yield f"The {name} of {entry.reference} name the release {unknown[0]}, which the ledger does not have."
    for wording in entry.wordings:
        if wording.sha256 != fixity(wording.words):
            yield f"The words of {entry.reference} since {wording.since} do not have the SHA-256 that is recorded."
