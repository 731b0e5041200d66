"""XML read hardened: no network, no external entity, no expansion, bounded, every node with its line and column."""

from __future__ import annotations

from paragraphos.xml.document import Document, Place, parse
from paragraphos.xml.faults import Fault, NotWellFormed
from paragraphos.xml.limits import Limits
from paragraphos.xml.reader import Handler, Locator, read

__all__ = ["Document", "Fault", "Handler", "Limits", "Locator", "NotWellFormed", "Place", "parse", "read"]
