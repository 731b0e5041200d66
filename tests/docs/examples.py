"""The examples of a page, and how they are run. The rules stand in docs/contributors/README.md."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from paragraphos.cli import run

_BLOCK = re.compile(r"^```(\w+)[ ]?([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ ([^\n]*)\n(.*?)(?=^\$ |\Z)", re.DOTALL | re.MULTILINE)
_ANYTHING = re.escape("[…]")
_EMPTY = "<!-- The examples begin in an empty folder. -->"


@dataclass(frozen=True, slots=True)
class Written:
    """A block that names a file: the block is the file."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A block `diff` that names a file: in it the lines with a minus become those with a plus."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Command:
    """A line after `$`, and what it says."""

    words: str
    says: str


Step = Written | Changed | Command


def begins_empty(page: str) -> bool:
    """Whether the examples begin in an empty folder; else they begin in a copy of the edition."""
    return _EMPTY in page


def steps(page: str) -> Iterator[Step]:
    """What a reader of the page does, from top to bottom."""
    for language, name, body in _BLOCK.findall(page):
        if language == "console":
            for words, says in _COMMAND.findall(body):
                yield Command(words, says)
        elif language == "diff":
            yield Changed(name, _lines(body, "-"), _lines(body, "+"))
        elif name:
            yield Written(name, body)


def _lines(body: str, sign: str) -> str:
    return "".join(line[1:] for line in body.splitlines(keepends=True) if line.startswith(sign))


def take(step: Step, folder: Path) -> None:
    """Do what the page says; a command has to say what the page says that it does."""
    match step:
        case Written(name, text):
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        case Changed(name, old, new):
            text = (folder / name).read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{name}: these lines have to be there once:\n{old}"
            (folder / name).write_text(text.replace(old, new), encoding="utf-8", newline="\n")
        case Command(words, says):
            said = answer(folder, words)
            assert re.fullmatch(_pattern(says), said), f"$ {words}\n{said}"


def _pattern(says: str) -> str:
    """The words as they stand, but `[…]` is anything in a line, and as a line of its own any number of lines."""
    lines = says.splitlines(keepends=True)
    return "".join("(?:.*\n)*?" if line == "[…]\n" else re.escape(line).replace(_ANYTHING, ".*") for line in lines)


def answer(folder: Path, words: str) -> str:
    """All that a command says in a folder."""
    name, *arguments = shlex.split(words)
    assert name == "paragraphos", f"only paragraphos is run: {words}"
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(stream),
        contextlib.redirect_stderr(stream),
        mock.patch.object(sys, "argv", [name, *arguments]),
        contextlib.suppress(SystemExit),
    ):
        run()
    return raw.getvalue().decode("utf-8")
