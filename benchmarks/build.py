"""The build of an edition: the whole process, and what each output takes of it.

    python benchmarks/build.py
    python benchmarks/build.py --paragraphs 2000
    python benchmarks/build.py --against HEAD~20

The whole is a process of its own, from the start of Python to the last file written. Seconds of the clock and of the
processor (ours and that of programs that are called), and the memory of the largest process. `--against` builds with an
earlier revision of the toolchain in turn with this one and gives the ratio, and whether the files are the same.
`--paragraphs` takes an edition of so many, each of about a hundred words of the copy-text. The outputs are measured in
one process, in the order in which they are made.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
_MOST = 5


@dataclass(frozen=True, slots=True)
class Taken:
    """What a build took: seconds of the clock, seconds of the processor, mebibytes of the largest process."""

    clock: float
    processor: float
    memory: float

    def __str__(self) -> str:
        return f"{self.clock:7.2f} s {self.processor:7.2f} s of the processor {self.memory:7.0f} MiB"


def _processor(taken: Taken) -> float:
    return taken.processor


def built(toolchain: Path, edition: Path, target: Path) -> Taken:
    """One build by the toolchain in a checkout."""
    command = [sys.executable, "-m", "paragraphos", "-C", str(edition), "build", "-o", str(target)]
    environment = {**os.environ, "PYTHONPATH": str(toolchain / "src")}
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    if status:
        raise SystemExit(f"{toolchain} did not build {edition}.")
    return Taken(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def revision(name: str, folder: Path) -> Path:
    """A checkout of an earlier revision in a folder."""
    folder.mkdir()
    packed = subprocess.run(
        ["git", "archive", name, "src", "xslt", "schema"], cwd=REPOSITORY, check=True, stdout=subprocess.PIPE
    )
    subprocess.run(["tar", "x", "-C", str(folder)], input=packed.stdout, check=True)
    return folder


def long_edition(paragraphs: int, folder: Path) -> Path:
    """An edition of so many paragraphs, as `new` makes it."""
    words = next((REPOSITORY / "seeds").glob("*.txt")).read_text(encoding="utf-8").split()
    starts = ((number * 101) % (len(words) - 140) for number in range(paragraphs))
    texts = [" ".join(words[start : start + 60 + start % 80]) for start in starts]
    text = folder / "long.txt"
    text.write_text("\n\n".join(f"{one[:1].upper()}{one[1:]}." for one in texts) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "paragraphos", "new", str(text), "--id", "long", "-o", str(folder / "long")]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder / "long"


def side_by_side(before: Path, edition: Path, folder: Path, rounds: int) -> None:
    """The best of some builds by an earlier toolchain and by this one, in turn, and their ratio."""
    earlier, now = [], []
    for _ in range(rounds):
        earlier.append(built(before, edition, folder / "earlier"))
        now.append(built(REPOSITORY, edition, folder / "now"))
    one, other = (min(taken, key=_processor) for taken in (earlier, now))
    print(f"earlier  {one}\nnow      {other}")
    print(f"ratio    {one.processor / other.processor:.2f} of the processor, {one.memory / other.memory:.2f} of memory")
    differing = subprocess.run(["diff", "-rq", "earlier", "now"], cwd=folder, capture_output=True, text=True)
    told = differing.stdout.splitlines()
    print("\n".join([*told[:_MOST], f"{len(told)} differ"]) if told else "The files are the same.")


def outputs(folder: Path) -> None:
    """One line an output."""
    from paragraphos.outputs.making import each
    from paragraphos.publication.edition import publication
    from paragraphos.publication.ready import Ready
    from paragraphos.source import read_edition

    edition = Ready(publication(read_edition(folder)), ())
    start, before = time.perf_counter(), sum(os.times()[:4])
    for name, files in each(edition):
        now, after = time.perf_counter(), sum(os.times()[:4])
        size = sum(len(file.data) for file in files)
        print(f"{name:18}{len(files):6} files {size:10,} bytes {now - start:8.2f} s {after - before:8.2f} s")
        start, before = time.perf_counter(), sum(os.times()[:4])


def main() -> None:
    """Measure what is asked for."""
    options = argparse.ArgumentParser(description="What the build of an edition takes.")
    options.add_argument("--against", metavar="REVISION", help="an earlier toolchain, side by side with this one")
    options.add_argument("--paragraphs", type=int, default=0, metavar="NUMBER", help="of an edition as long as this")
    options.add_argument("--rounds", type=int, default=3, metavar="NUMBER", help="how often; the best is told")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        edition = long_edition(asked.paragraphs, folder) if asked.paragraphs else REPOSITORY
        if asked.against:
            side_by_side(revision(asked.against, folder / "revision"), edition, folder, asked.rounds)
            return
        taken = [built(REPOSITORY, edition, folder / "dist") for _ in range(asked.rounds)]
        print(f"the whole: {min(taken, key=_processor)}")
        outputs(edition)


if __name__ == "__main__":
    main()
