"""Fixity told file by file: what a list of sums promises, and what is there."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from paragraphos.preservation.archive_reader import Tree

_CHUNK = 1 << 20


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


def compare(tree: Tree, promised: Mapping[str, tuple[str, str]]) -> tuple[Difference, ...]:
    """What differs between a tree and a list of sums (path → algorithm and hexadecimal sum), sorted by path.

    Files of the tree that the list does not name are told as added.
    """
    found = [Difference(path, State.REFUSED, reason) for path, reason in tree.refused]
    refused = {path for path, _ in tree.refused}
    for path, (algorithm, sum_promised) in promised.items():
        if path not in tree.files:
            if path not in refused:
                found.append(Difference(path, State.MISSING, "is promised, and is not there"))
            continue
        try:
            sum_found = checksum(tree, path, algorithm)
        except (OSError, EOFError, RuntimeError, NotImplementedError, zlib.error, ValueError) as error:
            found.append(Difference(path, State.UNREADABLE, f"cannot be read: {error}"))
            continue
        if sum_found != sum_promised.lower():
            found.append(Difference(path, State.ALTERED, f"has another {algorithm} than is promised"))
    found.extend(
        Difference(path, State.ADDED, "is there, and is not promised") for path in tree.files if path not in promised
    )
    return tuple(sorted(found, key=lambda difference: (difference.path, difference.state)))


def checksum(tree: Tree, path: str, algorithm: str) -> str:
    """The sum of a file in hexadecimal, read piece by piece.

    Raises OSError and what damaged archives raise.
    """
    digest = hashlib.new(algorithm)
    with tree.files[path]() as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
