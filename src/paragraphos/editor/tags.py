"""The tags of a text that may be broken: the name, the attributes and the partner of the one at a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKUP = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
    r"|<(?P<end>/)?(?P<name>[^\s<>/=\"'!?]+)(?P<rest>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*?)(?P<empty>/)?>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"(?<=\s)(?P<name>[^\s=<>\"'/]+)\s*=\s*(?P<quote>[\"'])(?P<value>[^\"'<]*)(?P=quote)")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, by offsets."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag, an end tag (`ends`) or an empty-element tag, from `start` to `end`."""

    name: Span
    attributes: dict[str, Span]
    start: int
    end: int
    ends: bool
    empty: bool


def tags(text: str, start: int = 0) -> Iterator[Tag]:
    """The tags from an offset on, as far as they can be made out."""
    for found in _MARKUP.finditer(text, start):
        if found["name"] is not None:
            yield Tag(
                _span(found, "name"),
                {each["name"]: _span(each, "value") for each in _ATTRIBUTE.finditer(text, *found.span("rest"))},
                found.start(),
                found.end(),
                found["end"] is not None,
                found["empty"] is not None,
            )


def tag_at(text: str, offset: int) -> Tag | None:
    """The tag that an offset lies in."""
    begin = text.rfind("<", 0, offset + 1)
    tag = next(tags(text, begin), None) if begin >= 0 else None
    return tag if tag is not None and tag.start == begin and offset < tag.end else None


def partner(text: str, tag: Tag) -> Tag | None:
    """The end tag of a start tag, where all between them is well nested."""
    if tag.empty or tag.ends:
        return None
    open_names = [tag.name.text]
    for following in tags(text, tag.end):
        if following.empty:
            continue
        if not following.ends:
            open_names.append(following.name.text)
        elif following.name.text != open_names.pop():
            return None
        elif not open_names:
            return following
    return None


def _span(found: re.Match[str], group: str) -> Span:
    return Span(*found.span(group), found[group])
