"""Documents made at random from a RELAX NG grammar: whatever the grammar allows may come out.

A random choice is made at every choice of the grammar. Beyond a bound on depth the way that ends soonest is taken, so
that every document ends. The grammar may use all that our compiler writes: no anyName, no interleave, no except.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from random import Random

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
NAMESPACE = "http://www.tei-c.org/ns/1.0"

# Words of many shapes: for each datatype those are used that the datatype takes.
WORDS = (
    *(
        "a",
        "b2",
        "Zinoviev",
        "p10.s3",
        "#p1",
        "register.xml#person-cuno",
        "https://creativecommons.org/licenses/by/4.0/",
        "0",
    ),
    *(
        "1",
        "12",
        "-3",
        "0.5",
        "1.25",
        "1/2",
        "50%",
        "2em",
        "true",
        "false",
        "en",
        "ru-Latn",
        "4.8.0",
        "1923",
        "--04",
        "---17",
    ),
    *("1923-04", "--04-17", "1923-04-17", "12:30:00", "1923-04-17T12:30:00", "mot à mot", "…", "x:y", "wd", "3.14159"),
)


class CannotEnd(Exception):
    """No document can be made from this pattern."""


@dataclass
class Generator:
    """Makes documents from a grammar."""

    grammar: etree._ElementTree
    depth: int = 6
    _samples: dict[etree._Element, tuple[str, ...]] = field(default_factory=dict)
    _costs: dict[etree._Element, float] = field(default_factory=dict)

    @cached_property
    def definitions(self) -> dict[str, list[etree._Element]]:
        """The patterns of each definition."""
        defines = self.grammar.iterfind(f"{RNG}define")
        return {define.get("name", ""): _patterns(define) for define in defines}

    @cached_property
    def cost(self) -> dict[str, float]:
        """For each definition, how many elements deep the flattest thing is that it can make."""
        cost = dict.fromkeys(self.definitions, math.inf)
        settled = False
        while not settled:
            found = {name: self._cost_of_all(patterns, cost) for name, patterns in self.definitions.items()}
            settled, cost = found == cost, found
        return cost

    def _cost_of_all(self, patterns: list[etree._Element], cost: dict[str, float]) -> float:
        return max((self._cost_of(pattern, cost) for pattern in patterns), default=0)

    def _cost_of(self, pattern: etree._Element, cost: dict[str, float]) -> float:
        kind = pattern.tag.removeprefix(RNG)
        if kind == "ref":
            return cost[pattern.get("name", "")]
        if kind in ("optional", "zeroOrMore"):
            return 0
        if kind == "choice":
            return min(self._cost_of(child, cost) for child in _patterns(pattern))
        if kind == "notAllowed":
            return math.inf
        return self._cost_of_all(_patterns(pattern), cost) + (kind == "element")

    def cost_of(self, pattern: etree._Element) -> float:
        """How many elements deep the flattest thing is that a pattern can make."""
        if pattern not in self._costs:
            self._costs[pattern] = self._cost_of(pattern, self.cost)
        return self._costs[pattern]

    def document(self, random: Random) -> etree._Element:
        """A document that the grammar allows."""
        return self.made(self.grammar.getroot().find(f"{RNG}start"), random)

    def made(self, start: etree._Element | None, random: Random) -> etree._Element:
        """A document that begins with one of the patterns of `start`."""
        holder = etree.Element("holder")
        assert start is not None
        _Writer(self, random, self.depth).all(_patterns(start), holder)
        return holder[0]

    def samples(self, data: etree._Element) -> tuple[str, ...]:
        """The words that a datatype takes."""
        if data not in self._samples:
            key = etree.tostring(data, with_tail=False)
            wrapped = etree.fromstring(
                b'<element xmlns="http://relaxng.org/ns/structure/1.0" name="x"'
                b' datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">' + key + b"</element>"
            )
            accepts = etree.RelaxNG(wrapped)
            taken = []
            for word in WORDS:
                element = etree.Element("x")
                element.text = word
                if accepts(element):
                    taken.append(word)
            self._samples[data] = tuple(taken)
        if not self._samples[data]:
            raise CannotEnd(f"no word for {data.get('type')}")
        return self._samples[data]


@cache
def _patterns(parent: etree._Element) -> list[etree._Element]:
    """The patterns that an element of the grammar holds, without its annotations."""
    return [child for child in parent.iterchildren("*") if child.tag.startswith(RNG) and child.tag != f"{RNG}param"]


@dataclass
class _Writer:
    """Writes one document."""

    generator: Generator
    random: Random
    depth: int
    ids: Iterator[str] = field(default_factory=lambda: (f"id{number}" for number in range(1, 1_000_000)))

    def all(self, patterns: list[etree._Element], parent: etree._Element) -> None:
        for pattern in patterns:
            self.one(pattern, parent)

    def one(self, pattern: etree._Element, parent: etree._Element) -> None:
        kind = pattern.tag.removeprefix(RNG)
        write: Callable[[etree._Element, etree._Element], None] = getattr(self, f"_{kind}")
        write(pattern, parent)

    def _empty(self, pattern: etree._Element, parent: etree._Element) -> None:
        pass

    def _ref(self, pattern: etree._Element, parent: etree._Element) -> None:
        self.all(self.generator.definitions[pattern.get("name", "")], parent)

    def _group(self, pattern: etree._Element, parent: etree._Element) -> None:
        self.all(_patterns(pattern), parent)

    def _choice(self, pattern: etree._Element, parent: etree._Element) -> None:
        ways = _patterns(pattern)
        if self._deep(parent):
            costs = [self._cost(way) for way in ways]
            ways = [way for way, cost in zip(ways, costs, strict=True) if cost == min(costs)]
        else:
            ways = [way for way in ways if self._cost(way) < math.inf]
        self.one(self.random.choice(ways), parent)

    def _optional(self, pattern: etree._Element, parent: etree._Element) -> None:
        self._times(pattern, parent, 0, 1)

    def _zeroOrMore(self, pattern: etree._Element, parent: etree._Element) -> None:  # noqa: N802 - RELAX NG's name
        self._times(pattern, parent, 0, 3)

    def _oneOrMore(self, pattern: etree._Element, parent: etree._Element) -> None:  # noqa: N802 - RELAX NG's name
        self._times(pattern, parent, 1, 3)

    def _times(self, pattern: etree._Element, parent: etree._Element, least: int, most: int) -> None:
        patterns = _patterns(pattern)
        possible = max((self._cost(part) for part in patterns), default=0) < math.inf
        attributes = all(part.tag == f"{RNG}attribute" for part in patterns)
        count = least if self._deep(parent) or not possible else self.random.randint(least, most)
        if attributes and most == 1:
            count = int(self.random.random() < 0.15)
        for _ in range(count):
            self.all(patterns, parent)

    def _element(self, pattern: etree._Element, parent: etree._Element) -> None:
        self.all(_patterns(pattern), etree.SubElement(parent, f"{{{NAMESPACE}}}{pattern.get('name')}"))

    def _attribute(self, pattern: etree._Element, parent: etree._Element) -> None:
        name = pattern.get("name", "").replace("xml:", "{http://www.w3.org/XML/1998/namespace}")
        holder = etree.Element("value")
        self.all(_patterns(pattern), holder)
        parent.set(name, holder.text or "")

    def _text(self, pattern: etree._Element, parent: etree._Element) -> None:
        if parent.tag == "value" or self.random.random() < 0.7:
            _append(parent, self.random.choice(("words", "a word, ", "é ", "“quoted” ")))

    def _value(self, pattern: etree._Element, parent: etree._Element) -> None:
        _append(parent, pattern.text or "")

    def _data(self, pattern: etree._Element, parent: etree._Element) -> None:
        word = next(self.ids) if pattern.get("type") == "ID" else self.random.choice(self.generator.samples(pattern))
        _append(parent, word)

    def _list(self, pattern: etree._Element, parent: etree._Element) -> None:
        words = []
        for part in _patterns(pattern):
            repeated = part.tag in (f"{RNG}oneOrMore", f"{RNG}zeroOrMore")
            for _ in range(self.random.randint(1, 2) if repeated else 1):
                holder = etree.Element("value")
                self.all(_patterns(part) if repeated else [part], holder)
                words.append(holder.text or "")
        _append(parent, " ".join(words))

    def _deep(self, parent: etree._Element) -> bool:
        return sum(1 for _ in parent.iterancestors()) >= self.depth

    def _cost(self, pattern: etree._Element) -> float:
        return self.generator.cost_of(pattern)


def _append(parent: etree._Element, text: str) -> None:
    """Put text at the end of an element's content."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
