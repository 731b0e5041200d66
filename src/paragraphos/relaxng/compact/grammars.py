"""A whole schema, and grammars in it: definitions, divisions and what is included (Compact Syntax, A.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from paragraphos.relaxng.compact.annotations import begins_component, element, lead
from paragraphos.relaxng.compact.declarations import declarations
from paragraphos.relaxng.compact.files import reference
from paragraphos.relaxng.compact.patterns import Patterns
from paragraphos.relaxng.compact.tokens import END, IDENTIFIER, KEYWORDS
from paragraphos.relaxng.compact.wording import BEGINS_PATTERN

if TYPE_CHECKING:
    from paragraphos.relaxng.compact.reading import Reading
    from paragraphos.relaxng.nodes import Node

_ASSIGNED = {"=": None, "|=": "choice", "&=": "interleave"}
_COMPONENTS = ("start", "div", "include")


class Grammars:
    """Reads grammars, and the patterns in them."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._patterns = Patterns(reading, lambda node: self._components(node, "}"))

    def schema(self) -> Node:
        """The root: a grammar whose components stand without brackets, or one pattern."""
        reading = self._reading
        declarations(reading)
        offset = reading.offset
        led = lead(reading)
        if self._is_grammar(led):
            root = reading.node("grammar", offset)
            self._components(root, END, led=led)
            return root
        if reading.kind in KEYWORDS and reading.ahead[0] in _ASSIGNED:
            self._refuse_rest()
        root = self._patterns.pattern(led=True)
        if self._patterns.trailing is not None:
            message = "nothing follows the outermost pattern: annotate it before, in “[ … ]”"
            reading.fault(message, self._patterns.trailing)
        if self._is_grammar(led=True):
            reading.refuse("definitions do not stand beside a pattern: write “start =” before the pattern")
        if reading.kind != END:
            self._refuse_rest()
        return root

    def _is_grammar(self, led: bool) -> bool:
        reading = self._reading
        if reading.kind == END:
            return not led
        assigned = reading.kind == IDENTIFIER and reading.ahead[0] in _ASSIGNED
        return assigned or reading.kind in _COMPONENTS or begins_component(reading)

    def _components(self, parent: Node, closing: str, included: bool = False, led: bool = False) -> None:
        """Every component up to the closing bracket; in an `include` (`included`) there is no other `include`."""
        reading = self._reading
        while reading.kind != closing:
            if not led and begins_component(reading):
                element(reading)
                continue
            if not led:
                lead(reading)
            led = False
            parent.children.append(self._component(included))
        if closing != END:
            reading.close(closing)

    def _component(self, included: bool) -> Node:
        reading = self._reading
        kind, offset = reading.kind, reading.offset
        if kind == "start" or (kind == IDENTIFIER and reading.ahead[0] in _ASSIGNED):
            return self._definition()
        if kind == "div":
            node = reading.node("div", offset)
            reading.advance()
            reading.open("{")
            self._components(node, "}", included)
            return node
        if kind == "include":
            if included:
                reading.refuse("an “include” may not stand inside an “include”")
            return self._include()
        return self._refuse_rest()

    def _definition(self) -> Node:
        reading = self._reading
        node = reading.node("start" if reading.kind == "start" else "define", reading.offset)
        name = reading.value
        reading.advance()
        if node.kind == "define":
            node.attributes["name"] = name
        if reading.kind not in _ASSIGNED:
            reading.unexpected(f"“=” “|=” or “&=” is expected behind “{name}”")
        combine = _ASSIGNED[reading.kind]
        if combine is not None:
            node.attributes["combine"] = combine
        reading.advance()
        node.children.append(self._patterns.pattern())
        return node

    def _include(self) -> Node:
        reading = self._reading
        node = reference(reading, "include")
        if reading.kind == "{":
            reading.open("{")
            self._components(node, "}", included=True)
        return node

    def _refuse_rest(self) -> NoReturn:
        """Refuse what is no component of a grammar."""
        reading = self._reading
        kind, following = reading.kind, reading.ahead[0]
        if kind in ("}", ")", "]"):
            reading.refuse(f"“{kind}” closes nothing here: it is one too many, or its opening bracket is missing")
        if kind in KEYWORDS and following in _ASSIGNED:
            reading.refuse(f"“{kind}” is a keyword: as the name of a definition it is written “\\{kind}”")
        if kind in ("namespace", "default", "datatypes"):
            reading.refuse(f"declarations stand at the top: move “{kind}” before the first definition")
        if kind in BEGINS_PATTERN:
            reading.refuse(f"{reading.shown()} begins no definition: “name =” is missing before it, or “,” “|” or “&”")
        reading.unexpected("a definition, name = pattern, is expected")
