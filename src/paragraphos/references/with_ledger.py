"""An edition beside its ledger: what it says now, and all that it ever said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from paragraphos.publication.edition import Publication, publication
from paragraphos.references.integrity import trusted_ledger
from paragraphos.references.ledger import Ledger
from paragraphos.references.present import present
from paragraphos.references.snapshot import Snapshot
from paragraphos.source import Source, read_edition
from paragraphos.xml import Limits


@dataclass(frozen=True, slots=True)
class EditionWithLedger:
    """An edition, its ledger, and `now`: the edition in the form in which the ledger knows releases."""

    publication: Publication
    ledger: Ledger
    now: Snapshot


def read_with_ledger(folder: Path, limits: Limits | None = None) -> EditionWithLedger:
    """Read the edition in a folder with its ledger; `limits` bound what is read, where they are not those for all.

    Raises EditionFault, NotWellFormed and Unusable, OSError when the ledger cannot be read.
    """
    return with_ledger(read_edition(folder, limits))


def with_ledger(source: Source) -> EditionWithLedger:
    """An edition that was read, with its ledger.

    Raises Unusable, OSError when the ledger cannot be read.
    """
    edition = publication(source)
    return EditionWithLedger(edition, trusted_ledger(source.settings.ledger), present(edition))
