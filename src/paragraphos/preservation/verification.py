"""Is this what was released? Fixity by the package's own lists, then against the release that is at hand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from paragraphos.faults import Unusable
from paragraphos.preservation.archive_reader import NoPackage, opened_tree
from paragraphos.preservation.bag_reader import is_bag, verify_bag
from paragraphos.preservation.fixity import Difference, State
from paragraphos.preservation.ocfl_reader import is_ocfl_object, newest
from paragraphos.preservation.site_reader import MANIFEST, SiteManifest, is_site, site_manifest, verify_site
from paragraphos.preservation.tree import Tree, below

_SITE_IN_BAG = PurePosixPath("data/site")


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at (`bag` or `site`), how many files, whether a release was at hand, and every difference.

    `whole`: it is what its own lists promise; what differs then differs from the release.
    """

    kind: str
    files: int
    whole: bool
    compared_with: str | None
    differences: tuple[Difference, ...]


def verify(path: Path, release: Path | None = None) -> Verification:
    """Verify a bag (folder, .zip, .tar.gz, OCFL object) or a copy of the site.

    `release` is the manifest of the release at hand.

    Raises NoPackage when the path holds neither, Unusable when the release's manifest is none, OSError when the path
    cannot be read.
    """
    released = None if release is None else _released(release)
    with opened_tree(path) as tree:
        return _verified(path, tree, release, released)


def _released(release: Path) -> SiteManifest:
    manifest = site_manifest(Tree({MANIFEST: lambda: release.open("rb")}, ()))
    if manifest.faults:
        fault = manifest.faults[0].message
        raise Unusable(f"{release}: the release to compare with {fault}. Build the edition again, or move it away.")
    return manifest


def _verified(path: Path, tree: Tree, release: Path | None, released: SiteManifest | None) -> Verification:
    around: tuple[Difference, ...] = ()
    if is_ocfl_object(tree):
        tree, around = newest(tree)
    if is_bag(tree):
        kind, differences, site, prefix = "bag", verify_bag(tree), below(tree, str(_SITE_IN_BAG)), f"{_SITE_IN_BAG}/"
    elif is_site(tree):
        kind, differences, site, prefix = "site", verify_site(tree), tree, ""
    elif tree.refused or around:
        refused = tuple(Difference(name, State.REFUSED, reason) for name, reason in tree.refused)
        return Verification("package", len(tree.files), False, None, (*around, *refused))
    else:
        raise NoPackage(
            f"{path}: this is no bag (no bagit.txt) and no copy of a site (no {MANIFEST}). "
            "Name the folder that holds such a file, or the package as it came."
        )
    whole = not (around or differences)
    compared = released is not None and is_site(site)
    if released is not None and compared:
        differences = (*differences, *_against(site, released, prefix, {fault.path for fault in differences}))
    ordered = tuple(sorted({*around, *differences}, key=lambda fault: (fault.path, fault.state, fault.message)))
    return Verification(kind, len(tree.files), whole, str(release) if compared else None, ordered)


def _against(site: Tree, released: SiteManifest, prefix: str, known: set[str]) -> tuple[Difference, ...]:
    """How the sums that a copy promises differ from those of the release at hand (files known as faulty left out)."""
    manifest = site_manifest(site)
    if manifest.version != released.version:
        ours, theirs = released.version or "unknown", manifest.version or "unknown"
        message = f"is of version {theirs}; the release at hand is {ours} (compare with that of {theirs})"
        return (Difference(prefix + MANIFEST, State.ALTERED, message),)
    promises, sums = manifest.sums, released.sums
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
