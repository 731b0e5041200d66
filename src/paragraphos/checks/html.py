"""Elements that come from HTML by habit, and what TEI has for them."""

from __future__ import annotations

_IN_TEI = {
    "a": '<ref target="…">',
    "b": '<hi rend="bold">',
    "blockquote": "<quote>",
    "br": "<lb/>",
    "cite": "<title>",
    "em": '<hi rend="italic">',
    "footer": "<closer>",
    "h1": "<head>",
    "h2": "<head>",
    "h3": "<head>",
    "h4": "<head>",
    "hr": "<milestone/>",
    "i": '<hi rend="italic">',
    "img": "<graphic/>",
    "li": "<item>",
    "ol": "<list>",
    "q": "<quote>",
    "section": "<div>",
    "span": "<seg>",
    "strong": '<hi rend="bold">',
    "td": "<cell>",
    "tr": "<row>",
    "u": '<hi rend="underline">',
    "ul": "<list>",
}


def in_tei(name: str | None) -> str | None:
    """What to write for an element of HTML; None when it is none."""
    return f"This is HTML; in TEI write {_IN_TEI[name]}." if name in _IN_TEI else None
