"""Speed of validation, side by side with Jing as a process, Jing kept warm, and libxml2 where it manages.

Run with `python benchmarks/relaxng_speed.py [MEGABYTES]`: the size of the largest document, 50 by default.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lxml import etree  # noqa: E402
from tests.relaxng.jing import Jing, jing_jar  # noqa: E402

from paragraphos.relaxng import load  # noqa: E402

LETTER = (ROOT / "tests" / "relaxng" / "data" / "letter.xml").read_text(encoding="utf-8")
ALONE = (
    "import sys; from pathlib import Path; from paragraphos.relaxng import load; "
    "sys.exit(bool(load(Path(sys.argv[1])).validate(Path(sys.argv[2]))))"
)


def letters(size: int) -> bytes:
    """A document of about so many bytes: the letter's text again and again."""
    begin, end = LETTER.index('      <div xml:id="one"'), LETTER.index("    </body>")
    body = re.sub(r' xml:id="[^"]*"', "", LETTER[begin:end])
    return (LETTER[:begin] + body * max(1, round(size / len(body.encode()))) + LETTER[end:]).encode()


def seconds(action: Callable[[], object], times: int = 3) -> float:
    """The best of several runs."""
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        action()
        best = min(best, time.perf_counter() - began)
    return best


def judged(jing: Jing, path: Path) -> bool:
    """Whether Jing finds a file valid; reading it counts."""
    return jing.document(path.read_bytes())


def line(what: str, **figures: float) -> None:
    print(f"{what:<42}" + "  ".join(f"{name} {figure:8.3f} s" for name, figure in figures.items()))


def main() -> None:
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    tei = Path(os.environ.get("PARAGRAPHOS_REFERENCE_DATA", ROOT.parent / "shared")) / "tei"
    everything, simple = tei / "tei_all.rng", tei / "odd" / "tei_simplePrint.rng"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    java = ["java", "-jar", str(jing_jar()), "-i"]
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.xml"
        small.write_text(LETTER, encoding="utf-8")
        line("TEI All ready", engine=seconds(lambda: load(everything)))
        line(
            "a small file against TEI All, whole process",
            engine=seconds(
                lambda: subprocess.run([sys.executable, "-c", ALONE, everything, small], check=True, env=environment)
            ),
            jing=seconds(lambda: subprocess.run([*java, everything, small], check=True)),
        )
        schema, jing = load(simple), Jing()
        jing.schema(simple.read_bytes())
        libxml2 = etree.RelaxNG(etree.parse(str(simple)))
        files = []
        for number in range(500):
            path = Path(folder) / f"{number}.xml"
            path.write_bytes(letters(16_000))
            files.append(path)
        line(
            "500 files of 16 KB against simplePrint",
            engine=seconds(lambda: [schema.validate(path) for path in files], 2),
            jing=seconds(lambda: subprocess.run([*java, simple, *files], check=True), 2),
            warm=seconds(lambda: [jing.document(path.read_bytes()) for path in files], 2),
            libxml2=seconds(lambda: [libxml2.validate(etree.parse(str(path))) for path in files], 2),
        )
        for size in (200_000, 2_000_000, largest * 1_000_000):
            path = Path(folder) / "large.xml"
            path.write_bytes(letters(size))
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            taken = seconds(partial(schema.validate, path), 1 if size > 10**7 else 3)
            grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
            warm = seconds(partial(judged, jing, path), 1)
            line(f"{size / 1e6:.1f} MB, {size / 1e6 / taken:.1f} MB/s, {grown:.0f} MiB more", engine=taken, warm=warm)
        jing.close()


if __name__ == "__main__":
    main()
