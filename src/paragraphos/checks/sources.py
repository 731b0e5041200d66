"""The bibliography and those who cite it: a citation leads to a work, and every work is cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from paragraphos.checks.placing import finding_at
from paragraphos.checks.pointers import pointers, targets
from paragraphos.checks.register import WORKS, Entry, entries
from paragraphos.checks.tagging import pointer_to
from paragraphos.checks.tei import TEI, XML_ID, elements, first, local, words
from paragraphos.findings import Severity

if TYPE_CHECKING:
    from paragraphos.findings import Finding
    from paragraphos.source import Source


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
    uncited = [entry for entry in entries(source) if entry.must_be_cited and entry.identity not in cited]
    for entry in uncited:
        yield finding_at(
            entry.document,
            entry.element,
            "source.uncited",
            f"Nothing cites “{entry.identity}”.",
            severity=Severity.WARNING,
            subject=entry.identity,
            hint=f"Cite it where it was used{_where(source, entry)}, or remove it from the bibliography.",
        )
    yield from _notes(source, uncited)


def _cites(kind: str | None, name: str, attribute: str) -> bool:
    return attribute == "source" or (name == "ref" and kind == "source" and attribute == "target")


def _notes(source: Source, uncited: Sequence[Entry]) -> Iterator[Finding]:
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
            for entry, name in list(named.items())[:1]:
                example = f'<ref type="source" target="{pointer_to(entry, source)}">{name}</ref>'
            yield finding_at(
                source.text,
                note,
                "source.none",
                "This note names no source.",
                severity=Severity.WARNING,
                subject=note.get(XML_ID),
                expected=tuple(entry.identity for entry in named),
                hint=f"{'Tag what it cites' if named else 'Cite one'}: {example}.",
            )


def _where(source: Source, entry: Entry) -> str:
    """In brackets, the first note that seems to name a source, where there is one."""
    text = first(source.text.root, "text")
    for note in elements(text, "note") if text is not None else ():
        if note.get(XML_ID) and (named := _named(words(note), (entry,))):
            return f" (“{named[entry]}” stands in {note.get(XML_ID)})"
    return ""


def _named(text: str, uncited: Sequence[Entry]) -> dict[Entry, str]:
    """The entries that nothing cites and that a note seems to name, by short title or author, each with the name."""
    found: dict[Entry, str] = {}
    for entry in uncited:
        authors = [words(name) for name in elements(entry.element, "surname", "orgName")]
        spoken = next((name for name in (entry.element.get("n", ""), *authors) if name and name in text), None)
        if spoken is not None:
            found[entry] = spoken
    return found
