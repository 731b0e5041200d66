"""What comes from the client, bounded: a header that promises an absurd length is not waited for."""

from __future__ import annotations

import re
from typing import BinaryIO

MOST_BYTES = 200_000_000
"""The longest message that is read: four times the largest document."""

_MOST_HEADER = 10_000
_LENGTH = re.compile(rb"Content-Length: *(\d+)\r?\n", re.IGNORECASE)


class Incoming:
    """Reads as the stream does that it stands before, but hands on no header that asks for too much."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readline(self) -> bytes:
        """The next line of a header; empty at the end of the stream."""
        line = self._stream.readline(_MOST_HEADER)
        length = _LENGTH.fullmatch(line)
        if length is None:
            return line
        size = int(length.group(1)) if len(length.group(1)) < 12 else MOST_BYTES + 1
        return b"Content-Length: %d\r\n" % size if size <= MOST_BYTES else b"X-Refused: too long\r\n"

    def read(self, size: int) -> bytes:
        """The next bytes: all that were asked for, unless the stream ends."""
        return self._stream.read(size)
