"""A whole schema, and grammars in it: definitions, divisions and what is included (Compact Syntax, A.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from paragraphos.relaxng.compact.annotations import begins_component, element, lead
from paragraphos.relaxng.compact.declarations import declarations
from paragraphos.relaxng.compact.file_references import reference
from paragraphos.relaxng.compact.patterns import Patterns
from paragraphos.relaxng.compact.tokens import ASSIGNED, END, KEYWORDS
from paragraphos.relaxng.compact.wording import BEGINS_PATTERN
from paragraphos.relaxng.faults import WrongSchema

if TYPE_CHECKING:
    from paragraphos.relaxng.compact.reading import Reading
    from paragraphos.relaxng.nodes import Node

_COMPONENTS = ("start", "div", "include")


class Grammars:
    """Reads grammars, and the patterns in them."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._patterns = Patterns(reading, self._components)

    def schema(self) -> Node:
        """The root: a grammar whose components stand without brackets, or one pattern."""
        reading = self._reading
        declarations(reading)
        offset = reading.offset
        led = lead(reading)
        if self._is_grammar(led):
            root = reading.node("grammar", offset)
            self._outermost(root, led)
            return root
        if reading.kind in KEYWORDS and reading.ahead[0] in ASSIGNED:
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
        return reading.defines or reading.kind in _COMPONENTS or begins_component(reading)

    def _outermost(self, root: Node, led: bool) -> None:
        """Every component of the file; one that cannot be read does not hide what is wrong with the others."""
        reading = self._reading
        while reading.kind != END:
            column = reading.column
            try:
                self._next(root, included=False, led=led)
            except WrongSchema:
                reading.resume(column)
            led = False

    def _components(self, parent: Node, included: bool = False) -> None:
        """Every component up to the closing bracket; in an `include` (`included`) there is no other `include`."""
        while self._reading.kind != "}":
            self._next(parent, included)
        self._reading.close("}")

    def _next(self, parent: Node, included: bool, led: bool = False) -> None:
        """One component; `led` when what stands before it has been read."""
        reading = self._reading
        if not led:
            if begins_component(reading):
                element(reading)
                return
            lead(reading)
        parent.children.append(self._component(included))

    def _component(self, included: bool) -> Node:
        reading = self._reading
        kind, offset = reading.kind, reading.offset
        if kind == "start" or reading.defines:
            return self._definition()
        if kind == "div":
            node = reading.node("div", offset)
            reading.advance()
            reading.open("{")
            self._components(node, included)
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
        if reading.kind not in ASSIGNED:
            reading.unexpected(f"“=” “|=” or “&=” is expected behind “{name}”")
        combine = ASSIGNED[reading.kind]
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
            self._components(node, included=True)
        return node

    def _refuse_rest(self) -> NoReturn:
        """Refuse what is no component of a grammar."""
        reading = self._reading
        kind, following = reading.kind, reading.ahead[0]
        if kind in ("}", ")", "]"):
            reading.refuse(f"“{kind}” closes nothing here: it is one too many, or its opening bracket is missing")
        if kind in KEYWORDS and following in ASSIGNED:
            offset = reading.offset
            reading.advance()
            reading.refuse(f"“{kind}” is a keyword: as the name of a definition it is written “\\{kind}”", offset)
        if kind in ("namespace", "default", "datatypes"):
            reading.refuse(f"declarations stand at the top: move “{kind}” before the first definition")
        if kind in BEGINS_PATTERN:
            reading.refuse(f"{reading.shown()} begins no definition: “name =” is missing before it, or “,” “|” or “&”")
        reading.unexpected("a definition, name = pattern, is expected")
