"""The constraints of a schema as one ISO Schematron schema (ISO/IEC 19757-3), missing contexts inferred."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy

from lxml import etree

from paragraphos.odd import namespaces as ns
from paragraphos.odd.constraint_places import ConstraintPlace, places
from paragraphos.odd.deprecations import deprecations
from paragraphos.odd.diagnostics import Diagnostics
from paragraphos.odd.prefixes import Prefixes
from paragraphos.odd.schema import Schema

_NAMESPACES = ns.scope(ns.SCHEMATRON, sqf=ns.QUICK_FIX, xsl=ns.XSLT)
_SCHEMES = ("schematron", "isoschematron")
_FIRST = ("ns", "let", "phase", "include", "extends")
_TRAILING = ("diagnostics", "properties", "diagnostic", "property")
_OLD = "http://www.ascc.net/xml/schematron"


def rules(schema: Schema, diagnostics: Diagnostics) -> etree._Element:
    """The Schematron schema: declarations first, then a pattern for each constraint, then what is deprecated."""
    return _Writer(schema, diagnostics).schema()


def serialized(root: etree._Element) -> bytes:
    """The schema as a file in UTF-8, without the time of its making."""
    copy = deepcopy(root)
    for node in (copy, *copy):
        node.tail = "\n  "
    copy.text = "\n  "
    if len(copy):
        copy[-1].tail = "\n"
    copy.tail = None
    return etree.tostring(copy, xml_declaration=True, encoding="UTF-8") + b"\n"


class _Writer:
    def __init__(self, schema: Schema, diagnostics: Diagnostics) -> None:
        self._schema = schema
        self._diagnostics = diagnostics
        self._prefixes = Prefixes(schema)
        self._idents: set[str] = set()
        self._declarations: list[etree._Element] = []
        self._patterns: list[etree._Element] = []
        self._last: list[etree._Element] = []

    def schema(self) -> etree._Element:
        binding = next(
            (node.get("queryBinding") for node in self._schema.declarations if node.get("queryBinding")), "xslt2"
        )
        root = etree.Element(ns.sch("schema"), nsmap=_NAMESPACES, queryBinding=binding or "xslt2")
        etree.SubElement(root, ns.sch("title")).text = f"Constraints of the schema {self._schema.ident}"
        for node in self._schema.declarations:
            self._scatter(node)
        for place in places(self._schema, self._prefixes):
            self._constraint(place)
        for rule in deprecations(self._schema, self._prefixes):
            pattern = self._pattern(f"deprecated-{rule.ident}")
            holder = etree.SubElement(pattern, ns.sch("rule"), context=rule.context)
            report = etree.SubElement(holder, ns.sch("report"), test=rule.test, role="nonfatal")
            report.text = rule.message
        for prefix, uri in self._prefixes.declared():
            etree.SubElement(root, ns.sch("ns"), prefix=prefix, uri=uri)
        named = {node.get("pattern") for each in self._declarations for node in each.iter(ns.sch("active"))}
        patterns = _without_repetitions(self._patterns, named)
        for node in (*sorted(self._declarations, key=_rank), *patterns, *self._last):
            root.append(node)
        etree.cleanup_namespaces(root)
        return root

    def _pattern(self, ident: str) -> etree._Element:
        pattern = etree.Element(ns.sch("pattern"), nsmap=_NAMESPACES, id=self._unique(ident))
        self._patterns.append(pattern)
        return pattern

    def _unique(self, ident: str) -> str:
        wanted = "".join(c if c.isalnum() or c in "._-" else "." for c in ident)
        count, found = 1, wanted
        while found in self._idents:
            count += 1
            found = f"{wanted}-{count}"
        self._idents.add(found)
        return found

    def _constraint(self, place: ConstraintPlace) -> None:
        node = place.constraint.node
        scheme = node.get("scheme", "schematron")
        if scheme not in _SCHEMES:
            self._diagnostics.warning(
                "scheme-unknown",
                node,
                f"constraints in “{scheme}” are passed over; only Schematron is written.",
                attribute="scheme" if node.get("scheme") else None,
            )
            return
        for holder in node.iterchildren(ns.tei("constraint")):
            self._scatter(holder, place)

    def _scatter(self, holder: etree._Element, place: ConstraintPlace | None = None) -> None:
        """Each child to where Schematron wants it: rules into a pattern, loose assertions into a rule of their own."""
        children = list(holder.iterchildren(etree.Element))
        rules = [child for child in children if child.tag == ns.sch("rule")]
        loose = [child for child in children if child.tag in (ns.sch("assert"), ns.sch("report"))]
        variables = [child for child in children if child.tag == ns.sch("let")]
        if place is not None and rules:
            self._rules(place, variables, rules)
        if place is not None and loose:
            self._loose(place, variables, loose)
        scoped = (*rules, *loose, *variables) if place is not None and (rules or loose) else ()
        for child in children:
            if child not in scoped:
                self._elsewhere(child, place)

    def _rules(self, place: ConstraintPlace, variables: list[etree._Element], rules: list[etree._Element]) -> None:
        pattern = self._pattern(place.ident)
        pattern.extend(_clean(variable) for variable in variables)
        for node in rules:
            rule = _clean(node)
            if rule.get("context") is None and rule.get("abstract") != "true":
                rule.set("context", self._context(place, node))
            pattern.append(rule)

    def _loose(self, place: ConstraintPlace, variables: list[etree._Element], loose: list[etree._Element]) -> None:
        pattern = self._pattern(place.ident)
        pattern.extend(_clean(variable) for variable in variables)
        rule = etree.SubElement(pattern, ns.sch("rule"), context=self._context(place, loose[0]))
        rule.extend(_clean(assertion) for assertion in loose)

    def _elsewhere(self, child: etree._Element, place: ConstraintPlace | None) -> None:
        """What is no rule: namespaces, patterns of their own, declarations for the whole schema, diagnostics."""
        name = etree.QName(child)
        if name.namespace == _OLD:
            self._diagnostics.error(
                "unsupported",
                child,
                "this is Schematron 1.x, which has no processor any more.",
                hint=f"Use the namespace {ns.SCHEMATRON}.",
            )
        elif name.namespace in (ns.XSLT, ns.QUICK_FIX):
            self._declarations.append(_clean(child))
        elif name.namespace == ns.TEI:
            return  # a description
        elif child.tag == ns.sch("ns"):
            self._prefixes.declare(child.get("prefix", ""), child.get("uri", ""))
        elif child.tag == ns.sch("pattern"):
            self._own_pattern(_clean(child), place)
        elif name.namespace == ns.SCHEMATRON and name.localname in _FIRST:
            self._declarations.append(_clean(child))
        elif name.namespace == ns.SCHEMATRON and name.localname in _TRAILING:
            self._trailing(_clean(child), name.localname)
        else:
            self._diagnostics.error("construct-unknown", child, "this cannot stand in a constraint.")

    def _own_pattern(self, pattern: etree._Element, place: ConstraintPlace | None) -> None:
        ident = pattern.get("id")
        if ident is None or ident in self._idents:
            pattern.set("id", self._unique(ident or (place.ident if place else "pattern")))
        else:
            self._idents.add(ident)
        for rule in pattern.iter(ns.sch("rule")):
            if rule.get("context") is None and rule.get("abstract") != "true" and place is not None:
                rule.set("context", self._context(place, place.constraint.node))
        self._patterns.append(pattern)

    def _trailing(self, node: etree._Element, name: str) -> None:
        if name in ("diagnostics", "properties"):
            inner = list(node)
        else:
            inner, name = [node], {"diagnostic": "diagnostics", "property": "properties"}[name]
        holder = next((item for item in self._last if item.tag == ns.sch(name)), None)
        if holder is None:
            holder = etree.Element(ns.sch(name), nsmap=_NAMESPACES)
            self._last.append(holder)
        for item in inner:
            holder.append(item)

    def _context(self, place: ConstraintPlace, node: etree._Element) -> str:
        if not place.context:
            self._diagnostics.error(
                "context-missing",
                node,
                "it is not clear what this is asserted of.",
                hint="Put it into a sch:rule with @context.",
            )
        return place.context or "/.."


def _without_repetitions(patterns: Iterable[etree._Element], named: Collection[str | None]) -> Iterator[etree._Element]:
    """The patterns but for those that say what an earlier one says, in the same words, and that no phase has named.

    TEI writes the rule about @calendar in every element that has it, each time for all elements; once is enough.
    """
    said: set[str] = set()
    for pattern in patterns:
        nameless = deepcopy(pattern)
        del nameless.attrib["id"]
        words = " ".join(etree.tostring(nameless, encoding="unicode", with_tail=False).split())
        if words not in said or pattern.get("id") in named:
            said.add(words)
            yield pattern


def _clean(node: etree._Element) -> etree._Element:
    copy = deepcopy(node)
    copy.tail = None
    return copy


def _rank(node: etree._Element) -> int:
    """Where Schematron wants a declaration: what is included, then variables, then phases, then all else."""
    name = etree.QName(node).localname
    return {"include": 0, "extends": 0, "let": 1, "phase": 2}.get(name, 3)
