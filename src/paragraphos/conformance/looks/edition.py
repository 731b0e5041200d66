"""Looks at what validation found in the edition before anything was made of it."""

from __future__ import annotations

from paragraphos.conformance.criteria import MOST, Answer, Evidence, Verdict
from paragraphos.conformance.subject import Subject
from paragraphos.findings import Finding, Severity


def agrees_with_copy_text(subject: Subject) -> Answer:
    """Met when the check of fidelity found nothing between the text and its copy-text."""
    source = subject.publication.source
    if source.copy_text is None or source.settings.copy_text is None:
        return Answer(Verdict.NOT_MET, (), "No copy-text is named to compare with.")
    found = [finding for finding in _errors(subject) if finding.code.startswith("fidelity.")]
    if found:
        return Answer(Verdict.NOT_MET, _told(found), f"{len(found):,} differences.")
    seen = f"{len(source.copy_text):,} bytes compared, no difference"
    return Answer(Verdict.MET, (Evidence(source.settings.copy_text.name, seen, is_published=False),))


def valid_by_rules(subject: Subject) -> Answer:
    """Met when validation found no error, nor one that is waived."""
    from paragraphos.checks.table import CHECKS

    found = _errors(subject)
    if found:
        return Answer(Verdict.NOT_MET, _told(found), f"{len(found):,} errors.")
    name = subject.publication.source.settings.text.name
    return Answer(Verdict.MET, (Evidence(name, f"{len(CHECKS)} checks, no error", is_published=False),))


def _errors(subject: Subject) -> list[Finding]:
    return [finding for finding in subject.findings if finding.severity is Severity.ERROR]


def _told(found: list[Finding]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(finding.path.name, finding.message, finding.line, is_published=False) for finding in found[:MOST]
    )
