"""Citations in words: CSL-JSON through pandoc's citeproc, all of them in all styles in one call."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from paragraphos.references.citations.citing import Citation
from paragraphos.references.citations.processor import Task, processed
from paragraphos.references.citations.styles import Style, style_named
from paragraphos.references.citations.templates import templated
from paragraphos.references.citations.terms import localised

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

    Raises MissingExtra when pandoc is not installed, Unusable when it fails.
    """
    return _formatted(citations, (style,))[0]


def in_styles(citations: Sequence[Citation], names: Iterable[str]) -> dict[str, tuple[Formatted, ...]]:
    """Each citation in each of the styles of these names.

    Raises what `formatted` and `style_named` raise.
    """
    asked = tuple(names)
    return dict(zip(asked, _formatted(citations, tuple(map(style_named, asked))), strict=True))


def _formatted(citations: Sequence[Citation], styles: Sequence[Style]) -> list[tuple[Formatted, ...]]:
    """For each style the citations in it; those of one template are formatted once."""
    if not citations:
        return [() for _ in styles]
    found = templated(citations)
    pages = processed([_task(localised(found.templates, style), style) for style in styles])
    made = []
    for style, page in zip(styles, pages, strict=True):
        words = _read(_MARKS.sub("", page), len(found.templates), style)
        made.append(
            tuple(
                Formatted(filling.note(words[filling.template].note), filling.entry(words[filling.template].entry))
                for filling in found.fillings
            )
        )
    return made


def _task(citations: Sequence[Citation], style: Style) -> Task:
    """What the processor is to do.

    Citeproc tells alike entries apart (2026a, 2026b) and shortens what was cited before. Every item therefore gets an
    own invisible mark in front of names and titles, which is taken out of the result.
    """
    items = [_marked(citation.csl, index) for index, citation in enumerate(citations)]
    cited = [(f"c{index}", _suffix(citation)) for index, citation in enumerate(citations)]
    return Task(style.path, items, cited)


def _read(page: str, count: int, style: Style) -> list[Formatted]:
    """The citations on a page that the processor made."""
    notes = dict(re.findall(r'<li id="fn(\d+)"><p>(.*?)<a href="#fnref\d+"[^>]*>[^<]*</a></p></li>', page, re.DOTALL))
    inline = dict(re.findall(r'<span class="citation" data-cites="c(\d+)">(.*?)</span></p>', page, re.DOTALL))
    entries = dict(re.findall(r'<div id="ref-c(\d+)"[^>]*>(.*?)(?=<div id="ref-c|<section|\Z)', page, re.DOTALL))
    return [
        Formatted(
            _clean(notes.get(str(index + 1), "") if style.in_notes else inline.get(str(index), "")),
            _clean(entries.get(str(index), "")),
        )
        for index in range(count)
    ]


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
