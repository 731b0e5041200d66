"""Earlier releases: the words that the ledger kept of each, as a plain TEI document of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from paragraphos.dts.metadata import extensions, of_version
from paragraphos.dts.passages import unmarked
from paragraphos.dts.resource import Resource, language_of
from paragraphos.dts.trees import Structure, trees
from paragraphos.publication.units import Unit
from paragraphos.references.snapshot import Snapshot

if TYPE_CHECKING:
    from paragraphos.publication.edition import Publication
    from paragraphos.publication.header import Header

_NAME = re.compile(r"[A-Za-z_][\w.\-]*", re.ASCII)


def released(publication: Publication, header: Header) -> Iterator[Resource]:
    """A Resource for each release, the newest first; nothing where nothing was released.

    Raises Unusable when the ledger is damaged, OSError when it cannot be read.
    """
    from paragraphos.references.integrity import trusted_ledger

    ledger = trusted_ledger(publication.source.settings.ledger)
    language = language_of(publication)
    for version in reversed(ledger.versions):
        yield from_snapshot(ledger.at(version), publication.identifier, header, language)


def from_snapshot(snapshot: Snapshot, identifier: str, header: Header, language: str) -> Resource:
    """The Resource of one release: every unit with the words it had; of its markup the ledger has fingerprints only."""
    marked = unmarked(_document(snapshot, header, language).encode("utf-8"))
    names = list(dict.fromkeys(unit.tree for unit in snapshot.units))
    return Resource(
        identifier=f"{identifier}@{snapshot.version}",
        title=f"{header.title or identifier} (release {snapshot.version})",
        description=f"Release {snapshot.version} of {snapshot.date}: the words of every citable unit, without markup",
        language=language,
        metadata=of_version(header, language, snapshot.date),
        extensions=extensions(snapshot.version),
        trees=trees([(name, _structures(snapshot, name, "")) for name in names], snapshot.units, marked),
        document=marked.document,
        download=None,
        address=None,
        modified=snapshot.date,
    )


def day_of(publication: Publication) -> str:
    """The day of the release that an edition is, to the last tag; "" if it is none, or if that day saw another.

    Raises Unusable when the ledger is damaged, OSError when it cannot be read.
    """
    from paragraphos.references.integrity import trusted_ledger
    from paragraphos.references.present import present_with_markup
    from paragraphos.references.releasing import pending_difference
    from paragraphos.references.versions import Step

    ledger = trusted_ledger(publication.source.settings.ledger)
    if ledger.latest is None or ledger.latest.version != publication.version:
        return ""
    changed = pending_difference(ledger, present_with_markup(publication))
    if changed is None or changed.step is not Step.NONE:
        return ""
    day = ledger.latest.date
    return day if [release.date for release in ledger.releases].count(day) == 1 else ""


def _structures(snapshot: Snapshot, tree: str, parent_type: str) -> tuple[Structure, ...]:
    """The kinds of units below a kind of units, in the order in which they first occur."""
    kinds = {unit.reference: unit.type for unit in snapshot.units if unit.tree == tree}
    found = dict.fromkeys(
        unit.type for unit in snapshot.units if unit.tree == tree and kinds.get(unit.parent, "") == parent_type
    )
    structures: list[Structure] = []
    for kind in found:
        parts = _structures(snapshot, tree, kind) if kind != parent_type else ()
        nested = {"citeStructure": list(parts)} if parts else {}
        structures.append({"@type": "CiteStructure", "citeType": kind, **nested})
    return tuple(structures)


def _document(snapshot: Snapshot, header: Header, language: str) -> str:
    """The release as TEI, its units marked by their position."""
    taken: set[str] = set()
    divisions: dict[str, list[str]] = {}
    parts: dict[tuple[str, str], list[tuple[int, Unit]]] = {}
    for number, unit in enumerate(snapshot.units, 1):
        parts.setdefault((unit.tree, unit.parent), []).append((number, unit))
    for tree in dict.fromkeys(unit.tree for unit in snapshot.units):
        divisions[tree] = [_element(number, unit, parts, taken) for number, unit in parts.get((tree, ""), ())]
    body = "\n".join(
        f"<div type={quoteattr(tree)}>\n" + "\n".join(blocks) + "\n</div>" for tree, blocks in divisions.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang={quoteattr(language)}>\n<teiHeader><fileDesc>\n'
        f"<titleStmt><title>{escape(header.title)}</title></titleStmt>\n"
        f"<editionStmt><edition n={quoteattr(snapshot.version)}>Release {escape(snapshot.version)}</edition>"
        "</editionStmt>\n"
        f"<publicationStmt><publisher>{escape(header.publisher)}</publisher>"
        f"<date when={quoteattr(snapshot.date)}>{escape(snapshot.date)}</date></publicationStmt>\n"
        "<sourceDesc><p>The words that the ledger of references kept of this release; markup was not kept.</p>"
        "</sourceDesc>\n"
        f"</fileDesc></teiHeader>\n<text><body>\n{body}\n</body></text></TEI>\n"
    )


def _element(number: int, unit: Unit, parts: dict[tuple[str, str], list[tuple[int, Unit]]], taken: set[str]) -> str:
    """A unit with its parts where its words have them, words between the parts kept."""
    name = "ab" if unit.level == 1 else "seg"
    attributes = f" type={quoteattr(unit.type)} n={quoteattr(unit.number or unit.reference)}"
    if _NAME.fullmatch(unit.reference) and unit.reference not in taken:
        taken.add(unit.reference)
        attributes = f' xml:id="{unit.reference}"{attributes}'
    inside: list[str] = []
    told = 0
    for position, part in parts.get((unit.tree, unit.reference), ()):
        place = unit.text.find(part.text, told)
        if place >= 0:
            inside.append(escape(unit.text[told:place]))
            told = place + len(part.text)
        inside.append(_element(position, part, parts, taken))
    inside.append(escape(unit.text[told:]))
    content = f"<{name}{attributes}>{''.join(inside)}</{name}>"
    return f"<?paragraphos-begin {number}?>{content}<?paragraphos-end {number}?>"
