"""Citations as data: valid, and read back by an independent reader as what they were."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pypandoc
import pytest
from tests.references.letter import MODEL, published

from paragraphos.outputs import references
from paragraphos.publication.edition import Publication
from paragraphos.references.citations.citing import Citation, Target, citations, citations_of

ROOT = Path(__file__).resolve().parents[2]


def read_back(record: str, form: str) -> list[dict[str, Any]]:
    """What pandoc reads in a record of BibLaTeX or RIS, as CSL-JSON."""
    done = subprocess.run(
        [pypandoc.get_pandoc_path(), f"--from={form}", "--to=csljson"],
        input=record.encode(),
        capture_output=True,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_csl_json_is_valid(cited: dict[str, Citation], reference_data: Path) -> None:
    """Against the schema of the Citation Style Language."""
    schema = json.loads((reference_data / "library" / "csl-data.json").read_text(encoding="utf-8"))
    jsonschema.validate([one.csl for one in cited.values()], schema)


def test_the_text_is_cited_as_a_book(cited: dict[str, Citation]) -> None:
    """With its author, translator, editor, original date, version, publisher and the address of the passage."""
    assert cited["p1.s2"].csl == {
        "id": "letter-p1.s2",
        "type": "book",
        "title": '<span class="nocase">A Letter from the Lighthouse: Kept for the Harbour Society</span>',
        "author": [{"literal": "Company of Keepers"}],
        "translator": [{"literal": "Harbour Society"}],
        "editor": [{"literal": "the editors of the letter"}],
        "original-date": {"date-parts": [[1911], [1912]]},
        "publisher": "Harbour Press",
        "issued": {"date-parts": [[2020, 1, 1]]},
        "version": "0.1.0",
        "language": "en",
        "URL": "https://edition.test/letter/ref/p1/#p1.s2",
        "custom": {"reference": "p1.s2", "label": "paragraph", "locator": "1.2"},
    }


@pytest.mark.parametrize(
    ("reference", "kind", "title"),
    [
        ("intro.p1", "chapter", "Introduction"),
        ("note-steps", "chapter", "Note 1 (“ninety-one steps”)"),
        ("person-ada", "entry-encyclopedia", "Ada Merrow"),
    ],
)
def test_what_the_editors_wrote_is_theirs(cited: dict[str, Citation], reference: str, kind: str, title: str) -> None:
    """A chapter or an entry of the edition, by its editors."""
    csl = cited[reference].csl
    assert csl["type"] == kind
    assert csl["title"] == f'<span class="nocase">{title}</span>'
    assert csl["author"] == [{"literal": "The editors of the letter"}]


@pytest.mark.parametrize(
    ("label", "last", "title"),
    [
        ("Note 1: “ninety-one steps”", "Note 2: “the storm”", "Notes 1–2"),
        ("Ada Merrow", "Company of Keepers", "Ada Merrow – Company of Keepers"),
        ("Introduction, paragraph 1", "Introduction, paragraph 2", "Introduction"),
    ],
)
def test_several_parts_are_called_by_the_first_and_the_last(
    letter: Publication, label: str, last: str, title: str
) -> None:
    """Notes by their numbers, entries by their names; what has a title of its own by this alone."""
    target = Target("a-b", label, "ref/a/", True, letter.version, letter.date, last)
    (citation,) = citations(letter.node, [target], None)
    assert citation.csl["title"] == f'<span class="nocase">{title}</span>'


@pytest.mark.parametrize(
    ("reference", "locator"),
    [
        ("", ""),
        ("p1", "para. 1"),
        ("p1.s2", "para. 1.2"),
        ("n1", "note 1"),
        ("salute", "salutation"),
        ("note-steps", ""),
    ],
)
def test_locators(cited: dict[str, Citation], reference: str, locator: str) -> None:
    """The place in the whole as citation processors take it."""
    assert cited[reference].locator == locator


@pytest.mark.parametrize("form", ["biblatex", "ris"])
def test_read_back(cited: dict[str, Citation], form: str) -> None:
    """Pandoc reads authors, translators, titles, dates and addresses as they were written."""
    for citation in cited.values():
        record = citation.biblatex if form == "biblatex" else citation.ris
        found = read_back(record, form)[0]
        csl = citation.csl
        plain = re.sub("<[^>]+>", "", csl["title"])
        assert re.sub("<[^>]+>", "", found["title"]).replace("‘", "“").replace("’", "”") == plain
        assert names(found["author"]) == names(csl["author"])
        assert found["issued"]["date-parts"][0][0] == csl["issued"]["date-parts"][0][0]
        assert found["URL"] == csl["URL"]
        if form == "biblatex":
            assert names(found.get("translator", [])) == names(csl.get("translator", []))
            assert found["version"] == csl["version"]


def names(given: list[dict[str, str]]) -> list[str]:
    """Names in one string each, whatever parts a reader made of them."""
    return [" ".join(filter(None, (one.get("given"), one.get("family"), one.get("literal")))) for one in given]


def test_the_list_of_references_is_valid(letter: Publication) -> None:
    """Against its published schema; every unit is in it."""
    (file,) = references.make(letter, citations_of(letter))
    content = json.loads(file.data)
    schema = json.loads((ROOT / "schema" / "json" / "references.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(content, schema)
    assert [one["reference"] for one in content["references"]] == [unit.reference for unit in letter.units]


def test_without_an_address_none_is_claimed() -> None:
    """No citation has a URL as long as no address is known."""
    edition = published(MODEL)
    (file,) = references.make(edition, citations_of(edition))
    assert all("URL" not in one["csl"] for one in json.loads(file.data)["references"])
