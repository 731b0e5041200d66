"""The rooms know of each other in one direction."""

from __future__ import annotations

from graphlib import TopologicalSorter

import pytest
from tests.architecture.rooms import ROOMS, needs

SHARED = {"__init__", "__main__", "extras", "faults", "findings", "meanwhile", "other_process", "resources", "saxon"}
"""The files that belong to all; no more of them, or nothing has its place."""

MAY_IMPORT: dict[str, set[str]] = {
    # What could be used by itself, and knows nothing of editions.
    "xml": {"faults"},
    "relaxng": {"xml"},
    "schematron": {"findings", "resources", "saxon", "xml"},
    "odd": {"faults", "findings", "relaxng", "resources", "saxon", "schematron", "xml"},
    "convert": {"faults", "resources"},
    # The edition: as read, as it is published, as it is cited.
    "source": {"faults", "xml"},
    "publication": {"faults", "findings", "saxon", "source"},
    "references": {"extras", "faults", "publication", "resources", "saxon", "source", "xml"},
    # What is wrong with it, and how that is told.
    "checks": {
        *("faults", "findings", "meanwhile", "publication", "references", "relaxng", "saxon", "schematron"),
        *("source", "xml"),
    },
    "report": {"checks", "faults", "findings"},
    # What is made of it.
    "conformance": {"checks", "findings", "publication", "references", "xml"},
    "dts": {"extras", "faults", "other_process", "publication", "references", "saxon", "source"},
    "outputs": {
        *("conformance", "dts", "extras", "faults", "findings", "odd", "other_process", "publication", "references"),
        *("relaxng", "resources", "saxon", "schematron", "source", "xml"),
    },
    "preservation": {"extras", "faults", "publication", "source"},
    # Who asks for it.
    "editor": {"checks", "faults", "findings", "odd", "other_process", "relaxng", "resources", "source", "xml"},
    "cli": {*ROOMS, *SHARED} - {"__init__", "__main__", "cli"},
    # The shared files.
    "extras": {"faults"},
    "saxon": {"faults", "resources"},
    "__main__": {"cli"},
}
"""Which rooms and shared files each may import; who changes a line here changes the page on architecture too."""


def test_every_room_has_its_line() -> None:
    """No room and no shared file stands outside the table."""
    assert set(needs()) == {*ROOMS, *SHARED}
    assert set(MAY_IMPORT) <= set(needs())


@pytest.mark.parametrize("room", sorted(needs()))
def test_a_room_imports_what_it_may(room: str) -> None:
    """Nothing that the table does not grant, in whatever place of a module the import stands."""
    granted = MAY_IMPORT.get(room, set())
    assert {name: modules for name, modules in needs()[room].items() if name not in granted} == {}


def test_there_is_no_way_round() -> None:
    """Following imports, nobody comes back to where he was."""
    assert list(TopologicalSorter(MAY_IMPORT).static_order())[-1] in {"cli", "__main__"}


def test_one_file_of_the_passport_knows_of_checks() -> None:
    """What they found is handed on with the publication; only how many there are is looked up."""
    assert needs()["conformance"]["checks"] == {"edition.py"}
