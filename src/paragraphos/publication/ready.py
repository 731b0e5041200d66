"""An edition that may be published, as the gate hands it on."""

from __future__ import annotations

from dataclasses import dataclass

from paragraphos.findings import Finding
from paragraphos.publication.edition import Publication


@dataclass(frozen=True, slots=True)
class Ready:
    """A publication, and what validation found in its edition: no error but those that are waived."""

    publication: Publication
    findings: tuple[Finding, ...]
