"""Resources: a text, or one release of it, ready to be read by passage; and the work that they are versions of."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from paragraphos.dts.metadata import Metadata, extensions, of_version, of_work
from paragraphos.dts.passages import unmarked
from paragraphos.dts.trees import Structure, Tree, trees

if TYPE_CHECKING:
    from paragraphos.publication.edition import Publication


@dataclass(frozen=True, slots=True)
class Resource:
    """One readable text (DTS 1.0, Resource).

    `document` is the whole as TEI, and what spans count in; `download` the path of the TEI file from the root of the
    published site, `address` that root, with its final slash, where there is one; `language` of titles and labels, as
    BCP 47. `modified` is the day of the release that this text is, empty for one that is none.
    """

    identifier: str
    title: str
    description: str
    language: str
    metadata: Metadata
    extensions: Metadata
    trees: tuple[Tree, ...]
    document: bytes
    download: str | None
    address: str | None
    modified: str = ""

    def tree(self, identifier: str | None) -> Tree | None:
        """The tree with an identifier, None meaning the default one; None when there is no such tree."""
        return next((tree for tree in self.trees if tree.identifier == identifier), None)


@dataclass(frozen=True, slots=True)
class Work:
    """A Collection: the edition's current text first, then its releases, the newest first."""

    identifier: str
    title: str
    description: str
    metadata: Metadata
    resources: tuple[Resource, ...]


def resource(publication: Publication) -> Resource:
    """The text as it stands in the edition.

    Raises TransformationFault when refsDecl cannot be followed.
    """
    from paragraphos import saxon
    from paragraphos.publication.header import read_header

    given = json.loads(saxon.to_text(saxon.package("dts"), publication.node))
    marked = unmarked(given["marked"].encode("utf-8"))
    header = read_header(publication.source.text.root)
    language = language_of(publication)
    return Resource(
        identifier=publication.identifier,
        title=header.title or publication.identifier,
        description=" of ".join(
            (f"Version {publication.version}" if publication.version else "Unreleased version", publication.date)
        ).removesuffix(" of "),
        language=language,
        metadata=of_version(header, language, publication.date),
        extensions=extensions(publication.version),
        trees=trees([(tree["name"], _structures(tree)) for tree in given["trees"]], publication.units, marked),
        document=marked.document,
        download=f"tei/{publication.identifier}.xml",
        address=publication.source.settings.address,
    )


def work(publication: Publication, *, releases: bool = True) -> Work:
    """The work that an edition is of, with the text as it stands and, unless not wanted, every release in the ledger.

    Raises Unusable when the ledger cannot be read.
    """
    from paragraphos.dts.release import day_of, released
    from paragraphos.publication.header import read_header

    header = read_header(publication.source.text.root)
    current = resource(publication)
    if releases:
        current = replace(current, modified=day_of(publication))
    return Work(
        identifier=work_identifier(publication.identifier),
        title=current.title,
        description=header.subtitle,
        metadata=of_work(header, current.language),
        resources=(current, *(released(publication, header) if releases else ())),
    )


def work_identifier(identifier: str) -> str:
    """The Collection that an edition's versions are members of."""
    return f"{identifier}.work"


def language_of(publication: Publication) -> str:
    """The language of the header, else of the document; `und` where neither says."""
    root = publication.source.text.root
    name = "{http://www.w3.org/XML/1998/namespace}lang"
    header = root.find("{http://www.tei-c.org/ns/1.0}teiHeader")
    return str((header is not None and header.get(name)) or root.get(name) or "und")


def _structures(node: dict[str, Any]) -> tuple[Structure, ...]:
    return tuple(
        {"@type": "CiteStructure", "citeType": one["citeType"]}
        | ({"citeStructure": list(_structures(one))} if one["citeStructure"] else {})
        for one in node["citeStructure"]
    )
