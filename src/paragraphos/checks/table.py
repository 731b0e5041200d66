"""The checks of an edition, in the order in which they are run: a check is a file, and a line in this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from paragraphos.checks.capitals import capitals
from paragraphos.checks.damage import damage
from paragraphos.checks.dates import dates
from paragraphos.checks.fidelity import fidelity
from paragraphos.checks.header import header_counts
from paragraphos.checks.ledger import ledger
from paragraphos.checks.links import links
from paragraphos.checks.mentions import mentions
from paragraphos.checks.names import names
from paragraphos.checks.notes import notes
from paragraphos.checks.placeholders import placeholders
from paragraphos.checks.references import references
from paragraphos.checks.sources import sources
from paragraphos.findings import Finding
from paragraphos.source import Source

Check = Callable[[Source], Iterable[Finding]]
"""Looks at a whole edition and yields what it finds; it raises nothing for what an edition can hold."""

CHECKS: tuple[Check, ...] = (
    links,
    names,
    mentions,
    notes,
    fidelity,
    references,
    capitals,
    ledger,
    dates,
    header_counts,
    sources,
    placeholders,
    damage,
)
