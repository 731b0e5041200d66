"""Real schemas and damaged documents, judged by the engine and by Jing.

Run with `python benchmarks/relaxng_mutants.py [MUTANTS] [SEED] [-v]`.
Every document is damaged at one place. Told are differing verdicts, and how many findings one mistake gives.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.relaxng.damage import DAMAGES, damaged  # noqa: E402
from tests.relaxng.jing import Jing  # noqa: E402

from paragraphos.relaxng import load  # noqa: E402

SCHEMAS = (
    "tei_all.rng",
    "odd/tei_simplePrint.rng",
    "odd/tei_lite.rng",
    "odd/tei_drama.rng",
    "odd/tei_minimal.rng",
    "odd/tei_bare.rng",
)


def main() -> int:
    mutants = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    chance = Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    tei = Path(os.environ.get("PARAGRAPHOS_REFERENCE_DATA", ROOT.parent / "shared")) / "tei"
    documents = [ROOT / "tests" / "relaxng" / "data" / "letter.xml", *sorted((tei / "odd").glob("*.odd"))]
    jing, tally, findings = Jing(), Counter[str](), Counter[tuple[str, int]]()
    began = time.perf_counter()
    for name in SCHEMAS:
        schema, loaded = load(tei / name), jing.schema((tei / name).read_bytes())
        assert loaded
        for document in documents:
            text = document.read_text(encoding="utf-8")
            sound = jing.document(text)
            for _ in range(mutants // (1 if sound else 10) // (1 if len(text) < 50_000 else 10)):
                kind = chance.choice(DAMAGES)
                mutant = damaged(text, kind, chance)
                valid, faults = jing.document(mutant), schema.validate(mutant.encode())
                tally["mutants"] += 1
                tally["valid"] += valid
                if valid == bool(faults):
                    tally["differing"] += 1
                    Path(f"differing-{tally['differing']}.xml").write_text(mutant, encoding="utf-8")
                    print(f"{name} {document.name} {kind}: Jing says {valid}, we {faults[:2]}")
                if sound and not valid:
                    findings[kind, len(faults)] += 1
                    if len(faults) > 1 and "-v" in sys.argv:
                        print(f"{name} {document.name} {kind}:")
                        for fault in faults:
                            print(f"   {fault.line}:{fault.column} {fault.message} | {fault.hint}")
    jing.close()
    print(dict(tally), f"{time.perf_counter() - began:.0f} s")
    for kind in DAMAGES:
        counts = {number: count for (of, number), count in sorted(findings.items()) if of == kind}
        print(f"{kind:>12}: findings {counts}")
    return int(tally["differing"] > 0)


if __name__ == "__main__":
    sys.exit(main())
