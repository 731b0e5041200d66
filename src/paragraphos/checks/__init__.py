"""The checks of an edition, in the order in which they are run: a check is a file, and a line in this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from paragraphos.findings import Finding
from paragraphos.source import Source

Check = Callable[[Source], Iterable[Finding]]
"""Looks at a whole edition and yields what it finds; it raises nothing for what an edition can hold."""

CHECKS: tuple[Check, ...] = ()
