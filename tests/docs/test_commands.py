"""Commands, options and exit codes: all are documented, and all that is documented is there."""

from __future__ import annotations

import re
import shlex

import click
import pytest
from tests.docs.pages import PAGES, commands, text_of

from paragraphos.cli import COMMANDS, main
from paragraphos.cli.manual import page as manual
from paragraphos.outputs import OUTPUTS

_OPEN = {"COMMAND", "…", "--help", "--version", "-h"}


def command_named(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that words name, and the words after its name."""
    context = click.Context(main)
    rest = words[2:] if words[:1] == ["-C"] else words
    command = main.get_command(context, rest[0])
    assert command is not None, f"there is no command {rest[0]}"
    rest = rest[1:]
    if isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        assert rest[0] in command.commands, f"there is no command {rest[0]}"
        return command.commands[rest[0]], rest[1:]
    return command, rest


def all_commands() -> list[tuple[str, click.Command]]:
    """Every command by name, those below `schema` too."""
    found: list[tuple[str, click.Command]] = []
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        if isinstance(command, click.Group):
            found += [(f"{name} {below}", each) for below, each in command.commands.items()]
        else:
            found.append((name, command))
    return found


def test_the_page_of_commands_is_fresh() -> None:
    """docs/commands.md is what `python -m paragraphos.cli.manual docs/commands.md` writes."""
    assert text_of("docs/commands.md") == manual()


@pytest.mark.parametrize(("name", "command"), all_commands(), ids=[name for name, _ in all_commands()])
def test_a_command_explains_itself(name: str, command: click.Command) -> None:
    """It has an example that fits it, tells its exit codes, and has words for each option."""
    help_text = command.help or ""
    example = re.search(r"\bExample[^\n]*:\n((?:\s+paragraphos [^\n]*\n?)+)", help_text)
    assert example
    for line in example[1].strip().splitlines():
        called, _ = command_named(shlex.split(line)[1:])
        assert called is command
    assert re.search(r"[Ee]xit codes?", help_text)
    assert all(option.help for option in command.params if isinstance(option, click.Option))


@pytest.mark.parametrize("page", PAGES)
def test_every_command_shown_is_there(page: str) -> None:
    """With every option that is shown."""
    for line in commands(page):
        words = shlex.split(line.replace("[", "").replace("]", ""))
        if not words or words[0] in _OPEN or (words[0] == "-C" and set(words[2:]) <= _OPEN):
            continue
        command, rest = command_named(words)
        known = {name for option in command.params for name in option.opts} | _OPEN
        used = {word.partition("=")[0] for word in rest if re.match(r"--?[a-zA-Z]", word)}
        assert used <= known, f"paragraphos {line}"


def test_every_output_is_in_the_page() -> None:
    """With a sentence about it."""
    page = text_of("docs/commands.md")
    for output in OUTPUTS:
        assert re.search(rf"^\| `{output.name}` \| \S.*\. \|$", page, re.MULTILINE), output.name
