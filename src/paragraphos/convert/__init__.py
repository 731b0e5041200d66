"""Plain text becomes an edition: decoded, parted into blocks, understood as an outline, written as TEI."""

from __future__ import annotations

from paragraphos.convert.decoding import NotText, decoded
from paragraphos.convert.outline import Outline, outline

__all__ = ["NotText", "Outline", "decoded", "outline"]
