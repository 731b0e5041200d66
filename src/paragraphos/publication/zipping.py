"""Files as one .zip: the same bytes for the same files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest time that a .zip can tell; the release's date stands in the files
_MODE = 0o100644
_UNIX = 3


def zipped(files: Iterable[tuple[str, bytes]], uncompressed: frozenset[str] = frozenset()) -> bytes:
    """The files, each with its path, in the order given; every entry bears the same time and permissions.

    `uncompressed` are the paths of those that are stored as they are.
    """
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path, data in files:
            entry = zipfile.ZipInfo(path, _MOMENT)
            entry.external_attr = _MODE << 16
            entry.create_system = _UNIX
            entry.compress_type = zipfile.ZIP_STORED if path in uncompressed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=9)
    return stream.getvalue()
