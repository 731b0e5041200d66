"""A folder, a .zip, a .tar or .tar.gz as a tree of files, unpacked nowhere; what could harm is refused, by name."""

from __future__ import annotations

import gzip
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from paragraphos.faults import Unusable
from paragraphos.preservation.tree import DAMAGE, Tree, harm, without_doubles

_LINK = 0xA  # the kind of a symbolic link, in the four highest bits of a Unix mode
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_BLOCK = 512

LARGEST = 4_000_000_000
"""How many bytes of files, unpacked, are read from one package."""

MOST = 1_000_000
"""How many files are read from one archive."""

_LARGEST_HEADER = 1 << 20
_LONGEST_END = 1 << 20  # the blocks of zeros at the end of a tape archive; usual are up to 10 KiB

Entry = tuple[str, int, "str | None", Callable[[], IO[bytes]]]
"""Of an archive: name, size unpacked, why it is refused, how it is opened."""


class NoPackage(Unusable):
    """There is no package here that can be read; the message says what is there instead."""


class _Bounded:
    """A stream from which no one read may take more than a header can need: tarfile reads some of them whole."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        if size > _LARGEST_HEADER:
            raise tarfile.ReadError(f"a header of {size:,} bytes")
        return self._stream.read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()


@contextmanager
def opened_tree(path: Path) -> Iterator[Tree]:
    """The files at a path while it is open: a folder, a .zip, a .tar or .tar.gz.

    Raises NoPackage, and OSError when the path cannot be read.
    """
    if path.is_dir():
        yield without_doubles(_folder(path))
    elif not path.exists():
        raise NoPackage(f"{path}: there is no such file or folder.")
    elif not path.is_file():
        raise NoPackage(f"{path}: this is neither a folder nor a file.")
    elif zipfile.is_zipfile(path):
        with _zip_archive(path) as archive:
            yield without_doubles(_without_common_folder(_zip(archive)))
    else:
        with _unpacked(path) as stream:
            yield without_doubles(_without_common_folder(_tar(path, stream)))


def _folder(path: Path) -> Tree:
    files: dict[str, Callable[[], IO[bytes]]] = {}
    refused: list[tuple[str, str]] = []

    def kept_out(error: OSError) -> None:
        refused.append((os.path.relpath(error.filename, path), f"cannot be read: {error.strerror}"))

    for directory, names, leaves in os.walk(path, onerror=kept_out):
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


def _zip_archive(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except DAMAGE as error:
        raise NoPackage(f"{path}: this .zip is damaged: {error}.") from error


def _zip(archive: zipfile.ZipFile) -> Tree:
    def entries() -> Iterator[Entry]:
        for entry in archive.infolist():
            if not entry.is_dir():
                reason = "is a link; a package holds files only" if (entry.external_attr >> 28) == _LINK else None
                # `filename` is cut at a NUL; the name as it stands is judged.
                yield entry.orig_filename, entry.file_size, reason, _zip_opener(archive, entry)

    return _archived(entries())[0]


def _zip_opener(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    return lambda: archive.open(entry)


def _unpacked(path: Path) -> IO[bytes]:
    """The tape archive itself.

    Raises NoPackage for the beginning of a .zip, OSError.
    """
    with path.open("rb") as stream:
        beginning = stream.read(len(_ZIP))
    if beginning == _ZIP:
        raise NoPackage(
            f"{path}: this .zip is cut short: the list of its files, which stands at the end, is not there."
        )
    return cast(IO[bytes], gzip.open(path, "rb")) if beginning.startswith(_GZIP) else path.open("rb")


def _tar(path: Path, stream: IO[bytes]) -> Tree:
    try:
        archive = tarfile.TarFile(fileobj=cast(IO[bytes], _Bounded(stream)))
    except DAMAGE as error:
        raise NoPackage(f"{path}: this is neither a folder nor a .zip nor a .tar.gz that can be read.") from error

    def entries() -> Iterator[Entry]:
        for entry in archive:
            if not entry.isdir():
                is_plain = entry.isfile() and not entry.issparse()
                reason = None if is_plain else "is a link, a device or a sparse file; a package holds plain files only"
                yield entry.name, entry.size, reason, _tar_opener(archive, entry)

    try:
        tree, is_read = _archived(entries())
        if is_read:
            _check_end(stream, archive.offset)
    except DAMAGE as error:
        raise NoPackage(f"{path}: this archive is damaged: {error}.") from error
    return tree


def _check_end(stream: IO[bytes], offset: int) -> None:
    """A tape archive ends with blocks of zeros (POSIX, pax): without them it is cut short.

    Reading them, gzip also compares its own sum of the whole.
    """
    stream.seek(offset)
    end = stream.read(_LONGEST_END)
    if len(end) < _BLOCK:
        raise EOFError("it is cut short")
    if len(end) == _LONGEST_END or end.strip(b"\0"):
        raise ValueError("there are more bytes after its end")


def _tar_opener(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        stream = archive.extractfile(entry)
        assert stream is not None, "only files are opened"
        return stream

    return opened


def _archived(entries: Iterable[Entry]) -> tuple[Tree, bool]:
    """The entries of an archive as a tree, and whether they were read to the last."""
    files: dict[str, Callable[[], IO[bytes]]] = {}
    refused: list[tuple[str, str]] = []
    total = 0
    for number, (name, size, unfit, opened) in enumerate(entries, 1):
        if size < 0:
            refused.append((name, "says that it is smaller than nothing; what follows it is not read"))
            return Tree(files, tuple(refused)), False
        total += size
        if total > LARGEST or number > MOST:
            refused.append((name, f"goes beyond the {LARGEST:,} bytes or {MOST:,} files that are read from a package"))
            return Tree(files, tuple(refused)), False
        reason = harm(name) or unfit or ("stands in the archive twice" if name in files else None)
        if reason:
            refused.append((name, reason))
        else:
            files[name] = opened
    return Tree(files, tuple(refused)), True


def _without_common_folder(tree: Tree) -> Tree:
    tops = {name.split("/", 1)[0] for name in tree.files}
    if len(tops) != 1 or any("/" not in name for name in tree.files):
        return tree
    (top,) = tops
    refused = tuple((name.removeprefix(f"{top}/"), reason) for name, reason in tree.refused)
    return Tree({name.split("/", 1)[1]: opened for name, opened in tree.files.items()}, refused)
