"""The edition at one moment, as far as references go: what a release recorded, or what the files hold now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from paragraphos.publication.units import Unit


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The markup of a unit in three digests (16 hexadecimal digits each), so that changes can be told apart.

    `elements`: the names of its elements and how they nest; `attributes`: the same with their attributes;
    `whole`: the same with the words between them, so that a tag that moves to other words is noticed.
    """

    elements: str
    attributes: str
    whole: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Units in order, the fingerprint of each, and of each part of the header; `version` and `date` may be empty."""

    version: str
    date: str
    units: tuple[Unit, ...]
    markup: Mapping[str, Fingerprint] = field(default_factory=dict)
    header: Mapping[str, str] = field(default_factory=dict)

    @property
    def by_reference(self) -> dict[str, Unit]:
        """The units by their references; of a doubled reference the first."""
        found: dict[str, Unit] = {}
        for unit in self.units:
            found.setdefault(unit.reference, unit)
        return found
