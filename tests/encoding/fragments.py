"""A grammar that takes any admitted element as the outermost one, so that examples can be small."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"


def admitted(grammar: etree._ElementTree) -> list[str]:
    """The names of the elements that a grammar defines, in alphabetical order."""
    return sorted({element.get("name", "") for element in grammar.iter(f"{RNG}element")})


def of_any_element(grammar: etree._ElementTree) -> etree.RelaxNG:
    """The same grammar, started by any of its elements."""
    opened = deepcopy(grammar)
    start = opened.find(f"{RNG}start")
    assert start is not None
    for child in list(start):
        start.remove(child)
    choice = etree.SubElement(start, f"{RNG}choice")
    for define in opened.iterfind(f"{RNG}define"):
        if any(child.tag == f"{RNG}element" for child in define):
            etree.SubElement(choice, f"{RNG}ref", name=define.get("name", ""))
    return etree.RelaxNG(opened)
