"""Schematron schemas compared by what they assert: for each context the assertions that are made there."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

_SCH = "{http://purl.oclc.org/dsdl/schematron}"
Pattern = tuple[tuple[object, ...], ...]


def patterns(source: Path | bytes) -> frozenset[Pattern]:
    """The patterns of a schema, each as its rules in order, without names, notes and the words of messages."""
    parser = etree.XMLParser(collect_ids=False, remove_comments=True)
    root = etree.fromstring(source if isinstance(source, bytes) else source.read_bytes(), parser)
    return frozenset(
        tuple(_rule(rule) for rule in node.iterchildren(_SCH + "rule")) for node in root.iterchildren(_SCH + "pattern")
    )


def prefixes(source: Path | bytes) -> dict[str, str]:
    """The prefixes that a schema declares, with their namespaces."""
    root = etree.fromstring(source if isinstance(source, bytes) else source.read_bytes())
    return {node.get("prefix", ""): node.get("uri", "") for node in root.iterchildren(_SCH + "ns")}


def _rule(rule: etree._Element) -> tuple[object, ...]:
    parts = tuple(
        (
            etree.QName(part).localname,
            part.get("name"),
            _squeezed(part.get("value")),
            _squeezed(part.get("test")),
            part.get("role"),
        )
        for part in rule.iterchildren(etree.Element)
    )
    contexts = (
        tuple(sorted(_squeezed(one) or "" for one in (rule.get("context") or "").split("|")))
        if "[" not in (rule.get("context") or "")
        else (_squeezed(rule.get("context")),)
    )
    return (contexts, parts)


def _squeezed(expression: str | None) -> str | None:
    return None if expression is None else " ".join(expression.split())


def assertions(source: bytes) -> list[tuple[str, str]]:
    """Every assertion and report of a schema, as its context and its test, in order."""
    root = etree.fromstring(source)
    return [
        (rule.get("context", ""), part.get("test", ""))
        for rule in root.iter(_SCH + "rule")
        for part in rule.iterchildren(_SCH + "assert", _SCH + "report")
        if part.getparent() is not None
    ]
