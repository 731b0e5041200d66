"""The gate before everything that publishes: an edition with errors is reported, not published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from paragraphos.publication.edition import Publication


def ready_publication(folder: Path) -> Publication | None:
    """The publication of the edition in a folder; None when it has errors, which are then on stderr.

    Raises EditionFault and NotWellFormed.
    """
    from paragraphos.checks import CHECKS
    from paragraphos.findings import Severity
    from paragraphos.publication.edition import publication
    from paragraphos.source import read_edition

    source = read_edition(folder)
    errors = [finding for check in CHECKS for finding in check(source) if finding.severity is Severity.ERROR]
    if not errors:
        return publication(source)
    for finding in sorted(errors, key=lambda finding: finding.order):
        click.echo(f"{finding.path}:{finding.line}:{finding.column}: {finding.message}", err=True)
    click.echo(f"{len(errors):,} errors: nothing was published. `paragraphos validate` explains them.", err=True)
    return None
