"""`build --watch`: the build, and the build again after every save, in a process that keeps its stylesheets ready."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor

from paragraphos.editor.watching import PATIENCE_SECONDS, outcomes
from paragraphos.other_process import other_process
from paragraphos.source.file_stamps import Stamp

# Saxon keeps some memory of every transformation; a process of its own gives it back now and then.
_BUILDS_A_PROCESS = 20

Build = Callable[[], int]
"""Builds, says what is wrong on stderr, and gives the exit code; it can be sent to another process."""


class Builder:
    """Builds in one other process, which is replaced from time to time and when it dies."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._process = other_process(_BUILDS_A_PROCESS)

    def __call__(self) -> int | None:
        """The exit code of one build; None when the process died of it."""
        try:
            return self._process.submit(self._build).result()
        except BrokenExecutor:
            self._process = other_process(_BUILDS_A_PROCESS)
            return None

    def close(self) -> None:
        """Wait for the build that is being made, and end the process."""
        self._process.shutdown()


def builds(look: Callable[[], Stamp], builder: Builder) -> Iterator[int | None]:
    """The exit code of each build, now and after every change; never ends."""

    def attempt() -> int | None:
        time.sleep(PATIENCE_SECONDS)  # several files are often saved together, and a build takes longer than this
        return builder()

    return outcomes(look, attempt, lambda _: False)
