"""The whole of `validate`: read, check in every layer, take out echoes and what is waived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from paragraphos.checks.associations import associated_schemas
from paragraphos.checks.echoes import without_echoes
from paragraphos.checks.joining import joined
from paragraphos.checks.ledger import ledger
from paragraphos.checks.locating import MOST
from paragraphos.checks.reading import Reading, lines_of, read_document, read_for_checks
from paragraphos.checks.tei import xpath_of
from paragraphos.checks.validators import Validators
from paragraphos.checks.waivers import waive
from paragraphos.findings import Finding, Severity
from paragraphos.source import Settings, read_settings
from paragraphos.xml import Document, Limits

if TYPE_CHECKING:
    from paragraphos.references.snapshot import Snapshot
    from paragraphos.source import Source

_UNBOUNDED = frozenset(["rng", "xml"])  # the grammar and the parser have bounds of their own
_NEEDED = frozenset(["body", "teiHeader", "text"])


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


@dataclass(frozen=True, slots=True)
class Beside:
    """What may be done beside the rest: what the rules find, and the list of units; `rules` is asked first."""

    rules: Callable[[], tuple[Finding, ...]]
    listed: Callable[[], Snapshot]


def validate_edition(start: Path, limits: Limits | None = None, validators: Validators | None = None) -> Report:
    """Check the edition in a folder in every layer.

    Raises EditionFault when there is no edition, or when a file that it names is not there.
    """
    validators = validators or Validators()
    settings = read_settings(start)

    @cache
    def reading() -> Reading:
        return read_for_checks(settings, limits, validators)

    # What needs Saxon takes as long as all the rest.
    with validators.beside(
        lambda: tuple(_by_rules(settings, reading().documents, validators)),
        lambda: _listed(reading().source),
    ) as (rules, listed):
        return _report(settings, reading(), limits, validators, Beside(rules, listed))


def _report(
    settings: Settings,
    reading: Reading,
    limits: Limits | None,
    validators: Validators,
    beside: Beside,
) -> Report:
    """What reading, the grammar, the checks and the rules find."""
    source = reading.source
    findings = [*reading.findings, *_by_grammar(settings, reading.documents, validators)]
    if source is not None and _is_headless(source, findings):
        kept = without_echoes(findings)
        return Report(kept, _named(settings), lines=lines_of(reading.documents, kept, limits))
    if source is not None:
        # The check of references tells doubled identifiers better, with the place of the first and across files.
        findings = [finding for finding in findings if finding.code != "rng.id-duplicate"]
        findings.extend(_checked(source))
    findings.extend(beside.rules())
    if source is not None:
        findings.extend(islice(ledger(source, beside.listed), MOST + 1))
    kept = without_echoes(findings)
    waived: tuple[Finding, ...] = ()
    if source is not None:
        outcome = waive(kept, source)
        kept, waived = tuple(sorted(outcome.findings, key=lambda finding: finding.order)), outcome.waived
    kept, cut = _bounded(joined(kept))
    return Report(kept, _named(settings), waived, lines_of(reading.documents, kept, limits), cut, source)


def _is_headless(source: Source, findings: Sequence[Finding]) -> bool:
    """Whether the text lacks what every check starts from: a root that the grammar knows, its header, its body."""
    root = xpath_of(source.text.root)
    return any(
        finding.path == source.text.path
        and (
            (finding.code == "rng.element-not-known" and finding.xpath == root)
            or (finding.code == "rng.element-missing" and not _NEEDED.isdisjoint(finding.expected))
        )
        for finding in findings
    )


def _named(settings: Settings) -> tuple[Path, ...]:
    """The files that a report is about."""
    named = (settings.text, settings.register, settings.copy_text)
    return tuple(path for path in named if path is not None)


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
    kept, cut = _bounded(without_echoes(findings))
    return Report(kept, tuple(paths), (), lines_of(documents, kept, limits), cut)


def _checked(source: Source) -> Iterator[Finding]:
    """What the checks find that need nothing that is done beside, each at most one more than is told."""
    from paragraphos.checks.table import CHECKS

    for check in CHECKS:
        if check is not ledger:
            yield from islice(check(source), MOST + 1)


def _listed(source: Source | None) -> Snapshot | None:
    """The units that the ledger is to be held against; None where there is none, and nobody will ask."""
    from paragraphos.references.present import present_in

    return present_in(source) if source is not None and source.settings.ledger.is_file() else None


def _bounded(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """The findings without those beyond the first thousand of each layer that has a bound, and these layers."""
    counts: Counter[str] = Counter()
    kept: list[Finding] = []
    for finding in findings:
        layer = finding.code.partition(".")[0]
        counts[layer] += 1
        if counts[layer] <= MOST or layer in _UNBOUNDED:
            kept.append(finding)
    cut = sorted(layer for layer, count in counts.items() if count > MOST and layer not in _UNBOUNDED)
    return tuple(kept), tuple(cut)


def _by_grammar(settings: Settings, documents: tuple[Document, ...], validators: Validators) -> Iterable[Finding]:
    """What the schema says that the settings name."""
    if settings.schema is None:
        return ()
    if not settings.schema.is_file():
        return (_missing(settings, settings.schema, "rng.schema", "schema"),)
    return validators.grammar(settings.schema, documents, settings.boundary)


def _by_rules(settings: Settings, documents: tuple[Document, ...], validators: Validators) -> Iterable[Finding]:
    """What the rules say that the settings name."""
    if settings.schematron is None:
        return ()
    if not settings.schematron.is_file():
        return (_missing(settings, settings.schematron, "sch.schema", "schematron"),)
    return validators.rules(settings.schematron, documents, None)


def _missing(settings: Settings, path: Path, code: str, key: str) -> Finding:
    return Finding(
        code,
        Severity.ERROR,
        settings.folder / "edition.toml",
        0,
        0,
        f"The {key} {path} is not there.",
        hint=f"Put it there, or correct `{key} = …`.",
    )
