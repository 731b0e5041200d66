"""RELAX NG grammars (in XML) compared by what they admit: elements, attributes and content, not by how they say it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree
from tests.odd.regular_languages import (
    EPSILON,
    NOTHING,
    Expression,
    Symbol,
    concatenation,
    difference,
    shuffle,
    star,
    union,
)

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_TEXT = Symbol("text")
_XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True)
class Attributes:
    """What attributes an element may have: each with whether it is required, and its value; and choices among some."""

    single: dict[str, tuple[bool, Expression]]
    choices: list[dict[str, tuple[bool, Expression]]]


@dataclass
class Grammar:
    """A grammar read for comparison."""

    root: etree._Element
    defines: dict[str, etree._Element] = field(default_factory=dict)
    elements: dict[str, etree._Element] = field(default_factory=dict)
    start: Expression = NOTHING

    @classmethod
    def read(cls, source: Path | bytes) -> Grammar:
        """From a file, or from its bytes."""
        parser = etree.XMLParser(collect_ids=False, remove_comments=True, huge_tree=True)
        root = etree.fromstring(source if isinstance(source, bytes) else source.read_bytes(), parser)
        grammar = cls(root)
        grammar.defines = {node.get("name", ""): node for node in root.iterchildren(_RNG + "define")}
        waiting = [_only(root.find(_RNG + "start"))]
        for node in waiting:  # grows while it is walked
            for reference in node.iter(_RNG + "ref"):
                name = reference.get("name", "")
                define = grammar.defines[name]
                if define.get("met") is None:
                    define.set("met", "yes")
                    waiting.append(define)
        for define in grammar.defines.values():
            for element in define.iterchildren(_RNG + "element") if define.get("met") else ():
                grammar.elements[grammar.name_of(element)] = element
        grammar.start = grammar.content(_only(root.find(_RNG + "start")))
        return grammar

    def name_of(self, element: etree._Element) -> str:
        """The Clark name of an element pattern, or its name class written out."""
        if element.get("name") is not None:
            return f"{{{_inherited(element, 'ns')}}}{element.get('name')}"
        names = [
            (etree.QName(node).localname, node.get("ns", ""), (node.text or "").strip())
            for node in element[0].iter(etree.Element)
        ]
        return f"any:{names}"

    def content(self, node: etree._Element) -> Expression:
        """The children that the content of a node describes, as a language over the names of elements."""
        return _sequence(self._pattern(child, attributes=False) for child in _patterns(node))

    def value(self, node: etree._Element) -> Expression:
        """The value that the content of an attribute or list describes, as a language over datatypes and values."""
        return _sequence(self._pattern(child, attributes=False) for child in _patterns(node))

    def _pattern(self, node: etree._Element, *, attributes: bool) -> Expression:
        name = etree.QName(node).localname
        inside = (
            [self._pattern(child, attributes=attributes) for child in _patterns(node)]
            if name in ("group", "choice", "interleave", "optional", "zeroOrMore", "oneOrMore", "mixed")
            else []
        )
        match name:
            case "attribute" | "empty":
                return EPSILON
            case "notAllowed":
                return NOTHING
            case "text":
                return star(_TEXT)
            case "ref":
                return self.content(self.defines[node.get("name", "")])
            case "element":
                return Symbol(self.name_of(node))
            case "group":
                return _sequence(inside)
            case "choice":
                return union(inside)
            case "interleave" | "mixed":
                joined: Expression = star(_TEXT) if name == "mixed" else EPSILON
                for part in inside:
                    joined = shuffle(joined, part)
                return joined
            case "optional":
                return union((EPSILON, _sequence(inside)))
            case "zeroOrMore":
                return star(_sequence(inside))
            case "oneOrMore":
                return concatenation(_sequence(inside), star(_sequence(inside)))
            case "data":
                facets = tuple(sorted((p.get("name", ""), p.text or "") for p in node.iterchildren(_RNG + "param")))
                return Symbol(("data", node.get("type"), facets))
            case "value":
                return Symbol(("value", " ".join((node.text or "").split()))) if (node.text or "").strip() else EPSILON
            case "list":
                return self.value(node)
            case _:
                raise ValueError(f"{name} is not compared")

    def attributes(self, node: etree._Element) -> Attributes:
        """The attributes of an element."""
        single: dict[str, tuple[bool, Expression]] = {}
        choices: list[dict[str, tuple[bool, Expression]]] = []
        for required, found in self._attributes(node, required=True):
            if isinstance(found, etree._Element) and found.tag == _RNG + "attribute":
                name = attribute_name(found)
                assert name not in single, f"{name} is declared twice"
                single[name] = (required, self._listed(found))
            else:
                choices.append(
                    {
                        attribute_name(one): (must, self._listed(one))
                        for must, one in self._attributes(found, required=True)
                    }
                )
        return Attributes(single, choices)

    def _listed(self, attribute: etree._Element) -> Expression:
        return self.value(attribute) if _patterns_list(attribute) else star(_TEXT)

    def _attributes(self, node: etree._Element, *, required: bool) -> Iterator[tuple[bool, etree._Element]]:
        for child in _patterns(node):
            match etree.QName(child).localname:
                case "attribute":
                    yield required, child
                case "ref":
                    define = self.defines[child.get("name", "")]
                    if define.find(_RNG + "element") is None:
                        yield from self._attributes(define, required=required)
                case "optional":
                    yield from self._attributes(child, required=False)
                case "group":
                    yield from self._attributes(child, required=required)
                case "choice" if child.find(".//" + _RNG + "attribute") is not None:
                    yield required, child


def attribute_name(node: etree._Element) -> str:
    """The Clark name of an attribute pattern."""
    name = node.get("name")
    if name is None:
        return "any"
    if name.startswith("xml:"):
        return f"{{{_XML}}}{name[4:]}"
    return f"{{{node.get('ns')}}}{name}" if node.get("ns") else name


def differences(one: Grammar, other: Grammar) -> list[str]:
    """How two grammars differ, one sentence a difference; none when they admit the same documents."""
    found = [f"only the one has <{name}>" for name in sorted(one.elements.keys() - other.elements.keys())]
    found += [f"only the other has <{name}>" for name in sorted(other.elements.keys() - one.elements.keys())]
    if (word := difference(one.start, other.start)) is not None:
        found.append(f"start: only one admits {word}")
    for name in sorted(one.elements.keys() & other.elements.keys()):
        mine, theirs = one.elements[name], other.elements[name]
        if name.startswith("any:"):
            continue
        if (word := difference(one.content(mine), other.content(theirs))) is not None:
            found.append(f"<{name}>: only one admits the content {word}")
        found += _attribute_differences(name, one.attributes(mine), other.attributes(theirs))
    return found


def _attribute_differences(element: str, one: Attributes, other: Attributes) -> Iterator[str]:
    for name in sorted(one.single.keys() ^ other.single.keys()):
        yield f"<{element}>: only the {'one' if name in one.single else 'other'} has @{name}"
    for name in sorted(one.single.keys() & other.single.keys()):
        yield from _single(f"<{element}>/@{name}", one.single[name], other.single[name])
    mine, theirs = (sorted(choices, key=lambda choice: sorted(choice)) for choices in (one.choices, other.choices))
    if [sorted(choice) for choice in mine] != [sorted(choice) for choice in theirs]:
        yield f"<{element}>: the choices among attributes differ"
        return
    for left, right in zip(mine, theirs, strict=True):
        for name in left:
            yield from _single(f"<{element}>/@{name}", left[name], right[name])


def _single(where: str, one: tuple[bool, Expression], other: tuple[bool, Expression]) -> Iterator[str]:
    if one[0] != other[0]:
        yield f"{where}: only the {'one' if one[0] else 'other'} requires it"
    if (word := difference(one[1], other[1])) is not None:
        yield f"{where}: only one admits the value {word}"


def _sequence(parts: Iterator[Expression] | list[Expression]) -> Expression:
    whole: Expression = EPSILON
    for part in reversed(list(parts)):
        whole = concatenation(part, whole)
    return whole


def _patterns(node: etree._Element) -> Iterator[etree._Element]:
    for child in node.iterchildren(etree.Element):
        if child.tag.startswith(_RNG) and etree.QName(child).localname not in (
            "name",
            "anyName",
            "nsName",
            "param",
            "except",
        ):
            yield child


def _patterns_list(node: etree._Element) -> list[etree._Element]:
    return list(_patterns(node))


def _inherited(node: etree._Element, attribute: str) -> str:
    for holder in (node, *node.iterancestors()):
        if holder.get(attribute) is not None:
            return holder.get(attribute, "")
    return ""


def _only(node: etree._Element | None) -> etree._Element:
    assert node is not None
    return node


Word = tuple[Hashable, ...]
