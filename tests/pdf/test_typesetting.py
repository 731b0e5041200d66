"""Typst works in a process of its own; when that is ended, it is told, and nothing is published."""

from __future__ import annotations

import os
from types import SimpleNamespace

import pytest
from tests.references.letter import MODEL, published

from paragraphos import extras
from paragraphos.outputs import pdf


def ended(*_: object, **__: object) -> bytes:
    """As the system ends a process that takes too much memory."""
    os._exit(9)


def test_a_process_that_is_ended_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what can be done."""
    monkeypatch.setattr(extras, "load", lambda *_: SimpleNamespace(compile=ended))
    with pytest.raises(pdf.TypesettingFault, match="want of memory"):
        list(pdf.make(published(MODEL)))
