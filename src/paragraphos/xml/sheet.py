"""The text of a document that was refused, and what was found wrong in it."""

from __future__ import annotations

from paragraphos.xml.faults import Fault

_MOST = 100


class Sheet:
    """The text of a document and what was found wrong in it; places are offsets until the end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: list[Fault] = []

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def words(self, offset: int) -> str:
        """A place as it is written in a message: `31:14`."""
        return "{}:{}".format(*self.place(offset))

    def say(self, kind: str, offset: int, message: str, hint: str, subject: str | None = None) -> None:
        """Note a fault, unless there are too many already."""
        if self.full:
            return
        self._found.append(Fault(kind, message, *self.place(offset), hint, subject))

    @property
    def full(self) -> bool:
        """Whether so much is wrong that more would help nobody."""
        return len(self._found) >= _MOST

    @property
    def faults(self) -> list[Fault]:
        """What was found, by place."""
        return sorted(self._found, key=lambda fault: fault.order)
