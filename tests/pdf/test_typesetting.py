"""Typst works in a process of its own; when that is ended, it is told, and nothing is published."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import pytest
from tests.pdf.typeface import typeface
from tests.references.letter import MODEL, copy, published

from paragraphos import extras
from paragraphos.outputs import pdf
from paragraphos.preservation.payload import payload


def ended(*_: object, **__: object) -> bytes:
    """As the system ends a process that takes too much memory."""
    os._exit(9)


def test_a_process_that_is_ended_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what can be done."""
    monkeypatch.setattr(extras, "load", lambda *_: SimpleNamespace(compile=ended))
    with pdf.beside(published(MODEL)) as files, pytest.raises(pdf.TypesettingFault, match="want of memory"):
        files()


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """An edition with a character that the typefaces of the PDF lack."""
    edition = copy(tmp_path)
    text = edition / "letter.xml"
    text.write_text(text.read_text("utf-8").replace("</p>", " 中, 🌊, 中</p>"), encoding="utf-8")
    return edition


def name_fonts(edition: Path) -> None:
    """Say in the settings of the edition where its typefaces are."""
    settings = edition / "edition.toml"
    settings.write_text(settings.read_text("utf-8") + 'fonts = "fonts"\n', encoding="utf-8")


def test_characters_without_a_typeface(foreign: Path) -> None:
    """What no typeface at hand has is named, once each, with what can be done; no traceback."""
    told = r"no typeface at hand has “中”, “🌊”\. Put one that has"
    with pdf.beside(published(foreign)) as files, pytest.raises(pdf.TypesettingFault, match=told):
        files()


def test_a_typeface_of_the_edition(foreign: Path) -> None:
    """It is taken for what the others lack, and packaged with the sources."""
    typeface(foreign / "fonts" / "signs.ttf", "Signs", "中🌊")
    name_fonts(foreign)
    edition = published(foreign)
    with pdf.beside(edition) as files:
        (book,) = files()
    assert b"Signs" in book.data
    assert PurePosixPath("source/edition/fonts/signs.ttf") in {file.path for file in payload(edition, (), ())}


def test_a_folder_of_typefaces_that_is_not_there(foreign: Path) -> None:
    """Is told before anything is set."""
    name_fonts(foreign)
    with (
        pytest.raises(pdf.TypesettingFault, match="fonts: there is no such folder"),
        pdf.beside(published(foreign)),
    ):
        pass
