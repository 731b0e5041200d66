"""How long the schemas take to load, and the rules to test a document: ours beside TEI's own customisations.

Run: python benchmarks/schema.py [FOLDER OF REFERENCE DATA]
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from lxml import etree

from paragraphos import saxon, schematron, xml

REPOSITORY = Path(__file__).resolve().parents[1]
NAMES = ("bare", "minimal", "lite", "simplePrint", "drama")


def seconds(work: Callable[[], object], rounds: int = 5) -> float:
    """The median time of some rounds."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def loaded(path: Path) -> etree.RelaxNG:
    """A grammar, as libxml2 loads it."""
    return etree.RelaxNG(etree.parse(path))


def compiling(path: Path) -> float:
    """The time to read and compile rules, once: the same rules are not compiled twice in a process."""
    begun = time.perf_counter()
    schematron.compile(path)
    return time.perf_counter() - begun


def main(reference: Path) -> None:
    """Print a line a schema: RELAX NG loaded by libxml2, rules compiled, the text of the edition tested."""
    saxon.package("schematron")
    document = xml.parse(REPOSITORY / "edition" / "manifesto.xml")
    ours = ("edition", REPOSITORY / "schema" / "edition.rng", REPOSITORY / "schema" / "edition.sch")
    odd = reference / "tei" / "odd"
    theirs = [(name, odd / f"tei_{name}.rng", odd / f"tei_{name}.isosch") for name in NAMES]
    print(f"{'':12}{'grammar':>10}{'rules':>10}{'test':>10}   milliseconds")
    for name, rng, sch in (ours, *theirs):
        compiled = compiling(sch)
        rules = schematron.compile(sch)
        columns = (
            seconds(partial(loaded, rng)),
            compiled,
            seconds(partial(rules.validate, document)),
        )
        print(f"{name:12}" + "".join(f"{1000 * column:10.1f}" for column in columns))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY.parent / "shared")
