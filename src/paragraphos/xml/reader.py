"""XML as a stream of events with their places, read by expat with every door to the outside shut."""

from __future__ import annotations

import io
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, Protocol

from paragraphos.xml.gate import Gate
from paragraphos.xml.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CHUNK = 1 << 16


class Locator(Protocol):
    """Where the event that is being handed over begins; both count from 1, the column in characters."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column, in characters."""


class Handler(Protocol):
    """What receives the events of a document, in document order.

    Names are `uri}local`, or `local` in no namespace; attributes a flat list of name, value, name, value.
    """

    def begin(self, locator: Locator) -> None:
        """Called once, before the first event."""

    def namespace(self, prefix: str, uri: str) -> None:
        """A namespace declaration (prefix `""` is the default), before the start tag that holds it."""

    def start(self, name: str, attributes: list[str]) -> None:
        """A start tag."""

    def text(self, data: str) -> None:
        """Characters; a run may come in several pieces."""

    def end(self, name: str) -> None:
        """An end tag."""


def read(data: bytes | BinaryIO, handler: Handler, limits: Limits | None = None) -> None:
    """Read a whole document and hand its events on.

    Raises NotWellFormed at the first place where the document is not well-formed XML 1.0 with namespaces, declares
    entities, is in an encoding that readers disagree about, or goes beyond the limits.
    """
    stream = io.BytesIO(data) if isinstance(data, bytes) else data
    head = stream.read(_CHUNK)
    gate = Gate(head, handler, limits or Limits())
    handler.begin(gate.place)
    gate.take(_pieces(head, stream))


def read_quickly(
    stream: BinaryIO,
    start: Callable[[str, list[str]], object],
    end: Callable[[str], object],
    text: Callable[[str], object],
    limits: Limits,
) -> None:
    """Read a whole document for functions that need no place, and keep the bounds of depth and attributes themselves.

    Raises NotWellFormed as `read` does.
    """
    head = stream.read(_CHUNK)
    gate = Gate(head, None, limits)
    gate.hand_over(start, end, text)
    gate.take(_pieces(head, stream))


def _pieces(head: bytes, stream: BinaryIO) -> Iterator[bytes]:
    return chain((head,), iter(partial(stream.read, _CHUNK), b""))
