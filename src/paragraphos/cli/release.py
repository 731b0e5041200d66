"""`paragraphos release`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paragraphos.cli.limits import limit_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paragraphos.references.disagreements import LedgerFault
    from paragraphos.references.publishing import Plan
    from paragraphos.xml import Limits


_READ = "look whether what is proposed is true."
_GIVE_REASONS = "look whether what is proposed is true, and give each its reason."


@click.command("release", short_help="Record every reference and its words, stamp version and date.")
@click.argument("version", required=False)
@click.option("--date", metavar="YYYY-MM-DD", help="The date of the release (default: today).")
@click.option("--draft", is_flag=True, help="Write the statements that the editor owes into the ledger, and stop.")
@click.option("--reason", default="", metavar="TEXT", help="With --draft: the reason for each of them.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
@limit_option
@click.pass_obj
def command(
    folder: Path,
    version: str | None,
    date: str | None,
    draft: bool,
    reason: str,
    as_json: bool,
    limits: Limits | None,
) -> int:
    """Release the edition as VERSION; without VERSION, say which version comes next, and why.

    A release changes three things: version, date and a change in the header of the text (and of the register), and the
    ledger references.json, which keeps every reference ever published with its words. It refuses when anything is
    invalid, when a published reference was lost or reworded without a statement, or when VERSION promises too little.
    Exit codes: 0 done, 1 refused, or a statement is owed, 2 the command could not run.

    \b
    Example:
      paragraphos release
      paragraphos release --draft --reason "Misprints corrected after the 1924 printing"
      paragraphos release 1.1.0
    """
    if draft:
        if version is not None or date is not None:
            raise click.UsageError("--draft takes no version and no date: it only writes statements into the ledger.")
        return _draft(folder, reason, as_json, limits)
    if reason:
        raise click.UsageError("--reason belongs to --draft.")
    if version is None:
        return _proposal(folder, as_json, limits)
    return _release(folder, version, date, as_json, limits)


def _draft(folder: Path, reason: str, as_json: bool, limits: Limits | None) -> int:
    from paragraphos.publication.replacing import replace_files
    from paragraphos.references.statements import drafted
    from paragraphos.references.storage import encoded, written
    from paragraphos.references.with_ledger import read_with_ledger
    from paragraphos.report.shown import from_here

    edition = read_with_ledger(folder, limits)
    path, ledger = edition.publication.source.settings.ledger, edition.ledger
    grown = drafted(ledger, edition.now, reason)
    fresh = grown.pending[len(ledger.pending) :]
    if fresh:
        replace_files({path: written(grown)})
    if as_json:
        click.echo(json.dumps({"statements": encoded(grown)["pending"][len(ledger.pending) :]}, ensure_ascii=False))
        return 0
    for statement in fresh:
        where = f" → {', '.join(statement.successors)}" if statement.successors else ""
        click.echo(f"{statement.reference}: {statement.state}{where}")
    if not fresh:
        click.echo("No statement is owed.")
    else:
        count = f"{len(fresh):,} statement{'s' if len(fresh) > 1 else ''} written to {from_here(path)}"
        click.echo(f"{count}: {_READ if reason else _GIVE_REASONS}")
    return 0


def _proposal(folder: Path, as_json: bool, limits: Limits | None) -> int:
    from paragraphos.references.present import present_with_markup
    from paragraphos.references.releasing import proposed
    from paragraphos.references.statements import account
    from paragraphos.references.with_ledger import read_with_ledger

    edition = read_with_ledger(folder, limits)
    ledger = edition.ledger
    now = present_with_markup(edition.publication)
    step, version, why = proposed(ledger, now)
    faults = account(ledger, now).faults
    if as_json:
        owed = [{"reference": fault.reference, "message": fault.message, "hint": fault.hint} for fault in faults]
        click.echo(json.dumps({"proposed": str(version), "why": why, "owed": owed}, ensure_ascii=False))
        return 1 if faults else 0
    if step:
        click.echo(f"{version}: {why}.")
    else:
        click.echo(f"{why.capitalize()}, {ledger.versions[-1]}: there is nothing to release.")
    for hint, of_it in _by_hint(faults).items():
        for fault in of_it:
            click.echo(f"  {fault.message}")
        click.echo(f"  → {hint}")
    return 1 if faults else 0


def _by_hint(faults: Sequence[LedgerFault]) -> dict[str, list[LedgerFault]]:
    """The faults by what to do about them, so that it is said once."""
    found: dict[str, list[LedgerFault]] = {}
    for fault in faults:
        found.setdefault(fault.hint, []).append(fault)
    return found


def _release(folder: Path, text: str, date: str | None, as_json: bool, limits: Limits | None) -> int:
    from paragraphos.cli.gate import sound
    from paragraphos.publication.replacing import replace_files
    from paragraphos.references.publishing import Refusal, plan
    from paragraphos.references.versions import version_of
    from paragraphos.source import read_edition

    version = version_of(text)
    if version is None:
        raise click.UsageError(f"“{text}” is no version: write three numbers, such as 1.0.0.")
    day = _day(date)
    if not sound(folder, "nothing was released", limits=limits):
        return 1
    made = plan(read_edition(folder, limits), version, day)
    if isinstance(made, Refusal):
        click.echo(made.message, err=True)
        return 1
    if not sound(folder, f"version {version} would be published with these; nothing was released", made.files, limits):
        return 1
    replace_files(made.files)
    _tell(made, as_json)
    return 0


def _tell(made: Plan, as_json: bool) -> None:
    if as_json:
        content = {
            "version": made.version,
            "date": made.date,
            "why": made.why,
            "references": made.references,
            "files": [str(path) for path in made.files],
        }
        click.echo(json.dumps(content, ensure_ascii=False))
        return
    click.echo(f"{made.version}, {made.date}: {made.why}. {made.references:,} references in the ledger.")
    click.echo("Now build, and publish what was built: paragraphos build")


def _day(date: str | None) -> str:
    """The date of the release; the one place of the toolchain that looks at the clock."""
    from datetime import date as day

    try:
        return (day.fromisoformat(date) if date else day.today()).isoformat()
    except ValueError as error:
        raise click.UsageError(f"“{date}” is no date: write it as 2026-11-27.") from error
