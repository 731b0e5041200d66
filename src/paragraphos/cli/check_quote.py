"""`paragraphos check-quote`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from paragraphos.references.quotation.search import Judgement
    from paragraphos.references.resolving import Resolved


@click.command("check-quote", short_help="Is this what the text says there?")
@click.argument("reference")
@click.argument("words")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON (schema/json/check-quote.schema.json).")
@click.pass_obj
def command(folder: Path, reference: str, words: str, as_json: bool) -> int:
    """Hold the quoted WORDS against what the text says at REFERENCE.

    Says `exact` or `normalised` (exit code 0); `near` with the difference, `changed` since a release, `moved` or
    `elsewhere` with the reference, or `missing` (exit code 1). Exit code 2: the command could not run.

    \b
    Example:
      paragraphos check-quote p1 "calloused hands"
      paragraphos check-quote p10.s1 "the dispersal of its forces" --json
    """
    from paragraphos.faults import Unusable
    from paragraphos.references.quotation.search import Quotations
    from paragraphos.references.resolving import Unresolved, resolved
    from paragraphos.references.with_ledger import read_with_ledger

    if not any(character.isalnum() for character in words):
        raise click.UsageError("there are no words to look for.")
    edition = read_with_ledger(folder)
    found = resolved(reference, edition.now, edition.ledger)
    if isinstance(found, Unresolved):
        raise Unusable(found.told)
    judgement = Quotations(edition.now, edition.ledger).judge(found, words)
    if as_json:
        click.echo(json.dumps(_answer(found.reference, words, judgement), ensure_ascii=False, indent=1))
    else:
        click.echo(_told(found, words, judgement))
    return 0 if judgement.agrees else 1


def _told(found: Resolved, words: str, judgement: Judgement) -> str:
    from paragraphos.references.comparison import marked

    reference, hits = found.reference, judgement.hits
    ending = found.later[0] if found.gone else f"release {judgement.since or 'to come'} has other words there."
    places = ", ".join(dict.fromkeys(hit.reference for hit in hits))
    return {
        "exact": f"exact: {reference} has these words.",
        "normalised": f"normalised: {reference} has these words; it prints them: {hits[0].words if hits else ''}",
        "near": f"near: {marked(hits[0].differences(words)) if hits else ''}",
        "changed": f"changed: {reference} had these words until {judgement.until}; {ending}",
        "moved": f"moved to {places}: {reference} had these words until {judgement.until}.",
        "elsewhere": f"elsewhere: these words stand in {places}, and {_never(judgement)} in {reference}.",
        "missing": "missing: the text has no such words" + (f"; near to them is {places}." if places else "."),
    }[judgement.verdict]


def _never(judgement: Judgement) -> str:
    return f"stood in release {judgement.until} not" if judgement.until else "never stood"


def _answer(reference: str, words: str, judgement: Judgement) -> dict[str, Any]:
    from paragraphos.references.quotation.hits import as_record

    return {
        "reference": reference,
        "quotation": words,
        "verdict": str(judgement.verdict),
        "until": judgement.until,
        "since": judgement.since,
        "hits": [as_record(hit, words) for hit in judgement.hits],
    }
