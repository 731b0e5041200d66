"""The documents that an ODD is made from: itself, the ODDs that it builds upon, and TEI's own specification."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.diagnostics import Diagnostics
from paragraphos.xml import TREE, Document, NotWellFormed, parse, skim

VAULT = "https://www.tei-c.org/Vault/P5/{release}/xml/tei/odd/p5subset.xml"
LIMITS = replace(TREE, depth=120)
"""Content models are followed by recursion, so an ODD may be nested less deep than other documents (TEI's: 18)."""
_RELEASE = re.compile(r"(?:Vault/P5/|^tei:)(\d+\.\d+\.\d+)")
_NEAR = ("p5subset.xml", "tei/p5subset.xml", "schema/p5subset.xml", "schema/tei/p5subset.xml")


class SpecificationMissing(Exception):
    """TEI's specification was not given, or what was given is none; the message says where to get it."""


class Library:
    """Reads each document once, and knows which file a @source means."""

    def __init__(self, diagnostics: Diagnostics, specification: Path | None) -> None:
        self._diagnostics = diagnostics
        self._specification = specification
        self._documents: dict[Path, Document] = {}
        self._wholes: dict[Path, tuple[Document, ...]] = {}

    def open(self, path: Path, *, specification: bool = False) -> Document:
        """The document in a file; TEI's specification, which is large, is read in a hurry.

        Raises NotWellFormed; OSError when the file cannot be read.
        """
        known = path.resolve()
        if known not in self._documents:
            document = skim(path, LIMITS) if specification else parse(path, limits=LIMITS)
            self._documents[known] = document
            self._diagnostics.register(document)
        return self._documents[known]

    @property
    def opened(self) -> tuple[Document, ...]:
        """All documents read so far, in that order."""
        return tuple(self._documents.values())

    def whole(self, document: Document) -> tuple[Document, ...]:
        """A document and those that it takes in with XInclude, in the order in which they are met.

        An inclusion of a part of a document, or of text, is reported; nothing is fetched from the network.
        """
        known = document.path.resolve()
        if known not in self._wholes:
            self._wholes[known] = tuple(self._included(document))
        return self._wholes[known]

    def _included(self, document: Document) -> list[Document]:
        found = [document]
        for holder in found:  # grows while it is walked
            for node in holder.root.iter(f"{{{ns.XINCLUDE}}}include"):
                if node.get("xpointer") is not None or node.get("parse", "xml") != "xml":
                    self._diagnostics.error(
                        "unsupported",
                        node,
                        "only whole XML documents can be included.",
                        hint="Put the part into a file of its own, or refer to its specGrp with specGrpRef.",
                    )
                elif (path := self.beside(node, node.get("href", ""), "href")) is not None:
                    included = self.open(path)
                    if included not in found:
                        found.append(included)
        return found

    def beside(self, node: etree._Element, reference: str, attribute: str) -> Path | None:
        """The file that a relative reference at a node means; None (reported) when it is not there or not a file."""
        parts = urlsplit(reference)
        if parts.scheme not in ("", "file"):
            self._diagnostics.error(
                "source-remote",
                node,
                f"“{reference}” is on the network, and nothing is fetched from there.",
                attribute=attribute,
                hint="Save it beside the ODD and write the name of the file.",
            )
            return None
        path = Path(unquote(parts.path))
        if not path.is_absolute():
            path = self._diagnostics.document(node).path.parent / path
        if path.is_file():
            return path
        self._diagnostics.error(
            "source-missing",
            node,
            f"there is no file “{path}”.",
            attribute=attribute,
            hint="The name is understood from the folder of the file that holds it.",
        )
        return None

    def source(self, node: etree._Element) -> Path | None:
        """The file that a node's @source (or that of its schemaSpec) means: an ODD, or TEI's specification."""
        holder = node if node.get("source") is not None else next(node.iterancestors(ns.tei("schemaSpec")), node)
        written = holder.get("source")
        if written is None or written.startswith("tei:"):
            return self._tei(holder, written)
        if written.endswith("p5subset.xml"):
            near = self._diagnostics.document(holder).path.parent / written
            return near if "://" not in written and near.is_file() else self._tei(holder, written)
        return self.beside(holder, written, "source")

    def _tei(self, node: etree._Element, written: str | None) -> Path:
        release = _RELEASE.search(written or "")
        path = self._specification or self._near(node)
        where = VAULT.format(release=release.group(1) if release else "current")
        if path is None:
            raise SpecificationMissing(
                f"TEI’s own specification (p5subset.xml) is needed: save it from {where}"
                " and name it with --tei, or put it beside the ODD"
            )
        edition = edition_of(self._specified(path, where))
        if release and edition and release.group(1) != edition:
            self._diagnostics.warning(
                "release-differs",
                node,
                f"the ODD asks for TEI {release.group(1)}, but {path.name} is TEI {edition}.",
                attribute="source",
                hint=f"Save the right one from {VAULT.format(release=release.group(1))}.",
            )
        return path

    def _specified(self, path: Path, where: str) -> Document:
        """TEI's specification in a file.

        Raises SpecificationMissing when the file holds something else.
        """
        remedy = f"save p5subset.xml from {where} and name that with --tei"
        try:
            document = self.open(path, specification=True)
        except NotWellFormed as error:
            fault = error.faults[0]
            raise SpecificationMissing(
                f"{path} is not TEI’s specification: it is no XML, or damaged ({fault.line}:{fault.column}: "
                f"{fault.message.rstrip('.')}); {remedy}"
            ) from error
        if next(document.root.iter(ns.tei("moduleSpec")), None) is None:
            name = etree.QName(document.root).localname
            raise SpecificationMissing(
                f"{path} is not TEI’s specification: it is a <{name}> that specifies no module of TEI; {remedy}"
            )
        return document

    def _near(self, node: etree._Element) -> Path | None:
        folder = self._diagnostics.document(node).path.resolve().parent
        return next(
            (found for place in (folder, folder.parent) for name in _NEAR if (found := place / name).is_file()), None
        )


def edition_of(document: Document) -> str | None:
    """The release that a copy of TEI's specification says it is (`4.8.0`)."""
    path = "/".join(ns.tei(step) for step in ("teiHeader", "fileDesc", "editionStmt", "edition"))
    found = document.root.find(path)
    match = (
        re.search(r"\d+\.\d+\.\d+", "".join(str(piece) for piece in found.itertext())) if found is not None else None
    )
    return match.group() if match else None


def schemas_of(documents: tuple[Document, ...]) -> list[etree._Element]:
    """The schemaSpecs of documents, in order."""
    return [node for document in documents for node in document.root.iter(ns.tei("schemaSpec"))]


def customised(node: etree._Element) -> bool:
    """Whether a node stands in a customisation, and not in a specification that customisations build upon."""
    return any(ancestor.tag in (ns.tei("schemaSpec"), ns.tei("specGrp")) for ancestor in node.iterancestors())
