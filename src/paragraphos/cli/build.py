"""`paragraphos build`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from paragraphos.cli.limits import limit_option
from paragraphos.cli.only import named_outputs

if TYPE_CHECKING:
    from paragraphos.xml import Limits


@click.command("build", short_help="The published edition, written all or nothing.")
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    default=None,
    metavar="DIR",
    help="Where to (default: dist in the top folder of the edition).",
)
@click.option(
    "--only", multiple=True, metavar="NAME", callback=named_outputs, help="Make this output alone (may be given again)."
)
@click.option("--watch", is_flag=True, help="Build again after every save, until Ctrl-C.")
@limit_option
@click.pass_obj
def command(folder: Path, target: Path | None, only: frozenset[str], watch: bool, limits: Limits | None) -> int:
    """Build the published edition; only an edition without errors is built, and all of it or nothing.

    Exit codes: 0 built, 1 the edition has errors (all reported), 2 the command could not run.

    \b
    Example:
      paragraphos build
      paragraphos build --only text -o /somewhere/else
      paragraphos build --only site --watch
    """
    return _watched(folder, target, only, limits) if watch else build(folder, target, only, limits)


def build(folder: Path, target: Path | None, only: frozenset[str], limits: Limits | None = None) -> int:
    """Build once; gives the exit code."""
    from paragraphos.cli.gate import ready
    from paragraphos.outputs.harvesting import unharvested
    from paragraphos.outputs.making import make
    from paragraphos.publication.writing import write
    from paragraphos.report.shown import from_here

    edition = ready(folder, limits)
    if edition is None:
        return 1
    publication = edition.publication
    where = target or publication.source.settings.boundary / "dist"
    files = make(edition, only)
    write(files, where)
    click.echo(f"{from_here(where)}: {len(files):,} file{'' if len(files) == 1 else 's'}")
    if (why := unharvested(publication)) is not None and (not only or "harvesting" in only):
        click.echo(why, err=True)
    return 0


def build_or_tell(folder: Path, target: Path | None, only: frozenset[str], limits: Limits | None = None) -> int:
    """Build once, telling on stderr what kept the command from running."""
    from paragraphos.cli.faults import tell

    try:
        return build(folder, target, only, limits)
    except Exception as error:
        tell(error)
        return 2


def _watched(folder: Path, target: Path | None, only: frozenset[str], limits: Limits | None) -> int:
    """Build after every save until Ctrl-C; gives the exit code of the last build."""
    from functools import partial

    from paragraphos.editor.rebuilding import Builder, builds
    from paragraphos.source.file_stamps import stamp
    from paragraphos.source.settings import find

    find(folder)
    last: int | None = None
    builder = Builder(partial(build_or_tell, folder, target, only, limits))
    try:
        for last in builds(lambda: stamp(folder), builder):
            if last is None:
                click.echo("paragraphos: the build ended unexpectedly; it is begun anew with the next save.", err=True)
            click.echo("Waiting for the next save; Ctrl-C ends.", err=True)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
    finally:
        builder.close()
    return 2 if last is None else last
