"""The same edition gives the same bytes: the program asks neither the clock nor chance."""

from __future__ import annotations

import re

from tests.architecture.rooms import SOURCE

CLOCK_OR_CHANCE = re.compile(
    r"\.today\(|\.now\(|\.utcnow\(|\btime\.time(?:_ns)?\(|\blocaltime\(|\bgmtime\(|\brandom\b|\bsecrets\b|\buuid[14]\("
)


def test_no_clock_and_no_chance() -> None:
    """Only `paragraphos release` looks at the calendar, once, for the date of the release."""
    looking = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if CLOCK_OR_CHANCE.search(path.read_text(encoding="utf-8"))
    }
    assert looking == {"cli/release.py"}
