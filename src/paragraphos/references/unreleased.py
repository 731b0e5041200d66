"""Whether an edition, as its files are, is the release that its header names."""

from __future__ import annotations

from paragraphos.references.ledger import Ledger
from paragraphos.references.snapshot import Snapshot
from paragraphos.references.versions import version_of

_NAMED = 5
_NO_LEDGER = (
    "The header says version {0}, but no release is recorded. Release it, so that its references hold: paragraphos "
    "release {0}; or restore references.json, if it was lost."
)


def changed_since(ledger: Ledger, now: Snapshot) -> tuple[str, ...]:
    """The references that are new or have other words than the ledger knows last."""
    entries = ledger.entries
    return tuple(
        unit.reference
        for unit in now.units
        if unit.reference not in entries or entries[unit.reference].words != unit.text
    )


def unreleased(ledger: Ledger, now: Snapshot) -> str:
    """What a reader of this edition would be told wrongly by its version; "" where nothing is.

    The words alone are compared, and whether references are gone; what is markup or header is told by `diff`.
    """
    latest = ledger.latest
    version = version_of(now.version)
    if latest is None:
        return _NO_LEDGER.format(now.version) if version and version.major else ""
    if now.version != latest.version:
        return (
            f"The header says version {now.version}, but the last release is {latest.version}: "
            "a version is written by `paragraphos release`, and never by hand."
        )
    present = {unit.reference for unit in now.units}
    gone = (entry.reference for entry in ledger.entries.values() if entry.stands and entry.reference not in present)
    changed = [*changed_since(ledger, now), *gone]
    if not changed:
        return ""
    more = f" and {len(changed) - _NAMED:,} more" if len(changed) > _NAMED else ""
    return (
        f"This is a draft and not what was released as {latest.version}: {', '.join(changed[:_NAMED])}{more} changed "
        "since. Release it before you publish it: paragraphos release"
    )
