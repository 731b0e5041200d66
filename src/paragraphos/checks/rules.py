"""The Schematron rules, and what they say of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.locating import MOST, finding_at
from paragraphos.findings import Facts, Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.schematron import Result, SchemaRefused, Schematron
    from paragraphos.xml import Document

_LITERAL = re.compile(r""""[^"]*"|'[^']*'""")
_NAME = re.compile(r"(?<![\w@$:.\-])(?:[\w.\-]+::)?(?:[\w.\-]+:)?([^\W\d][\w.\-]*)(?![\w.\-]*(?:\s*\(|:))")


def rules(schema: Path, documents: tuple[Document, ...], phase: str | None = None) -> Iterator[Finding]:
    """Test documents against the rules of a Schematron schema; a schema that cannot be used is itself the finding."""
    compiled = compiled_rules(schema, phase)
    if isinstance(compiled, tuple):
        yield from compiled
        return
    for document in documents:
        yield from tested(compiled, document)


def compiled_rules(schema: Path, phase: str | None = None) -> Schematron | tuple[Finding, ...]:
    """Rules ready for use, or the findings for why they cannot be used."""
    from paragraphos import schematron

    try:
        return schematron.compile(schema, phase) if phase else schematron.compile(schema)
    except schematron.SchemaRefused as error:
        return _refused(schema, error)


def tested(compiled: Schematron, document: Document) -> Iterator[Finding]:
    """What the rules say of one document."""
    from paragraphos import schematron

    try:
        verdict = compiled.verdict(document)
    except schematron.SchemaRefused as error:
        yield from _refused(compiled.path, error)
        return
    yield from (_finding(document, result) for result in verdict.results[: MOST + 1])
    for fault in verdict.untested:
        yield Finding(
            "sch.context",
            Severity.ERROR,
            compiled.path,
            fault.line,
            fault.column,
            f"For some element of {document.path.name}, which is not tested, this context has no value: "
            f"{fault.message}.",
            hint="Write it so that it has one for whatever the document holds; castable as tells whether it would.",
        )


def _refused(schema: Path, error: SchemaRefused) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            "sch.schema",
            Severity.ERROR,
            schema,
            fault.line,
            fault.column,
            f"The rules cannot be used: {fault.message}",
            hint=fault.hint or "Correct the rule; if it comes from an ODD, correct it there and compile again.",
        )
        for fault in error.faults
    )


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
        facts=Facts(tested=_names(result.test)),
    )


def _names(test: str) -> tuple[str, ...]:
    """The names in an XPath that are not those of attributes, variables or functions; words of XPath are among them."""
    return tuple(dict.fromkeys(_NAME.findall(_LITERAL.sub("", test))))
