"""What the commands say of themselves, as a page: `python -m paragraphos.cli.manual docs/commands.md` writes it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

from paragraphos import resources
from paragraphos.cli import COMMANDS, main
from paragraphos.outputs import OUTPUTS

_INTRODUCTION = """\
# The commands

    paragraphos [-C DIR] COMMAND …

A command works on the edition in the current folder: the folder that holds `edition.toml`, or one with a folder
`edition` that holds it. `-C DIR`, before the name of the command, names another. Paths that you give count from where
you are.

| exit code | means |
|---|---|
| 0 | done and clean |
| 1 | the edition (the quotation, the package …) has faults; all of them were told |
| 2 | the command could not run: wrong usage, no such file, no edition here |

Results go to stdout, messages to stderr. Colour is used on a terminal only, and never where `NO_COLOR` is set. With
`--json` a command answers in JSON, described [below](#json). Every command
has `--help`, which says what stands here.
"""


def page() -> str:
    """The page: what holds for all commands, then each in the order of the table."""
    lines = [_INTRODUCTION, "| command | does |", "|---|---|"]
    lines += [f"| [`{name}`](#paragraphos-{name}) | {does} |" for name, does in COMMANDS.items()]
    with click.Context(main, info_name="paragraphos") as context:
        for name in COMMANDS:
            command = main.get_command(context, name)
            assert command is not None
            lines += _command(f"paragraphos {name}", command)
    lines += ["", "## JSON", "", "| schema | describes |", "|---|---|", *_schemas()]
    return "\n".join(lines) + "\n"


def _command(name: str, command: click.Command) -> Iterator[str]:
    yield from ("", f"## {name}", "")
    if isinstance(command, click.Group):
        yield command.help or ""
        for below, each in command.commands.items():
            yield from _command(f"{name} {below}", each)
        return
    told, examples = _told(command.help or "")
    yield from ("```sh", f"{name} {_usage(command)}".rstrip(), "```", "", *told)
    options = [each for each in command.params if isinstance(each, click.Option)]
    if options:
        yield from ("| option | |", "|---|---|", *map(_option, options))
    if command.name == "build":
        yield from ("", "The outputs that `--only` names:", "", "| output | makes |", "|---|---|", *_outputs())
    if examples:
        yield from (*([""] if options else []), "For example:", "", "```sh", *examples, "```")


def _told(help_text: str) -> tuple[list[str], list[str]]:
    """The paragraphs of a help text, an empty line after each; and the lines of its example."""
    told: list[str] = []
    examples: list[str] = []
    for paragraph in help_text.split("\n\n"):
        lines = [line.strip() for line in paragraph.strip("\b\n ").split("\n")]
        if lines[0].startswith("Example"):
            examples += lines[1:]
        else:
            told += [" ".join(lines), ""]
    return told, examples


def _usage(command: click.Command) -> str:
    """The options that are required, then the arguments."""
    required = [each for each in command.params if isinstance(each, click.Option) and each.required]
    arguments = [each for each in command.params if isinstance(each, click.Argument)]
    options = [f"{each.opts[0]} {each.metavar}" for each in required]
    optional = ["[OPTION]…"] if any(isinstance(each, click.Option) for each in command.params) else []
    return " ".join([*optional, *options, *map(_argument, arguments)])


def _argument(argument: click.Argument) -> str:
    word = (argument.metavar or str(argument.name)).strip("[].").upper()
    shown = word if argument.required else f"[{word}]"
    return f"{shown}…" if argument.nargs == -1 else shown


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in option.opts)
    value = "" if option.is_flag else f" `{option.metavar or 'VALUE'}`"
    about = option.help or ""
    if isinstance(option.type, click.Choice):
        value = " " + ", ".join(f"`{choice}`" for choice in option.type.choices)
    if option.show_default or isinstance(option.type, click.Choice):
        about = f"{about.removesuffix('.')} (default: {option.default})."
    return f"| {names}{value} | {about}{' Required.' if option.required else ''} |"


def _outputs() -> Iterator[str]:
    """Each output with the first sentence of the file that makes it."""
    for output in OUTPUTS:
        module = import_module((output.make or output.beside or output.citing or output.over).__module__)
        (first, *_) = (module.__doc__ or "").split("\n")
        yield f"| `{output.name}` | {first} |"


def _schemas() -> Iterator[str]:
    """Each schema of JSON with its title."""
    for path in sorted((resources.folder("schema") / "json").glob("*.schema.json")):
        title = json.loads(path.read_text(encoding="utf-8"))["title"]
        yield f"| [`{path.name}`](../schema/json/{path.name}) | {title} |"
    yield "| [`dts/`](../schema/json/dts/) | The answers of Distributed Text Services |"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8", newline="\n")
