"""Only an edition without errors is published, by whichever command."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import Run

from paragraphos.checks import validation
from paragraphos.checks.validators import Validators
from paragraphos.cli.gate import ready
from paragraphos.xml import Limits

TEXT = "A letter\n\nDear friends,\n\nThe harvest is in. Nobody believed it.\n"
FAULTS = {
    "not well-formed": ("</body>", "</bod>"),
    "against the grammar": ("<body>", "<body><bench/>"),
    "against a check": ('xml:id="p1.s1"', 'xml:id="p1.s1" corresp="#nowhere"'),
}


@pytest.fixture(scope="module")
def model(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small edition, as `new` makes it."""
    folder = tmp_path_factory.mktemp("model")
    (folder / "letter.txt").write_text(TEXT, encoding="utf-8")
    done = run("new", "letter.txt", "--id", "letter", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "letter"


@pytest.mark.parametrize("command", [("build",), ("package",), ("release", "9.0.0")], ids=" ".join)
@pytest.mark.parametrize("fault", FAULTS)
def test_an_edition_with_errors_is_not_published(
    run: Run, model: Path, tmp_path: Path, fault: str, command: tuple[str, ...]
) -> None:
    """Exit code 1, every error in the words of `validate`, and nothing written."""
    shutil.copytree(model, tmp_path / "letter")
    path = tmp_path / "letter" / "edition" / "letter.xml"
    path.write_text(path.read_text(encoding="utf-8").replace(*FAULTS[fault]), encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    done = run("-C", "letter", *command, cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "letter/edition/letter.xml:" in done.stderr
    assert "The edition has errors: nothing was" in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_built_into_the_top_folder(run: Run, model: Path, tmp_path: Path) -> None:
    """Nothing is written outside the edition, also where no folder `edition` is; the path is told from here."""
    shutil.copytree(model / "edition", tmp_path / "letters")
    shutil.copytree(model / "schema", tmp_path / "letters" / "schema")
    path = tmp_path / "letters" / "letter.xml"
    path.write_text(path.read_text(encoding="utf-8").replace("../schema", "schema"), encoding="utf-8")
    (tmp_path / "letters" / "edition.toml").write_text('text = "letter.xml"\n', encoding="utf-8")
    done = run("-C", "letters", "build", "--only", "text", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "letters/dist: 3 files\n"
    assert (tmp_path / "letters" / "dist").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["letters"]


def test_what_was_looked_at_is_published(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is saved after the look, before the publication is made, does not slip in unseen."""
    shutil.copytree(model, tmp_path / "letter")
    path = tmp_path / "letter" / "edition" / "letter.xml"

    def saved_after(
        folder: Path, limits: Limits | None = None, validators: Validators | None = None
    ) -> validation.Report:
        report = validate_edition(folder, limits, validators)
        path.write_text(path.read_text(encoding="utf-8").replace("harvest", "vintage"), encoding="utf-8")
        return report

    validate_edition = validation.validate_edition
    monkeypatch.setattr(validation, "validate_edition", saved_after)
    found = ready(tmp_path / "letter")
    assert found is not None
    assert b"harvest" in found.publication.tei
