"""Passages as TEI documents of their own, each valid against TEI All."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paragraphos import saxon
from paragraphos.publication.units import range_label, range_reference

if TYPE_CHECKING:
    from saxonche import PyXdmNode

    from paragraphos.publication.edition import Publication
    from paragraphos.publication.units import Unit


@dataclass(frozen=True, slots=True)
class Passage:
    """Units that stand together, of a version and its date; `recorded` where only the ledger has their words."""

    id: str
    label: str
    units: tuple[Unit, ...]
    version: str
    date: str
    recorded: bool


def passages(edition: PyXdmNode, wanted: Sequence[Passage]) -> dict[str, str]:
    """The documents by the passages' ids, all made in one run.

    Raises TransformationFault.
    """
    return dict(
        json.loads(
            saxon.to_text(saxon.package("passages"), edition, {"wanted": json.dumps(list(map(_record, wanted)))})
        )
    )


def passage(publication: Publication, units: tuple[Unit, ...], version: str, date: str) -> str:
    """One passage; its markup where the edition still has it as it was, else its words alone."""
    now = {unit.reference: unit.text for unit in publication.units}
    recorded = any(now.get(unit.reference) != unit.text for unit in units)
    name, label = range_reference(units[0], units[-1]), range_label(units[0], units[-1])
    return passages(publication.node, [Passage(name, label, units, version, date, recorded)])[name]


def _record(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "label": passage.label,
        "address": passage.units[0].address,
        "version": passage.version,
        "date": passage.date,
        "recorded": passage.recorded,
        "units": [{"reference": unit.reference, "words": unit.text} for unit in passage.units],
    }
