"""From what a reader writes (p10, para. 10, ¶10, p10-p12, p10@1.0.0, an address) to the units that are meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from paragraphos.publication.units import Unit, range_reference
from paragraphos.references.fate import fate, turn_told
from paragraphos.references.ledger import Entry, Ledger
from paragraphos.references.parsing import ends, in_address, names, said, units_meant
from paragraphos.references.refusal import refusal
from paragraphos.references.snapshot import Snapshot
from paragraphos.references.unreleased import changed_since


@dataclass(frozen=True, slots=True)
class Resolved:
    """The units that a reference means, in order, as `version` of `date` had them.

    `reference` is written canonically (`p10-p12`); `entry` the ledger's entry of a single reference, if it has one;
    `gone` where the edition has that reference no longer. `later` tells what became of the units after that version,
    `unreleased` names those whose words no release has yet, and `formerly` what else the same name meant in an earlier
    release (`p7@1.0.0`), where paragraphs were renumbered since.
    """

    reference: str
    units: tuple[Unit, ...]
    version: str
    date: str
    entry: Entry | None
    gone: bool
    later: tuple[str, ...] = ()
    unreleased: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The words, a blank line between units of the first level."""
        told = ""
        for unit in self.units:
            apart = "\n\n" if unit.level == 1 else " "
            told += (apart if told else "") + unit.text
        return told


@dataclass(frozen=True, slots=True)
class Unresolved:
    """There is no such reference: `message` says what is wrong, `nearest` the references that may have been meant."""

    message: str
    nearest: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """Both in a line."""
        return self.message + (f" Did you mean {', '.join(self.nearest)}?" if self.nearest else "")


def resolved(text: str, now: Snapshot, ledger: Ledger) -> Resolved | Unresolved:
    """What a reader's reference means, in the edition as it is now or in the version that it names.

    A reference that was ever published means what it was published as, and never what a later edition may call so.
    """
    wanted, version = _versioned(text.strip())
    if version and version not in ledger.versions:
        return _no_release(version, ledger)
    snapshot = ledger.at(version) if version else now
    wanted = in_address(wanted)
    lost = _lost(wanted, snapshot, ledger)
    if lost is not None and not version:
        return _as_it_stood(lost, ledger)
    units = units_meant(wanted, snapshot) if lost is None else ()
    parts = () if len(units) == 1 else ends(wanted)
    for missing in (lost, *(_lost(end, snapshot, ledger) for end in parts)):
        if missing is not None:
            return Unresolved(_absent(missing, version, ledger))
    if units:
        return _found(wanted, units, snapshot, ledger, named=bool(version))
    return Unresolved(*refusal(wanted, text.strip(), snapshot))


def whole(version: str | None, now: Snapshot, ledger: Ledger) -> Resolved | Unresolved:
    """The edition as a whole, as it is now or as a release had it."""
    if version is None:
        return Resolved("", (), now.version, now.date, None, gone=False)
    if version not in ledger.versions:
        return _no_release(version, ledger)
    return Resolved("", (), version, ledger.at(version).date, None, gone=False)


def _no_release(version: str, ledger: Ledger) -> Unresolved:
    known = ", ".join(ledger.versions) or "none"
    return Unresolved(f"There is no release {version}; released were: {known}.")


def _found(wanted: str, units: tuple[Unit, ...], snapshot: Snapshot, ledger: Ledger, named: bool) -> Resolved:
    first, last = units[0], units[-1]
    single = len(units) == 1
    entries = [(unit, ledger.entries.get(unit.reference)) for unit in units]
    released = ledger.versions
    draft = snapshot.version in released and not named
    return Resolved(
        range_reference(first, last),
        units,
        snapshot.version,
        snapshot.date,
        ledger.entries.get(first.reference) if single else None,
        gone=False,
        later=tuple(
            turn_told(entry, turn)
            for _, entry in entries
            if entry is not None and snapshot.version in released
            for turn in entry.history
            if ledger.rank(turn.release) > ledger.rank(snapshot.version)
        ),
        unreleased=changed_since(ledger, replace(snapshot, units=units)) if draft else (),
        formerly=_formerly(wanted, first, ledger) if single and not named else (),
    )


def _formerly(wanted: str, unit: Unit, ledger: Ledger) -> tuple[str, ...]:
    """What a printed number or a name meant in earlier releases, where it meant something else."""
    name = "" if wanted.lower() == unit.reference.lower() else said(wanted)
    return tuple(
        f"{entry.reference}@{place.since}"
        for entry in ledger.entries.values()
        if name and entry.reference != unit.reference
        for place in entry.standing
        if name in names(place.label)
    )


def _lost(wanted: str, snapshot: Snapshot, ledger: Ledger) -> Entry | None:
    """The published reference that a text is, letter by letter, when the snapshot does not have it."""
    found = ledger.entries.get(wanted)
    if found is None:
        lower = wanted.lower()
        found = next((entry for name, entry in ledger.entries.items() if name.lower() == lower), None)
    return None if found is None or found.reference in snapshot.by_reference else found


def _absent(entry: Entry, version: str, ledger: Ledger) -> str:
    """Why a version, or the edition as it is now, has not a reference that was published."""
    if not version:
        last = _last_of(entry, ledger)
        return f"{_end_of(entry)} For a range of an earlier release write @{last} after it."
    if ledger.rank(entry.first) > ledger.rank(version):
        return f"Release {version} has no {entry.reference}: it was first published in release {entry.first}."
    return f"Release {version} has {entry.reference} no longer. {fate(entry)}"


def _versioned(text: str) -> tuple[str, str]:
    found = re.fullmatch(r"(.+?)\s*@\s*v?([0-9][\w.]*)", text)
    return (found.group(1), found.group(2)) if found else (text, "")


def _as_it_stood(entry: Entry, ledger: Ledger) -> Resolved:
    """A reference that is gone, in the last release that had it."""
    last = _last_of(entry, ledger)
    then = ledger.at(last)
    unit = then.by_reference[entry.reference]
    return Resolved(entry.reference, (unit,), last, then.date, entry, gone=True, later=(_end_of(entry),))


def _end_of(entry: Entry) -> str:
    """What became of a reference that is gone; of one that no release knows as gone, that nothing is said yet."""
    if entry.stands:
        return f"{entry.reference} is gone since the last release, and no release says yet what became of it."
    return fate(entry)


def _last_of(entry: Entry, ledger: Ledger) -> str:
    """The last release that had a reference which is gone."""
    return ledger.versions[-1 if entry.stands else ledger.rank(entry.history[-1].release) - 1]
