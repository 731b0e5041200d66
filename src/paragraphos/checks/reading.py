"""Reads the documents of an edition one by one, so that a fault in one does not hide those of another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from paragraphos.checks.validators import Validators
from paragraphos.findings import Finding, Severity
from paragraphos.source import Settings, Source, unreadable
from paragraphos.xml import Document, Limits, NotWellFormed, content
from paragraphos.xml.encoding import encoding_of
from paragraphos.xml.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read: the documents, what was found on the way, and the edition when its text was among them."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    source: Source | None


def read_for_checks(settings: Settings, limits: Limits | None = None, validators: Validators | None = None) -> Reading:
    """Read what the settings name.

    Raises EditionFault when a file that they name is not there or cannot be read.
    """
    findings: list[Finding] = []
    validators = validators or Validators()
    text = _document(settings.text, limits, validators, findings)
    register = _document(settings.register, limits, validators, findings) if settings.register else None
    copy_text = _bytes(settings.copy_text, limits) if settings.copy_text else None
    documents = tuple(document for document in (text, register) if document is not None)
    source = Source(settings, text, register, copy_text) if text is not None else None
    return Reading(documents, tuple(findings), source)


def lines_of(
    documents: Iterable[Document], findings: Iterable[Finding], limits: Limits | None = None
) -> Mapping[Path, Sequence[str]]:
    """The lines of the documents, and of files that could not be read as documents though faults were found in them."""
    lines: dict[Path, Sequence[str]] = {document.path: document.lines for document in documents}
    for finding in findings:
        if finding.code.startswith("xml.") and finding.line and finding.path not in lines:
            lines[finding.path] = _raw_lines(finding.path, limits)
    return lines


def _raw_lines(path: Path, limits: Limits | None) -> Sequence[str]:
    try:
        data = _content(path, limits)
        encoding = encoding_of(data[:1024])
    except (OSError, NotWellFormed):
        return ()
    text = data.decode(encoding, "replace").removeprefix("\ufeff")
    return Lines(text.replace("\r\n", "\n").replace("\r", "\n"))


def read_document(
    path: Path, limits: Limits | None = None, validators: Validators | None = None
) -> Document | tuple[Finding, ...]:
    """A document, or the faults for which it cannot be read.

    Raises OSError when there is no such file.
    """
    try:
        document = (validators or Validators()).read(path, limits)
    except NotWellFormed as error:
        return tuple(faults_of(error, path))
    return (_misdeclared(document),) if _is_misdeclared(document) else document


def _is_misdeclared(document: Document) -> bool:
    """Whether a document says that it is ISO-8859-1, and is UTF-8 without doubt."""
    if document.data.isascii() or encoding_of(document.data[:1024]) != "iso-8859-1":
        return False
    try:
        document.data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _misdeclared(document: Document) -> Finding:
    return Finding(
        "xml.encoding",
        Severity.ERROR,
        document.path,
        1,
        1,
        "The file says that it is in ISO-8859-1, but its bytes are UTF-8: é would be read as Ã©.",
        hint='Write encoding="UTF-8" in the first line.',
    )


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


def _document(path: Path, limits: Limits | None, validators: Validators, findings: list[Finding]) -> Document | None:
    try:
        read = read_document(path, limits, validators)
    except OSError as error:
        raise unreadable(path, error) from error
    if isinstance(read, Document):
        return read
    findings.extend(read)
    return None


def _bytes(path: Path, limits: Limits | None) -> bytes:
    try:
        return _content(path, limits)
    except OSError as error:
        raise unreadable(path, error) from error


def _content(path: Path, limits: Limits | None) -> bytes:
    return content(path, limits) if limits else content(path)
