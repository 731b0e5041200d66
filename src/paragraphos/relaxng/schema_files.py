"""The files that a schema consists of: its own, and those that it refers to.

RELAX NG specification, sections 4.5 (externalRef) and 4.7 (include).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from paragraphos.relaxng.faults import WrongSchema
from paragraphos.relaxng.syntax import read_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paragraphos.relaxng.nodes import Node

_REFERRING = frozenset({"include", "externalRef"})


class SchemaFiles:
    """Reads the files that a schema is made of: none inside itself, none from the network or outside `within`.

    No more than `most` in all: each of thirty files may refer to the next one twice.
    """

    most = 1_000

    def __init__(self, within: Path | None) -> None:
        self._within = None if within is None else within.resolve()
        self._read = 0

    def referred(self, node: Node, chain: tuple[Path, ...]) -> tuple[Node, tuple[Path, ...]]:
        """The root of the file that a node's `href` names, and the chain of files down to it; raises WrongSchema."""
        path = self._resolved(node)
        resolved = path.resolve()
        if resolved in chain:
            raise WrongSchema((node.fault(f"“{path.name}” includes itself", "4.6"),))
        if self._within is not None and not resolved.is_relative_to(self._within):
            raise WrongSchema((node.fault(f"“{path.name}” lies outside {self._within}, and is not read", "4.5"),))
        if not resolved.is_file():
            raise WrongSchema((node.fault(f"there is no file “{node.attributes['href']}”", "4.5"),))
        self._read += 1
        if self._read > self.most:
            raise WrongSchema((node.fault(f"the schema refers to files more than {self.most:,} times", "4.5"),))
        return read_schema(path, node.uri), (*chain, resolved)

    def _resolved(self, node: Node) -> Path:
        """The path that `href` means, seen from the file and from every `xml:base` around."""
        path = node.path
        for step in (*node.base.split("\n"), node.attributes["href"]):
            if not step:
                continue
            address = urlsplit(step)
            if address.scheme not in ("", "file") or address.netloc not in ("", "localhost"):
                raise WrongSchema((node.fault(f"“{step}” is not a file; nothing is read from the network", "4.5"),))
            target = unquote(address.path)
            path = path / target if step.endswith("/") and path.is_dir() else path.parent / target
            if step.endswith("/"):
                path = path / "_"  # a base that is a folder: what is relative to it stands inside
        return path


def parts(path: Path, within: Path | None = None) -> tuple[Path, ...]:
    """The file of a schema, and every one that it refers to (inside `within`, if given), each once.

    A path is that by which a file is referred to, a symbolic link not followed. Raises WrongSchema when one of them is
    not there, lies outside, includes itself or is no RELAX NG.
    """
    files = SchemaFiles(within)
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
