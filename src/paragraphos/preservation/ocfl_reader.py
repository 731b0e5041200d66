"""An OCFL object as the package that its newest version holds (OCFL 1.1): its inventory says which file is which."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from paragraphos.preservation.fixity import Difference, State
from paragraphos.preservation.tree import Tree, Unreadable, content, harm

_DECLARATION = "0=ocfl_object_"
_INVENTORY = "inventory.json"
_LARGEST = 100_000_000


def is_ocfl_object(tree: Tree) -> bool:
    """Whether the tree says of itself that it is an OCFL object."""
    return any(path.startswith(_DECLARATION) for path in tree.files)


def newest(tree: Tree) -> tuple[Tree, tuple[Difference, ...]]:
    """The files of the newest version by their own paths, and what is wrong with the object around them.

    That their bytes are the right ones is for the package in it to prove; a file that is gone is missing from there.
    """
    if _INVENTORY not in tree.files:
        return Tree({}, tree.refused), (
            Difference(_INVENTORY, State.MISSING, "is not there, and says which file is which"),
        )
    try:
        data = content(tree, _INVENTORY, _LARGEST)
        inventory = json.loads(data)
        paths = dict(_paths(inventory))
        known = {place for places in inventory["manifest"].values() for place in places}
        sidecar = f"{_INVENTORY}.{inventory['digestAlgorithm']}"
        expected = hashlib.new(inventory["digestAlgorithm"], data).hexdigest()
        said = content(tree, sidecar, 1_000).split() if sidecar in tree.files else []
    except (Unreadable, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return Tree({}, tree.refused), (Difference(_INVENTORY, State.UNREADABLE, f"is no inventory of OCFL: {error}"),)
    faults = [] if said[:1] == [expected.encode("ascii")] else [_altered(inventory["digestAlgorithm"])]
    faults += [
        Difference(path, State.ADDED, "is there, and is not in the inventory")
        for path in tree.files
        if "/content/" in path and path not in known
    ]
    harmful = tuple((path, reason) for path in paths if (reason := harm(path)))
    refused = {path for path, _ in harmful}
    files = {path: tree.files[place] for path, place in paths.items() if place in tree.files and path not in refused}
    return Tree(files, (*tree.refused, *harmful)), tuple(faults)


def _altered(algorithm: str) -> Difference:
    return Difference(_INVENTORY, State.ALTERED, f"has another {algorithm} than the file beside it says")


def _paths(inventory: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each path in the newest version with the place in the object where its bytes are."""
    for digest, paths in inventory["versions"][inventory["head"]]["state"].items():
        for path in paths:
            yield str(path), str(inventory["manifest"][digest][0])
