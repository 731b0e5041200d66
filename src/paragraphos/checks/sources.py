"""The bibliography and those who cite it: a citation leads to a work, and every work is cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from paragraphos.checks.locating import finding_at
from paragraphos.checks.pointers import pointers, targets
from paragraphos.checks.register import WORKS, Entry, entries
from paragraphos.checks.tagging import pointer_to
from paragraphos.checks.tei import TEI, XML_ID, elements, first, local, words
from paragraphos.findings import Severity

if TYPE_CHECKING:
    from paragraphos.findings import Finding
    from paragraphos.source import Source


class Uncited(NamedTuple):
    """An entry that nothing cites, and how a note may name it."""

    entry: Entry
    names: list[str]


def sources(source: Source) -> Iterator[Finding]:
    """Check @source and ref type="source", the entries of the bibliography, and notes that name no source."""
    known = targets(source)
    cited: set[str] = set()
    for document in source.documents:
        for pointer in pointers(document):
            target = known.element(pointer)
            if target is None:
                continue
            if target not in pointer.element.iterancestors():
                cited.add(target.get(XML_ID, ""))
            if (
                _cites(pointer.element.get("type"), local(pointer.element), pointer.attribute)
                and local(target) not in WORKS
            ):
                yield finding_at(
                    document,
                    pointer.element,
                    "source.not-a-work",
                    f"A source is cited here, but “{pointer.fragment}” is a <{local(target)}>, not a work.",
                    attribute=pointer.attribute,
                    subject=pointer.value,
                    hint="Point at an entry of the bibliography.",
                )
    uncited = [
        Uncited(entry, _names(entry))
        for entry in entries(source)
        if entry.must_be_cited and entry.identity not in cited
    ]
    noted = _noted(source) if uncited else {}
    for entry, names in uncited:
        yield finding_at(
            entry.document,
            entry.element,
            "source.uncited",
            f"Nothing cites “{entry.identity}”.",
            severity=Severity.WARNING,
            subject=entry.identity,
            hint=f"Cite it where it was used{_where(noted, names)}, or remove it from the bibliography.",
        )
    yield from _notes(source, uncited)


def _cites(kind: str | None, name: str, attribute: str) -> bool:
    return attribute == "source" or (name == "ref" and kind == "source" and attribute == "target")


def _notes(source: Source, uncited: Sequence[Uncited]) -> Iterator[Finding]:
    text = first(source.text.root, "text")
    for note in elements(text, "note") if text is not None else ():
        has_lemma = any(label.get("type") == "lemma" for label in note.iterchildren(TEI + "label"))
        if (
            has_lemma
            and not any(ref.get("type") == "source" for ref in elements(note, "ref"))
            and not note.get("source")
        ):
            named = _named(words(note), uncited)
            example = '<ref type="source" target="register.xml#bibl-…">…</ref>'
            for entry, name in named[:1]:
                example = f'<ref type="source" target="{pointer_to(entry, source)}">{name}</ref>'
            yield finding_at(
                source.text,
                note,
                "source.none",
                "This note names no source.",
                severity=Severity.WARNING,
                subject=note.get(XML_ID),
                expected=tuple(entry.identity for entry, _ in named),
                hint=f"{'Tag what it cites' if named else 'Cite one'}: {example}.",
            )


def _noted(source: Source) -> Mapping[str, str]:
    """The words of each note of the text that has an identifier."""
    text = first(source.text.root, "text")
    notes = elements(text, "note") if text is not None else ()
    return {note.get(XML_ID, ""): words(note) for note in notes if note.get(XML_ID)}


def _where(noted: Mapping[str, str], names: Sequence[str]) -> str:
    """In brackets, the first note that seems to name a source, where there is one."""
    for identity, said in noted.items():
        spoken = next((name for name in names if name in said), None)
        if spoken is not None:
            return f" (“{spoken}” stands in {identity})"
    return ""


def _names(entry: Entry) -> list[str]:
    """How a note may name a source: by its short title, or its authors."""
    authors = [words(name) for name in elements(entry.element, "surname", "orgName")]
    return [name for name in (entry.element.get("n", ""), *authors) if name]


def _named(text: str, uncited: Sequence[Uncited]) -> list[tuple[Entry, str]]:
    """The entries that nothing cites and that a note seems to name, each with the name."""
    spoken = ((each.entry, next((name for name in each.names if name in text), None)) for each in uncited)
    return [(entry, name) for entry, name in spoken if name is not None]
