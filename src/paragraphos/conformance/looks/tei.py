"""Looks at the published TEI."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from paragraphos.conformance.criteria import MOST, Answer, Evidence, Look, Verdict
from paragraphos.conformance.subject import Subject, shown

if TYPE_CHECKING:
    from lxml import etree

_XML = "{http://www.w3.org/XML/1998/namespace}"


def there_is(path: str, absent: str = "") -> Look:
    """Met when the TEI has something at the XPath; `absent` says what that means when it has not."""

    def look(subject: Subject) -> Answer:
        found = subject.select(path)
        if found:
            return Answer(Verdict.MET, tuple(evidence(subject, node) for node in found[:MOST]), _more(len(found)))
        return Answer(Verdict.NOT_MET, (), absent or f"The TEI has nothing at {path}.")

    return look


source_images = there_is(
    "/t:TEI/t:facsimile//t:graphic | /t:TEI/t:text//@facs"
    " | /t:TEI/t:teiHeader/t:encodingDesc//t:p[contains(., 'images')]",
    "There is no graphic in a facsimile, no @facs in the text, and no word of images in the header’s encodingDesc.",
)
"""Met when there are images of the source, in a facsimile or named by @facs, or the header speaks of them."""


def there_is_no(path: str) -> Look:
    """Met when the TEI has nothing at the XPath; the evidence is what was looked through, or what was found."""

    def look(subject: Subject) -> Answer:
        found = subject.select(path)
        if found:
            return Answer(Verdict.NOT_MET, tuple(evidence(subject, node) for node in found[:MOST]), _more(len(found)))
        seen = Evidence(subject.tei_path, f"nothing at {path}")
        return Answer(Verdict.MET, (seen,))

    return look


def every(path: str, condition: str) -> Look:
    """Met when there are elements at the XPath and each fulfils the condition, an XPath from the element."""

    def look(subject: Subject) -> Answer:
        all_of_them = subject.select(path)
        failing = subject.select(f"({path})[not({condition})]")
        if failing:
            return Answer(
                Verdict.NOT_MET, tuple(evidence(subject, node) for node in failing[:MOST]), _more(len(failing))
            )
        if not all_of_them:
            return Answer(Verdict.NOT_MET, (), f"The TEI has nothing at {path}.")
        first = evidence(subject, all_of_them[0])
        return Answer(Verdict.MET, (first,), f"All {len(all_of_them):,} were looked at.")

    return look


def judged(remark: str, path: str = "") -> Look:
    """For a human to judge; what the TEI has at the XPath is shown to whoever does."""

    def look(subject: Subject) -> Answer:
        found = subject.select(path)[:MOST] if path else []
        return Answer(Verdict.HUMAN, tuple(evidence(subject, node) for node in found), remark)

    return look


def evidence(subject: Subject, node: etree._Element | str) -> Evidence:
    """A node of the TEI as evidence, with its line."""
    parent = cast("etree._Element | None", node.getparent()) if hasattr(node, "getparent") else None
    element = parent if isinstance(node, str) else node
    line = subject.tei.place(element).line if element is not None else None
    name = getattr(node, "attrname", None)
    words = f"@{str(name).replace(_XML, 'xml:')}: {shown(node)}" if name else shown(node)
    return Evidence(subject.tei_path, words, line)


def _more(count: int) -> str:
    return f"{count:,} in all." if count > MOST else ""
