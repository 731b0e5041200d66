"""`paragraphos cite`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paragraphos.cli.limits import limit_option

if TYPE_CHECKING:
    from paragraphos.publication.edition import Publication
    from paragraphos.references.citations.citing import Citation
    from paragraphos.references.resolving import Resolved
    from paragraphos.xml import Limits

_FORMATS = ("text", "html", "csl-json", "biblatex", "ris", "tei")
_STYLED = ("text", "html")
_STYLE = "chicago-notes-bibliography"


@click.command("cite", short_help="A reference becomes a citation.")
@click.argument("reference", required=False)
@click.option("--style", metavar="NAME", help=f"A CSL style, or a file NAME.csl (default: {_STYLE}).")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="What to write.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON, the citation in the style among it.")
@limit_option
@click.pass_obj
def command(
    folder: Path, reference: str | None, style: str | None, form: str, as_json: bool, limits: Limits | None
) -> int:
    """Cite REFERENCE: p10, p10.s3, p10-p12, p10@1.0.0, "para. 10", or a published address; without it, the edition.

    The first line is the citation as it stands in a note, or in brackets in the text; the second, the entry in a
    bibliography. Exit codes: 0 cited, 1 there is no such reference, 2 the command could not run.

    \b
    Example:
      paragraphos cite p10.s3
      paragraphos cite p10-p12 --style apa
      paragraphos cite p10@1.0.0 --format biblatex
      paragraphos cite @1.0.0
    """
    from paragraphos.publication.edition import publication
    from paragraphos.references.integrity import trusted_ledger
    from paragraphos.references.present import present
    from paragraphos.references.resolving import Unresolved, resolved, whole
    from paragraphos.source import read_edition

    _refuse_contradictions(reference, style, form, as_json)
    style = style or _STYLE
    source = read_edition(folder, limits)
    edition = publication(source)
    now, ledger = present(edition), trusted_ledger(source.settings.ledger)
    version = reference.removeprefix("@") if reference and reference.startswith("@") else None
    found = whole(version, now, ledger) if reference is None or version else resolved(reference, now, ledger)
    if isinstance(found, Unresolved):
        click.echo(found.told, err=True)
        return 1
    _warn(found)
    if form == "tei":
        click.echo(_tei(edition, found), nl=False)
        return 0
    citation = _citation(edition, found)
    if as_json:
        click.echo(json.dumps(_answer(found, citation, style), ensure_ascii=False, indent=1))
        return 0
    click.echo(_WRITERS[form](citation, style), nl=False)
    return 0


def _refuse_contradictions(reference: str | None, style: str | None, form: str, as_json: bool) -> None:
    """Raise UsageError for what cannot be asked together."""
    if reference is not None and not reference.strip():
        raise click.UsageError("REFERENCE is empty: name a passage, such as p10, or leave it out to cite the edition.")
    if form == "tei" and (reference is None or reference.startswith("@")):
        raise click.UsageError("which passage? --format tei needs a REFERENCE; `paragraphos build` writes the whole.")
    if as_json and form != "text":
        raise click.UsageError(f"--json is a form of its own: leave out --format {form}, or --json.")
    if style is not None and form not in _STYLED:
        raise click.UsageError(f"--format {form} is data, the same in every style: leave out --style {style}.")


def _warn(found: Resolved) -> None:
    """Say what a citer must know: words that changed since or are in no release yet, a name that meant another unit."""
    for told in found.later:
        click.echo(told, err=True)
    if found.unreleased:
        names = ", ".join(found.unreleased)
        click.echo(
            f"Release {found.version} has not these words of {names}: they were written since. Release the edition "
            f"before you cite them, or cite {found.reference}@{found.version}.",
            err=True,
        )
    for other in found.formerly:
        reference, _, version = other.partition("@")
        click.echo(
            f"In release {version} this was the name of {reference}: for a citation of that release write {other}.",
            err=True,
        )


def _citation(edition: Publication, found: Resolved) -> Citation:
    from paragraphos.references.citations.citing import citations, target_of_range, whole

    known = (found.version, found.date)
    target = target_of_range(found.units, *known) if found.units else whole(*known)
    return citations(edition.node, [target], edition.source.settings.address)[0]


def _tei(edition: Publication, found: Resolved) -> str:
    from paragraphos.references.passages import passage

    return passage(edition, found.units, found.version, found.date)


def _answer(found: Resolved, citation: Citation, style: str) -> dict[str, object]:
    from paragraphos.references.citations.formatting import formatted
    from paragraphos.references.citations.styles import style_named

    words = formatted([citation], style_named(style))[0].plain
    return {
        "reference": found.reference,
        "version": found.version,
        "date": found.date,
        "state": str(found.entry.state) if found.entry else "current",
        "stands": not found.gone,
        "words": found.words,
        "style": style,
        "note": words.note,
        "entry": words.entry,
        "csl": citation.csl,
    }


def _styled(citation: Citation, style: str) -> tuple[str, str]:
    from paragraphos.references.citations.formatting import formatted
    from paragraphos.references.citations.styles import style_named

    words = formatted([citation], style_named(style))[0]
    return words.note, words.entry


def _text(citation: Citation, style: str) -> str:
    from paragraphos.references.citations.formatting import Formatted

    words = Formatted(*_styled(citation, style)).plain
    return "".join(f"{line}\n" for line in (words.note, words.entry) if line)


def _html(citation: Citation, style: str) -> str:
    return "".join(f"<p>{fragment}</p>\n" for fragment in _styled(citation, style) if fragment)


_WRITERS: dict[str, Callable[[Citation, str], str]] = {
    "text": _text,
    "html": _html,
    "csl-json": lambda citation, _: json.dumps([citation.csl], ensure_ascii=False, indent=1) + "\n",
    "biblatex": lambda citation, _: citation.biblatex,
    "ris": lambda citation, _: citation.ris,
}
