"""Requests as strangers send them: right ones, mistaken ones, and attempts to get at something else."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from urllib.parse import quote

NAMES = [
    "resource",
    "ref",
    "start",
    "end",
    "down",
    "tree",
    "page",
    "id",
    "nav",
    "mediaType",
    "token",
    "",
    "ref[]",
    "REF",
]

ATTEMPTS = [
    "' or '1'='1",
    "p1'] | //* | //*['",
    "doc('file:///etc/passwd')",
    "unparsed-text('/etc/passwd')",
    "system-property('xsl:vendor')",
    "id('p1')/ancestor::*",
    "*[xsl:evaluate]",
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
    "<script>alert(1)</script>",
    "{{7*7}}${7*7}#{7*7}%{7*7}",
    "%s%n%x",
    "\r\nSet-Cookie: a=b",
    "\x00p1",
    "p1\x00.xml",
    "\u202e1p",
    "ｐ１",
    "P1",
    " p1",
    "p1 ",
    "é",
    "e\u0301",
    "\U0001f30a" * 50,
    "-1",
    "0",
    "1e9",
    "NaN",
    "True",
    "null",
    "[]",
    "9" * 5000,
    "a" * 8000,
]

RAW = ["%", "%zz", "%ff%fe", "%00", "%c0%ae%c0%ae/", "+", "=", "&&&", ";", "?", "#", "%25%32%35", "a=b=c", "%F0%9F%8C"]


LIKELY = {"collection": ["id", "nav"], "navigation": ["resource", "ref", "down"]}


def queries(references: Sequence[str], texts: Sequence[str], count: int, seed: int) -> Iterator[tuple[str, str]]:
    """So many endpoints and queries, the same for the same seed; about a third of them can be answered."""
    chance = random.Random(seed)
    good: dict[str, Sequence[str]] = {
        "resource": texts,
        "id": texts,
        "ref": references,
        "start": references,
        "end": references,
        "down": ["-1", "0", "1", "2"],
        "page": ["1"],
        "nav": ["children", "parents"],
        "mediaType": ["application/tei+xml"],
        "tree": ["notes", "pages"],
    }
    for _ in range(count):
        endpoint = chance.choice(["collection", "navigation", "document", "navigation", "document", "", "other"])
        likely = LIKELY.get(endpoint, ["resource", "ref"])
        names = likely if chance.random() < 0.6 else chance.choices(NAMES, k=chance.randint(0, 40))
        yield endpoint, "&".join(_parameter(name, good.get(name, ATTEMPTS), chance) for name in names)


def _parameter(name: str, known: Sequence[str], chance: random.Random) -> str:
    if chance.random() < 0.05:
        return f"{quote(name)}{chance.choice(RAW)}"
    return f"{quote(name)}={quote(chance.choice(known if chance.random() < 0.8 else ATTEMPTS))}"
