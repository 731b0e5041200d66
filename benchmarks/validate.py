"""How long `validate` takes: the whole process on this edition, each layer alone; the floor and Jing beside them.

python benchmarks/validate.py
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from paragraphos.checks.grammar import grammar
from paragraphos.checks.reading import read_for_checks
from paragraphos.checks.rules import rules
from paragraphos.checks.table import CHECKS
from paragraphos.source import read_settings
from paragraphos.xml import Document

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.relaxng.jing import jing_jar  # noqa: E402

TIMES = 5


def seconds(work: Callable[[], object]) -> float:
    """The best of several runs."""
    best = float("inf")
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def process(*arguments: str) -> float:
    """A whole process, start to end."""
    return seconds(lambda: subprocess.run(arguments, cwd=ROOT, capture_output=True, check=True))


def jing(schema: Path, documents: tuple[Document, ...]) -> float:
    """One start of Jing, which knows the schema alone."""
    return process("java", "-jar", str(jing_jar()), "-i", str(schema), *(str(document.path) for document in documents))


def main() -> None:
    """Print the figures."""
    settings = read_settings(ROOT)
    reading = read_for_checks(settings)
    assert reading.source is not None
    assert settings.schema is not None
    assert settings.schematron is not None
    source, schema, schematron = reading.source, settings.schema, settings.schematron
    size = sum(len(document.data) for document in reading.documents)
    print(f"this edition: {size / 1000:.0f} KB in {len(reading.documents)} files; best of {TIMES}")
    whole = process(sys.executable, "-m", "paragraphos", "validate")
    print(f"{'whole process: paragraphos validate':44}{whole:8.3f} s")
    print(f"{'jing, one start, the schema alone':44}{jing(schema, reading.documents):8.3f} s")
    print(f"{'floor: python starts':44}{process(sys.executable, '-c', ''):8.3f} s")
    print(f"{'floor: and imports lxml and click':44}{process(sys.executable, '-c', 'import lxml.etree, click'):8.3f} s")
    parsed = seconds(lambda: [etree.fromstring(each.data) for each in reading.documents])
    print(f"{'floor: lxml parses the files':44}{parsed:8.3f} s")
    print(f"{'reading, with places':44}{seconds(lambda: read_for_checks(settings)):8.3f} s")
    print(f"{'RELAX NG, schema loaded each time':44}{seconds(lambda: list(grammar(schema, reading.documents))):8.3f} s")
    print(f"{'Schematron, in a running Saxon':44}{seconds(lambda: list(rules(schematron, reading.documents))):8.3f} s")
    for check in CHECKS:
        print(f"{check.__name__:44}{seconds(lambda check=check: list(check(source))):8.3f} s")  # type: ignore[misc]


if __name__ == "__main__":
    main()
