"""ID and IDREF: identifiers are unique, references find one (RELAX NG DTD Compatibility, section 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.datatypes.datatype import tokens
from paragraphos.relaxng.faults import Kind
from paragraphos.relaxng.pending_faults import PendingFault
from paragraphos.relaxng.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Callable

    from paragraphos.relaxng.pending_faults import Trail

# Memory stays bounded: so many identifiers, and so many references to what may still follow, are remembered.
MOST_IDENTIFIERS = 1_000_000
MOST_OPEN = 100_000


class Identities:
    """The identifiers of a document, and the references to them that are still open."""

    def __init__(self, place: Callable[[], tuple[int, int]], trail: Callable[[], Trail]) -> None:
        self._place = place
        self._trail = trail
        self._lines: dict[str, int] = {}
        self._open: list[tuple[str, PendingFault]] = []
        self._told = False

    def note(self, identity: str, name: str, value: str) -> PendingFault | None:
        """Take note of an attribute; a fault when its identifier is taken, or when there are too many to remember."""
        pieces = tokens(value)
        if identity == "ID":
            return self._identifier(name, pieces[0]) if len(pieces) == 1 else None
        for piece in pieces:
            if piece not in self._lines:
                if len(self._open) >= MOST_OPEN:
                    return self._too_many(name, piece, "references to what follows", MOST_OPEN)
                self._open.append((piece, self._draft(Kind.IDREF_DANGLING, name, piece)))
        return None

    def _identifier(self, name: str, identifier: str) -> PendingFault | None:
        first = self._lines.get(identifier)
        if first is None:
            if len(self._lines) >= MOST_IDENTIFIERS:
                return self._too_many(name, identifier, "identifiers", MOST_IDENTIFIERS)
            self._lines[identifier] = self._place()[0]
            return None
        fault = self._draft(Kind.ID_DUPLICATE, name, identifier)
        fault.message = f"The identifier “{identifier}” is already taken, in line {first}."
        fault.hint = "Give one of the two another identifier."
        return fault

    def _too_many(self, name: str, piece: str, what: str, most: int) -> PendingFault | None:
        """That no more are checked, told once."""
        if self._told:
            return None
        self._told = True
        fault = self._draft(Kind.ID_DUPLICATE, name, piece)
        fault.message = (
            f"There are more than {most:,} {what}; whether those from here on are unique or found is not checked."
        )
        return fault

    def _draft(self, kind: Kind, name: str, piece: str) -> PendingFault:
        line, column = self._place()
        return PendingFault(kind, line, column, self._trail(), piece, "", attribute=name)

    def dangling(self) -> list[PendingFault]:
        """The references, in order, to identifiers that did not come."""
        found: list[PendingFault] = []
        for piece, fault in self._open:
            if piece in self._lines:
                continue
            fault.message = f"No element has the identifier “{piece}”."
            meant = nearest(piece, self._lines)
            fault.hint = None if meant is None else f"Did you mean “{meant}”?"
            found.append(fault)
        return found
