"""A bag, as its tag files describe it: version, information, and the sums of every algorithm that we know."""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from paragraphos.preservation.bag import unescape
from paragraphos.preservation.fixity import Difference, State, compare
from paragraphos.preservation.tree import Tree, Unreadable, content, harm, only

_DECLARATION = "bagit.txt"
_INFORMATION = "bag-info.txt"
_LARGEST = {_DECLARATION: 1_000, _INFORMATION: 1_000_000}
_LARGEST_MANIFEST = 50_000_000
_MOST_FAULTS = 100
_VERSIONS = ("0.97", "1.0")
_MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_LINE = re.compile(r"([0-9a-fA-F]+)[ \t]+\*?(.+)")
_OXUM = re.compile(rb"^Payload-Oxum:[ \t]*(\d{1,18})\.(\d{1,18})[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Manifest:
    """One manifest: its file, its algorithm, and its sums by path."""

    name: str
    algorithm: str
    sums: dict[str, str]


def is_bag(tree: Tree) -> bool:
    """Whether the tree says of itself that it is a bag."""
    return _DECLARATION in tree.files


def verify_bag(tree: Tree) -> tuple[Difference, ...]:
    """Everything that keeps the tree from being a complete and valid bag (RFC 8493, 3)."""
    faults: list[Difference] = list(_declaration(tree))
    payload = _manifests(tree, faults, tags=False)
    tags = _manifests(tree, faults, tags=True)
    if not payload:
        faults.append(Difference("manifest-sha256.txt", State.MISSING, "no manifest of the payload that we can read"))
    promised: dict[str, dict[str, str]] = {}
    for manifest in (*payload, *tags):
        for path, value in manifest.sums.items():
            promised.setdefault(path, {})[manifest.algorithm] = value
    held = [path for path in tree.files if _in_payload(path)]
    beside = [path for path in tree.files if tags and not _in_payload(path) and not path.startswith("tagmanifest-")]
    compared = compare(only(tree, (*held, *beside)), promised)
    faults += compared.differences
    for paths, manifests in ((held, payload), (beside, tags)):
        faults += (fault for manifest in manifests for fault in _left_out(paths, manifest, promised))
    faults += _oxum(tree, held, compared.sizes)
    return tuple(sorted(set(faults), key=lambda fault: (fault.path, fault.state, fault.message)))


def _in_payload(path: str) -> bool:
    return path.startswith("data/")


def _left_out(paths: Iterable[str], manifest: _Manifest, promised: Mapping[str, object]) -> list[Difference]:
    """The files that another manifest promises and this one does not; what none promises is told already."""
    return [
        Difference(path, State.ADDED, f"is there, and {manifest.name} does not promise it")
        for path in paths
        if path in promised and path not in manifest.sums
    ]


def _tag_file(tree: Tree, name: str) -> bytes:
    """A tag file with all its lines ended alike (RFC 8493, 2.1.3 allows LF, CR and CRLF).

    Raises Unreadable.
    """
    data = content(tree, name, _LARGEST.get(name, _LARGEST_MANIFEST))
    return data.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _declaration(tree: Tree) -> list[Difference]:
    try:
        lines = _tag_file(tree, _DECLARATION).decode("utf-8", "replace").split("\n")
    except Unreadable as error:
        return [Difference(_DECLARATION, State.UNREADABLE, str(error))]
    found = re.fullmatch(r"BagIt-Version: (\d+\.\d+)", lines[0])
    if not found or lines[1:2] != ["Tag-File-Character-Encoding: UTF-8"]:
        return [Difference(_DECLARATION, State.ALTERED, "is not the declaration of a bag in UTF-8")]
    if found[1] not in _VERSIONS:
        known = ", ".join(_VERSIONS)
        return [Difference(_DECLARATION, State.ALTERED, f"declares version {found[1]}; we know {known}")]
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
        try:
            lines = _tag_file(tree, name).split(b"\n")
        except Unreadable as error:
            faults.append(Difference(name, State.UNREADABLE, str(error)))
            continue
        manifests.append(_Manifest(name, found[2], _sums(name, lines, faults, tags=tags)))
    return manifests


def _sums(name: str, lines: list[bytes], faults: list[Difference], *, tags: bool) -> dict[str, str]:
    sums: dict[str, str] = {}
    wrong = 0
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        found = _LINE.fullmatch(line.decode("utf-8", "replace"))
        path = unescape(found[2]).removeprefix("./") if found else name
        if not found:
            fault = Difference(name, State.ALTERED, f"line {number} is not a sum and a path")
        elif reason := harm(path) or _misplaced(path, tags=tags):
            fault = Difference(path, State.REFUSED, f"{reason} ({name}, line {number})")
        elif path in sums:
            fault = Difference(path, State.REFUSED, f"is promised twice ({name}, line {number})")
        else:
            sums[path] = found[1]
            continue
        wrong += 1
        if wrong > _MOST_FAULTS:
            faults.append(Difference(name, State.ALTERED, f"has more than {_MOST_FAULTS} wrong lines"))
            break
        faults.append(fault)
    return sums


def _misplaced(path: str, *, tags: bool) -> str | None:
    if tags and _in_payload(path):
        return "is a payload file in a manifest of tag files"
    if not tags and not _in_payload(path):
        return "is not below data/"
    return None


def _oxum(tree: Tree, held: list[str], sizes: Mapping[str, int]) -> list[Difference]:
    """Whether the payload has as many bytes and files as bag-info.txt says (RFC 8493, 2.2.2)."""
    if _INFORMATION not in tree.files:
        return []
    try:
        found = _OXUM.search(_tag_file(tree, _INFORMATION))
    except Unreadable as error:
        return [Difference(_INFORMATION, State.UNREADABLE, str(error))]
    if not found:
        return []
    # What was refused is told as that, not again as a wrong count; bytes are counted where every file was read.
    count = len(held) + sum(_in_payload(path) for path, _ in tree.refused)
    if int(found[2]) != count:
        message = f"promises {int(found[2]):,} payload files; there are {count:,}"
        return [Difference(_INFORMATION, State.ALTERED, message)]
    size = sum(sizes.get(path, 0) for path in held)
    if int(found[1]) != size and all(path in sizes for path in held) and count == len(held):
        return [Difference(_INFORMATION, State.ALTERED, f"promises {int(found[1]):,} bytes; there are {size:,}")]
    return []
