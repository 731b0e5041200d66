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
_MOST_NAMED = 6
_OFTEN_EMPTY = frozenset(["anchor", "br", "cb", "gb", "graphic", "hr", "lb", "milestone", "pb", "ptr"])


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
    def several(self) -> bool:
        """Whether more than the outermost element is open."""
        return len(self._open) > 1

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
        elif names and not self._is_second(name, offset) and self._meant_for_innermost(name, offset):
            self._misspelt(self._open.pop(), name, offset)
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
        if len(self._open) > 1:
            self._cut_off(offset)
            return
        for element in self._open:
            self._sheet.say(
                "tag-unclosed",
                element.offset,
                f"The tag <{element.name}> is opened here and never closed.",
                f"Write </{element.name}> where the element ends.",
                element.name,
            )

    def give_up(self) -> None:
        """What follows cannot be told apart: nothing more is said of the elements that are open."""
        self._open.clear()
        self.seen_root = True

    def _cut_off(self, offset: int) -> None:
        """Several elements are open at the end of the document: its end is missing, which is one fault."""
        opened = [f"<{element.name}> ({self._sheet.words(element.offset)})" for element in self._open[-_MOST_NAMED:]]
        more = len(self._open) - len(opened)
        others = f" and {more} more" if more else ""
        ends = "".join(f"</{element.name}>" for element in reversed(self._open[-_MOST_NAMED:])) + ("…" if more else "")
        self._sheet.say(
            "tag-unclosed",
            max(len(self._sheet.text.rstrip()) - 1, 0),
            f"The file ends here, while {', '.join(opened)}{others} are still open.",
            f"The end of the file seems to be lost: take a good copy; or close what is open: {ends}",
            self._open[-1].name,
        )

    def _closed_by(self, inner: Open, name: str, offset: int) -> str:
        opened = self._sheet.words(inner.offset)
        return f"The tag <{inner.name}> opened at {opened} is closed by </{name}> at {self._sheet.words(offset)}."

    def _crossing(self, name: str, offset: int) -> None:
        """The element is open, but not innermost: those inside it were forgotten, or cross its border."""
        ahead = self._end_ahead(offset)
        while self._open[-1].name != name:
            inner = self._open.pop()
            if self._slip_told(inner, name, offset):
                continue
            if ahead == inner.name and inner.name not in [element.name for element in self._open]:
                self._forgiven.append(inner.name)
                hint = f"Elements may not cross: write </{inner.name}> before </{name}>."
            else:
                hint = f"Write </{inner.name}> before </{name}>, where the element ends{self._perhaps(inner, offset)}."
            if inner.name in _OFTEN_EMPTY:
                where = self._sheet.words(inner.offset)
                hint = f"If it is empty, write <{inner.name}/> at {where}; else {hint[0].lower()}{hint[1:]}"
            self._sheet.say("tag-mismatch", offset, self._closed_by(inner, name, offset), hint, inner.name)
        self._open.pop()

    def _end_ahead(self, offset: int) -> str:
        """The name of the next end tag, if no element of this name begins before it."""
        text = self._sheet.text
        following = _NEXT_END.search(text, offset + 2, offset + _AHEAD)
        if following is None:
            return ""
        begun = re.compile(rf"<{re.escape(following.group(1))}(?=[\s/>])").search(text, offset + 2, following.start())
        return "" if begun else following.group(1)

    def _perhaps(self, inner: Open, offset: int) -> str:
        """Where an element that was never closed may end: before the next of its name."""
        following = re.compile(rf"<{re.escape(inner.name)}(?=[\s/>])").search(
            self._sheet.text, inner.offset + 1, offset
        )
        return f", perhaps before the <{inner.name}> at {self._sheet.words(following.start())}" if following else ""

    def _slip_told(self, inner: Open, name: str, offset: int) -> bool:
        """Whether an end tag that lacks its < or its / has been found, and told, where it stands."""
        text = self._sheet.text
        bare = re.compile(rf"(?<![</\w])/{re.escape(inner.name)}>").search(text, inner.offset, offset)
        if bare is not None:
            message, hint, at = self._closed_by(inner, name, offset), f"Here < is missing: write </{inner.name}>.", bare
        elif self._open[-1].name == inner.name and (
            again := re.compile(rf"<{re.escape(inner.name)}\s*>").match(text, inner.offset)
        ):
            outer = self._open.pop()
            message = (
                f"The tag <{inner.name}> opened at {self._sheet.words(outer.offset)} is opened again here, not closed."
            )
            hint, at = f"If its end is meant, / is missing: write </{inner.name}>.", again
        else:
            return False
        self._sheet.say("tag-mismatch", at.start(), message, hint, inner.name)
        return True

    def _misspelt(self, inner: Open, name: str, offset: int) -> None:
        """Start tag and end tag differ in their spelling: that name is wrong which no other start tag has."""
        text = self._sheet.text
        rare = len(re.findall(rf"<{re.escape(inner.name)}(?=[\s/>])", text)) == 1
        if rare and re.search(rf"<{re.escape(name)}(?=[\s/>])", text):
            where, hint = inner.offset, f"The start tag is misspelt: write <{name}> for <{inner.name}>."
        else:
            where, hint = offset, f"Write </{inner.name}> here."
        self._sheet.say("tag-mismatch", where, self._closed_by(inner, name, offset), hint, inner.name)

    def _is_second(self, name: str, offset: int) -> bool:
        """Whether the same end tag stands directly before, so that one of them is too many."""
        return self._sheet.text[max(offset - _AHEAD, 0) : offset].rstrip().endswith(f"</{name}>")

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
