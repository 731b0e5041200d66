"""Many findings that say the same of many places: a few are told whole, of the others the places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from paragraphos.findings import Finding

_MANY, _WHOLE, _PLACES = 12, 5, 60
_PARTICULAR = re.compile(r"“[^”]*”|<[^<>]*>|[0-9]+|\b\w+(?:[.-]\w+)+\b")


@dataclass(frozen=True, slots=True)
class Alike:
    """Findings of one kind in one file that are not told whole."""

    findings: tuple[Finding, ...]

    @property
    def sentence(self) -> str:
        """How many they are, and where."""
        places = ", ".join(f"{each.line}:{each.column}" for each in self.findings[:_PLACES])
        more = " …" if len(self.findings) > _PLACES else ""
        return f"{len(self.findings):,} more like these: {places}{more}"


def gathered(findings: Sequence[Finding]) -> list[Finding | Alike]:
    """The findings in their order; where more than a dozen are alike, the sixth and all after it as one.

    Alike are findings of one file and code whose messages differ in words quoted, names and numbers only.
    """
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_kind(finding), []).append(finding)
    told: list[Finding | Alike] = []
    counted: dict[tuple[str, ...], int] = {}
    for finding in findings:
        kind = _kind(finding)
        counted[kind] = counted.get(kind, 0) + 1
        if len(groups[kind]) <= _MANY or counted[kind] <= _WHOLE:
            told.append(finding)
        elif counted[kind] == _WHOLE + 1:
            told.append(Alike(tuple(groups[kind][_WHOLE:])))
    return told


def _kind(finding: Finding) -> tuple[str, ...]:
    return str(finding.path), finding.code, finding.severity, _PARTICULAR.sub("…", finding.message)
