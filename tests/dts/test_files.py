"""Level 0: what the static files answer, and that they are where their templates say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urljoin

import pytest
from jsonschema import Draft202012Validator
from tests.dts.conftest import Ask
from tests.dts.templates import expanded

from paragraphos.dts.catalogue import Catalogue, catalogue
from paragraphos.dts.files import files
from paragraphos.dts.resource import work
from paragraphos.faults import Unusable
from paragraphos.outputs import dts
from paragraphos.publication.edition import publication
from paragraphos.source import read_edition

Written = Mapping[str, bytes]


@pytest.fixture(scope="module")
def written(texts: Catalogue) -> Written:
    """The files, by path."""
    return {str(file.path): file.data for file in files(texts, None)}


def at(written: Written, page: str, template: str, **values: object) -> bytes:
    """The file that a template in a page leads to, as a web server finds it."""
    address = urljoin(f"https://site.invalid/{page}", expanded(template, **values))
    return written[unquote(address.removeprefix("https://site.invalid/"))]


def test_every_answer_is_valid(written: Written, schemas: dict[str, Draft202012Validator]) -> None:
    """Each JSON file has the shape of a Level 1 answer."""
    for path, data in written.items():
        if path.endswith(".jsonld"):
            kind = PurePosixPath(path).parts[1].removesuffix(".jsonld").partition(";")[0]
            schemas[kind].validate(json.loads(data))


def test_one_address_leads_to_everything(written: Written) -> None:
    """From the entry through Collections to a sentence, by templates alone."""
    entry = json.loads(written["dts/entry.jsonld"])
    root = json.loads(at(written, "dts/entry.jsonld", entry["collection"]))
    own = json.loads(at(written, "dts/collection.jsonld", root["member"][0]["collection"]))
    assert own["@id"] == "treatise.work"
    text = json.loads(at(written, "dts/collection/treatise.work.jsonld", own["member"][0]["collection"]))
    found = json.loads(at(written, "dts/collection/treatise.jsonld", text["navigation"], down=1))
    assert [unit["identifier"] for unit in found["member"]] == ["c1", "m1", "c2"]
    passage = at(written, "dts/navigation/treatise;down=1.jsonld", found["resource"]["document"], ref="c2.p1")
    assert "The tide 🌊 turns.".encode() in passage


def test_all_units_answer_as_on_a_server(written: Written, texts: Catalogue, ask: Ask) -> None:
    """`ref` alone, for every unit of every tree: navigation and document are those of Level 1."""
    for resource in texts.resources.values():
        for tree in resource.trees:
            named = {} if tree.identifier is None else {"tree": tree.identifier}
            for place in tree.places:
                given = {"resource": resource.identifier, "ref": place.unit.reference} | named
                here = json.loads(_file(written, "navigation", **given))
                assert here["ref"] == json.loads(ask("navigation", **given).body)["ref"]
                assert "member" not in here
                assert _file(written, "document", **given) == ask("document", **given).body


@pytest.mark.parametrize(
    "given",
    [
        {"down": 1},
        {"down": 2},
        {"down": 3},
        {"down": -1},
        {"down": 1, "ref": "c1"},
        {"down": 2, "ref": "c1"},
        {"down": -1, "ref": "c1"},
        {"down": -1, "ref": "c1.a"},
        {"tree": "pages", "down": 1},
    ],
)
def test_depths_answer_as_on_a_server(written: Written, ask: Ask, given: dict[str, Any]) -> None:
    """`down`, for trees and for units that have parts."""
    given = {"resource": "treatise"} | given
    members = json.loads(ask("navigation", **given).body)["member"]
    assert json.loads(_file(written, "navigation", **given))["member"] == members


@pytest.mark.parametrize(("start", "end"), [("c1", "m1"), ("c1", "c2"), ("m1", "c2")])
def test_ranges_answer_as_on_a_server(written: Written, ask: Ask, start: str, end: str) -> None:
    """Ranges of neighbours of the first level."""
    given = {"resource": "treatise", "start": start, "end": end}
    assert _file(written, "document", **given) == ask("document", **given).body


def test_parents(written: Written) -> None:
    """`nav=parents` is written too."""
    answer = json.loads(written["dts/collection/treatise;nav=parents.jsonld"])
    assert [member["@id"] for member in answer["member"]] == ["treatise.work"]
    assert json.loads(written["dts/collection;nav=parents.jsonld"])["member"] == []


def test_with_an_address_everything_is_absolute(texts: Catalogue) -> None:
    """Where the edition has a published address, files say theirs in full."""
    told = {str(file.path): file.data for file in files(texts, "https://edition.invalid/")}
    answer = json.loads(told["dts/navigation/treatise;down=1/c1.a.jsonld"])
    assert answer["@id"] == "https://edition.invalid/dts/navigation/treatise;down=1/c1.a.jsonld"
    assert answer["resource"]["document"].startswith("https://edition.invalid/dts/document/treatise{;tree}")


def test_grows_no_faster_than_the_text(tmp_path: Path) -> None:
    """Four times the paragraphs, all of one chapter: four times the files and the bytes, near enough."""
    small, large = (_of_length(tmp_path / str(length), length) for length in (50, 200))
    assert len(large) <= 4 * len(small)
    assert sum(map(len, large.values())) <= 4.2 * sum(map(len, small.values()))


def test_a_reference_that_is_no_file_name(tmp_path: Path) -> None:
    """Nothing is written outside its folder: such a unit is left to the server."""
    told = _of_length(tmp_path, 2, ".." + "/.." * 8 + "/p")
    assert all(".." not in PurePosixPath(path).parts for path in told)


def test_an_identifier_that_is_no_file_name(tmp_path: Path) -> None:
    """An edition whose identifier would lead elsewhere is refused by name."""
    with pytest.raises(Unusable, match=r"identifier “\.\./leaf”"):
        _of_length(tmp_path, 2, identifier="../leaf")


def test_the_edition_stays_light(repository: Path) -> None:
    """The edition itself: under 3 MB."""
    told = list(dts.make(publication(read_edition(repository))))
    assert sum(len(file.data) for file in told) < 3_000_000


def _file(written: Written, endpoint: str, **given: object) -> bytes:
    template = json.loads(written["dts/entry.jsonld"])[endpoint]
    return at(written, "dts/entry.jsonld", template, **given)


def _of_length(folder: Path, paragraphs: int, prefix: str = "p", identifier: str = "leaf") -> Written:
    """The files for a text of one chapter of so many paragraphs."""
    leaf = (Path(__file__).parent / "without-trees" / "leaf.xml").read_text("utf-8")
    tree = (
        '<encodingDesc><refsDecl n="text"><citeStructure unit="chapter" match="//body/div" use="@n">'
        '<citeStructure unit="paragraph" match="p" use="@n" delim="."/></citeStructure></refsDecl>'
        "</encodingDesc></teiHeader>"
    )
    body = "".join(f'<p n="{prefix}{number}">{"Words upon words. " * 20}</p>' for number in range(paragraphs))
    text = leaf.replace("</teiHeader>", tree).replace("<p>A single leaf.</p>", f'<div n="c">{body}</div>')
    folder.mkdir(exist_ok=True)
    (folder / "edition.toml").write_text('text = "leaf.xml"\n')
    (folder / "leaf.xml").write_text(text.replace("<idno>leaf<", f"<idno>{identifier}<"), "utf-8")
    made = catalogue((work(publication(read_edition(folder))),))
    return {str(file.path): file.data for file in files(made, None)}
