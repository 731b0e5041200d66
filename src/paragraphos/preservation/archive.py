"""A bag as one file: .zip or .tar.gz, the same bytes for the same files."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Mapping

from paragraphos.publication.file import File

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a .zip can tell
_MODE = 0o644


def zipped(name: str, files: Iterable[File]) -> bytes:
    """A .zip that unpacks into the folder `name`; every entry bears the same time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in files:
            entry = zipfile.ZipInfo(f"{name}/{file.path}", _EPOCH)
            entry.external_attr = (0o100000 | _MODE) << 16
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.data)
    return stream.getvalue()


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
