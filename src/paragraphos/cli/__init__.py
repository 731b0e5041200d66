"""The command line: a table of commands, each in a file of its own, loaded when it is called."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

import click

COMMANDS = {
    "new": "a plain text becomes an edition: valid TEI with header, paragraphs, sentences and references",
    "validate": "every check of every file, one report",
    "build": "the published edition, written all or nothing",
    "serve": "the site as built, with live reload, and the DTS 1.0 endpoints",
    "cite": "a reference becomes a citation",
    "find": "a quotation becomes its reference",
    "check-quote": "is this what the text says there?",
    "release": "records every reference and its words, stamps version and date",
    "diff": "what changed between two releases, reference by reference",
    "schema": "an ODD becomes RELAX NG, Schematron and a manual; its elements explained",
    "package": "the edition for libraries: one bag with fixity",
    "verify": "is this bag, this dist/, this copy of the site what was released?",
    "lsp": "the language server for editors",
}


class Commands(click.Group):
    """Finds a command in the file of its name when it is needed, so that no command waits for another's libraries."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None when the table has no such name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"paragraphos.cli.{cmd_name.replace('-', '_')}")
        command = module.command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table, without loading a command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; an unknown name is answered with the nearest ones."""
        import difflib

        name = args[0] if args else ""
        if name and name not in COMMANDS and not name.startswith("-"):
            near = difflib.get_close_matches(name, COMMANDS, 2)
            meant = f" Did you mean {' or '.join(near)}?" if near else f" Commands: {', '.join(COMMANDS)}."
            ctx.fail(f"there is no command “{name}”.{meant}")
        return super().resolve_command(ctx, args)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-C",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="DIR",
    help="The folder of the edition (default: this one).",
)
@click.version_option(package_name="paragraphos", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Makes scholarly editions of prose from TEI: checks, cites, publishes.

    Exit codes: 0 done and clean, 1 the edition has faults (all reported), 2 the command could not run.
    """
    context.obj = folder


def run() -> None:
    """The entry point: no traceback for anything that a user can cause."""
    # A command is short, and keeps most of what it makes: to look for garbage often, and once more at the end, would
    # take a tenth of its time.
    gc.set_threshold(100_000, 20, 20)
    _open_streams()
    code = _exit_code()
    gc.freeze()
    sys.exit(code)


def _open_streams() -> None:
    """A standard stream that was closed (`>&-`) swallows what is written to it."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as the process


def _exit_code() -> int:
    from paragraphos.cli.faults import advised, tell

    try:
        return main.main(standalone_mode=False) or 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        advised(error).show()
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
    except Exception as error:
        tell(error)
    return 2
