"""Quotations sought in an edition and in every wording that it ever had; and held against one reference."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from paragraphos.references.fate import turn_told
from paragraphos.references.ledger import Ledger
from paragraphos.references.quotation.index import Hit, Index, Likeness
from paragraphos.references.resolving import Resolved
from paragraphos.references.snapshot import Snapshot

MOST = 10
"""How many places of a quotation are told."""


class Verdict(StrEnum):
    """What the text says at a reference to a quotation.

    CHANGED: it had these words until a release changed them. MOVED: it had them, and they stand elsewhere now.
    ELSEWHERE: the text has these words, but they never stood there.
    """

    EXACT = "exact"
    NORMALISED = "normalised"
    NEAR = "near"
    CHANGED = "changed"
    MOVED = "moved"
    ELSEWHERE = "elsewhere"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, the places that it rests on, and, where words changed, the release that last had them and the next.

    With ELSEWHERE, `until` is the release that the reference names, where its words are others now.
    """

    verdict: Verdict
    hits: tuple[Hit, ...] = ()
    until: str = ""
    since: str = ""

    @property
    def agrees(self) -> bool:
        """Whether the text says so at the reference."""
        return self.verdict in {Verdict.EXACT, Verdict.NORMALISED}


class Quotations:
    """The present text and all earlier wordings, each indexed when it is first needed."""

    def __init__(self, now: Snapshot, ledger: Ledger) -> None:
        self._now = Index(now)
        self._ledger = ledger
        self._present = {unit.reference: unit.text for unit in now.units}
        self._earlier: tuple[Index, ...] | None = None

    def find(self, quotation: str) -> tuple[Hit, ...]:
        """The places of a quotation, best first, at most MOST: present words, then earlier ones, then near ones."""
        present = self._now.find(quotation)
        if present and present[0].likeness is not Likeness.NEAR:
            return present[:MOST]
        for index in self._indexes():
            earlier = index.find(quotation)
            if earlier and (earlier[0].likeness is not Likeness.NEAR or not present):
                return (*earlier, *present)[:MOST]
        return present[:MOST]

    def later(self, hit: Hit) -> tuple[str, ...]:
        """What became of the units of a hit after the release that had the words; nothing for the present ones."""
        if hit.version == self._now.version:
            return ()
        entries = (self._ledger.entries[unit.reference] for unit in hit.units)
        return tuple(
            turn_told(entry, turn)
            for entry in entries
            for turn in entry.history
            if self._ledger.rank(turn.release) > self._ledger.rank(hit.version)
        )

    def judge(self, reference: Resolved, quotation: str) -> Judgement:
        """Hold a quotation against a reference of the present edition, of a release, or against one that is gone."""
        wanted = {unit.reference for unit in reference.units}
        meant = self._meant(reference)
        here = tuple(hit for hit in meant.find(quotation) if _within(hit, wanted))
        if here and not reference.gone and here[0].likeness is not Likeness.NEAR:
            return Judgement(Verdict(str(here[0].likeness)), here)
        past = meant is not self._now
        earlier = None if past else self._once(wanted, quotation)
        hits = self._now.find(quotation)
        if earlier is not None:
            there = tuple(hit for hit in hits if hit.likeness is not Likeness.NEAR)
            until = earlier[0].version
            return Judgement(Verdict.MOVED if there else Verdict.CHANGED, there or earlier, until, self._after(until))
        if here and not reference.gone:
            return Judgement(Verdict.NEAR, here)
        elsewhere = tuple(hit for hit in hits if hit.likeness is not Likeness.NEAR)
        if elsewhere:
            return Judgement(Verdict.ELSEWHERE, elsewhere[:MOST], reference.version if past else "")
        return Judgement(Verdict.MISSING, hits[:MOST])

    def _meant(self, reference: Resolved) -> Index:
        """The words that a reference speaks of: those of a release where it names one whose words are others now."""
        units = reference.units
        if reference.gone or all(self._present.get(unit.reference) == unit.text for unit in units):
            return self._now
        return Index(self._ledger.at(reference.version))

    def _once(self, wanted: set[str], quotation: str) -> tuple[Hit, ...] | None:
        """Where the words stood at the reference in the last release that had them there."""
        for index in self._indexes():
            hits = [hit for hit in index.find(quotation) if hit.likeness is not Likeness.NEAR and _within(hit, wanted)]
            if hits:
                return tuple(hits)
        return None

    def _after(self, version: str) -> str:
        versions = self._ledger.versions
        place = versions.index(version) + 1
        return versions[place] if place < len(versions) else ""

    def _indexes(self) -> tuple[Index, ...]:
        """The releases whose words were not those of the next, the latest first."""
        if self._earlier is None:
            found: list[Index] = []
            words = self._present
            for version in reversed(self._ledger.versions):
                then = self._ledger.at(version)
                had = {unit.reference: unit.text for unit in then.units}
                if had != words:
                    found.append(Index(then))
                words = had
            self._earlier = tuple(found)
        return self._earlier


def _within(hit: Hit, wanted: set[str]) -> bool:
    """Whether all of a hit stands within the units that are meant, or within their parts."""
    return all(unit.reference in wanted or unit.parent in wanted for unit in hit.units)
