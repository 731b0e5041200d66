"""Citations as data, for any units: made by the XSLT package `citations` from the header, in one run for all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from paragraphos import saxon
from paragraphos.publication.units import range_reference

if TYPE_CHECKING:
    from saxonche import PyXdmNode

    from paragraphos.publication.edition import Publication
    from paragraphos.publication.units import Unit


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be cited. `last` is the label of the last unit of a range, "" for one unit; `version` and `date` are
    those of the release that is cited; an empty `reference` means the whole edition.
    """

    reference: str
    label: str
    address: str
    editorial: bool
    version: str
    date: str
    last: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as data: `csl` an item of CSL-JSON, `biblatex` and `ris` records, `locator` as processors take it."""

    reference: str
    locator: str
    csl: Mapping[str, Any]
    biblatex: str
    ris: str


def target_of(unit: Unit, version: str, date: str) -> Target:
    """A unit as a thing to be cited."""
    return Target(unit.reference, unit.label, unit.address, unit.editorial, version, date)


def target_of_range(units: Sequence[Unit], version: str, date: str) -> Target:
    """One unit, or the units from a first to a last, as a thing to be cited; the address is that of the first."""
    first = target_of(units[0], version, date)
    if len(units) == 1:
        return first
    return replace(first, reference=range_reference(units[0], units[-1]), last=units[-1].label)


def whole(version: str, date: str) -> Target:
    """The edition as a whole."""
    return Target("", "", "", False, version, date)


def citations_of(publication: Publication) -> tuple[Citation, ...]:
    """The citation of every unit of an edition, in the order of the units.

    Raises what `citations` raises.
    """
    targets = [target_of(unit, publication.version, publication.date) for unit in publication.units]
    return citations(publication.node, targets, publication.source.settings.address)


def citations(edition: PyXdmNode, targets: Iterable[Target], address: str | None) -> tuple[Citation, ...]:
    """The citations of all targets, in their order. `address`: where the edition is published, with its final slash.

    Raises TransformationFault when the header cannot be read.
    """
    parameters: dict[str, object] = {
        "units": json.dumps([asdict(target) for target in targets], ensure_ascii=False),
        "address": address or "",
    }
    found = json.loads(saxon.to_text(saxon.package("citations"), edition, parameters))
    return tuple(
        Citation(one["reference"], one["locator"]["text"], one["csl"], one["biblatex"], one["ris"]) for one in found
    )
