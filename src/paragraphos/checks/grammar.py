"""The RELAX NG schema, and what it says of a document."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.habits import attribute_in_tei, beside, element_in_tei, entry_in_tei
from paragraphos.checks.tei import TEI, local, reference_of
from paragraphos.findings import Finding, Severity
from paragraphos.relaxng.datatypes.datatype import Laborious
from paragraphos.xml import Limits
from paragraphos.xml.conflicts import left_of_conflict

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

    from paragraphos.relaxng import Fault
    from paragraphos.relaxng.schema import Schema
    from paragraphos.xml import Document

_SHOWN = 8
# A document that has been read has passed the bounds that it was read with.
_PASSED = Limits(size=sys.maxsize, depth=sys.maxsize, attributes=sys.maxsize, markup=sys.maxsize, subset=sys.maxsize)


def grammar(schema: Path, documents: tuple[Document, ...], within: Path | None = None) -> Iterator[Finding]:
    """Validate documents against a schema; a schema that cannot be used is itself the finding.

    A schema that a document has named reads no file that lies not `within` a folder.
    """
    loaded = loaded_grammar(schema, within)
    if isinstance(loaded, tuple):
        yield from loaded
        return
    for document in documents:
        yield from judged(loaded, document)


def loaded_grammar(schema: Path, within: Path | None = None) -> Schema | tuple[Finding, ...]:
    """A schema ready for use, or the findings for why it cannot be used."""
    from paragraphos import relaxng

    try:
        return relaxng.load(schema, within)
    except relaxng.WrongSchema as error:
        return tuple(
            Finding(
                "rng.schema",
                Severity.ERROR,
                schema,
                fault.line,
                fault.column,
                f"The schema cannot be used: {fault.message}",
                hint="Correct the schema; if it was made from an ODD, compile it again: paragraphos schema compile.",
            )
            for fault in error.faults
        )


def judged(schema: Schema, document: Document) -> Iterator[Finding]:
    """What a schema says of one document."""
    try:
        faults = schema.validate(document.data, _PASSED)
    except Laborious as error:
        yield Finding(
            "rng.schema",
            Severity.ERROR,
            document.path,
            0,
            0,
            f"The schema cannot be used for this file: {error}.",
            hint="Write this pattern in a simpler way, in the ODD or in the schema.",
        )
        return
    yield from (_finding(document, fault) for fault in faults)


def _is_tei(document: Document) -> bool:
    return str(document.root.tag).startswith(TEI)


def _finding(document: Document, fault: Fault) -> Finding:
    element = document.element_at(fault.line, fault.column)
    expected = fault.expected[:_SHOWN]
    if fault.kind.code == "rng.attribute-not-known" and expected[:1] == ("xml:id",):
        expected = ("xml:id", element.get(fault.subject, ""))  # which reference is lost by it
    return Finding(
        fault.kind.code,
        Severity.ERROR,
        document.path,
        fault.line,
        fault.column,
        fault.message,
        subject=fault.subject,
        xpath=fault.path,
        reference=reference_of(element),
        expected=expected,
        hint=(_habit(fault, element) if _is_tei(document) else None) or fault.hint,
    )


def _habit(fault: Fault, element: etree._Element) -> str | None:
    """Advice that a grammar cannot give, since it knows nothing of TEI and of where such faults come from."""
    match fault.kind.code:
        case "rng.element-not-known":
            return element_in_tei(fault.subject)
        case "rng.attribute-not-known":
            return attribute_in_tei(fault.subject)
        case "rng.attribute-not-allowed":
            return entry_in_tei(local(element), fault.subject)
        case "rng.element-missing":
            return beside(element)
        case "rng.text-not-allowed":
            return left_of_conflict(fault.subject)
        case "rng.attribute-missing" if fault.more and fault.hint:
            return f"{fault.hint} All of them: paragraphos schema explain {local(element)} @{fault.subject}"
        case "rng.attribute-value" if fault.more and fault.hint is None:
            return f"All its values: paragraphos schema explain {local(element)} @{fault.subject}"
    return None
