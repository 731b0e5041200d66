"""Pictures of the pages of the source are published with the edition, and found from the text."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.preservation.pictured import pictured
from tests.site.pages import read
from tests.xpath import strings

from paragraphos.outputs import Made, epub, pictures, site, tei
from paragraphos.publication.edition import Publication, publication
from paragraphos.source import read_edition


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """An edition with two pictures, one of them beside the folder of the text."""
    return publication(read_edition(pictured(tmp_path_factory.mktemp("pictured"))))


def test_the_files_are_published(edition: Publication) -> None:
    """Each under the name that the text gives it."""
    assert [str(file.path) for file in pictures.make(edition)] == [
        "pictures/scans/the cover.png",
        "pictures/images/013.png",
    ]


def test_the_tei_names_them_there(edition: Publication) -> None:
    """Seen from its own folder."""
    (document,) = tei.make(edition)
    assert b'facs="../pictures/images/013.png"' in document.data
    assert b'facs="../pictures/scans/the%20cover.png"' in document.data


def test_the_page_leads_to_them(edition: Publication, tmp_path: Path) -> None:
    """By the number of the page of the source."""
    page = next(file for file in site.make(edition, Made()) if file.path.name == "index.html")
    (tmp_path / "index.html").write_bytes(page.data)
    root = read(tmp_path / "index.html")
    links = "//span[@class='call page']/a"
    assert strings(root, f"{links}/@href") == ["pictures/images/013.png", "pictures/scans/the%20cover.png"]
    assert strings(root, f"{links}/text()") == ["|13|", "|14|"]


def test_the_book_holds_words_alone(edition: Publication) -> None:
    """The e-book tells where a page begins, and leads nowhere."""
    (book,) = epub.make(edition)
    with zipfile.ZipFile(BytesIO(book.data)) as archive:
        text = archive.read("EPUB/text.xhtml").decode("utf-8")
    assert 'aria-label="page 13"' in text
    assert "pictures/" not in text
