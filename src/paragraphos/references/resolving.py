"""From what a reader writes (p10, para. 10, ¶10, p10-p12, p10@1.0.0, an address) to the units that are meant."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from urllib.parse import unquote

from paragraphos.publication.units import Unit
from paragraphos.references.ledger import Entry, Ledger
from paragraphos.references.snapshot import Snapshot

_DASHES = re.compile(r"\s*(?:-|–|—|\.\.)\s*")
_KINDS = {
    "para": "paragraph",
    "paras": "paragraph",
    "par": "paragraph",
    "p": "paragraph",
    "¶": "paragraph",
    "¶¶": "paragraph",
    "n": "note",
    "sent": "sentence",
    "s": "sentence",
    "intro": "introduction,",
}
_PIECE = re.compile(r"([^\W\d_]+|¶+)\.?,?|([0-9]+\w*)")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The units that a reference means, in order, as `version` of `date` had them.

    `reference` is written canonically (`p10-p12`); `entry` the ledger's entry of a single reference, if it has one;
    `gone` where the edition has that reference no longer.
    """

    reference: str
    units: tuple[Unit, ...]
    version: str
    date: str
    entry: Entry | None
    gone: bool

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
    nearest: tuple[str, ...]


def resolved(text: str, now: Snapshot, ledger: Ledger) -> Resolved | Unresolved:
    """What a reader's reference means, in the edition as it is now or in the version that it names."""
    wanted, version = _versioned(text.strip())
    snapshot = now
    if version:
        if version not in ledger.versions:
            known = ", ".join(ledger.versions) or "none"
            return Unresolved(f"There is no release {version}; released were: {known}.", ())
        snapshot = ledger.at(version)
    wanted = _from_address(wanted)
    units = _range(wanted, snapshot)
    if units:
        first, last = units[0], units[-1]
        reference = first.reference if len(units) == 1 else f"{first.reference}-{last.reference}"
        entry = ledger.entries.get(first.reference) if len(units) == 1 else None
        return Resolved(reference, units, snapshot.version, snapshot.date, entry, gone=False)
    gone = ledger.entries.get(wanted)
    if gone is not None and not version:
        return _as_it_stood(gone, ledger)
    return Unresolved(f"There is no reference “{text}” in this edition.", _nearest(wanted, snapshot))


def _versioned(text: str) -> tuple[str, str]:
    found = re.fullmatch(r"(.+?)\s*@\s*v?([0-9][\w.]*)", text)
    return (found.group(1), found.group(2)) if found else (text, "")


def _from_address(text: str) -> str:
    """The reference in an address: its fragment, without a text fragment, else the folder after `ref/`."""
    if "/" not in text and "#" not in text:
        return text
    path, _, fragment = text.partition("#")
    name = unquote(fragment.partition(":~:")[0])
    if name:
        return name
    found = re.search(r"(?:^|/)ref/([^/?]+)", path)
    return unquote(found.group(1)) if found else text


def _as_it_stood(entry: Entry, ledger: Ledger) -> Resolved:
    """A reference that is gone, in the last release that had it."""
    last = ledger.versions[ledger.rank(entry.history[-1].release) - 1]
    then = ledger.at(last)
    return Resolved(entry.reference, (then.by_reference[entry.reference],), last, then.date, entry, gone=True)


def _range(text: str, snapshot: Snapshot) -> tuple[Unit, ...]:
    """The units from one reference to another; the one unit, where no range is written."""
    single = _single(text, snapshot)
    if single is not None:
        return (single,)
    for dash in _DASHES.finditer(text):
        first = _single(text[: dash.start()], snapshot)
        if first is None:
            continue
        last = _single(text[dash.end() :], snapshot) or _beside(first, text[dash.end() :], snapshot)
        if last is not None and last.tree == first.tree:
            return _between(first, last, snapshot)
    return ()


def _beside(first: Unit, number: str, snapshot: Snapshot) -> Unit | None:
    """The unit that a bare number means after the first of a range: p10-12, p10.s3-s5."""
    for unit in snapshot.units:
        own = unit.reference.removeprefix(f"{unit.parent}.")
        if (unit.tree, unit.parent, unit.type) == (first.tree, first.parent, first.type) and number in {
            unit.number,
            own,
        }:
            return unit
    return None


def _between(first: Unit, last: Unit, snapshot: Snapshot) -> tuple[Unit, ...]:
    """All units from the first to the last, on the deeper level of the two."""
    level = max(first.level, last.level)
    row = [unit for unit in snapshot.units if unit.tree == first.tree and unit.level == level]
    held_by_first = [index for index, unit in enumerate(row) if first.reference in {unit.reference, unit.parent}]
    held_by_last = [index for index, unit in enumerate(row) if last.reference in {unit.reference, unit.parent}]
    if not held_by_first or not held_by_last or held_by_first[0] > held_by_last[-1]:
        return ()
    return tuple(row[held_by_first[0] : held_by_last[-1] + 1])


def _single(text: str, snapshot: Snapshot) -> Unit | None:
    by_reference = snapshot.by_reference
    wanted = text.strip()
    if wanted in by_reference:
        return by_reference[wanted]
    for reference, unit in by_reference.items():
        if reference.lower() == wanted.lower():
            return unit
    said = _said(wanted)
    if not said:
        return None
    for unit in by_reference.values():
        if said in _names(unit):
            return unit
    return None


def _said(text: str) -> str:
    """What a reader wrote, in the words of labels: “¶10”, “para. 10” and “10” are “paragraph 10”."""
    if _PIECE.sub("", text).strip(" .,:¶"):
        return ""
    words: list[str] = []
    for name, number in _PIECE.findall(text):
        if name:
            words.append(_KINDS.get(name.lower(), name.lower()))
        elif words and not words[-1][0].isdigit():
            words.append(number)
        else:
            words.extend(["sentence" if words else "paragraph", number])
    return " ".join(words).replace(",", "")


def _names(unit: Unit) -> set[str]:
    """What a unit may be called: its label, with and without what follows a colon."""
    label = unit.label.lower()
    return {label.replace(",", ""), label.partition(":")[0].replace(",", "")}


def _nearest(wanted: str, snapshot: Snapshot) -> tuple[str, ...]:
    """At most three references that are written alike, or whose names are."""
    names = {unit.reference.lower(): unit.reference for unit in snapshot.units}
    labels = {unit.label.lower(): unit.reference for unit in snapshot.units}
    near = difflib.get_close_matches(wanted.lower(), names, 3, 0.6)
    found = [names[name] for name in near]
    found += [labels[label] for label in difflib.get_close_matches(wanted.lower(), labels, 3, 0.6)]
    numbered = re.fullmatch(r"(\D+)(\d+)(\..*)?", wanted.lower())
    if numbered:
        same = [unit for unit in snapshot.units if re.fullmatch(rf"{re.escape(numbered.group(1))}\d+", unit.reference)]
        same.sort(key=lambda unit: abs(int(re.sub(r"\D", "", unit.reference)) - int(numbered.group(2))))
        found = [*(unit.reference for unit in same[:1]), *found]
    return tuple(dict.fromkeys(found))[:3]
