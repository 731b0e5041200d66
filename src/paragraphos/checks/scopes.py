"""In what two findings agree: what others may repeat of a finding, and what it may repeat of others, scope by scope."""

from __future__ import annotations

import re
from collections.abc import Iterator

from paragraphos.checks.names import NAMED
from paragraphos.findings import Finding

_ENOUGH = 4
_LONGEST = 60  # characters of a word
_RESPONSIBLE = frozenset(["editor", "principal", "respStmt", "titleStmt"])
_WORD = re.compile(r"\w+")
_HEADER = "header"


def spoken(finding: Finding) -> Iterator[tuple[str, str]]:
    """What others may repeat of a finding, in each scope."""
    yield from _alike(finding)
    element = _element(finding)
    if element:
        yield "around", f"{finding.path}:{element}"
        yield "around", f"{finding.path}:{element.rpartition('/')[0]}"
        yield "near", f"{finding.path}:{element.rpartition('/')[0].rpartition('/')[0]}"
        yield "within", f"{finding.path}:{element}"
        yield "counted", element.rpartition("/")[2].partition("[")[0]
    yield "adjacent", f"{finding.path}:{finding.line}:{finding.column}"
    yield from (("note", name) for name in finding.expected)
    # What the header lacks is asked for in many places, what another element lacks only at this element.
    where = element if "/text" in element else _HEADER
    yield from (("asked", f"{finding.path}:{where}:{name}") for name in finding.expected)
    if not _RESPONSIBLE.isdisjoint(finding.expected):
        yield "responsible", ""
    if "citeStructure" in finding.expected:
        yield "cited", ""
    yield from (("likeliest", name) for name in finding.expected[:1])
    yield from (("meant", name.partition(".")[0]) for name in finding.expected)
    yield from (("lemma", word) for word in _words(" ".join((*finding.expected, finding.subject or ""))))
    if finding.xpath and finding.xpath.endswith(("/@target", "/@targetEnd")):
        yield "anchor", "anchor"
    if finding.expected:
        yield "lost", ""
    if finding.facts.call:
        yield "call", finding.facts.call
    if finding.subject:
        yield "target", finding.subject.rpartition("#")[2]
    if finding.code == "name.wrong-kind":
        yield "names", ""
    if finding.facts.call or finding.code in ("source.none", "source.uncited"):
        yield "refs", ""
    if finding.expected[:1] == ("xml:id",):
        yield "identifier", ""
    if finding.reference:
        yield "entry", finding.reference
    if finding.xpath is None or "/note" in finding.xpath:
        yield "sources", ""
    if finding.reference and (finding.code.startswith("sch.") or finding.subject == "xml:id"):
        yield "renamed", finding.reference
    if finding.code == "fidelity.border":
        yield from (("family", name.partition(".")[0]) for name in finding.expected)
    for expected in finding.expected:
        yield "expected", expected
        yield "pointed", expected
        words = expected.split()
        yield from (("words", " ".join(words[at : at + _ENOUGH])) for at in range(len(words)))
    if finding.expected or finding.code != "fidelity.missing":
        # Single words that are missing are no elements.
        yield from (("structure", ""), ("fewer", ""), ("more", ""))


def heard(finding: Finding) -> Iterator[tuple[str, str]]:
    """What a finding may repeat of others, in each scope."""
    yield from _alike(finding)
    element = _element(finding)
    if element:
        around = element.rpartition("/")[0]
        yield "around", f"{finding.path}:{element}"
        yield "near", f"{finding.path}:{around}"
        while around:
            yield "within", f"{finding.path}:{around}"
            around = around.rpartition("/")[0]
    if finding.subject:
        yield from ((scope, finding.subject) for scope in ("expected", "likeliest", "anchor", "target"))
        yield "meant", finding.subject.partition(".")[0]
        yield "entry", finding.subject.rpartition("#")[2]
        yield "call", finding.facts.call or finding.subject.rpartition("#")[2]
        yield "pointed", finding.subject.rpartition("#")[2]
        if finding.subject.endswith((".start", ".end")):
            yield "lost", ""
    for where in (_HEADER, element):
        yield from (("asked", f"{finding.path}:{where}:{name}") for name in finding.facts.tested)
    if finding.xpath and finding.xpath.endswith(("/@resp", "/@who")):
        yield "responsible", ""
    if finding.xpath and "/teiHeader" in finding.xpath:
        yield "cited", ""
    yield from (("renamed", name) for name in finding.expected)
    yield "note", finding.reference or ""
    if finding.subject == "ref":
        yield "refs", ""
    yield "counted", finding.subject or ""
    yield "sources", ""
    for step in range(min(len(finding.subject or ""), _LONGEST) + 1):
        yield "adjacent", f"{finding.path}:{finding.line}:{finding.column + step}"
    if finding.subject in NAMED:
        yield "names", ""
    for wrong in finding.facts.miscounts:
        if wrong.missing:
            yield "fewer" if wrong.missing > 0 else "more", ""
        if wrong.attribute == "withId":
            yield "identifier", ""
    if finding.code == "note.lemma":
        lemma, pointed = _words(finding.subject or ""), _words(" ".join(finding.expected))
        yield from (("lemma", word) for word in sorted(lemma ^ pointed))
    for expected in finding.expected:
        yield "words", " ".join(expected.split()[:_ENOUGH])
    yield "structure", ""


def _element(finding: Finding) -> str:
    """The path of the element that a finding is about, or whose attribute it is about; empty where it has none."""
    return (finding.xpath or "").partition("/@")[0]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text))


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
