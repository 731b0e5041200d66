"""What the schema and the rules say that the settings of an edition name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.checks.validators import Validators
    from paragraphos.source import Settings
    from paragraphos.xml import Document


def by_grammar(settings: Settings, documents: tuple[Document, ...], validators: Validators) -> Iterable[Finding]:
    """What the schema says of documents, or that it is not there."""
    if settings.schema is None:
        return ()
    if not settings.schema.is_file():
        return (_missing(settings, settings.schema, "rng.schema", "schema"),)
    return validators.grammar(settings.schema, documents, settings.boundary)


def by_rules(settings: Settings, documents: tuple[Document, ...], validators: Validators) -> Iterable[Finding]:
    """What the rules say of documents, or that they are not there."""
    if settings.schematron is None:
        return ()
    if not settings.schematron.is_file():
        return (_missing(settings, settings.schematron, "sch.schema", "schematron"),)
    return validators.rules(settings.schematron, documents, None)


def _missing(settings: Settings, path: Path, code: str, key: str) -> Finding:
    return Finding(
        code,
        Severity.ERROR,
        settings.folder / "edition.toml",
        0,
        0,
        f"The {key} {path} is not there.",
        hint=f"Put it there, or correct `{key} = …`.",
    )
