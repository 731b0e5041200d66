"""The notes of a text: blocks that begin with a mark which also stands in the text before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = r"\[\^?\w{1,4}\]|\([0-9]{1,3}\)|[*†‡]{1,3}|[¹²³⁰⁴-⁹]+"
BEGINS = re.compile(rf"({_MARK})(:?)( ?)(?=\S)")

_FINAL = re.compile(rf"(?:{_MARK})+$")
_ORNAMENT = re.compile(r"[*†‡\s]+")


@dataclass(frozen=True, slots=True)
class Call:
    """Where a note is called: the block, and from where to where in its text."""

    block: int
    start: int
    end: int


def without_marks(text: str) -> str:
    """A text without the marks of notes at its end, which stand behind the point of a sentence."""
    return _FINAL.sub("", text) or text


def paired(texts: Sequence[str]) -> dict[int, Call]:
    """For each block that is a note, the place of its mark: the nearest before it that no other note has taken."""
    calls: dict[int, Call] = {}
    taken: set[Call] = set()
    for number, text in enumerate(texts):
        begins = BEGINS.match(text)
        if begins is None or _ORNAMENT.fullmatch(text):
            continue
        found = _call(texts, number, begins.group(1), taken, calls)
        if found is not None:
            calls[number] = found
            taken.add(found)
    return calls


def _call(texts: Sequence[str], note: int, mark: str, taken: set[Call], notes: dict[int, Call]) -> Call | None:
    before = r"(?<=\S) ?" if mark.startswith(("[", "(")) else r"(?<=[^\s*†‡¹²³⁰⁴-⁹])"
    pattern = re.compile(rf"{before}{re.escape(mark)}(?=[\s.,;:!?)\]'\"”’»—–-]|$)")
    for block in range(note - 1, -1, -1):
        if block in notes or mark not in texts[block]:
            continue
        places = (Call(block, found.end() - len(mark), found.end()) for found in pattern.finditer(texts[block]))
        free = next((call for call in places if call not in taken), None)
        if free is not None:
            return free
    return None
