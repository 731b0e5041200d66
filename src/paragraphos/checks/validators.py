"""With what validation works: how a file is read, and what judges documents by a grammar and by rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paragraphos.checks.grammar import grammar
from paragraphos.checks.rules import rules
from paragraphos.findings import Finding
from paragraphos.meanwhile import in_turn
from paragraphos.xml import Document, Limits, parse

Read = Callable[[Path, "Limits | None"], Document]
"""Gives the document in a file; raises NotWellFormed, and OSError when the file cannot be read."""

Grammar = Callable[[Path, tuple[Document, ...], "Path | None"], Iterable[Finding]]
"""Judges by a schema, which reads no file that lies not within the folder, if one is given."""

Rules = Callable[[Path, tuple[Document, ...], "str | None"], Iterable[Finding]]

Beside = Callable[..., AbstractContextManager[tuple[Callable[[], Any], ...]]]
"""Takes work that can be done beside all other; gives the same, begun or not, to be asked for in this order."""


def from_file(path: Path, limits: Limits | None = None) -> Document:
    """The document in a file, as it is on the disk."""
    return parse(path, limits=limits)


@dataclass(frozen=True, slots=True)
class Validators:
    """Everything is read and loaded anew, unless somebody who validates often brings validators that remember."""

    read: Read = from_file
    grammar: Grammar = grammar
    rules: Rules = rules
    beside: Beside = in_turn
