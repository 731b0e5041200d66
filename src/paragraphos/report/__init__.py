"""Shows what validation found: a table of formats, each a file and a line here."""

from __future__ import annotations

from collections.abc import Callable

from paragraphos.report.shown import Shown

Format = Callable[[Shown], str]
"""Writes a report; the string ends with a line feed unless it is empty."""

FORMATS = ("text", "json", "sarif", "github")


def writer(name: str) -> Format:
    """The writer of a format."""
    from importlib import import_module

    written: Format = import_module(f"paragraphos.report.{name}").written
    return written
