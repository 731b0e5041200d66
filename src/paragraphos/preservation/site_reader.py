"""A copy of the published site: its manifest, and the words that its TEI holds."""

from __future__ import annotations

import json
import re

from paragraphos.preservation.archive_reader import Tree, harm
from paragraphos.preservation.fixity import Difference, State, compare

MANIFEST = "manifest.json"
_LARGEST = 100_000_000


def is_site(tree: Tree) -> bool:
    """Whether the tree has the manifest of a published site."""
    return MANIFEST in tree.files


def promised(tree: Tree) -> tuple[dict[str, tuple[str, str]], tuple[Difference, ...]]:
    """What the site's own manifest promises, and what is wrong with the manifest itself."""
    try:
        with tree.files[MANIFEST]() as stream:
            content = json.loads(stream.read(_LARGEST))
        entries = [(entry["path"], entry["sha256"]) for entry in content["files"]]
    except (ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        return {}, (Difference(MANIFEST, State.UNREADABLE, f"is not the manifest of a site: {error}"),)
    sums: dict[str, tuple[str, str]] = {}
    faults: list[Difference] = []
    for path, value in entries:
        if not isinstance(path, str) or not isinstance(value, str) or not re.fullmatch("[0-9a-f]{64}", value):
            faults.append(Difference(MANIFEST, State.ALTERED, f"has an entry that is not a path and a sum: {path!r}"))
        elif reason := harm(path):
            faults.append(Difference(path, State.REFUSED, f"{reason} ({MANIFEST})"))
        elif path in sums:
            faults.append(Difference(path, State.REFUSED, f"is promised twice ({MANIFEST})"))
        else:
            sums[path] = ("sha256", value)
    return sums, tuple(faults)


def verify_site(tree: Tree) -> tuple[Difference, ...]:
    """Every file of the site that is not what its own manifest promises."""
    sums, faults = promised(tree)
    own = Tree({path: opened for path, opened in tree.files.items() if path != MANIFEST}, tree.refused)
    return (*faults, *(compare(own, sums) if sums else ()))
