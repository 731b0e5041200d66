"""Citations as templates: one for all that differ in no more than the number of a passage, an address, a plain title.

No style looks into these, so that a template is formatted once and filled in for each citation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from paragraphos.references.citations.citing import Citation

_NUMBER = "700001"
_ADDRESS = "https://address.invalid/"
_TITLE = "T\ue010T"

_ONE_PLACE = re.compile(r"\S+ (?P<value>[0-9][0-9.]*)")
# Nothing that HTML or a processor would write otherwise: no character that is escaped, no final full stop.
_PLAIN_ADDRESS = re.compile(r"https?://(?P<value>[A-Za-z0-9.:/#_-]*[A-Za-z0-9/])")
# Words that begin as a sentence does, and hold no punctuation that a style might move: no quotes, brackets, full stops.
_PLAIN_TITLE = re.compile(r'<span class="nocase">(?P<value>[^\W_]+(?:(?:, |[ -])[^\W_]+)*)</span>')


@dataclass(frozen=True, slots=True)
class Filling:
    """What is to be put into a template (its index); "" where that has no such place."""

    template: int
    number: str
    address: str
    title: str

    def note(self, words: str) -> str:
        """A note (or what stands in brackets) with all of it put in."""
        return self.entry(words.replace(_NUMBER, self.number) if self.number else words)

    def entry(self, words: str) -> str:
        """An entry of a bibliography with all of it put in; the number of a passage stands in notes alone."""
        for place, content in ((_ADDRESS, self.address), (_TITLE, self.title)):
            if content:
                words = words.replace(place, content)
        return words


@dataclass(frozen=True, slots=True)
class Templated:
    """Citations taken apart: `templates` with placeholders, and for each citation what fills which of them."""

    templates: tuple[Citation, ...]
    fillings: tuple[Filling, ...]


def templated(citations: Iterable[Citation]) -> Templated:
    """The templates that citations follow, in the order in which they come."""
    numbers: dict[str, int] = {}
    templates: list[Citation] = []
    fillings: list[Filling] = []
    for citation in citations:
        opened, taken = _opened(citation)
        item = {name: content for name, content in opened.csl.items() if name not in {"id", "custom"}}
        key = json.dumps([item, opened.locator, opened.csl.get("custom", {}).get("label")], sort_keys=True)
        if key not in numbers:
            numbers[key] = len(templates)
            templates.append(opened)
        fillings.append(Filling(numbers[key], *taken))
    return Templated(tuple(templates), tuple(fillings))


def _opened(citation: Citation) -> tuple[Citation, Sequence[str]]:
    """A citation with placeholders, and what stood there: number, address, title."""
    item = dict(citation.csl)
    locator = citation.locator
    number = _value(_ONE_PLACE, locator)
    if number:
        locator = locator.removesuffix(number) + _NUMBER
        custom = dict(item.get("custom", {}))
        if "locator" in custom:
            custom["locator"] = _NUMBER
        item["custom"] = custom
    address = item.get("URL", "") if _value(_PLAIN_ADDRESS, item.get("URL", "")) else ""
    if address:
        item["URL"] = _ADDRESS
    title = _value(_PLAIN_TITLE, item.get("title", ""))
    if title[:1].isupper():
        item["title"] = item["title"].replace(title, _TITLE)
    else:
        title = ""
    return replace(citation, locator=locator, csl=item), (number, address, title)


def _value(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.fullmatch(text)
    return found["value"] if found else ""
