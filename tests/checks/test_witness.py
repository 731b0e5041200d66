"""What belongs to the copy-text, and what the editors added."""

from __future__ import annotations

import pytest

from paragraphos.checks.copytext import copy_words
from paragraphos.checks.witness import witness
from paragraphos.xml import parse

FRAME = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>header</teiHeader><text>{}</text></TEI>'


def words(text: str) -> list[str]:
    """The words of the witness; a leading | marks those that begin a block."""
    return [("|" if word.begins else "") + word.text for word in witness(parse(FRAME.format(text).encode()))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<body><p>one two</p><p>three</p></body>", ["|one", "two", "|three"]),
        ("<body><p><s>one</s>\n  <s>two</s></p></body>", ["|one", "two"]),
        ("<body><p>o<hi>n</hi>e</p></body>", ["|one"]),
        ("<body><p>on<!-- x -->e <?y?>two</p></body>", ["|one", "two"]),
        ("<body><p><choice><sic>teh</sic><corr>the</corr></choice> end</p></body>", ["|teh", "end"]),
        ("<body><p><choice>\n<abbr>Dr.</abbr>\n<expan>Doctor</expan></choice></p></body>", ["|Dr."]),
        ("<body><p>one <supplied>two</supplied> three</p></body>", ["|one", "three"]),
        ("<body><p><app><lem>a</lem><rdg>b</rdg></app></p></body>", ["|a"]),
        ("<body><p>one<note type='historical'><p>x</p></note> two</p></body>", ["|one", "two"]),
        ("<body><p>one</p><note type='source'><label>*</label> two</note></body>", ["|one", "|*", "two"]),
        ("<front><div type='introduction'><p>x</p></div></front><body><p>one</p></body>", ["|one"]),
        ("<front><div type='preface'><p>zero</p></div></front><body><p>one</p></body>", ["|zero", "|one"]),
        ("<body><p>one</p></body><back><div type='commentary'><head>x</head></div></back>", ["|one"]),
        (
            "<body><p>a</p></body><back><div type='source-notes'><head/><note type='source'>n</note></div></back>",
            ["|a", "|n"],
        ),
        ("<body><lg><l>one</l><l>two</l></lg></body>", ["|one", "|two"]),
        ("<body><p>a\u00a0b\u2028c</p></body>", ["|a\u00a0b\u2028c"]),
    ],
)
def test_witness(text: str, expected: list[str]) -> None:
    """Each kind of editorial matter, and each kind of block."""
    assert words(text) == expected


def test_places_of_words() -> None:
    """A word in pieces has the place of its first character."""
    document = parse(FRAME.format("<body>\n<p>one &amp;\n t<hi>w</hi>o</p></body>").encode())
    assert [(place.line, place.column) for place in (word.place(document) for word in witness(document))] == [
        (2, 4),
        (2, 8),
        (3, 2),
    ]


def test_words_of_the_copy_text() -> None:
    """Words know their place and what parts them."""
    found = copy_words("\ufeffone two\r\nthree\n \nfour".encode())
    assert [(word.text, word.line, word.column, word.gap) for word in found] == [
        ("one", 1, 1, "start"),
        ("two", 1, 5, "space"),
        ("three", 2, 1, "line"),
        ("four", 4, 1, "blank"),
    ]
