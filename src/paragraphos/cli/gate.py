"""The gate before everything that publishes: an edition with errors is reported, not published."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paragraphos.checks.validation import Report
    from paragraphos.publication.ready import Ready
    from paragraphos.xml import Document, Limits


def ready(folder: Path, limits: Limits | None = None) -> Ready | None:
    """The edition in a folder, ready to be published; None when it has errors, which are then on stderr.

    That it is not the release which its version names is told on stderr too. Raises EditionFault.
    """
    from paragraphos.publication.ready import Ready
    from paragraphos.references.unreleased import unreleased
    from paragraphos.references.with_ledger import with_ledger

    report = sound(folder, "nothing was published", limits=limits)
    if report is None or report.source is None:
        return None
    # What was looked at is published, and not what may have been saved since.
    edition = with_ledger(report.source)
    draft = unreleased(edition.ledger, edition.now)
    if draft:
        click.echo(draft, err=True)
    return Ready(edition.publication, (*report.findings, *report.waived))


def sound(
    folder: Path,
    undone: str,
    instead: Mapping[Path, bytes] = MappingProxyType({}),
    limits: Limits | None = None,
) -> Report | None:
    """What validation found in the edition in a folder; None when it has errors in any layer, told on stderr.

    `undone` is what did not happen because of them; `instead` holds what is to be looked at in the place of some of its
    files. Raises EditionFault.
    """
    from dataclasses import replace

    from paragraphos.checks.validation import validate_edition
    from paragraphos.checks.validators import Validators, from_file
    from paragraphos.findings import Severity
    from paragraphos.report import writer
    from paragraphos.report.shown import Shown
    from paragraphos.xml import parse

    def read(path: Path, limits: Limits | None = None) -> Document:
        return parse(instead[path], path, limits) if path in instead else from_file(path, limits)

    report = validate_edition(folder, limits, validators=Validators(read))
    errors = tuple(finding for finding in report.findings if finding.severity is Severity.ERROR)
    if not errors:
        return report
    click.echo(writer("text")(Shown(replace(report, findings=errors), base=Path.cwd())), nl=False, err=True)
    click.echo(f"The edition has errors: {undone}.", err=True)
    return None
