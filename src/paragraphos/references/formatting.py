"""Citations in words: CSL-JSON through pandoc's citeproc, all of them in one call for each style."""

from __future__ import annotations

import html
import json
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from paragraphos.extras import load
from paragraphos.faults import Unusable
from paragraphos.references.citing import Citation
from paragraphos.references.styles import Style

_PURPOSE = "Citing in a style"
_NUMBER = "700001"
_ONE_PLACE = re.compile(r"(\S+) ([0-9][0-9.]*)")
_MARKS = re.compile("[\ue000-\ue009]+")


@dataclass(frozen=True, slots=True)
class Formatted:
    """A citation in words, as HTML: `note` as it stands in a note or in brackets, `entry` as in a bibliography.

    The entry is empty where a style has no bibliography.
    """

    note: str
    entry: str

    @property
    def plain(self) -> Formatted:
        """The same as plain text."""
        return Formatted(_plain(self.note), _plain(self.entry))


def formatted(citations: Sequence[Citation], style: Style) -> tuple[Formatted, ...]:
    """Each citation in a style, as if it stood alone.

    Citations that differ in the number of the passage alone are formatted once, with a number that no edition prints.

    Raises MissingExtra when pandoc is not installed, Unusable when it fails.
    """
    kinds: dict[str, int] = {}
    distinct: list[Citation] = []
    places: list[tuple[int, str]] = []
    for citation in citations:
        opened, number = _opened(citation)
        item = {name: content for name, content in citation.csl.items() if name not in {"id", "custom"}}
        key = json.dumps([item, opened.locator], sort_keys=True)
        if key not in kinds:
            kinds[key] = len(distinct)
            distinct.append(opened)
        places.append((kinds[key], number))
    words = _each(distinct, style)
    return tuple(_filled(words[index], number) for index, number in places)


def _opened(citation: Citation) -> tuple[Citation, str]:
    """A citation of one passage with the number taken out of its locator, and that number."""
    found = _ONE_PLACE.fullmatch(citation.locator)
    if not found:
        return citation, ""
    return replace(citation, locator=f"{found.group(1)} {_NUMBER}"), found.group(2)


def _filled(words: Formatted, number: str) -> Formatted:
    return replace(words, note=words.note.replace(_NUMBER, number)) if number else words


def _each(citations: Sequence[Citation], style: Style) -> tuple[Formatted, ...]:
    """The citations in one call.

    Citeproc tells alike entries apart (2026a, 2026b) and shortens what was cited before. Every item therefore gets an
    own invisible mark in front of names and titles, which is taken out of the result.
    """
    if not citations:
        return ()
    items = [_marked(citation.csl, index) for index, citation in enumerate(citations)]
    blocks = [_paragraph(index, citation.locator) for index, citation in enumerate(citations)]
    page = _pandoc({"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks}, items, style.path)
    page = _MARKS.sub("", page)
    notes = dict(re.findall(r'<li id="fn(\d+)"><p>(.*?)<a href="#fnref\d+"[^>]*>[^<]*</a></p></li>', page, re.DOTALL))
    inline = dict(re.findall(r'<span class="citation" data-cites="c(\d+)">(.*?)</span></p>', page, re.DOTALL))
    entries = dict(
        re.findall(
            r'<div id="ref-c(\d+)" class="csl-entry"[^>]*>\s*(.*?)\s*</div>(?=\s*<(?:div|/div))', page, re.DOTALL
        )
    )
    return tuple(
        Formatted(
            _clean(notes.get(str(index + 1), "") if style.in_notes else inline.get(str(index), "")),
            _clean(entries.get(str(index), "")),
        )
        for index in range(len(citations))
    )


def _marked(item: Mapping[str, Any], index: int) -> dict[str, Any]:
    mark = "".join(chr(0xE000 + int(digit)) for digit in str(index))
    fields: dict[str, Any] = {}
    for name, content in item.items():
        if name in {"title", "container-title"}:
            fields[name] = mark + content
        elif isinstance(content, list) and content and isinstance(content[0], dict):
            first = {key: mark + text if key in {"literal", "family"} else text for key, text in content[0].items()}
            fields[name] = [first, *content[1:]]
        else:
            fields[name] = content
    fields.pop("custom", None)
    return fields | {"id": f"c{index}"}


def _paragraph(index: int, locator: str) -> dict[str, Any]:
    """A paragraph of pandoc's document model (pandoc-types 1.23) that holds one citation."""
    suffix = [{"t": "Str", "c": f", {locator}"}] if locator else []
    citation = {
        "citationId": f"c{index}",
        "citationPrefix": [],
        "citationSuffix": suffix,
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 1,
        "citationHash": 0,
    }
    return {"t": "Para", "c": [{"t": "Cite", "c": [[citation], []]}]}


def _pandoc(document: Mapping[str, Any], items: Sequence[Mapping[str, Any]], style: Path) -> str:
    pypandoc = load("pypandoc", _PURPOSE, "publish")
    with tempfile.TemporaryDirectory() as folder:
        bibliography = Path(folder) / "items.json"
        bibliography.write_text(json.dumps(items, ensure_ascii=False), encoding="utf-8")
        options = ["--from=json", "--to=html", "--wrap=none", "--citeproc", f"--csl={style}"]
        done = subprocess.run(  # noqa: S603  the program comes with a package, the arguments are ours
            [pypandoc.get_pandoc_path(), *options, f"--bibliography={bibliography}"],
            input=json.dumps(document, ensure_ascii=False).encode("utf-8"),
            capture_output=True,
            check=False,
        )
    if done.returncode:
        raise Unusable(f"pandoc could not format the citations: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout.decode("utf-8")


def _clean(fragment: str) -> str:
    """The fragment without the spans that only say how it was made."""
    return re.sub(r"</?span[^>]*>", "", fragment).strip()


def _plain(fragment: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", fragment))
