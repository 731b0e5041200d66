"""What every output starts from: the assembled TEI and what was computed from it once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paragraphos import saxon
from paragraphos.publication.units import Unit, units
from paragraphos.source import Source

if TYPE_CHECKING:
    from saxonche import PyXdmNode

_TEI = {"tei": "http://www.tei-c.org/ns/1.0"}


@dataclass(frozen=True, slots=True)
class Publication:
    """An edition ready to be published.

    `tei` is the self-contained document as bytes, `node` the same in Saxon, `units` its citable units. `identifier`
    (publicationStmt/idno, else TEI/@xml:id), `version` (editionStmt/edition/@n) and `date` (publicationStmt/date/@when)
    are the header's; empty where it has none.
    """

    source: Source
    tei: bytes
    node: PyXdmNode
    units: tuple[Unit, ...]
    identifier: str
    version: str
    date: str

    @property
    def blocks(self) -> tuple[Unit, ...]:
        """The text as it is read: the units of the first level of the default tree, in order."""
        return tuple(unit for unit in self.units if unit.tree == self.units[0].tree and unit.level == 1)


def assemble(source: Source) -> bytes:
    """The self-contained TEI of an edition: text and register in one document, links local."""
    return saxon.to_text(saxon.package("assemble"), saxon.parse(source.text.text), _with_register(source)).encode()


def units_of(source: Source) -> tuple[Unit, ...]:
    """The citable units of an edition that is not to be published now.

    Raises TransformationFault when refsDecl cannot be followed.
    """
    return units(saxon.to_node(saxon.package("assemble"), saxon.parse(source.text.text), _with_register(source)))


def _with_register(source: Source) -> dict[str, object]:
    if source.register is None:
        return {}
    return {"register": saxon.parse(source.register.text), "register-name": source.register.path.name}


def publication(source: Source) -> Publication:
    """Everything that the outputs share, computed once."""
    tei = assemble(source)
    node = saxon.parse(tei)
    return Publication(
        source=source,
        tei=tei,
        node=node,
        units=units(node),
        identifier=_first(source, "tei:publicationStmt/tei:idno", "string(/tei:TEI/@xml:id)"),
        version=_first(source, "tei:editionStmt/tei:edition/@n"),
        date=_first(source, "tei:publicationStmt/tei:date/@when"),
    )


def _first(source: Source, path: str, otherwise: str = "''") -> str:
    within = f"string(/tei:TEI/tei:teiHeader/tei:fileDesc/{path})"
    return str(source.text.tree.xpath(within, namespaces=_TEI) or source.text.tree.xpath(otherwise, namespaces=_TEI))
