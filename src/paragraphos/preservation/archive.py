"""A bag as one file: .zip or .tar.gz, the same bytes for the same files."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Callable, Iterable, Mapping

from paragraphos.publication import zipping
from paragraphos.publication.file import File

_MODE = 0o644


def zipped(name: str, files: Iterable[File]) -> bytes:
    """A .zip that unpacks into the folder `name`; every entry bears the same time."""
    return zipping.zipped((f"{name}/{file.path}", file.data) for file in files)


def tarred(name: str, files: Iterable[File]) -> bytes:
    """A .tar.gz (POSIX pax) that unpacks into the folder `name`; time, owner and compressor's mark are fixed."""
    stream = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=stream, mode="wb", compresslevel=9, mtime=0, filename="") as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for file in files:
            entry = tarfile.TarInfo(f"{name}/{file.path}")
            entry.size = len(file.data)
            entry.mode = _MODE
            archive.addfile(entry, io.BytesIO(file.data))
    return stream.getvalue()


FORMATS: Mapping[str, tuple[str, Callable[[str, Iterable[File]], bytes]]] = {
    "zip": (".zip", zipped),
    "tar": (".tar.gz", tarred),
}
"""The archive formats by the name of their option: file ending and writer."""
