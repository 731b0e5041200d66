"""The server's manners: methods, headers, templates that lead where they say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from tests.dts.client import Client
from tests.dts.templates import expanded

from paragraphos.dts.application import application
from paragraphos.dts.preview import Edition, Preview, shelf
from paragraphos.dts.resource import Work
from paragraphos.publication.file import File

SITE = {
    "index.html": b"<html><body><p>First page</p></body></html>",
    "ref/p1/index.html": b"<html><body><p>A page of its own</p></body></html>",
    "css/site.css": b"p { margin: 0 }",
    "tei/treatise.xml": b"<TEI/>",
    "dts/document/treatise.xml": b"<TEI/>",
    "404.html": b"<html><body>Nothing here</body></html>",
}


@pytest.fixture(scope="module")
def edition(treatise_work: Work) -> Edition:
    """The treatise with a small site."""
    return Edition("treatise", treatise_work, tuple(File(PurePosixPath(path), data) for path, data in SITE.items()))


@pytest.fixture(scope="module")
def client(edition: Edition) -> Client:
    """A client of a server of one edition."""
    return Client(application(Preview(shelf((edition,)))))


def test_a_client_finds_its_way_by_templates(client: Client) -> None:
    """Entry, Collections, Navigation, Document: every address comes from the answer before."""
    entry = client.get("/dts/").json()
    root = client.get(expanded(entry["collection"])).json()
    text = client.get(expanded(root["member"][0]["collection"])).json()["member"][0]
    units = client.get(expanded(text["navigation"], ref="c1.a", down=-1)).json()
    passage = client.get(expanded(units["resource"]["document"], ref=units["member"][-1]["identifier"]))
    assert "Luna" in passage.text


def test_media_types(client: Client) -> None:
    """JSON is application/ld+json, errors too; documents are application/tei+xml, and linked to their Collection."""
    for path in ("/dts/", "/dts/collection", "/dts/navigation?resource=treatise&down=1", "/dts/navigation", "/dts/x"):
        assert client.get(path).headers["content-type"] == "application/ld+json"
    document = client.get("/dts/document?resource=treatise&ref=c1")
    assert document.headers["content-type"] == "application/tei+xml"
    assert document.headers["link"] == '</dts/collection?id=treatise>; rel="collection"'


def test_address_of_the_request(client: Client) -> None:
    """`@id` is what the client asked for, absolutely."""
    address = "http://127.0.0.1:8000/dts/navigation?resource=treatise&ref=c1&x=%F0%9F%8C%8A"
    assert client.get(address).json()["@id"] == address


@pytest.mark.parametrize("host", ['"><script>', "a b", "x/../y", "", "é"])
def test_a_host_that_is_no_host(client: Client, host: str) -> None:
    """A forged Host does not come back in an address."""
    answer = client.get("/dts/collection?page=1", headers={"Host": host.encode("utf-8")})
    assert answer.json()["view"]["@id"].startswith("http://127.0.0.1")


def test_entry_without_its_slash(client: Client) -> None:
    """`/dts` is the entry, too."""
    assert client.get("/dts").json()["@type"] == "EntryPoint"


@pytest.mark.parametrize("path", ["/dts/", "/dts/document?resource=treatise", "/", "/ref/p1/", "/dts/nothing"])
def test_head_is_get_without_a_body(client: Client, path: str) -> None:
    """HEAD: the headers of GET, no body."""
    head, get = client.head(path), client.get(path)
    assert (head.status_code, head.headers) == (get.status_code, get.headers)
    assert head.content == b""
    assert int(get.headers["content-length"]) == len(get.content)


@pytest.mark.parametrize("path", ["/dts/collection", "/", "/_preview/reload.js"])
def test_options(client: Client, path: str) -> None:
    """OPTIONS: what may be asked, from any page."""
    answer = client.options(path, headers={"Origin": "https://elsewhere.invalid"})
    assert answer.status_code == 204
    assert answer.headers["allow"] == answer.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
def test_other_methods(client: Client, method: str) -> None:
    """Everything else: 405, with what is allowed."""
    answer = client.request(method, "/dts/collection", content=b"x" * 100)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("path", ["/dts/", "/dts/nothing", "/", "/css/site.css", "/nothing", "/_preview/reload.js"])
def test_headers_on_every_answer(client: Client, path: str) -> None:
    """Open to all pages, closed to guessing of types and to frames."""
    headers = client.get(path).headers
    assert headers["access-control-allow-origin"] == "*"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_the_site_as_built(client: Client) -> None:
    """Files with their types, folders with their index, the site's own page for what is not there."""
    assert client.get("/css/site.css").content == SITE["css/site.css"]
    assert client.get("/css/site.css").headers["content-type"] == "text/css; charset=utf-8"
    assert client.get("/tei/treatise.xml").headers["content-type"] == "application/tei+xml"
    assert "A page of its own" in client.get("/ref/p1/").text
    assert client.get("/ref/p1", follow_redirects=False).headers["location"] == "/ref/p1/"
    missing = client.get("/nothing")
    assert (missing.status_code, "Nothing here" in missing.text) == (404, True)


