"""The lines that a version control writes into a file where two versions of it could not be joined."""

from __future__ import annotations

import re

_TRACE = re.compile(r"^[ \t]*(?:<{7}|={7}|>{7}|\|{7})(?=\s|$)", re.MULTILINE)

HINT = "Keep one of the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>."


def left_of_conflict(text: str) -> str | None:
    """What to do about a text that holds such a line; None when it holds none."""
    return HINT if _TRACE.search(text) else None
