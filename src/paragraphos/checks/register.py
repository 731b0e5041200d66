"""The register as the checks see it: its entries by kind, and the forms of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paragraphos.checks.tei import TEI, XML_ID, elements, first, local, words

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.source import Source
    from paragraphos.xml import Document

ENTRIES = ("person", "personGrp", "place", "org", "event", "bibl", "biblStruct")
WORKS = frozenset({"bibl", "biblStruct"})
_NAMES = (
    "persName",
    "placeName",
    "orgName",
    "name",
    "eventName",
    "label",
    "settlement",
    "region",
    "country",
    "geogName",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the register, in the document that holds it."""

    document: Document
    element: etree._Element

    @property
    def identity(self) -> str:
        """Its xml:id."""
        return self.element.get(XML_ID, "")

    @property
    def kind(self) -> str:
        """The name of its element: person, place, org, event, biblStruct …"""
        return local(self.element)

    @property
    def is_work(self) -> bool:
        """Whether it stands in a list of the works that the text names: listBibl type="works"."""
        return self.kind in WORKS and self._list == "works"

    @property
    def is_source(self) -> bool:
        """Whether it stands in the bibliography, not among what the text speaks of."""
        return self.kind in WORKS and self._list != "works"

    @property
    def must_be_cited(self) -> bool:
        """Whether it is a source of statements, not further reading: listBibl type="literature"."""
        return self.is_source and self._list != "literature"

    @property
    def _list(self) -> str:
        around = (each.get("type", "") for each in self.element.iterancestors(TEI + "listBibl"))
        return next((kind for kind in around if kind), "")

    @property
    def forms(self) -> tuple[str, ...]:
        """The names as they may stand in a text: every name of the entry, and a person's surname alone."""
        found: dict[str, None] = {}
        for child in self.element.iterchildren("*"):
            if local(child) in _NAMES and child.get("type") != "birth":
                for form in (words(child), *_surname(child), _forename_first(child)):
                    if len(form) > 1:
                        found.setdefault(form)
        if self.is_work:
            found.update((words(title), None) for title in elements(self.element, "title"))
        return tuple(found)


def entries(source: Source) -> Iterator[Entry]:
    """The entries of all documents, in order."""
    for document in source.documents:
        yield from entries_of(document)


def entries_of(document: Document) -> Iterator[Entry]:
    """The entries of one document, in order."""
    for stand_off in elements(document.root, "standOff"):
        for element in elements(stand_off, *ENTRIES):
            if element.get(XML_ID) is not None:
                yield Entry(document, element)


def by_form(everyone: Iterable[Entry]) -> Mapping[str, Sequence[Entry]]:
    """The entries that a name may mean, by every form of their names."""
    found: dict[str, list[Entry]] = {}
    for entry in everyone:
        for form in entry.forms:
            found.setdefault(form, []).append(entry)
    return found


def _surname(name: etree._Element) -> tuple[str, ...]:
    surname = first(name, "surname")
    return () if surname is None else (words(surname),)


def _forename_first(name: etree._Element) -> str:
    forename, surname = first(name, "forename"), first(name, "surname")
    return "" if forename is None or surname is None else f"{words(forename)} {words(surname)}"
