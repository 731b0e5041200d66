"""`paragraphos find`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paragraphos.cli.limits import limit_option

if TYPE_CHECKING:
    from paragraphos.references.quotation.index import Hit
    from paragraphos.xml import Limits


@click.command("find", short_help="A quotation becomes its reference.")
@click.argument("words")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON (schema/json/find.schema.json).")
@limit_option
@click.pass_obj
def command(folder: Path, words: str, as_json: bool, limits: Limits | None) -> int:
    """Find the reference of the quoted WORDS, in the edition as it is and in every wording that it had.

    Says `exact`, `normalised` (quotes, dashes, case, spaces, hyphens, ellipses, square brackets aside) or `near`, and
    shows what differs. Exit codes: 0 found, 1 not in this text, 2 the command could not run.

    \b
    Example:
      paragraphos find "calloused hands"
      paragraphos find "the task of the proletariat … its own bourgeoisie"
    """
    from paragraphos.references.quotation.hits import advice, as_text
    from paragraphos.references.quotation.search import MOST, Quotations
    from paragraphos.references.with_ledger import read_with_ledger

    if not any(character.isalnum() for character in words):
        raise click.UsageError("there are no words to look for.")
    edition = read_with_ledger(folder, limits)
    search = Quotations(edition.now, edition.ledger)
    hits = search.find(words)
    if as_json:
        click.echo(json.dumps(_answer(words, hits), ensure_ascii=False, indent=1))
    elif hits:
        for hit in hits:
            click.echo(as_text(hit, words))
            for told in search.later(hit):
                click.echo(f"    {told}")
        if len(hits) == MOST:
            click.echo(f"No more than {MOST} places are shown; more words lead to fewer.", err=True)
    else:
        click.echo(f"Not in this text, nor in any earlier wording of it. {advice(words)}".rstrip(), err=True)
    return 0 if hits else 1


def _answer(words: str, hits: tuple[Hit, ...]) -> dict[str, Any]:
    from paragraphos.references.quotation.hits import as_record

    return {"quotation": words, "hits": [as_record(hit, words) for hit in hits]}
