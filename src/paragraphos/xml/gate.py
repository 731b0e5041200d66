"""Stands between expat and whoever reads: watches the bounds, and lets nothing in that declares or calls entities."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from paragraphos.xml.encoding import encoding_of
from paragraphos.xml.faults import Fault, NotWellFormed
from paragraphos.xml.files import too_large
from paragraphos.xml.limits import Limits
from paragraphos.xml.syntax import fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from paragraphos.xml.reader import Handler

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Position:
    """The place of the parser's current event; a byte order mark (`mark` 1, else 0) is no column of the first line."""

    __slots__ = ("_mark", "_parser")

    def __init__(self, parser: expat.XMLParserType, mark: int) -> None:
        self._parser = parser
        self._mark = mark

    @property
    def line(self) -> int:
        """The line, from 1."""
        return self._parser.CurrentLineNumber

    @property
    def column(self) -> int:
        """The column in characters, from 1."""
        column = self._parser.CurrentColumnNumber + 1
        return column - self._mark if self._mark and self._parser.CurrentLineNumber == 1 else column


class Gate:
    """A parser, and what refuses in its stead what is not read: see Limits, and entities of every kind.

    `head` is the beginning of the document, a kilobyte at least. Without a handler the document is only proved.
    Raises NotWellFormed for an encoding that readers disagree about.
    """

    def __init__(self, head: bytes, handler: Handler | None, limits: Limits) -> None:
        encoding_of(head[:1024])
        parser = expat.ParserCreate(namespace_separator="}")
        self._mark = int(head.startswith(_MARKS))
        self.place = Position(parser, self._mark)
        self._parser = parser
        self._limits = limits
        self._depth = 0
        self._nodes = 0
        self._subset_from: int | None = None
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EndDoctypeDeclHandler = self._doctype_end
        parser.EntityDeclHandler = self._entity
        parser.AttlistDeclHandler = self._attribute_declared
        parser.ExternalEntityRefHandler = self._external
        parser.SkippedEntityHandler = self._skipped
        if handler is not None:
            self._handler = handler
            parser.StartElementHandler = self._start
            parser.EndElementHandler = self._end
            parser.CharacterDataHandler = handler.text
            parser.StartNamespaceDeclHandler = self._namespace
            if limits.nodes is not None:
                parser.CommentHandler = self._aside
                parser.ProcessingInstructionHandler = self._aside

    def hand_over(
        self,
        start: Callable[[str, list[str]], object],
        end: Callable[[str], object],
        text: Callable[[str], object],
    ) -> None:
        """Let tags and characters go past, to who keeps the bounds of depth and of attributes himself."""
        self._parser.StartElementHandler = start
        self._parser.EndElementHandler = end
        self._parser.CharacterDataHandler = text

    def take(self, pieces: Iterable[bytes]) -> None:
        """Parse a document, piece by piece.

        Raises NotWellFormed at the first place where it is not well-formed, or is refused.
        """
        taken = 0
        try:
            for piece in pieces:
                taken += len(piece)
                if taken > self._limits.size:
                    raise NotWellFormed(too_large(self._limits))
                self._parser.Parse(piece, False)
                self._check_waiting(taken)
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise NotWellFormed(fault_of(error, self._mark)) from error

    def _check_waiting(self, taken: int) -> None:
        """What expat holds back after it was given `taken` bytes is one unfinished piece of markup."""
        self._check_subset(taken)
        if taken - max(self._parser.CurrentByteIndex, 0) > self._limits.markup:
            self._refuse(
                "markup-too-large",
                f"One tag or comment is longer than {self._limits.markup:,} bytes.",
                "Look for a tag, a quotation mark or a comment that is never closed.",
            )

    def _refuse(self, kind: str, message: str, hint: str, subject: str | None = None) -> NoReturn:
        raise NotWellFormed(Fault(kind, message, self.place.line, self.place.column, hint, subject))

    def _start(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        if self._depth > self._limits.depth:
            self._refuse(
                "too-deep",
                f"Elements are nested more than {self._limits.depth:,} deep.",
                "Look for an element that is opened again and again and never closed.",
            )
        if len(attributes) > 2 * self._limits.attributes:
            self._refuse(
                "too-many-attributes",
                f"This element has more than {self._limits.attributes:,} attributes.",
                "Remove the attributes that no rule needs.",
            )
        if self._limits.nodes is not None:
            self._count(1 + len(attributes) // 2)
        self._handler.start(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(name)

    def _namespace(self, prefix: str | None, uri: str | None) -> None:
        self._handler.namespace(prefix or "", uri or "")

    def _aside(self, *_: object) -> None:
        self._count(1)

    def _count(self, nodes: int) -> None:
        self._nodes += nodes
        if self._limits.nodes is not None and self._nodes > self._limits.nodes:
            self._refuse(
                "too-many-nodes",
                f"The document has more than {self._limits.nodes:,} elements, attributes and comments.",
                "Split the file, or raise the limit: --limit nodes=NUMBER.",
            )

    def _doctype(self, _name: str, system: str | None, _public: str | None, _subset: int) -> None:
        self._subset_from = self._parser.CurrentByteIndex
        self._parser.DefaultHandlerExpand = self._in_doctype
        if system is not None:
            # expat passes over unknown entities in attribute values in silence once an external DTD is named.
            self._refuse(
                "doctype-external",
                f"The document type declaration names “{system}”; nothing outside the file is read.",
                "Remove the declaration <!DOCTYPE …>: name a schema with --schema, or in edition.toml.",
                system,
            )

    def _doctype_end(self) -> None:
        self._check_subset(self._parser.CurrentByteIndex)
        self._subset_from = None
        self._parser.DefaultHandlerExpand = None

    def _in_doctype(self, data: str) -> None:
        # expat passes over a parameter entity in silence, and after it over unknown entities in attribute values.
        if data.startswith("%"):
            self._external()

    def _check_subset(self, reached: int) -> None:
        if self._subset_from is not None and reached - self._subset_from > self._limits.subset:
            self._refuse(
                "doctype-too-large",
                f"The document type declaration holds more than {self._limits.subset:,} bytes.",
                "Remove what stands in its square brackets: a schema says it better.",
            )

    def _attribute_declared(self, element: str, name: str, _type: str, default: str | None, _required: bool) -> None:
        if default is not None:
            self._refuse(
                "doctype-default",
                f"The document type declaration gives {element}/@{name} a default value; it is not read.",
                "Write the attribute where it is meant, and remove the declaration.",
                name,
            )

    def _entity(self, name: str, *_: object) -> None:
        self._refuse(
            "entity-declared",
            f"The document declares the entity “{name}”; entities are not read.",
            "Write the character itself (or its number, such as &#x2014;) and remove the declaration.",
            name,
        )

    def _external(self, *_: object) -> NoReturn:
        self._refuse(
            "entity-external",
            "The document asks for an external entity; nothing outside the file is read.",
            "Remove the reference and the declaration.",
        )

    def _skipped(self, name: str, _parameter: bool) -> None:
        self._refuse(
            "entity-unknown",
            f"The entity &{name}; is not known.",
            "XML knows &amp; &lt; &gt; &quot; &apos; only: write the character itself.",
            name,
        )
