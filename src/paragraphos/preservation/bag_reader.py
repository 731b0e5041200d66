"""A bag, as its tag files describe it: version, information, and the sums of every algorithm that we know."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from paragraphos.preservation.archive_reader import Tree, harm
from paragraphos.preservation.bag import unescape
from paragraphos.preservation.fixity import Difference, State, compare

_LARGEST_TAG = 50_000_000
_VERSIONS = ("0.97", "1.0")
_MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_LINE = re.compile(r"([0-9a-fA-F]+)[ \t]+\*?(.+)")


@dataclass(frozen=True, slots=True)
class _Manifest:
    """One manifest: its file, its algorithm, and its sums by path."""

    name: str
    algorithm: str
    sums: dict[str, str]


def is_bag(tree: Tree) -> bool:
    """Whether the tree says of itself that it is a bag."""
    return "bagit.txt" in tree.files


def verify_bag(tree: Tree) -> tuple[Difference, ...]:
    """Everything that keeps the tree from being a complete and valid bag (RFC 8493, 3)."""
    faults: list[Difference] = list(_declaration(tree))
    payload = _manifests(tree, faults, tags=False)
    tags = _manifests(tree, faults, tags=True)
    if not payload:
        faults.append(Difference("manifest-sha256.txt", State.MISSING, "no manifest of the payload that we can read"))
    faults.extend(_oxum(tree))
    held = Tree({path: opened for path, opened in tree.files.items() if path.startswith("data/")}, tree.refused)
    rest = Tree({path: opened for path, opened in tree.files.items() if not path.startswith("data/")}, ())
    for manifest in payload:
        faults.extend(compare(held, {path: (manifest.algorithm, value) for path, value in manifest.sums.items()}))
    for manifest in tags:
        promised = {path: (manifest.algorithm, value) for path, value in manifest.sums.items()}
        beside = {path: opened for path, opened in rest.files.items() if not path.startswith("tagmanifest-")}
        faults.extend(compare(Tree(beside, ()), promised))
    return tuple(sorted(set(faults), key=lambda fault: (fault.path, fault.state, fault.message)))


def _tag_text(tree: Tree, name: str) -> str:
    with tree.files[name]() as stream:
        return stream.read(_LARGEST_TAG).decode("utf-8", "replace").removeprefix("\ufeff")


def _declaration(tree: Tree) -> list[Difference]:
    lines = _tag_text(tree, "bagit.txt").splitlines()
    found = re.fullmatch(r"BagIt-Version: (\d+\.\d+)", lines[0]) if lines else None
    if not found or len(lines) < 2 or lines[1] != "Tag-File-Character-Encoding: UTF-8":
        return [Difference("bagit.txt", State.ALTERED, "is not the declaration of a bag in UTF-8")]
    if found[1] not in _VERSIONS:
        return [Difference("bagit.txt", State.ALTERED, f"declares version {found[1]}; we know {', '.join(_VERSIONS)}")]
    return []


def _manifests(tree: Tree, faults: list[Difference], *, tags: bool) -> list[_Manifest]:
    manifests = []
    for name in sorted(tree.files):
        found = _MANIFEST.fullmatch(name)
        if not found or bool(found[1]) is not tags:
            continue
        if found[2] not in hashlib.algorithms_guaranteed or found[2].startswith("shake"):
            faults.append(Difference(name, State.REFUSED, f"uses “{found[2]}”, which is not known here"))
            continue
        manifests.append(_Manifest(name, found[2], _sums(tree, name, faults, tags=tags)))
    return manifests


def _sums(tree: Tree, name: str, faults: list[Difference], *, tags: bool) -> dict[str, str]:
    sums: dict[str, str] = {}
    for number, line in enumerate(_tag_text(tree, name).splitlines(), 1):
        found = _LINE.fullmatch(line)
        if not found:
            if line:
                faults.append(Difference(name, State.ALTERED, f"line {number} is not a sum and a path"))
            continue
        path = unescape(found[2]).removeprefix("./")
        reason = harm(path) or _misplaced(path, tags=tags)
        if reason:
            faults.append(Difference(path, State.REFUSED, f"{reason} ({name}, line {number})"))
        elif path in sums:
            faults.append(Difference(path, State.REFUSED, f"is promised twice ({name}, line {number})"))
        else:
            sums[path] = found[1]
    return sums


def _misplaced(path: str, *, tags: bool) -> str | None:
    in_payload = path.startswith("data/")
    if tags and in_payload:
        return "is a payload file in a manifest of tag files"
    if not tags and not in_payload:
        return "is not below data/"
    return None


def _oxum(tree: Tree) -> list[Difference]:
    if "bag-info.txt" not in tree.files:
        return []
    found = re.search(r"^Payload-Oxum:\s*(\d+)\.(\d+)\s*$", _tag_text(tree, "bag-info.txt"), re.MULTILINE)
    if not found:
        return []
    # What was refused is told as that, not again as a wrong count.
    held = [path for path in (*tree.files, *(path for path, _ in tree.refused)) if path.startswith("data/")]
    if int(found[2]) != len(held):
        message = f"promises {int(found[2]):,} payload files; there are {len(held):,}"
        return [Difference("bag-info.txt", State.ALTERED, message)]
    return []
