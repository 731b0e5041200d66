"""`paragraphos verify`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from paragraphos.preservation.verification import Verification


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
        verdict = f"{path}: a {answer.kind} of {answer.files:,} files; {_verdict(answer)}."
        click.echo(named(verdict), err=bool(answer.differences))
    return 1 if answer.differences else 0


def _verdict(answer: Verification) -> str:
    """In a few words; of a package that is whole and not what was released, both."""
    count = len({difference.path for difference in answer.differences})
    differing = f"{count:,} differ{'s' if count == 1 else ''}"
    if not count:
        return "all as promised" + (f", and as released ({answer.compared_with})" if answer.compared_with else "")
    if answer.whole:
        return f"all as its own lists promise, but {differing} from the release at hand ({answer.compared_with})"
    return differing
