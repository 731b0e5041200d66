"""Findings as an editor shows them: with a beginning and an end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from paragraphos.editor.buffer import Buffer

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFORMATION: types.DiagnosticSeverity.Information,
}
_TOUCHED = re.compile(
    r"</?[^\s<>/]*>?|[^\s=<>\"'/]+\s*=\s*(?:\"[^\"<\n]*\"|'[^'<\n]*')|&[^\s;<&]*;?|[^\s<>]+", re.DOTALL
)


def diagnostic(finding: Finding, buffer: Buffer) -> types.Diagnostic:
    """A finding in a buffer; a finding about a whole file is shown at its beginning."""
    start, end = span(finding, buffer)
    parts = [finding.message, *([finding.hint] if finding.hint else [])]
    if finding.expected and finding.hint is None:
        parts.append(f"Expected: {', '.join(finding.expected)}.")
    return types.Diagnostic(
        range=buffer.range(start, end),
        message=" ".join(parts),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source="paragraphos",
    )


def span(finding: Finding, buffer: Buffer) -> tuple[int, int]:
    """The offsets between which a finding is shown: those it names, else the tag's name, attribute or word there."""
    if not finding.line:
        return 0, 0
    start = buffer.offset(finding.line, finding.column)
    if finding.end_line and finding.end_column:
        return start, max(start, buffer.offset(finding.end_line, finding.end_column))
    touched = _TOUCHED.match(buffer.text, start)
    return start, touched.end() if touched else start
