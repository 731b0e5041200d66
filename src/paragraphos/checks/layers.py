"""The report of an edition: every layer, without echoes and without what is waived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from paragraphos.checks.echoes import without_echoes
from paragraphos.checks.joining import joined
from paragraphos.checks.ledger import ledger
from paragraphos.checks.locating import MOST
from paragraphos.checks.reading import lines_of
from paragraphos.checks.schemas import by_grammar
from paragraphos.checks.table import CHECKS
from paragraphos.checks.tei import xpath_of
from paragraphos.checks.validation import Report
from paragraphos.checks.waivers import waive

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.checks.reading import Reading
    from paragraphos.checks.validators import Validators
    from paragraphos.findings import Finding
    from paragraphos.references.snapshot import Snapshot
    from paragraphos.source import Settings, Source
    from paragraphos.xml import Limits

_UNBOUNDED = frozenset(["rng", "xml"])  # the grammar and the parser have bounds of their own
_NEEDED = frozenset(["body", "teiHeader", "text"])


@dataclass(frozen=True, slots=True)
class Beside:
    """What may be done beside the rest: what the rules find, and the list of units; `rules` is asked first."""

    rules: Callable[[], tuple[Finding, ...]]
    listed: Callable[[], Snapshot]


def report(
    settings: Settings,
    reading: Reading,
    limits: Limits | None,
    validators: Validators,
    beside: Beside,
) -> Report:
    """What reading, the grammar, the checks and the rules find."""
    source = reading.source
    findings = [*reading.findings, *by_grammar(settings, reading.documents, validators)]
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
    kept, cut = bounded(joined(kept))
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


def _checked(source: Source) -> Iterator[Finding]:
    """What the checks find that need nothing that is done beside, each at most one more than is told."""
    for check in CHECKS:
        if check is not ledger:
            yield from islice(check(source), MOST + 1)


def bounded(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
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
