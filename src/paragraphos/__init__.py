"""Scholarly editions of prose in TEI: checked, cited, published."""

from __future__ import annotations

__version__ = "1.2.0"
