"""The option `--only` of `build` and `serve`: which outputs are made."""

from __future__ import annotations

import click


def named_outputs(_context: click.Context, _option: click.Parameter, names: tuple[str, ...]) -> frozenset[str]:
    """The outputs that are named; none named means all.

    Raises UsageError for a name that no output has.
    """
    if not names:
        return frozenset()
    from paragraphos.outputs import OUTPUTS

    known = [output.name for output in OUTPUTS]
    for name in names:
        if name not in known:
            raise click.UsageError(f"there is no output “{name}”; there are: {', '.join(known)}.")
    return frozenset(names)
