"""Writes a small bag again and again, each time killed one step later: `python killing.py KIND FOLDER [EARLIER]`.

KIND is folder, zip, tar or ocfl. Each attempt has a folder of its own, FOLDER/0, FOLDER/1 …; with EARLIER, an older
bag is already there. The last attempt lives. A step is an event of files that Python reports to its audit hooks.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any

from paragraphos.preservation import package
from paragraphos.preservation.bag import bag
from paragraphos.publication.file import File

NAME = "small-1.0.0"
_STEPS = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree", "tempfile.mkdtemp")


def small(words: bytes) -> tuple[File, ...]:
    """A bag of two files."""
    return bag((File(PurePosixPath("a.txt"), words), File(PurePosixPath("sub/b.txt"), words * 2)), {})


def write(kind: str, files: tuple[File, ...], folder: Path) -> None:
    """The bag in one of its kinds."""
    if kind == "folder":
        package.write_folder(NAME, files, folder)
    elif kind == "ocfl":
        edition: Any = SimpleNamespace(identifier="small", version="1.0.0", date="2026-11-27")
        package.write_ocfl(edition, files, folder)
    else:
        package.write_archive(kind, NAME, files, folder)


def killed_at(step: int, kind: str, folder: Path) -> bool:
    """Whether a child that writes the bag was killed before it was done."""
    child = os.fork()
    if child == 0:
        left = step

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            if event in _STEPS and str(folder) in str(arguments):
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        write(kind, small(b"new words\n"), folder)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def main(kind: str, folder: Path, *, has_earlier: bool) -> None:
    """Kill one step later until there is nothing left to kill."""
    write(kind, small(b"warm"), folder / "warm")  # what is loaded on first use is loaded before the steps are counted
    earlier = folder / "earlier"
    earlier.mkdir()
    if has_earlier:
        write(kind, small(b"old words\n"), earlier)
    step = 0
    while True:
        place = folder / str(step)
        shutil.copytree(earlier, place)
        if not killed_at(step, kind, place):
            return
        step += 1


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), has_earlier=len(sys.argv) > 3)
