"""The edition, read in: settings, text, register, copy-text, ledger, schema."""

from __future__ import annotations

from paragraphos.source.edition import Source, read_edition, unreadable
from paragraphos.source.settings import EditionFault, Settings, read_settings

__all__ = ["EditionFault", "Settings", "Source", "read_edition", "read_settings", "unreadable"]
