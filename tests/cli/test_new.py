"""`paragraphos new` as a user meets it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Run


def test_from_text_to_site(run: Run, tmp_path: Path) -> None:
    """A text becomes an edition, which is valid and can be built; the next step is said."""
    (tmp_path / "speech.txt").write_text("A speech\n\nComrades!\n\nIt is late. We begin.\n", encoding="utf-8")
    made = run("new", "speech.txt", "--id", "speech", "--lang", "en", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert "paragraphos -C speech validate" in made.stdout
    checked = run("-C", "speech", "validate", cwd=tmp_path)
    assert (checked.returncode, checked.stdout) == (0, "3 files: 0 errors, 0 warnings.\n")
    built = run("-C", "speech", "build", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert "We begin." in (tmp_path / "speech/dist/index.html").read_text(encoding="utf-8")


def test_refuses_to_overwrite(run: Run, tmp_path: Path) -> None:
    """The second time, nothing is touched."""
    (tmp_path / "speech.txt").write_text("It is late.", encoding="utf-8")
    assert run("new", "speech.txt", "--id", "speech", cwd=tmp_path).returncode == 0
    again = run("new", "speech.txt", "--id", "speech", cwd=tmp_path)
    assert again.returncode == 2
    assert "nothing is overwritten" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.txt", "--id", "x"], "there is no such file"),
        (["good.txt", "--id", "x", "-o", "good.txt/x"], "choose another place with -o"),
        ([".", "--id", "x"], "this is a folder"),
        (["latin.txt", "--id", "x"], "latin.txt:1:4: the byte 0xE9 is not UTF-8"),
        (["latin.txt"], "--id"),
        (["good.txt", "--id", "Not Good"], "--id Not Good"),
        (["good.txt", "--id", "x", "--lang", "?"], "--lang ?"),
        (["good.txt", "--id", "x", "-o", "good.txt"], "nothing is overwritten"),
        (["good.txt", "--id", "x", "-o", "good.txt/x"], "good.txt"),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    """What cannot be made is said, with exit code 2, and nothing is written."""
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "good.txt").write_text("It is late.", encoding="utf-8")
    finished = run("new", *arguments, cwd=tmp_path)
    assert finished.returncode == 2
    assert message in finished.stderr
    assert "Traceback" not in finished.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.txt", "latin.txt"]
