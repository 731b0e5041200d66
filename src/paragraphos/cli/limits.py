"""`--limit NAME=NUMBER`: how whoever runs a command raises a bound on what it reads, the same for all commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from paragraphos.xml import Limits

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def limit_option(command: Decorated) -> Decorated:
    """Give a command the option; what it is told are the `limits`, or None where nothing was raised."""
    return click.option(
        "--limit",
        "limits",
        multiple=True,
        metavar="NAME=NUMBER",
        callback=_limits,
        help="Raise a bound on what is read: size, depth, attributes, markup, subset, nodes.",
    )(command)


def _limits(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> Limits | None:
    if not given:
        return None
    from paragraphos.xml import MOST_DEEP, TREE, Limits

    bounds = TREE
    known = [field.name for field in fields(Limits)]
    for each in given:
        name, _, number = each.partition("=")
        if name not in known or not number.isdecimal():
            raise click.UsageError(f"--limit {each}: write NAME=NUMBER; the names are {', '.join(known)}.")
        if len(number) > 18 or (name == "depth" and int(number) > MOST_DEEP):
            most = f"{MOST_DEEP:,}" if name == "depth" else "a number of eighteen digits"
            raise click.UsageError(f"--limit {each}: {name} may be raised to {most}, no further.")
        bounds = replace(bounds, **{name: int(number)})
    return bounds
