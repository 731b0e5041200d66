"""The ledger against itself: that it has only grown, and that nothing in it was altered."""

from __future__ import annotations

from collections.abc import Iterator

from paragraphos.publication.words import fixity
from paragraphos.references.disagreements import LedgerFault
from paragraphos.references.ledger import Entry, Ledger
from paragraphos.references.storage import seal
from paragraphos.references.versions import version_of

_RESTORE = "Restore the ledger as it was at the last release; recorded matter is never edited."


def integrity(ledger: Ledger) -> Iterator[LedgerFault]:
    """What is wrong within a ledger: versions out of order, words that do not fit their digests, a broken seal."""
    versions = [version_of(version) for version in ledger.versions]
    for text, version in zip(ledger.versions, versions, strict=True):
        if version is None:
            yield LedgerFault("damaged", None, f"“{text}” is no version such as 1.0.0.", _RESTORE)
    known = [version for version in versions if version is not None]
    if known != sorted(set(known)):
        yield LedgerFault("damaged", None, "The ledger's releases are not in ascending order.", _RESTORE)
    unfounded = False
    for entry in ledger.entries.values():
        for message in _entry(entry, ledger):
            unfounded = True
            yield LedgerFault("damaged", entry.reference, message, _RESTORE)
    if unfounded or len(known) != len(versions):
        return
    for release in ledger.releases:
        if not _sealed(ledger, release.version):
            yield LedgerFault(
                "damaged",
                None,
                f"What the ledger says about release {release.version} was altered, or something was taken out of it.",
                _RESTORE,
            )
            return


def _sealed(ledger: Ledger, version: str) -> bool:
    try:
        then = ledger.until(version)
        return seal(then) == then.releases[-1].seal
    except IndexError:
        return False


def _entry(entry: Entry, ledger: Ledger) -> Iterator[str]:
    dated = {
        "wordings": [wording.since for wording in entry.wordings],
        "standing": [place.since for place in entry.standing],
        "markup": [markup.since for markup in entry.markup],
        "history": [entry.first, *(turn.release for turn in entry.history)],
    }
    for name, releases in dated.items():
        if not releases or releases[0] != entry.first:
            yield f"The {name} of {entry.reference} do not begin with its first release {entry.first}."
        unknown = [release for release in releases if release not in ledger.versions]
        if unknown:
            yield f"The {name} of {entry.reference} name the release {unknown[0]}, which the ledger does not have."
    for wording in entry.wordings:
        if wording.sha256 != fixity(wording.words):
            yield f"The words of {entry.reference} since {wording.since} do not have the SHA-256 that is recorded."
