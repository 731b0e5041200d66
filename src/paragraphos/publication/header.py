"""What the TEI header says of the edition, read once for the writers that are not XSLT."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lxml import etree

_TEI = {"tei": "http://www.tei-c.org/ns/1.0"}


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who has a part in the edition: a name, the role in the header's words, and whether a single person."""

    name: str
    role: str
    is_person: bool


@dataclass(frozen=True, slots=True)
class Header:
    """Facts of a teiHeader as plain text; empty where the header is silent.

    Who is not known (`@cert="unknown"`) is not named, and before its date an edition has no publisher. `authors` and
    `contributors` in the header's order; `licence` is an address, `rights` the words of availability,
    `covers_all` whether the licence is all that is said on rights, so that it holds for the whole; `languages` BCP 47.
    """

    title: str
    subtitle: str
    authors: tuple[Agent, ...]
    contributors: tuple[Agent, ...]
    publisher: str
    date: str
    version: str
    identifier: str
    licence: str
    rights: str
    covers_all: bool
    languages: tuple[str, ...]
    keywords: tuple[str, ...]
    abstract: str


def read_header(root: etree._Element) -> Header:
    """The header of a TEI document."""
    description = "tei:teiHeader/tei:fileDesc"
    titles = f"{description}/tei:titleStmt/tei:title"
    return Header(
        title=_first(root, f"{titles}[@type='main']", f"{titles}[1]"),
        subtitle=_first(root, f"{titles}[@type='sub']"),
        authors=tuple(_agents(root, "author", "author")),
        contributors=(*_agents(root, "editor", "editor"), *_responsible(root)),
        publisher=_first(
            root, f"{description}/tei:publicationStmt[tei:date/@when]/tei:publisher[not(@cert='unknown')]"
        ),
        date=_first(root, f"{description}/tei:publicationStmt/tei:date/@when"),
        version=_first(root, f"{description}/tei:editionStmt/tei:edition/@n"),
        identifier=_first(root, f"{description}/tei:publicationStmt/tei:idno", "@xml:id"),
        licence=_first(root, f"{description}/tei:publicationStmt/tei:availability/tei:licence/@target"),
        rights=" ".join(_all(root, f"{description}/tei:publicationStmt/tei:availability/*")),
        covers_all=len(_nodes(root, f"{description}/tei:publicationStmt/tei:availability/*")) == 1,
        languages=_all(root, "tei:text/@xml:lang"),
        keywords=_all(root, "tei:teiHeader/tei:profileDesc/tei:textClass/tei:keywords/tei:term"),
        abstract=_first(root, "tei:teiHeader/tei:profileDesc/tei:abstract"),
    )


_TITLE_STATEMENT = "tei:teiHeader/tei:fileDesc/tei:titleStmt"
_NAMES = "descendant::*[self::tei:persName or self::tei:orgName or self::tei:name][1]"


def _agents(root: etree._Element, element: str, role: str) -> Iterator[Agent]:
    for node in _nodes(root, f"{_TITLE_STATEMENT}/tei:{element}[not(@cert='unknown')]"):
        name = next(iter(_nodes(node, _NAMES)), node)
        yield Agent(_words(name), node.get("role") or role, _is_person(name))


def _responsible(root: etree._Element) -> Iterator[Agent]:
    for statement in _nodes(root, f"{_TITLE_STATEMENT}/tei:respStmt"):
        role = _first(statement, "tei:resp")
        for name in _nodes(statement, "tei:name | tei:persName | tei:orgName"):
            yield Agent(_words(name), role, _is_person(name))


def _is_person(name: etree._Element) -> bool:
    return etree.QName(name).localname == "persName" or name.get("type") == "person"


def _nodes(root: etree._Element, path: str) -> list[etree._Element]:
    return cast("list[etree._Element]", root.xpath(path, namespaces=_TEI))


def _all(root: etree._Element, path: str) -> tuple[str, ...]:
    return tuple(words for node in _nodes(root, path) if (words := _words(node)))


def _first(root: etree._Element, *paths: str) -> str:
    return next((words for path in paths for words in _all(root, path)), "")


def _words(node: etree._Element | str) -> str:
    text = node if isinstance(node, str) else "".join(str(piece) for piece in node.itertext())
    return " ".join(text.split())
