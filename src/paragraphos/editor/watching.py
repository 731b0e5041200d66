"""Does something at once, and again whenever files have been saved; waits out files that are half written or gone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from paragraphos.source.file_stamps import Stamp

LOOK_SECONDS = 0.03
"""How often the files are looked at."""

PATIENCE_SECONDS = 0.3
"""How long a file may be gone or unfinished while an editor saves it."""

Outcome = TypeVar("Outcome")
Pause = Callable[[float], None]


def outcomes(
    look: Callable[[], Stamp],
    attempt: Callable[[], Outcome],
    doubtful: Callable[[Outcome], bool],
    pause: Pause = time.sleep,
) -> Iterator[Outcome]:
    """What an attempt gives, at the beginning and after each change of the files that `look` sees; never ends.

    A doubtful outcome of a change is held back for a moment, and given only if no other change follows: the files were
    seen in the middle of being saved. A change during an attempt is not missed.
    """
    seen = look()
    yield attempt()
    while True:
        while (now := look()) == seen:
            pause(LOOK_SECONDS)
        seen = now
        outcome = attempt()
        if not doubtful(outcome) or not _changes_soon(look, seen, pause):
            yield outcome


def _changes_soon(look: Callable[[], Stamp], seen: Stamp, pause: Pause) -> bool:
    for _ in range(round(PATIENCE_SECONDS / LOOK_SECONDS)):
        pause(LOOK_SECONDS)
        if look() != seen:
            return True
    return False
