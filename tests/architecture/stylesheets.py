"""The stylesheets as trees, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from paragraphos.xml import parse

XSLT = Path(__file__).resolve().parents[2] / "xslt"
_PREFIX = "{http://www.w3.org/1999/XSL/Transform}"
COMPONENTS = (
    "function",
    "template",
    "variable",
    "param",
    "mode",
    "key",
    "accumulator",
    "attribute-set",
    "character-map",
)
"""What stands at the top of a stylesheet and is called by name, or matches."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """An element of XSLT in a file."""

    path: Path
    node: etree._Element

    def __str__(self) -> str:
        name = self.node.get("name") or self.node.get("match") or ""
        return f"{self.path.relative_to(XSLT)}:{self.node.sourceline}: {self.kind} {name}"

    @property
    def kind(self) -> str:
        """The name of the element, such as `template`."""
        return etree.QName(self.node).localname

    @property
    def is_component(self) -> bool:
        """Whether it stands at the top, or overrides a component of another package."""
        parent = self.node.getparent()
        return parent is not None and (parent.getparent() is None or parent.tag == f"{_PREFIX}override")


@cache
def roots() -> dict[Path, etree._Element]:
    """The root of every stylesheet."""
    return {path: parse(path).root for path in sorted(XSLT.rglob("*.xsl"))}


def instructions(*kinds: str) -> Iterator[Instruction]:
    """Every element of XSLT of these kinds, file by file."""
    for path, root in roots().items():
        for node in root.iter(*(_PREFIX + kind for kind in kinds)):
            yield Instruction(path, node)


def components(*kinds: str) -> Iterator[Instruction]:
    """The components of these kinds."""
    return (each for each in instructions(*kinds) if each.is_component)


@cache
def all_text() -> str:
    """What stands in all stylesheets, without comments."""
    texts = (path.read_text(encoding="utf-8") for path in roots())
    return re.sub("<!--.*?-->", "", "\n".join(texts), flags=re.DOTALL)


def packages() -> dict[str, set[str]]:
    """For each folder of stylesheets the other folders whose packages it uses."""
    names = {root.get("name"): _folder(path) for path, root in roots().items() if root.tag == f"{_PREFIX}package"}
    found: dict[str, set[str]] = {_folder(path): set() for path in roots()}
    for each in instructions("use-package"):
        found[_folder(each.path)].add(names[each.node.get("name")])
    return {folder: used - {folder} for folder, used in found.items()}


def _folder(path: Path) -> str:
    return path.relative_to(XSLT).parts[0]
