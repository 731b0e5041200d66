"""Faults while they are being found: a later event may still withdraw or reword one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from paragraphos.relaxng.faults import Fault
from paragraphos.relaxng.names import split

if TYPE_CHECKING:
    from collections.abc import Callable

    from paragraphos.relaxng.faults import Kind

# For each element from the root down: its name, which of its name it is, and how many of each name stand beside it.
Trail: TypeAlias = tuple[tuple[str, int, dict[str, int]], ...]


@dataclass(slots=True)
class PendingFault:
    """A fault to be; a hint that depends on what follows is asked for at the end.

    `attribute` is the name of the attribute that is the offender, `characters` says that text is.
    """

    kind: Kind
    line: int
    column: int
    trail: Trail
    subject: str
    message: str
    expected: list[str] = field(default_factory=list)
    more: int = 0
    hint: str | Callable[[], str | None] | None = None
    attribute: str | None = None
    characters: bool = False
    withdrawn: bool = False

    def finished(self) -> Fault:
        """The fault. A number is written in the path only where several elements of one name stand side by side."""
        path = "".join(
            f"/{split(name)[1]}" + (f"[{index}]" if counts.get(name, 1) > 1 else "")
            for name, index, counts in self.trail
        )
        return Fault(
            self.kind,
            self.line,
            self.column,
            path or "/",
            self.subject,
            self.message,
            tuple(self.expected),
            self.more,
            self.hint() if callable(self.hint) else self.hint,
        )
