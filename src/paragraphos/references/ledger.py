"""The ledger: every reference ever published, its words release by release, and what became of it. It only grows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from paragraphos.publication.units import Unit
from paragraphos.references.snapshot import Fingerprint, Snapshot


class State(StrEnum):
    """What became of a published reference."""

    CURRENT = "current"
    CORRECTED = "corrected"
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a reference since a release, and their SHA-256."""

    since: str
    words: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Markup:
    """The fingerprint of a reference's markup since a release."""

    since: str
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a reference stands since a release: its printed number, its name, the unit that holds it, its address."""

    since: str
    number: str
    label: str
    parent: str
    address: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What an editor says of a change: the new state of a reference, where its words are now, and why."""

    reference: str
    state: State
    successors: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A statement as released."""

    release: str
    state: State
    successors: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One published reference, with its history, oldest first."""

    reference: str
    tree: str
    type: str
    level: int
    editorial: bool
    first: str
    standing: tuple[Standing, ...]
    wordings: tuple[Wording, ...]
    markup: tuple[Markup, ...]
    history: tuple[Turn, ...] = ()

    @property
    def state(self) -> State:
        """Its state since the last release that changed it."""
        return self.history[-1].state if self.history else State.CURRENT

    @property
    def stands(self) -> bool:
        """Whether the reference is one of the edition's still: a gone one only leads to where its words are."""
        if self.state in {State.CURRENT, State.CORRECTED}:
            return True
        return self.reference in self.history[-1].successors

    @property
    def words(self) -> str:
        """Its last words."""
        return self.wordings[-1].words

    def within(self, releases: frozenset[str]) -> Entry:
        """The entry as it was when these were all the releases that there were."""
        named = [item.since for item in self.standing]
        named += [item.since for item in self.wordings]
        named += [item.since for item in self.markup]
        named += [turn.release for turn in self.history]
        if releases.issuperset(named):
            return self
        return replace(
            self,
            standing=tuple(item for item in self.standing if item.since in releases),
            wordings=tuple(item for item in self.wordings if item.since in releases),
            markup=tuple(item for item in self.markup if item.since in releases),
            history=tuple(turn for turn in self.history if turn.release in releases),
        )


@dataclass(frozen=True, slots=True)
class Release:
    """One release. `order`: the references of each tree in document order; None where it is that of the release before.

    `header`: the fingerprint of each part of the header; `seal`: the digest of all that the ledger knew at this
    release, so that nothing recorded can be altered or left out unnoticed.
    """

    version: str
    date: str
    step: str
    header: Mapping[str, str]
    order: Mapping[str, tuple[str, ...]] | None
    seal: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """All releases, all references ever published in the order of publication, and the statements to be released."""

    edition: str
    releases: tuple[Release, ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=dict)
    pending: tuple[Statement, ...] = ()

    @property
    def versions(self) -> tuple[str, ...]:
        """The released versions, oldest first."""
        return tuple(release.version for release in self.releases)

    @property
    def latest(self) -> Release | None:
        """The last release, if there was one."""
        return self.releases[-1] if self.releases else None

    @property
    def order(self) -> Mapping[str, tuple[str, ...]]:
        """The references of each tree in document order, as of the last release; empty before the first."""
        stated = (release.order for release in reversed(self.releases) if release.order is not None)
        return next(stated, {})

    def rank(self, version: str) -> int:
        """The place of a release in time, from 0. Raises ValueError when there was no such release."""
        return self.versions.index(version)

    def until(self, version: str) -> Ledger:
        """The ledger as it was when a version was released, without statements to come.

        Raises ValueError when there was no such release.
        """
        last = self.rank(version)
        known = frozenset(self.versions[: last + 1])
        entries = {entry.reference: entry.within(known) for entry in self.entries.values() if entry.first in known}
        return Ledger(self.edition, self.releases[: last + 1], entries)

    def at(self, version: str) -> Snapshot:
        """The edition as a version had it: every unit in order with its words.

        Raises ValueError when there was no such release.
        """
        then = self.until(version)
        placed = [(tree, then.entries[name]) for tree, names in then.order.items() for name in names]
        return Snapshot(
            version=version,
            date=then.releases[-1].date,
            units=tuple(_unit(tree, entry) for tree, entry in placed),
            markup={entry.reference: entry.markup[-1].fingerprint for _, entry in placed},
            header=then.releases[-1].header,
        )


def _unit(tree: str, entry: Entry) -> Unit:
    place = entry.standing[-1]
    return Unit(
        tree=tree,
        type=entry.type,
        level=entry.level,
        reference=entry.reference,
        number=place.number,
        label=place.label,
        parent=place.parent,
        address=place.address,
        editorial=entry.editorial,
        text=entry.words,
    )
