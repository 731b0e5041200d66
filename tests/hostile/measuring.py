"""Runs the command as a process of its own, and measures what it took."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import IO

MOST_SECONDS = 60
"""On a machine that is busy; by itself none of these takes a tenth of it."""

MOST_MEGABYTES = 500


@dataclass(frozen=True)
class Run:
    """What a process said and took; `megabytes` is the most memory that it had at a time."""

    code: int
    out: str
    err: str
    megabytes: int

    def is_bounded_and_told(self) -> bool:
        """Whether it ended by itself in time and within the memory, not silent, without a traceback."""
        told = self.out if self.code in (0, 1) else self.err
        return self.code in (0, 1, 2) and bool(told.strip()) and self.quiet and self.megabytes < MOST_MEGABYTES

    @property
    def quiet(self) -> bool:
        """Whether nothing that is the program's own affair was shown."""
        return "Traceback" not in self.err and "Traceback" not in self.out


# A process counts as its own the memory that its parent had when it was begun; a small one stands between.
_BETWEEN = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[2:])
_, status, used = os.wait4(process.pid, 0)
with open(sys.argv[1], "w") as report:
    print(os.waitstatus_to_exitcode(status), used.ru_maxrss, file=report)
"""


def run(folder: Path, *arguments: str) -> Run:
    """Run `paragraphos` in a folder; killed when it takes too long."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryDirectory() as place:
        report = Path(place, "report")
        process = subprocess.Popen(
            [sys.executable, "-c", _BETWEEN, report, sys.executable, "-m", "paragraphos", *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
        deadline = threading.Timer(MOST_SECONDS, os.killpg, (process.pid, signal.SIGKILL))
        deadline.start()
        process.wait()
        deadline.cancel()
        code, used = map(int, report.read_text(encoding="ascii").split()) if report.exists() else (-signal.SIGKILL, 0)
        said, told = _read(out), _read(err)
    # Linux counts kilobytes, macOS bytes.
    megabytes = used // (1024 if sys.platform != "darwin" else 1024 * 1024)
    return Run(code, said, told, megabytes)


def _read(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8", "replace")
