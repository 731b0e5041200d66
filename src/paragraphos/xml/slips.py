"""Tags that one sign too many or too few keeps from being tags: a space, a backslash, a second <, an attribute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paragraphos.xml.sheet import Sheet

_NAME = r"[^\W\d][\w:.\-\u00b7]*"
_SPACED_START = re.compile(rf"<[ \t]+({_NAME})(?=[^<>]*>)")
_SPACED_END = re.compile(rf"</[ \t\n]+({_NAME})\s*>")
_BACKWARDS = re.compile(rf"<\\\s*({_NAME})\s*>")
_WITH_ATTRIBUTES = re.compile(rf"</({_NAME})\s+{_NAME}\s*=[^<>]*>")
_TWICE = re.compile(r"""(["'])\1([^"'<>\s=]+)\1\1(?=[\s/>])""")
_TAGGED = re.compile(rf"\s*<({_NAME})[^<>]*>[^<>]*</{_NAME}\s*>\s*")


def spaced_start(sheet: Sheet, offset: int) -> re.Match[str] | None:
    """A start tag with a space before its name, of an element that the document has elsewhere, or ends; it is told."""
    found = _SPACED_START.match(sheet.text, offset)
    if found is None or not re.search(rf"</?{re.escape(found.group(1))}(?=[\s/>])", sheet.text):
        return None
    name = found.group(1)
    sheet.say(
        "tag-malformed",
        offset,
        f"A space stands between < and {name}.",
        f"If a tag is meant, write <{name} without the space; if not, write &lt; for <.",
        name,
    )
    return re.compile(_NAME).match(sheet.text, found.start(1))


def end_meant(sheet: Sheet, offset: int) -> re.Match[str] | None:
    """An end tag with a space before its name, a backslash for its slash, or attributes; it is told."""
    for form, said in (
        (_SPACED_END, "A space stands between </ and {}."),
        (_BACKWARDS, "A backslash stands in this end tag where the slash of </{}> belongs."),
        (_WITH_ATTRIBUTES, "The end tag </{}> has an attribute."),
    ):
        found = form.match(sheet.text, offset)
        if found is not None:
            name = found.group(1)
            where = "; attributes stand in the start tag" if form is _WITH_ATTRIBUTES else ""
            sheet.say("tag-malformed", offset, said.format(name), f"Write </{name}>{where}.", name)
            return found
    return None


def twice_quoted(sheet: Sheet, name: str, at: int) -> re.Match[str] | None:
    """A value in two pairs of quotation marks, of which the first is empty; it is told."""
    found = _TWICE.match(sheet.text, at)
    if found is not None:
        sheet.say(
            "attribute-malformed",
            at,
            f"The value of {name} stands in two pairs of quotation marks.",
            f'Write {name}="{found.group(2)}".',
            name,
        )
    return found


def tag_in_value(sheet: Sheet, name: str, start: int, value: str) -> bool:
    """Whether a value is an element with its tags; it is told."""
    found = _TAGGED.fullmatch(value)
    if found is not None:
        tag = found.group(1)
        sheet.say(
            "less-than",
            start,
            f"An element, <{tag}>, stands in the value of {name}.",
            "A value holds characters only: remove the tags from it, or write &lt; for <.",
            "<",
        )
    return found is not None
