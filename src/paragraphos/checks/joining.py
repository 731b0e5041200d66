"""Findings that bear on one another: a count in the header that is wrong because a name has lost its tag."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from paragraphos.findings import Finding, Severity

_TAG = re.compile(r"Tag it: <(\w+)")
_STRUCTURAL = ("fidelity.", "rng.element-", "reference.doubled", "ledger.unstated")
_SAID = re.compile(r'occurs="([0-9]{1,9})"')


def joined(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, in their order, where the header counts just as many names more as are not tagged.

    What is told then is the name: as an error, since what the header says is wrong until it is tagged.
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
    said = _SAID.search(finding.message)
    counted = finding.expected[0] if len(finding.expected) == 1 else ""
    return int(said.group(1)) - int(counted) if said and counted.isdecimal() else 0


def _tag(finding: Finding) -> str | None:
    """The name of the element that a name is to be tagged with."""
    found = _TAG.match(finding.hint or "") if finding.code == "name.mention-untagged" else None
    return found.group(1) if found else None


def _unsettled(finding: Finding) -> Finding:
    """A count that will be another once elements that are missing or too many have been seen to."""
    return replace(finding, hint=f"Mend the elements that are missing or too many, then count again. {finding.hint}")


def _counted(finding: Finding) -> Finding:
    return replace(
        finding,
        severity=Severity.ERROR,
        message=f"{finding.message.removesuffix('.')}; the header still counts it as <{_tag(finding)}>.",
    )
