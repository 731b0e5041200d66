"""What is said of a token that cannot stand where it stands."""

from __future__ import annotations

from paragraphos.relaxng.compact.tokens import IDENTIFIER, KEYWORDS, LITERAL, NAMESPACE, PREFIXED

BEGINS_PATTERN = frozenset(
    (IDENTIFIER, PREFIXED, LITERAL, "(", "element", "attribute", "list", "mixed", "grammar", "external", "parent")
) | {"empty", "text", "notAllowed", "string", "token"}
"""The tokens that a pattern begins with."""

_AFTER_PATTERN = (",", "&", "|", "?", "*", "+", "-", "|=", "&=", "=", "~")


def why_no_token(rest: str) -> str:
    """Why what stands here is no token; `rest` is the rest of its line, or a word."""
    first = rest[0]
    if first == "<":
        return "this is XML syntax: a schema in XML syntax is a file that ends in “.rng”"
    if rest.startswith(('"""', "'''")):
        return "a literal begins here with three quotes and never ends"
    if first in "\"'":
        return (
            f"a literal begins here and does not end in its line: write {first} behind it, "
            "or three quotes around one of several lines"
        )
    if first == ":":
        return "a colon joins a prefix and a name, without spaces: prefix:name"
    if first == "\\" and ":" in rest:
        return f"“{rest}”: a name with a prefix is written without “\\”"
    if first == "\\":
        return "“\\” stands before a keyword that is used as a name, or begins an escape, \\x{…}"
    if first.isdecimal() or first == ".":
        return f"“{first}” begins neither a name nor a literal: a value stands in quotes"
    if first.isalpha() or first == "_" or ord(first) > 0x7F:
        return _why_no_name(rest.partition(" ")[0])
    shown = f"“{first}”" if first.isprintable() else f"the character U+{ord(first):04X}"
    return f"{shown} has no meaning in the compact syntax"


def _why_no_name(word: str) -> str:
    unseen = next((character for character in word if not character.isprintable()), None)
    return f"“{word}” is not a name" if unseen is None else f"the character U+{ord(unseen):04X} stands in no name"


def why_no_pattern(kind: str, value: str) -> str:
    """Why no pattern begins with a token."""
    if kind in ("}", ")"):
        return f"a pattern is missing before “{kind}”; what has no content holds “empty”"
    if kind in KEYWORDS:
        return f"“{kind}” is a keyword and begins no pattern; as the name of a definition it is written “\\{kind}”"
    if kind == NAMESPACE:
        return f"“{value}” is a class of names: it stands behind “element” or “attribute”"
    if kind == "[":
        return "there is one pair of “[ ]” before a pattern: put all annotations into it"
    if kind in _AFTER_PATTERN:
        return f"there is no pattern before “{kind}”"
    return f"a pattern is expected, and not “{value}”"


def mixed(first: str, second: str) -> str:
    """Two operators stand at one level."""
    if first == second == "-":
        return "“-” cannot stand behind “-”: put what is excepted in brackets, with “|” in between"
    return f"“{first}” and “{second}” cannot stand at one level: put one of them in brackets"
