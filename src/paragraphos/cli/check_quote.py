"""`paragraphos check-quote`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paragraphos.cli.limits import limit_option

if TYPE_CHECKING:
    from paragraphos.references.quotation.search import Judgement
    from paragraphos.references.resolving import Resolved
    from paragraphos.xml import Limits


@click.command("check-quote", short_help="Is this what the text says there?")
@click.argument("reference")
@click.argument("words")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON (schema/json/check-quote.schema.json).")
@limit_option
@click.pass_obj
def command(folder: Path, reference: str, words: str, as_json: bool, limits: Limits | None) -> int:
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
    edition = read_with_ledger(folder, limits)
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
    from paragraphos.references.quotation.hits import advice

    reference, hits = found.reference, judgement.hits
    # Of an earlier release it is told what that release had, and what became of it.
    has = f"had these words in release {found.version}" if found.later else "has these words"
    since = "".join(f" {turn}" for turn in found.later)
    ending = found.later[0] if found.gone else f"release {judgement.since or 'to come'} has other words there."
    printed = hits[0].words if hits else ""
    places = ", ".join(dict.fromkeys(hit.reference for hit in hits))
    return {
        "exact": f"exact: {reference} {has}.{since}",
        "normalised": f"normalised: {reference} {has}; there they are printed: {printed}{since}",
        "near": f"near: {marked(hits[0].differences(words)) if hits else ''}",
        "changed": f"changed: {reference} had these words until {judgement.until}; {ending}",
        "moved": f"moved to {places}: {reference} had these words until {judgement.until}.",
        "elsewhere": f"elsewhere: these words stand in {places}, and {_never(judgement, reference)}.",
        "missing": f"missing: the text has no such words; near to them is {places}."
        if places
        else f"missing: the text has no such words. {advice(words)}".rstrip(),
    }[judgement.verdict]


def _never(judgement: Judgement, reference: str) -> str:
    if judgement.until:
        return f"did not stand in {reference} in release {judgement.until}"
    return f"never stood in {reference}"


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
