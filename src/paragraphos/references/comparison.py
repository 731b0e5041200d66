"""A difference between two versions told in groups: words, punctuation, markup, notes, header."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from paragraphos.references.changes import Change, Difference, Kind, Segment, Status
from paragraphos.references.fate import turn_told
from paragraphos.references.ledger import Ledger, Turn


class Group(StrEnum):
    """What a citer asks first: did the words change, or only what is around them?"""

    WORDS = "words"
    PUNCTUATION = "punctuation"
    MARKUP = "markup"
    NOTES = "notes"


TITLES = {
    Group.WORDS: "Words",
    Group.PUNCTUATION: "Punctuation",
    Group.MARKUP: "Markup",
    Group.NOTES: "Notes, introduction and register",
}
"""The groups as headings, in their order."""

_CONTEXT = 40


def group_of(change: Change) -> Group:
    """The group of a change: all that the editors wrote is notes; a reference come, gone or moved is words."""
    if change.editorial:
        return Group.NOTES
    if change.status is not Status.CHANGED or {Kind.WORDS, Kind.PLACE}.intersection(change.kinds):
        return Group.WORDS
    return Group.PUNCTUATION if Kind.PUNCTUATION in change.kinds else Group.MARKUP


def grouped(changed: Difference) -> dict[Group, tuple[Change, ...]]:
    """The changes by group, the groups in their order, empty ones too; of what is new the whole without its parts."""
    new = {change.reference for change in changed.changes if change.status is Status.ADDED}
    shown = [change for change in changed.changes if change.status is not Status.ADDED or change.parent not in new]
    return {group: tuple(change for change in shown if group_of(change) is group) for group in Group}


def turns_between(ledger: Ledger, reference: str, old: str, new: str) -> tuple[Turn, ...]:
    """What the ledger says about a reference after one release, up to another ("": up to the last)."""
    entry = ledger.entries.get(reference)
    if entry is None:
        return ()
    last = ledger.rank(new) if new in ledger.versions else len(ledger.versions)
    return tuple(turn for turn in entry.history if ledger.rank(old) < ledger.rank(turn.release) <= last)


def told(change: Change) -> str:
    """What changed, in a few words."""
    if change.status is Status.ADDED:
        return "new"
    if change.status is Status.GONE:
        return "gone"
    names = {Kind.PLACE: "moved", Kind.ENCODING: "encoding", Kind.MARKUP: "attributes or places of tags"}
    return ", ".join(names.get(kind, str(kind)) for kind in change.kinds)


def shortened(segments: tuple[Segment, ...]) -> Iterator[Segment]:
    """A comparison in which long stretches that are equal are cut down to the words next to a change."""
    for index, segment in enumerate(segments):
        text = segment.text
        if segment.operation != "equal" or len(text) <= 2 * _CONTEXT:
            yield segment
            continue
        head = "" if index == 0 else text[:_CONTEXT].rpartition(" ")[0] + " "
        tail = "" if index == len(segments) - 1 else " " + text[-_CONTEXT:].partition(" ")[2]
        yield Segment("equal", f"{head}…{tail}")


def as_text(changed: Difference, ledger: Ledger, new: str) -> str:
    """The difference in lines."""
    lines = [f"From {changed.old} to {new}"]
    for group, changes in grouped(changed).items():
        if not changes:
            continue
        lines += ["", f"{TITLES[group]} ({len(changes):,})"]
        for change in changes:
            lines.append(f"  {change.reference}: {told(change)}")
            if change.before != change.after:
                lines.append(f"    {marked(shortened(change.segments))}")
            lines += [
                f"    {turn_told(ledger.entries[change.reference], turn)}"
                for turn in turns_between(ledger, change.reference, changed.old, new)
            ]
    if changed.header:
        lines += ["", "Header", *(f"  {part}" for part in changed.header)]
    if len(lines) == 1:
        lines.append("Nothing changed.")
    return "\n".join([*lines, ""])


def marked(segments: Iterable[Segment]) -> str:
    """A comparison in one line: [-what was taken out-] {+what was put in+}."""
    marks = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(marks[segment.operation].format(segment.text) for segment in segments)


def as_record(changed: Difference, ledger: Ledger, new: str) -> dict[str, Any]:
    """The difference as JSON values; `new` is "" for the edition as it is now."""
    return {
        "old": changed.old,
        "new": new,
        "step": changed.step.name.lower(),
        "changes": [
            {
                "reference": change.reference,
                "tree": change.tree,
                "label": change.label,
                "group": str(group_of(change)),
                "status": str(change.status),
                "kinds": [str(kind) for kind in change.kinds],
                "before": change.before,
                "after": change.after,
                "segments": list(map(asdict, change.segments)),
                "history": [
                    {
                        "release": turn.release,
                        "state": str(turn.state),
                        "successors": list(turn.successors),
                        "reason": turn.reason,
                    }
                    for turn in turns_between(ledger, change.reference, changed.old, new)
                ],
            }
            for change in changed.changes
        ],
        "header": list(changed.header),
    }
