"""Work is done by a copy of the process where one can be had, and by the process itself where not."""

from __future__ import annotations

import os
import sys
import time

import pytest

from paragraphos import meanwhile as subject
from paragraphos.meanwhile import in_turn, meanwhile

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot copy a process")


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy can be had."""
    monkeypatch.setattr(subject, "_can_fork", lambda: True)


@pytest.mark.usefixtures("copied")
def test_the_work_is_done_elsewhere() -> None:
    """The values come from another process, in the order in which the works were named."""
    with meanwhile(lambda: (1, os.getpid()), lambda: (2, os.getpid())) as (first, second):
        (one, there), (two, there_too) = first(), second()
    assert (one, two) == (1, 2)
    assert there == there_too != os.getpid()


@pytest.mark.usefixtures("copied")
def test_what_fails_there_fails_here() -> None:
    """An exception comes from the process that asked, with its traceback."""
    with meanwhile(lambda: 1 // 0) as (work,), pytest.raises(ZeroDivisionError):
        work()


@pytest.mark.usefixtures("copied")
def test_a_copy_that_ends_too_early_is_no_loss() -> None:
    """What it has not done is done here."""
    here = os.getpid()

    def struck() -> int:
        if os.getpid() != here:
            os._exit(1)
        return here

    with meanwhile(os.getpid, struck, os.getpid) as (first, second, third):
        assert first() != here
        assert second() == third() == here


@pytest.mark.usefixtures("copied")
def test_what_cannot_be_handed_over_is_done_here() -> None:
    """A value that cannot be pickled is made by the process that asked."""
    with meanwhile(lambda: lambda: "made") as (work,):
        assert work()() == "made"


@pytest.mark.usefixtures("copied")
def test_who_leaves_early_leaves_nothing_behind() -> None:
    """A copy whose values nobody waits for is ended."""

    def sleeping() -> int:
        time.sleep(600)
        return 0

    with meanwhile(os.getpid, sleeping) as (who, _):
        copy = who()
    with pytest.raises(ProcessLookupError):
        os.kill(copy, 0)


def test_without_a_copy_nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Saxon runs already a copy would not be sound, and each work waits until it is asked for."""
    monkeypatch.setitem(sys.modules, "saxonche", sys.modules.get("saxonche", subject))
    done: list[int] = []
    with meanwhile(lambda: done.append(1)) as (work,):
        assert done == []
        work()
    assert done == [1]


@pytest.mark.usefixtures("copied")
def test_no_process_is_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system allows no other process, this one does the work."""

    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    with meanwhile(os.getpid) as (work,):
        assert work() == os.getpid()


def test_in_turn_is_when_asked_for() -> None:
    """The works are given back as they are."""
    with in_turn(os.getpid) as works:
        assert works == (os.getpid,)
