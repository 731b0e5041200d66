"""What DTS 1.0 leaves open, as we decided it (docs/dts.md says why)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.dts.conftest import Ask, Read

Refusal = Callable[..., int]


@pytest.mark.parametrize("endpoint", ["navigation", "document"])
@pytest.mark.parametrize(("start", "end"), [("c2", "c1"), ("c1.p1", "c1")])
def test_end_before_start(refusal: Refusal, endpoint: str, start: str, end: str) -> None:
    """`end` before `start`: 400."""
    assert refusal(endpoint, resource="treatise", start=start, end=end) == 400


def test_end_is_start(ask: Ask) -> None:
    """A range of one unit is that unit."""
    one = ask("document", resource="treatise", start="c1.p1", end="c1.p1").body
    assert one == ask("document", resource="treatise", ref="c1.p1").body


@pytest.mark.parametrize("down", ["-2", "-" + "9" * 5000, "one", "1.0", "٣", "+1", " 1", "0x1"])
def test_down_below_minus_one_or_no_integer(refusal: Refusal, down: str) -> None:
    """`down` below -1, or no integer in ASCII digits: 400."""
    assert refusal("navigation", resource="treatise", down=down) == 400


def test_unknown_collection(refusal: Refusal) -> None:
    """An unknown `id`: 404."""
    assert refusal("collection", id="unknown") == 404


def test_bad_nav(refusal: Refusal) -> None:
    """A `nav` that is neither children nor parents: 400."""
    assert refusal("collection", nav="siblings") == 400


@pytest.mark.parametrize(("page", "status"), [("0", 400), ("-1", 400), ("x", 400), ("2", 404), ("9" * 5000, 404)])
def test_bad_page(refusal: Refusal, page: str, status: int) -> None:
    """A `page` that is no page number: 400; beyond the last: 404."""
    assert refusal("collection", page=page) == status
    assert refusal("navigation", resource="treatise", down=1, page=page) == status


def test_page_without_members(read: Read) -> None:
    """Where there is no `member`, there is nothing to page through."""
    assert "view" not in read("navigation", resource="treatise", ref="c1", page=9)


def test_an_empty_value_is_no_value(read: Read, refusal: Refusal) -> None:
    """`ref=` is as if it were not there."""
    assert read("collection", query="id=")["@id"] == "texts"
    assert refusal("navigation", query="resource=&ref=c1") == 400
    assert "ref" not in read("navigation", query="resource=treatise&ref=&down=1")


def test_the_same_parameter_twice(refusal: Refusal) -> None:
    """`ref` given twice: 400, not one of the two."""
    assert refusal("navigation", query="resource=treatise&ref=c1&ref=c2") == 400


def test_unknown_parameters(read: Read) -> None:
    """A parameter that DTS does not know is not looked at."""
    assert read("navigation", query="resource=treatise&ref=c1&token=x")["ref"]["identifier"] == "c1"


def test_the_name_of_the_default_tree(refusal: Refusal) -> None:
    """The default tree has no identifier: its name in the edition is none."""
    assert refusal("navigation", resource="treatise", ref="c1", tree="text") == 404


def test_unknown_endpoint(refusal: Refusal) -> None:
    """An endpoint that DTS does not have: 404."""
    assert refusal("register") == 404


def test_an_endpoint_with_a_slash_at_its_end(ask: Ask) -> None:
    """`collection/` is `collection`."""
    assert ask("collection/").body == ask("collection").body
