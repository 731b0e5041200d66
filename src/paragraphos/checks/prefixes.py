"""The prefixes that headers define, and the forms of what may follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paragraphos.checks.locating import finding_at
from paragraphos.checks.tei import elements
from paragraphos.relaxng.datatypes.datatype import DatatypeFault, Laborious
from paragraphos.relaxng.datatypes.matching import Matcher

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document

# A piece of a pattern: an escape, a class in brackets, the beginning of a group, a quantifier and what makes it lazy.
_PIECE = re.compile(
    r"(?P<kept>\\.|\[(?:\\.|[^\]\\])*\])|(?P<group>\(\?:)|(?P<count>[*+?]|\{[0-9,]*\})\??|(?P<anchor>[\^$])|.",
    re.DOTALL,
)
_TAKEN = re.compile(r"\$([0-9])")
_LONGEST = 1_000
_HINT = "Write it as TEI’s other patterns are written, such as Q[0-9]+; it covers all that follows the prefix."


@dataclass(frozen=True, slots=True)
class Form:
    """One form of what may follow a prefix: as the header has it, and ready to be tried."""

    pattern: str
    matcher: Matcher

    def fits(self, text: str) -> bool:
        """Whether a text has this form.

        Raises Laborious when that would take too long to find out.
        """
        if len(text) > _LONGEST:
            raise Laborious(f"more than {_LONGEST:,} characters follow the prefix")
        return self.matcher.matches(text)


def prefixes(source: Source) -> tuple[Mapping[str, tuple[Form, ...]], tuple[Finding, ...]]:
    """The forms of each prefix, and a finding for each pattern that is no regular expression (W3C XPath syntax).

    A prefix with such a pattern has fewer forms than it should; that is told at the pattern alone.
    """
    forms: dict[str, list[Form]] = {}
    findings: list[Finding] = []
    for document in source.documents:
        for definition in elements(document.root, "prefixDef"):
            known = forms.setdefault(definition.get("ident", ""), [])
            try:
                pattern = definition.get("matchPattern", "")
                known.append(Form(pattern, Matcher(_whole(pattern))))
            except DatatypeFault as fault:
                findings.append(_wrong(document, definition, str(fault)))
            else:
                findings.extend(_groups(document, definition, pattern))
    return {ident: tuple(known) for ident, known in forms.items()}, tuple(findings)


def _wrong(document: Document, definition: etree._Element, fault: str) -> Finding:
    return finding_at(
        document,
        definition,
        "link.pattern-wrong",
        f"The pattern of the prefix {definition.get('ident')}: cannot be used: {fault}.",
        attribute="matchPattern",
        subject=definition.get("ident"),
        hint=_HINT,
    )


def _groups(document: Document, definition: etree._Element, pattern: str) -> Iterator[Finding]:
    """A replacement that takes up a group which the pattern has not."""
    groups = sum(piece.group() == "(" for piece in _PIECE.finditer(pattern))
    taken = [int(number) for number in _TAKEN.findall(definition.get("replacementPattern", ""))]
    if max(taken, default=0) > groups:
        yield finding_at(
            document,
            definition,
            "link.pattern-wrong",
            f"The replacement takes up ${max(taken)}, but the pattern “{pattern}” has "
            f"{groups or 'no'} group{'' if groups == 1 else 's'} in parentheses.",
            attribute="matchPattern",
            subject=definition.get("ident"),
            hint=f"Write what is taken up in parentheses, such as ({pattern}); $0 is the whole.",
        )


def _whole(pattern: str) -> str:
    """A pattern of XPath that covers a whole string, as XML Schema writes it: without anchors, groups all alike.

    Raises DatatypeFault for an anchor that is not at an end.
    """
    return "".join(_piece(piece, pattern) for piece in _PIECE.finditer(pattern))


def _piece(piece: re.Match[str], pattern: str) -> str:
    if piece["group"]:
        return "("
    if piece.group() == r"\$":
        return "[$]"
    if piece["count"]:
        return piece["count"]
    if piece["anchor"]:
        if piece.span() in ((0, 1), (len(pattern) - 1, len(pattern))):
            return ""
        raise DatatypeFault(f"{piece.group()} stands within “{pattern}”; it may only stand at its ends")
    return piece.group()
