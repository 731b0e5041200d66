"""Findings that have one cause are told as one: a name without its tag that the header counts, pointers led astray."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from paragraphos.findings import Finding, Miscount, Severity

_STRUCTURAL = ("fidelity.", "rng.element-", "reference.doubled", "ledger.unstated")
_SEVERAL = 4
_PAIR = 2


def joined(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, in their order, those of one cause told by one of them."""
    return _rules_joined(_pointers_joined(_renamed_joined(_counts_joined(findings))))


def _rules_joined(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """What several assertions of one rule say of one element is told as one, as grave as the gravest."""
    of_rule: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        of_rule.setdefault(_rule(finding), []).append(finding)
    told = []
    for first, *others in of_rule.values():
        grave = Severity.ERROR if Severity.ERROR in {each.severity for each in (first, *others)} else first.severity
        message = " ".join(each.message for each in (first, *others))
        told.append(replace(first, message=message, severity=grave) if others else first)
    return tuple(told)


def _rule(finding: Finding) -> tuple[str, ...]:
    """What the findings of one rule at one element have in common; of all others, themselves."""
    layer, _, rest = finding.code.partition(".")
    rule, mark, _ = rest.rpartition(".")
    if layer != "sch" or not mark or not finding.xpath:
        return finding.code, str(finding.path), str(finding.line), str(finding.column), finding.message
    return layer, rule, str(finding.path), finding.xpath.partition("/@")[0]


def _renamed_joined(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Where as many elements of one kind are too few as of another are too many, one count tells both."""
    counts = [finding for finding in findings if finding.code == "header.count"]
    if len(counts) != _PAIR or counts[0].path != counts[1].path:
        return tuple(findings)
    fewer, more = sorted(counts, key=_lost, reverse=True)
    if not _lost(fewer) == -_lost(more) > 0:
        return tuple(findings)
    renamed = replace(
        fewer,
        message=f"{fewer.message} Of <{more.subject}> it has as many more, {more.expected[0]}: "
        f"has <{fewer.subject}> become <{more.subject}>?",
        hint=f"Undo that, or correct both counts. {fewer.hint}",
    )
    return tuple(renamed if each is fewer else each for each in findings if each is not more)


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
        case (Miscount("occurs") as wrong, *_):
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
    kind, mark, _ = fragment.partition("-")
    if finding.code == "link.dangling" and not finding.facts.pointer and mark:
        return finding.code, str(finding.path), file, f"{kind}-"  # a list of the register may be gone
    if finding.code == "link.no-such-file" and file:
        return finding.code, str(finding.path), file
    if meant not in ("", file):
        return finding.code, str(finding.path), file, meant
    return finding.code, fragment


def _in_common(finding: Finding, alike: Sequence[Finding]) -> Finding:
    places = ", ".join(f"{each.path.name}:{each.line}:{each.column}" for each in alike[1:_SEVERAL])
    others = f"The same is true of {len(alike) - 1:,} other pointers ({places} …)."
    return replace(finding, message=f"{finding.message} {others}")
