"""Hostile schemas in compact syntax: depth, size and time are bounded."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paragraphos.relaxng import WrongSchema, load
from paragraphos.relaxng.compact import read_compact
from paragraphos.relaxng.compact.reading import Reading
from paragraphos.xml.limits import TREE

PIECES = (
    *("element", "attribute", "a", "p:b", "p:*", "*", "{", "}", "(", ")", "[", "]", "=", "|=", "|", ",", "&", "-", "?"),
    *(
        ">>",
        "~",
        "'v'",
        '"',
        '"""',
        "##",
        "#",
        "\n",
        "\\x{61}",
        "\\x{",
        "\\",
        "start",
        "grammar",
        "div",
        "include",
        "list",
    ),
    *("parent", "external", "string", "xsd:int", "namespace", "default", "datatypes", "inherit", "text", "\u00e9", "<"),
)
DEEP = {
    "brackets": "element a { " + "(" * 100_000 + "text" + ")" * 100_000 + " }",
    "elements": "element a { " * 100_000 + "text" + " }" * 100_000,
    "names": "element " + "(" * 100_000 + "a" + ")" * 100_000 + " { text }",
    "divisions": "div { " * 100_000,
    "grammars": "start = " + "grammar { start = " * 100_000,
    "annotations": "[ " + "a [ " * 100_000,
}


@pytest.mark.parametrize("what", DEEP)
def test_depth(what: str, tmp_path: Path) -> None:
    """What is nested too deep is refused at its place, whatever it is."""
    path = tmp_path / "schema.rnc"
    path.write_text(DEEP[what], encoding="utf-8")
    with pytest.raises(WrongSchema, match=r"schema\.rnc:1:\d+: the schema is nested deeper than 100 brackets"):
        load(path)


def test_what_is_not_too_deep_is_loaded(tmp_path: Path) -> None:
    """Ninety groups in one another are no attack."""
    path = tmp_path / "schema.rnc"
    path.write_text("element a { " + "(b?, " * 90 + "b" + ")" * 90 + " }\n", encoding="utf-8")
    with pytest.raises(WrongSchema, match="referred to outside any grammar"):
        load(path)
    path.write_text(f"start = {path.read_text(encoding='utf-8')} b = element b {{ empty }}", encoding="utf-8")
    assert load(path).validate(b"<a><b/></a>") == []


def test_size(tmp_path: Path) -> None:
    """A file that is too large is not looked at."""
    path = tmp_path / "schema.rnc"
    path.write_bytes(b"#" * (TREE.size + 1))
    with pytest.raises(WrongSchema, match="the schema is larger than 8,000,000 bytes"):
        load(path)


def test_the_number_of_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file may hold many patterns; they are counted."""
    monkeypatch.setattr(Reading, "most_nodes", 1_000)
    path = tmp_path / "schema.rnc"
    path.write_text("start = element a { " + "a|" * 2_000 + "a }", encoding="utf-8")
    with pytest.raises(WrongSchema, match="the schema has more than 1,000 parts"):
        load(path)


def test_files_that_each_refer_to_the_next_one_twice(tmp_path: Path) -> None:
    """Thirty small files would be read a thousand million times."""
    for number in range(30):
        text = f"element a {{ external '{number + 1}.rnc', external '{number + 1}.rnc' }}"
        (tmp_path / f"{number}.rnc").write_text(text, encoding="utf-8")
    (tmp_path / "30.rnc").write_text("element b { empty }", encoding="utf-8")
    with pytest.raises(WrongSchema, match="the schema refers to files more than 1,000 times"):
        load(tmp_path / "0.rnc")


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=40).map(lambda each: " ".join(each).encode())
)
def test_whatever_stands_in_the_file(data: bytes) -> None:
    """It is a schema, or it is refused with a place in the file."""
    lines = data.count(b"\n") + data.count(b"\r") + 1
    assert all(1 <= line <= lines and column >= 1 for line, column in _places(data))


@pytest.mark.parametrize(
    "piece",
    [
        "\\x{61}",
        "'",
        '"""',
        '"""a""',
        "#",
        "##\n",
        "a:",
        "a ",
        "\\",
        "'a' ~ ",
        "[ ",
        "x = a|",
        "((",
        "a [ 'b' ] ",
        "\r",
    ],
)
def test_time_grows_with_the_schema(piece: str) -> None:
    """Ten times the text, about ten times the time, whatever it is made of."""

    def seconds(times: int) -> float:
        data = (piece * times).encode()
        best = float("inf")
        for _ in range(3):
            began = time.perf_counter()
            _places(data)
            best = min(best, time.perf_counter() - began)
        return best

    seconds(100)
    assert seconds(20_000) < 60 * max(seconds(2_000), 0.0005)


def _places(data: bytes) -> list[tuple[int, int]]:
    """Where a schema is wrong."""
    try:
        read_compact(Path("schema.rnc"), data, "")
    except WrongSchema as wrong:
        return [(fault.line, fault.column) for fault in wrong.faults]
    return []
