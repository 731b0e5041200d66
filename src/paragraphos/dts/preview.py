"""What the server has to give at the moment: replaced as a whole when the edition has changed, never in part."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from paragraphos.dts.catalogue import catalogue
from paragraphos.dts.resource import Work
from paragraphos.dts.service import Service
from paragraphos.dts.site import Site
from paragraphos.publication.file import File
from paragraphos.source.file_stamps import Stamp


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition, ready to be served: its identifier, its work with all texts, the files of its site.

    `included` is the stamp of the files that those of the edition name (pictures, parts of the schema), as they were
    read; `image_hosts` are the origins of the pictures that it has on the web.
    """

    identifier: str
    work: Work
    files: tuple[File, ...]
    included: Stamp = ()
    image_hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """All editions that are served: DTS for all of them; the site of one alone at the root, of several in folders."""

    service: Service
    site: Site


def shelf(editions: tuple[Edition, ...]) -> Shelf:
    """The shelf of some editions.

    Raises Unusable when two have the same identifier.
    """
    several = len(editions) > 1
    files: dict[str, bytes] = {}
    folders: dict[str, str] = {}
    image_hosts: dict[str, tuple[str, ...]] = {}
    for edition in editions:
        folder = f"{edition.identifier}/" if several else ""
        files.update({f"{folder}{file.path}": file.data for file in edition.files})
        image_hosts[folder] = edition.image_hosts
        folders.update({text.identifier: f"/{folder}" for text in edition.work.resources})
    if several:
        files["index.html"] = _contents(editions)
    works = tuple(edition.work for edition in editions)
    return Shelf(Service(catalogue(works), site=lambda name: folders.get(name, "/")), Site(files, image_hosts))


@dataclass(slots=True)
class Preview:
    """The shelf that is served now; pages wait here to hear of the next."""

    shelf: Shelf
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def replace(self, shelf: Shelf) -> None:
        """Serve this from now on, and tell all who wait."""
        self.shelf = shelf
        self.dismiss()

    def dismiss(self) -> None:
        """Let all who wait go."""
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def change(self) -> None:
        """Wait for the next replacement."""
        await self._changed.wait()


def _contents(editions: tuple[Edition, ...]) -> bytes:
    from xml.sax.saxutils import escape, quoteattr

    items = "".join(
        f"<li><a href={quoteattr(edition.identifier + '/')}>{escape(edition.work.title)}</a></li>"
        for edition in editions
    )
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Texts</title></head>'
        f"<body><main><h1>Texts</h1><ul>{items}</ul></main></body></html>\n"
    ).encode()
