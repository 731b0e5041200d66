"""Reads the documents of an edition one by one, so that a fault in one does not hide those of another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from paragraphos.checks.means import Means
from paragraphos.findings import Finding, Severity
from paragraphos.source import EditionFault, Settings, Source
from paragraphos.xml import Document, Limits, NotWellFormed, content

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read: the documents, what was found on the way, and the edition when its text was among them."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    source: Source | None


def read_for_checks(settings: Settings, limits: Limits | None = None, means: Means | None = None) -> Reading:
    """Read what the settings name.

    Raises EditionFault when a file that they name is not there or cannot be read.
    """
    findings: list[Finding] = []
    means = means or Means()
    text = _document(settings.text, limits, means, findings)
    register = _document(settings.register, limits, means, findings) if settings.register else None
    copy_text = _bytes(settings.copy_text, limits) if settings.copy_text else None
    documents = tuple(document for document in (text, register) if document is not None)
    source = Source(settings, text, register, copy_text) if text is not None else None
    return Reading(documents, tuple(findings), source)


def read_document(
    path: Path, limits: Limits | None = None, means: Means | None = None
) -> Document | tuple[Finding, ...]:
    """A document, or the faults for which it cannot be read.

    Raises OSError when there is no such file.
    """
    try:
        return (means or Means()).read(path, limits)
    except NotWellFormed as error:
        return tuple(faults_of(error, path))


def faults_of(error: NotWellFormed, path: Path) -> Iterator[Finding]:
    """The findings for why a document could not be read."""
    for fault in error.faults:
        yield Finding(
            f"xml.{fault.kind}",
            Severity.ERROR,
            path,
            fault.line,
            fault.column,
            fault.message,
            subject=fault.subject,
            hint=fault.hint,
        )


def _document(path: Path, limits: Limits | None, means: Means, findings: list[Finding]) -> Document | None:
    try:
        read = read_document(path, limits, means)
    except OSError as error:
        raise _unreadable(path, error) from error
    if isinstance(read, Document):
        return read
    findings.extend(read)
    return None


def _bytes(path: Path, limits: Limits | None) -> bytes:
    try:
        return content(path, limits) if limits else content(path)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> EditionFault:
    if isinstance(error, FileNotFoundError):
        return EditionFault(
            f"{path}: there is no such file; edition.toml names it. Put it there, or correct edition.toml."
        )
    if isinstance(error, IsADirectoryError):
        return EditionFault(f"{path}: this is a folder; edition.toml must name a file here.")
    return EditionFault(f"{path}: cannot be read: {error.strerror}.")
