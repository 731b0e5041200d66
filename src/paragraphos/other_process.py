"""Another process, for work that readers should not wait for, or that should leave nothing behind in this one."""

from __future__ import annotations

import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor


def other_process(most_tasks: int | None = None) -> ProcessPoolExecutor:
    """One process, begun afresh (and again after so many tasks), that leaves Ctrl-C to this one."""
    return ProcessPoolExecutor(
        max_workers=1,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_leave_interrupts_alone,
        max_tasks_per_child=most_tasks,
    )


def _leave_interrupts_alone() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
