"""Cutting passages from marked documents: for whatever document, what is cut is what the tree has there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from paragraphos.dts.passages import Span, passage, unmarked
from paragraphos.publication.edition import Publication

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8)


@st.composite
def documents(draw: st.DrawFn) -> etree._Element:
    """A TEI document in which any element may be a unit."""
    root = etree.fromstring('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')

    def fill(parent: etree._Element, depth: int) -> None:
        parent.text = draw(WORDS)
        for _ in range(draw(st.integers(0, 3)) if depth else 0):
            kind = draw(st.sampled_from(["div", "p", "s", "comment", "instruction"]))
            if kind == "comment":
                child: etree._Element = etree.Comment("<s> >'\"")
            elif kind == "instruction":
                child = etree.ProcessingInstruction("see", "<p a='>'")
            else:
                child = etree.SubElement(parent, f"{{http://www.tei-c.org/ns/1.0}}{kind}")
                child.set("n", draw(WORDS))
                fill(child, depth - 1)
            parent.append(child)
            child.tail = draw(WORDS)

    fill(root, 4)
    return root


def marked(root: etree._Element) -> tuple[bytes, list[etree._Element]]:
    """The document with all elements below the root marked, and these in document order."""
    copy = etree.fromstring(etree.tostring(root))
    elements = [element for element in copy.iter(etree.Element) if element is not copy]
    for number, element in enumerate(elements, 1):
        parent = element.getparent()
        assert parent is not None
        end = etree.ProcessingInstruction("paragraphos-end", str(number))
        end.tail, element.tail = element.tail, None
        place = parent.index(element)
        parent.insert(place + 1, end)
        parent.insert(place, etree.ProcessingInstruction("paragraphos-begin", str(number)))
    return etree.tostring(copy, encoding="utf-8"), [node for node in root.iter(etree.Element) if node is not root]


def canonical(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)


@given(documents())
def test_without_marks_the_document_is_itself(root: etree._Element) -> None:
    """Marking and unmarking change nothing."""
    data, _ = marked(root)
    assert canonical(etree.fromstring(unmarked(data).document)) == canonical(root)


@given(documents())
def test_a_unit_is_cut_whole(root: etree._Element) -> None:
    """The passage of one unit holds exactly that element."""
    data, elements = marked(root)
    read = unmarked(data)
    for number, element in enumerate(elements, 1):
        (wrapper,) = etree.fromstring(passage(read.document, read.spans[number]))
        assert len(wrapper) == 1
        assert not wrapper.text
        assert canonical(wrapper[0]) == canonical(element)


@given(documents(), st.data())
def test_a_range_has_the_words_between(root: etree._Element, data: st.DataObject) -> None:
    """The passage of any two units is well-formed, and its words are those from the one to the end of the other."""
    source, elements = marked(root)
    if not elements:
        return
    read = unmarked(source)
    first = data.draw(st.integers(1, len(elements)))
    last = data.draw(st.integers(first, len(elements)))
    begin, end = read.spans[first].begin, read.spans[last].end
    if end.offset < begin.offset:
        return
    (wrapper,) = etree.fromstring(passage(read.document, Span(begin, end)))
    assert "".join(map(str, wrapper.itertext(etree.Element))) == words_between(elements[first - 1], elements[last - 1])


def words_between(first: etree._Element, last: etree._Element) -> str:
    """The words from the beginning of one element to the end of another, read from the tree."""
    spoken: list[str] = []
    speaking = False
    root = first.getroottree().getroot()
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        speaking = speaking or (event == "start" and node is first)
        if speaking and event == "start":
            spoken.append(node.text or "")
        if event == "end" and node is last and speaking:
            return "".join(spoken)
        if speaking and event != "start":
            spoken.append(node.tail or "")
    raise AssertionError("the range has no end")


def test_every_unit_of_the_edition_is_well_formed(treatise: Publication) -> None:
    """The passages of the small edition parse, whatever tree they are of."""
    from paragraphos.dts.resource import resource

    text = resource(treatise)
    assert text.document == treatise.tei
    for tree in text.trees:
        for place in tree.places:
            etree.fromstring(passage(text.document, place.span))
