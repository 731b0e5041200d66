"""The files of a new edition, from templates: what is known is filled in, the rest is said not to be known yet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

_TEMPLATES = Path(__file__).with_name("templates")


@dataclass(frozen=True, slots=True)
class CopyText:
    """The file that the text was taken from: its name and bytes, the blocks found in it, the title that it bears."""

    name: str
    data: bytes
    blocks: int
    title: str | None


def text_document(identity: str, language: str, copy_text: CopyText, text: str) -> str:
    """The TEI document of the text; `text` is its element `text`."""
    return _filled("text.xml", identity, language, copy_text, text)


def register_document(identity: str, language: str, copy_text: CopyText) -> str:
    """The register of a new edition: it holds the copy-text as the one source so far."""
    return _filled("register.xml", identity, language, copy_text, "")


def settings(identity: str, language: str, copy_text: CopyText) -> str:
    """The file edition.toml."""
    return _filled("edition.toml", identity, language, copy_text, "")


def _filled(template: str, identity: str, language: str, copy_text: CopyText, text: str) -> str:
    name = escape(copy_text.name)
    title = escape(copy_text.title) if copy_text.title else f"The text of the file {name}"
    kind = "" if copy_text.title else ' type="supplied"'
    return Template((_TEMPLATES / template).read_text(encoding="utf-8")).substitute(
        identity=identity,
        language=language,
        language_note="not stated" if language == "und" else "the language of the text",
        title=f'<title type="main">{title}</title>',
        source_title=f'<title level="m"{kind}>{title if copy_text.title else name}</title>',
        seed=name,
        size=f"{len(copy_text.data):,}",
        sha256=hashlib.sha256(copy_text.data).hexdigest(),
        blocks=f"{copy_text.blocks:,}",
        text=text,
    )
