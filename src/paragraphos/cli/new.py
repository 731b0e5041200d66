"""`paragraphos new`: a plain text becomes an edition."""

from __future__ import annotations

from pathlib import Path

import click

_FILE = click.Path(path_type=Path)


@click.command("new", short_help="A plain text becomes an edition.")
@click.argument("text", type=_FILE, metavar="TEXT")
@click.option(
    "--id", "identity", required=True, metavar="NAME", help="The name of the edition: small letters, digits, hyphens."
)
@click.option(
    "-o", "--output", "target", type=_FILE, metavar="DIR", help="Where to put it (default: a folder NAME here)."
)
@click.option(
    "--lang",
    "language",
    default="und",
    metavar="TAG",
    help="The language of the text: en, de, ru … (default: not stated).",
)
@click.pass_obj
def command(folder: Path, text: Path, identity: str, target: Path | None, language: str) -> None:
    """Make an edition of a plain text in UTF-8: TEI with header, paragraphs, sentences and references, valid at once.

    The text is kept byte for byte in seeds/; what is not known of it is said to be unknown. Nothing is overwritten, and
    the same text gives the same files. Exit codes: 0 made, 2 the command could not run.

    \b
    Example:
      paragraphos new brief.txt --id brief-1890
      paragraphos new brief.txt --id brief-1890 --lang de -o editions/brief
    """
    from paragraphos.convert.folder import new_edition, write_edition
    from paragraphos.xml import content

    files = new_edition(text, content(text), identity, language)
    where = target or folder / identity
    write_edition(files, where)
    click.echo(f"{where}: an edition of {len(files)} files. Check it: paragraphos -C {where} validate")
