"""Takes out what only repeats another finding: a fault is told once, by the layer that knows it best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paragraphos.findings import Finding

_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class Echo:
    """A finding whose code begins with `echo` says nothing new beside one whose code begins with `voice`.

    They are the same fault when they share a `scope`: `place` (line and column), `element` (one element, whatever its
    attribute), `around` (the echo stands at the element of the voice, or at that around it), `subject` (the same
    name), `reference` (one citable unit), `family` (one unit or its parts), `expected` (the subject of the echo is what
    the voice expected), `words` (the words that the echo misses are among those that the voice misses), or `structure`
    (anywhere: elements are missing or too many).
    """

    voice: str
    echo: str
    scope: str


ECHOES: tuple[Echo, ...] = (
    # The schema's datatypes know a date's form; the check of dates says how to write it.
    Echo("date.", "rng.attribute-value", "place"),
    # What the grammar refuses has no rules of its own, and no place among the references.
    Echo("rng.", "sch.", "element"),
    Echo("rng.", "reference.", "element"),
    Echo("rng.", "name.", "element"),
    Echo("rng.", "note.", "element"),
    Echo("rng.", "source.", "element"),
    Echo("rng.attribute-", "link.", "place"),
    Echo("rng.element-", "fidelity.border", "around"),
    # A pointer, a date, a name or a count has its own check; the project's rules may say the same.
    *(
        Echo(layer, "sch.", "element")
        for layer in ("link.", "date.", "name.", "note.", "source.", "header.", "reference.", "placeholder.")
    ),
    Echo("link.", "source.", "place"),
    # An entry whose one mention is misspelt or not tagged is told there.
    Echo("link.", "name.entry-without-mention", "expected"),
    Echo("name.", "name.entry-without-mention", "expected"),
    # A name that leads to the wrong kind of entry is tagged, if wrongly.
    Echo("name.wrong-kind", "name.mention-untagged", "element"),
    # A paragraph that was copied has all its identifiers, its number and its words twice.
    Echo("reference.doubled", "reference.order", "element"),
    Echo("reference.doubled", "fidelity.added", "family"),
    # What departs from the copy-text, or lost its reference, has also changed since it was published.
    Echo("fidelity.", "ledger.unstated", "reference"),
    Echo("fidelity.missing", "ledger.unstated", "words"),
    Echo("reference.missing", "ledger.unstated", "family"),
    # An element too many or too few is told where it stands; that its count is wrong too is no news.
    Echo("rng.element-", "header.count", "subject"),
    Echo("reference.missing", "header.count", "subject"),
    *(
        Echo(code, "header.count", "structure")
        for code in ("fidelity.missing", "fidelity.added", "fidelity.border", "reference.doubled", "ledger.unstated")
    ),
)


def without_echoes(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, sorted by place, none that repeats another; what is taken out silences nothing itself."""
    kept = sorted(dict.fromkeys(findings), key=lambda finding: finding.order)
    for echo in ECHOES:
        voices = {
            said
            for finding in kept
            if finding.code.startswith(echo.voice)
            for said in _spoken(finding)
            if said[0] == echo.scope
        }
        if voices:
            kept = [
                finding
                for finding in kept
                if not (finding.code.startswith(echo.echo) and voices & set(_heard(finding)))
            ]
    return tuple(kept)


def _spoken(finding: Finding) -> Iterator[tuple[str, str]]:
    """What others may repeat of a finding, in each scope."""
    yield from _alike(finding)
    if finding.xpath:
        element = finding.xpath.partition("/@")[0]
        yield "around", f"{finding.path}:{element}"
        yield "around", f"{finding.path}:{element.rpartition('/')[0]}"
    for expected in finding.expected:
        yield "expected", expected
        words = expected.split()
        yield from (("words", " ".join(words[at : at + _ENOUGH])) for at in range(len(words)))
    if finding.expected or finding.code != "fidelity.missing":
        yield "structure", ""  # single words that are missing are no elements


def _heard(finding: Finding) -> Iterator[tuple[str, str]]:
    """What a finding may repeat of others, in each scope."""
    yield from _alike(finding)
    if finding.xpath:
        yield "around", f"{finding.path}:{finding.xpath.partition('/@')[0]}"
    if finding.subject:
        yield "expected", finding.subject
    for expected in finding.expected:
        yield "words", " ".join(expected.split()[:_ENOUGH])
    yield "structure", ""


def _alike(finding: Finding) -> Iterator[tuple[str, str]]:
    """What is the same for those who speak and those who repeat."""
    yield "place", f"{finding.path}:{finding.line}:{finding.column}"
    if finding.xpath:
        yield "element", f"{finding.path}:{finding.xpath.partition('/@')[0]}"
    if finding.subject:
        yield "subject", finding.subject
    if finding.reference:
        yield "reference", finding.reference
        yield "family", finding.reference.partition(".")[0]
