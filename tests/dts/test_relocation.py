"""A passage names the pictures so that whoever has it finds them, wherever it was taken from."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest

from paragraphos.dts.catalogue import catalogue
from paragraphos.dts.files import files
from paragraphos.dts.preview import Edition, shelf
from paragraphos.dts.relocation import relocated
from paragraphos.dts.resource import Work, work
from paragraphos.publication.edition import publication
from paragraphos.source import read_edition

PICTURES = ["pictures/seven.png", "pictures/eight.png", "pictures/the%20moon.svg"]
ADDRESS = "https://tides.invalid/treatise/"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The treatise, with pictures of its pages and one in its text."""
    folder = tmp_path_factory.mktemp("pictured") / "edition"
    shutil.copytree(Path(__file__).parent / "edition", folder)
    path = folder / "treatise.xml"
    text = path.read_text("utf-8").replace('<pb n="7"/>', '<pb n="7" facs="seven.png https://scans.invalid/7.png"/>')
    text = text.replace('<pb n="8"/>', '<pb n="8" facs="../eight.png"/><graphic url="the%20moon.svg"/>')
    path.write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def pictured(source: Path) -> Work:
    """The treatise without a published address."""
    return work(publication(read_edition(source)), releases=False)


@pytest.fixture(scope="module")
def addressed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Work:
    """The treatise that is published somewhere."""
    folder = tmp_path_factory.mktemp("addressed") / "edition"
    shutil.copytree(source, folder)
    settings = (folder / "edition.toml").read_text("utf-8")
    (folder / "edition.toml").write_text(f'{settings}\naddress = "{ADDRESS}"\n', "utf-8")
    return work(publication(read_edition(folder)), releases=False)


def named(tei: bytes) -> list[str]:
    """The addresses of pictures in a passage."""
    return [word for found in re.findall(r' (?:url|facs)="([^"]*)"', tei.decode("utf-8")) for word in found.split()]


def documents(work: Work, address: str | None) -> Mapping[str, bytes]:
    """The passages that are files, and the whole."""
    made = {str(file.path): file.data for file in files(catalogue((work,)), address)}
    return {path: data for path, data in made.items() if path.endswith(".xml")}


def test_files_without_an_address(pictured: Work) -> None:
    """Whole, passage, passage of a tree and range: each leads from its own folder to `pictures/`."""
    made = documents(pictured, None)
    seen = {
        path: [urljoin(f"https://site.invalid/{path}", name) for name in named(data)] for path, data in made.items()
    }
    expected = [f"https://site.invalid/{name}" for name in PICTURES]
    assert seen["dts/document/treatise.xml"] == [expected[0], "https://scans.invalid/7.png", *expected[1:]]
    assert seen["dts/document/treatise/c1.xml"] == expected[1:]
    assert seen["dts/document/treatise;tree=pages/8.xml"] == expected[1:]
    assert seen["dts/document/treatise/c1/c2.xml"] == expected[1:]


def test_files_with_an_address(addressed: Work) -> None:
    """Where the edition is published at an address, that is said: nothing is left to resolve."""
    made = documents(addressed, ADDRESS)
    assert named(made["dts/document/treatise/c1.a.p1.xml"]) == [f"{ADDRESS}{name}" for name in PICTURES[1:]]


@pytest.mark.parametrize("query", ["ref=c1", "start=c1&end=c2", "ref=8&tree=pages"])
def test_server(pictured: Work, addressed: Work, query: str) -> None:
    """An answer leads to the pictures that are served beside it, or to the published ones."""
    for works, site in (((pictured,), "/"), ((addressed,), ADDRESS)):
        service = shelf(tuple(Edition(each.identifier, each, ()) for each in works)).service
        answer = service.answer("document", f"resource=treatise&{query}".encode(), "http://reader.invalid/dts/document")
        assert named(answer.body) == [f"{site}{name}" for name in PICTURES[1:]]


def test_server_of_several(pictured: Work) -> None:
    """Of several editions each has its pictures in its own folder."""
    leaf = work(publication(read_edition(Path(__file__).parent / "without-trees")))
    editions = tuple(Edition(each.identifier.removesuffix(".work"), each, ()) for each in (pictured, leaf))
    answer = shelf(editions).service.answer("document", b"resource=treatise", "http://reader.invalid/dts/document")
    assert f"/treatise/{PICTURES[0]}" in named(answer.body)


@pytest.mark.parametrize(
    "kept",
    [
        b'<p>Words: url="../pictures/a.png" are words.</p>',
        b'<!-- <graphic url="../pictures/a.png"/> -->',
        b'<p n="../pictures/a.png"/>',
        b"<p n=\" url='../pictures/a.png'\"/>",
        b'<graphic url="https://scans.invalid/../a.png"/>',
    ],
)
def test_what_is_no_address_stays(kept: bytes) -> None:
    """Words, comments, other attributes and other addresses are the text's own."""
    assert relocated(kept, "/") == kept


def test_an_address_with_an_ampersand() -> None:
    """What XML does not take as it is, is written as XML takes it."""
    assert relocated(b'<pb facs="../pictures/a.png"/>', "https://h.invalid/a&b/") == (
        b'<pb facs="https://h.invalid/a&amp;b/pictures/a.png"/>'
    )
