"""The gate before everything that publishes: an edition with errors is reported, not published."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paragraphos.publication.edition import Publication
    from paragraphos.xml import Document, Limits


def ready_publication(folder: Path, limits: Limits | None = None) -> Publication | None:
    """The publication of the edition in a folder; None when it has errors, which are then on stderr.

    That it is not the release which its version names is told on stderr too. Raises EditionFault.
    """
    from paragraphos.references.unreleased import unreleased
    from paragraphos.references.with_ledger import read_with_ledger

    if not sound(folder, "nothing was published", limits=limits):
        return None
    edition = read_with_ledger(folder, limits)
    draft = unreleased(edition.ledger, edition.now)
    if draft:
        click.echo(draft, err=True)
    return edition.publication


def sound(
    folder: Path,
    undone: str,
    instead: Mapping[Path, bytes] = MappingProxyType({}),
    limits: Limits | None = None,
) -> bool:
    """Whether the edition in a folder has no errors in any layer; those that it has are told on stderr.

    `undone` is what did not happen because of them; `instead` holds what is to be looked at in the place of some of its
    files. Raises EditionFault.
    """
    from dataclasses import replace

    from paragraphos.checks.means import Means, from_file
    from paragraphos.checks.validation import validate_edition
    from paragraphos.findings import Severity
    from paragraphos.report import writer
    from paragraphos.report.shown import Shown
    from paragraphos.xml import parse

    def read(path: Path, limits: Limits | None = None) -> Document:
        return parse(instead[path], path, limits) if path in instead else from_file(path, limits)

    report = validate_edition(folder, limits, means=Means(read))
    errors = tuple(finding for finding in report.findings if finding.severity is Severity.ERROR)
    if not errors:
        return True
    click.echo(writer("text")(Shown(replace(report, findings=errors), base=Path.cwd())), nl=False, err=True)
    click.echo(f"The edition has errors: {undone}.", err=True)
    return False
