"""A package as a tree of files: what may be in it, and how its files are read without trusting them."""

from __future__ import annotations

import lzma
import struct
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO

DAMAGE = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,  # an encrypted entry, a method of compression that is not known
    struct.error,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
)
"""What the readers of files and archives raise when a file is damaged or kept from them."""

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a package by their path from its folder, and what was refused (path and reason)."""

    files: Mapping[str, Callable[[], IO[bytes]]]
    refused: tuple[tuple[str, str], ...]


class Unreadable(Exception):
    """A file of a package cannot be read, or is larger than such a file can be; the message says which."""


def pieces(tree: Tree, path: str) -> Iterator[bytes]:
    """The bytes of a file, a mebibyte at a time.

    Raises Unreadable.
    """
    try:
        with tree.files[path]() as stream:
            while piece := stream.read(_PIECE):
                yield piece
    except DAMAGE as error:
        raise Unreadable(f"cannot be read: {error}") from error


def content(tree: Tree, path: str, largest: int) -> bytes:
    """The bytes of a file that has no reason to be larger than so many bytes.

    Raises Unreadable.
    """
    held = bytearray()
    for piece in pieces(tree, path):
        held += piece
        if len(held) > largest:
            raise Unreadable(f"is larger than the {largest:,} bytes that are read of such a file")
    return bytes(held)


def harm(path: str) -> str | None:
    """Why a path must not be followed: it leads out of the package, or means different files on different systems."""
    parts = path.split("/")
    if path.startswith(("/", "~")) or "\\" in path or (len(path) > 1 and path[1] == ":"):
        return "is not a relative path with forward slashes"
    if ".." in parts:
        return "climbs out of the package"
    if "\0" in path or not path or "" in parts or "." in parts:
        return "is not a path of a file"
    return None


def without_doubles(tree: Tree) -> Tree:
    """The tree without the files whose names are one where capitals or the forms of Unicode are not told apart."""
    first: dict[str, str] = {}
    doubles = {path: other for path in tree.files if (other := first.setdefault(_folded(path), path)) != path}
    if not doubles:
        return tree
    reasons = ((path, f"is the same name as {other} on many systems") for path, other in doubles.items())
    kept = {path: opened for path, opened in tree.files.items() if path not in doubles}
    return Tree(kept, (*tree.refused, *reasons))


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def below(tree: Tree, folder: str) -> Tree:
    """The files in a folder of the tree, by their paths from there; what was refused stays with the whole."""
    start = f"{folder}/"
    return Tree({path[len(start) :]: opened for path, opened in tree.files.items() if path.startswith(start)}, ())


def only(tree: Tree, paths: Iterable[str]) -> Tree:
    """Some of the files of the tree, in its order."""
    wanted = set(paths)
    return Tree({path: opened for path, opened in tree.files.items() if path in wanted}, tree.refused)
