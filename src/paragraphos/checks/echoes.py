"""Takes out what only repeats another finding: a fault is told once, by the layer that knows it best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from paragraphos.checks.echo_table import ECHOES
from paragraphos.checks.scopes import heard, spoken
from paragraphos.findings import Finding, Severity


def without_echoes(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, sorted by place, none that repeats another; what is taken out silences nothing itself.

    A voice is as grave as its gravest echo: what is no longer told must not be less heeded.
    """
    kept = sorted(dict.fromkeys(findings), key=lambda finding: finding.order)
    for echo in ECHOES:
        voices: dict[tuple[str, str], Finding] = {}
        for finding in kept:
            if finding.code.startswith(echo.voice):
                for said in spoken(finding):
                    if said[0] == echo.scope:
                        voices.setdefault(said, finding)
        if voices:
            kept = _told_by(voices, echo.echo, kept)
    return tuple(kept)


def _told_by(voices: Mapping[tuple[str, str], Finding], code: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those of a code that repeat voices; voices that were less grave are raised."""
    kept: list[Finding] = []
    raised: set[Finding] = set()
    for finding in findings:
        voice = None
        if finding.code.startswith(code):
            voice = next((voices[each] for each in heard(finding) if each in voices), None)
        if voice is None:
            kept.append(finding)
        elif finding.severity is Severity.ERROR and voice.severity is not Severity.ERROR:
            raised.add(voice)
    return [replace(each, severity=Severity.ERROR) if each in raised else each for each in kept]
