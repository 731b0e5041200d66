"""The schemas that a document names itself, with `<?xml-model …?>` (ISO/IEC 19757-11)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from paragraphos.checks.validators import Validators
from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from paragraphos.xml import Document

_SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
_PSEUDO_ATTRIBUTE = re.compile(r"([\w.\-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def associated_schemas(
    document: Document, phase: str | None = None, validators: Validators | None = None
) -> Iterator[Finding]:
    """Validate a document against the schemas that it names; only those beside or below it are read."""
    validators = validators or Validators()
    named = list(_named(document))
    if not named:
        yield Finding(
            "xml.no-schema",
            Severity.INFORMATION,
            document.path,
            0,
            0,
            "The file is well-formed; it names no schema, so nothing more was checked.",
            hint="Name one: --schema FILE.rng, --schematron FILE.sch.",
        )
    for href, kind in named:
        path = _near(document, href)
        if path is None:
            yield Finding(
                "xml.model-outside",
                Severity.WARNING,
                document.path,
                *_place(document, href),
                f"The schema {href} is not read: it is not beside or below the file, nor in the current folder.",
                subject=href,
                hint="Name the schema yourself: --schema FILE.rng, --schematron FILE.sch.",
            )
        elif not path.is_file():
            yield _missing(document, href, "Put it there, or name another with --schema.")
        elif _holds_rules(path, kind):
            yield from validators.rules(path, (document,), phase)
        else:
            yield from validators.grammar(path, (document,), _around(document, path))


def missing_models(document: Document) -> Iterator[Finding]:
    """The schemas that a document of an edition names for editors, and which are not where it says."""
    for href, _ in _named(document):
        relative = unquote(href)
        if "://" not in href and "\0" not in relative and not (document.path.parent / relative).is_file():
            yield _missing(document, href, "Editors such as oXygen look for it there: correct the path in href.")


def _missing(document: Document, href: str, hint: str) -> Finding:
    place = _place(document, href)
    message = f"The schema {href} is not there."
    return Finding("xml.model-missing", Severity.WARNING, document.path, *place, message, subject=href, hint=hint)


def grammar_of(document: Document) -> Path | None:
    """The first grammar that a document names and that may be read."""
    paths = ((_near(document, href), kind) for href, kind in _named(document))
    return next((path for path, kind in paths if path is not None and not _holds_rules(path, kind)), None)


def _holds_rules(path: Path, kind: str) -> bool:
    return kind == _SCHEMATRON or path.suffix == ".sch"


def _near(document: Document, href: str) -> Path | None:
    """The file that an address names when it lies beside or below the document, or in the current folder."""
    relative = unquote(href)
    if "\0" in relative or "://" in href:
        return None
    path = Path(os.path.realpath(document.path.parent / relative))
    folder = Path(os.path.realpath(document.path)).parent
    return path if path.is_relative_to(folder) or path.is_relative_to(Path.cwd()) else None


def _around(document: Document, schema: Path) -> Path:
    """The folder that a schema which a document has named may read in: the current one, else that of the document."""
    folder = Path(os.path.realpath(document.path)).parent
    return Path.cwd() if schema.is_relative_to(Path.cwd()) else folder


def _named(document: Document) -> Iterator[tuple[str, str]]:
    """Address and kind of each schema, in order."""
    for node in reversed(list(document.root.itersiblings(preceding=True))):
        if isinstance(node, etree._ProcessingInstruction) and node.target == "xml-model":
            given = {name: double or single for name, double, single in _PSEUDO_ATTRIBUTE.findall(node.text or "")}
            if given.get("href"):
                yield given["href"], given.get("schematypens", "")


def _place(document: Document, href: str) -> tuple[int, int]:
    for number, line in enumerate(document.lines, 1):
        column = line.find(href)
        if column >= 0:
            return number, column + 1
    return 1, 1
