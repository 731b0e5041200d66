"""What the page of a reference has to tell: the unit with its parts, its neighbours, its history, its citations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paragraphos.publication.edition import Publication
from paragraphos.publication.units import Unit
from paragraphos.references.citations.citing import Citation, citations, target_of, whole
from paragraphos.references.citations.formatting import Formatted, in_styles
from paragraphos.references.citations.styles import SHOWN
from paragraphos.references.ledger import Entry, Ledger


@dataclass(frozen=True, slots=True)
class Book:
    """The edition as a whole, as it is now, and its citation in each style shown."""

    version: str
    date: str
    citation: Citation
    styles: Mapping[str, Formatted]


@dataclass(frozen=True, slots=True)
class Cited:
    """A unit as of a release, with its entry in the ledger, if it has one, and its citation in each style shown."""

    unit: Unit
    entry: Entry | None
    gone: bool
    version: str
    date: str
    citation: Citation
    styles: Mapping[str, Formatted]


@dataclass(frozen=True, slots=True)
class Leaf:
    """The page of one unit of the first level: the unit, the parts that have an anchor on it (gone ones too), and the
    references of the units before and after it, "" at either end.
    """

    whole: Cited
    parts: tuple[Cited, ...]
    previous: str
    following: str


def leaves(publication: Publication, cited: Sequence[Citation], ledger: Ledger) -> tuple[Book, tuple[Leaf, ...]]:
    """The whole, and a leaf for every unit of the first level in every tree, the gone ones last.

    `cited` are the citations of the units. All citations are formatted in one call. Raises MissingExtra when pandoc or
    the styles are not installed.
    """
    now = (publication.version, publication.date)
    gone = _gone(publication, ledger)
    stood = [*((unit, *now) for unit in publication.units), *gone]
    targets = [whole(*now), *(target_of(unit, version, date) for unit, version, date in gone)]
    book, *were = citations(publication.node, targets, publication.source.settings.address)
    found = [*cited, *were]
    styles = in_styles([*found, book], SHOWN)
    present = {unit.reference for unit in publication.units}
    made = [
        Cited(
            unit,
            ledger.entries.get(unit.reference),
            unit.reference not in present,
            version,
            date,
            citation,
            {name: words[index] for name, words in styles.items()},
        )
        for index, ((unit, version, date), citation) in enumerate(zip(stood, found, strict=True))
    ]
    return Book(*now, book, {name: words[-1] for name, words in styles.items()}), tuple(_leaves(made))


def _gone(publication: Publication, ledger: Ledger) -> list[tuple[Unit, str, str]]:
    """The published references that the edition has no longer, each as the last release had it that had it."""
    present = {unit.reference for unit in publication.units}
    found: list[tuple[Unit, str, str]] = []
    for version in reversed(ledger.versions):
        then = ledger.at(version)
        found += [(unit, version, then.date) for unit in then.units if unit.reference not in present]
        present |= {unit.reference for unit in then.units}
    return found


def _leaves(cited: Sequence[Cited]) -> list[Leaf]:
    trees: dict[str, list[Cited]] = {}
    parts: dict[str, list[Cited]] = {}
    for one in cited:
        if one.unit.level == 1:
            trees.setdefault(one.unit.tree if not one.gone else "", []).append(one)
        for page in _pages(one):
            parts.setdefault(page, []).append(one)
    made: list[Leaf] = []
    for tree, row in sorted(trees.items(), key=lambda pair: not pair[0]):
        names = [one.unit.reference for one in row] if tree else []
        for index, one in enumerate(row):
            before = names[index - 1] if tree and index else ""
            after = names[index + 1] if tree and index + 1 < len(names) else ""
            made.append(Leaf(one, tuple(parts.get(one.unit.reference, ())), before, after))
    return made


def _pages(one: Cited) -> list[str]:
    """The pages on which a part has an anchor: that of its address now, and that of every address it ever had."""
    addresses = [one.unit.address, *(place.address for place in (one.entry.standing if one.entry else ()))]
    pages = [address.removeprefix("ref/").partition("/")[0] for address in addresses if "#" in address]
    return list(dict.fromkeys(pages))
