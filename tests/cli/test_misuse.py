"""Mistakes that newcomers make: each is told with what to do, exit code 2, nothing on stdout."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Run

MISTAKES = {
    ("validat",): "Did you mean validate?",
    ("validate", "-C", "."): "-C DIR stands before the name of the command",
    ("find", "calloused", "hands"): "Words that belong together go in quotes",
    ("check-quote", "p1", "calloused", "hands"): "Words that belong together go in quotes",
    ("find", "…"): "there are no words to look for",
    ("release", "1.0"): "write three numbers, such as 1.0.0",
    ("release", "1.0.0", "--date", "1.1.2030"): "write it as 2026-11-27",
    ("build", "--only", "html"): "there is no output “html”; there are: tei,",
    ("validate", "--limit", "deep=3"): "the names are size, depth",
    ("-C", "docs", "validate"): "there is no edition here",
    ("verify", "README.md"): "this is neither a folder nor a .zip nor a .tar.gz",
}


@pytest.mark.parametrize("words", MISTAKES, ids=" ".join)
def test_a_mistake_is_answered_with_what_to_do(run: Run, words: tuple[str, ...]) -> None:
    """In words of our own, without a traceback."""
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert MISTAKES[words] in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="closes streams as shells of Unix do")
@pytest.mark.parametrize(("command", "code"), [("cite p10 >&-", 0), ("validate >&- 2>&-", 0), ("cite p99 2>&-", 1)])
def test_a_stream_that_is_closed(repository: Path, command: str, code: int) -> None:
    """What would be written to it is lost; the command does what it would do, and says with its code how it went."""
    shell = f"{shlex.quote(sys.executable)} -m paragraphos {command}"
    done = subprocess.run(["sh", "-c", shell], cwd=repository, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, "")
