"""The sources in a package are a whole edition: pictures and every part of the schema included."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path, PurePosixPath
from shutil import copytree
from urllib.parse import unquote

import pytest
from tests.checks.miniature import miniature
from tests.conftest import Run
from tests.preservation.pictured import pictured

from paragraphos.checks.validation import validate_edition
from paragraphos.faults import Unusable
from paragraphos.outputs import encoding_manual, pictures, schema
from paragraphos.preservation.crate import crate
from paragraphos.preservation.package import moment, packaged
from paragraphos.preservation.payload import payload
from paragraphos.publication.edition import Publication, publication
from paragraphos.publication.file import File
from paragraphos.publication.header import read_header
from paragraphos.publication.writing import write
from paragraphos.source import read_edition


def sources(edition: Path, target: Path) -> Path:
    """The folder `source` of the package of an edition."""
    made = publication(read_edition(edition))
    included = (*pictures.paths(made.source), *schema.paths(made.source.settings))
    write(payload(made, (File(PurePosixPath("index.html"), b""),), included), target)
    return target / "source"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition with pictures, its schema in parts."""
    return pictured(tmp_path_factory.mktemp("original"))


def test_every_file_has_its_place(original: Path, tmp_path: Path) -> None:
    """Where the files that name it look for it."""
    found = {path.relative_to(original).as_posix(): path.read_bytes() for path in original.rglob("*") if path.is_file()}
    packed = sources(original, tmp_path / "package")
    copied = {path.relative_to(packed).as_posix(): path.read_bytes() for path in packed.rglob("*") if path.is_file()}
    assert copied == {name: data for name, data in found.items() if name in copied}
    assert set(copied) >= {
        "edition/images/013.png",
        "scans/the cover.png",
        "schema/edition.rng",
        "schema/parts/names.rng",
    }


def test_they_are_an_edition(original: Path, tmp_path: Path) -> None:
    """Which is published with the same words, and of which validation says the same."""
    packed = sources(original, tmp_path / "package")
    assert publication(read_edition(packed)).tei == publication(read_edition(original)).tei
    assert codes(packed) == codes(original)


def test_the_manual_can_be_made_again(tmp_path: Path) -> None:
    """What the compiler knows of the ODD is among the sources; without it there would be no manual."""
    original = miniature(tmp_path / "original", settings='odd = "../schema/edition.odd"')
    made = [file.path for file in encoding_manual.make(publication(read_edition(original)))]
    packed = sources(original, tmp_path / "package")
    assert made
    assert [file.path for file in encoding_manual.make(publication(read_edition(packed)))] == made


def test_every_file_of_the_crate_has_an_address(original: Path) -> None:
    """RO-Crate 1.1: a path is written as a URI reference; one with a space in it is none."""
    made = publication(read_edition(original))
    files = payload(made, tuple(pictures.make(made)), pictures.paths(made.source))
    graph = json.loads(crate(read_header(made.source.text.root), files).data)["@graph"]
    named = {entity["@id"] for entity in graph if entity["@type"] == "File"}
    assert {"site/pictures/scans/the%20cover.png", "source/scans/the%20cover.png"} <= named
    assert {unquote(name) for name in named} == {str(file.path) for file in files}


@pytest.fixture
def draft(run: Run, tmp_path: Path) -> Publication:
    """An edition that was begun a moment ago: no author, no publisher, no date."""
    (tmp_path / "letter.txt").write_text("To a friend\n\nDear friend,\n\nI write. You read.\n", encoding="utf-8")
    finished = run("new", tmp_path / "letter.txt", "--id", "letter", "-o", tmp_path / "letter")
    assert finished.returncode == 0, finished.stderr
    text = tmp_path / "letter" / "edition" / "letter.xml"
    text.write_text(text.read_text("utf-8").replace("To a friend</title>", "To a friend!</title>"), encoding="utf-8")
    return publication(read_edition(tmp_path / "letter"))


def test_a_draft(draft: Publication) -> None:
    """What is not known yet is not told as if it were: nobody is called “not stated”."""
    files = {str(file.path): file.data.decode("utf-8") for file in packaged(draft, (), ())}
    assert files["data/README.txt"].startswith("To a friend!\nVersion 0.1.0, not yet published\n")
    assert "External-Description: To a friend!\n" in files["bag-info.txt"]
    assert "Source-Organization" not in files["bag-info.txt"]
    graph = json.loads(files["data/ro-crate-metadata.json"])["@graph"]
    (root,) = (entity for entity in graph if entity["@id"] == "./")
    assert not root.keys() & {"author", "publisher", "datePublished"}


def test_a_draft_is_no_ocfl_object(draft: Publication, run: Run, tmp_path: Path) -> None:
    """Which must say when it was made: refused, in a sentence, before anything is written."""
    finished = run("-C", tmp_path / "letter", "package", "--ocfl")
    assert finished.returncode == 2
    assert "publicationStmt/date has no @when" in finished.stderr
    assert not (tmp_path / "letter" / "packages").exists()
    for date in ("", "2026", "2026-11"):
        with pytest.raises(Unusable):
            moment(replace(draft, date=date))


def test_an_edition_in_one_folder(tmp_path: Path) -> None:
    """An edition whose folder is not called `edition` is in the package in a folder of that name."""
    folder = tmp_path / "novel"
    copytree(Path(__file__).parents[1] / "site" / "restyled", folder)
    (folder / "dress").mkdir()
    (folder / "own.css").rename(folder / "dress" / "own.css")
    settings = folder / "edition.toml"
    settings.write_text(settings.read_text("utf-8").replace('"own.css"', '"dress/own.css"'), "utf-8")
    packed = sources(folder, tmp_path / "package")
    assert (packed / "edition" / "dress" / "own.css").is_file()
    assert publication(read_edition(packed)).tei == publication(read_edition(folder)).tei


def test_a_picture_that_is_not_there(tmp_path: Path) -> None:
    """Is told by validation, with the name that the text gives it."""
    findings = validate_edition(pictured(tmp_path, missing=True)).findings
    (missing,) = [finding for finding in findings if finding.code == "link.no-such-file"]
    assert missing.message == "@facs names the file images/013.png, which is not there."


def codes(edition: Path) -> list[str]:
    """What validation has to say, as codes with lines."""
    return [f"{finding.code}:{finding.line}" for finding in validate_edition(edition).findings]
