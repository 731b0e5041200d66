"""Rules of citation that miss what they are for: they lead to nothing, or call everything by another name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from paragraphos.checks.citation import Unit, units
from paragraphos.checks.locating import finding_at
from paragraphos.checks.tei import TEI, XML_ID, elements, is_cited, local

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.xml import Document

_STRING = re.compile(r"'[^']*'|\"[^\"]*\"")
_NAME = re.compile(r"(?<![@\w.\-])[A-Za-z_][\w.\-]*(?!\s*(?:\(|::))")
_NEAR = 0.7
_SEVERAL = 3


def idle_rules(document: Document) -> Iterator[Finding]:
    """Each citeStructure that finds nothing although elements of a name that it names, or nearly names, are left over.

    A rule that finds nothing is no fault by itself: a letter may have no salutation. Left over are elements that are
    usually cited, have an xml:id, and are found by no rule (within a unit: by no rule for its parts).
    """
    found = units(document)
    if any(unit.fault for unit in found):
        return
    used = {unit.rule for unit in found}
    covered = {unit.element for unit in found}
    for rule in elements(document.root, "citeStructure"):
        outer = rule.getparent()
        if rule in used or outer is None or (outer.tag == rule.tag and outer not in used):
            continue
        around = [unit.element for unit in found if unit.rule is outer] or [document.root]
        left = _left_over(around, covered, within=outer in used)
        named = [name.lower() for name in _NAME.findall(_STRING.sub("''", rule.get("match", "")))]
        meant = [each for each in left if difflib.get_close_matches(local(each).lower(), named, 1, _NEAR)]
        if meant:
            yield _finding(document, rule, meant)


def rules_astray(document: Document) -> Mapping[etree._Element, list[Unit]]:
    """The rules by which each of several elements is cited otherwise than by its xml:id, with their units."""
    of_rule: dict[etree._Element, list[Unit]] = {}
    for unit in units(document):
        if unit.fault is None and unit.reference and unit.element.get(XML_ID) is not None:
            of_rule.setdefault(unit.rule, []).append(unit)
    return {
        rule: found
        for rule, found in of_rule.items()
        if len(found) >= _SEVERAL and all(_is_astray(unit) for unit in found)
    }


def _is_astray(unit: Unit) -> bool:
    """Whether a unit is called otherwise than by its xml:id, although this is made of that of the unit around it."""
    identity = unit.element.get(XML_ID, "")
    return identity != unit.reference and identity.startswith(unit.parent)


def unreached(document: Document) -> Iterator[Finding]:
    """Elements inside a unit whose xml:id says that they are parts of it, and to which no rule for its parts leads.

    Where there are many, the rule is at fault, and is told otherwise.
    """
    found = units(document)
    if any(unit.fault for unit in found):
        return
    covered = {unit.element for unit in found}
    lost: list[tuple[Unit, etree._Element]] = []
    for unit in found:
        if unit.rule.find(TEI + "citeStructure") is not None and unit.reference == unit.element.get(XML_ID):
            lost += [
                (unit, inner)
                for inner in unit.element.iterdescendants(TEI + "*")
                if inner not in covered and inner.get(XML_ID, "").startswith(f"{unit.reference}.")
            ]
    for unit, element in lost if len(lost) < _SEVERAL else ():
        yield _unreached(document, unit, element)


def _unreached(document: Document, unit: Unit, element: etree._Element) -> Finding:
    name, parent, identity = local(element), element.getparent(), element.get(XML_ID, "")
    deeper = parent is not None and parent is not unit.element
    where = f"it stands within <{local(parent)}>" if deeper and parent is not None else f"they lead to no <{name}>"
    return finding_at(
        document,
        element,
        "reference.unreached",
        f"“{identity}” cannot be cited: the rules of the header do not lead to it, since {where}.",
        attribute=XML_ID,
        subject=identity,
        hint=f"Put it directly into <{local(unit.element)}>, with <{local(parent)}> inside of it."
        if deeper and parent is not None
        else f"Encode it as the other parts of a {unit.kind} are, or add a citeStructure for <{name}>.",
    )


def _left_over(around: list[etree._Element], covered: set[etree._Element], within: bool) -> list[etree._Element]:
    """The elements with an xml:id that no rule finds, nor one of those around them (`within` units: but these)."""
    header = set(elements(around[0].getroottree().getroot(), "teiHeader"))
    header.update(inner for each in tuple(header) for inner in each.iterdescendants())
    return [
        element
        for unit in around
        for element in unit.iterdescendants(TEI + "*")
        if element not in header
        and element.get(XML_ID) is not None
        and is_cited(element)
        and element not in covered
        and (within or covered.isdisjoint(element.iterancestors()))
    ]


def _finding(document: Document, rule: etree._Element, meant: list[etree._Element]) -> Finding:
    place = document.place(meant[0])
    others = f", and {len(meant) - 1} more like it," if len(meant) > 1 else ""
    verb = "have" if others else "has"
    return finding_at(
        document,
        rule,
        "reference.rule-idle",
        f'This rule finds nothing, while <{local(meant[0])} xml:id="{meant[0].get(XML_ID)}"> at '
        f"{place.line}:{place.column}{others} {verb} no rule.",
        attribute="match",
        subject=rule.get("match"),
        expected=tuple(str(each.get(XML_ID)) for each in meant),
        hint=f"Correct @match, so that it finds <{local(meant[0])}>; or remove the rule.",
    )
