"""`ref/REFERENCE/`: a page for every paragraph, note and register entry, gone ones too, and its citations as data.

`ref/` itself is the page of the edition as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

from paragraphos import saxon
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.publication.units import Unit
from paragraphos.references.changes import compared
from paragraphos.references.citations.citing import Citation
from paragraphos.references.citations.formatting import Formatted
from paragraphos.references.citations.styles import CHICAGO_NOTES, SHOWN
from paragraphos.references.fate import turn_told
from paragraphos.references.integrity import trusted_ledger
from paragraphos.references.leaves import Book, Cited, Leaf, leaves
from paragraphos.references.ledger import Entry
from paragraphos.references.passages import Passage, passages
from paragraphos.references.report_link import report_link
from paragraphos.references.selectors import reading_text, targets

_FOLDER = PurePosixPath("ref")

_AT_A_TIME = 500
"""So many pages are in the making together: all of a long edition would fill the memory, few would cost time."""


def make(publication: Publication, cited: Sequence[Citation]) -> Iterator[File]:
    """The pages, and beside each citation.csl.json, .bib, .ris, .txt, passage.tei.xml and target.jsonld.

    Raises MissingExtra when pandoc or the styles are not installed.
    """
    book, made = leaves(publication, cited, trusted_ledger(publication.source.settings.ledger))
    known = {one.unit.reference: one.unit for leaf in made for one in _all(leaf)}
    reading = reading_text(publication)
    yield _file(_FOLDER / "index.html", _made(publication, [_book(book)])[""])
    yield from _citations(_FOLDER, [book.citation], _plain(book.styles))
    for first in range(0, len(made), _AT_A_TIME):
        some = made[first : first + _AT_A_TIME]
        pages = _made(publication, [_record(publication, leaf, known) for leaf in some])
        tei = passages(publication.node, [_passage(leaf.whole) for leaf in some])
        for leaf in some:
            name = leaf.whole.unit.reference
            folder = _FOLDER / name
            yield _file(folder / "index.html", pages[name])
            yield from _citations(folder, [one.citation for one in _all(leaf)], _plain_with_parts(leaf))
            yield _file(folder / "passage.tei.xml", tei[name])
            yield _file(folder / "target.jsonld", targets(publication, leaf, reading))


def _file(path: PurePosixPath, text: str) -> File:
    return File(path, text.encode("utf-8"))


def _all(leaf: Leaf) -> tuple[Cited, ...]:
    return (leaf.whole, *leaf.parts)


def _citations(folder: PurePosixPath, cited: Sequence[Citation], plain: str) -> Iterator[File]:
    """Citations as files beside a page, in the formats of reference managers and as text."""
    csl = json.dumps([citation.csl for citation in cited], ensure_ascii=False, indent=1)
    yield _file(folder / "citation.csl.json", csl + "\n")
    yield _file(folder / "citation.bib", "\n".join(citation.biblatex for citation in cited))
    yield _file(folder / "citation.ris", "\r\n".join(citation.ris for citation in cited))
    yield _file(folder / "citation.txt", plain)


def _plain(styles: Mapping[str, Formatted]) -> str:
    """A citation as text: note and entry in each style."""
    words = [(title, styles[name].plain) for name, title in SHOWN.items()]
    return "\n".join(line for title, one in words for line in (title, one.note, one.entry, ""))


def _plain_with_parts(leaf: Leaf) -> str:
    """The citations of a unit as text, and below them, for each of its parts, the note in the first style."""
    parts = [(part.unit.label, part.styles[CHICAGO_NOTES].plain.note, "") for part in leaf.parts]
    return "\n".join((_plain(leaf.whole.styles), *(line for lines in parts for line in lines)))


def _passage(one: Cited) -> Passage:
    return Passage(one.unit.reference, one.unit.label, (one.unit,), one.version, one.date, one.gone)


def _made(publication: Publication, records: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The pages that the stylesheet makes of records, by their references."""
    parameters: dict[str, object] = {
        "pages": json.dumps(records, ensure_ascii=False),
        "address": publication.source.settings.address or "",
    }
    return dict(json.loads(saxon.to_text(saxon.package("reference-pages"), publication.node, parameters)))


def _book(book: Book) -> dict[str, Any]:
    """What the stylesheet makes the page of the whole of: the one that has no reference."""
    return {
        "reference": "",
        "csl": book.citation.csl,
        "version": book.version,
        "date": book.date,
        "plain": book.styles[CHICAGO_NOTES].plain.note,
        "citations": _in_styles(book.styles),
        "parts": [],
    }


def _record(publication: Publication, leaf: Leaf, known: Mapping[str, Unit]) -> dict[str, Any]:
    """What the stylesheet makes a page of."""
    return {
        **_cited(leaf.whole, known),
        "csl": leaf.whole.citation.csl,
        "locator": leaf.whole.citation.locator,
        "version": leaf.whole.version,
        "date": leaf.whole.date,
        "plain": leaf.whole.styles[CHICAGO_NOTES].plain.note,
        "parts": [_cited(part, known) for part in leaf.parts],
        "previous": _neighbour(leaf.previous, known),
        "following": _neighbour(leaf.following, known),
        "report": report_link(publication.source.settings.contact, leaf.whole) or "",
    }


def _neighbour(reference: str, known: Mapping[str, Unit]) -> dict[str, str] | None:
    return {"reference": reference, "label": known[reference].label} if reference else None


def _cited(one: Cited, known: Mapping[str, Unit]) -> dict[str, Any]:
    return {
        "reference": one.unit.reference,
        "label": one.unit.label,
        "words": one.unit.text,
        "gone": one.gone,
        "fates": [turn_told(one.entry, turn) for turn in one.entry.history] if one.entry else [],
        "successors": _successors(one.entry, known),
        "wordings": _wordings(one),
        "first": one.entry.first if one.entry else "",
        "citations": _in_styles(one.styles),
    }


def _in_styles(styles: Mapping[str, Formatted]) -> list[dict[str, str]]:
    return [
        {
            "style": title,
            "where": "In a note" if name == CHICAGO_NOTES else "In the text",
            "note": styles[name].note,
            "entry": styles[name].entry,
        }
        for name, title in SHOWN.items()
    ]


def _successors(entry: Entry | None, known: Mapping[str, Unit]) -> list[dict[str, str]]:
    """Where the words of a gone reference are now."""
    if entry is None or not entry.history:
        return []
    names = [name for name in entry.history[-1].successors if name != entry.reference]
    return [{"reference": name, "address": known[name].address} for name in names if name in known]


def _wordings(one: Cited) -> list[dict[str, Any]]:
    """The earlier wordings, each compared with the next."""
    if one.entry is None:
        return []
    row = [(wording.since, wording.words) for wording in one.entry.wordings]
    if not one.gone and row[-1][1] != one.unit.text:
        row.append((one.version, one.unit.text))
    return [
        {
            "since": since,
            "until": later,
            "words": words,
            "segments": list(map(asdict, compared(words, following))),
        }
        for (since, words), (later, following) in pairwise(row)
    ]
