"""Random schemas and documents, judged by the engine and by Jing.

Run with `python benchmarks/relaxng_agreement.py [PAIRS] [SEED]`.
Each schema is judged with three documents that follow it more or less. Differing verdicts are printed whole.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.relaxng.generated import pair
from tests.relaxng.jing import Jing

from paragraphos.relaxng import WrongSchema, load

DOCUMENTS = 3


def main() -> int:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 3_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    jing = Jing()
    tally: Counter[str] = Counter()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schema.rng"
        while tally["pairs"] < pairs:
            seed += 1
            schema, documents = pair(Random(seed), DOCUMENTS)
            path.write_text(schema, encoding="utf-8")
            try:
                ours = load(path)
            except WrongSchema as wrong:
                ours, reason = None, str(wrong)
            right = jing.schema(schema)
            if right is None:
                tally["schemas over which Jing's stack overflowed"] += 1
                continue
            tally["pairs"] += 1 if not right else DOCUMENTS
            tally["wrong schemas"] += not right
            if right != (ours is not None):
                tally["differing about a schema"] += 1
                print(f"seed {seed}: Jing says {right}, we {reason if ours is None else 'right'}\n{schema}\n")
                continue
            if ours is None:
                continue
            for document in documents:
                valid, faults = jing.document(document), ours.validate(document.encode())
                tally["valid documents"] += valid
                if valid == bool(faults):
                    tally["differing about a document"] += 1
                    print(f"seed {seed}: Jing says {valid}, we {faults}\n{schema}\n{document}\n")
    jing.close()
    print(dict(tally), f"{time.perf_counter() - began:.0f} s")
    return 0 if not tally["differing about a schema"] + tally["differing about a document"] else 1


if __name__ == "__main__":
    sys.exit(main())
