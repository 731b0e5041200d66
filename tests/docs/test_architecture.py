"""The page on architecture describes the rooms as they are."""

from __future__ import annotations

import re

from tests.architecture.rooms import ROOMS
from tests.architecture.stylesheets import packages
from tests.docs.pages import text_of


def test_every_room_is_in_the_page() -> None:
    """In the table of rooms, and no other."""
    page = text_of("docs/contributors/architecture.md")
    assert sorted(re.findall(r"^\| `(\w+)/` \|", page, re.MULTILINE)) == list(ROOMS)


def test_packages_of_stylesheets_stand_below_what_they_use() -> None:
    """The table has each package once; what one uses stands in a line above its own."""
    table = text_of("docs/contributors/architecture.md").partition("| packages |")[2].partition("\n\n")[0]
    rows = [re.findall(r"`([\w-]+)`", row.split("|")[1]) for row in table.splitlines()[2:]]
    line = {name: number for number, row in enumerate(rows) for name in row}
    assert sorted(name for row in rows for name in row) == sorted(packages())
    for name, used in packages().items():
        assert all(line[each] < line[name] for each in used), (name, used)
