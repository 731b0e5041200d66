"""The words of every output are the words of the TEI: none lost, doubled, fused or in another order."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import etree
from tests.site.pages import read, words
from tests.text.reading import blocks, source_note, untypeset
from tests.xpath import by_id, elements

_SILENT = ("mark", "call", "notes")


@pytest.fixture(scope="session")
def edition(repository: Path) -> Path:
    """The TEI of the text."""
    return repository / "edition" / "manifesto.xml"


def units(root: etree._Element) -> list[tuple[str, str]]:
    """The blocks of a page with their references, without numbers, calls and notes."""
    found = elements(root, "//div[@class='body']//*[contains(concat(' ', @class, ' '), ' unit ')]")
    return [(unit.get("id", ""), words(unit, *_SILENT)) for unit in found]


def test_the_plain_text_is_the_tei(built_site: Path, edition: Path) -> None:
    """One paragraph a block, with the characters of the source; the numbered text leads each with its reference."""
    plain = (built_site / "text" / "manifesto.txt").read_text(encoding="utf-8")
    numbered = (built_site / "text" / "manifesto.numbered.txt").read_text(encoding="utf-8")
    assert plain == "\n\n".join(text for _, text in blocks(edition)) + "\n"
    assert numbered == "\n\n".join(f"{reference}  {text}" for reference, text in blocks(edition)) + "\n"


def test_the_plain_text_is_the_copy_text(built_site: Path, repository: Path, edition: Path) -> None:
    """Word for word what the copy-text says before its note, but for the mark of the note."""
    seed = next(iter(sorted((repository / "seeds").glob("*.txt")))).read_text(encoding="utf-8")
    text = (built_site / "text" / "manifesto.txt").read_text(encoding="utf-8")
    note = source_note(edition)
    assert text.split() + note.split() == seed.replace("[1]", "", 1).split()


def test_the_diplomatic_page_is_the_tei(built_site: Path, edition: Path) -> None:
    """Character for character."""
    assert units(read(built_site / "diplomatic.html")) == blocks(edition)


def test_the_reading_page_is_the_tei(built_site: Path, edition: Path) -> None:
    """Word for word; only quotation marks, dashes and the ellipsis are typeset."""
    shown = units(read(built_site / "index.html"))
    assert [(reference, untypeset(text)) for reference, text in shown] == blocks(edition)
    everything = " ".join(text for _, text in shown)
    assert '"' not in everything
    assert " - " not in everything
    assert "Workers’ Group" in everything


def test_the_source_s_note_is_on_the_page(built_site: Path, edition: Path) -> None:
    """Told apart from the text, and whole."""
    note = by_id(read(built_site / "diplomatic.html"), "n1")
    assert words(note, *_SILENT, "back") == source_note(edition)


def test_the_e_book_is_the_tei(built_site: Path, edition: Path) -> None:
    """Word for word, each block under its reference."""
    with zipfile.ZipFile(built_site / "epub" / "manifesto.epub") as book:
        root = etree.fromstring(book.read("EPUB/text.xhtml"))
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    assert [(reference, untypeset(text)) for reference, text in units(root)] == blocks(edition)
