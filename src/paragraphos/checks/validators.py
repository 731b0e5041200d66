"""With what validation works: how a file is read, and what judges documents by a grammar and by rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paragraphos.findings import Finding
from paragraphos.meanwhile import in_turn

if TYPE_CHECKING:
    from paragraphos.xml import Document, Limits

Read = Callable[[Path, "Limits | None"], "Document"]
"""Gives the document in a file; raises NotWellFormed, and OSError when the file cannot be read."""

Grammar = Callable[[Path, tuple["Document", ...], "Path | None"], Iterable[Finding]]
"""Judges by a schema, which reads no file that lies not within the folder, if one is given."""

Rules = Callable[[Path, tuple["Document", ...], "str | None"], Iterable[Finding]]

Beside = Callable[..., AbstractContextManager[tuple[Callable[[], Any], ...]]]
"""Takes work that can be done beside all other; gives the same, begun or not, to be asked for in this order."""


def from_file(path: Path, limits: Limits | None = None) -> Document:
    """The document in a file, as it is on the disk."""
    from paragraphos.xml import parse

    return parse(path, limits=limits)


def by_schema_file(schema: Path, documents: tuple[Document, ...], within: Path | None) -> Iterable[Finding]:
    """What a schema says that is loaded for these documents alone."""
    from paragraphos.checks.grammar import grammar

    return grammar(schema, documents, within)


def by_rules_file(schema: Path, documents: tuple[Document, ...], phase: str | None) -> Iterable[Finding]:
    """What rules say that are compiled for these documents alone."""
    from paragraphos.checks.rules import rules

    return rules(schema, documents, phase)


@dataclass(frozen=True, slots=True)
class Validators:
    """Everything is read and loaded anew, unless somebody who validates often brings validators that remember."""

    read: Read = from_file
    grammar: Grammar = by_schema_file
    rules: Rules = by_rules_file
    beside: Beside = in_turn
