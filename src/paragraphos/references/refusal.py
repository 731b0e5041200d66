"""Why what a reader wrote is no reference of a state of the edition, and which references may have been meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from paragraphos.publication.units import range_reference
from paragraphos.references.parsing import names, ranges, said
from paragraphos.references.snapshot import Snapshot

_NUMBERED = re.compile(r"(|.*[^0-9])([0-9]+)")


def refusal(wanted: str, text: str, snapshot: Snapshot) -> tuple[str, tuple[str, ...]]:
    """A sentence on `wanted`, the reference in a reader's `text`, that means nothing here; at most three others."""
    for first, last, end in ranges(wanted, snapshot):
        if last is None and re.search(r"[0-9]$", end):
            return f"“{text}” ends nowhere: there is no reference “{end}” in this edition.", nearest(end, snapshot)
        if last is not None and last.tree != first.tree:
            parts = f"{first.reference} and {last.reference} are no parts of one whole"
            return f"{parts}: a range stays within the text, the introduction, the notes or the register.", ()
        if last is not None:
            turned = (range_reference(last, first),)
            return f"“{text}” runs backwards: {last.reference} stands before {first.reference}.", turned
    return f"There is no reference “{text}” in this edition.", nearest(wanted, snapshot)


def nearest(wanted: str, snapshot: Snapshot) -> tuple[str, ...]:
    """At most three references: those of the nearest number, and those that are written or called alike."""
    wanted, called = wanted.lower(), said(wanted)
    references = {unit.reference.lower(): unit.reference for unit in snapshot.units}
    labels = {name: unit.reference for unit in snapshot.units for name in sorted(names(unit.label))}
    found = [
        *_beside(wanted, references),
        *_beside(called, labels),
        *_beside(wanted.partition(".")[0], references),
        *(references[name] for name in difflib.get_close_matches(wanted, references, 3, 0.6)),
        *(labels[name] for name in difflib.get_close_matches(called or wanted, labels, 3, 0.6)),
    ]
    return tuple(dict.fromkeys(found))[:3]


def _beside(wanted: str, references: Mapping[str, str]) -> list[str]:
    """The reference whose name is the wanted one but for the number at its end, which is the nearest that there is."""
    parted = _NUMBERED.fullmatch(wanted)
    if parted is None:
        return []
    stem, number = parted.group(1), int(parted.group(2))
    row = [(found, reference) for name, reference in references.items() if (found := _NUMBERED.fullmatch(name))]
    same = [(abs(int(found.group(2)) - number), reference) for found, reference in row if found.group(1) == stem]
    return [min(same, key=lambda one: one[0])[1]] if same else []
