"""Suggests mentions that are not tagged: words of the text that are the name of an entry."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING

from paragraphos.checks.locating import finding_at
from paragraphos.checks.name_boundaries import fitting
from paragraphos.checks.names import NAMED
from paragraphos.checks.register import Entry, entries
from paragraphos.checks.spotting import Spotter
from paragraphos.checks.tagging import Tagging
from paragraphos.checks.tei import local
from paragraphos.checks.witness import Piece, blocks
from paragraphos.findings import Facts, Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source

_WHOLE_NAMES = frozenset({"person", "place"})
_ASTRAY = "#"


def mentions(source: Source) -> Iterator[Finding]:
    """Look for the names of the register's entries in the transcribed text, also inside other names.

    And see whether the tags of names fit their words.
    """
    yield from fitting(source)
    forms = _forms(source)
    if not forms:
        return
    spotter = Spotter(forms)
    tagging = Tagging(source)
    kinds = {entry.identity: entry.kind for entry in entries(source)}
    for pieces in blocks(source.text):
        yield from _block(source, pieces, spotter, forms, kinds, tagging)


def _forms(source: Source) -> Mapping[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries(source):
        if not entry.is_source:
            for form in entry.forms:
                found[_plain(form)].append(entry)
    return found


def _plain(form: str) -> str:
    """A form as it is compared: one space between words, apostrophes straight."""
    return " ".join(form.replace("’", "'").split())


def _block(
    source: Source,
    pieces: list[Piece],
    spotter: Spotter,
    forms: Mapping[str, list[Entry]],
    kinds: Mapping[str, str],
    tagging: Tagging,
) -> Iterator[Finding]:
    starts = list(accumulate((len(piece.text) for piece in pieces), initial=0))
    told = 0
    text = "".join(piece.text for piece in pieces)
    for begin, end in spotter.spots(text):
        words = text[begin:end]
        named = forms[_plain(words)]
        first = bisect_right(starts, begin, 0, len(pieces)) - 1
        around = pieces[first : bisect_left(starts, end, first, len(pieces))]
        tagged = {reference for piece in around for reference in _references(piece.element, kinds)}
        part_of_name = any(
            entry.kind in _WHOLE_NAMES and entry.kind in {kinds.get(each) for each in tagged} for entry in named
        )
        if end <= told or part_of_name or _ASTRAY in tagged or any(entry.identity in tagged for entry in named):
            continue
        told = end
        yield _suggestion(source, words, around[0], begin - starts[first], named, tagging)


def _references(element: etree._Element, kinds: Mapping[str, str]) -> Iterator[str]:
    """The identifiers that an element and those around it point at; `_ASTRAY` for a name that leads to no entry."""
    for each in (element, *element.iterancestors()):
        identities = [pointer.rpartition("#")[2] for pointer in each.get("ref", "").split()]
        yield from identities
        if (local(each) in NAMED or identities) and not any(identity in kinds for identity in identities):
            yield _ASTRAY


def _suggestion(source: Source, words: str, piece: Piece, within: int, named: list[Entry], tagging: Tagging) -> Finding:
    shown = " ".join(words.split())
    identities = tuple(entry.identity for entry in named)
    start = tagging.start(named[0])
    tagged = f"{start}{shown}</{start[1:].partition(' ')[0]}>"
    return finding_at(
        source.text,
        piece.element,
        "name.mention-untagged",
        f"“{shown}” is a name of the entry “{identities[0]}”, but is not tagged here.",
        severity=Severity.WARNING,
        place=source.text.text_place(piece.holder, piece.offset + within, piece.tail),
        subject=shown,
        expected=identities,
        hint=f"Tag it: {tagged}; if something else is meant, waive this in waivers.toml.",
        facts=Facts(start_tag=start),
    )
