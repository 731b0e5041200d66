"""Findings that have one cause are told as one: a name without its tag that the header counts, pointers led astray."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from paragraphos.findings import Finding, Miscount, Severity

_STRUCTURAL = ("fidelity.", "rng.element-", "reference.doubled", "ledger.unstated")
_SEVERAL = 4


def joined(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, in their order, those of one cause told by one of them."""
    return _pointers_joined(_counts_joined(findings))


def _counts_joined(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Where the header counts just as many names more as are not tagged, the names are told.

    They are told as errors, since what the header says is wrong until they are tagged.
    """
    explained: dict[Finding, tuple[Finding, ...]] = {}
    for finding in findings:
        if finding.code == "header.count" and (lost := _lost(finding)) > 0:
            untagged = tuple(each for each in findings if _tag(each) == finding.subject)
            if len(untagged) == lost:
                explained[finding] = untagged
    unsettled = any(finding.code.startswith(_STRUCTURAL) for finding in findings)
    raised = {each for untagged in explained.values() for each in untagged}
    kept = (_counted(each) if each in raised else each for each in findings if each not in explained)
    return tuple(_unsettled(each) if unsettled and each.code == "header.count" else each for each in kept)


def _lost(finding: Finding) -> int:
    """How many elements more the header counts than there are; 0 where more is wrong than that."""
    match finding.facts.miscounts:
        case (Miscount("occurs") as wrong,):
            return wrong.missing
    return 0


def _tag(finding: Finding) -> str | None:
    """The name of the element that a name is to be tagged with."""
    start = finding.facts.start_tag
    return start.strip("<>").split()[0] if start else None


def _unsettled(finding: Finding) -> Finding:
    """A count that will be another once elements that are missing or too many have been seen to."""
    return replace(finding, hint=f"Mend the elements that are missing or too many, then count again. {finding.hint}")


def _counted(finding: Finding) -> Finding:
    return replace(
        finding,
        severity=Severity.ERROR,
        message=f"{finding.message.removesuffix('.')}; the header still counts it as <{_tag(finding)}>.",
    )


def _pointers_joined(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Where many pointers lead nowhere for the same reason, the first is told, with the number of the others."""
    alike: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        if finding.code.startswith("link."):
            alike.setdefault(_cause(finding), []).append(finding)
    others = {each for group in alike.values() if len(group) > _SEVERAL for each in group[1:]}
    first = {group[0]: group for group in alike.values() if len(group) > _SEVERAL}
    return tuple(
        _in_common(finding, first[finding]) if finding in first else finding
        for finding in findings
        if finding not in others
    )


def _cause(finding: Finding) -> tuple[str, ...]:
    """Why a pointer leads nowhere: its file is not there, what it names is in another file, or is nowhere."""
    file, _, fragment = (finding.subject or "").rpartition("#")
    meant = (finding.facts.pointer or "").rpartition("#")[0]
    if finding.code == "link.no-such-file" and file:
        return finding.code, str(finding.path), file
    if meant not in ("", file):
        return finding.code, str(finding.path), file, meant
    return finding.code, fragment


def _in_common(finding: Finding, alike: Sequence[Finding]) -> Finding:
    places = ", ".join(f"{each.path.name}:{each.line}:{each.column}" for each in alike[1:_SEVERAL])
    others = f"The same is true of {len(alike) - 1:,} other pointers ({places} …)."
    return replace(finding, message=f"{finding.message} {others}")
