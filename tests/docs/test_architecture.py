"""The page on architecture describes the rooms as they are."""

from __future__ import annotations

import re

from tests.architecture.rooms import ROOMS
from tests.docs.pages import text_of


def test_every_room_is_in_the_page() -> None:
    """In the table of rooms, and no other."""
    page = text_of("docs/contributors/architecture.md")
    assert sorted(re.findall(r"^\| `(\w+)/` \|", page, re.MULTILINE)) == list(ROOMS)
