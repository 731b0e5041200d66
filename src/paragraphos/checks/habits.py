"""What comes into TEI by habit, from HTML, word processors and copied web pages, and what TEI has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.checks.names import NAMED
from paragraphos.checks.tei import local

if TYPE_CHECKING:
    from lxml import etree

_ELEMENTS = {
    "a": '<ref target="…">',
    "b": '<hi rend="bold">',
    "big": '<hi rend="…">',
    "blockquote": "<quote>",
    "br": "<lb/>",
    "center": '<hi rend="…">',
    "cite": "<title>",
    "em": '<hi rend="italic">',
    "font": '<hi rend="…">',
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
    "small": '<hi rend="…">',
    "span": "<seg>",
    "strong": '<hi rend="bold">',
    "sub": '<hi rend="subscript">',
    "sup": '<hi rend="superscript">',
    "td": "<cell>",
    "tr": "<row>",
    "u": '<hi rend="underline">',
    "ul": "<list>",
}
_ATTRIBUTES = {
    "align": "remove it, or say it with rend",
    "class": "remove it, or say with type or rend what it means",
    "color": "remove it, or say it with rend",
    "href": "in TEI write target",
    "lang": "in TEI write xml:lang",
    "src": "in TEI write url",
    "style": "remove it, or say it with rend",
}
_KEYS = frozenset(["corresp", "href", "id", "key", "nymRef", "sameAs", "target"])
_BESIDE = {"abbr": "expan", "corr": "sic", "expan": "abbr", "orig": "reg", "reg": "orig", "sic": "corr"}


def element_in_tei(name: str | None) -> str | None:
    """What to write for an element of HTML, or of XInclude; None when it is none."""
    if name is not None and name.rpartition(":")[2] == "include":
        return "XInclude is not followed: put here what the other file holds, or remove it."
    return f"This is HTML; in TEI write {_ELEMENTS[name]}." if name in _ELEMENTS else None


def attribute_in_tei(name: str | None) -> str | None:
    """What to do about an attribute of HTML; None when it is none."""
    return f"This comes from HTML or a word processor: {_ATTRIBUTES[name]}." if name in _ATTRIBUTES else None


def entry_in_tei(element: str, attribute: str | None) -> str | None:
    """How a name says which entry is meant; None for what is no name, and for other attributes."""
    if element not in NAMED or attribute not in _KEYS:
        return None
    return f'A name leads to its entry with ref: ref="register.xml#…", not with {attribute}.'


def beside(choice: etree._Element) -> str | None:
    """What lacks in a choice that holds but one of two: corr beside sic; None where that is not certain."""
    inside = [local(child) for child in choice.iterchildren("*")]
    other = _BESIDE.get(inside[0]) if local(choice) == "choice" and len(inside) == 1 else None
    return None if other is None else f"Beside <{inside[0]}> stands <{other}>: add it, or remove <choice>."
