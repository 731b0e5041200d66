"""`paragraphos diff`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paragraphos.cli.limits import limit_option

if TYPE_CHECKING:
    from paragraphos.references.snapshot import Snapshot
    from paragraphos.xml import Limits


@click.command("diff", short_help="What changed between two releases, reference by reference.")
@click.argument("old")
@click.argument("new", required=False)
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON (schema/json/diff.schema.json).")
@limit_option
@click.pass_obj
def command(folder: Path, old: str, new: str | None, as_json: bool, limits: Limits | None) -> int:
    """Compare the release OLD with the release NEW, or with the edition as it is now.

    Words, punctuation, markup, notes (all that the editors wrote) and header are told apart. Exit code 0 in any case
    in which the two could be compared, 2 otherwise.

    \b
    Example:
      paragraphos diff 1.0.0
      paragraphos diff 1.0.0 1.1.0 --json
    """
    from paragraphos.publication.edition import publication
    from paragraphos.references.changes import difference
    from paragraphos.references.comparison import as_record, as_text
    from paragraphos.references.integrity import trusted_ledger
    from paragraphos.references.present import present_with_markup
    from paragraphos.source import read_edition

    source = read_edition(folder, limits)
    ledger = trusted_ledger(source.settings.ledger)

    def state(version: str) -> Snapshot:
        if version not in ledger.versions:
            known = ", ".join(ledger.versions) or "none"
            raise click.UsageError(f"there is no release {version}; released were: {known}.")
        return ledger.at(version)

    before = state(old)
    after = state(new) if new is not None else present_with_markup(publication(source))
    changed = difference(before, after)
    if as_json:
        click.echo(json.dumps(as_record(changed, ledger, new or ""), ensure_ascii=False, indent=1))
    else:
        click.echo(as_text(changed, ledger, new or "now"), nl=False)
    return 0
