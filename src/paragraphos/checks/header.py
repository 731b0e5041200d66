"""What the header says once it says once, in the form that is asked for; its counts are those of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.locating import finding_at
from paragraphos.checks.tei import TEI, XML_ID, elements, first, local
from paragraphos.findings import Facts, Miscount

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document

_ONCE = {
    "fileDesc/titleStmt/title": "type",
    "profileDesc/langUsage/language": "ident",
    "encodingDesc/tagsDecl/namespace/tagUsage": "gi",
}
_UNLESS = {True: ", unless one was lost by mistake", False: ", unless one is there by mistake"}


def header_counts(source: Source) -> Iterator[Finding]:
    """Check tagUsage/@occurs and @withId against what stands outside the header, and what the header says twice."""
    for document in source.documents:
        yield from _version(document)
        yield from _doubled(document)
        usages = list(elements(document.root, "tagUsage"))
        if usages:
            occurs, with_id = _counts(document)
            for usage in usages:
                name = usage.get("gi", "")
                wrong = tuple(
                    Miscount(attribute, stated, counts[name])
                    for attribute, counts in (("occurs", occurs), ("withId", with_id))
                    if (stated := usage.get(attribute)) is not None and stated.strip() != str(counts[name])
                )
                if wrong:
                    yield _finding(document, usage, name, wrong)


def _finding(document: Document, usage: etree._Element, name: str, wrong: tuple[Miscount, ...]) -> Finding:
    said = " and ".join(f'{each.attribute}="{each.stated}"' for each in wrong)
    has = " and ".join(f"{each.counted:,}" for each in wrong)
    counted = " ".join(f'{each.attribute}="{each.counted}"' for each in wrong)
    unless = next((_UNLESS[each.missing > 0] for each in wrong if each.missing), "")
    return finding_at(
        document,
        usage,
        "header.count",
        f"The header says {said} of <{name}>; the text has {has}.",
        attribute=wrong[0].attribute,
        subject=name,
        expected=tuple(str(each.counted) for each in wrong),
        hint=f"Write {counted}{unless}.",
        facts=Facts(miscounts=wrong),
    )


def _version(document: Document) -> Iterator[Finding]:
    """A version that is not of three numbers."""
    from paragraphos.references.versions import version_of

    edition = first(document.root, "teiHeader/fileDesc/editionStmt/edition")
    version = edition.get("n") if edition is not None else None
    if edition is not None and version is not None and version_of(version) is None:
        yield finding_at(
            document,
            edition,
            "header.version",
            f"“{version}” is not a version of three numbers.",
            attribute="n",
            subject=version,
            hint='Write them with points between, such as n="1.0.0"; `paragraphos release` counts them on.',
        )


def _doubled(document: Document) -> Iterator[Finding]:
    """What the header may say once, and says twice: the main title, a language, the use of an element."""
    header = first(document.root, "teiHeader")
    if header is None:
        return
    for path, key in _ONCE.items():
        seen: dict[str, etree._Element] = {}
        for element in header.iterfind("/".join(TEI + step for step in path.split("/"))):
            name, value = local(element), element.get(key, "")
            if name == "title" and value != "main":
                continue
            earlier = seen.setdefault(value, element)
            if earlier is not element:
                place = document.place(earlier)
                yield finding_at(
                    document,
                    element,
                    "header.doubled",
                    f'<{name} {key}="{value}"> stands twice in the header: also at {place.line}:{place.column}.',
                    subject=name,
                    hint="Keep the one that is right.",
                )


def _counts(document: Document) -> tuple[Counter[str], Counter[str]]:
    occurs: Counter[str] = Counter()
    with_id: Counter[str] = Counter()
    inside = {inner for header in elements(document.root, "teiHeader") for inner in header.iter()}
    for element in elements(document.root):
        if element not in inside and element is not document.root:
            occurs[local(element)] += 1
            with_id[local(element)] += element.get(XML_ID) is not None
    return occurs, with_id
