"""XML Schema's regular expressions (part 2, appendix F) as they are written, parsed into their terms."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from paragraphos.relaxng.datatypes.characters import category, listed, multiple, negated, without
from paragraphos.relaxng.datatypes.datatype import DatatypeFault
from paragraphos.relaxng.datatypes.expression import One, either, in_sequence, repeated

if TYPE_CHECKING:
    from paragraphos.relaxng.datatypes.characters import Characters
    from paragraphos.relaxng.datatypes.expression import Expression

_ESCAPED = {character: character for character in "\\|.-^?*+{}()[]"} | {"n": "\n", "r": "\r", "t": "\t"}
_QUANTIFIERS: dict[str, tuple[int, int | None]] = {"?": (0, 1), "*": (0, None), "+": (1, None)}
_META = ".\\?*+()|[]{}"
_MOST_CHARACTERS = 10_000
_MOST_NESTED = 100
_MOST_DIGITS = 9


class _Parser:
    """Parses an expression from left to right, by recursive descent."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.nested = 0

    def fault(self, what: str) -> DatatypeFault:
        return DatatypeFault(f"the regular expression “{self.source}” is wrong at character {self.at + 1}: {what}")

    @property
    def next(self) -> str:
        return self.source[self.at : self.at + 1]

    def take(self) -> str:
        character = self.next
        self.at += 1
        return character

    def skip(self, character: str) -> bool:
        if self.next == character:
            self.at += 1
            return True
        return False

    def expression(self) -> Expression:
        options = [self.branch()]
        while self.skip("|"):
            options.append(self.branch())
        return either(options)

    def branch(self) -> Expression:
        parts: list[Expression] = []
        while self.next and self.next not in "|)":
            parts.append(self.quantified(self.atom()))
        return in_sequence(parts)

    def atom(self) -> Expression:
        if self.skip("("):
            self.deeper()
            inner = self.expression()
            self.nested -= 1
            if not self.skip(")"):
                raise self.fault("a closing parenthesis is missing")
            return inner
        if self.skip("["):
            return One(self.group())
        if self.next == "\\":
            return One(self.escape()[0])
        character = self.take()
        if character == ".":
            return One(negated(listed("\n\r")))
        if character in _META:
            raise self.fault(f"“{character}” must be written “\\{character}” to stand for itself")
        return One(listed(character))

    def deeper(self) -> None:
        """One more parenthesis or bracket is open."""
        self.nested += 1
        if self.nested > _MOST_NESTED:
            raise self.fault(f"more than {_MOST_NESTED} parentheses or brackets are nested")

    def quantified(self, part: Expression) -> Expression:
        if self.next == "{":
            return self.counted(part)
        bounds = _QUANTIFIERS.get(self.next)
        if bounds is None:
            return part
        self.at += 1
        return repeated(part, *bounds)

    def counted(self, part: Expression) -> Expression:
        close = self.source.find("}", self.at)
        least, comma, most = self.source[self.at + 1 : max(close, self.at + 1)].partition(",")
        if close < 0 or not _is_count(least) or (most and not _is_count(most)):
            raise self.fault("a number of times is written {2}, {2,} or {2,3}")
        if max(len(least), len(most)) > _MOST_DIGITS:
            raise self.fault(f"a number of times has no more than {_MOST_DIGITS} digits")
        self.at = close + 1
        upper = int(most) if most else None if comma else int(least)
        if upper is not None and upper < int(least):
            raise self.fault(f"“{{{least},{most}}}” asks for more than it admits")
        return repeated(part, int(least), upper)

    def escape(self) -> tuple[Characters, str | None]:
        """A class, and the character when it is a single one."""
        self.at += 1
        letter = self.take()
        if letter in _ESCAPED and letter:
            return listed(_ESCAPED[letter]), _ESCAPED[letter]
        if letter and letter in "pP":
            close = self.source.find("}", self.at)
            if not self.skip("{") or close < 0:
                raise self.fault("a category is written \\p{L}")
            name, self.at = self.source[self.at : close], close + 1
            found = category(name)
            if found is None:
                raise self.fault(f"there is no category or block “{name}”")
            return (found if letter == "p" else negated(found)), None
        escaped = multiple(letter)
        if escaped is None:
            raise self.fault(f"“\\{letter}” has no meaning")
        return escaped, None

    def group(self) -> Characters:
        """A class in brackets, from behind the opening one."""
        complement = self.skip("^")
        members: list[Characters] = []
        subtracted: Characters | None = None
        while not self.skip("]"):
            if not self.next:
                raise self.fault("a closing bracket is missing")
            if self.source.startswith("-[", self.at) and members:
                self.at += 2
                self.deeper()
                subtracted = self.group()
                self.nested -= 1
                if not self.skip("]"):
                    raise self.fault("nothing may follow what is subtracted from a class")
                break
            members.append(self.range(first=not members))
        if not members:
            raise self.fault("a class must name a character")
        union = reduce(lambda left, right: left | right, members)
        if complement:
            union = negated(union)
        return union if subtracted is None else without(union, subtracted)

    def range(self, first: bool) -> Characters:
        """One character of a class in brackets, an escape, or a range."""
        if self.next == "-":
            self.at += 1
            if not first and self.next != "]" and not self.source.startswith("-[", self.at):
                raise self.fault("“-” stands for itself at either end of a class only; elsewhere write “\\-”")
            return listed("-")
        characters, low = self.endpoint()
        if low is None or self.next != "-" or self.source[self.at + 1 : self.at + 2] in ("]", "["):
            return characters
        self.at += 1
        _, high = (None, None) if self.next == "-" else self.endpoint()
        if high is None or high < low:
            raise self.fault("a range goes from a character to a later one")
        return listed("", ((ord(low), ord(high)),))

    def endpoint(self) -> tuple[Characters, str | None]:
        if self.next == "\\":
            return self.escape()
        character = self.take()
        if not character or character == "[":
            raise self.fault("“[” must be written “\\[” in a class")
        return listed(character), character


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit()


def parse(source: str) -> Expression:
    """The expression; raises DatatypeFault with the place where it is wrong."""
    if len(source) > _MOST_CHARACTERS:
        raise DatatypeFault(f"a regular expression has no more than {_MOST_CHARACTERS:,} characters")
    parser = _Parser(source)
    expression = parser.expression()
    if parser.next:
        raise parser.fault("this parenthesis closes nothing")
    return expression
