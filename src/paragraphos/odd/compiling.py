"""The path from an ODD to its schemas, in one place: gather, assemble, resolve, write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from paragraphos.findings import Finding
from paragraphos.odd import grammar_checking, relaxng, schematron
from paragraphos.odd import namespaces as ns
from paragraphos.odd.assembling import Assembler
from paragraphos.odd.diagnostics import Diagnostics, OddFault
from paragraphos.odd.library import Library, schemas_of
from paragraphos.odd.resolving import resolve
from paragraphos.odd.schema import Schema
from paragraphos.xml import Document


@dataclass(frozen=True, slots=True)
class Compiled:
    """What an ODD comes to: the schema, its files, and what there is to say of it (warnings; errors raise)."""

    source: Document
    schema: Schema
    relaxng: bytes
    schematron: bytes
    findings: tuple[Finding, ...]


def compile_odd(path: Path, specification: Path | None = None, ident: str | None = None) -> Compiled:
    """Compile an ODD (the schemaSpec of this @ident, else its first one).

    `specification` is TEI's p5subset.xml. Raises OddFault with every error found; SpecificationMissing;
    NotWellFormed; OSError.
    """
    diagnostics = Diagnostics()
    library = Library(diagnostics, specification)
    document = library.open(path)
    documents = library.whole(document)
    node = _schema_node(documents, ident, diagnostics)
    assembler = Assembler(library, diagnostics)
    whole = assembler.assemble(node)
    base = assembler.source(node)
    if whole is None or base is None:
        raise OddFault(diagnostics.sorted())
    schema = resolve(node, whole, base, diagnostics)
    root = relaxng.grammar(schema)
    schema = replace(schema, reachable=relaxng.reached(root, schema), declarations=_constraint_declarations(documents))
    _look_at_unreached(schema, diagnostics)
    rules = schematron.rules(schema, diagnostics)
    diagnostics.stop_on_errors()
    grammar = relaxng.serialized(root)
    grammar_checking.check_grammar(grammar, schema, diagnostics)
    diagnostics.stop_on_errors()
    return Compiled(document, schema, grammar, schematron.serialized(rules), diagnostics.sorted())


def _schema_node(documents: tuple[Document, ...], ident: str | None, diagnostics: Diagnostics) -> etree._Element:
    schemas = schemas_of(documents)
    node = next((schema for schema in schemas if ident in (None, schema.get("ident"))), None)
    if node is None:
        known = [schema.get("ident", "") for schema in schemas]
        diagnostics.error(
            "schema-missing",
            documents[0].root,
            f"there is no schemaSpec {ident or ''} here.".replace("  ", " "),
            expected=known,
            hint=f"There are: {', '.join(known)}." if known else "An ODD has a schemaSpec; is this one?",
        )
        raise OddFault(diagnostics.sorted())
    return node


def _constraint_declarations(documents: tuple[Document, ...]) -> tuple[etree._Element, ...]:
    """The constraintDecl elements (TEI 4.9 and later), which hold what all constraints share."""
    return tuple(node for document in documents for node in document.root.iter(ns.tei("constraintDecl")))


def _look_at_unreached(schema: Schema, diagnostics: Diagnostics) -> None:
    for ident, element in schema.elements.items():
        if ident not in schema.reachable:
            node = element.declaration.node
            own = node if diagnostics.document(node) is diagnostics.document(schema.node) else schema.node
            diagnostics.warning(
                "unreachable",
                own,
                f"<{ident}> has no place in this schema: no element that can occur may contain it.",
                hint="Make it a member of a class that is used, name it in a content model, or leave it out.",
                subject=ident,
            )
