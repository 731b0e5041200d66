"""`paragraphos lsp`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from paragraphos.cli.limits import limit_option

if TYPE_CHECKING:
    from paragraphos.xml import Limits


@click.command("lsp", short_help="The language server for editors.")
@limit_option
def command(limits: Limits | None) -> int:
    """Speak the Language Server Protocol over stdin and stdout; an editor starts this, a person hardly ever.

    Findings while you write, explanations, completion, the way from a reference to its entry, quick fixes.
    Exit codes: 0 ended by the editor, 2 the command could not run.

    \b
    Example (the setting of an editor that asks for a command):
      paragraphos lsp
    """
    from paragraphos.extras import load

    load("pygls", "paragraphos lsp", "editor")
    from paragraphos.editor.server import serve

    serve(limits=limits)
    return 0
