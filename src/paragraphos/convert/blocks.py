"""A text as blocks: paragraphs however they are set apart, by empty lines, by line ends or by indentation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median

from paragraphos.convert.footnotes import BEGINS

_SPACE = re.compile(r"[ \t\n]+")
_ENDS_SENTENCE = re.compile(r"[.!?…:。！？]['\"”’»)\]]*(?:\[\^?\w{1,4}\]|\([0-9]{1,3}\)|[¹²³⁴-⁹⁰*†‡])*$")
_ITEM = re.compile(r"[-*+•–—][ \t]+\S")
_WRAPPED_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its lines as they are, without their ends."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The block as one line, each run of white space one space."""
        return _SPACE.sub(" ", "\n".join(self.lines)).strip(" ")


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; every word of it stands in exactly one."""
    lines = text.split("\n")
    groups = _groups(lines)
    filled = [line for line in lines if line.strip(" \t")]
    wrapped = _is_wrapped(filled)
    found: list[Block] = []
    for group in groups:
        if not wrapped:
            found.extend(Block((line,)) for line in group)
        elif len(groups) > 1:
            found.extend(_listed(group))
        else:
            found.extend(_by_shape(group))
    return tuple(found)


def _groups(lines: list[str]) -> list[list[str]]:
    """Lines that no empty line parts."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip(" \t"):
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _listed(group: list[str]) -> list[Block]:
    """One block, or, when it begins with the mark of a note or of an item, one for each line that does."""
    starts = [number for number, line in enumerate(group) if BEGINS.match(line.lstrip()) or _ITEM.match(line.lstrip())]
    if not starts or starts[0] != 0:
        return [Block(tuple(group))]
    return [Block(tuple(group[start:end])) for start, end in zip(starts, [*starts[1:], len(group)], strict=True)]


def _is_wrapped(lines: list[str]) -> bool:
    """Whether line ends are those of the page, not of paragraphs: no line is long, and most do not end a sentence."""
    if max(map(len, lines)) > _WRAPPED_AT_MOST:
        return False
    ends = sum(bool(_ENDS_SENTENCE.search(line.rstrip())) for line in lines)
    return len(lines) > 1 and ends < 0.6 * len(lines)


def _by_shape(lines: list[str]) -> list[Block]:
    """Wrapped lines, none empty: a paragraph begins at an indented line, or after a short line that ends a sentence."""
    measure = median(map(len, lines))
    indented = [line[:1] in (" ", "\t") for line in lines]
    by_indent = 0 < sum(indented) < 0.7 * len(lines)
    found: list[list[str]] = []
    for number, line in enumerate(lines):
        before = lines[number - 1].rstrip() if number else ""
        short = len(before) < 0.75 * measure and _ENDS_SENTENCE.search(before) is not None
        if not found or (indented[number] if by_indent else short):
            found.append([line])
        else:
            found[-1].append(line)
    return [Block(tuple(group)) for group in found]
