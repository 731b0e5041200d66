"""The edition as its files are now, in the form in which the ledger knows releases."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from paragraphos import resources, saxon
from paragraphos.publication.edition import units_of
from paragraphos.references.snapshot import Fingerprint, Snapshot

if TYPE_CHECKING:
    from paragraphos.publication.edition import Publication
    from paragraphos.source import Source


def present(publication: Publication) -> Snapshot:
    """Units and version alone: enough to hold the words against the ledger."""
    return Snapshot(publication.version, publication.date, publication.units)


def present_in(source: Source) -> Snapshot:
    """The same of an edition that is not to be published now: its units, whatever version they become.

    Raises TransformationFault when refsDecl cannot be followed.
    """
    return Snapshot("", "", units_of(source))


def present_with_markup(publication: Publication) -> Snapshot:
    """The same with the fingerprints of markup and header, which releases record and comparisons need."""
    stylesheet = saxon.compiled(resources.folder("xslt") / "references" / "markup.xsl")
    found = json.loads(saxon.to_text(stylesheet, publication.node))
    markup = {reference: Fingerprint(*map(_digest, readings)) for reference, readings in found["units"].items()}
    header = {part: _digest(reading) for part, reading in sorted(found["header"].items())}
    return Snapshot(publication.version, publication.date, publication.units, markup, header)


def _digest(reading: str) -> str:
    """The first 64 bits of SHA-256: enough to notice a change, small enough for a file that only grows."""
    return hashlib.sha256(reading.encode("utf-8")).hexdigest()[:16]
