"""Looks that run a check of the edition itself."""

from __future__ import annotations

from paragraphos.conformance.criteria import MOST, Answer, Evidence, Verdict
from paragraphos.conformance.subject import Subject


def agrees_with_copy_text(subject: Subject) -> Answer:
    """Met when the check of fidelity finds nothing between the text and its copy-text."""
    from paragraphos.checks.fidelity import fidelity
    from paragraphos.findings import Severity

    source = subject.publication.source
    if source.copy_text is None or source.settings.copy_text is None:
        return Answer(Verdict.NOT_MET, (), "No copy-text is named to compare with.")
    found = [finding for finding in fidelity(source) if finding.severity is Severity.ERROR]
    if found:
        evidence = tuple(
            Evidence(source.settings.text.name, finding.message, finding.line, is_published=False)
            for finding in found[:MOST]
        )
        return Answer(Verdict.NOT_MET, evidence, f"{len(found):,} differences.")
    seen = f"{len(source.copy_text):,} bytes compared, no difference"
    return Answer(Verdict.MET, (Evidence(source.settings.copy_text.name, seen, is_published=False),))


def valid_by_rules(subject: Subject) -> Answer:
    """Met when the checks of the edition find no error."""
    from paragraphos.checks import CHECKS
    from paragraphos.findings import Severity

    source = subject.publication.source
    found = [finding for check in CHECKS for finding in check(source) if finding.severity is Severity.ERROR]
    if found:
        evidence = tuple(
            Evidence(finding.path.name, finding.message, finding.line, is_published=False) for finding in found[:MOST]
        )
        return Answer(Verdict.NOT_MET, evidence, f"{len(found):,} errors.")
    return Answer(
        Verdict.MET, (Evidence(source.settings.text.name, f"{len(CHECKS)} checks, no error", is_published=False),)
    )
