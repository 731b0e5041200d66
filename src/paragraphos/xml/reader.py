"""XML as a stream of events with their places, read by expat with every door to the outside shut."""

from __future__ import annotations

import codecs
import io
from typing import BinaryIO, Protocol
from xml.parsers import expat

from paragraphos.xml.encoding import encoding_of
from paragraphos.xml.faults import NotWellFormed
from paragraphos.xml.gate import Gate
from paragraphos.xml.limits import Limits
from paragraphos.xml.syntax import fault_of

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
    encoding_of(head[:1024])
    parser = expat.ParserCreate(namespace_separator="}")
    mark = int(head.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)))
    gate = Gate(parser, handler, limits or Limits(), mark)
    handler.begin(gate.place)
    taken = 0
    try:
        while head:
            taken += len(head)
            gate.taking(taken)
            parser.Parse(head, False)
            gate.waiting(taken)
            head = stream.read(_CHUNK)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise NotWellFormed(fault_of(error, mark)) from error
