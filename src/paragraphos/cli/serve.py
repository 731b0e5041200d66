"""`paragraphos serve`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from paragraphos.cli.limits import limit_option
from paragraphos.cli.only import named_outputs

if TYPE_CHECKING:
    from paragraphos.dts.preview import Edition
    from paragraphos.xml import Limits


@click.command("serve", short_help="The site as built, with live reload, and the DTS 1.0 endpoints.")
@click.argument("editions", nargs=-1, type=click.Path(path_type=Path), metavar="[EDITION]...")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help="Where to listen; 127.0.0.1 is this machine alone.",
)
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    metavar="NUMBER",
    help="0: any that is free.",
)
@click.option(
    "--only",
    multiple=True,
    metavar="NAME",
    callback=named_outputs,
    help="Make this output alone, for speed (may be given again).",
)
@limit_option
@click.pass_obj
def command(
    folder: Path, editions: tuple[Path, ...], host: str, port: int, only: frozenset[str], limits: Limits | None
) -> int:
    """Serve editions (folders; default: this one): the site, reloaded when a file changes, and DTS 1.0 under /dts/.

    Every release in an edition's ledger is a text of its own. Ctrl-C ends it. Exit codes: 0 ended, 1 an edition has
    errors, 2 the command could not run.

    \b
    Example:
      paragraphos serve
      paragraphos serve --only site
      paragraphos serve manifesto letters --port 8080
    """
    import asyncio
    from functools import partial

    from paragraphos.dts.application import application
    from paragraphos.dts.preview import Preview, shelf
    from paragraphos.dts.serving import address_of, listening, serve
    from paragraphos.dts.watching import prepared, watch
    from paragraphos.extras import load
    from paragraphos.source.file_stamps import stamp
    from paragraphos.source.settings import find

    load("starlette", "paragraphos serve", "serve")
    load("uvicorn", "paragraphos serve", "serve")
    folders = tuple(dict.fromkeys(find(folder / edition) for edition in editions)) or (find(folder),)
    stamped = {each: stamp(each) for each in folders}
    making = partial(prepare, only=only, limits=limits)
    with listening(host, port) as listener:
        ready = prepared(making, folders)
        served = tuple(edition for edition in ready if edition is not None)
        if len(served) < len(folders):
            return 1

        async def running() -> None:
            preview = Preview(shelf(served))
            click.echo("\n".join((address_of(listener), f"{address_of(listener)}dts/")))
            await serve(application(preview), listener, watch(making, stamped, served, preview), preview.dismiss)

        try:
            asyncio.run(running())
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
    return 0


def prepare(folder: Path, only: frozenset[str] = frozenset(), limits: Limits | None = None) -> Edition | None:
    """Make an edition ready, its texts and its files (or those of some outputs).

    What stands in the way is told on stderr, and None given.
    """
    from paragraphos.cli.faults import tell
    from paragraphos.cli.gate import ready
    from paragraphos.dts.preview import Edition
    from paragraphos.dts.resource import work
    from paragraphos.outputs import pictures, schema
    from paragraphos.outputs.making import make
    from paragraphos.source.file_stamps import stamp_of

    try:
        edition = ready(folder, limits)
        if edition is None:
            return None
        publication = edition.publication
        source = publication.source
        included = stamp_of((*pictures.paths(source), *schema.paths(source.settings)))
        files, hosts = make(edition, only), pictures.hosts(source)
        return Edition(publication.identifier, work(publication), files, included, hosts)
    except Exception as error:
        tell(error)
        return None
