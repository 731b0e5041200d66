"""Every element, attribute and character of a document knows its line and column."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from paragraphos.xml import Document, Place, parse
from paragraphos.xml.lines import Lines

WORDS = st.text("aé𝄞 \n&<>\"'", max_size=12)
TREES = st.recursive(
    WORDS,
    lambda inner: st.tuples(st.sampled_from("xyz"), WORDS, st.lists(st.tuples(inner, WORDS), max_size=3)),
    max_leaves=12,
)


def written(tree: Any) -> str:
    """A tree as XML: text, or an element with an attribute and children that text follows."""
    if isinstance(tree, str):
        return tree.replace("&", "&amp;").replace("<", "&#60;").replace(">", "<![CDATA[>]]>")
    name, value, children = tree
    quoted = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("\n", "&#10;")
    inside = "".join(written(child) + written(tail) + "<!-- n=' -->" for child, tail in children)
    return f'<{name}\n  xml:id="i" n="{quoted}">{inside}</{name}>'


def at(document: Document, place: Place) -> str:
    """The text of the document from a place on."""
    return "\n".join(document.lines[place.line - 1 :])[place.column - 1 :]


@given(st.lists(TREES, max_size=3))
def test_elements_and_attributes(trees: list[object]) -> None:
    """Start tags, end tags and attributes stand where the document says."""
    document = parse(("<root>" + "".join(map(written, trees)) + "</root>").encode())
    for element in document.root.iter("*"):
        assert at(document, document.place(element)).startswith(f"<{element.tag}")
        assert at(document, document.end_place(element)).startswith(f"</{element.tag}>")
        if "n" in element.attrib:
            assert at(document, document.attribute_place(element, "n")).startswith('n="')


@given(st.lists(TREES, max_size=3))
def test_characters(trees: list[object]) -> None:
    """Each letter of a text node stands where text_place says, whatever stands before it."""
    document = parse(("<root>" + "".join(map(written, trees)) + "</root>").encode())
    for element in document.root.iter("*"):
        for text, tail in ((element.text, False), (element.tail, True)):
            for offset, character in enumerate(text or ""):
                if character.isalpha():
                    place = document.text_place(element, offset, tail)
                    assert at(document, place).startswith(character)


def test_missing_attribute() -> None:
    """An attribute that is not there has the place of its element."""
    document = parse(b"<a>\n  <b title='n=\"1\"'/></a>")
    assert document.attribute_place(document.root[0], "n") == Place(2, 3)


def test_line_ends() -> None:
    """Windows and old Macintosh line ends count as one."""
    document = parse(b"<a>\r\n<b/>\r<c/></a>")
    assert [document.place(each).line for each in document.root] == [2, 3]


@given(st.lists(TREES, max_size=3))
def test_element_at_a_place(trees: list[object]) -> None:
    """At a start or end tag stands its element; at a letter, the element that holds it."""
    document = parse(("<root>" + "".join(map(written, trees)) + "</root>").encode())
    for element in document.root.iter("*"):
        for place in (document.place(element), document.end_place(element)):
            assert document.element_at(place.line, place.column) is element
        for offset, character in enumerate(element.text or ""):
            if character.isalpha():
                place = document.text_place(element, offset)
                assert document.element_at(place.line, place.column) is element


@given(st.text("ab\n", max_size=30))
def test_lines(text: str) -> None:
    """Lines are cut out as str.split cuts them."""
    lines = Lines(text)
    assert list(lines) == text.split("\n")
    assert lines[1:] == text.split("\n")[1:]
    assert lines[-1] == text.split("\n")[-1]
    assert len(lines) == text.count("\n") + 1
