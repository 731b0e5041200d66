"""The report for people: place and message, the line itself with a caret, what to do, where the rule is explained."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from paragraphos.findings import Finding, Severity
from paragraphos.report.alike import Alike, gathered
from paragraphos.report.excerpt import excerpt
from paragraphos.report.shown import Shown
from paragraphos.report.visible import named

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFORMATION: "36"}
_BOLD, _DIM, _GREEN = "1", "2", "32"


def written(shown: Shown) -> str:
    """One block a place, then a line that counts the findings."""
    blocks: list[str] = []
    for kind, told in groupby(gathered(shown.report.findings), _place):
        if kind is None:
            blocks += ["\n".join(_others(shown, each)) for each in told if isinstance(each, Alike)]
        else:
            blocks.append("\n".join(_block(shown, [each for each in told if isinstance(each, Finding)])))
    return "\n\n".join([*blocks, *([shown.cut] if shown.cut else []), _summary(shown)]) + "\n"


def _place(told: Finding | Alike) -> object:
    """What findings have in common that are told in one block; None for those that are told together otherwise."""
    if isinstance(told, Alike):
        return None
    return (told.path, told.line, told.column) if told.line else told


def _block(shown: Shown, findings: Sequence[Finding]) -> Iterator[str]:
    """What there is to say of one place."""
    first = findings[0]
    for finding in findings:
        yield _head(shown, finding)
    lines = shown.report.lines.get(first.path, ())
    if 0 < first.line <= len(lines):
        colour = _COLOURS[first.severity]
        (margin, source), (space, carets) = excerpt(lines[first.line - 1], first, shown.width)
        yield f"{_painted(shown, margin, _DIM)}{source}".rstrip()
        yield f"{_painted(shown, space, _DIM)}{_painted(shown, carets, colour)}"
    advice = [each for finding in findings for each in _advice(finding)]
    for label, words in dict.fromkeys(advice):
        yield from _labelled(shown, label, words)


def _head(shown: Shown, finding: Finding) -> str:
    place = named(shown.path(finding.path))
    if finding.line:
        place += f":{finding.line}:{finding.column}"
    severity = _painted(shown, finding.severity.value, _COLOURS[finding.severity])
    where = f" ({named(finding.reference)})" if finding.reference not in (None, finding.subject) else ""
    code = _painted(shown, f"[{finding.code}]", _DIM)
    return f"{_painted(shown, place, _BOLD)}: {severity}{where}: {named(finding.message)} {code}"


def _advice(finding: Finding) -> Iterator[tuple[str, str]]:
    """What to do, each as label and words."""
    if finding.hint:
        yield "hint", finding.hint
    elif any(f"“{each}”" not in finding.message for each in finding.expected):
        yield "expected", ", ".join(finding.expected)
    if finding.see:
        yield "see", finding.see


def _labelled(shown: Shown, label: str, words: str) -> Iterator[str]:
    """A line of advice; on a terminal it is broken at spaces, not in the midst of words."""
    lead = f"  {label}: "
    lines = [named(words)]
    if shown.wraps:
        lines = textwrap.wrap(
            lines[0], max(shown.width - len(lead), 40), break_long_words=False, break_on_hyphens=False
        )
    yield f"  {_painted(shown, f'{label}:', _BOLD)} {lines[0] if lines else ''}".rstrip()
    yield from (f"{' ' * len(lead)}{line}" for line in lines[1:])


def _others(shown: Shown, others: Alike) -> Iterator[str]:
    """The places of findings that are like those before."""
    first = others.findings[0]
    colour = _COLOURS[first.severity]
    severity = _painted(shown, first.severity.value, colour)
    yield f"{named(shown.path(first.path))}: {severity}: {others.sentence} {_painted(shown, f'[{first.code}]', _DIM)}"


def _summary(shown: Shown) -> str:
    report = shown.report
    errors, warnings, remarks = (report.count(severity) for severity in Severity)
    counts = [
        _painted(shown, _number(errors, "error"), _COLOURS[Severity.ERROR] if errors else _GREEN),
        _painted(shown, _number(warnings, "warning"), _COLOURS[Severity.WARNING] if warnings else _GREEN),
        *([_number(remarks, "remark")] if remarks else []),
    ]
    waived = f", {len(report.waived)} waived" if report.waived else ""
    codes = _explained(report.findings)
    return f"{_number(len(report.files), 'file')}: {', '.join(counts)}{waived}.{codes}"


def _explained(findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    return f" What a code means: paragraphos validate --explain {findings[0].code}"


def _number(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def _painted(shown: Shown, text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if shown.colour else text
