"""What a rule says about a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paragraphos.findings import Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.xml import Document, Place

_SEVERITIES = {
    "fatal": Severity.ERROR,
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "warn": Severity.WARNING,
    "nonfatal": Severity.WARNING,
    "information": Severity.INFORMATION,
    "info": Severity.INFORMATION,
    "hint": Severity.INFORMATION,
}


@dataclass(frozen=True, slots=True)
class Result:
    """An assertion that failed, a report that held, or (kind `error`) a test that could not be evaluated.

    The ids are None where the schema gives none; `role`, `flag` and `see` come from the assertion, else from its rule,
    else from its pattern. `element` is the node meant, or the element that bears it; `attribute` is then the
    attribute's name, as lxml writes names. `hint` holds the titles of the quick fixes; `test` is the XPath that the
    schema has, empty where a whole rule could not be tested.
    """

    kind: str
    pattern: str | None
    rule: str | None
    assertion: str | None
    role: str | None
    flag: str | None
    see: str | None
    message: str
    hint: str | None
    diagnostics: tuple[str, ...]
    properties: tuple[str, ...]
    element: etree._Element
    attribute: str | None
    test: str = ""

    @property
    def severity(self) -> Severity:
        """How grave it is: what the role says, else the flag; an error where neither is a word for severity."""
        words = ((word or "").lower() for word in (self.role, self.flag))
        return next((_SEVERITIES[word] for word in words if word in _SEVERITIES), Severity.ERROR)

    def place(self, document: Document) -> Place:
        """Line and column of the node in the document that was validated."""
        if self.attribute:
            return document.attribute_place(self.element, self.attribute)
        return document.place(self.element)


def result(raw: dict[str, Any], facts: dict[str, str], elements: Sequence[etree._Element]) -> Result:
    """The result that the stylesheet wrote, with what the schema says of the assertion, tied to the tree tested.

    `elements` are those of the tree in document order, by which the stylesheet numbers them from 1.
    """
    failure = raw.get("failure")
    return Result(
        kind=facts["kind"] if failure is None else "error",
        pattern=facts["pattern"] or None,
        rule=facts["rule"] or None,
        assertion=facts["assertion"] or None,
        role=facts["role"] or None,
        flag=facts["flag"] or None,
        see=facts["see"] or None,
        message=_message(raw, facts),
        hint=" ".join(raw.get("hints", ())) or None,
        diagnostics=tuple(raw.get("diagnostics", ())),
        properties=tuple(raw.get("properties", ())),
        element=elements[raw["location"] - 1],
        attribute=raw["attribute"].removeprefix("{}") or None,
        test=facts["test"],
    )


def _message(raw: dict[str, Any], facts: dict[str, str]) -> str:
    """The schema's words; where it has none, the test itself says what it wants."""
    if "failure" in raw:
        return f"A rule could not be tested here: {raw['failure']}"
    if raw["message"]:
        return str(raw["message"])
    return f"This must hold: {facts['test']}" if facts["kind"] == "assert" else f"This must not hold: {facts['test']}"
