"""What the checks know of TEI: names, words, places of elements, and the reference under which a reader finds them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SPACE = re.compile(r"[ \t\r\n]+")
_MANY = 1_000
_CITED = frozenset(
    [
        "s",
        "p",
        "ab",
        "l",
        "lg",
        "head",
        "salute",
        "opener",
        "closer",
        "signed",
        "dateline",
        "trailer",
        "note",
        "person",
        "personGrp",
        "place",
        "org",
        "event",
        "bibl",
        "biblStruct",
    ]
)


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def elements(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The TEI elements of these names (all when none is given), `root` included, in document order."""
    if names:
        yield from root.iter(*(TEI + name for name in names))
    else:
        yield from root.iter(TEI + "*")


def first(root: etree._Element, path: str) -> etree._Element | None:
    """The first element at a path of TEI names, such as `teiHeader/fileDesc`."""
    return root.find("/".join(TEI + step for step in path.split("/")))


def collapsed(text: str) -> str:
    """Text with each run of XML white space made one space, and none at its ends."""
    return _SPACE.sub(" ", text).strip(" ")


def words(element: etree._Element) -> str:
    """The text of an element with everything in it, white space collapsed."""
    return collapsed(str(element.xpath("string()")))


def is_cited(element: etree._Element) -> bool:
    """Whether an element is of a kind that is usually cited by its xml:id: a paragraph, a note, an entry …"""
    return local(element) in _CITED


def reference_of(element: etree._Element) -> str | None:
    """The reference of the nearest citable element around (or at) an element; None where there is none."""
    at: etree._Element | None = element
    while at is not None:
        identity = at.get(XML_ID)
        if identity and is_cited(at):
            return identity
        at = at.getparent()
    return None


def xpath_of(element: etree._Element) -> str:
    """The path of an element by local names, with its number where siblings share its name: `/TEI/text/body/p[3]`."""
    steps: list[str] = []
    at: etree._Element | None = element
    while at is not None:
        parent = at.getparent()
        name = local(at)
        if parent is None:
            steps.append(name)
        else:
            # To ask for the number of children would be to count them all.
            many = next(islice(parent.iterchildren(), _MANY, None), None) is not None
            steps.append((_kept if many else _numbered)(parent)[at])
        at = parent
    return "/" + "/".join(reversed(steps))


@lru_cache(maxsize=2)
def _kept(parent: etree._Element) -> dict[etree._Element, str]:
    """The steps to the children of one who has very many, kept for the next that is asked for."""
    return _numbered(parent)


def _numbered(parent: etree._Element) -> dict[etree._Element, str]:
    """The step that leads to each child: its name, with its number where others share the name."""
    children = list(parent.iterchildren(etree.Element))
    names = [local(child) for child in children]
    several = {name for name, count in Counter(names).items() if count > 1}
    seen: Counter[str] = Counter()
    steps: dict[etree._Element, str] = {}
    for child, name in zip(children, names, strict=True):
        seen[name] += 1
        steps[child] = f"{name}[{seen[name]}]" if name in several else name
    return steps


def attribute_word(name: str) -> str:
    """An attribute's name as it is written: `xml:id`, `ref`."""
    return name.replace("{http://www.w3.org/XML/1998/namespace}", "xml:").rpartition("}")[2]
