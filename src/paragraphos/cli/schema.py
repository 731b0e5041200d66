"""`paragraphos schema`: an ODD becomes RELAX NG, Schematron and a manual; its elements explained."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from paragraphos.findings import Finding

_SPECIFICATION = click.option(
    "--tei", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE",
    help="TEI’s own specification, p5subset.xml, of the release that the ODD’s @source names (default: the one beside the ODD).",
)


@click.group("schema", short_help="an ODD becomes RELAX NG, Schematron and a manual; its elements explained")
def command() -> None:
    """An ODD becomes RELAX NG, Schematron and a manual; its elements explained."""


@command.command("compile")
@click.argument("odd", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_SPECIFICATION
@click.option("-o", "folder", type=click.Path(path_type=Path, file_okay=False), default=Path(), metavar="DIR",
              help="Where the files go (default: this folder).")
@click.option("--schema", "ident", metavar="IDENT", help="Which schemaSpec, where the ODD has several (default: the first).")
@click.option("--json", "as_json", is_flag=True, help="Report as JSON on stdout.")
def compile_(odd: Path, tei: Path | None, folder: Path, ident: str | None, as_json: bool) -> None:
    """Compile ODD to NAME.rng, NAME.sch and the manual (NAME-manual/index.html) in DIR.

    Nothing is written when the ODD has an error.

    \b
    Example: paragraphos schema compile schema/edition.odd --tei p5subset.xml -o schema
    """
    from paragraphos.odd import OddFault, SpecificationMissing, compile_odd

    try:
        compiled = compile_odd(odd, tei, ident)
    except OddFault as fault:
        _report(fault.findings, (), as_json)
        sys.exit(1)
    except SpecificationMissing as missing:
        raise click.UsageError(f"{missing}.") from missing
    files = {f"{odd.stem}.rng": compiled.relaxng, f"{odd.stem}.sch": compiled.schematron}
    for name, data in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    _report(compiled.findings, tuple(str(folder / name) for name in files), as_json)


def _report(findings: tuple[Finding, ...], files: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        listed = [
            {"code": f.code, "severity": f.severity.value, "path": str(f.path), "line": f.line, "column": f.column,
             "message": f.message, "hint": f.hint, "subject": f.subject}
            for f in findings
        ]
        click.echo(json.dumps({"findings": listed, "files": list(files)}, ensure_ascii=False, indent=1))
        return
    for finding in findings:
        hint = f" {finding.hint}" if finding.hint else ""
        click.echo(f"{finding.path}:{finding.line}:{finding.column}: {finding.severity.value}: {finding.message}{hint}", err=True)
    for name in files:
        click.echo(name)
