"""What references cost: units, fingerprints, the ledger, holding the edition against it, citations, pages.

Run as `python benchmarks/references.py [EDITION]`; every figure is the best of three in one process, after a first run
that compiles the stylesheets.
"""

from __future__ import annotations

import sys
import time

sys.path.pop(0)  # the folder of this script: its html.py would stand before Python's own

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from paragraphos.outputs import reference_pages
from paragraphos.publication.edition import publication
from paragraphos.references.citations.citing import citations, target_of
from paragraphos.references.citations.formatting import formatted
from paragraphos.references.citations.styles import style_named
from paragraphos.references.integrity import integrity
from paragraphos.references.ledger import Ledger
from paragraphos.references.present import present, present_with_markup
from paragraphos.references.releasing import recorded
from paragraphos.references.statements import account
from paragraphos.references.storage import decoded, encoded, written
from paragraphos.source import read_edition


def main(folder: Path) -> None:
    source = read_edition(folder)
    edition = publication(source)
    now = replace(present_with_markup(edition), version="1.0.0")
    ledger = recorded(Ledger("benchmark"), now, ())
    targets = [target_of(unit, "1.0.0", "2030-01-01") for unit in edition.units]
    cited = citations(edition.node, targets, None)
    style = style_named("chicago-notes-bibliography")
    print(f"{len(edition.units):,} units; the ledger has {len(written(ledger)):,} bytes after one release")
    told("assemble and find the units", lambda: publication(source))
    told("fingerprints of markup and header", lambda: present_with_markup(edition))
    told("record a release", lambda: recorded(Ledger("benchmark"), now, ()))
    told("write and read the ledger", lambda: decoded(encoded(ledger)))
    told("prove the ledger's seals", lambda: list(integrity(ledger)))
    told("hold the edition against it", lambda: account(ledger, present(edition)))
    told("all citations as data", lambda: citations(edition.node, targets, None))
    told("all citations in a style", lambda: formatted(cited, style))
    told("all pages of references", lambda: list(reference_pages.make(edition, cited)))


def told(name: str, task: Callable[[], object]) -> None:
    task()
    best = min(measured(task) for _ in range(3))
    print(f"  {name:36} {1000 * best:8.1f} ms")


def measured(task: Callable[[], object]) -> float:
    started = time.perf_counter()
    task()
    return time.perf_counter() - started


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path())
