"""From bytes to characters: encodings, line ends, escapes, and places that are those of the file."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from paragraphos.relaxng import WrongSchema, load
from paragraphos.relaxng.compact.characters import Characters
from paragraphos.relaxng.compact.tokens import END, IDENTIFIER, LITERAL, NAMESPACE, PREFIXED, WRONG, tokens

NAMED = Path("schema.rnc")
ENCODED = {
    "utf-8": "element \u00e9 { 'x' }".encode(),
    "utf-8 with a mark": codecs.BOM_UTF8 + "element \u00e9 { 'x' }".encode(),
    "utf-16 little end first": codecs.BOM_UTF16_LE + "element \u00e9 { 'x' }".encode("utf-16-le"),
    "utf-16 big end first": codecs.BOM_UTF16_BE + "element \u00e9 { 'x' }".encode("utf-16-be"),
}


@pytest.mark.parametrize("name", ENCODED)
def test_the_encodings_of_the_specification(name: str, tmp_path: Path) -> None:
    """UTF-8 and UTF-16, told apart by the byte order mark, which is no character of the schema."""
    path = tmp_path / "schema.rnc"
    path.write_bytes(ENCODED[name])
    assert load(path).validate("<\u00e9>x</\u00e9>".encode()) == []


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    """They are told with their place."""
    path = tmp_path / "schema.rnc"
    path.write_bytes(b"element a {\n  '\xe4' }")
    with pytest.raises(WrongSchema, match=r"schema\.rnc:2:4: The byte 0xE4 here does not belong to UTF-8 text"):
        load(path)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_a_line(end: str, tmp_path: Path) -> None:
    """They mean the same, in literals too."""
    path = tmp_path / "schema.rnc"
    path.write_bytes(f"element a {{{end} string '''x{end}y''' }}".encode())
    assert load(path).validate(b"<a>x\ny</a>") == []
    assert Characters(NAMED, f"a{end}b".encode()).place(2) == (2, 1)


def test_places_behind_escapes_are_those_of_the_file() -> None:
    """An escape is one character to the grammar, and as wide as it is written to the reader of a message."""
    characters = Characters(NAMED, b"\\x{61}b\\xxx{000063} d\n e\\x{A}f")
    assert characters.text == "abc d\n e\x00f"
    assert [characters.place(offset) for offset in range(len(characters.text))] == [
        *((1, 1), (1, 7), (1, 8), (1, 20), (1, 21), (1, 22)),
        *((2, 1), (2, 2), (2, 3), (2, 8)),
    ]


def test_an_escape_is_interpreted_once() -> None:
    """What an escape means does not begin another."""
    assert Characters(NAMED, b"\\x{5C}x{5C}").text == "\\x{5C}"


def test_words() -> None:
    """Keywords are their own kind; a backslash makes names of them; prefixed names are one token."""
    assert list(_tokens("element \\element a p:b p:element p:* a.b-c")) == [
        *(("element", "element"), (IDENTIFIER, "element"), (IDENTIFIER, "a"), (PREFIXED, "p:b")),
        *((PREFIXED, "p:element"), (NAMESPACE, "p:*"), (IDENTIFIER, "a.b-c")),
    ]


def test_the_longest_token_is_taken() -> None:
    """Operators of two characters before those of one, and a name as far as it goes."""
    assert [value for _, value in _tokens("a|=b&=c>>d|&=e-f -g")] == [
        *("a", "|=", "b", "&=", "c", ">>", "d", "|", "&=", "e-f", "-", "g"),
    ]


def test_literals() -> None:
    """One quote in one line, or three over several, in which one or two quotes may stand."""
    written = '"a\'b" \'a"b\' """a\n"b""c""" \'\'\'\'\'\' "" \'x\x00y\''
    assert list(_tokens(written)) == [(LITERAL, value) for value in ("a'b", 'a"b', 'a\n"b""c', "", "", "x\ny")]


def test_comments_are_no_tokens() -> None:
    """They end with the line; what begins with two signs is documentation."""
    assert [kind for kind, _ in _tokens("a # b\nc #\n# d # e\n## f\ng##h")] == [
        *(IDENTIFIER, IDENTIFIER, "documentation", IDENTIFIER, "documentation"),
    ]


@pytest.mark.parametrize("text", ["'a\n'", '"""a""', ":a", "\\", "\\a:b", "1", "@", "a\u00d7"])
def test_what_is_no_token(text: str) -> None:
    """It ends the tokens."""
    assert next(tokens(text))[0] == WRONG


def _tokens(text: str) -> list[tuple[str, str]]:
    found = []
    for kind, value, _ in tokens(text):
        if kind == END:
            break
        found.append((kind, value))
    return found
