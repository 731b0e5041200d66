"""A whole edition in memory: what every check and every output starts from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from paragraphos.source.settings import EditionFault, Settings, read_settings
from paragraphos.xml import TREE, Document, Limits, content, parse


@dataclass(frozen=True, slots=True)
class Source:
    """An edition as read: `text` and `register` parsed, `copy_text` the bytes of the copy-text."""

    settings: Settings
    text: Document
    register: Document | None
    copy_text: bytes | None

    @property
    def documents(self) -> tuple[Document, ...]:
        """The TEI documents, the text first."""
        return (self.text,) if self.register is None else (self.text, self.register)


def read_edition(start: Path, limits: Limits | None = None) -> Source:
    """Read the edition in a folder; `limits` bound what is read, where they are not those for all editions.

    Raises EditionFault when a file that it names cannot be read, NotWellFormed when one is not XML.
    """
    settings = read_settings(start)
    return Source(
        settings,
        text=_document(settings.text, limits),
        register=_document(settings.register, limits) if settings.register else None,
        copy_text=_bytes(settings.copy_text, limits) if settings.copy_text else None,
    )


def _document(path: Path, limits: Limits | None) -> Document:
    return parse(_bytes(path, limits), path, limits)


def _bytes(path: Path, limits: Limits | None) -> bytes:
    try:
        return content(path, limits or TREE)
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> EditionFault:
    """What to say when a file that `edition.toml` names cannot be read."""
    if isinstance(error, FileNotFoundError):
        return EditionFault(
            f"{path}: there is no such file; edition.toml names it. Put it there, or correct edition.toml."
        )
    if isinstance(error, IsADirectoryError):
        return EditionFault(f"{path}: this is a folder; edition.toml must name a file here.")
    return EditionFault(f"{path}: cannot be read: {error.strerror}.")
