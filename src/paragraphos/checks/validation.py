"""The whole of `validate`: an edition in every layer, or XML files of any kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.checks.reading import Reading
    from paragraphos.checks.validators import Validators
    from paragraphos.references.snapshot import Snapshot
    from paragraphos.source import Settings, Source
    from paragraphos.xml import Limits


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found: `findings` by place, `waived` those that a waiver lets stand, `files` those looked at.

    `lines` holds the text of the files in memory, for those who show it beside a finding; `cut` names the layers that
    found more than is told; `source` is the edition that was looked at, where there was one that could be read.
    """

    findings: tuple[Finding, ...]
    files: tuple[Path, ...]
    waived: tuple[Finding, ...] = ()
    lines: Mapping[Path, Sequence[str]] = field(default_factory=dict, repr=False)
    cut: tuple[str, ...] = ()
    source: Source | None = field(default=None, repr=False)

    def count(self, severity: Severity) -> int:
        """How many findings are this grave."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def valid(self) -> bool:
        """Whether nothing was found that is an error."""
        return not self.count(Severity.ERROR)


def validate_edition(start: Path, limits: Limits | None = None, validators: Validators | None = None) -> Report:
    """Check the edition in a folder in every layer.

    Raises EditionFault when there is no edition, or when a file that it names is not there.
    """
    from paragraphos.checks.validators import Validators

    validators = validators or Validators()

    @cache
    def settings() -> Settings:
        from paragraphos.source import read_settings

        return read_settings(start)

    @cache
    def reading() -> Reading:
        from paragraphos.checks.reading import read_for_checks

        return read_for_checks(settings(), limits, validators)

    def rules() -> tuple[Finding, ...]:
        from paragraphos.checks.schemas import by_rules

        return tuple(by_rules(settings(), reading().documents, validators))

    # What needs Saxon takes as long as all the rest: whoever does it begins before the rest is even imported.
    with validators.beside(rules, lambda: _listed(reading().source)) as (ruled, listed):
        from paragraphos.checks.layers import Beside, report

        return report(settings(), reading(), limits, validators, Beside(ruled, listed))


def _listed(source: Source | None) -> Snapshot | None:
    """The units that the ledger is to be held against; None where there is none, and nobody will ask."""
    from paragraphos.references.present import present_in

    return present_in(source) if source is not None and source.settings.ledger.is_file() else None


def validate_files(
    paths: Sequence[Path],
    schema: Path | None = None,
    schematron: Path | None = None,
    phase: str | None = None,
    limits: Limits | None = None,
    validators: Validators | None = None,
) -> Report:
    """Check XML files of any kind, against the schemas given, else against those near each file that it names.

    Raises OSError when a file cannot be read.
    """
    from paragraphos.checks.associations import associated_schemas
    from paragraphos.checks.echoes import without_echoes
    from paragraphos.checks.layers import bounded
    from paragraphos.checks.reading import lines_of, read_document
    from paragraphos.checks.validators import Validators
    from paragraphos.xml import Document

    validators = validators or Validators()
    findings: list[Finding] = []
    documents: list[Document] = []
    for path in paths:
        read = read_document(path, limits, validators)
        if isinstance(read, Document):
            documents.append(read)
        else:
            findings.extend(read)
    if schema is not None or schematron is not None:
        findings.extend(validators.grammar(schema, tuple(documents), None) if schema else ())
        findings.extend(validators.rules(schematron, tuple(documents), phase) if schematron else ())
    else:
        for document in documents:
            findings.extend(associated_schemas(document, phase, validators))
    kept, cut = bounded(without_echoes(findings))
    return Report(kept, tuple(paths), (), lines_of(documents, kept, limits), cut)
