"""Files, read whole and bounded: no folder, device or pipe, nothing larger than what may be held."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from paragraphos.xml.faults import Fault, NotWellFormed
from paragraphos.xml.limits import TREE, Limits


def content(path: Path, limits: Limits = TREE) -> bytes:
    """The bytes of a regular file.

    Raises OSError when it cannot be opened or is no regular file, NotWellFormed when it is too large.
    """
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "this is a device or a pipe; a file is needed", str(path))
    if status.st_size > limits.size:
        raise NotWellFormed(too_large(limits), path=path)
    with path.open("rb") as stream:
        return stream.read(limits.size + 1)


def too_large(limits: Limits) -> Fault:
    """The fault of a document larger than the limits allow."""
    return Fault(
        "too-large",
        f"The file is larger than {limits.size:,} bytes.",
        0,
        0,
        "Split the file, or raise the limit: --limit size=NUMBER.",
    )
