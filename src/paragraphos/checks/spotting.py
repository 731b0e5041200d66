"""Finds names in running text, in one walk over it, however many names there are."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

_RUN = re.compile(r"\w+|[^\w\s]")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Step:
    """A run of letters or a sign, where it ends, and whether space stands before it; apostrophes are straight."""

    run: str
    begin: int
    end: int
    apart: bool


@dataclass(slots=True)
class _Node:
    """What may follow in a name, and whether a name may end here."""

    after: dict[tuple[str, bool], _Node] = field(default_factory=dict)
    ends: bool = False


class Spotter:
    """Knows names, and where a text has them: whole words, the longest first, any spaces and apostrophes.

    What is longer than forty words and signs is no name, and is not looked for.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._root = _Node()
        self._longest = 1
        for name in names:
            steps = tuple(islice(_steps(name), _LONGEST + 1))
            if 0 < len(steps) <= _LONGEST:
                node = self._root
                for number, step in enumerate(steps):
                    node = node.after.setdefault((step.run, step.apart and number > 0), _Node())
                node.ends = True
                self._longest = max(self._longest, len(steps))

    def spots(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a name begins and ends, for each place at which one begins."""
        # No more of the text is held than the longest name can be.
        steps = _steps(text)
        ahead = deque(islice(steps, self._longest))
        while ahead:
            begin = ahead[0].begin
            end = None if begin and _is_letter(text[begin - 1]) else self._end(text, ahead)
            if end is not None:
                yield begin, end
            ahead.popleft()
            ahead.extend(islice(steps, 1))

    def _end(self, text: str, ahead: Iterable[_Step]) -> int | None:
        """Where the longest name ends that begins with the first of some steps."""
        node, found = self._root, None
        for number, step in enumerate(ahead):
            following = node.after.get((step.run, step.apart and number > 0))
            if following is None:
                break
            node = following
            if node.ends and not (step.end < len(text) and _is_letter(text[step.end])):
                found = step.end
        return found


def _steps(text: str) -> Iterator[_Step]:
    end = 0
    for found in _RUN.finditer(text):
        yield _Step(found.group().replace("’", "'"), found.start(), found.end(), found.start() > end)
        end = found.end()


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
