"""Looks at the published pages: what they say, where they lead, what they need."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from paragraphos.conformance.criteria import MOST, Answer, Evidence, Look, Verdict
from paragraphos.conformance.subject import Page, Subject, shown
from paragraphos.publication.file import NOT_FOUND

_LOADED = (
    "//script/@src | //img/@src | //iframe/@src | //video/@src | //audio/@src | //source/@src | //embed/@src"
    " | //track/@src | //input/@src | //video/@poster | //image/@href | //use/@href | //object/@data"
    " | //link[not(contains(' license canonical alternate schema.dc schema.dcterms ', concat(' ', @rel, ' ')))]/@href"
)
_OF_SEVERAL = "//img/@srcset | //source/@srcset | //link/@imagesrcset"
_STYLES = "//style/text() | //@style"
_SCRIPTS = "//script[not(@src)]/text()"
_OUT_OF_USE = (
    *("acronym", "applet", "basefont", "bgsound", "big", "blink", "center", "dir", "font", "frame", "frameset"),
    *("isindex", "keygen", "listing", "marquee", "menuitem", "multicol", "nextid", "nobr", "noembed", "noframes"),
    *("param", "plaintext", "rb", "rtc", "spacer", "strike", "tt", "xmp"),
)
_LINKS = "//a/@href | //area/@href | //form/@action"
_OUTSIDE = re.compile(r"url\(\s*['\"]?(https?:)?//[^)]*\)|@import[^;]*//[^;]*", re.IGNORECASE)
_FETCHED = re.compile(
    r"\b(?:fetch|import|importScripts|Worker|XMLHttpRequest|open)\s*\(\s*['\"`](?:https?:)?//[^'\"`]*"
)


def page(path: str, xpath: str, absent: str = "") -> Look:
    """Met when the page has something at the XPath (HTML, no prefix)."""

    def look(subject: Subject) -> Answer:
        found = subject.pages[path].select(xpath) if path in subject.pages else []
        if found:
            return Answer(Verdict.MET, tuple(Evidence(path, shown(node)) for node in found[:MOST]))
        return Answer(Verdict.NOT_MET, (), absent or f"The page {path} has nothing at {xpath}.")

    return look


def says(path: str, xpath: str, apart_from: str = "") -> Look:
    """Met when the page says, word for word, all that the TEI has at the XPath.

    What the TEI has at the XPath `apart_from` is not counted: a name may stand in a longer one.
    """

    def look(subject: Subject) -> Answer:
        expected = [" ".join(_words(node).split()) for node in subject.select(xpath)]
        if not expected:
            return Answer(Verdict.NOT_MET, (), f"The TEI has nothing at {xpath}.")
        spoken = _plain(subject.pages[path].words) if path in subject.pages else ""
        for longer in subject.select(apart_from) if apart_from else ():
            spoken = spoken.replace(_plain(" ".join(_words(longer).split())), " ")
        silent = [words for words in expected if _plain(words) not in spoken]
        if silent:
            return Answer(Verdict.NOT_MET, tuple(Evidence(path, f"does not say “{words}”") for words in silent[:MOST]))
        return Answer(Verdict.MET, tuple(Evidence(path, shown(words)) for words in expected[:MOST]))

    return look


@dataclass(frozen=True, slots=True)
class EveryPage:
    """A look at all pages: `what` tells the faults of one in words, `answer` what follows from those of all."""

    what: Callable[[Subject, Page], Iterable[str]]
    answer: Callable[[Subject, Sequence[Evidence]], Answer]

    def __call__(self, subject: Subject) -> Answer:
        """What can be said after the last page."""
        return at_every_page(subject, (self,))[self]


def at_every_page(subject: Subject, looks: Iterable[EveryPage]) -> dict[EveryPage, Answer]:
    """The answers of several looks, for which each page is read once."""
    faults: dict[EveryPage, list[Evidence]] = {look: [] for look in looks}
    for one in subject.pages.each():
        for look, found in faults.items():
            found += [Evidence(one.path, fault) for fault in look.what(subject, one)]
    return {look: look.answer(subject, found) for look, found in faults.items()}


def every_page(what: Callable[[Subject, Page], Iterable[str]]) -> Look:
    """Met when the function finds no fault in any page; a fault is told in words."""
    return EveryPage(what, _faultless)


def _faultless(subject: Subject, faults: Sequence[Evidence]) -> Answer:
    if faults or not subject.pages:
        return Answer(Verdict.NOT_MET, tuple(faults[:MOST]), f"{len(faults):,} faults in the pages.")
    return Answer(Verdict.MET, (Evidence("index.html", f"one of {len(subject.pages):,} pages, all looked at"),))


def _nor_in_other_files(subject: Subject, in_pages: Sequence[Evidence]) -> Answer:
    faults = [*in_pages]
    for path in sorted(subject.files):
        pattern = {"css": _OUTSIDE, "js": _FETCHED, "mjs": _FETCHED}.get(path.rpartition(".")[2])
        if pattern:
            content = subject.files[path].decode("utf-8", "replace")
            faults += [Evidence(path, found.group()) for found in pattern.finditer(content)]
    if faults:
        return Answer(Verdict.NOT_MET, tuple(faults[:MOST]))
    return Answer(Verdict.MET, (Evidence("index.html", "all pages, styles and scripts were looked at"),))


def loaded_from_outside(_: Subject, one: Page) -> Iterator[str]:
    """Every address that a page loads something from without being asked."""
    several = [
        choice.split()[0] for found in one.select(_OF_SEVERAL) for choice in str(found).split(",") if choice.split()
    ]
    for address in (*map(str, one.select(_LOADED)), *several):
        if urlsplit(address).netloc:
            yield address
    for nodes, pattern in ((_STYLES, _OUTSIDE), (_SCRIPTS, _FETCHED)):
        for node in one.select(nodes):
            yield from (found.group() for found in pattern.finditer(str(node)))


nothing_from_outside = EveryPage(loaded_from_outside, _nor_in_other_files)
"""Met when no page, style or script loads anything from another address (links that a reader follows are none)."""


def broken_links(subject: Subject, one: Page) -> Iterator[str]:
    """Every address within the site at which nothing is published."""
    for address in dict.fromkeys(str(found) for found in one.select(f"{_LINKS} | {_LOADED}")):
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(one.path), unquote(parts.path)))
        if parts.path.endswith("/"):
            target = posixpath.normpath(f"{target}/index.html")
        if target not in subject.files and target not in subject.to_come:
            yield f"leads to {address}, where nothing is"


def query_strings(_: Subject, one: Page) -> Iterator[str]:
    """Every address within the site that needs a query string."""
    for address in one.select(_LINKS):
        parts = urlsplit(str(address))
        if parts.query and not parts.netloc and not parts.scheme:
            yield f"leads to {address}"


def without_version(subject: Subject, one: Page) -> Iterator[str]:
    """The version or the date that a page does not show."""
    version, date = subject.publication.version, subject.publication.date
    if not version or version not in one.words:
        yield "does not show the version"
    if not date or not one.select(f"//time[@datetime='{date}']"):
        yield "does not show the date of the release"


def without_citation(_: Subject, one: Page) -> Iterator[str]:
    """A page of the edition that does not say how it is cited."""
    if one.path != NOT_FOUND and not one.select("//footer//*[contains(concat(' ', @class, ' '), ' cite ')]"):
        yield "does not say how to cite it"


def not_html5(subject: Subject, one: Page) -> Iterator[str]:
    """A page that does not begin as HTML5 does, or has elements that it has dropped (HTML Standard, 16.2)."""
    if not subject.files[one.path].lstrip().lower().startswith(b"<!doctype html>"):
        yield "does not begin with <!DOCTYPE html>"
    for element in one.tree.iter(*_OUT_OF_USE):
        yield f"has {shown(element)}, in an element that HTML5 does not know"


def unnamed_language(_: Subject, one: Page) -> Iterator[str]:
    """A page without a language, a title, a main part or a heading: what a screen reader starts from."""
    for what, path in (
        ("language", "/html/@lang"),
        ("title", "//title[text()]"),
        ("main part", "//main"),
        ("heading", "//h1"),
    ):
        if not one.select(path):
            yield f"has no {what}"


def whole_text(subject: Subject) -> Answer:
    """Met when the first page has the words of every unit of the text in its HTML, so that no script is needed."""
    first = subject.pages.get("index.html")
    units = [unit for unit in subject.publication.units if unit.level == 1 and not unit.editorial]
    spoken = _letters(first.words) if first else ""
    silent = [unit.reference for unit in units if _letters(unit.text) not in spoken]
    if silent or not units:
        return Answer(Verdict.NOT_MET, tuple(Evidence("index.html", f"lacks {name}") for name in silent[:MOST]))
    return Answer(Verdict.MET, (Evidence("index.html", f"the words of {len(units):,} units, as HTML"),))


def _words(node: object) -> str:
    return str(node) if isinstance(node, str) else "".join(str(piece) for piece in node.itertext())  # type: ignore[attr-defined]


def _plain(words: str) -> str:
    """Words without what a page may show typographically: kinds of quotes, dashes, spaces."""
    return re.sub(r"\s+", " ", words.translate(str.maketrans("“”‘’–—\u00a0\u202f", "\"\"''--  ")))


def _letters(words: str) -> str:
    """Letters and digits alone: notes' marks and typesetting stand between words."""
    return "".join(letter for letter in words if letter.isalpha())
