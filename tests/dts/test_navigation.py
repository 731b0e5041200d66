"""DTS 1.0, Navigation endpoint: the table of `down`, `ref` and ranges, line by line."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from tests.dts.conftest import HOST, Read

from paragraphos.publication.edition import Publication

ORDER = ["c1", "c1.p1", "c1.a", "c1.a.p1", "c1.a.p2", "c1.b", "c1.b.p1", "c1.p2", "m1", "c2", "c2.p1"]
"""All units of the default tree in document order, a unit before its parts."""

Navigate = Callable[..., Any]
Refusal = Callable[..., int]


@pytest.fixture
def navigate(read: Read) -> Navigate:
    """Navigates in the treatise."""
    return lambda **given: read("navigation", resource="treatise", **given)


def members(answer: Any) -> list[str]:
    return [member["identifier"] for member in answer["member"]]


def test_nothing_asked(refusal: Refusal) -> None:
    """No `down`, no `ref`, no range: 400."""
    assert refusal("navigation", resource="treatise") == 400


def test_ref_alone(navigate: Navigate) -> None:
    """`ref` alone: the unit, no `member`."""
    answer = navigate(ref="c1.a")
    assert answer["ref"]["identifier"] == "c1.a"
    assert "member" not in answer


def test_range_alone(navigate: Navigate) -> None:
    """A range alone: `start` and `end`, no `member`."""
    answer = navigate(start="c1.p1", end="c2")
    assert (answer["start"]["identifier"], answer["end"]["identifier"]) == ("c1.p1", "c2")
    assert "member" not in answer


def test_down_0_alone(refusal: Refusal) -> None:
    """`down=0` without `ref`: 400."""
    assert refusal("navigation", resource="treatise", down=0) == 400


def test_down_0_of_a_unit(navigate: Navigate) -> None:
    """`down=0` with `ref`: the siblings, the unit included, in the order of the document."""
    assert members(navigate(ref="c1.a", down=0)) == ["c1.p1", "c1.a", "c1.b", "c1.p2"]
    assert members(navigate(ref="m1", down=0)) == ["c1", "m1", "c2"]


def test_down_0_of_a_range(refusal: Refusal) -> None:
    """`down=0` with a range: 400."""
    assert refusal("navigation", resource="treatise", down=0, start="c1", end="c2") == 400


@pytest.mark.parametrize(
    ("down", "expected"),
    [
        (1, ["c1", "m1", "c2"]),
        (2, ["c1", "c1.p1", "c1.a", "c1.b", "c1.p2", "m1", "c2", "c2.p1"]),
        (3, ORDER),
        (-1, ORDER),
    ],
)
def test_down_from_the_root(navigate: Navigate, down: int, expected: list[str]) -> None:
    """`down` alone: from the root so many levels down, -1 to the bottom."""
    answer = navigate(down=down)
    assert members(answer) == expected
    assert not {"ref", "start", "end"} & set(answer)


@pytest.mark.parametrize(
    ("down", "expected"),
    [
        (1, ["c1", "c1.p1", "c1.a", "c1.b", "c1.p2"]),
        (2, ORDER[:8]),
        (-1, ORDER[:8]),
    ],
)
def test_down_from_a_unit(navigate: Navigate, down: int, expected: list[str]) -> None:
    """`down` with `ref`: from the unit, itself included."""
    answer = navigate(ref="c1", down=down)
    assert members(answer) == expected
    assert answer["ref"] == answer["member"][0]


@pytest.mark.parametrize(
    ("start", "end", "down", "expected"),
    [
        ("c1", "c2", 1, ["c1", "c1.p1", "c1.a", "c1.b", "c1.p2", "m1", "c2", "c2.p1"]),
        ("c1.a", "m1", 1, ["c1.a", "c1.a.p1", "c1.a.p2", "c1.b", "c1.b.p1", "c1.p2", "m1"]),
        ("c1.a.p2", "c2", 1, ["c1.a.p2", "c1.b", "c1.b.p1", "c1.p2", "m1", "c2", "c2.p1"]),
        ("m1", "c2", -1, ["m1", "c2", "c2.p1"]),
        ("c1", "c1.p1", -1, ["c1", "c1.p1"]),
    ],
)
def test_down_in_a_range(navigate: Navigate, start: str, end: str, down: int, expected: list[str]) -> None:
    """`down` with a range: all between both, counted from the deeper of the two, the parts of `end` included."""
    assert members(navigate(start=start, end=end, down=down)) == expected


def test_deeper_than_the_tree(navigate: Navigate) -> None:
    """Deeper than the tree: what there is."""
    assert members(navigate(down=7)) == ORDER
    assert members(navigate(down="9" * 5000)) == ORDER


def test_only_ref_fits(navigate: Navigate) -> None:
    """A unit without parts: `member` holds it alone."""
    assert members(navigate(ref="c2.p1", down=1)) == ["c2.p1"]
    assert members(navigate(ref="m1", down=-1)) == ["m1"]


def test_another_tree(navigate: Navigate) -> None:
    """`tree` names another tree; the default one has no name."""
    assert members(navigate(tree="pages", down=1)) == ["7", "8"]
    assert navigate(tree="pages", ref="8")["ref"]["citeType"] == "page"


def test_order_and_levels(navigate: Navigate) -> None:
    """Document order, pre-order depth first: a unit is at most one level below the one before it."""
    levels = [member["level"] for member in navigate(down=-1)["member"]]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels[0] == 1


def test_parents(navigate: Navigate) -> None:
    """`parent` is null at the top, elsewhere a unit of the level above that came before."""
    seen: dict[str, int] = {}
    for member in navigate(down=-1)["member"]:
        assert member["parent"] is None if member["level"] == 1 else seen[member["parent"]] == member["level"] - 1
        seen[member["identifier"]] = member["level"]
    assert len(seen) == len(ORDER)


def test_units_have_titles(navigate: Navigate, treatise: Publication) -> None:
    """What a reader calls the unit is its Dublin Core title."""
    label = next(unit.label for unit in treatise.units if unit.reference == "c1.p1")
    assert label == "Chapter c1, paragraph 1"
    assert navigate(ref="c1.p1")["ref"]["dublinCore"] == {"title": [{"value": label, "lang": "en"}]}


def test_address_of_the_request(read: Read) -> None:
    """`@id` is the absolute address of the request, with its query."""
    answer = read("navigation", query="down=1&resource=treatise")
    assert answer["@id"] == f"{HOST}/dts/navigation?down=1&resource=treatise"


def test_resource_in_the_answer(navigate: Navigate) -> None:
    """`resource` has the three templates and the trees: the default one without identifier, the other with one."""
    resource = navigate(down=1)["resource"]
    assert {"collection", "navigation", "document"} < set(resource)
    assert [tree.get("identifier") for tree in resource["citationTrees"]] == [None, "pages"]


def test_cite_structure_is_recursive(navigate: Navigate) -> None:
    """A tree tells all relations that units can have, uneven ones too."""
    motto, chapter = navigate(down=1)["resource"]["citationTrees"][0]["citeStructure"]
    assert (motto["citeType"], chapter["citeType"]) == ("motto", "chapter")
    assert [part["citeType"] for part in chapter["citeStructure"]] == ["section", "paragraph"]
    assert chapter["citeStructure"][0]["citeStructure"] == [{"@type": "CiteStructure", "citeType": "paragraph"}]


def test_a_text_without_trees(read: Read) -> None:
    """No trees: `citationTrees` and `member` are empty, whatever is asked, and nothing is an error."""
    for given in ({}, {"down": 1}, {"ref": "x"}, {"start": "x"}, {"down": 0}, {"tree": "x", "down": "y"}):
        answer = read("navigation", resource="leaf", **given)
        assert answer["member"] == []
        assert answer["resource"]["citationTrees"] == []


def test_pages(navigate: Navigate) -> None:
    """`page` gives the members page by page."""
    page = navigate(down=-1, page=1)
    assert members(page) == ORDER
    assert page["view"]["@id"] == f"{HOST}/dts/navigation?resource=treatise&down=-1&page=1"


@pytest.mark.parametrize(
    ("status", "given"),
    [
        (400, {"ref": "c1"}),
        (400, {"resource": "treatise", "ref": "c1", "start": "c1", "end": "c2"}),
        (400, {"resource": "treatise", "ref": "c1", "start": "c1"}),
        (400, {"resource": "treatise", "ref": "c1", "end": "c2", "down": 1}),
        (400, {"resource": "treatise", "start": "c1"}),
        (400, {"resource": "treatise", "end": "c1", "down": 1}),
        (404, {"resource": "treatise", "ref": "c9"}),
        (404, {"resource": "treatise", "start": "c9", "end": "c1"}),
        (404, {"resource": "treatise", "start": "c1", "end": "c9", "down": 1}),
        (404, {"resource": "treatise", "ref": "7"}),
        (404, {"resource": "treatise", "ref": "c1", "tree": "pages"}),
        (404, {"resource": "treatise", "ref": "c1", "tree": "lines"}),
        (404, {"resource": "treatise", "down": 1, "tree": "lines"}),
        (404, {"resource": "unknown", "ref": "c1"}),
        (404, {"resource": "treatise.work", "down": 1}),
    ],
)
def test_refused(refusal: Refusal, status: int, given: dict[str, object]) -> None:
    """400: no `resource`, `ref` with a range, half a range. 404: unknown `ref`, `start`, `end`, `tree`, resource."""
    assert refusal("navigation", **given) == status
