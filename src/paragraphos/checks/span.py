"""The words between two points of a text."""

from __future__ import annotations

from lxml import etree


def span(start: etree._Element, end: etree._Element) -> str:
    """The text from the beginning of one element to the end of another: between two anchors, the words between them.

    Empty when the second does not come after the first, or when they are in different documents.
    """
    around = set(end.iterancestors()) | {end}
    common = next((each for each in (start, *start.iterancestors()) if each in around), None)
    if common is None:
        return ""
    words: list[str] = []
    inside = False
    for event, element in etree.iterwalk(common, events=("start", "end", "comment", "pi")):
        inside = inside or element is start
        if inside and event == "start":
            words.append(element.text or "")
        if event != "start" and element is end:
            return "".join(words) if inside else ""
        if inside and event != "start":
            words.append(element.tail or "")
    return ""
