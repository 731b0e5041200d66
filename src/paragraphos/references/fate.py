"""What became of a published reference, in a sentence."""

from __future__ import annotations

from paragraphos.references.ledger import Entry, State, Turn


def fate(entry: Entry) -> str:
    """The last turn of a reference: what, when, where its words are now, and why. "" when nothing ever happened."""
    return turn_told(entry, entry.history[-1]) if entry.history else ""


def turn_told(entry: Entry, turn: Turn) -> str:
    """One turn of a reference's history as a sentence."""
    name, others = entry.reference, [one for one in turn.successors if one != entry.reference]
    where = " and ".join([", ".join(others[:-1]), others[-1]] if len(others) > 1 else others)
    told = {
        State.CURRENT: f"{name} stands since release {turn.release}",
        State.CORRECTED: f"The words of {name} were changed in release {turn.release}",
        State.WITHDRAWN: f"{name} was withdrawn in release {turn.release}",
        State.MERGED: f"{name} was merged into {where} in release {turn.release}",
        State.MOVED: f"{name} was moved in release {turn.release}{': its words are now in ' + where if where else ''}",
        State.SPLIT: f"{name} was split in release {turn.release}: its words are now also in {where}"
        if name in turn.successors
        else f"{name} was split in release {turn.release}: its words are now in {where}",
    }[turn.state]
    return f"{told}. {_why(turn)}"


def turn_told_in_release(entry: Entry, turn: Turn) -> str:
    """The same under the heading of the release: that words were changed is seen there, and only the reason told."""
    return _why(turn) if turn.state is State.CORRECTED else turn_told(entry, turn)


def _why(turn: Turn) -> str:
    return f"Reason: {turn.reason.rstrip('.')}."
