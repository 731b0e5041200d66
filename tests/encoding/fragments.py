"""A grammar that takes any admitted element as the outermost one, so that examples can be small."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree
from tests.xpath import take_away

RNG = "{http://relaxng.org/ns/structure/1.0}"


def admitted(grammar: etree._ElementTree) -> list[str]:
    """The names of the elements that a grammar defines, in alphabetical order."""
    return sorted({element.get("name", "") for element in grammar.iter(f"{RNG}element")})


def opened(grammar: etree._ElementTree) -> etree._ElementTree:
    """The same grammar, started by any of its elements."""
    copy = deepcopy(grammar)
    for start in copy.findall(f".//{RNG}start"):
        take_away(start)
    start = etree.SubElement(copy.getroot(), f"{RNG}start")
    choice = etree.SubElement(start, f"{RNG}choice")
    for define in copy.iter(f"{RNG}define"):
        if any(child.tag == f"{RNG}element" for child in define):
            etree.SubElement(choice, f"{RNG}ref", name=define.get("name", ""))
    return copy


def of_any_element(grammar: etree._ElementTree) -> etree.RelaxNG:
    """A validator for small examples: the grammar, started by any of its elements."""
    return etree.RelaxNG(opened(grammar))
