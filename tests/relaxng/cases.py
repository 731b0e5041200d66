"""The cases of the conformance suite, read from `conformance/*.xml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

CASES = "{urn:paragraphos:relaxng-cases}"
DECLARED = ' xmlns:r="http://relaxng.org/ns/structure/1.0"'


@dataclass(frozen=True)
class Case:
    """A schema, whether it is right, the files that it refers to, and documents, each with whether it is valid."""

    title: str
    right: bool
    schema: str
    files: tuple[tuple[str, str], ...]
    documents: tuple[tuple[bool, str], ...]


def _schema(text: str) -> str:
    """The schema with the prefix `r` declared on its outermost element."""
    text = text.strip()
    end = min(text.find(mark) for mark in (" ", ">", "/>") if mark in text)
    return text[:end] + DECLARED + text[end:]


def _cases() -> Iterator[Case]:
    for path in sorted((Path(__file__).parent / "conformance").glob("*.xml")):
        for case in etree.parse(str(path)).getroot():
            yield Case(
                case.get("title", ""),
                case.get("schema") == "right",
                _schema(case.text or ""),
                tuple((each.get("name", ""), _schema(each.text or "")) for each in case.findall(f"{CASES}file")),
                tuple((each.tag == f"{CASES}valid", each.text or "") for each in case if not each.tag.endswith("file")),
            )


ALL = list(_cases())


def written(case: Case, folder: Path) -> Path:
    """The path of the schema, written into a folder with its files."""
    for name, text in (("schema.rng", case.schema), *case.files):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "schema.rng"
