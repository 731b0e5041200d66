"""`paragraphos build`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("build", short_help="The published edition, written all or nothing.")
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    default=None,
    metavar="DIR",
    help="Where to (default: dist beside the folder of the edition).",
)
@click.option("--only", multiple=True, metavar="NAME", help="Make this output alone (may be given again).")
@click.pass_obj
def command(folder: Path, target: Path | None, only: tuple[str, ...]) -> int:
    """Build the published edition; only an edition without errors is built, and all of it or nothing.

    Exit codes: 0 built, 1 the edition has errors (all reported), 2 the command could not run.

    \b
    Example:
      paragraphos build
      paragraphos build --only text -o /somewhere/else
    """
    from paragraphos.cli.ready import ready_publication
    from paragraphos.outputs import OUTPUTS
    from paragraphos.publication.build import make, write

    known = [output.name for output in OUTPUTS]
    for name in only:
        if name not in known:
            raise click.UsageError(f"there is no output “{name}”; there are: {', '.join(known)}.")
    publication = ready_publication(folder)
    if publication is None:
        return 1
    where = target or publication.source.settings.folder.parent / "dist"
    files = make(publication, frozenset(only))
    write(files, where)
    click.echo(f"{where}: {len(files):,} files")
    return 0
