"""The Schematron rules, and what they say of a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.placing import finding_at
from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.schematron import Result
    from paragraphos.xml import Document


def rules(schema: Path, documents: tuple[Document, ...], phase: str | None = None) -> Iterator[Finding]:
    """Test documents against the rules of a Schematron schema; a schema that cannot be used is itself the finding."""
    from paragraphos import schematron

    try:
        compiled = schematron.compile(schema, phase) if phase else schematron.compile(schema)
    except schematron.SchemaRefused as error:
        for fault in error.faults:
            yield Finding(
                "sch.schema",
                Severity.ERROR,
                schema,
                fault.line,
                fault.column,
                f"The rules cannot be used: {fault.message}",
                hint=fault.hint or "Correct the rule; if it comes from an ODD, correct it there and compile again.",
            )
        return
    for document in documents:
        for result in compiled.validate(document):
            yield _finding(document, result)


def _finding(document: Document, result: Result) -> Finding:
    code = result.assertion or result.rule or result.pattern or "rule"
    return finding_at(
        document,
        result.element,
        f"sch.{code}",
        " ".join((result.message, *result.diagnostics)),
        severity=result.severity,
        attribute=result.attribute,
        hint=result.hint,
        see=result.see,
    )
