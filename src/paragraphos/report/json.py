"""The report for programs: `schema/json/findings.schema.json` describes it."""

from __future__ import annotations

import json
from typing import Any

from paragraphos.findings import Finding, Severity
from paragraphos.report.shown import Shown


def written(shown: Shown) -> str:
    """The findings, and a summary."""
    report = shown.report
    document = {
        "findings": [record(finding, shown.path(finding.path)) for finding in report.findings],
        "waived": [record(finding, shown.path(finding.path)) for finding in report.waived],
        "summary": {
            "files": len(report.files),
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "information": report.count(Severity.INFORMATION),
            "waived": len(report.waived),
            "cut": list(report.cut),
        },
    }
    return json.dumps(document, ensure_ascii=True, indent=2) + "\n"


def record(finding: Finding, path: str) -> dict[str, Any]:
    """One finding, with its path as it is shown; what it does not know is left out."""
    known: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": path,
        "line": finding.line,
        "column": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "xpath": finding.xpath,
        "reference": finding.reference,
        "subject": finding.subject,
        "message": finding.message,
        "expected": list(finding.expected) or None,
        "hint": finding.hint,
        "see": finding.see,
    }
    return {key: content for key, content in known.items() if content is not None}
