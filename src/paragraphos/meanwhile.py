"""Work that a copy of this process does meanwhile, on another processor."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, NoReturn, TypeVar

Value = TypeVar("Value")


@contextmanager
def in_turn(*works: Callable[[], Value]) -> Iterator[tuple[Callable[[], Value], ...]]:
    """Each work is done by this process when its value is asked for."""
    yield works


@contextmanager
def meanwhile(*works: Callable[[], Value]) -> Iterator[tuple[Callable[[], Value], ...]]:
    """Each work is begun at once by a copy of this process, one after the other; ask for the values in this order.

    Values must be such as can be pickled. Where there can be no copy, or it ends too early, a work is done here when
    its value is asked for; what it raises, it raises here. On leaving, a copy that is still at work is ended.
    """
    if not _can_fork():
        yield works
        return
    reading, writing = os.pipe()
    try:
        copy = os.fork()
    except OSError:  # there are as many processes as there may be
        os.close(reading)
        os.close(writing)
        yield works
        return
    if not copy:
        _work(works, reading, writing)
    os.close(writing)
    values = iter(works)
    try:
        with os.fdopen(reading, "rb") as answers:
            yield tuple(_asked(answers, work, values) for work in works)
    finally:
        # One that has handed over everything is ending already; to see it gone would take as long as a check.
        if next(values, None) is not None:
            os.kill(copy, signal.SIGKILL)
            os.waitpid(copy, 0)


def _can_fork() -> bool:
    """Whether a copy would gain time and be sound: Saxon's threads, or others, would not be in it."""
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
        and "saxonche" not in sys.modules
    )


def _work(works: tuple[Callable[[], Value], ...], reading: int, writing: int) -> NoReturn:
    """In the copy: hand over each value; at the first that cannot be had, leave the rest to the process that asked."""
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as answers:
            for work in works:
                pickle.dump(work(), answers, pickle.HIGHEST_PROTOCOL)
                answers.flush()
    finally:
        # Nothing of the process that was copied is to be written or closed a second time, and no fault told twice.
        os._exit(0)


def _asked(
    answers: IO[bytes], work: Callable[[], Value], to_come: Iterator[Callable[[], Value]]
) -> Callable[[], Value]:
    def value() -> Value:
        next(to_come, None)
        try:
            answer: Value = pickle.load(answers)  # noqa: S301 - the copy of this very process wrote it
        except (EOFError, pickle.UnpicklingError):
            return work()
        return answer

    return value
