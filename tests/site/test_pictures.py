"""Pictures of the text are published with it, and found from wherever they are shown."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path, PurePosixPath
from shutil import copytree

import pytest
from tests.site.pages import read
from tests.xpath import strings

from paragraphos.faults import Unusable
from paragraphos.outputs import Made, epub, pdf, pictures, site, tei
from paragraphos.publication.edition import Publication, publication
from paragraphos.source import read_edition

_FIGURE = """<figure><graphic url="images/the%20title.svg"/><figDesc>The title page.</figDesc></figure>
<figure><graphic url="https://pictures.test/a.svg"/><figDesc>A stamp.</figDesc></figure></div>"""
_PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


@pytest.fixture(scope="module")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """An edition with a picture of its own and one on the web."""
    folder = tmp_path_factory.mktemp("illustrated") / "edition"
    copytree(Path(__file__).with_name("restyled"), folder)
    text = (folder / "chapters.xml").read_text(encoding="utf-8")
    (folder / "chapters.xml").write_text(text.replace("</div>", _FIGURE, 1), encoding="utf-8")
    (folder / "images").mkdir()
    (folder / "images" / "the title.svg").write_bytes(_PICTURE)
    return publication(read_edition(folder))


def test_the_file_is_published(illustrated: Publication) -> None:
    """Once, as it is; what is on the web stays there."""
    (file,) = pictures.make(illustrated)
    assert (str(file.path), file.data) == ("pictures/images/the title.svg", _PICTURE)


def test_two_pictures_of_one_name(tmp_path: Path) -> None:
    """Of two that would be one file on the site neither is published in the place of the other; it is told."""
    folder = tmp_path / "edition"
    copytree(Path(__file__).with_name("restyled"), folder)
    text = (folder / "chapters.xml").read_text(encoding="utf-8")
    (folder / "chapters.xml").write_text(text.replace("<p ", '<pb facs="a.svg ../a.svg"/><p ', 1), encoding="utf-8")
    for place in (folder, tmp_path):
        (place / "a.svg").write_bytes(_PICTURE)
    with pytest.raises(Unusable, match=r"would both be published as pictures/a\.svg"):
        list(pictures.make(publication(read_edition(folder))))


def test_hosts_on_the_web(illustrated: Publication) -> None:
    """The origins of the pictures that stay on the web; pages are shown pictures from nowhere else."""
    assert pictures.hosts(illustrated.source) == ("https://pictures.test",)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://pictures.test:8182/iiif/2/a/full/max/0/default.jpg", "https://pictures.test:8182"),
        ("HTTP://Pictures.test?page=1", "http://pictures.test"),
        ("https://pictures.test;script-src/a.jpg", None),
        ("https://*/a.jpg", None),
        ("data:image/png;base64,AA==", None),
        ("images/a.jpg", None),
    ],
)
def test_a_host_is_a_host(tmp_path: Path, address: str, host: str | None) -> None:
    """Nothing of an address but its host, and nothing that is no host, is said to a browser."""
    folder = tmp_path / "edition"
    copytree(Path(__file__).with_name("restyled"), folder)
    text = (folder / "chapters.xml").read_text(encoding="utf-8")
    (folder / "chapters.xml").write_text(text.replace("<p ", f'<pb facs="#a {address}"/><p ', 1), encoding="utf-8")
    assert pictures.hosts(read_edition(folder)) == (() if host is None else (host,))


def test_text_and_pages_lead_to_it(illustrated: Publication) -> None:
    """The TEI from its folder, the page of the text from the top, each with the words for who cannot see it."""
    (document,) = tei.make(illustrated)
    assert b'url="../pictures/images/the%20title.svg"' in document.data
    page = next(file for file in site.make(illustrated, Made()) if file.path.name == "index.html")
    folder = Path(illustrated.source.settings.folder)
    (folder / "index.html").write_bytes(page.data)
    root = read(folder / "index.html")
    assert strings(root, "//figure/img/@src") == ["pictures/images/the%20title.svg", "https://pictures.test/a.svg"]
    assert strings(root, "//figure/img/@alt") == ["The title page.", "A stamp."]


def test_books_say_what_it_shows(illustrated: Publication) -> None:
    """The e-book and the PDF hold words alone."""
    (book,) = epub.make(illustrated)
    with zipfile.ZipFile(BytesIO(book.data)) as archive:
        assert "[The title page.]" in archive.read("EPUB/text.xhtml").decode("utf-8")
    with pdf.beside(illustrated) as files:
        assert next(iter(files())).data.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("images/a.jpg", "pictures/images/a.jpg"),
        ("../images/a.jpg", "pictures/images/a.jpg"),
        ("https://pictures.test/a.jpg", None),
        ("data:image/png;base64,AA==", None),
        ("/images/a.jpg", None),
        ("images/../../a.jpg", None),
        ("images/%2e%2e/%2e%2e/a.jpg", None),
        ("../%2Fetc/passwd", None),
    ],
)
def test_nothing_is_written_elsewhere(address: str, name: str | None) -> None:
    """A name that leads out of the folder of the pictures is none."""
    assert pictures.published(address) == (None if name is None else PurePosixPath(name))
