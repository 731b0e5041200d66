"""XML as a stream of events with their places, read by expat with every door to the outside shut."""

from __future__ import annotations

import io
from typing import BinaryIO, Protocol
from xml.parsers import expat

from paragraphos.xml.faults import Fault, NotWellFormed
from paragraphos.xml.limits import Limits

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


class _Position:
    """The place of the parser's current event."""

    __slots__ = ("_parser",)

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser

    @property
    def line(self) -> int:
        return self._parser.CurrentLineNumber

    @property
    def column(self) -> int:
        return self._parser.CurrentColumnNumber + 1


class _Gate:
    """Watches the bounds, and refuses document type declarations that declare entities."""

    def __init__(self, parser: expat.XMLParserType, handler: Handler, limits: Limits) -> None:
        self._place = _Position(parser)
        self._handler = handler
        self._limits = limits
        self._depth = 0

    def refuse(self, kind: str, message: str, hint: str) -> None:
        raise NotWellFormed(Fault(kind, message, self._place.line, self._place.column, hint))

    def start(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        if self._depth > self._limits.depth:
            self.refuse(
                "too-deep",
                f"Elements are nested more than {self._limits.depth:,} deep.",
                "Look for an element that is opened again and again and never closed.",
            )
        if len(attributes) > 2 * self._limits.attributes:
            self.refuse(
                "too-many-attributes",
                f"This element has more than {self._limits.attributes:,} attributes.",
                "Remove the attributes that no rule needs.",
            )
        self._handler.start(name, attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(name)

    def namespace(self, prefix: str | None, uri: str | None) -> None:
        self._handler.namespace(prefix or "", uri or "")

    def entity(self, name: str, *_: object) -> None:
        self.refuse(
            "entity-declared",
            f"The document declares the entity “{name}”; entities are not read.",
            "Write the character itself (or its number, &#x2014;) and remove the declaration.",
        )

    def external(self, *_: object) -> int:
        self.refuse(
            "entity-external",
            "The document asks for an external entity; nothing outside the file is read.",
            "Remove the reference and the declaration.",
        )
        return 0

    def skipped(self, name: str, _parameter: bool) -> None:
        self.refuse(
            "entity-unknown",
            f"The entity &{name}; is not known.",
            "XML knows &amp; &lt; &gt; &quot; &apos; only: write the character itself.",
        )


def read(data: bytes | BinaryIO, handler: Handler, limits: Limits | None = None) -> None:
    """Read a whole document and hand its events on.

    Raises NotWellFormed at the first place where the document is not well-formed XML 1.0 with namespaces, declares
    entities, or goes beyond the limits.
    """
    bounds = limits or Limits()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    gate = _Gate(parser, handler, bounds)
    parser.StartElementHandler = gate.start
    parser.EndElementHandler = gate.end
    parser.CharacterDataHandler = handler.text
    parser.StartNamespaceDeclHandler = gate.namespace
    parser.EntityDeclHandler = gate.entity
    parser.ExternalEntityRefHandler = gate.external
    parser.SkippedEntityHandler = gate.skipped
    handler.begin(_Position(parser))
    stream = io.BytesIO(data) if isinstance(data, bytes) else data
    taken = 0
    try:
        while chunk := stream.read(_CHUNK):
            taken += len(chunk)
            if taken > bounds.size:
                gate.refuse(
                    "too-large", f"The file is larger than {bounds.size:,} bytes.", "Split it, or raise the limit."
                )
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise NotWellFormed(Fault("syntax", expat.ErrorString(error.code), error.lineno, error.offset + 1)) from error
