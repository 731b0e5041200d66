"""What the passport looks at: TEI, pages and files as published, the sources around the edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from paragraphos.findings import Finding
from paragraphos.publication.edition import Publication
from paragraphos.publication.file import File
from paragraphos.xml import Document, parse

if TYPE_CHECKING:
    from lxml import etree

_NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as published: its path, its HTML as a tree, and the words in it with single spaces."""

    path: str
    tree: etree._Element
    words: str

    def select(self, path: str) -> list[etree._Element | str]:
        """The nodes at an XPath; strings do not know where they stood."""
        return cast("list[etree._Element | str]", self.tree.xpath(path, smart_strings=False))


class Pages(Mapping[str, Page]):
    """The pages among published files: one asked for by its path is kept, who goes through all has one at a time."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._paths = tuple(path for path in files if path.endswith(".html"))
        self._kept: dict[str, Page] = {}

    def __getitem__(self, path: str) -> Page:
        if path not in self._kept:
            if not path.endswith(".html"):
                raise KeyError(path)
            self._kept[path] = _page(path, self._files[path])
        return self._kept[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)

    def each(self) -> Iterator[Page]:
        """One page after the other: a thousand of them at once would fill the memory."""
        for path in self._paths:
            yield self._kept.get(path) or _page(path, self._files[path])


@dataclass(frozen=True, slots=True)
class Subject:
    """A publication, looked at: `tei` the published TEI, `files` all others by path, `pages` those that are HTML.

    `findings` is what validation found in the edition; `to_come` are the paths of files that are published too, but not
    made yet; `sources` is the folder around the edition: of a checkout the whole repository.
    """

    publication: Publication
    findings: tuple[Finding, ...]
    tei: Document
    tei_path: str
    files: Mapping[str, bytes]
    pages: Pages
    sources: Path
    to_come: frozenset[str]

    def select(self, path: str) -> list[etree._Element | str]:
        """The nodes of the published TEI at an XPath; the prefix `t` is TEI."""
        return cast("list[etree._Element | str]", self.tei.tree.xpath(path, namespaces=_NAMESPACES))

    def source_files(self, pattern: str) -> Iterator[tuple[str, Path]]:
        """The files of the sources that a pattern of paths fits, sorted, with their paths from the folder."""
        for path in sorted(self.sources.glob(pattern)):
            if path.is_file():
                yield path.relative_to(self.sources).as_posix(), path


def subject(
    publication: Publication,
    files: tuple[File, ...],
    findings: tuple[Finding, ...],
    to_come: frozenset[str] = frozenset(),
) -> Subject:
    """Read what is published, once for all looks."""
    published = {str(file.path): file.data for file in files}
    return Subject(
        publication=publication,
        findings=findings,
        tei=parse(publication.tei),
        tei_path=f"tei/{publication.identifier}.xml",
        files=published,
        pages=Pages(published),
        sources=publication.source.settings.boundary,
        to_come=to_come,
    )


def _page(path: str, data: bytes) -> Page:
    from lxml import html

    tree = html.document_fromstring(data.decode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    spoken = tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]", smart_strings=False)
    words = " ".join(" ".join(str(text) for text in cast("list[str]", spoken)).split())
    return Page(path, tree, words)


def shown(node: etree._Element | str) -> str:
    """The first words of a node, for evidence; its name where it has no words."""
    text = node if isinstance(node, str) else "".join(str(piece) for piece in node.itertext())
    words = " ".join(text.split()) or ("" if isinstance(node, str) else f"<{str(node.tag).rpartition('}')[2]}>")
    return words if len(words) <= 100 else words[:99].rstrip() + "…"
