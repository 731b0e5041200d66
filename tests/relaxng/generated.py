"""Random schemas, and documents that more or less follow them, from any source of chance."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from xml.sax.saxutils import escape, quoteattr

XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
RELAXNG = "http://relaxng.org/ns/structure/1.0"

NAMES = ("a", "b", "c")
URIS = ("", "urn:x", "urn:y")
VALUES = {
    "string": ("", "u", "u v", " u ", "7"),
    "token": ("", "u", "u v", "7"),
    "integer": ("7", "07", "-1", "12"),
    "boolean": ("true", "1", "0"),
    "NCName": ("u", "v"),
    "decimal": ("7", "7.0", "0.50"),
    "date": ("1923-02-05", "1924-02-29"),
    "NMTOKENS": ("u v", "u"),
}
STRINGS = ("", " ", "u", "v", "u v", " u  v ", "7", "07", "7.0", "true", "1923-02-05", "x y z", "\u00e9")
PARAMETERS = {
    "string": (("length", "1"), ("minLength", "1"), ("maxLength", "2"), ("pattern", "[uv]*"), ("pattern", "\\p{L}+")),
    "token": (("length", "1"), ("pattern", "\\S+"), ("pattern", "(u|v)( u)?")),
    "integer": (("minInclusive", "3"), ("maxExclusive", "12"), ("totalDigits", "1"), ("pattern", "\\d+")),
    "decimal": (("maxInclusive", "7"), ("minExclusive", "0")),
    "date": (("minInclusive", "1924-01-01"),),
    "NMTOKENS": (("length", "2"),),
}


@dataclass
class Tree:
    """A node of a schema: its kind, the attributes it is written with, its children and its text."""

    kind: str
    children: list[Tree] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""

    def written(self) -> str:
        attributes = "".join(f" {name}={quoteattr(value)}" for name, value in self.attributes.items())
        inside = escape(self.text) + "".join(child.written() for child in self.children)
        return f"<{self.kind}{attributes}>{inside}</{self.kind}>"


class SchemaMaker:
    """Makes one schema; `wild` is how often a pattern is put where it should not be."""

    def __init__(self, chance: Random, wild: float) -> None:
        self.chance = chance
        self.wild = wild
        self.defined = [f"d{number}" for number in range(chance.randint(0, 3))]

    def grammar(self) -> Tree:
        root = Tree("grammar", [Tree("start", [self.element(3)])])
        root.attributes = {"xmlns": RELAXNG, "datatypeLibrary": XSD}
        if self.chance.random() < 0.3:
            root.attributes["ns"] = self.chance.choice(URIS)
        for name in self.defined:
            first = Tree("define", [self.content(2)], {"name": name})
            root.children.append(first)
            if self.chance.random() < 0.25:
                combine = self.chance.choice(("choice", "interleave"))
                first.attributes["combine"] = combine
                root.children.append(Tree("define", [self.content(1)], {"name": name, "combine": combine}))
        return root

    def element(self, depth: int) -> Tree:
        children = [self.content(depth - 1) for _ in range(self.chance.choice((1, 1, 2, 3)))]
        if self.chance.random() < 0.5:
            children.insert(0, self.attribute())
        return self.named(Tree("element", children))

    def named(self, node: Tree) -> Tree:
        draw = self.chance.random()
        if draw < 0.75:
            node.attributes["name"] = self.chance.choice(NAMES)
            if draw < 0.2:
                node.attributes["ns"] = self.chance.choice(URIS)
        else:
            node.children.insert(0, self.name_class(2))
        return node

    def name_class(self, depth: int) -> Tree:
        kind = self.chance.choice(("name", "name", "anyName", "nsName", "choice")) if depth else "name"
        node = Tree(kind)
        if kind in ("name", "nsName") and self.chance.random() < 0.5:
            node.attributes["ns"] = self.chance.choice(URIS)
        if kind == "name":
            node.text = self.chance.choice(NAMES)
        elif kind == "choice":
            node.children = [self.name_class(depth - 1) for _ in range(2)]
        elif self.chance.random() < 0.4:
            node.children = [Tree("except", [self.name_class(depth - 1)])]
        return node

    def attribute(self) -> Tree:
        content = [self.string(1)] if self.chance.random() < 0.6 else []
        if self.chance.random() < self.wild:
            content = [self.chance.choice((self.attribute(), Tree("empty"), Tree("notAllowed")))]
        node = self.named(Tree("attribute", content))
        draw = self.chance.random()
        if "name" not in node.attributes and draw < 0.8:
            return Tree("zeroOrMore", [node])
        return Tree("optional", [node]) if draw < 0.4 else node

    def string(self, depth: int) -> Tree:
        """Something that reads a string as a value."""
        kind = self.chance.choice(("data", "value", "value", "choice", "list") if depth else ("data", "value"))
        if kind == "choice":
            return Tree(kind, [self.string(depth - 1) for _ in range(2)])
        if kind == "list":
            return Tree(kind, [self.listed(2)])
        datatype = self.chance.choice(tuple(VALUES))
        if kind == "value":
            return Tree(kind, [], {"type": datatype}, self.chance.choice(VALUES[datatype]))
        node = Tree(kind, [], {"type": datatype})
        if datatype in PARAMETERS and self.chance.random() < 0.5:
            name, value = self.chance.choice(PARAMETERS[datatype])
            node.children.append(Tree("param", [], {"name": name}, value))
        if self.chance.random() < 0.2:
            node.children.append(Tree("except", [self.string(0)]))
        return node

    def listed(self, depth: int) -> Tree:
        if not depth or self.chance.random() < 0.4:
            return self.astray() if self.chance.random() < self.wild else self.string(0)
        kind = self.chance.choice(("group", "choice", "optional", "zeroOrMore", "oneOrMore"))
        return Tree(kind, [self.listed(depth - 1) for _ in range(self.chance.choice((1, 2)))])

    def astray(self) -> Tree:
        """What a list may not hold. (Elements are left out: Jing overlooks one that it met elsewhere before.)"""
        kind = self.chance.choice(("text", "attribute", "interleave", "list"))
        if kind == "attribute":
            return self.attribute()
        return Tree(kind, [] if kind == "text" else [self.string(0), self.string(0)])

    def content(self, depth: int) -> Tree:
        if depth <= 0 or self.chance.random() < 0.25:
            return self.leaf(depth)
        kind = self.chance.choice(
            (
                "group",
                "group",
                "choice",
                "choice",
                "interleave",
                "optional",
                "zeroOrMore",
                "oneOrMore",
                "mixed",
                "element",
            )
        )
        if kind == "element":
            return self.element(depth)
        several = kind in ("group", "choice", "interleave")
        return Tree(kind, [self.content(depth - 1) for _ in range(self.chance.choice((2, 3)) if several else 1)])

    def leaf(self, depth: int) -> Tree:
        kind = self.chance.choice(
            ("element", "element", "text", "empty", "ref", "ref", "string", "attribute", "notAllowed")
        )
        if kind == "ref" and self.defined:
            return Tree("ref", [], {"name": self.chance.choice(self.defined)})
        if kind == "string":
            return self.string(1) if self.chance.random() < 0.5 else Tree("text")
        if kind == "attribute":
            return self.attribute()
        if kind in ("text", "empty") or (kind == "notAllowed" and self.chance.random() < 0.3):
            return Tree(kind)
        leaf = Tree(
            "element",
            [self.chance.choice((Tree("empty"), Tree("text"), self.string(0) if depth >= 0 else Tree("empty")))],
        )
        return self.named(leaf)


class DocumentMaker:
    """Makes documents after a schema; `astray` is how often one departs from it."""

    def __init__(self, chance: Random, grammar: Tree, astray: float) -> None:
        self.chance = chance
        self.astray = astray
        self.start = grammar.children[0].children[0]
        self.ns = grammar.attributes.get("ns", "")
        self.definitions: dict[str, list[Tree]] = {}
        for define in grammar.children[1:]:
            self.definitions.setdefault(define.attributes["name"], []).append(define)
        self.budget = 60

    def document(self) -> str:
        return self.element(self.start, 0)

    def element(self, pattern: Tree, depth: int) -> str:
        self.budget -= 1
        uri, local = self.name(pattern)
        rest = pattern.children if "name" in pattern.attributes else pattern.children[1:]
        attributes: dict[tuple[str, str], str] = {}
        parts = [part for child in rest for part in self.parts(child, attributes, depth + 1)]
        self.stray(parts, attributes)
        written = "".join(
            f" {local}={quoteattr(value)}"
            if not space
            else f" xmlns:p{n}={quoteattr(space)} p{n}:{local}={quoteattr(value)}"
            for n, ((space, local), value) in enumerate(attributes.items())
        )
        return f"<{local} xmlns={quoteattr(uri)}{written}>{''.join(parts)}</{local}>"

    def stray(self, parts: list[str], attributes: dict[tuple[str, str], str]) -> None:
        """Now and then drop, double, swap or add something."""
        if self.chance.random() >= self.astray:
            return
        match self.chance.randint(0, 5):
            case 0 if parts:
                del parts[self.chance.randrange(len(parts))]
            case 1 if parts:
                parts.append(self.chance.choice(parts))
            case 2 if len(parts) > 1:
                parts.reverse()
            case 3:
                parts.append(f"<{self.chance.choice(NAMES)} xmlns={quoteattr(self.chance.choice(URIS))}/>")
            case 4 if attributes:
                del attributes[self.chance.choice(list(attributes))]
            case 5:
                attributes[self.chance.choice(URIS), self.chance.choice(NAMES)] = self.chance.choice(STRINGS)
            case _:
                parts.insert(0, escape(self.chance.choice(STRINGS)))

    def name(self, pattern: Tree) -> tuple[str, str]:
        default = "" if pattern.kind == "attribute" else self.ns
        if "name" in pattern.attributes:
            return pattern.attributes.get("ns", default), pattern.attributes["name"]
        node = pattern.children[0]
        while node.kind == "choice":
            node = self.chance.choice(node.children)
        uri = node.attributes.get("ns", self.ns)
        if node.kind == "name":
            return uri, node.text
        return (uri if node.kind == "nsName" else self.chance.choice(URIS)), self.chance.choice(NAMES)

    def parts(self, pattern: Tree, attributes: dict[tuple[str, str], str], depth: int) -> list[str]:
        if self.budget < 0 or depth > 12:
            return []
        chance = self.chance
        match pattern.kind:
            case "element":
                return [self.element(pattern, depth)]
            case "attribute":
                rest = pattern.children if "name" in pattern.attributes else pattern.children[1:]
                attributes[self.name(pattern)] = self.value(rest[0]) if rest else chance.choice(STRINGS)
                return []
            case "ref":
                chosen = self.definitions[pattern.attributes["name"]]
                if chosen[0].attributes.get("combine") == "choice":
                    chosen = [chance.choice(chosen)]
                return [part for define in chosen for part in self.parts(define.children[0], attributes, depth + 1)]
            case "choice":
                return self.parts(chance.choice(pattern.children), attributes, depth + 1)
            case "optional":
                times = chance.randint(0, 1)
            case "zeroOrMore":
                times = chance.randint(0, 2)
            case "oneOrMore":
                times = chance.randint(1, 3)
            case "text":
                return [escape(chance.choice(STRINGS))]
            case "data" | "value" | "list":
                return [escape(self.value(pattern))]
            case _:
                times = 1
        parts = [
            part
            for _ in range(times)
            for child in pattern.children
            for part in self.parts(child, attributes, depth + 1)
        ]
        if pattern.kind in ("interleave", "mixed") and chance.random() < 0.5:
            chance.shuffle(parts)
        return parts

    def value(self, pattern: Tree) -> str:
        chance = self.chance
        match pattern.kind:
            case "value":
                return pattern.text
            case "data":
                return chance.choice(VALUES[pattern.attributes["type"]])
            case "choice":
                return self.value(chance.choice(pattern.children))
            case "list" | "group" | "oneOrMore" | "zeroOrMore" | "optional":
                return " ".join(map(self.value, pattern.children))
            case _:
                return chance.choice(STRINGS)


def pair(chance: Random, documents: int = 1) -> tuple[str, list[str]]:
    """A schema and some documents that mostly follow it."""
    grammar = SchemaMaker(chance, wild=chance.choice((0, 0, 0.2))).grammar()
    astray = chance.choice((0.0, 0.1, 0.4))
    return grammar.written(), [DocumentMaker(chance, grammar, astray).document() for _ in range(documents)]
