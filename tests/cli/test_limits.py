"""Bounds on what is read are raised, or lowered, by the same option of every command that reads an edition."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import Run

COMMANDS = (
    ("validate",),
    ("build", "--only", "text", "-o", "out"),
    ("package", "-o", "out"),
    ("serve",),
    ("release",),
    ("release", "--draft"),
    ("release", "9.0.0"),
    ("cite", "p1"),
    ("find", "miller"),
    ("check-quote", "p1", "miller"),
    ("diff", "1.0.0"),
)


@pytest.fixture
def letter(run: Run, tmp_path: Path) -> Path:
    """A small edition."""
    (tmp_path / "letter.txt").write_text("A letter\n\nThe harvest is in, said the miller.\n", encoding="utf-8")
    assert run("new", "letter.txt", "--id", "letter", "--lang", "en", cwd=tmp_path).returncode == 0
    return tmp_path / "letter"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command(run: Run, letter: Path, command: tuple[str, ...]) -> None:
    """A bound that the edition is beyond is named, with the option that raises it."""
    refused = run(*command, "--limit", "size=1000", cwd=letter)
    assert refused.returncode in (1, 2)
    assert "larger than 1,000 bytes" in refused.stdout + refused.stderr
    assert "--limit size=NUMBER" in refused.stdout + refused.stderr
    assert not (letter / "out").exists()


def test_raised(run: Run, letter: Path) -> None:
    """An edition beyond the usual bounds is built when they are raised."""
    text = letter / "edition" / "letter.xml"
    text.write_text(text.read_text(encoding="utf-8") + f"<!--{' ' * 2_100_000}-->", encoding="utf-8")
    assert run("build", "--only", "text", "-o", "out", cwd=letter).returncode == 1
    raised = run("build", "--only", "text", "-o", "out", "--limit", "markup=3000000", cwd=letter)
    assert raised.returncode == 0, raised.stderr
    shutil.rmtree(letter / "out")
