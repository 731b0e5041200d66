"""Every citable unit has its reference; none stands for two; the printed numbers run on."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from paragraphos.checks.citation import Unit, units
from paragraphos.checks.conjectures import identifier_lost
from paragraphos.checks.idle import idle_rules, rules_astray, unreached
from paragraphos.checks.locating import finding_at
from paragraphos.checks.numbering import printed_numbers
from paragraphos.checks.pointers import identifiers
from paragraphos.checks.tei import XML_ID, elements, first, local

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document


_PART = re.compile(r"(.+)[.]([a-z]*[0-9]+[a-z]?)")


def references(source: Source) -> Iterator[Finding]:
    """Check the units that each refsDecl makes citable, and the identifiers of all documents together."""
    yield from _doubled(source)
    for document in source.documents:
        misnamed = _misnamed(document)
        astray = rules_astray(document)
        yield from (_rule_astray(document, each) for each in astray.values())
        for unit in units(document):
            if unit.rule in astray:
                continue
            if unit.element in misnamed:
                yield _not_its_parts(document, unit, misnamed[unit.element])
            elif unit.element.getparent() not in misnamed:
                yield from _unit(source, document, unit)
        yield from printed_numbers(document)
        yield from idle_rules(document)
        yield from unreached(document)
    if not any(True for document in source.documents for _ in elements(document.root, "citeStructure")):
        header = first(source.text.root, "teiHeader")
        yield finding_at(
            source.text,
            source.text.root if header is None else header,
            "reference.no-declaration",
            "The header does not say what can be cited: there is no refsDecl with citeStructure.",
            hint="Add encodingDesc/refsDecl; `paragraphos new` writes one.",
        )


def _rule_astray(document: Document, units_of_it: Sequence[Unit]) -> Finding:
    """A rule by which everything that it finds has another reference than its xml:id: told once, at the rule."""
    unit = units_of_it[0]
    identity = unit.element.get(XML_ID, "")
    behind = identity.removeprefix(unit.parent)[:1]
    wrong = "delim" if unit.parent and behind and unit.delimiter != behind else "use"
    hint = f'Write delim="{behind}".' if wrong == "delim" else "Correct @use, so that it gives what the xml:id says."
    return finding_at(
        document,
        unit.rule,
        "reference.rule-astray",
        f"By this rule “{identity}” is cited as “{unit.reference}”, and so are {len(units_of_it) - 1:,} others "
        "otherwise than their xml:id says.",
        attribute=wrong if unit.rule.get(wrong) is not None else None,
        subject=unit.rule.get(wrong),
        hint=hint,
    )


def _doubled(source: Source) -> Iterator[Finding]:
    """Identifiers that stand twice, in one file or in two: the published edition is one file.

    Of an element that was copied with all its parts, only its own is told.
    """
    seen: dict[str, tuple[Document, etree._Element]] = {}
    told: set[etree._Element] = set()
    for document in source.documents:
        for element in elements(document.root):
            identity = element.get(XML_ID)
            if identity is None:
                continue
            if identity not in seen:
                seen[identity] = (document, element)
                continue
            other, earlier = seen[identity]
            if any(around in told for around in element.iterancestors()):
                continue
            if _is_stranger(earlier) and not _is_stranger(element):
                seen[identity] = (document, element)
                document, element, other, earlier = other, earlier, document, element
            told.add(element)
            place = other.attribute_place(earlier, XML_ID)
            lost = identifier_lost(source, document, element)
            yield finding_at(
                document,
                element,
                "reference.doubled",
                f"The identifier “{identity}” is already that of <{local(earlier)}> "
                f"at {other.path.name}:{place.line}:{place.column}.",
                attribute=XML_ID,
                subject=identity,
                expected=(lost,) if lost else (),
                hint=_pointed_at(lost)
                if lost
                else "Give the one that is new, or wrong, an identifier that was never used.",
            )


def _pointed_at(lost: str) -> str:
    """What to write for an entry at which names of the text point by an identifier that it has not."""
    return f'Names in the text point at it as “{lost}”: write xml:id="{lost}".'


def _is_stranger(element: etree._Element) -> bool:
    """Whether the identifier of an element says that it is part of another unit than that around it."""
    part = _PART.fullmatch(element.get(XML_ID, ""))
    parent = element.getparent()
    return part is not None and parent is not None and parent.get(XML_ID) not in (None, part.group(1))


def _misnamed(document: Document) -> dict[etree._Element, str]:
    """Units whose parts all say that the unit has another reference than it has, with that reference."""
    found: dict[etree._Element, str] = {}
    taken = identifiers(document)
    for unit in units(document):
        parts = [each for each in unit.element if each.get(XML_ID)]
        said = {part.group(1) if (part := _PART.fullmatch(str(each.get(XML_ID)))) else "" for each in parts}
        own = unit.element.get(XML_ID)
        if unit.fault is None and len(said) == 1 and len(parts) == len([*unit.element.iterchildren("*")]):
            meant = said.pop()
            if meant and meant not in taken and not (own or "").startswith(f"{meant}."):
                found[unit.element] = meant
    return found


def _not_its_parts(document: Document, unit: Unit, meant: str) -> Finding:
    """A unit that lost or changed its identifier, which its parts still have: told once, at the unit."""
    name, own = local(unit.element), unit.element.get(XML_ID)
    if own is None:
        message, code = f"This {unit.kind} (<{name}>) cannot be cited: it has no reference.", "reference.missing"
    else:
        message = f"This {unit.kind} has the xml:id “{own}”, but its parts belong to “{meant}”."
        code = "reference.pattern"
    return finding_at(
        document,
        unit.element,
        code,
        message,
        attribute=None if own is None else XML_ID,
        subject=name if own is None else own,
        expected=(meant,),
        hint=f'Its parts say that it is {meant}: write xml:id="{meant}".',
    )


def _unit(source: Source, document: Document, unit: Unit) -> Iterator[Finding]:
    if unit.fault is not None:
        yield finding_at(
            document,
            unit.element,
            "reference.no-such-rule",
            unit.fault,
            attribute="match",
            hint="Correct the XPath in @match or @use.",
        )
    elif not unit.reference:
        name, lost = local(unit.element), identifier_lost(source, document, unit.element)
        meant = _with_its_sign(unit)
        hint = _pointed_at(lost) if lost else f"Give it an xml:id{_proposal(unit)}"
        yield finding_at(
            document,
            unit.element,
            "reference.missing",
            f"This {unit.kind} (<{name}>) cannot be cited: it has no reference.",
            subject=name,
            expected=tuple(each for each in (lost, meant) if each),
            hint=f'Write xml:id="{meant}", as the rules of the header have it.' if meant else hint,
        )
    elif unit.element.get(XML_ID) not in (None, unit.reference):
        yield finding_at(
            document,
            unit.element,
            "reference.pattern",
            f"This {unit.kind} is cited as “{unit.reference}”, but its xml:id is “{unit.element.get(XML_ID)}”.",
            attribute=XML_ID,
            subject=unit.element.get(XML_ID),
            expected=(unit.reference,),
            hint=_made_of(unit, identifiers(document)),
        )


def _with_its_sign(unit: Unit) -> str | None:
    """The identifier of a part that has another sign than its rule between that of the unit around it and its own."""
    identity = unit.element.get(XML_ID, "")
    own = identity.removeprefix(unit.parent)[1:]
    return f"{unit.parent}{unit.delimiter}{own}" if unit.parent and identity.startswith(unit.parent) and own else None


def _made_of(unit: Unit, taken: Container[str]) -> str:
    """What to write for an identifier that is not made of that of the unit around it."""
    if unit.reference not in taken:
        return f'Write xml:id="{unit.reference}": a part of {unit.parent} is named after it.'
    return f"Its identifier must be made of that of the unit around it: {unit.parent}{unit.delimiter}…"


def _proposal(unit: Unit) -> str:
    if unit.parent:
        return f" that begins with {unit.parent}{unit.delimiter} and was never used before."
    return " that was never used before."
