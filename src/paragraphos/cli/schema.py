"""`paragraphos schema`: an ODD becomes RELAX NG, Schematron and a manual; its elements explained."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from paragraphos.findings import Finding
    from paragraphos.odd import ElementExplained

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_SPECIFICATION = click.option(
    "--tei",
    type=_FILE,
    metavar="FILE",
    help="TEI’s own specification, p5subset.xml, of the release that the ODD’s @source names"
    " (default: the one beside the ODD).",
)


@click.group("schema")
def command() -> None:
    """An ODD becomes RELAX NG, Schematron and a manual; its elements explained."""


@command.command("compile", short_help="An ODD becomes RELAX NG, Schematron and a manual.")
@click.argument("odd", type=_FILE)
@_SPECIFICATION
@click.option(
    "-o",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    metavar="DIR",
    help="Where the files go (default: this folder).",
)
@click.option(
    "--schema", "ident", metavar="IDENT", help="Which schemaSpec, where the ODD has several (default: the first)."
)
@click.option("--no-manual", "without_manual", is_flag=True, help="Write no manual.")
@click.option("--json", "as_json", is_flag=True, help="Report as JSON on stdout.")
def compile_(odd: Path, tei: Path | None, folder: Path, ident: str | None, without_manual: bool, as_json: bool) -> int:
    """Compile ODD to NAME.rng, NAME.sch, NAME.json and the manual, NAME-manual/index.html, in DIR.

    NAME.json is what `schema explain` reads; NAME.sch.xsl spares `validate` compiling the rules. Nothing is written
    when the ODD has an error. Exit codes: 0 compiled (warnings may have been told), 1 the ODD has errors, 2 the command
    could not run.

    \b
    Example:
      paragraphos schema compile schema/edition.odd --tei p5subset.xml -o schema
    """
    from paragraphos.odd import OddFault, SpecificationMissing, check_rules, compile_odd, explanations, outputs

    try:
        compiled = compile_odd(odd, tei, ident)
        check_rules(compiled)
    except OddFault as fault:
        _report(fault.findings, (), as_json)
        return 1
    except SpecificationMissing as missing:
        raise click.UsageError(f"{missing}.") from missing
    files = outputs.files(compiled, explanations(compiled.schema), manual=not without_manual)
    outputs.write(files, folder)
    shown = [name for name in files if "/" not in name or name.endswith("/index.html")]
    _report(compiled.findings, tuple(str(folder / name) for name in shown), as_json)
    return 0


@command.command("explain", short_help="What an element or an attribute is for.")
@click.argument("element")
@click.argument("attribute", required=False)
@click.option(
    "--odd",
    type=_FILE,
    metavar="FILE",
    help="Explain the elements of this ODD (default: those of the edition’s schema).",
)
@_SPECIFICATION
@click.option("--json", "as_json", is_flag=True, help="Explain as JSON.")
@click.pass_obj
def explain(
    folder: Path, element: str, attribute: str | None, odd: Path | None, tei: Path | None, as_json: bool
) -> int:
    """Tell what ELEMENT is for, where it may stand, what it may hold, with an example; or what its @ATTRIBUTE may say.

    Exit codes: 0 explained, 1 the schema has no such element or attribute, 2 the command could not run.

    \b
    Example:
      paragraphos schema explain note
      paragraphos schema explain note @type
      paragraphos schema explain p --odd my.odd --tei p5subset.xml
    """
    from paragraphos.odd import explanation_json, explanation_text
    from paragraphos.odd.diagnostics import nearest

    explained = _explained(folder, odd, tei)
    name = element.strip("<>/")
    found = explained.get(name)
    if found is None:
        _unknown(f"<{name}>", [f"<{near}>" for near in nearest(name, explained)], f"{len(explained)} others")
        return 1
    if attribute is None:
        _show(explanation_json.element_record(found) if as_json else explanation_text.element_text(found))
        return 0
    wanted = attribute.lstrip("@")
    attributes = {item.name: item for item in found.attributes}
    if wanted not in attributes:
        _unknown(
            f"@{wanted} on <{name}>",
            [f"@{near}" for near in nearest(wanted, attributes)],
            ", ".join(f"@{key}" for key in attributes),
        )
        return 1
    chosen = attributes[wanted]
    _show(explanation_json.attribute_record(chosen) if as_json else explanation_text.attribute_text(found, chosen))
    return 0


def _explained(folder: Path, odd: Path | None, tei: Path | None) -> dict[str, ElementExplained]:
    """The explanations of an ODD, compiled for them, or those written beside the edition's schema."""
    from paragraphos import resources
    from paragraphos.odd import (
        NotExplanations,
        OddFault,
        SpecificationMissing,
        compile_odd,
        explanation_json,
        explanations,
    )

    if odd is not None:
        try:
            return explanations(compile_odd(odd, tei).schema)
        except OddFault as fault:
            _report(fault.findings, (), as_json=False)
            raise click.UsageError(f"{odd} has errors; there is nothing to explain before they are mended.") from fault
        except SpecificationMissing as missing:
            raise click.UsageError(f"{missing}.") from missing
    places = (*_beside_the_schema(folder), resources.folder("schema") / "edition.json")
    place = next((place for place in places if place.is_file()), None)
    if place is None:
        raise click.UsageError(
            "the schema has not been compiled here: name an ODD with --odd, or run paragraphos schema compile."
        )
    try:
        return explanation_json.loaded(place.read_bytes())
    except NotExplanations as error:
        raise click.UsageError(f"{place}: {error}; compile the schema again.") from error


def _beside_the_schema(folder: Path) -> tuple[Path, ...]:
    """Where `schema compile` wrote what there is to tell of the schema that the edition here names."""
    from paragraphos.source import EditionFault, read_settings

    try:
        schema = read_settings(folder).schema
    except EditionFault:
        return (folder / "schema" / "edition.json",)
    return (schema.with_suffix(".json"),) if schema is not None else ()


def _unknown(name: str, near: list[str], others: str) -> None:
    meant = f"Did you mean {' or '.join(near)}?" if near else f"It has {others}."
    click.echo(f"The schema has no {name}. {meant}", err=True)


def _show(explanation: str | dict[str, Any]) -> None:
    text = explanation if isinstance(explanation, str) else json.dumps(explanation, ensure_ascii=False, indent=2) + "\n"
    click.echo(text, nl=False)


def _report(findings: tuple[Finding, ...], files: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        from paragraphos.report.json import record

        told = {"findings": [record(finding, finding.path.as_posix()) for finding in findings], "files": list(files)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for finding in findings:
        hint = f" {finding.hint}" if finding.hint else ""
        click.echo(
            f"{finding.path}:{finding.line}:{finding.column}: {finding.severity.value}:"
            f" {finding.message}{hint} [{finding.code}]",
            err=True,
        )
    for name in files:
        click.echo(name)
