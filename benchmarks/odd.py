"""How long an ODD takes to become RELAX NG and Schematron, beside what TEI's own processor took on the same machine.

The figures of TEI's processor (in saxonche, its stylesheets compiled beforehand) are read from the README of the
reference data. Ours are the median of five, in one process, with the reading of the ODD and of TEI's specification.

Run: python benchmarks/odd.py [FOLDER], FOLDER being the reference data (default: ../shared).
"""

from __future__ import annotations

import os
import re
import statistics
import sys
import time
from pathlib import Path

from paragraphos.odd import compile_odd, explanations, manual

ROUNDS = 5


def main(folder: Path) -> None:
    """Print a line for each customisation, then what explanations and manual add for the last."""
    readme = (folder / "README.md").read_text(encoding="utf-8")
    theirs = {name: float(seconds) for name, seconds in re.findall(r"\(?(tei_\w+) (\d+\.\d+)", readme)}
    print(f"{'':<18}{'TEI':>8}{'ours':>8}{'share':>8}")
    for name, seconds in theirs.items():
        odd = folder / "odd" / f"{name}.odd"
        if odd.is_file():
            ours = statistics.median(timed(odd, folder / "p5subset.xml") for _round in range(ROUNDS))
            print(f"{name:<18}{seconds:>7.2f}s{ours:>7.2f}s{ours / seconds:>8.0%}")
    compiled = compile_odd(folder / "odd" / "tei_simplePrint.odd", folder / "p5subset.xml")
    started = time.perf_counter()
    explained = explanations(compiled.schema)
    told = time.perf_counter()
    pages = manual.pages(compiled.source, explained)
    done = time.perf_counter()
    print(f"tei_simplePrint: explanations {told - started:.2f}s, manual of {len(pages)} files {done - told:.2f}s")


def timed(odd: Path, specification: Path) -> float:
    """Seconds for one compilation."""
    started = time.perf_counter()
    compile_odd(odd, specification)
    return time.perf_counter() - started


if __name__ == "__main__":
    default = os.environ.get("PARAGRAPHOS_REFERENCE_DATA", Path(__file__).resolve().parents[2] / "shared")
    main(Path(sys.argv[1] if len(sys.argv) > 1 else Path(default)) / "tei")
