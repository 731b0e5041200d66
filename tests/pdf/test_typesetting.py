"""Typst works in a process of its own; when that is ended, it is told, and nothing is published."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.references.letter import MODEL, copy, published

from paragraphos import extras
from paragraphos.outputs import pdf


def ended(*_: object, **__: object) -> bytes:
    """As the system ends a process that takes too much memory."""
    os._exit(9)


def test_a_process_that_is_ended_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what can be done."""
    monkeypatch.setattr(extras, "load", lambda *_: SimpleNamespace(compile=ended))
    with pdf.beside(published(MODEL)) as files, pytest.raises(pdf.TypesettingFault, match="want of memory"):
        files()


def test_characters_without_a_typeface(tmp_path: Path) -> None:
    """What no typeface at hand has is named, once each, with what can be done; no traceback."""
    edition = copy(tmp_path)
    text = edition / "letter.xml"
    text.write_text(text.read_text("utf-8").replace("</p>", " 🌊 and 中, 中</p>"), encoding="utf-8")
    told = r"no typeface at hand has “🌊”, “中”\. "
    with pdf.beside(published(edition)) as files, pytest.raises(pdf.TypesettingFault, match=told):
        files()
