"""Ctrl-C reaches a process that a test starts, even where the tests themselves run in the background."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable


def _heed() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


# A job in the background ignores interrupts, and what it starts would ignore them too.
HEED_INTERRUPTS: Callable[[], None] | None = None if sys.platform == "win32" else _heed
