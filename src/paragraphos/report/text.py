"""The report for people: place and message, the line itself with a caret, what to do, where the rule is explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from paragraphos.findings import Finding, Severity
from paragraphos.report.shown import Shown
from paragraphos.report.visible import columns, visible

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFORMATION: "36"}
_BEFORE = 30


def written(shown: Shown) -> str:
    """One block a finding, then a line that counts them."""
    blocks = ["\n".join(_block(shown, finding)) for finding in shown.report.findings]
    return "\n\n".join([*blocks, *([shown.cut] if shown.cut else []), _summary(shown)]) + "\n"


def _block(shown: Shown, finding: Finding) -> Iterator[str]:
    place = visible(shown.path(finding.path))
    if finding.line:
        place += f":{finding.line}:{finding.column}"
    severity = _painted(shown, finding.severity.value, _COLOURS[finding.severity])
    where = f" ({visible(finding.reference)})" if finding.reference not in (None, finding.subject) else ""
    yield f"{_painted(shown, place, '1')}: {severity}{where}: {visible(finding.message)} [{finding.code}]"
    lines = shown.report.lines.get(finding.path, ())
    if 0 < finding.line <= len(lines):
        yield from _excerpt(shown, lines[finding.line - 1], finding)
    if finding.expected and finding.hint is None:
        yield f"  expected: {visible(', '.join(finding.expected))}"
    if finding.hint:
        yield f"  hint: {visible(finding.hint)}"
    if finding.see:
        yield f"  see: {visible(finding.see)}"


def _excerpt(shown: Shown, line: str, finding: Finding) -> Iterator[str]:
    """The source line, cut to the width around the place, and a caret below it."""
    margin = f"{finding.line:>5} | "
    room = max(shown.width - len(margin), 40)
    at = min(finding.column - 1, len(line))
    # Of a line of megabytes, the columns are not counted: it is too long in any case.
    fits = len(line) <= 4 * room and columns(line) <= room
    start = 0 if fits else max(0, min(at - _BEFORE, len(line) - room))
    piece = line[start : start + room]
    lead, trail = ("…" if start else ""), ("…" if start + room < len(line) else "")
    yield f"{margin}{lead}{visible(piece)}{trail}".rstrip()
    indent = columns(lead + visible(line[start:at]))
    caret = "^" * _extent(line, at, finding, start + room)
    yield f"{' ' * (len(margin) - 2)}| {' ' * indent}{_painted(shown, caret, _COLOURS[finding.severity])}"


def _extent(line: str, at: int, finding: Finding, end: int) -> int:
    """How many carets: as many as the subject is long where it stands there, else one."""
    subject = finding.subject or ""
    if finding.end_line == finding.line and finding.end_column:
        return max(1, columns(line[at : min(finding.end_column - 1, end)]))
    for lead in ("", "<", "</"):
        if subject and line.startswith(lead + subject, at):
            return max(1, columns(line[at : min(at + len(lead + subject), end)]))
    return 1


def _summary(shown: Shown) -> str:
    report = shown.report
    counts = [
        _number(report.count(Severity.ERROR), "error"),
        _number(report.count(Severity.WARNING), "warning"),
        *([_number(report.count(Severity.INFORMATION), "remark")] if report.count(Severity.INFORMATION) else []),
    ]
    waived = f", {len(report.waived)} waived" if report.waived else ""
    codes = _explained(report.findings)
    return f"{_number(len(report.files), 'file')}: {', '.join(counts)}{waived}.{codes}"


def _explained(findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    return f" What a code means: paragraphos validate --explain {findings[0].code}"


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _painted(shown: Shown, text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if shown.colour else text
