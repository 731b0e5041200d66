"""Versions of an edition: three numbers, of which each says how much a citer has to fear."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple


class Step(IntEnum):
    """How far a release goes: PATCH mends markup, MINOR adds encoding or notes, MAJOR changes the wording."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


class Version(NamedTuple):
    """A semantic version (semver.org 2.0.0, clause 2), ordered by its numbers."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def after(self, step: Step) -> Version:
        """The next version at a step."""
        if step is Step.MAJOR:
            return Version(self.major + 1, 0, 0)
        if step is Step.MINOR:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)

    def step_from(self, earlier: Version) -> Step:
        """How far this version goes beyond an earlier one."""
        if self.major != earlier.major:
            return Step.MAJOR
        if self.minor != earlier.minor:
            return Step.MINOR
        return Step.PATCH if self.patch != earlier.patch else Step.NONE


def version_of(text: str) -> Version | None:
    """The version that a text such as `1.0.0` is; None when it is none."""
    found = re.fullmatch(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)", text)
    return Version(*map(int, found.groups())) if found else None
