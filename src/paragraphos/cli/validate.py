"""`paragraphos validate`: every check of every file, one report."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paragraphos.cli.limits import limit_option
from paragraphos.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from paragraphos.checks.validation import Report
    from paragraphos.checks.validators import Validators
    from paragraphos.source.file_stamps import Stamp
    from paragraphos.xml import Limits

_FILE = click.Path(path_type=Path)


@click.command("validate", short_help="Every check of every file, one report.")
@click.argument("paths", nargs=-1, type=_FILE, metavar="[PATH]...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to write the report.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--schema", type=_FILE, metavar="X.rng", help="Validate the files by this RELAX NG schema, .rng or .rnc.")
@click.option("--schematron", type=_FILE, metavar="X.sch", help="Test the files against these Schematron rules.")
@click.option("--phase", metavar="NAME", help="Test only the rules of this phase of the Schematron schema.")
@click.option("--strict", is_flag=True, help="Warnings too make the exit code 1.")
@click.option("--watch", is_flag=True, help="Report again after every save, until Ctrl-C.")
@limit_option
@click.option("--explain", metavar="CODE", help="What a code means, with a wrong and a right example.")
@click.pass_obj
def command(
    folder: Path,
    paths: tuple[Path, ...],
    form: str,
    as_json: bool,
    schema: Path | None,
    schematron: Path | None,
    phase: str | None,
    strict: bool,
    watch: bool,
    limits: Limits | None,
    explain: str | None,
) -> int:
    """Check the edition here, an edition at PATH, or any XML files; report everything at once.

    Exit codes: 0 nothing is wrong (warnings may have been told), 1 there are errors, 2 the command could not run.

    \b
    Example:
      paragraphos validate
      paragraphos validate --format sarif
      paragraphos validate --watch
      paragraphos validate letter.xml --schema tei_all.rng
      paragraphos validate --explain link.dangling
    """
    if as_json and form not in ("text", "json"):
        raise click.UsageError(f"--json is a form of its own: leave out --format {form}, or --json.")
    form = "json" if as_json else form
    if explain is not None:
        _explain(explain, form)
        return 0
    if phase is not None and schematron is None:
        raise click.UsageError("--phase needs --schematron: it names a phase of that schema.")
    if (schema or schematron) and not paths:
        raise click.UsageError(
            "--schema and --schematron need the files to check: paragraphos validate FILE --schema X.rng"
        )
    _refuse(paths, schema, schematron)
    validate, look = _validation(folder, paths, schema, schematron, phase, limits)
    report = _watched(look, validate, form) if watch else validate(_quick_validators())
    if report is None:
        return 2
    if not watch:
        _write(report, form)
    return 0 if report.valid and not (strict and report.findings) else 1


def _quick_validators() -> Validators:
    """For one validation that somebody waits for."""
    from paragraphos.checks.validators import Validators
    from paragraphos.meanwhile import meanwhile

    return Validators(beside=meanwhile)


def _refuse(paths: tuple[Path, ...], schema: Path | None, schematron: Path | None) -> None:
    """Refuse what cannot be validated."""
    for path in (schema, schematron, *paths):
        if path is not None and not path.exists():
            raise click.UsageError(f"{path}: there is no such file.")
    for path in (schema, schematron):
        if path is not None and path.is_dir():
            raise click.UsageError(f"{path}: this is a folder; a schema is needed.")
    folders = [path for path in paths if path.is_dir()]
    if folders and (len(paths) > 1 or schema or schematron):
        raise click.UsageError(
            f"{folders[0]}: this is a folder; name the files in it, or the folder of one edition alone."
        )


def _validation(
    folder: Path,
    paths: tuple[Path, ...],
    schema: Path | None,
    schematron: Path | None,
    phase: str | None,
    limits: Limits | None,
) -> tuple[Callable[[Validators | None], Report], Callable[[], Stamp]]:
    """What validates, and what sees whether the files have changed."""
    from paragraphos.checks.validation import validate_edition, validate_files

    if not paths or paths[0].is_dir():
        edition = paths[0] if paths else folder
        return lambda validators: validate_edition(edition, limits, validators), lambda: _stamp(edition)
    from paragraphos.checks.belonging import edition_of, only
    from paragraphos.source.file_stamps import stamp_of

    around = None if schema or schematron else edition_of(paths)
    if around is not None:
        return lambda validators: only(validate_edition(around, limits, validators), paths), lambda: _stamp(around)
    files = tuple(path for path in (*paths, schema, schematron) if path is not None)
    return lambda validators: validate_files(paths, schema, schematron, phase, limits, validators), lambda: stamp_of(
        files
    )


def _stamp(edition: Path) -> Stamp:
    from paragraphos.source.file_stamps import stamp

    return stamp(edition)


def _watched(look: Callable[[], Stamp], validate: Callable[[Validators | None], Report], form: str) -> Report | None:
    """Report after every save until Ctrl-C; gives the last report, or None when the last save could not be checked."""
    from paragraphos.cli.faults import message_of
    from paragraphos.editor.following import reports

    last: Report | None = None
    begun = False
    try:
        for outcome in reports(look, validate):
            if isinstance(outcome, Exception):
                if not begun:
                    raise outcome
                last = None
                click.echo(f"paragraphos: {message_of(outcome)}", err=True)
            else:
                last = outcome
                _write(outcome, form)
            begun = True
            click.echo("Waiting for the next save; Ctrl-C ends.", err=True)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
    return last


def _explain(code: str, form: str) -> None:
    from paragraphos.report.explanation import as_record, as_text, explanation

    entry = explanation(code)
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else None
    click.echo(json.dumps(as_record(entry), indent=2) if form == "json" else as_text(entry, width), nl=form == "json")


def _write(report: Report, form: str) -> None:
    from paragraphos.report import writer
    from paragraphos.report.shown import Shown

    terminal = sys.stdout.isatty()
    shown = Shown(
        report,
        base=Path.cwd(),
        colour=terminal and not os.environ.get("NO_COLOR"),
        width=shutil.get_terminal_size((100, 24)).columns if terminal else 100,
        wraps=terminal,
    )
    sys.stdout.buffer.write(writer(form)(shown).encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
    sys.stdout.flush()
