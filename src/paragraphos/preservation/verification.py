"""Is this what was released? Fixity by the package's own lists, then against the release that is at hand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from paragraphos.preservation.archive_reader import NoPackage, Tree, opened_tree
from paragraphos.preservation.bag_reader import is_bag, verify_bag
from paragraphos.preservation.fixity import Difference, State
from paragraphos.preservation.site_reader import MANIFEST, is_site, promised, verify_site

_SITE_IN_BAG = PurePosixPath("data/site")


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at (`bag` or `site`), how many files, whether a release was at hand, and every difference."""

    kind: str
    files: int
    compared_with: str | None
    differences: tuple[Difference, ...]


def verify(path: Path, release: Path | None = None) -> Verification:
    """Verify a bag (folder, .zip, .tar.gz) or a copy of the site; `release` is the manifest of the release at hand.

    Raises NoPackage when the path holds neither, OSError when it cannot be read.
    """
    with opened_tree(path) as tree:
        return _verified(path, tree, release)


def _verified(path: Path, tree: Tree, release: Path | None) -> Verification:
    if is_bag(tree):
        kind, differences, site, prefix = "bag", verify_bag(tree), _below(tree, _SITE_IN_BAG), f"{_SITE_IN_BAG}/"
    elif is_site(tree):
        kind, differences, site, prefix = "site", verify_site(tree), tree, ""
    elif tree.refused:
        refused = tuple(Difference(name, State.REFUSED, reason) for name, reason in tree.refused)
        return Verification("package", len(tree.files), None, refused)
    else:
        raise NoPackage(f"{path}: this is no bag (no bagit.txt) and no copy of a site (no {MANIFEST}).")
    if release is not None and is_site(site):
        differences = (*differences, *_against(site, release, prefix, {fault.path for fault in differences}))
    ordered = tuple(sorted(set(differences), key=lambda fault: (fault.path, fault.state, fault.message)))
    return Verification(kind, len(tree.files), str(release) if release else None, ordered)


def _below(tree: Tree, folder: PurePosixPath) -> Tree:
    start = f"{folder}/"
    return Tree({name[len(start) :]: opened for name, opened in tree.files.items() if name.startswith(start)}, ())


def _against(site: Tree, release: Path, prefix: str, known: set[str]) -> tuple[Difference, ...]:
    """How the sums that a copy promises differ from those of the release at hand (files known as faulty left out)."""
    expected = json.loads(release.read_text(encoding="utf-8"))
    with site.files[MANIFEST]() as stream:
        found = json.loads(stream.read())
    ours, theirs = expected.get("version"), found.get("version") if isinstance(found, dict) else None
    if ours != theirs:
        message = f"is of version {theirs or 'unknown'}; the release at hand is {ours} (compare with that of {theirs})"
        return (Difference(prefix + MANIFEST, State.ALTERED, message),)
    promises, _ = promised(site)
    sums = {entry["path"]: ("sha256", entry["sha256"]) for entry in expected["files"]}
    differences = [
        Difference(prefix + name, State.MISSING, "is in the release, and is not there")
        for name in sums.keys() - promises.keys()
    ]
    differences += [
        Difference(prefix + name, State.ADDED, "is there, and is not in the release")
        for name in promises.keys() - sums.keys()
    ]
    differences += [
        Difference(prefix + name, State.ALTERED, "is not what was released")
        for name in promises.keys() & sums.keys()
        if promises[name] != sums[name]
    ]
    return tuple(fault for fault in differences if fault.path not in known)
