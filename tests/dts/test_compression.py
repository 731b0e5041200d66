"""Text goes out in gzip to whoever takes it so, and only to him (RFC 9110, 8.4 and 12.5.3)."""

from __future__ import annotations

import gzip
from pathlib import PurePosixPath

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dts.client import Client

from paragraphos.dts.application import application
from paragraphos.dts.compression import SMALLEST, Compression, takes_gzip
from paragraphos.dts.preview import Edition, Preview, shelf
from paragraphos.dts.resource import Work
from paragraphos.publication.file import File

_LONG = b"<html><body>" + b"<p>The tide turns, and nobody turns it.</p>" * 200 + b"</body></html>"
_SITE = {
    "index.html": _LONG,
    "short.html": b"<html><body>Short</body></html>",
    "print/treatise.pdf": b"%PDF" + b"0" * 2 * SMALLEST,
    "pictures/a.png": b"\x89PNG" + b"0" * 2 * SMALLEST,
    "404.html": _LONG,
}


@pytest.fixture(scope="module")
def client(treatise_work: Work) -> Client:
    """A client of a server of the treatise, with a small site."""
    files = tuple(File(PurePosixPath(path), data) for path, data in _SITE.items())
    return Client(application(Preview(shelf((Edition("treatise", treatise_work, files),)))))


def asked(client: Client, path: str, coding: str | None, method: str = "GET", **headers: str) -> httpx.Response:
    """The answer to whoever accepts a coding, or does not say."""
    return client.request(method, path, headers={**headers, "Accept-Encoding": coding or ""})


@pytest.mark.parametrize("path", ["/", "/dts/document?resource=treatise", "/dts/navigation?resource=treatise&down=-1"])
def test_the_same_in_fewer_bytes(client: Client, path: str) -> None:
    """What comes out of gzip is what others get; it says how it is coded, how long it is, and on what that hangs."""
    plain, packed = asked(client, path, None), asked(client, path, "gzip, deflate, br")
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == plain.content
    assert int(packed.headers["content-length"]) == packed.num_bytes_downloaded < len(plain.content) / 2
    assert "content-encoding" not in plain.headers
    assert plain.headers["vary"] == packed.headers["vary"] == "accept-encoding"
    assert {name for name in plain.headers if plain.headers[name] != packed.headers[name]} == {"etag", "content-length"}


@pytest.mark.parametrize("path", ["/short.html", "/print/treatise.pdf", "/pictures/a.png", "/nowhere", "/dts/"])
def test_what_gains_nothing_stays(client: Client, path: str) -> None:
    """Short answers, refusals, and what is packed already."""
    assert "content-encoding" not in asked(client, path, "gzip").headers


def test_each_form_has_its_tag(client: Client) -> None:
    """Whoever has the one is not told that he has the other (RFC 9110, 8.8.3.3)."""
    plain, packed = asked(client, "/", None), asked(client, "/", "gzip")
    assert plain.headers["etag"] != packed.headers["etag"]
    for coding, own, other in (("", plain, packed), ("gzip", packed, plain)):
        again = asked(client, "/", coding, **{"If-None-Match": own.headers["etag"]})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", own.headers["etag"])
        assert "content-encoding" not in again.headers
        assert again.headers["vary"] == "accept-encoding"
        assert asked(client, "/", coding, **{"If-None-Match": other.headers["etag"]}).status_code == 200


def test_head_tells_the_same(client: Client) -> None:
    """The headers of GET, no body."""
    head, get = asked(client, "/", "gzip", "HEAD"), asked(client, "/", "gzip")
    assert head.headers == get.headers
    assert head.num_bytes_downloaded == 0


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [
        (b"gzip", True),
        (b"GZIP", True),
        (b"x-gzip", True),
        (b"br, gzip;q=0.5", True),
        (b"*", True),
        (b"gzip ; q=1.0, identity; q=0.5", True),
        (b"gzip;q=0", False),
        (b"*;q=0", False),
        (b"gzip;q=0, *", False),
        (b"gzip;q=0.2, identity;q=0.8", False),
        (b"identity", False),
        (b"br", False),
        (b"gzip;q=many", False),
        (b"", False),
    ],
)
def test_who_takes_gzip(accepted: bytes, takes: bool) -> None:
    """By name or by the star, unless its weight is nothing or less than that of the answer as it is."""
    assert takes_gzip(accepted) is takes


@given(st.binary(max_size=60))
def test_no_header_breaks_anything(accepted: bytes) -> None:
    """Whatever is sent is answered in one way or the other."""
    assert takes_gzip(accepted) in (True, False)


def test_memory_is_bounded() -> None:
    """What was compressed is kept while there is room; what was asked for last goes last."""
    compression = Compression(most=100)
    bodies = {b"%d" % number: bytes([number]) * SMALLEST for number in range(20)}
    for tag, body in bodies.items():
        assert gzip.decompress(compression.compressed(tag, body)) == body
    assert 0 < compression.held <= 100
