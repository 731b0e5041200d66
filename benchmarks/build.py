"""The build of the edition: the whole process, and what each output takes of it.

    python benchmarks/build.py

The whole is a process of its own, from the start of Python to the last file written; the outputs are measured in one
process, in the order in which they are made, in seconds of the clock and of the processor (ours and that of programs
that are called).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
_CORE = ("tei", "text", "references", "site", "manifest")


def whole(folder: Path, *outputs: str) -> float:
    """The median of three builds as processes."""
    chosen = [word for output in outputs for word in ("--only", output)]
    command = [sys.executable, "-m", "paragraphos", "build", *chosen, "-o", str(folder / "dist")]
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def outputs() -> None:
    """One line an output."""
    from paragraphos.outputs.making import each
    from paragraphos.publication.edition import publication
    from paragraphos.source import read_edition

    edition = publication(read_edition(REPOSITORY))
    start, before = time.perf_counter(), sum(os.times()[:4])
    for name, files in each(edition):
        now, after = time.perf_counter(), sum(os.times()[:4])
        size = sum(len(file.data) for file in files)
        print(f"{name:18}{len(files):6} files {size:10,} bytes {now - start:8.2f} s {after - before:8.2f} s")
        start, before = time.perf_counter(), sum(os.times()[:4])


def main() -> None:
    """Measure all."""
    with tempfile.TemporaryDirectory() as name:
        print(f"{', '.join(_CORE)}: {whole(Path(name), *_CORE):.2f} s; everything: {whole(Path(name)):.2f} s")
    outputs()


if __name__ == "__main__":
    main()
