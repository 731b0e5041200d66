"""The RELAX NG schema, and what it says of a document."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from paragraphos.checks.tei import reference_of
from paragraphos.findings import Finding, Severity
from paragraphos.xml import Limits

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.relaxng import Fault
    from paragraphos.relaxng.schema import Schema
    from paragraphos.xml import Document

_SHOWN = 8
# A document that has been read has passed the bounds that it was read with.
_PASSED = Limits(*[sys.maxsize] * 5)


def grammar(schema: Path, documents: tuple[Document, ...]) -> Iterator[Finding]:
    """Validate documents against a schema; a schema that cannot be used is itself the finding."""
    loaded = loaded_grammar(schema)
    if isinstance(loaded, tuple):
        yield from loaded
        return
    for document in documents:
        yield from judged(loaded, document)


def loaded_grammar(schema: Path) -> Schema | tuple[Finding, ...]:
    """A schema ready for use, or the findings for why it cannot be used."""
    from paragraphos import relaxng

    try:
        return relaxng.load(schema)
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
    yield from (_finding(document, fault) for fault in schema.validate(document.data, _PASSED))


def _finding(document: Document, fault: Fault) -> Finding:
    element = _element(document, fault.path)
    expected = fault.expected[:_SHOWN]
    return Finding(
        fault.kind.code,
        Severity.ERROR,
        document.path,
        fault.line,
        fault.column,
        fault.message,
        subject=fault.subject,
        xpath=fault.path,
        reference=reference_of(element) if element is not None else None,
        expected=expected,
        hint=fault.hint,
    )


def _element(document: Document, path: str) -> etree._Element | None:
    """The element at a path of local names (`/TEI/text/body/p[3]`), as far as it can be followed."""
    at: etree._Element | None = None
    for step in path.partition("/@")[0].strip("/").split("/"):
        name, _, number = step.partition("[")
        if at is None:
            at = document.root
            continue
        alike = at.xpath("*[local-name() = $name]", name=name)
        index = int(number.rstrip("]")) - 1 if number else 0
        if not isinstance(alike, list) or not 0 <= index < len(alike):
            return at
        found = alike[index]
        at = found if isinstance(found, etree._Element) else at
    return at