def test_static_files_beside_the_endpoints(client: Client) -> None:
    """Level 0 is served where it was built."""
    assert client.get("/dts/document/treatise.xml").content == b"<TEI/>"


@pytest.mark.parametrize("path", ["/../a.css", "/css/%2e%2e/index.html", "/..%2fa.py", "//etc/passwd", "/\\x"])
def test_paths_that_climb(client: Client, path: str) -> None:
    """Only what was built is served."""
    assert client.get(path).status_code == 404


def test_pages_hear_of_changes(client: Client) -> None:
    """A page carries the script that reloads it, and may run it."""
    page = client.get("/")
    assert '<script src="/_preview/reload.js" defer="defer"></script></body>' in page.text
    assert "script-src 'self'" in page.headers["content-security-policy"]
    assert "EventSource" in client.get("/_preview/reload.js").text


def images(client: Client, path: str) -> str:
    """From where a page may take pictures."""
    (said,) = (part for part in client.get(path).headers["content-security-policy"].split("; ") if "img-src" in part)
    return said


def test_pictures_from_the_web(edition: Edition) -> None:
    """A page shows the pictures of the hosts that its edition names, as the built site does, and of no other."""
    scanned = replace(edition, image_hosts=("https://scans.invalid", "http://iiif.invalid:8080"))
    alone = Client(application(Preview(shelf((scanned,)))))
    assert images(alone, "/ref/p1/") == "img-src 'self' data: https://scans.invalid http://iiif.invalid:8080"
    other = Edition("other", Work("other.work", "Other", "", {}, ()), edition.files)
    several = Client(application(Preview(shelf((scanned, other)))))
    assert "https://scans.invalid" in images(several, "/treatise/ref/p1/")
    for path in ("/", "/other/ref/p1/"):
        assert images(several, path) == "img-src 'self' data:"


def test_several_editions(edition: Edition, treatise_work: Work) -> None:
    """Several editions: each site in a folder, a page that leads to them, one DTS for all."""
    other = Edition("other", Work("other.work", "Other", "", {}, ()), edition.files)
    client = Client(application(Preview(shelf((edition, other)))))
    assert 'href="other/"' in client.get("/").text
    assert "First page" in client.get("/other/").text
    members = client.get("/dts/collection").json()["member"]
    assert [member["@id"] for member in members] == ["treatise.work", "other.work"]
    text = client.get("/dts/collection?id=treatise").json()
    assert client.get(text["download"]).content == SITE["tei/treatise.xml"]


def test_a_change_is_served_whole(edition: Edition) -> None:
    """After a replacement every answer is of the new edition."""
    preview = Preview(shelf((edition,)))
    client = Client(application(preview))
    preview.replace(shelf((Edition("bare", Work("bare.work", "Bare", "", {}, ()), ()),)))
    assert client.get("/dts/collection").json()["member"][0]["@id"] == "bare.work"
    assert client.get("/css/site.css").status_code == 404


@pytest.mark.parametrize(
    "path", ["/dts/", "/dts/document?resource=treatise", "/dts/navigation?resource=treatise&down=1", "/"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_has_the_answer_is_not_sent_it_again(client: Client, method: str, path: str) -> None:
    """If-None-Match with the tag of the answer: 304 without a body; with another tag, the answer."""
    answer = client.get(path)
    tag = answer.headers["etag"]
    for known in (tag, f'"other", W/{tag}', "*"):
        again = client.request(method, path, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert "content-length" not in again.headers
        assert again.headers["access-control-allow-origin"] == "*"
    for known in ('"other"', tag.strip('"'), ""):
        assert client.request(method, path, headers={"If-None-Match": known}).status_code == 200


def test_an_error_is_always_told(client: Client) -> None:
    """What is not there has no tag, and no condition hides that."""
    refused = client.get("/dts/navigation", headers={"If-None-Match": "*"})
    assert (refused.status_code, "etag" in refused.headers) == (400, False)
