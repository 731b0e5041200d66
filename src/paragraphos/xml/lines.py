"""A text as lines, without a copy of it: the lines are cut out when they are asked for."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import overload


class Lines(Sequence[str]):
    """The lines of a text, without their ends; where they begin is counted when it is first needed."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: array[int] | None = None

    @property
    def starts(self) -> array[int]:
        """The offset at which each line begins."""
        if self._starts is None:
            self._starts = array("L" if len(self._text) > 0xFFFF_FFF0 else "I", (0,))
            self._starts.extend(found.end() for found in re.finditer("\n", self._text))
        return self._starts

    def offset(self, line: int, column: int) -> int:
        """The offset of a place; both count from 1."""
        return self.starts[line - 1] + column - 1

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> list[str]: ...

    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self._line(number) for number in range(*index.indices(len(self)))]
        return self._line(range(len(self))[index])

    def __iter__(self) -> Iterator[str]:
        return (self._line(number) for number in range(len(self)))

    def _line(self, number: int) -> str:
        end = self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self._text)
        return self._text[self.starts[number] : end]
