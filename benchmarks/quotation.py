"""Quotations made from the text by rule, spoilt in every way in which citers spoil them, and found again.

Prints how many of 500 led to the right reference, how many claims to be exact were wrong, how many of 500 quotations
made of words that are not in the text were found nevertheless, and how long a query took.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from paragraphos.references.quotation.index import Likeness
from paragraphos.references.quotation.search import Quotations
from paragraphos.references.with_ledger import read_with_ledger

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.quotation.noise import absent, quotations


def main(folder: Path) -> None:
    edition = read_with_ledger(folder)
    now = edition.now
    started = time.perf_counter()
    search = Quotations(now, edition.ledger)
    search.find("a")
    print(f"loaded in {1000 * (time.perf_counter() - started):.0f} ms")
    right, wrong_exact, times = 0, 0, []
    made = quotations(now, 500)
    for quotation in made:
        started, busy = time.perf_counter(), time.process_time()
        hits = search.find(quotation.words)
        times.append((time.perf_counter() - started, time.process_time() - busy))
        found = any(set(quotation.references) == {unit.reference for unit in hit.units} for hit in hits)
        right += found
        if hits and hits[0].likeness is Likeness.EXACT and quotation.spoilt_words:
            wrong_exact += 1
            print(f"  wrongly exact ({quotation.noise}): {quotation.words!r}")
        if not found:
            print(
                f"  missed ({quotation.noise}): {quotation.words!r} of {quotation.references}: "
                f"{[(hit.reference, str(hit.likeness)) for hit in hits[:3]]}"
            )
    invented = sum(bool(search.find(words)) for words in absent(now, 500))
    waited, worked = (sorted(row) for row in zip(*times, strict=True))
    print(f"{right} of {len(made)} right, {wrong_exact} wrong exact claims, {invented} of 500 absent quotations found")
    for name, row in (("waiting", waited), ("of the processor", worked)):
        middle, most = row[len(row) // 2], row[len(row) * 99 // 100]
        figures = f"median {1000 * middle:.1f}, 99 of 100 in {1000 * most:.1f}, worst {1000 * row[-1]:.1f}"
        print(f"a query, time {name}: {figures} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path())
