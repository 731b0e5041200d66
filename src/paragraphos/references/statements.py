"""What an editor owes: a statement for every published reference that is gone, has other words, or stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from paragraphos.references.disagreements import LedgerFault, misstated, reused, unstated
from paragraphos.references.ledger import Ledger, State, Statement
from paragraphos.references.proposals import Proposals
from paragraphos.references.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Account:
    """The statements that a release would record (the editor's and what follows from them), what is owed, faults."""

    statements: tuple[Statement, ...]
    owed: tuple[Statement, ...]
    faults: tuple[LedgerFault, ...]


def account(ledger: Ledger, now: Snapshot) -> Account:
    """Hold the edition as it is now against the last release and the statements made since.

    A unit that changed because of its parts, or with the unit that it is part of, follows from the statement about
    those; `owed` are proposals, without a reason, for all that nobody stated.
    """
    if ledger.latest is None:
        return Account((), (), ())
    old = ledger.at(ledger.latest.version)
    proposals = Proposals(old, now)
    stated = {statement.reference: statement for statement in ledger.pending}
    faults = [*reused(ledger, now, proposals), *misstated(ledger, now, proposals)]
    made: list[Statement] = []
    owed: list[Statement] = []
    wholes, parts = _wholes(old), _parts(old)
    joined = _joined(ledger.pending, now)
    for reference in proposals.needed:
        if reference in stated:
            made.append(stated[reference])
            continue
        family = (*wholes[reference], *parts[reference], *joined.get(reference, ()))
        relative = next((one for one in family if one in stated), None)
        if relative is None:
            owed.append(proposals.of(reference))
        else:
            made.append(_derived(proposals.of(reference), stated[relative]))
    taken = {fault.reference for fault in faults if fault.kind == "reused"}
    faults.extend(
        unstated(one) for one in _inner(owed, parts, now) if not taken.intersection((one.reference, *one.successors))
    )
    return Account(tuple(made), tuple(owed), tuple(faults))


def drafted(ledger: Ledger, now: Snapshot, reason: str) -> Ledger:
    """The ledger with a proposed statement for all that is owed, innermost units only, and this reason for each."""
    owed = account(ledger, now).owed
    latest = ledger.latest
    if latest is None or not owed:
        return ledger
    old = ledger.at(latest.version)
    inner = _inner(owed, _parts(old), now)
    return replace(ledger, pending=(*ledger.pending, *(replace(statement, reason=reason) for statement in inner)))


def _inner(owed: Iterable[Statement], parts: Mapping[str, tuple[str, ...]], now: Snapshot) -> list[Statement]:
    """The statements that tell what others follow from: a unit's is left out when one of its parts needs its own, or
    when the words of another unit came into it.
    """
    owed = tuple(owed)
    names = {statement.reference for statement in owed}
    joined = _joined(owed, now)
    return [
        statement
        for statement in owed
        if names.isdisjoint(parts[statement.reference]) and statement.reference not in joined
    ]


def _joined(statements: Iterable[Statement], now: Snapshot) -> dict[str, tuple[str, ...]]:
    """For each unit that words of others came into the references that say so, those of its parts included."""
    above = _wholes(now)
    found: dict[str, tuple[str, ...]] = {}
    for statement in statements:
        if statement.state not in {State.MOVED, State.MERGED}:
            continue
        for successor in statement.successors:
            for into in (successor, *above.get(successor, ())):
                if into != statement.reference:
                    found[into] = (*found.get(into, ()), statement.reference)
    return found


def _wholes(old: Snapshot) -> dict[str, tuple[str, ...]]:
    """For each reference the units that it is part of, the nearest first."""
    above: dict[str, tuple[str, ...]] = {}
    for reference, unit in old.by_reference.items():
        above[reference] = (unit.parent, *above.get(unit.parent, ())) if unit.parent else ()
    return above


def _parts(old: Snapshot) -> dict[str, tuple[str, ...]]:
    """For each reference the units that are part of it, at any depth."""
    below: dict[str, list[str]] = {reference: [] for reference in old.by_reference}
    for reference, wholes in _wholes(old).items():
        for whole in wholes:
            below[whole].append(reference)
    return {reference: tuple(parts) for reference, parts in below.items()}


def _derived(proposal: Statement, source: Statement) -> Statement:
    """What follows for a reference from the statement about the unit that holds it, or about one of its parts."""
    if proposal.state is State.WITHDRAWN and source.state in {State.MOVED, State.MERGED}:
        proposal = replace(proposal, state=State.MERGED, successors=source.successors)
    elif proposal.state is State.WITHDRAWN and source.state is State.SPLIT:
        proposal = replace(proposal, state=State.MERGED, successors=source.successors[:1])
    return replace(proposal, reason=f"With {source.reference}: {source.reason}")
