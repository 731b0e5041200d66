"""The page on architecture describes the rooms as they are."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.docs.pages import ROOT, text_of

SOURCE = ROOT / "src" / "paragraphos"
ROOMS = sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))
NEEDS = {
    "xml": {"faults"},
    "relaxng": {"xml"},
    "schematron": {"xml", "saxon", "findings"},
    "source": {"xml", "faults"},
    "odd": {"xml", "relaxng", "saxon", "findings", "resources"},
    "convert": {"faults", "resources"},
}
"""What the lower rooms may import; so they can be used alone."""


def imported(path: Path) -> Iterator[str]:
    """The rooms and shared files that a module imports, also within functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "paragraphos":
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("paragraphos."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (each.name.split(".")[1] for each in node.names if each.name.startswith("paragraphos."))


def needs(room: str) -> dict[str, set[str]]:
    """What a room imports from outside, and in which files."""
    found: dict[str, set[str]] = {}
    for path in sorted((SOURCE / room).rglob("*.py")):
        for name in imported(path):
            if name != room:
                found.setdefault(name, set()).add(path.name)
    return found


def test_every_room_is_in_the_page() -> None:
    """In the table of rooms, and no other."""
    page = text_of("docs/contributors/architecture.md")
    assert sorted(re.findall(r"^\| `(\w+)/` \|", page, re.MULTILINE)) == ROOMS


@pytest.mark.parametrize("room", NEEDS)
def test_lower_rooms_stand_alone(room: str) -> None:
    """They import what the table above allows."""
    assert set(needs(room)) <= NEEDS[room]


def test_only_the_command_line_needs_the_command_line() -> None:
    """No other room asks it anything."""
    assert [room for room in ROOMS if room != "cli" and "cli" in needs(room)] == []


def test_outputs_ask_no_checks() -> None:
    """What is published is made of the edition; only the passport of conformance runs checks, in one file."""
    assert "checks" not in needs("outputs")
    assert needs("conformance")["checks"] == {"edition_checks.py"}


def test_no_clock_and_no_chance() -> None:
    """Only `release` looks at the calendar, and nothing is left to chance."""
    pattern = re.compile(r"\.today\(|\.now\(|\btime\.time\(|\bimport random\b|\buuid[14]\(")
    found = {path.name for path in SOURCE.rglob("*.py") if pattern.search(path.read_text(encoding="utf-8"))}
    assert found == {"release.py"}


def test_rooms_need_each_other_in_one_direction() -> None:
    """Going from room to room by what they import, nobody comes back to where he was."""
    waiting = {room: set(needs(room)) & set(ROOMS) for room in ROOMS}
    while ready := [room for room, needed in waiting.items() if not needed & set(waiting)]:
        for room in ready:
            del waiting[room]
    assert waiting == {}
