"""Takes out what only repeats another finding: a fault is told once, by the layer that knows it best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paragraphos.findings import Finding


@dataclass(frozen=True, slots=True)
class Echo:
    """A finding whose code begins with `echo` says nothing new beside one whose code begins with `voice`.

    They are the same fault when they share a `scope`: `attribute` (the same XPath), `element` (one element, whatever
    its attribute), `subject` (the same name), or `edition` (anywhere).
    """

    voice: str
    echo: str
    scope: str


ECHOES: tuple[Echo, ...] = (
    # The schema's datatypes know a date's form; the check of dates says how to write it.
    Echo("date.", "rng.attribute-value", "attribute"),
    # An identifier that stands twice is told with the place of the first.
    Echo("reference.doubled", "rng.id-duplicate", "attribute"),
    Echo("reference.doubled", "rng.attribute-value", "attribute"),
    # What the grammar refuses has no rules of its own, and no place among the references.
    Echo("rng.", "sch.", "element"),
    Echo("rng.", "reference.", "element"),
    Echo("rng.", "name.", "element"),
    Echo("rng.", "note.", "element"),
    Echo("rng.", "source.", "element"),
    # A pointer that leads nowhere, a date, a name or a count has its own check; the project's rules may say the same.
    Echo("link.", "sch.", "element"),
    Echo("link.", "source.", "attribute"),
    Echo("date.", "sch.", "element"),
    Echo("name.", "sch.", "element"),
    Echo("note.", "sch.", "element"),
    Echo("source.", "sch.", "element"),
    Echo("header.", "sch.", "element"),
    Echo("reference.", "sch.", "element"),
    Echo("placeholder.", "sch.", "element"),
    # An element too many or too few is told where it stands; that its count is wrong too is no news.
    Echo("rng.element-", "header.count", "subject"),
    Echo("rng.text-", "header.count", "subject"),
    Echo("reference.", "header.count", "subject"),
    Echo("name.without-entry", "header.count", "subject"),
)


def without_echoes(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, sorted by place, none that repeats another."""
    ordered = sorted(dict.fromkeys(findings), key=lambda finding: finding.order)
    keys: dict[tuple[str, str], set[str]] = {}
    for finding in ordered:
        for scope, key in _keys(finding):
            keys.setdefault((scope, key), set()).add(finding.code)
    return tuple(finding for finding in ordered if not _repeats(finding, keys))


def _repeats(finding: Finding, keys: dict[tuple[str, str], set[str]]) -> bool:
    own = dict(_keys(finding))
    return any(
        finding.code.startswith(echo.echo)
        and echo.scope in own
        and any(code.startswith(echo.voice) for code in keys[(echo.scope, own[echo.scope])])
        for echo in ECHOES
    )


def _keys(finding: Finding) -> Iterator[tuple[str, str]]:
    """What a finding is recognised by, in each scope."""
    if finding.xpath:
        yield "attribute", f"{finding.path}:{finding.xpath}"
        yield "element", f"{finding.path}:{finding.xpath.partition('/@')[0]}"
    if finding.subject:
        yield "subject", finding.subject
