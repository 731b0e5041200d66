"""Citations in words: CSL-JSON through pandoc's citeproc, all of them in one call for each style."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

from paragraphos.references.citing import Citation
from paragraphos.references.processor import processed
from paragraphos.references.styles import Style, style_named
from paragraphos.references.terms import localised

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
    for citation in localised(citations, style):
        opened, number = _opened(citation)
        item = {name: content for name, content in citation.csl.items() if name not in {"id", "custom"}}
        key = json.dumps([item, opened.locator], sort_keys=True)
        if key not in kinds:
            kinds[key] = len(distinct)
            distinct.append(opened)
        places.append((kinds[key], number))
    words = _each(distinct, style)
    return tuple(_filled(words[index], number) for index, number in places)


def in_styles(citations: Sequence[Citation], names: Iterable[str]) -> dict[str, tuple[Formatted, ...]]:
    """Each citation in each of the styles of these names.

    Raises what `formatted` and `style_named` raise.
    """
    asked = tuple(names)
    # Each style is a run of pandoc; the runs are processes, so threads are enough to have them side by side.
    with ThreadPoolExecutor(max_workers=max(1, len(asked))) as runs:
        return dict(zip(asked, runs.map(lambda name: formatted(citations, style_named(name)), asked), strict=True))


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
    cited = [(f"c{index}", _suffix(citation)) for index, citation in enumerate(citations)]
    page = _MARKS.sub("", processed(cited, items, style.path))
    notes = dict(re.findall(r'<li id="fn(\d+)"><p>(.*?)<a href="#fnref\d+"[^>]*>[^<]*</a></p></li>', page, re.DOTALL))
    inline = dict(re.findall(r'<span class="citation" data-cites="c(\d+)">(.*?)</span></p>', page, re.DOTALL))
    entries = dict(re.findall(r'<div id="ref-c(\d+)"[^>]*>(.*?)(?=<div id="ref-c|<section|\Z)', page, re.DOTALL))
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


def _suffix(citation: Citation) -> str:
    """The place as pandoc takes it. One that is told in words it is kept from taking for the number of a page, by empty
    braces (Pandoc User's Guide, "Citation syntax").
    """
    if not citation.locator:
        return ""
    return f", {citation.locator}" if "label" in citation.csl.get("custom", {}) else f"{{}}, {citation.locator}"


def _clean(fragment: str) -> str:
    """The fragment without the spans and blocks that only say how it was made; a number in the margin stands apart."""
    bare = re.sub(r"</?span[^>]*>", "", re.sub(r"</?div[^>]*>", " ", fragment))
    return re.sub(r"[ \t\r\n]+", " ", bare).strip(" ")


def _plain(fragment: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", fragment))
