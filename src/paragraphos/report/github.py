"""The report as annotations of a GitHub workflow (workflow commands error, warning and notice)."""

from __future__ import annotations

from paragraphos.findings import Finding, Severity
from paragraphos.report.shown import Shown

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}


def written(shown: Shown) -> str:
    """One line a finding."""
    lines = [_line(shown, finding) for finding in shown.report.findings]
    if shown.cut:
        lines.append(f"::notice::{_data(shown.cut)}")
    return "".join(f"{line}\n" for line in lines)


def _line(shown: Shown, finding: Finding) -> str:
    properties = {"file": shown.path(finding.path), "title": finding.code}
    if finding.line:
        properties |= {"line": str(finding.line), "col": str(finding.column)}
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{finding.message} {finding.hint}" if finding.hint else finding.message
    return f"::{_COMMANDS[finding.severity]} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
