"""The printed book: its words are those of the TEI, it is tagged for all readers, and made the same again."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.text.reading import blocks, source_note, untypeset

from paragraphos.outputs import pdf
from paragraphos.publication.edition import publication
from paragraphos.source import read_edition

_WORD = re.compile(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</word>')
# Heights of lines in points, as pdftotext tells them: headings of parts, the text with its title, the source's note.
_PART, _TEXT, _NOTE = (21, 23), (11.5, 13.3), (10.2, 10.5)


def printed(book: Path) -> list[tuple[float, str]]:
    """The words of the part “The text”, each with the height of its line."""
    if shutil.which("pdftotext") is None:
        pytest.fail("needs pdftotext (Debian: poppler-utils)")
    page = subprocess.run(["pdftotext", "-bbox", book, "-"], capture_output=True, text=True, check=True).stdout
    found = [(float(bottom) - float(top), _plain(word)) for top, bottom, word in _WORD.findall(page)]
    parts = [index for index, (height, _) in enumerate(found) if _within(height, _PART)]
    (start,) = (index for index in parts if found[index][1] == "text")
    return found[start + 1 : next(index for index in parts if index > start)]


def _within(height: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= height <= bounds[1]


def _plain(word: str) -> str:
    """A word without the joiner that keeps a call on its line."""
    return (
        word.replace("\u2060", "")
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", '"')
    )


def running(words: list[str], calls: int) -> tuple[str, int]:
    """Words as running text: line breaks within words undone, the numbers of notes taken out, which are in order."""
    kept = []
    for word in words:
        call = re.search(rf"{calls + 1}(?=\W*$)", word)
        if call:
            calls += 1
            word = word[: call.start()] + word[call.end() :]
        if word:
            kept.append(word)
    joined = " ".join(kept).replace("\u00ad ", "")
    return re.sub(r"(?<=\w)- (?=\w)", "-", joined), calls


def test_its_words_are_those_of_the_tei(built_site: Path, repository: Path) -> None:
    """In the text, and in the source's own note; what the editors add is set smaller, and told apart by that."""
    edition = repository / "edition" / "manifesto.xml"
    found = printed(built_site / "print" / "manifesto.pdf")
    text, calls = running([word for height, word in found if _within(height, _TEXT)], 0)
    note, _ = running([word for height, word in found if _within(height, _NOTE)], calls)
    assert untypeset(text).replace("[1]", "") == " ".join(words for _, words in blocks(edition))
    assert untypeset(note) == source_note(edition)


def test_it_is_tagged_and_says_what_it_is(built_site: Path) -> None:
    """PDF/UA-1, with title and language; its faces are inside."""
    book = built_site / "print" / "manifesto.pdf"
    told = subprocess.run(["pdfinfo", book], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", told)
    assert re.search(r"Title:\s+To the communist comrades", told)
    data = book.read_bytes()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    faces = subprocess.run(["pdffonts", book], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert faces
    assert all("Libertinus" in face and re.search(r"\byes\s+yes\b", face) for face in faces)


def test_it_is_made_the_same_again(repository: Path, built_site: Path) -> None:
    """The same edition gives the same bytes."""
    with pdf.beside(publication(read_edition(repository))) as files:
        (again,) = files()
    assert again.data == (built_site / "print" / "manifesto.pdf").read_bytes()
