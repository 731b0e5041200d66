"""Which elements are open, and what to say when an end tag does not fit them."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paragraphos.xml.sheet import Sheet

_AHEAD = 2_000
_NEXT_END = re.compile(r"</([^\s<>/]+)\s*>")


@dataclass(frozen=True, slots=True)
class Open:
    """An element that is open: its name, the offset of its start tag, the prefixes declared in and above it."""

    name: str
    offset: int
    prefixes: frozenset[str]


class Nesting:
    """The open elements; hears every tag and notes what does not fit, each fault once."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._open: list[Open] = []
        self._forgiven: list[str] = []
        self.seen_root = False

    @property
    def outside(self) -> bool:
        """Whether no element is open."""
        return not self._open

    @property
    def prefixes(self) -> frozenset[str]:
        """The prefixes that are declared here."""
        return self._open[-1].prefixes if self._open else frozenset({"xml", "xmlns"})

    def start(self, name: str, offset: int, prefixes: frozenset[str], empty: bool) -> None:
        """A start tag, or (`empty`) a tag that is its own end."""
        if not self._open and self.seen_root:
            self._sheet.say(
                "after-root",
                offset,
                f"A second outermost element, <{name}>, begins here.",
                "A document has one outermost element: move this one inside, or remove it.",
                name,
            )
        self.seen_root = True
        if not empty:
            self._open.append(Open(name, offset, prefixes))

    def end(self, name: str, offset: int) -> None:
        """An end tag."""
        names = [element.name for element in self._open]
        if names and names[-1] == name:
            self._open.pop()
        elif name in self._forgiven:
            self._forgiven.remove(name)
        elif name in names:
            self._crossing(name, offset)
        elif names and self._meant_for_innermost(name, offset):
            inner = self._open.pop()
            self._sheet.say(
                "tag-mismatch", offset, self._closed_by(inner, name, offset), f"Write </{inner.name}> here.", name
            )
        else:
            self._sheet.say(
                "tag-stray",
                offset,
                f"The end tag </{name}> closes nothing: no <{name}> is open here.",
                "Remove it, or write the start tag that is missing.",
                name,
            )

    def finish(self, offset: int) -> None:
        """The end of the document."""
        if not self.seen_root and not self._sheet.faults:
            self._sheet.say(
                "not-markup", 0, "There is no element in this file.", "An XML document has at least one element."
            )
        for element in self._open:
            self._sheet.say(
                "tag-unclosed",
                element.offset,
                f"The tag <{element.name}> is opened here and never closed.",
                f"Write </{element.name}> where the element ends.",
                element.name,
            )

    def _closed_by(self, inner: Open, name: str, offset: int) -> str:
        opened = self._sheet.words(inner.offset)
        return f"The tag <{inner.name}> opened at {opened} is closed by </{name}> at {self._sheet.words(offset)}."

    def _crossing(self, name: str, offset: int) -> None:
        """The element is open, but not innermost: those inside it were forgotten, or cross its border."""
        ahead = [found.group(1) for found in _NEXT_END.finditer(self._sheet.text, offset + 2, offset + _AHEAD)]
        while self._open[-1].name != name:
            inner = self._open.pop()
            if ahead[:1] == [inner.name] and inner.name not in [element.name for element in self._open]:
                self._forgiven.append(inner.name)
                hint = f"Elements may not cross: write </{inner.name}> before </{name}>."
            else:
                hint = f"Write </{inner.name}> before </{name}>, where the element ends."
            self._sheet.say("tag-mismatch", offset, self._closed_by(inner, name, offset), hint, inner.name)
        self._open.pop()

    def _meant_for_innermost(self, name: str, offset: int) -> bool:
        """Whether an end tag of an unknown name is the innermost element's, misspelt."""
        inner = self._open[-1].name
        following = _NEXT_END.search(self._sheet.text, offset + 2, offset + _AHEAD)
        if (
            following
            and following.group(1) == inner
            and f"<{inner}" not in self._sheet.text[offset : following.start()]
        ):
            return False
        return (
            bool(difflib.get_close_matches(name.lower(), [inner.lower()], 1, 0.5))
            or len(self._open) == 1
            or (following is not None and len(self._open) > 1 and following.group(1) == self._open[-2].name)
        )
