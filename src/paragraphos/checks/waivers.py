"""`waivers.toml`: findings that the editors have looked at and let stand, each with its reason and its end."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paragraphos.checks.tei import elements
from paragraphos.findings import Finding, Severity
from paragraphos.xml.conflicts import left_of_conflict

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.source import Source

_KEYS = ("code", "reference", "xpath", "subject", "reason", "until")
_NEEDED = ("code", "reason", "until")
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEAD = re.compile(r"^\s*\[\[\s*waiver\s*\]\]", re.MULTILINE)
_NEVER = ("xml.", "waiver.")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver, with its line in the file; it fits a finding of its code at its reference, XPath and subject."""

    code: str
    reference: str | None
    xpath: str | None
    subject: str | None
    reason: str
    until: str
    line: int

    def fits(self, finding: Finding) -> bool:
        """Whether this waiver speaks of that finding."""
        return (
            finding.code == self.code
            and (self.reference is None or finding.reference == self.reference)
            and (self.xpath is None or finding.xpath == self.xpath)
            and (self.subject is None or finding.subject == self.subject)
        )


@dataclass(frozen=True, slots=True)
class Waived:
    """What waivers did: the findings that stay, those let stand, and what is wrong with the waivers themselves."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...]


def waive(findings: Sequence[Finding], source: Source) -> Waived:
    """Apply the edition's waivers; one that is unused, expired or not well made is itself a finding."""
    path = source.settings.waivers
    if not path.is_file():
        return Waived(tuple(findings), ())
    waivers, own = _read(path)
    current = _release(source)
    kept: list[Finding] = []
    let_stand: list[Finding] = []
    used: dict[Waiver, Finding] = {}
    for finding in findings:
        waiver = next((each for each in waivers if each.fits(finding)), None)
        if waiver is None or finding.code.startswith(_NEVER):
            kept.append(finding)
            continue
        used.setdefault(waiver, finding)
        if not _expired(waiver, current):
            let_stand.append(finding)
    for waiver in waivers:
        if waiver not in used:
            own.append(_unused(path, waiver))
        elif _expired(waiver, current):
            own.append(_expiry(path, waiver, used[waiver]))
    return Waived((*kept, *own), tuple(let_stand))


def _unused(path: Path, waiver: Waiver) -> Finding:
    return _finding(
        path,
        waiver.line,
        "waiver.unused",
        f"Nothing is found that this waiver of {waiver.code} lets stand.",
        "Remove it: the finding is gone, or stands elsewhere now.",
        Severity.WARNING,
        waiver.code,
    )


def _expiry(path: Path, waiver: Waiver, finding: Finding) -> Finding:
    """An expired waiver, together with what it let stand."""
    place = f"{finding.path.name}:{finding.line}:{finding.column}"
    return _finding(
        path,
        waiver.line,
        "waiver.expired",
        f"This waiver of {waiver.code} held until {waiver.until}. It let stand, at {place}: {finding.message}",
        "Mend that, or decide again and set a later end.",
        Severity.ERROR,
        waiver.code,
    )


def _release(source: Source) -> tuple[str, str]:
    """The version and the date of the edition, from its header; empty where it has none."""
    version = next((each.get("n", "") for each in elements(source.text.root, "edition") if each.get("n")), "")
    dates = (
        each.get("when", "")
        for statement in elements(source.text.root, "publicationStmt")
        for each in elements(statement, "date")
    )
    return version, next((date for date in dates if date), "")


def _expired(waiver: Waiver, current: tuple[str, str]) -> bool:
    """Whether the edition has reached the version, or passed the date, until which the waiver holds."""
    version, date = current
    if _DATE.fullmatch(waiver.until):
        return date[:10] > waiver.until
    return bool(_VERSION.fullmatch(version)) and _numbers(version) >= _numbers(waiver.until)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _read(path: Path) -> tuple[list[Waiver], list[Finding]]:
    """The waivers of the file, and what is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8")
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(found.group(1)), int(found.group(2))) if found else (1, 1)
        return [], [
            _finding(
                path,
                line,
                "waiver.malformed",
                f"This is not TOML: {str(error).partition(' (at ')[0]}.",
                left_of_conflict(text) or "See docs/scholars/validation.md.",
                column=column,
            )
        ]
    except UnicodeDecodeError:
        return [], [_finding(path, 1, "waiver.malformed", "This file is not UTF-8.", "Save it as UTF-8.")]
    hint = "Every waiver is a table: [[waiver]]."
    faults = [
        _finding(path, 1, "waiver.malformed", f"The key “{key}” is not known.", hint, subject=key)
        for key in given
        if key != "waiver"
    ]
    waivers: list[Waiver] = []
    tables = given.get("waiver", [])
    lines = [text.count("\n", 0, found.end()) + 1 for found in _HEAD.finditer(text)]
    for table, line in zip(tables if isinstance(tables, list) else [tables], lines or [1], strict=False):
        fault = _fault(table) if isinstance(table, dict) else hint
        if fault is not None:
            faults.append(_finding(path, line, "waiver.malformed", fault, "See docs/scholars/validation.md."))
            continue
        optional = {key: table.get(key) for key in ("reference", "xpath", "subject")}
        waivers.append(Waiver(table["code"], **optional, reason=table["reason"], until=table["until"], line=line))
    return waivers, faults


def _fault(table: dict[str, Any]) -> str | None:
    """What is wrong with one waiver."""
    unknown = [key for key in table if key not in _KEYS]
    missing = [key for key in _NEEDED if not table.get(key)]
    if unknown:
        return f"The key “{unknown[0]}” is not known; known are: {', '.join(_KEYS)}."
    if missing:
        return f"This waiver has no “{missing[0]}”; code, reason and until are needed."
    if not all(isinstance(content, str) for content in table.values()):
        return "Every value of a waiver is a string in quotes."
    if not (table.get("reference") or table.get("xpath")):
        return "This waiver does not say where: give it a reference (p10.s3) or an xpath."
    if not (_VERSION.fullmatch(table["until"]) or _DATE.fullmatch(table["until"])):
        return f"“{table['until']}” is neither a version (2.0.0) nor a date (2027-01-31)."
    return None


def _finding(
    path: Path,
    line: int,
    code: str,
    message: str,
    hint: str,
    severity: Severity = Severity.ERROR,
    subject: str | None = None,
    column: int = 1,
) -> Finding:
    return Finding(code, severity, path, line, column, message, subject=subject, hint=hint)
