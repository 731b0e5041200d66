"""A release as the ledger records it, and the step from the last one that its changes ask for."""

from __future__ import annotations

from dataclasses import replace

from paragraphos.publication.units import Unit
from paragraphos.references.changes import Difference, difference
from paragraphos.references.comparison import told
from paragraphos.references.ledger import Entry, Ledger, Markup, Release, Standing, Statement, Turn, Wording
from paragraphos.references.snapshot import Fingerprint, Snapshot
from paragraphos.references.storage import seal
from paragraphos.references.versions import Step, Version, version_of

FIRST = Version(1, 0, 0)
"""The version proposed where nothing was released yet."""


def pending_difference(ledger: Ledger, now: Snapshot) -> Difference | None:
    """What changed since the last release; None where there was none."""
    return None if ledger.latest is None else difference(ledger.at(ledger.latest.version), now)


def proposed(ledger: Ledger, now: Snapshot) -> tuple[Step, Version, str]:
    """The step that a release has to take, the version that it should have, and why."""
    changed = pending_difference(ledger, now)
    if ledger.latest is None or changed is None:
        return Step.MAJOR, FIRST, "nothing has been released yet"
    last = version_of(ledger.latest.version)
    assert last is not None
    return changed.step, last.after(changed.step), why(changed)


def why(changed: Difference) -> str:
    """The step of a difference in words, with the references that ask for it."""
    step = changed.step
    decisive = [change for change in changed.changes if change.step is step]
    if step is Step.NONE:
        return "nothing changed since the last release"
    if not decisive:
        return f"only the header changed ({', '.join(changed.header)}): a patch"
    name = {Step.MAJOR: "major", Step.MINOR: "minor", Step.PATCH: "patch"}[step]
    reasons = [f"{change.reference} ({told(change)})" for change in decisive]
    more = f" and {len(reasons) - 5} more" if len(reasons) > 5 else ""
    rule = {
        Step.MAJOR: "the wording of the text changed",
        Step.MINOR: "encoding, notes or register changed, the wording did not",
        Step.PATCH: "only markup was mended",
    }[step]
    return f"{rule}: {', '.join(reasons[:5])}{more}: a {name} step"


def recorded(ledger: Ledger, now: Snapshot, statements: tuple[Statement, ...]) -> Ledger:
    """The ledger with one release more, of the edition as it is now (its version and date included).

    `statements` are all that this release has to record: the editor's, and those that follow from them.
    """
    version = now.version
    changed = pending_difference(ledger, now)
    entries = dict(ledger.entries)
    for statement in statements:
        turn = Turn(version, statement.state, statement.successors, statement.reason)
        entry = entries[statement.reference]
        entries[statement.reference] = replace(entry, history=(*entry.history, turn))
    for unit in now.by_reference.values():
        entries[unit.reference] = _seen(entries.get(unit.reference), unit, now.markup[unit.reference], version)
    order: dict[str, tuple[str, ...]] = {}
    for unit in now.by_reference.values():
        order[unit.tree] = (*order.get(unit.tree, ()), unit.reference)
    step = "first" if changed is None else changed.step.name.lower()
    same = ledger.latest is not None and ledger.order == order
    release = Release(version, now.date, step, now.header, None if same else order, "")
    unsealed = Ledger(ledger.edition, (*ledger.releases, release), entries)
    return replace(unsealed, releases=(*ledger.releases, replace(release, seal=seal(unsealed))))


def _seen(entry: Entry | None, unit: Unit, fingerprint: Fingerprint, version: str) -> Entry:
    """The entry of a unit, with what is new about it in this release."""
    place = Standing(version, unit.number, unit.label, unit.parent, unit.address)
    wording = Wording(version, unit.text, unit.sha256)
    markup = Markup(version, fingerprint)
    if entry is None:
        return Entry(
            reference=unit.reference,
            tree=unit.tree,
            type=unit.type,
            level=unit.level,
            editorial=unit.editorial,
            first=version,
            standing=(place,),
            wordings=(wording,),
            markup=(markup,),
        )
    return replace(
        entry,
        standing=entry.standing if replace(entry.standing[-1], since=version) == place else (*entry.standing, place),
        wordings=entry.wordings if entry.words == unit.text else (*entry.wordings, wording),
        markup=entry.markup if entry.markup[-1].fingerprint == fingerprint else (*entry.markup, markup),
    )
