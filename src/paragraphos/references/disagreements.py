"""Where ledger and edition disagree, each as a sentence with its remedy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from paragraphos.publication.units import Unit
from paragraphos.references.ledger import Ledger, State, Statement
from paragraphos.references.proposals import Proposals
from paragraphos.references.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class LedgerFault:
    """A disagreement between ledger and edition, or within the ledger: `kind` is the code without its layer.

    `owner` is the reference under which words were published that another has now.
    """

    kind: str
    reference: str | None
    message: str
    hint: str
    owner: str | None = None


def unstated(owed: Statement) -> LedgerFault:
    """The fault of a reference that needs a statement and has none."""
    name = owed.reference
    others = " and ".join(other for other in owed.successors if other != name)
    stands = owed.state is State.CORRECTED or name in owed.successors
    what = {
        State.CORRECTED: "has other words than it was published with",
        State.SPLIT: f"has other words than it was published with (some seem to be in {others} now)",
        State.MOVED: "stands elsewhere than it was published",
    }
    gone = f"is gone (its words seem to be in {others} now)" if others else "is gone, and so are its words"
    return LedgerFault(
        "unstated",
        name,
        f"The published reference {name} {what[owed.state] if stands else gone}, and the ledger does not say so.",
        "Undo the change, or let `paragraphos release --draft` write the statement and give its reason.",
    )


def reused(ledger: Ledger, now: Snapshot, proposals: Proposals) -> Iterator[LedgerFault]:
    """References that came back after they were gone, or took over another's words."""
    for reference in now.by_reference:
        entry = ledger.entries.get(reference)
        if entry is None:
            continue
        if not entry.stands:
            yield LedgerFault(
                "reused",
                reference,
                f"The reference {reference}, {entry.state} in release {entry.history[-1].release}, is used again.",
                "A reference is never used twice: give this unit a new xml:id.",
            )
        elif (other := proposals.reused_from(reference)) is not None:
            yield LedgerFault(
                "reused",
                reference,
                f"The reference {reference} now holds the words that were published as {other}.",
                f"Give these words their reference {other} back; new words get a new xml:id, nothing is renumbered.",
                owner=other,
            )


def misstated(ledger: Ledger, now: Snapshot, proposals: Proposals) -> Iterator[LedgerFault]:
    """Statements that are doubled, idle, not true of the edition as it is, or give no reason."""
    seen: set[str] = set()
    latest = ledger.latest
    published = ledger.at(latest.version).by_reference if latest else {}
    after = now.by_reference
    for statement in ledger.pending:
        reference = statement.reference
        wrong = ""
        if reference in seen:
            wrong = "there are two statements about it"
        elif reference not in published:
            wrong = "the last release has no such reference"
        elif not proposals.is_needed(reference):
            wrong = "it stands where it stood, with the words that were published"
        else:
            wrong = _unfit(
                statement, after, reference in after and after[reference].text != published[reference].text, proposals
            )
        seen.add(reference)
        if wrong:
            yield LedgerFault(
                "statement-wrong",
                reference,
                f"The ledger's statement “{statement.state}” about {reference} does not fit: {wrong}.",
                "Correct the statement under “pending” in the ledger, or remove it.",
            )
        elif not statement.reason.strip():
            yield LedgerFault(
                "reason-missing",
                reference,
                f"The ledger's statement “{statement.state}” about {reference} gives no reason.",
                "Write the reason, as a citer would want to read it, under “pending” in the ledger.",
            )


def _unfit(statement: Statement, after: Mapping[str, Unit], reworded: bool, proposals: Proposals) -> str:
    """Why a statement cannot be true; "" when it can."""
    reference, successors = statement.reference, statement.successors
    stands = reference in after
    unknown = [successor for successor in successors if successor not in after]
    if unknown:
        return f"its successor {unknown[0]} is no reference of the edition"
    others = [successor for successor in successors if successor != reference]
    match statement.state:
        case State.CORRECTED:
            fits = stands and reworded and not successors
            rule = "“corrected” is for a reference that stands with other words, and has no successors"
        case State.WITHDRAWN:
            fits = not stands and not successors
            rule = "“withdrawn” is for a reference that is gone, and has no successors"
        case State.MERGED:
            fits = not stands and len(successors) == 1
            rule = "“merged” is for a reference that is gone, and names the one that has its words now"
        case State.MOVED:
            fits = len(successors) == 1 and bool(others) != stands and (not stands or proposals.is_displaced(reference))
            rule = "“moved” names the one reference that has the words now: another, or the same at another place"
        case State.SPLIT:
            fits = len(successors) > 1 and (reference in successors) == stands
            rule = "“split” names all references that have the words now, itself among them if it stands"
        case State.CURRENT:
            fits = False
            rule = "“current” needs no statement"
    return "" if fits else rule
