"""Of which files a schema consists: its own, and those that it refers to.

RELAX NG specification, sections 4.5 (externalRef) and 4.7 (include).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from paragraphos.relaxng.composition import Files
from paragraphos.relaxng.syntax import read_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paragraphos.relaxng.nodes import Node

_REFERRING = frozenset({"include", "externalRef"})


def parts(path: Path, within: Path | None = None) -> tuple[Path, ...]:
    """The file of a schema, and every one that it refers to (inside `within`, if given), each once.

    A path is that by which a file is referred to, a symbolic link not followed. Raises WrongSchema when one of them is
    not there, lies outside, includes itself or is no RELAX NG.
    """
    files = Files(within)
    found: dict[Path, None] = {path: None}
    waiting: list[tuple[Node, tuple[Path, ...]]] = [(read_schema(path), (path.resolve(),))]
    while waiting:
        root, chain = waiting.pop()
        for node in _referring(root):
            referred, longer = files.referred(node, chain)
            place = Path(os.path.normpath(referred.path))
            if place not in found:
                found[place] = None
                waiting.append((referred, longer))
    return tuple(found)


def _referring(root: Node) -> Iterator[Node]:
    """The nodes that name another file, in document order."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.kind in _REFERRING:
            yield node
        waiting.extend(reversed(node.children))
