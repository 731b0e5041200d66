"""The report in the Static Analysis Results Interchange Format (SARIF) 2.1.0, an OASIS standard."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from paragraphos import __version__
from paragraphos.findings import Finding, Severity
from paragraphos.report.catalogue import explained
from paragraphos.report.shown import Shown

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def written(shown: Shown) -> str:
    """One run, with a rule for each code and a result for each finding, waived ones as suppressed."""
    report = shown.report
    codes = sorted({finding.code for finding in (*report.findings, *report.waived)})
    results = [_result(shown, finding, codes, False) for finding in report.findings]
    results.extend(_result(shown, finding, codes, True) for finding in report.waived)
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "paragraphos", "version": __version__, "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(shown.path(path))}} for path in report.files],
        "results": results,
    }
    if shown.cut:
        told = {"level": "note", "message": {"text": shown.cut}}
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": [told]}]
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=True, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code}
    entry = explained(code)
    if entry is not None:
        rule["shortDescription"] = {"text": entry.what}
        rule["fullDescription"] = {"text": f"{entry.what} {entry.why}"}
        rule["help"] = {"text": f"Wrong:\n{entry.wrong}\nRight:\n{entry.right}"}
    return rule


def _result(shown: Shown, finding: Finding, codes: list[str], waived: bool) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(shown.path(finding.path))}}
    if finding.line:
        location["region"] = {"startLine": finding.line, "startColumn": finding.column}
        if finding.end_line and finding.end_column:
            location["region"] |= {"endLine": finding.end_line, "endColumn": finding.end_column}
    place: dict[str, Any] = {"physicalLocation": location}
    if finding.xpath:
        place["logicalLocations"] = [{"fullyQualifiedName": finding.xpath}]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}" if finding.hint else finding.message},
        "locations": [place],
    }
    if waived:
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def _uri(path: str) -> str:
    address = quote(path, errors="surrogateescape")
    return f"file://{address}" if path.startswith("/") else address
