"""The table in `docs/libraries.md` is true: what stands in an element of the header arrives in the fields named."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from tests.xpath import elements, strings, text_of

from paragraphos.outputs.records import record
from paragraphos.publication.edition import Publication

from .conftest import altered

_TEI = "http://www.tei-c.org/ns/1.0"
_GUIDE = Path(__file__).resolve().parents[2] / "docs" / "libraries.md"
_STEP = re.compile(r"(\w+)(?:\[@(\w+)='(\w+)'\])?")
_DATE = "1848-02-21"
_WORDS = "halcyon"


def _rows() -> list[tuple[str, ...]]:
    """The lines of the table: the element, then a field in each record."""
    lines = _GUIDE.read_text(encoding="utf-8").split("| header |", 1)[1].splitlines()[2:]
    cells = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [tuple(line) for line in cells]


def _planted(path: str, words: str) -> Callable[[etree._Element], None]:
    """Puts words where a path of the header first leads; what is missing on the way is made."""

    def plant(root: etree._Element) -> None:
        elements, _, attribute = path.partition("/@")
        node = _found(root[0], elements) or _made(root[0], elements)
        if attribute:
            node[0].set(attribute, words)
            return
        for child in list(node[0]):
            node[0].remove(child)
        node[0].text = words

    return plant


def _found(header: etree._Element, path: str) -> list[etree._Element]:
    steps = "/".join(f"t:{step}" for step in path.split("/"))
    return elements(header, steps, {"t": _TEI})


def _made(header: etree._Element, path: str) -> list[etree._Element]:
    before, _, step = path.rpartition("/")
    parent = (_found(header, before) or _made(header, before))[0] if before else header
    found = _STEP.fullmatch(step)
    assert found, step
    name, attribute, kind = found.groups()
    return [etree.SubElement(parent, f"{{{_TEI}}}{name}", {attribute: kind} if attribute else {})]


def _in_xml(namespaces: dict[str, str], prefix: str) -> Callable[[str, str], list[str]]:
    def read(content: str, path: str) -> list[str]:
        steps = "/".join(step if step.startswith("@") else f"{prefix}:{step}" for step in path.split("/"))
        root = etree.fromstring(content.encode())
        if "@" in steps:
            return strings(root, f"/*/{steps}", namespaces)
        return [text_of(element) for element in elements(root, f"/*/{steps}", namespaces)]

    return read


def _in_marc(content: str, path: str) -> list[str]:
    tag, code = path.split()
    slim = "{http://www.loc.gov/MARC21/slim}"
    fields = etree.fromstring(content.encode()).findall(f"{slim}datafield[@tag='{tag}']/{slim}subfield[@code='{code}']")
    return [field.text or "" for field in fields]


def _in_json(content: str, path: str) -> list[str]:
    found: list[Any] = [json.loads(content)]
    for key in path.split("."):
        opened = [item for entry in found for item in (entry if isinstance(entry, list) else [entry])]
        found = [item[key] for item in opened if isinstance(item, dict) and key in item]
    return [str(item) for entry in found for item in (entry if isinstance(entry, list) else [entry])]


_RECORDS: tuple[tuple[str, Callable[[str, str], list[str]]], ...] = (
    ("dublin-core", _in_xml({"dc": "http://purl.org/dc/elements/1.1/"}, "dc")),
    ("mods", _in_xml({"m": "http://www.loc.gov/mods/v3", "xlink": "http://www.w3.org/1999/xlink"}, "m")),
    ("marcxml", _in_marc),
    ("datacite-json", lambda content, path: _in_json(content, f"data.attributes.{path}")),
    ("schema-org", _in_json),
)


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
def test_the_table_is_true(row: tuple[str, ...], edition: Publication) -> None:
    """A rare word planted in the element is found in the field; where there is a dash, nowhere in the record."""
    element, *fields = row
    words = _DATE if re.search(r"@(when|notBefore|notAfter)$", element) else _WORDS
    planted = altered(edition, _planted(element, words))
    for (name, read), field in zip(_RECORDS, fields, strict=True):
        content = record(name, planted, {})
        if field == "–":
            assert words not in content, name
        else:
            assert any(words in found for found in read(content, field)), (name, field)


def test_the_table_has_the_whole_crosswalk() -> None:
    """Every MARC field of the crosswalk that the header can fill is in the table."""
    fields = {row[3].split()[0] for row in _rows()}
    assert fields >= {
        "024",
        "028",
        "084",
        "110",
        "245",
        "246",
        "250",
        "264",
        "490",
        "500",
        "520",
        "534",
        "540",
        "546",
        "653",
        "700",
    }


@pytest.mark.parametrize(
    ("tag", "code"), [("fr", "fre"), ("ru-Latn", "rus"), ("grc", "grc"), ("zxx-x-none", "zxx"), ("x", "und")]
)
def test_languages_become_codes_of_libraries(tag: str, code: str, edition: Publication) -> None:
    """BCP 47 in the header, ISO 639-2/B in MARC; three letters as they are, “und” for what has no code."""

    def speak(root: etree._Element) -> None:
        text = root.find("{*}text")
        assert text is not None
        text.set("{http://www.w3.org/XML/1998/namespace}lang", tag)

    content = record("marcxml", altered(edition, speak), {})
    assert _in_marc(content, "041 a") == [code]
    fixed = etree.fromstring(content.encode()).findtext("{*}controlfield[@tag='008']")
    assert fixed is not None
    assert (len(fixed), fixed[35:38]) == (40, code)
