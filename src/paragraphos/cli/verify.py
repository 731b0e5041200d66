"""`paragraphos verify`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("verify", short_help="Is this bag, this dist/, this copy of the site what was released?")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="The answer as JSON (schema/json/verify.schema.json).")
@click.pass_obj
def command(folder: Path, path: Path, as_json: bool) -> int:
    """Verify a bag (folder, .zip or .tar.gz), dist/, or a copy of the site: every file that differs, by name.

    Where the edition is at hand (-C), its dist/ is the release that the copy is held against.
    Exit codes: 0 all is as promised, 1 something differs, 2 the command could not run.

    \b
    Example:
      paragraphos verify dist
      paragraphos verify packages/manifesto-1.0.0.zip
    """
    from paragraphos.preservation.verification import verify
    from paragraphos.report.visible import named
    from paragraphos.source.settings import EditionFault, read_settings

    try:
        release = read_settings(folder).boundary / "dist" / "manifest.json"
    except EditionFault:
        release = None
    if release is not None and (not release.is_file() or release.parent.resolve() == path.resolve()):
        release = None
    answer = verify(path, release)
    if as_json:
        import json
        from dataclasses import asdict

        # What is no character (half a surrogate pair, from a name that is not in UTF-8) stays in its escape.
        text = json.dumps(asdict(answer), ensure_ascii=False, indent=2)
        click.echo(text.encode("utf-8", "backslashreplace"))
    else:
        for difference in answer.differences:
            click.echo(named(f"{difference.path}: {difference.message}."))
        faults = len({difference.path for difference in answer.differences})
        verdict = f"{faults:,} differ{'s' if faults == 1 else ''}" if faults else "all as promised"
        against = f", and as released ({answer.compared_with})" if answer.compared_with and not faults else ""
        click.echo(named(f"{path}: a {answer.kind} of {answer.files:,} files; {verdict}{against}."), err=bool(faults))
    return 1 if answer.differences else 0
