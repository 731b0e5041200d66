"""The citation processor: pandoc's citeproc, as a program that is given data and gives HTML."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from paragraphos.extras import load
from paragraphos.faults import Unusable

PURPOSE = "Citing in a style"
"""What the extra packages are needed for, in the words of a message."""


def processed(cited: Sequence[tuple[str, str]], items: Sequence[Mapping[str, Any]], style: Path) -> str:
    """A page of HTML that cites each item (its id, and what follows it in the citation), a paragraph for each.

    `items` are CSL-JSON, `style` a file of CSL 1.0.2. Raises MissingExtra when pandoc is not installed, Unusable when
    it fails.
    """
    pypandoc = load("pypandoc", PURPOSE, "publish")
    document = {"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": [_paragraph(*one) for one in cited]}
    with tempfile.TemporaryDirectory() as folder:
        bibliography = Path(folder) / "items.json"
        bibliography.write_text(json.dumps(items, ensure_ascii=False), encoding="utf-8")
        options = ["--from=json", "--to=html", "--wrap=none", "--citeproc", f"--csl={style}"]
        done = subprocess.run(  # noqa: S603  the program comes with a package, the arguments are ours
            [pypandoc.get_pandoc_path(), *options, f"--bibliography={bibliography}"],
            input=json.dumps(document, ensure_ascii=False).encode("utf-8"),
            capture_output=True,
            check=False,
        )
    if done.returncode:
        raise Unusable(f"pandoc could not format the citations: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout.decode("utf-8")


def _paragraph(item: str, suffix: str) -> dict[str, Any]:
    """A paragraph of pandoc's document model (pandoc-types 1.23) that holds one citation."""
    citation = {
        "citationId": item,
        "citationPrefix": [],
        "citationSuffix": [{"t": "Str", "c": suffix}] if suffix else [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 1,
        "citationHash": 0,
    }
    return {"t": "Para", "c": [{"t": "Cite", "c": [[citation], []]}]}
