"""The citable units of one document, as its refsDecl/citeStructure names them (TEI P5, 17.2.5.5).

The edition's outputs ask the XSLT package `citation`; a check needs the elements themselves, with their places, also of
a document that is not yet valid. XPath is evaluated over a copy of the tree without namespaces: by lxml, which is fast,
and where it is none of XPath 1.0 by elementpath (3.1).
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from paragraphos.checks.patience import is_quick
from paragraphos.checks.tei import TEI, elements

if TYPE_CHECKING:
    from elementpath import XPathToken

    from paragraphos.xml import Document


@dataclass(frozen=True, slots=True)
class Unit:
    """One citable element: the `unit` that its rule calls it, its reference (empty when it has none), its parent's.

    `rule` is the citeStructure that found it. When a rule cannot be evaluated, `fault` says why and `element` is the
    citeStructure.
    """

    element: etree._Element
    kind: str
    reference: str
    parent: str
    delimiter: str
    rule: etree._Element
    fault: str | None = None


@lru_cache(maxsize=4)
def units(document: Document) -> tuple[Unit, ...]:
    """Every unit of a document, by rule and in document order."""
    rules = [
        rule
        for declaration in elements(document.root, "refsDecl")
        for rule in declaration.iterchildren(TEI + "citeStructure")
    ]
    if not rules:
        return ()
    bare = _bare(document.root)
    originals = dict(zip(bare.iter("*"), document.root.iter("*"), strict=True))
    found: list[Unit] = []
    for rule in rules:
        found.extend(_follow(rule, bare, "", originals))
    return tuple(found)


def _bare(root: etree._Element) -> etree._Element:
    """A copy of a tree whose elements are in no namespace."""
    bare = copy.deepcopy(root)
    for element in bare.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return bare


def _follow(
    rule: etree._Element, context: etree._Element, parent: str, originals: dict[etree._Element, etree._Element]
) -> Iterator[Unit]:
    delimiter = rule.get("delim", "")
    try:
        _judge_prefix(rule)
        matched = _evaluated(context, _with_or_without_identifier(rule.get("match", "")))
        found = matched if isinstance(matched, list) else []
        nodes = [node for node in found if isinstance(node, etree._Element)]
        values = [_use(rule, node, place, len(nodes)) for place, node in enumerate(nodes, 1)]
    except _CannotFollow as error:
        yield Unit(
            rule, rule.get("unit", "unit"), "", parent, delimiter, rule, f"This rule cannot be followed: {error}."
        )
        return
    for node, value in zip(nodes, values, strict=True):
        reference = f"{parent}{delimiter}{value}" if value else ""
        yield Unit(originals[node], rule.get("unit", "unit"), reference, parent, delimiter, rule)
        if reference:
            for inner in rule.iterchildren(TEI + "citeStructure"):
                yield from _follow(inner, node, reference, originals)


_TOKENS = re.compile(r""""[^"]*"|'[^']*'|[\[\]]|position\(\)|last\(\)""")
_TEI_PREFIX = re.compile(r"\btei:")
_WITH_EXPRESSIONS = ("matches", "replace", "tokenize", "analyze-string")


class _CannotFollow(Exception):
    """An XPath that cannot be evaluated, and why."""


def _judge_prefix(rule: etree._Element) -> None:
    """Refuse the prefix tei: where it is not declared: the outputs could not follow the rule."""
    if "tei" not in rule.nsmap and any(_TEI_PREFIX.search(rule.get(name, "")) for name in ("match", "use")):
        raise _CannotFollow(
            "the prefix tei: is not declared; leave it out, since names without a prefix are those of TEI"
        )


def _evaluated(context: etree._Element, path: str) -> object:
    """What a path gives.

    Raises _CannotFollow when it is no XPath, or has no value here.
    """
    try:
        return context.xpath(path)
    except (etree.XPathError, TypeError, ValueError):
        return _evaluated_later(context, path)


def _evaluated_later(context: etree._Element, path: str) -> object:
    """What a path of XPath 2.0 to 3.1 gives."""
    from elementpath import ElementPathError, XPathContext
    from elementpath.xpath31 import XPath31Parser

    if not path.strip():
        raise _CannotFollow("it is empty")
    try:
        token = XPath31Parser(namespaces={"xml": "http://www.w3.org/XML/1998/namespace"}).parse(path)
        for each in token.iter(*_WITH_EXPRESSIONS):
            _judge_expression(each)
        found = token.get_results(XPathContext(context.getroottree(), item=context))
    except (ElementPathError, ArithmeticError, TypeError, ValueError, RecursionError) as error:
        said = re.sub(r"\[err:\w+\] |^.* at line \d+, column \d+: ", "", str(error))
        raise _CannotFollow(said.rstrip(".")) from error
    return found


def _judge_expression(call: XPathToken) -> None:
    """Refuse a function whose regular expression could take for ever, or is not known before it is tried."""
    expression = call[1] if len(call) > 1 else None
    if expression is None:
        return
    if expression.symbol != "(string)":
        raise _CannotFollow(f"the regular expression of {call.symbol}() must be written out in quotation marks")
    if not is_quick(str(expression.value)):
        raise _CannotFollow(
            f"the regular expression “{expression.value}” of {call.symbol}() could take for ever on a long text; "
            "begin it with ^ and let it repeat less"
        )


def _use(rule: etree._Element, node: etree._Element, place: int, count: int) -> str:
    """What a rule calls a node, which is one of so many that it found."""
    path = _placed(_unprefixed(rule.get("use", "@xml:id")), {"position()": str(place), "last()": str(count)})
    return str(_evaluated(node, f"string({path})"))


def _placed(path: str, numbers: Mapping[str, str]) -> str:
    """A path in which position() and last() are numbers, but not within predicates, where they mean other nodes."""
    depth = 0

    def replaced(found: re.Match[str]) -> str:
        nonlocal depth
        depth += {"[": 1, "]": -1}.get(found.group(), 0)
        return found.group() if depth else numbers.get(found.group(), found.group())

    return _TOKENS.sub(replaced, path) if "()" in path else path


def _with_or_without_identifier(path: str) -> str:
    """A rule's path as it would match if no unit lacked its xml:id: `//p[@xml:id]` becomes `//p`."""
    return re.sub(r"\[\s*@xml:id\s*\]", "", _unprefixed(path))


def _unprefixed(path: str) -> str:
    """An XPath without the prefix tei:, for a tree without namespaces."""
    return _TEI_PREFIX.sub("", path)
