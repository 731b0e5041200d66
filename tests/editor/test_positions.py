"""Places: the editor's lines and columns, in the units that it counts in, are the characters of the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from tests.editor.talking import Talk, at

from paragraphos.editor.buffer import Buffer
from paragraphos.xml.encoding import text_of

TEXTS = st.text(st.sampled_from("aé—𝄞\u0301\u2028\x85\x0b\r\n<>\ufeff\t "), max_size=40)


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32"]), st.data())
def test_there_and_back(text: str, encoding: str, data: st.DataObject) -> None:
    """From an offset to the client and back; from an offset to line and column and back."""
    buffer = Buffer(text, encoding)
    # Nothing stands before a byte order mark.
    offset = data.draw(st.integers(int(buffer.text.startswith("\ufeff")), len(buffer.text)))
    assert buffer.from_client(buffer.to_client(offset)) == offset
    assert buffer.offset(*buffer.place(offset)) == offset


@given(TEXTS)
def test_lines_are_those_of_validation(text: str) -> None:
    """The lines of a buffer are those that the checks count, whatever the line ends and marks."""
    buffer = Buffer("a" + text)
    lines = text_of(buffer.data).split("\n")
    assert lines == [buffer.line(number) for number in range(1, len(lines) + 1)]


@given(TEXTS, st.integers(0, 2**31 - 1), st.integers(0, 2**31 - 1))
def test_any_position(text: str, line: int, character: int) -> None:
    """A position outside the text is taken for its nearest end."""
    buffer = Buffer(text)
    assert 0 <= buffer.from_client(types.Position(line, character)) <= len(buffer.text)


@pytest.mark.parametrize(("encoding", "character"), [("utf-16", 4), ("utf-32", 3), ("utf-8", 7)])
def test_units(encoding: str, character: int) -> None:
    """Behind a clef and an accent the columns differ."""
    assert Buffer("a𝄞éb", encoding).to_client(3) == types.Position(0, character)


def test_within_a_character() -> None:
    """A position between the two units of one character is before it."""
    assert Buffer("𝄞b").from_client(types.Position(0, 1)) == 0


def test_utf_16_through_the_server(talk: Talk, edition: Path) -> None:
    """Two characters beyond the sixteen-bit plane before a fault move it by four."""
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8")
    before = 'ref="register.xml#person-zinoviev"'
    moved = text.replace(f"<persName {before}", f"<!--𝄞𝄞--><persName {before.replace('zinoviev', 'zinovjev')}", 1)
    (found,) = talk.open(path, moved)
    assert found.range.start == at(moved, before.replace("zinoviev", "zinovjev"))
    assert "person-zinovjev" in _of(moved, found.range)
    talk.close(path)


def _of(text: str, span: types.Range) -> str:
    line = text.split("\n")[span.start.line].encode("utf-16-le")
    return line[2 * span.start.character : 2 * span.end.character].decode("utf-16-le")


def test_encoding_that_the_client_prefers(edition: Path) -> None:
    """A client that counts in bytes is answered in bytes."""
    talk = Talk([types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16])
    assert talk.abilities.position_encoding == types.PositionEncodingKind.Utf8
    path = edition / "edition" / "manifesto.xml"
    text = path.read_text(encoding="utf-8").replace("What will happen?", "Whät will happen?<foo/>", 1)
    found = [each for each in talk.open(path, text) if each.code == "rng.element-not-known"]
    assert [each.range.start for each in found] == [at(text, "<foo/>", encoding="utf-8")]
    assert talk.end() == 0
