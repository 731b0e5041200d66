"""A package as a tree of files, whether it is a folder or an archive; what could harm is refused, by name."""

from __future__ import annotations

import lzma
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeVar

from paragraphos.faults import Unusable

_Archive = TypeVar("_Archive")
_LINK = 0xA  # the kind of a symbolic link, in the four highest bits of a Unix mode
_DAMAGE = (tarfile.TarError, zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, zlib.error, lzma.LZMAError)

LARGEST = 4_000_000_000
"""How many bytes of files, unpacked, are read from one package."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a package by their path from its folder, and what was refused (path and reason)."""

    files: Mapping[str, Callable[[], IO[bytes]]]
    refused: tuple[tuple[str, str], ...]


class NoPackage(Unusable):
    """There is no package here that can be read; the message says what is there instead."""


@contextmanager
def opened_tree(path: Path) -> Iterator[Tree]:
    """The files at a path while it is open: a folder, a .zip or a .tar.gz (unpacked nowhere).

    Raises NoPackage, and OSError when the path cannot be read.
    """
    if path.is_dir():
        yield _folder(path)
    elif not path.exists():
        raise NoPackage(f"{path}: there is no such file or folder.")
    elif zipfile.is_zipfile(path):
        with _archive(path, zipfile.ZipFile) as archive:
            yield _zip(archive)
    else:
        with _archive(path, tarfile.open) as archive:
            yield _tar(path, archive)


def _archive(path: Path, open_archive: Callable[[Path], _Archive]) -> _Archive:
    try:
        return open_archive(path)
    except _DAMAGE as error:
        raise NoPackage(f"{path}: this is neither a folder nor a .zip nor a .tar.gz that can be read.") from error


def _folder(path: Path) -> Tree:
    files: dict[str, Callable[[], IO[bytes]]] = {}
    refused: list[tuple[str, str]] = []
    for directory, names, leaves in os.walk(path):
        names.sort()
        for name in [*names, *sorted(leaves)]:
            found = Path(directory, name)
            relative = found.relative_to(path).as_posix()
            if found.is_symlink():
                refused.append((relative, "is a link; a package holds files only"))
            elif found.is_file():
                files[relative] = _opener(found)
            elif not found.is_dir():
                refused.append((relative, "is neither a file nor a folder"))
    return Tree(files, tuple(refused))


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    return lambda: path.open("rb")


def _zip(archive: zipfile.ZipFile) -> Tree:
    return _archived(
        (entry.filename, entry.file_size, (entry.external_attr >> 28) == _LINK, _zip_opener(archive, entry))
        for entry in archive.infolist()
        if not entry.is_dir()
    )


def _zip_opener(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    return lambda: archive.open(entry)


def _tar(path: Path, archive: tarfile.TarFile) -> Tree:
    try:
        members = archive.getmembers()
    except _DAMAGE as error:
        raise NoPackage(f"{path}: this archive is damaged: {error}.") from error
    return _archived(
        (entry.name, entry.size, not entry.isfile(), _tar_opener(archive, entry))
        for entry in members
        if not entry.isdir()
    )


def _tar_opener(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        stream = archive.extractfile(entry)
        assert stream is not None, "only files are opened"
        return stream

    return opened


def _archived(entries: Iterable[tuple[str, int, bool, Callable[[], IO[bytes]]]]) -> Tree:
    files: dict[str, Callable[[], IO[bytes]]] = {}
    refused: list[tuple[str, str]] = []
    total = 0
    for name, size, is_link, opened in entries:
        total += size
        reason = harm(name) or ("is a link or a device; a package holds files only" if is_link else None)
        if total > LARGEST:
            reason = f"goes beyond the {LARGEST:,} bytes that are read from one package"
        if name in files:
            reason = "stands in the archive twice"
        if reason:
            refused.append((name, reason))
        else:
            files[name] = opened
    return _without_common_folder(Tree(files, tuple(refused)))


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


def _without_common_folder(tree: Tree) -> Tree:
    tops = {name.split("/", 1)[0] for name in tree.files}
    if len(tops) != 1 or any("/" not in name for name in tree.files):
        return tree
    return Tree({name.split("/", 1)[1]: opened for name, opened in tree.files.items()}, tree.refused)
