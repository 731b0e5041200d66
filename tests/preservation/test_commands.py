"""The commands of the librarian's guide: `package`, `verify`, and what they answer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.conftest import Run

from paragraphos.publication.edition import publication
from paragraphos.source import read_edition

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def package(run: Run, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition, packaged as the guide says: the folder, and the archive beside it."""
    name = f"manifesto-{publication(read_edition(repository)).version}"
    target = tmp_path_factory.mktemp("packages")
    finished = run("package", "--zip", "-o", target)
    assert finished.returncode == 0, finished.stderr
    assert [Path(line).name for line in finished.stdout.splitlines()] == [name, f"{name}.zip"]
    return target / name


def test_the_package_holds_what_the_guide_says(package: Path) -> None:
    """Site, sources, description."""
    data = package / "data"
    assert {path.name for path in data.iterdir()} == {"site", "source", "ro-crate-metadata.json", "README.txt"}
    for path in ("site/index.html", "site/tei/manifesto.xml", "site/records/marcxml.xml", "source/schema/edition.odd"):
        assert (data / path).is_file()


@pytest.mark.parametrize("ending", ["", ".zip"])
def test_what_was_packaged_is_verified(ending: str, package: Path, run: Run, tmp_path: Path) -> None:
    """Folder and archive are as promised, where no edition is at hand."""
    finished = run("-C", tmp_path, "verify", package.with_name(package.name + ending))
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "all as promised" in finished.stdout


def test_a_package_is_held_against_the_release(package: Path, run: Run, tmp_path: Path) -> None:
    """That it is the release is said; if it is another, both: that it is whole, and what it differs from."""
    for name in ("edition", "seeds", "schema"):
        shutil.copytree(package / "data" / "source" / name, tmp_path / name)
    (tmp_path / "dist").mkdir()
    release = tmp_path / "dist" / "manifest.json"
    shutil.copy(package / "data" / "site" / "manifest.json", release)
    finished = run("-C", tmp_path, "verify", package)
    assert finished.returncode == 0
    assert finished.stdout.endswith(f"; all as promised, and as released ({release}).\n")
    release.write_text('{"version": "9.0.0", "files": []}', encoding="utf-8")
    finished = run("-C", tmp_path, "verify", package)
    assert finished.returncode == 1
    assert "the release at hand is 9.0.0" in finished.stdout
    assert "; all as its own lists promise, but 1 differs from the release at hand (" in finished.stderr


def test_every_difference_is_named(package: Path, run: Run, repository: Path, tmp_path: Path) -> None:
    """A file altered, one missing, one added: exit code 1 and their names, in words and as JSON."""
    site = package / "data" / "site"
    (site / "index.html").write_text("something else", encoding="utf-8")
    (site / "about.html").unlink()
    (site / "extra.html").write_text("more", encoding="utf-8")
    finished = run("-C", tmp_path, "verify", package)
    assert finished.returncode == 1
    for name in ("index.html", "about.html", "extra.html"):
        assert f"data/site/{name}: " in finished.stdout
    assert finished.stderr.rstrip().endswith("; 3 differ.")
    answer = json.loads(run("-C", tmp_path, "verify", "--json", package).stdout)
    schema = json.loads((repository / "schema/json/verify.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(answer)
    told = {(difference["path"], difference["state"]) for difference in answer["differences"]}
    assert {
        ("data/site/index.html", "altered"),
        ("data/site/about.html", "missing"),
        ("data/site/extra.html", "added"),
    } <= told


def test_the_manifest_is_valid(package: Path, repository: Path) -> None:
    """Against its published schema."""
    schema = json.loads((repository / "schema/json/manifest.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    manifest = package / "data" / "site" / "manifest.json"
    Draft202012Validator(schema).validate(json.loads(manifest.read_text(encoding="utf-8")))


def test_what_is_no_package_cannot_be_verified(tmp_path: Path, run: Run) -> None:
    """Exit code 2 and a sentence; no traceback."""
    (tmp_path / "letter.txt").write_text("x", encoding="utf-8")
    for path in (tmp_path, tmp_path / "letter.txt", tmp_path / "nowhere"):
        finished = run("verify", path)
        assert finished.returncode == 2
        assert finished.stderr.startswith("paragraphos: ")
        assert "Traceback" not in finished.stderr
