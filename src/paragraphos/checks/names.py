"""Every tagged name has its entry in the register, of the right kind, and every entry its mention or its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from paragraphos.checks.locating import finding_at
from paragraphos.checks.pointers import Pointer, pointer_at, pointers, targets
from paragraphos.checks.register import ENTRIES, Entry, by_form, entries
from paragraphos.checks.relations import relations
from paragraphos.checks.tei import TEI, XML_ID, elements, first, local, words
from paragraphos.findings import Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source

KINDS: dict[str, frozenset[str]] = {
    "persName": frozenset({"person", "personGrp"}),
    "placeName": frozenset({"place"}),
    "settlement": frozenset({"place"}),
    "region": frozenset({"place"}),
    "country": frozenset({"place"}),
    "geogName": frozenset({"place"}),
    "orgName": frozenset({"org", "personGrp"}),
    "title": frozenset({"bibl", "biblStruct", "biblFull"}),
    "eventName": frozenset({"event"}),
}
_BY_TYPE: dict[str, frozenset[str]] = {
    "person": frozenset({"person", "personGrp"}),
    "place": frozenset({"place"}),
    "event": frozenset({"event"}),
    "work": frozenset({"bibl", "biblStruct", "biblFull"}),
}
NAMED = ("persName", "placeName", "orgName", "rs", "name", "eventName")
_PARTS = re.compile(r"[#\s]+")
_BIBLIOGRAPHIC = frozenset({"bibl", "biblStruct", "biblFull"})


def names(source: Source) -> Iterator[Finding]:
    """Check the relations of the register, the names tagged in the text, then the register's entries."""
    everyone = tuple(entries(source))
    meant = by_form(everyone)
    yield from relations(source)
    text = first(source.text.root, "text")
    if text is not None:
        for element in elements(text, *NAMED):
            if not element.get("ref") and not element.get("key") and not _inside_bibliography(element):
                yield finding_at(
                    source.text,
                    element,
                    "name.without-entry",
                    f"The name “{words(element)}” is tagged, but leads to no entry of the register.",
                    subject=local(element),
                    expected=tuple(entry.identity for entry in meant.get(words(element), ())),
                    hint='Add ref="register.xml#…", or remove the tag.',
                )
    known = targets(source)
    spoken = set(elements(text, *NAMED)) if text is not None else set()
    mentioned: set[str] = set()
    for document in source.documents:
        for pointer in pointers(document):
            target = known.element(pointer)
            if target is None:
                continue
            if document is source.text:
                mentioned.add(target.get(XML_ID, ""))
            if pointer.attribute == "ref":
                yield from _kind(pointer, target)
                if document is source.text and pointer.element in spoken:
                    yield from _another(pointer, target, meant)
    if text is not None:
        mentioned.update(_meant(source, text, everyone, meant))
    for entry in everyone:
        if not entry.is_source and entry.identity not in mentioned and not _has_reason(entry):
            yield finding_at(
                entry.document,
                entry.element,
                "name.entry-without-mention",
                f"The entry “{entry.identity}” is never mentioned in the text.",
                severity=Severity.WARNING,
                subject=entry.identity,
                hint='Tag its mentions, or say why it is here: <note type="entry-without-mention">…</note>.',
            )


def _meant(
    source: Source, text: etree._Element, everyone: Sequence[Entry], meant: Mapping[str, Sequence[Entry]]
) -> Iterator[str]:
    """The entries that names lead to but for a fault that is told of them: by what they say, or by their words."""
    known = targets(source)
    for element in elements(text, *NAMED):
        values = element.get("ref", "").split()
        if values and all(
            known.element(pointer_at(source.text, element, "ref", value)) is not None for value in values
        ):
            continue
        said = {part for value in element.attrib.values() for part in _PARTS.split(str(value))}
        yield from (entry.identity for entry in everyone if entry.identity in said)
        yield from (entry.identity for entry in meant.get(words(element), ()))


def _inside_bibliography(element: etree._Element) -> bool:
    return any(local(ancestor) in _BIBLIOGRAPHIC for ancestor in element.iterancestors())


def _kind(pointer: Pointer, target: etree._Element) -> Iterator[Finding]:
    """A name of one kind that leads to an entry of another."""
    name = local(pointer.element)
    allowed = _BY_TYPE.get(pointer.element.get("type", "")) if name in ("rs", "name") else KINDS.get(name)
    found = local(target)
    if allowed is None or found in allowed or found not in ENTRIES:
        return
    yield finding_at(
        pointer.document,
        pointer.element,
        "name.wrong-kind",
        f"<{name}> “{words(pointer.element)}” leads to a <{found}>, “{target.get(XML_ID)}”.",
        attribute="ref",
        subject=pointer.value,
        expected=tuple(sorted(allowed)),
        hint="Point at an entry of the right kind, or tag the name as what it is.",
    )


def _another(pointer: Pointer, target: etree._Element, meant: Mapping[str, Sequence[Entry]]) -> Iterator[Finding]:
    """A name of another entry of the same kind than that to which it leads."""
    said, kind = words(pointer.element), local(target)
    several = pointer.element.get("ref", "").split()[1:]
    if several or kind not in ENTRIES or kind in _BIBLIOGRAPHIC:
        return
    named = [entry for entry in meant.get(said, ()) if entry.kind == kind]
    if len(named) == 1 and named[0].element is not target:
        yield finding_at(
            pointer.document,
            pointer.element,
            "name.other-entry",
            f"“{said}” is a name of the entry “{named[0].identity}”, but leads to “{target.get(XML_ID)}”.",
            severity=Severity.WARNING,
            attribute="ref",
            subject=pointer.value,
            expected=(named[0].identity,),
            hint=f"Point at “{named[0].identity}”, or give the other entry this name too.",
        )


def _has_reason(entry: Entry) -> bool:
    return any(note.get("type") == "entry-without-mention" for note in entry.element.iterchildren(TEI + "note"))
