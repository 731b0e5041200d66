"""Keeps the preview up to date: when a file of an edition changes, the edition is prepared again in another process.

Another process, so that readers never wait for a build, and so that no part of the server holds Saxon: what is asked
for by strangers cannot reach an XPath or a stylesheet.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from paragraphos.dts.preview import Edition, Preview, shelf
from paragraphos.faults import Unusable
from paragraphos.other_process import other_process
from paragraphos.source.file_stamps import Stamp, stamp, stamp_of

LOOK_SECONDS = 0.5
"""How often the files are looked at."""

Prepare = Callable[[Path], "Edition | None"]
"""Makes an edition ready, or says on stderr what is wrong with it and gives None; a function at the top of a module."""


def prepared(prepare: Prepare, folders: Iterable[Path]) -> tuple[Edition | None, ...]:
    """The editions in some folders, made ready one after the other in a process that ends with them."""
    with other_process() as process:
        return tuple(process.map(prepare, folders))


async def watch(prepare: Prepare, stamped: dict[Path, Stamp], editions: tuple[Edition, ...], preview: Preview) -> None:
    """Replace what the preview serves whenever an edition has changed and is without errors; runs until cancelled.

    `stamped`: the folders of the editions, with the stamps that they had before the editions were prepared.
    """
    held, folders = list(editions), list(stamped)
    seen = [(before, edition.included) for before, edition in zip(stamped.values(), held, strict=True)]
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        now = [(stamp(folder), _again(edition.included)) for folder, edition in zip(folders, held, strict=True)]
        changed = [number for number, (one, other) in enumerate(zip(seen, now, strict=True)) if one != other]
        seen = now
        if not changed:
            continue
        try:
            fresh = await asyncio.to_thread(prepared, prepare, [folders[number] for number in changed])
        except Exception as error:  # whatever a build stumbles over, what is served stays
            click.echo(f"paragraphos: the edition could not be built: {error}", err=True)
            continue
        for number, edition in zip(changed, fresh, strict=True):
            if edition is not None:
                held[number], seen[number] = edition, (seen[number][0], edition.included)
        if any(edition is not None for edition in fresh):
            _replace(preview, tuple(held))


def _again(included: Stamp) -> Stamp:
    """The stamp of the same files now."""
    return stamp_of(Path(name) for name, *_ in included)


def _replace(preview: Preview, editions: tuple[Edition, ...]) -> None:
    """Two editions that have come to share an identifier are no reason to stop serving what there was."""
    try:
        preview.replace(shelf(editions))
    except Unusable as fault:
        click.echo(f"paragraphos: {fault}", err=True)
