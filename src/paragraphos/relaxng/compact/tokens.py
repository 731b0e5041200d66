"""The tokens of the compact syntax (Compact Syntax, A.2.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paragraphos.relaxng.compact.characters import ESCAPED_NEWLINE
from paragraphos.relaxng.datatypes.lexical import NCNAME

if TYPE_CHECKING:
    from collections.abc import Iterator

IDENTIFIER = "identifier"
PREFIXED = "prefixed name"  # p:local
NAMESPACE = "namespace name"  # p:*
LITERAL = "literal"
DOCUMENTATION = "documentation"
END = "end"
WRONG = "wrong"
"""The kinds of tokens that are not their own kind, as keywords and operators are."""

KEYWORDS = frozenset(
    (
        "attribute",
        "default",
        "datatypes",
        "div",
        "element",
        "empty",
        "external",
        "grammar",
        "include",
        "inherit",
        "list",
        "mixed",
        "namespace",
        "notAllowed",
        "parent",
        "start",
        "string",
        "text",
        "token",
    )
)

ASSIGNED = {"=": None, "|=": "choice", "&=": "interleave"}
"""What makes a definition of a name, and how it combines with others of the same name."""

# Any character beyond ASCII is taken here; whether it may stand in a name is asked of those few names that have one.
_NAME = r"[A-Za-z_\x80-\U0010FFFF][\-.0-9A-Za-z_\x80-\U0010FFFF]*"
_TOKEN = re.compile(
    rf"""(?:[ \t\n\x00]++|\#(?!\#)[^\n\x00]*+)*+
    (?:
      (?P<word>\\?{_NAME}(?::(?:{_NAME}|\*))?)
    | (?P<symbol>[|&]=|>>|[{{}}()\[\],&|*+?=~\-])
    | (?:\"\"\"(?P<triple>[^"]*+(?:"{{1,2}}[^"]++)*+)\"\"\")
    | (?:'''(?P<single_triple>[^']*+(?:'{{1,2}}[^']++)*+)''')
    | (?P<unclosed>\"\"\"|''')
    | "(?P<double>[^"\n]*)"
    | '(?P<single>[^'\n]*)'
    | (?P<documentation>\#\#[^\n\x00]*)
    | (?P<end>\Z)
    | (?P<wrong>[\s\S])
    )""",
    re.VERBOSE,
)
_SHOWN = 80
_LITERALS = frozenset(("triple", "single_triple", "double", "single"))


def tokens(text: str) -> Iterator[tuple[str, str, int]]:
    """Kind, value and offset of each token; the last is END, and so is every one behind it.

    What is no token is one of kind WRONG, with what follows it in its line as the value; behind a literal that never
    ends there is nothing more.
    """
    for match in _TOKEN.finditer(text):
        group = match.lastgroup or WRONG
        value, offset = match[group], match.start(group)
        if group == "word":
            yield _word(value, offset)
        elif group == "symbol":
            yield value, value, offset
        elif group in _LITERALS:
            yield LITERAL, value.replace(ESCAPED_NEWLINE, "\n"), offset - (3 if "triple" in group else 1)
        elif group == "documentation":
            yield DOCUMENTATION, value, offset
        elif group == "end":
            break
        else:
            yield WRONG, text[offset : offset + _SHOWN].split("\n", 1)[0], offset
            if group == "unclosed":
                break
    while True:
        yield END, "", len(text)


def _word(word: str, offset: int) -> tuple[str, str, int]:
    """A keyword, identifier, prefixed name or name of a namespace; `\\` makes an identifier of a keyword."""
    bare = word.removeprefix("\\")
    prefix, colon, local = bare.partition(":")
    if not bare.isascii() and not all(NCNAME.fullmatch(each) for each in (prefix, local) if each not in ("", "*")):
        return WRONG, word, offset
    if not colon:
        return (word if word in KEYWORDS else IDENTIFIER), bare, offset
    if bare is not word:
        return WRONG, word, offset
    return (NAMESPACE if local == "*" else PREFIXED), word, offset
