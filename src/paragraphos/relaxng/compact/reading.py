"""A schema in compact syntax while it is being read: the token at hand, what is declared, what is wrong so far."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NoReturn

from paragraphos.relaxng.compact.tokens import (
    ASSIGNED,
    DOCUMENTATION,
    END,
    IDENTIFIER,
    KEYWORDS,
    LITERAL,
    WRONG,
    tokens,
)
from paragraphos.relaxng.compact.wording import why_no_token
from paragraphos.relaxng.datatypes import XSD
from paragraphos.relaxng.faults import SchemaFault, WrongSchema
from paragraphos.relaxng.names import XML
from paragraphos.relaxng.nodes import Node

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.relaxng.compact.characters import Characters

SYNTAX = "Compact Syntax A.1"

_DEPTH = 100
_FAULTS = 50
_SHOWN = 20


class Reading:
    """The token at hand (`kind`, `value`, `offset`), the one `ahead` of it, and what all nodes of the file share.

    `inherited` holds the prefixes that stand for the namespace of the schema that refers to this one; `context` what
    prefixes mean within values.
    """

    most_nodes = 200_000
    """How many nodes are made of one file: fifteen times as many as of the whole TEI."""

    def __init__(self, path: Path, characters: Characters, uri: str) -> None:
        self.path = path
        self.faults: list[SchemaFault] = []
        self.default = self.outer = uri
        self.prefixes: dict[str, str] = {"xml": XML}
        self.inherited: set[str] = set()
        self.libraries: dict[str, str] = {"xsd": XSD}
        self._characters = characters
        self._stream = tokens(characters.text)
        self._open: list[int] = []
        self._nodes = 0
        self.ahead = next(self._stream)
        self.advance()

    @cached_property
    def context(self) -> dict[str, str]:
        """The prefixes that a value may use: all but those of no namespace or an inherited one (A.1, `element`)."""
        return {prefix: uri for prefix, uri in self.prefixes.items() if uri and prefix not in self.inherited}

    @property
    def defines(self) -> bool:
        """Whether a definition begins with the token at hand."""
        return self.ahead[0] in ASSIGNED and self.kind in (IDENTIFIER, "start")

    @property
    def column(self) -> int:
        """The column of the token at hand, from 1."""
        return self._characters.place(self.offset)[1]

    def advance(self) -> None:
        """Go on to the next token."""
        self.kind, self.value, self.offset = self.ahead
        self.ahead = next(self._stream)

    def node(self, kind: str, offset: int) -> Node:
        """A new node that stands at an offset."""
        self._nodes += 1
        if self._nodes > self.most_nodes:
            self.refuse(f"the schema has more than {self.most_nodes:,} parts; divide it with “include”")
        node = Node(kind, self.path, *self._characters.place(offset))
        node.uri = self.default
        node.prefixes = self.prefixes
        return node

    def open(self, bracket: str) -> None:
        """Take an opening bracket."""
        if self.kind != bracket:
            self.unexpected(f"“{bracket}” is expected")
        if len(self._open) == _DEPTH:
            self.refuse(f"the schema is nested deeper than {_DEPTH} brackets")
        self._open.append(self.offset)
        self.advance()

    def close(self, bracket: str) -> None:
        """Take the bracket that closes the one that was opened last."""
        if self.kind != bracket:
            self.unexpected(f"“{bracket}” is expected")
        self._open.pop()
        self.advance()

    def take(self, kind: str, behind: str) -> str:
        """Take a token of a kind, such as an operator or LITERAL, and give its value; `behind` is what it follows."""
        value = self.value
        if self.kind != kind:
            wanted = "a literal in quotes" if kind == LITERAL else "a name" if kind == IDENTIFIER else f"“{kind}”"
            self.unexpected(f"{wanted} is expected behind “{behind}”")
        self.advance()
        return value

    def name(self, behind: str) -> str:
        """Take a name without a prefix; here a keyword may be one."""
        value = self.value
        if self.kind != IDENTIFIER and self.kind not in KEYWORDS:
            self.unexpected(f"a name without a prefix is expected behind “{behind}”")
        self.advance()
        return value

    def literal(self, behind: str) -> str:
        """Take a literal: one segment, or several joined by `~`."""
        value = self.take(LITERAL, behind)
        while self.kind == "~":
            self.advance()
            value += self.take(LITERAL, "~")
        return value

    def uri_of(self, prefix: str, offset: int) -> str:
        """The namespace that a prefix stands for; one that is not declared is a fault."""
        uri = self.prefixes.get(prefix)
        if uri is None:
            self.fault(f'the prefix “{prefix}” is not declared: write namespace {prefix} = "…" at the top', offset)
        return uri or ""

    def fault(self, message: str, offset: int) -> None:
        """Remember a fault that does not keep the rest from being read."""
        self.faults.append(SchemaFault(str(self.path), *self._characters.place(offset), message, SYNTAX))

    def unexpected(self, expected: str) -> NoReturn:
        """Refuse the token at hand, where something else is expected."""
        if self.kind == WRONG:
            self.refuse(why_no_token(self.value))
        if self.kind == END and self._open:
            self.refuse_unclosed("before the schema ends")
        if self.kind == DOCUMENTATION:
            self.refuse("“##” documents what follows, and nothing follows here; a comment begins with a single “#”")
        self.refuse(f"{expected}, and not {self.shown()}")

    def refuse_unclosed(self, when: str) -> NoReturn:
        """Refuse the token at hand, because the bracket that was opened last has not been closed."""
        opened = self._open[-1]
        line, _ = self._characters.place(opened)
        self.refuse(f"“{self._characters.text[opened]}” in line {line} is not closed {when}")

    def resume(self, column: int) -> None:
        """Behind what could not be read, go on to the next definition that stands no further right than it did.

        Raises WrongSchema when enough is wrong.
        """
        if len(self.faults) >= _FAULTS:
            raise self._wrong()
        self._open.clear()
        while self.kind != END:
            named = self.kind == IDENTIFIER or self.kind in KEYWORDS
            if named and (self.ahead[0] in ASSIGNED or self.kind in ("div", "include")) and self.column <= column:
                return
            self.advance()

    def refuse(self, message: str, offset: int | None = None) -> NoReturn:
        """Give up: what stands at the token at hand, or at an offset, cannot be read."""
        self.fault(message, self.offset if offset is None else offset)
        raise self._wrong()

    def finish(self) -> None:
        """Raises WrongSchema if anything is wrong."""
        if self.faults:
            raise self._wrong()

    def shown(self) -> str:
        """The token at hand as it is shown to people."""
        if self.kind == END:
            return "the end of the schema"
        value = self.value if len(self.value) <= _SHOWN else f"{self.value[:_SHOWN]}…"
        return f"the literal “{value}”" if self.kind == LITERAL else f"“{value}”"

    def _wrong(self) -> WrongSchema:
        return WrongSchema(tuple(sorted(self.faults, key=lambda fault: (fault.line, fault.column))))
