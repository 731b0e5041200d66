"""`paragraphos package`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from paragraphos.cli.limits import limit_option

if TYPE_CHECKING:
    from paragraphos.xml import Limits


@click.command("package", short_help="The edition for libraries: one bag with fixity.")
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where to (default: packages in the top folder of the edition).",
)
@click.option("--zip", "as_zip", is_flag=True, help="Also as .zip.")
@click.option("--tar", "as_tar", is_flag=True, help="Also as .tar.gz.")
@click.option("--ocfl", "as_ocfl", is_flag=True, help="Also as an OCFL object.")
@limit_option
@click.pass_obj
def command(folder: Path, target: Path | None, as_zip: bool, as_tar: bool, as_ocfl: bool, limits: Limits | None) -> int:
    """Package the edition: TEI, records, text, books, site, sources and fixity in one BagIt 1.0 bag.

    Exit codes: 0 packaged, 1 the edition has errors (all reported), 2 the command could not run.

    \b
    Example:
      paragraphos package
      paragraphos package --zip --tar -o /mnt/deposit
    """
    from paragraphos.cli.gate import ready
    from paragraphos.outputs import pictures, schema
    from paragraphos.outputs.making import make
    from paragraphos.preservation import package
    from paragraphos.report.shown import from_here

    edition = ready(folder, limits)
    if edition is None:
        return 1
    publication = edition.publication
    if as_ocfl:
        package.moment(publication)  # refused before anything is made
    where = target or publication.source.settings.boundary / "packages"
    name = package.name_of(publication)
    included = (*pictures.paths(publication.source), *schema.paths(publication.source.settings))
    files = package.packaged(publication, make(edition), included)
    written = [package.write_folder(name, files, where)]
    written += [
        package.write_archive(kind, name, files, where) for kind, wanted in (("zip", as_zip), ("tar", as_tar)) if wanted
    ]
    if as_ocfl:
        written.append(package.write_ocfl(publication, files, where))
    for path in written:
        click.echo(from_here(path))
    return 0
