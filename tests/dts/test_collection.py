"""DTS 1.0, Collection endpoint."""

from __future__ import annotations

from tests.dts.conftest import HOST, Read


def test_without_id_the_root(read: Read) -> None:
    """No `id`: the root, with the works as its members and no parents."""
    root = read("collection")
    assert (root["@id"], root["@type"], root["totalParents"]) == ("texts", "Collection", 0)
    assert root["totalChildren"] == len(root["member"]) == 2
    assert read("collection", id="texts") == root


def test_texts_are_members_of_a_work_not_of_the_root(read: Read) -> None:
    """Resources stand under a sub-collection."""
    assert {member["@type"] for member in read("collection")["member"]} == {"Collection"}
    assert {member["@type"] for member in read("collection", id="treatise.work")["member"]} == {"Resource"}


def test_the_current_text_comes_first_then_its_releases(read: Read) -> None:
    """A revision is a Resource of its own under the work's Collection."""
    members = read("collection", id="treatise.work")["member"]
    assert [member["@id"] for member in members] == ["treatise", "treatise@2.0.0", "treatise@1.0.0"]


def test_members_have_the_shape_of_what_they_lead_to(read: Read) -> None:
    """What a member says is what its own answer says."""
    for member in read("collection", id="treatise.work")["member"]:
        own = read("collection", id=member["@id"])
        assert {"@context": own["@context"]} | member == own


def test_a_resource_has_its_endpoints_filled_in(read: Read) -> None:
    """Resources add `navigation` and `document`, with `resource` filled in and percent-encoded."""
    text = read("collection", id="treatise@1.0.0")
    assert text["collection"] == "/dts/collection?id=treatise%401.0.0{&page,nav}"
    assert text["navigation"] == "/dts/navigation?resource=treatise%401.0.0{&ref,start,end,down,tree,page}"
    assert text["document"] == "/dts/document?resource=treatise%401.0.0{&ref,start,end,tree,mediaType}"


def test_a_resource_has_no_children_and_says_so(read: Read) -> None:
    """`totalChildren` on a Resource is 0, and there is no `member`."""
    text = read("collection", id="treatise")
    assert text["totalChildren"] == 0
    assert "member" not in text


def test_parents_on_request(read: Read) -> None:
    """`nav=parents` turns the members round."""
    assert [member["@id"] for member in read("collection", id="treatise", nav="parents")["member"]] == ["treatise.work"]
    assert [member["@id"] for member in read("collection", id="leaf.work", nav="parents")["member"]] == ["texts"]
    assert read("collection", nav="parents")["member"] == []


def test_metadata_come_from_the_header(read: Read) -> None:
    """Dublin Core in the shapes that DTS admits: {value, lang}, or an address."""
    told = read("collection", id="treatise")["dublinCore"]
    assert told["title"] == [{"value": "On Tides", "lang": "en"}]
    assert told["creator"] == [{"value": "Keeper of the Light", "lang": "en"}]
    assert told["issued"] == [{"value": "2021-05-04", "lang": "zxx"}]
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_another_vocabulary_brings_its_context(read: Read) -> None:
    """The version stands in `extensions`, with the context of its term."""
    assert read("collection", id="treatise@1.0.0")["extensions"] == {
        "@context": {"version": "https://schema.org/version"},
        "version": [{"value": "1.0.0", "lang": "zxx"}],
    }


def test_what_can_be_had(read: Read) -> None:
    """`mediaTypes` and, for the current text, `download`."""
    assert read("collection", id="treatise")["mediaTypes"] == ["application/tei+xml"]
    assert read("collection", id="treatise")["download"] == "/tei/treatise.xml"
    assert "download" not in read("collection", id="treatise@1.0.0")


def test_pages_for_those_who_ask(read: Read) -> None:
    """A page has a Pagination with absolute addresses; nothing lies before the first and after the last."""
    page = read("collection", id="treatise.work", page=1)
    own = f"{HOST}/dts/collection?id=treatise.work&page=1"
    expected = {"@id": own, "@type": "Pagination", "first": own, "previous": None, "next": None, "last": own}
    assert page["view"] == expected
    assert page["member"] == read("collection", id="treatise.work")["member"]
