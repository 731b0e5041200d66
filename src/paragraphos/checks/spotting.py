"""Finds names in running text, in one walk over it, however many names there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_RUN = re.compile(r"\w+|[^\w\s]")

_Step = tuple[bool, str]
"""Whether space stands before it, and a run of letters or a sign; apostrophes are straight."""


@dataclass(slots=True)
class _Node:
    """What may follow in a name, and whether a name may end here."""

    after: dict[_Step, _Node] = field(default_factory=dict)
    ends: bool = False


class Spotter:
    """Knows names, and where a text has them: whole words, the longest first, any spaces and apostrophes."""

    def __init__(self, names: Iterable[str]) -> None:
        self._root = _Node()
        for name in names:
            node = self._root
            for step in _steps(list(_RUN.finditer(name))):
                node = node.after.setdefault(step, _Node())
            node.ends = node is not self._root

    def spots(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a name begins and ends, for each place at which one begins."""
        runs = list(_RUN.finditer(text))
        steps = _steps(runs)
        for first, found in enumerate(runs):
            begin = found.start()
            if begin and _is_letter(text[begin - 1]):
                continue
            node = self._root.after.get((False, steps[first][1]))
            at, end = first, None
            while node is not None:
                behind = runs[at].end()
                if node.ends and not (behind < len(text) and _is_letter(text[behind])):
                    end = behind
                at += 1
                node = node.after.get(steps[at]) if at < len(runs) else None
            if end is not None:
                yield begin, end


def _steps(runs: list[re.Match[str]]) -> list[_Step]:
    ends = [0 if number == 0 else runs[number - 1].end() for number in range(len(runs))]
    return [
        (number > 0 and found.start() > end, found.group().replace("’", "'"))
        for number, (found, end) in enumerate(zip(runs, ends, strict=True))
    ]


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
