"""What people really do to files, each as one replacement: a pattern, what is put for it, and what must be said."""

from __future__ import annotations

from dataclasses import dataclass

TEXT, REGISTER = "manifesto.xml", "register.xml"


@dataclass(frozen=True)
class Habit:
    """A regular expression that is replaced in a file (once, or everywhere), the code and words that must follow."""

    name: str
    pattern: str
    put: str
    code: str
    says: str
    file: str = TEXT
    everywhere: bool = False

    @property
    def told_in(self) -> tuple[str, ...]:
        """The files in which it may be told: where it was done, or where something points at what is gone."""
        return (TEXT, REGISTER) if self.code in ("link.dangling", "source.uncited") else (self.file, "references.json")


def text(name: str, pattern: str, put: str, code: str, says: str, everywhere: bool = False) -> Habit:
    """A habit in the text."""
    return Habit(name, pattern, put, code, says, TEXT, everywhere)


def register(name: str, pattern: str, put: str, code: str, says: str, everywhere: bool = False) -> Habit:
    """A habit in the register."""
    return Habit(name, pattern, put, code, says, REGISTER, everywhere)
