"""A copy of the published site: its manifest, and whether the files are what it promises."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from paragraphos.preservation.fixity import Difference, State, compare
from paragraphos.preservation.tree import Tree, Unreadable, content, harm, only

MANIFEST = "manifest.json"
_LARGEST = 100_000_000
_MOST_FAULTS = 100
_SUM = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class SiteManifest:
    """What a site says of itself: its version, the SHA-256 of each file by path, and what is wrong with that."""

    version: str | None
    sums: dict[str, str]
    faults: tuple[Difference, ...]


def is_site(tree: Tree) -> bool:
    """Whether the tree has the manifest of a published site."""
    return MANIFEST in tree.files


def site_manifest(tree: Tree) -> SiteManifest:
    """The site's own manifest, as far as it is one."""
    try:
        said = json.loads(content(tree, MANIFEST, _LARGEST))
        entries = [(entry["path"], entry["sha256"]) for entry in said["files"]]
        version = said.get("version")
    except (Unreadable, ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"is not the manifest of a site: {error}"
        return SiteManifest(None, {}, (Difference(MANIFEST, State.UNREADABLE, message),))
    sums: dict[str, str] = {}
    faults: list[Difference] = []
    for path, value in entries:
        if len(faults) > _MOST_FAULTS:
            break
        if not isinstance(path, str) or not isinstance(value, str) or not _SUM.fullmatch(value):
            told = str(path)[:100]
            faults.append(Difference(MANIFEST, State.ALTERED, f"has an entry that is not a path and a sum: {told}"))
        elif reason := harm(path):
            faults.append(Difference(path, State.REFUSED, f"{reason} ({MANIFEST})"))
        elif path in sums:
            faults.append(Difference(path, State.REFUSED, f"is promised twice ({MANIFEST})"))
        else:
            sums[path] = value
    return SiteManifest(version if isinstance(version, str) else None, sums, tuple(faults))


def verify_site(tree: Tree) -> tuple[Difference, ...]:
    """Every file of the site that is not what its own manifest promises."""
    manifest = site_manifest(tree)
    if any(fault.state is State.UNREADABLE for fault in manifest.faults):
        refused = tuple(Difference(path, State.REFUSED, reason) for path, reason in tree.refused)
        return (*manifest.faults, *refused)
    own = only(tree, tree.files.keys() - {MANIFEST})
    compared = compare(own, {path: {"sha256": value} for path, value in manifest.sums.items()})
    return (*manifest.faults, *compared.differences)
