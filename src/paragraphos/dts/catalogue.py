"""The Collections: a root, under it the works, under each work its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from paragraphos.dts.resource import Resource, Work
from paragraphos.faults import Unusable

ROOT = "texts"
"""The identifier of the root Collection."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A Collection or Resource in its place: `held` is what it stands for (None: the root)."""

    identifier: str
    held: Work | Resource | None
    parents: tuple[str, ...]
    children: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that can be read: the entries by identifier, the root first."""

    entries: Mapping[str, Entry]

    @property
    def resources(self) -> dict[str, Resource]:
        """The readable texts by identifier."""
        return {entry.identifier: entry.held for entry in self.entries.values() if isinstance(entry.held, Resource)}


def catalogue(works: tuple[Work, ...]) -> Catalogue:
    """The catalogue of some works.

    Raises Unusable when two things in it would have the same identifier.
    """
    entries: dict[str, Entry] = {}
    for entry in _entries(works):
        if entry.identifier in entries:
            raise Unusable(
                f"two texts are called “{entry.identifier}”; every edition needs an identifier of its own "
                "(publicationStmt/idno of its header)."
            )
        entries[entry.identifier] = entry
    return Catalogue(entries)


def _entries(works: tuple[Work, ...]) -> Iterator[Entry]:
    yield Entry(ROOT, None, (), tuple(work.identifier for work in works))
    for work in works:
        texts = tuple(resource.identifier for resource in work.resources)
        yield Entry(work.identifier, work, (ROOT,), texts)
        for resource in work.resources:
            yield Entry(resource.identifier, resource, (work.identifier,), ())
