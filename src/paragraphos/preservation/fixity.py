"""Fixity told file by file: what lists of sums promise, and what is there."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from paragraphos.preservation.tree import Tree, Unreadable, pieces

Promises = Mapping[str, Mapping[str, str]]
"""Path → algorithm → sum in hexadecimal."""


class State(StrEnum):
    """What can be wrong with a file of a package."""

    MISSING = "missing"
    ALTERED = "altered"
    ADDED = "added"
    REFUSED = "refused"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that is not what was promised: its path from the package's folder, and why in words."""

    path: str
    state: State
    message: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs, sorted by path; and how many bytes each file has that is promised and could be read."""

    differences: tuple[Difference, ...]
    sizes: Mapping[str, int]


def compare(tree: Tree, promised: Promises) -> Comparison:
    """What differs between a tree and the sums that are promised of it.

    Each file is read once, in the order of the tree: going to and fro in a packed archive would take without end.
    Files of the tree that are not promised are told as added.
    """
    refused = {path for path, _ in tree.refused}
    found = [Difference(path, State.REFUSED, reason) for path, reason in tree.refused]
    sizes: dict[str, int] = {}
    for path in tree.files:
        if path not in promised:
            found.append(Difference(path, State.ADDED, "is there, and is not promised"))
            continue
        try:
            size, sums = measured(tree, path, promised[path])
        except Unreadable as error:
            found.append(Difference(path, State.UNREADABLE, str(error)))
            continue
        sizes[path] = size
        found += [
            Difference(path, State.ALTERED, f"has another {algorithm} than is promised")
            for algorithm, value in promised[path].items()
            if sums[algorithm] != value.lower()
        ]
    found += [
        Difference(path, State.MISSING, "is promised, and is not there")
        for path in promised
        if path not in tree.files and path not in refused
    ]
    return Comparison(tuple(sorted(found, key=lambda difference: (difference.path, difference.state))), sizes)


def measured(tree: Tree, path: str, algorithms: Mapping[str, object]) -> tuple[int, dict[str, str]]:
    """The size of a file in bytes and its sums in hexadecimal, by algorithm.

    Raises Unreadable.
    """
    size = 0
    digests = {algorithm: hashlib.new(algorithm) for algorithm in algorithms}
    for piece in pieces(tree, path):
        size += len(piece)
        for digest in digests.values():
            digest.update(piece)
    return size, {algorithm: digest.hexdigest() for algorithm, digest in digests.items()}
