"""The compact syntax: spoilt schemas judged by Jing too, random ones written by Trang, and how long TEI All takes.

Run with `python benchmarks/relaxng_compact.py [SPOILT] [RANDOM] [SEED]`: how many of each. Differing verdicts are
printed whole, but for declarations that are made twice: the specification forbids them, and Jing does not look.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.relaxng.compact.spoiling import spoiled  # noqa: E402
from tests.relaxng.compact.trang import Trang  # noqa: E402
from tests.relaxng.generated import pair  # noqa: E402
from tests.relaxng.jing import Jing  # noqa: E402

from paragraphos.relaxng import WrongSchema, load  # noqa: E402
from paragraphos.relaxng.schema import Schema  # noqa: E402

DOCUMENTS = 3


def read(path: Path) -> tuple[Schema | None, str]:
    """A schema, or None and why it is wrong."""
    try:
        return load(path), ""
    except WrongSchema as wrong:
        return None, str(wrong)


def spoilt_schemas(number: int, seed: int, folder: Path) -> Counter[str]:
    """Schemas with a few tokens that are not what they were, judged by both."""
    tally: Counter[str] = Counter()
    jing, path = Jing(), folder / "spoilt.rnc"
    for each in range(seed, seed + number):
        text = spoiled(Random(each))
        path.write_text(text, encoding="utf-8")
        ours, why = read(path)
        right = jing.compact_schema(text)
        tally["spoilt schemas"] += 1
        tally["of them right all the same"] += bool(right)
        if right != (ours is not None):
            overlooked = why.endswith("is declared twice")
            tally["declared twice" if overlooked else "differing"] += 1
            if not overlooked:
                print(f"seed {each}: Jing says {right}, we {why or 'right'}\n{text}\n")
    jing.close()
    return tally


def random_schemas(number: int, seed: int, folder: Path) -> Counter[str]:
    """Schemas in XML syntax, and what Trang makes of them, with documents."""
    tally: Counter[str] = Counter()
    trang, path, converted = Trang(), folder / "schema.rng", folder / "schema.rnc"
    for each in range(seed, seed + number):
        schema, documents = pair(Random(each), DOCUMENTS)
        path.write_text(schema, encoding="utf-8")
        if not trang.converted(path, converted):
            continue
        tally["random schemas"] += 1
        (in_xml, _), (in_compact, why) = read(path), read(converted)
        if (in_xml is None) != (in_compact is None):
            tally["differing"] += 1
            print(f"seed {each}: {why or 'right in compact syntax alone'}\n{schema}\n")
        elif in_xml is not None and in_compact is not None:
            for document in documents:
                tally["documents"] += 1
                if in_xml.validate(document.encode()) != in_compact.validate(document.encode()):
                    tally["differing"] += 1
                    print(f"seed {each}: {schema}\n{document}\n")
    trang.close()
    return tally


def loading(folder: Path) -> None:
    """Processor seconds to load TEI All in either syntax, in turn, the best of seven."""
    reference = Path(os.environ.get("PARAGRAPHOS_REFERENCE_DATA", ROOT.parent / "shared"))
    xml, compact = reference / "tei" / "tei_all.rng", folder / "tei_all.rnc"
    if not xml.is_file():
        print("TEI All is not among the reference data")
        return
    trang = Trang()
    trang.converted(xml, compact)
    trang.close()
    best = dict.fromkeys((xml, compact), float("inf"))
    for _ in range(7):
        for path in best:
            began = time.process_time()
            load(path)
            best[path] = min(best[path], time.process_time() - began)
    print(f"TEI All ready: {best[xml]:.3f} s in XML syntax, {best[compact]:.3f} s in compact syntax")


def main() -> int:
    spoilt, some, seed = (*map(int, sys.argv[1:]), *(3_000, 1_000, 1)[len(sys.argv) - 1 :])
    with tempfile.TemporaryDirectory() as folder:
        tally = spoilt_schemas(spoilt, seed, Path(folder)) + random_schemas(some, seed, Path(folder))
        print(dict(tally))
        loading(Path(folder))
    return 1 if tally["differing"] else 0


if __name__ == "__main__":
    sys.exit(main())
