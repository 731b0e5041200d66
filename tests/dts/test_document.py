"""DTS 1.0, Document endpoint."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree
from tests.dts.conftest import Ask

from paragraphos.publication.edition import Publication

TEI = "{http://www.tei-c.org/ns/1.0}"
WRAPPER = "{https://w3id.org/api/dts#}wrapper"
XML = "{http://www.w3.org/XML/1998/namespace}"

Wrapped = Callable[..., etree._Element]


@pytest.fixture
def wrapped(ask: Ask) -> Wrapped:
    """Asks for a passage of the treatise, and gives the wrapper that holds it."""

    def wraps(**given: object) -> etree._Element:
        answer = ask("document", resource="treatise", **given)
        assert (answer.status, answer.media_type) == (200, "application/tei+xml")
        root = etree.fromstring(answer.body)
        assert root.tag == f"{TEI}TEI"
        (wrapper,) = root
        assert wrapper.tag == WRAPPER
        return wrapper

    return wraps


def words(element: etree._Element) -> str:
    return " ".join("".join(str(piece) for piece in element.itertext(etree.Element)).split())


def test_the_whole_is_the_published_document(ask: Ask, treatise: Publication) -> None:
    """Without `ref` and range: the TEI as published, byte for byte."""
    assert ask("document", resource="treatise").body == treatise.tei


def test_a_unit_stands_in_the_wrapper(wrapped: Wrapped) -> None:
    """`ref`: the unit itself, whole, and nothing beside it."""
    (unit,) = wrapped(ref="c1.a")
    assert unit.get(f"{XML}id") == "c1.a"
    assert words(unit) == "Fluctus venit et abit. Luna <trahit> mare."


def test_a_range_stands_in_the_wrapper(wrapped: Wrapped) -> None:
    """`start` and `end`: from the beginning of the one to the end of the other, both included."""
    wrapper = wrapped(start="m1", end="c2")
    assert [child.get(f"{XML}id") for child in wrapper] == ["m1", "c2"]


def test_a_range_opens_what_it_enters_and_closes_what_it_leaves(wrapped: Wrapped) -> None:
    """A range from within one division to within another has both, with their attributes, and only what it covers."""
    wrapper = wrapped(start="c1.a.p2", end="c2.p1")
    first, motto, second = wrapper
    assert (first.get("type"), second.get("type")) == ("chapter", "chapter")
    assert [child.get(f"{XML}id") for child in first] == ["c1.a", "c1.b", "c1.p2"]
    assert [child.get(f"{XML}id") for child in first[0]] == ["c1.a.p2"]
    assert motto.get(f"{XML}id") == "m1"


def test_a_range_may_end_within_its_start(wrapped: Wrapped) -> None:
    """From a chapter to its first paragraph: the chapter as far as there."""
    (chapter,) = wrapped(start="c1", end="c1.p1")
    assert words(chapter) == "The sea comes & goes."


def test_a_unit_of_another_tree(wrapped: Wrapped) -> None:
    """`tree` with `ref`; a page reaches from its beginning to the next, through open elements."""
    assert words(wrapped(tree="pages", ref="7")) == "The sea comes & goes. Fluctus venit"
    assert words(wrapped(tree="pages", ref="8")).startswith("et abit. Luna <trahit> mare.")
    assert words(wrapped(tree="pages", ref="8")).endswith("Wait. The tide 🌊 turns.")


def test_what_surrounds_a_passage_is_said_on_the_wrapper(wrapped: Wrapped) -> None:
    """Language and namespaces that the passage inherits are not lost."""
    wrapper = wrapped(ref="c1.a.p2")
    assert wrapper.get(f"{XML}lang") == "la"
    assert wrapper.nsmap["note"] == "urn:notes"
    assert wrapper[0].get("{urn:notes}kind") == "a > b"
    assert wrapped(ref="c2.p1").get(f"{XML}lang") == "en"


def test_comments_and_instructions_pass(wrapped: Wrapped) -> None:
    """What is no element is neither lost nor mistaken for one."""
    section = wrapped(ref="c1.a")[0]
    assert [comment.text for comment in section.iter(etree.Comment)] == [' <p xml:id="no">nobody > "quotes" this</p> ']
    assert [item.text for item in wrapped(ref="c1.b").iter(etree.ProcessingInstruction)] == ["here > there"]


def test_tree_without_ref_has_no_effect(ask: Ask) -> None:
    """`tree` alone changes nothing, even where there is no such tree."""
    whole = ask("document", resource="treatise").body
    assert ask("document", resource="treatise", tree="pages").body == whole
    assert ask("document", resource="treatise", tree="lines").body == whole


def test_media_type(ask: Ask) -> None:
    """TEI by default and by name."""
    by_name = ask("document", resource="treatise", ref="c1", mediaType="application/tei+xml")
    assert by_name == ask("document", resource="treatise", ref="c1")


def test_links_back_to_the_collection(ask: Ask) -> None:
    """`Link` leads to the Resource at the Collection endpoint."""
    assert ask("document", resource="treatise@1.0.0").link == '</dts/collection?id=treatise%401.0.0>; rel="collection"'
    assert ask("document", resource="treatise", ref="c1").link == '</dts/collection?id=treatise>; rel="collection"'


def test_a_text_without_trees_is_read_whole(ask: Ask) -> None:
    """No trees: the document all the same."""
    assert b"A single leaf." in ask("document", resource="leaf").body


@pytest.mark.parametrize(
    ("status", "given"),
    [
        (400, {}),
        (400, {"ref": "c1"}),
        (400, {"resource": "treatise", "ref": "c1", "start": "c1", "end": "c2"}),
        (400, {"resource": "treatise", "start": "c1"}),
        (400, {"resource": "treatise", "end": "c1"}),
        (404, {"resource": "unknown"}),
        (404, {"resource": "treatise.work"}),
        (404, {"resource": "treatise", "ref": "c9"}),
        (404, {"resource": "treatise", "ref": "c1", "tree": "lines"}),
        (404, {"resource": "treatise", "ref": "c1", "tree": "pages"}),
        (404, {"resource": "treatise", "start": "c1", "end": "c9"}),
        (404, {"resource": "treatise", "mediaType": "text/html"}),
        (404, {"resource": "leaf", "ref": "c1"}),
    ],
)
def test_refused(refusal: Callable[..., int], status: int, given: dict[str, object]) -> None:
    """400: no `resource`, parameters that exclude each other. 404: unknown resource, tree, ref, range, media type."""
    assert refusal("document", **given) == status
