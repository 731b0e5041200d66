"""How long it takes from a save to the report, with what has not changed kept; a validation from nothing beside it.

python benchmarks/watching.py
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from paragraphos.checks.validation import validate_edition
from paragraphos.checks.validators import Validators
from paragraphos.editor.desk import Desk
from paragraphos.editor.remembering import Memory
from paragraphos.editor.watching import LOOK_SECONDS
from paragraphos.source.file_stamps import stamp

ROOT = Path(__file__).resolve().parent.parent
TIMES = 15


def copied(folder: Path) -> Path:
    """A copy of the edition, to save in."""
    for name in ("edition", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "schema", folder / "schema", ignore=shutil.ignore_patterns("*-manual", "json"))
    return folder


def middle(work: Callable[[int], object]) -> tuple[float, float]:
    """Median and worst of several runs, in milliseconds."""
    taken = []
    for number in range(TIMES):
        start = time.perf_counter()
        work(number)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), max(taken)


def saving(path: Path) -> Callable[[], None]:
    """Saves a file with one space more each time."""
    text = path.read_bytes()

    def save() -> None:
        nonlocal text
        text += b" "
        path.write_bytes(text)

    return save


def through_the_command(folder: Path) -> tuple[float, float]:
    """From the save to the last line of the report of `validate --watch`, a process of its own."""
    command = [sys.executable, "-u", "-m", "paragraphos", "-C", str(folder), "validate", "--watch"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        save = saving(folder / "edition" / "manifesto.xml")

        def hear(_: object = None) -> None:
            while not process.stdout.readline().startswith("Waiting"):  # type: ignore[union-attr]
                pass

        def round_of(_: int) -> None:
            save()
            hear()

        hear()
        round_of(0)
        found = middle(round_of)
        process.terminate()
    return found


def row(name: str, times: tuple[float, float]) -> None:
    """One line of the table."""
    print(f"{name:52}{times[0]:8.0f}{times[1]:8.0f}")


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as place:
        folder = copied(Path(place).resolve())
        print(f"{'median and worst of ' + str(TIMES) + ', in milliseconds':52}{'median':>8}{'worst':>8}")
        row("validate --watch: from the save to the report", through_the_command(folder))
        for name in ("manifesto.xml", "register.xml"):
            validators, save = Memory().validators, saving(folder / "edition" / name)

            def again(_: int, validators: Validators = validators, save: Callable[[], None] = save) -> None:
                save()
                validate_edition(folder, validators=validators)

            again(0)
            row(f"validation alone, {name} saved", middle(again))
        desk, path = Desk(), folder / "edition" / "manifesto.xml"
        text = path.read_text(encoding="utf-8")

        def write(number: int) -> None:
            desk.show(path, text + " " * number)
            desk.report(path)

        write(0)
        row("language server: a change of the text", middle(write))
        row("everything loaded anew", middle(lambda _: validate_edition(folder)))
        row(f"a look at the files (every {LOOK_SECONDS * 1000:.0f} ms)", middle(lambda _: stamp(folder)))


if __name__ == "__main__":
    main()
