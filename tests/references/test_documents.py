"""The examples of the documentation are true: each command answers what the page says it answers."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.references.letter import BURNT, copy, edit

from paragraphos.cli import main

ROOT = Path(__file__).resolve().parents[2]


def examples(page: str) -> list[list[tuple[str, str]]]:
    """The console blocks of a page, each as commands with their answers."""
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.DOTALL)
    return [
        re.findall(r"^\$ paragraphos ([^\n]*)\n(.*?)(?=^\$ |\Z)", block, re.DOTALL | re.MULTILINE) for block in blocks
    ]


def answer(folder: Path, command: str) -> str:
    """All that a command says, with the folder left out of the paths."""
    done = CliRunner().invoke(main, ["-C", str(folder), *shlex.split(command)], standalone_mode=False)
    assert done.exception is None, done.exception
    return done.output.replace(f"{folder}/", "")


@pytest.mark.parametrize("block", examples("citers.md"))
def test_for_citers(block: list[tuple[str, str]]) -> None:
    """On this edition."""
    for command, told in block:
        assert answer(ROOT, command) == told


def test_for_editors(tmp_path: Path) -> None:
    """On a small edition, with the correction of which the page speaks after its first block."""
    edition = copy(tmp_path)
    first, draft, versions = examples("scholars/releases.md")
    for command, told in first:
        assert answer(edition, command) == told
    edit(edition, BURNT)
    for command, told in draft:
        assert answer(edition, command) == told
    edit(edition, ('"reason": ""', '"reason": "A misprint of the copy in the tin box."'), name="references.json")
    for command, told in versions:
        assert answer(edition, command) == told
