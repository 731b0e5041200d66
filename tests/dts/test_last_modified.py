"""Since when a text has stood is told of releases, whose day the ledger has (RFC 9110, 8.8.2 and 13.1.3)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dts.client import Client

from paragraphos.dts.application import application
from paragraphos.dts.conditional import last_modified, unless_known
from paragraphos.dts.preview import Edition, Preview, shelf
from paragraphos.dts.release import day_of
from paragraphos.dts.resource import Work
from paragraphos.publication.edition import publication
from paragraphos.references.ledger import Ledger
from paragraphos.references.present import present_with_markup
from paragraphos.references.releasing import recorded
from paragraphos.references.storage import written
from paragraphos.source import read_edition

_RELEASED = "/dts/document?resource=treatise@1.0.0&ref=c1"
_SINCE = "Mon, 03 Feb 2020 00:00:00 GMT"


@pytest.fixture(scope="module")
def client(treatise_work: Work) -> Client:
    """A client of a server of the treatise as it stands, which is no release, and of two releases."""
    return Client(application(Preview(shelf((Edition("treatise", treatise_work, ()),)))))


@pytest.mark.parametrize("path", [_RELEASED, "/dts/navigation?resource=treatise@1.0.0&down=1"])
def test_a_release_has_stood_since_its_day(client: Client, path: str) -> None:
    """Its passages and its units say so."""
    assert client.get(path).headers["last-modified"] == _SINCE


@pytest.mark.parametrize("path", ["/dts/document?resource=treatise", "/dts/collection?id=treatise@1.0.0", "/dts/"])
def test_what_is_under_work_has_no_date(client: Client, path: str) -> None:
    """It changes within a day; the entity tag alone tells whether it has."""
    assert "last-modified" not in client.get(path).headers


@pytest.mark.parametrize(
    ("since", "status"),
    [
        (_SINCE, 304),
        ("Monday, 03-Feb-20 00:00:00 GMT", 304),
        ("Mon Feb  3 00:00:00 2020", 304),
        ("Tue, 04 Feb 2020 12:00:00 GMT", 304),
        ("Sat, 28 Nov 2026 00:00:00 GMT", 304),
        ("Sun, 02 Feb 2020 23:59:59 GMT", 200),
        ("Mon, 03 Feb 2020 09:00:00 GMT", 200),
        ("Tue, 04 Feb 2020 11:59:59 GMT", 200),
        ("yesterday", 200),
        (_SINCE + " " * 100, 200),
    ],
)
def test_who_knows_the_release_is_not_sent_it_again(client: Client, since: str, status: int) -> None:
    """Who repeats our date, or asked when that day was over everywhere; not who asked on the day itself."""
    answer = client.get(_RELEASED, headers={"If-Modified-Since": since})
    assert answer.status_code == status
    assert answer.headers["last-modified"] == _SINCE
    assert bool(answer.content) is (status == 200)


def test_the_tag_decides_where_both_are_sent(client: Client) -> None:
    """If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2)."""
    both = {"If-None-Match": '"another"', "If-Modified-Since": _SINCE}
    assert client.get(_RELEASED, headers=both).status_code == 200


@pytest.mark.parametrize("day", ["", "2026", "2026-11", "2026-13-01", "28 November 2026"])
def test_only_a_whole_date_is_told(day: str) -> None:
    """A year or a month is no moment."""
    assert last_modified(day) == ()


@given(st.binary(max_size=64))
def test_no_date_breaks_anything(since: bytes) -> None:
    """Whatever is sent, a request is answered."""
    told: list[int] = []

    async def send(message: MutableMapping[str, Any]) -> None:
        told.append(message["status"])

    headers = last_modified("2020-02-03")
    answering = unless_known({"headers": [(b"if-modified-since", since)]}, send)
    with suppress(StopIteration):
        answering({"type": "http.response.start", "status": 200, "headers": headers}).__await__().send(None)
    assert told in ([200], [304])


Spoil = Callable[[Path], None]


def _edited(folder: Path) -> None:
    text = folder / "treatise.xml"
    text.write_text(text.read_text("utf-8").replace("So it is.", "So it was."), "utf-8")


def _tagged(folder: Path) -> None:
    text = folder / "treatise.xml"
    text.write_text(text.read_text("utf-8").replace("So it is.", "So it <emph>is</emph>."), "utf-8")


def _unreleased(folder: Path) -> None:
    (folder / "references.json").unlink()


def _twice_a_day(folder: Path) -> None:
    write_ledger(folder, "2021-05-04")


@pytest.mark.parametrize(
    ("spoil", "day"),
    [(None, "2021-05-04"), (_edited, ""), (_tagged, ""), (_unreleased, ""), (_twice_a_day, "")],
)
def test_the_edition_itself_if_it_is_a_release(tmp_path: Path, spoil: Spoil | None, day: str) -> None:
    """To the last tag, and if no other release is of the same day; else it has no date."""
    shutil.copytree(Path(__file__).parent / "edition", tmp_path / "edition")
    write_ledger(tmp_path / "edition", "2020-02-03")
    if spoil is not None:
        spoil(tmp_path / "edition")
    assert day_of(publication(read_edition(tmp_path))) == day


def write_ledger(folder: Path, first: str) -> None:
    """A ledger in which the edition is the second release, after one of some day."""
    now = present_with_markup(publication(read_edition(folder)))
    earlier = recorded(Ledger("treatise"), replace(now, version="1.0.0", date=first), ())
    (folder / "references.json").write_bytes(written(recorded(earlier, now, ())))
