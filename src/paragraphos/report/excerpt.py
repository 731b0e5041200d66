"""The line that a finding is about, cut to the width of the page, and carets under what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from paragraphos.findings import Finding
from paragraphos.report.visible import columns, visible

_BEFORE = 30
_ATTRIBUTE = re.compile(r"[^\s=<>\"'/]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*')")
_TAG = re.compile(r"</?[^\s<>/=\"']+")


def excerpt(line: str, finding: Finding, width: int) -> Iterator[tuple[str, str]]:
    """Two lines, each as margin and content: the source, and the carets below it."""
    margin = f"{finding.line:>5} | "
    room = max(width - len(margin), 40)
    at = min(finding.column - 1, len(line))
    # Of a line of megabytes, the columns are not counted: it is too long in any case.
    fits = len(line) <= 4 * room and columns(line) <= room
    start = 0 if fits else max(0, min(at - _BEFORE, len(line) - room))
    piece = line[start : start + room]
    lead, trail = ("…" if start else ""), ("…" if start + room < len(line) else "")
    yield margin, f"{lead}{visible(piece)}{trail}".rstrip()
    indent = columns(lead + visible(line[start:at]))
    carets = max(1, columns(line[at : min(_end(line, at, finding), start + room)]))
    yield f"{' ' * (len(margin) - 2)}| {' ' * indent}", "^" * carets


def _end(line: str, at: int, finding: Finding) -> int:
    """Where what is meant ends: the subject, if it stands there, else an attribute, the name of a tag, a character."""
    if finding.end_line == finding.line and finding.end_column:
        return finding.end_column - 1
    subject = finding.subject or ""
    for lead in ("", "<", "</"):
        if subject and line.startswith(lead + subject, at) and not line.startswith("=", at + len(subject)):
            return at + len(lead + subject)
    found = (_TAG if line.startswith("<", at) else _ATTRIBUTE).match(line, at)
    return found.end() if found else at + 1
