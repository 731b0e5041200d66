"""The answer to `--explain CODE`."""

from __future__ import annotations

import difflib
import textwrap
from typing import Any

from paragraphos.faults import Unusable
from paragraphos.report.catalogue import Code, codes, explained


def explanation(code: str) -> Code:
    """The entry of a code.

    Raises Unusable, with the nearest codes, when there is no such code.
    """
    entry = explained(code)
    if entry is not None:
        return entry
    if code.startswith("sch."):
        raise Unusable(
            f"{code} is a rule of a Schematron schema; its message says what to do, and "
            f"the encoding manual explains it under “{code.removeprefix('sch.')}”."
        )
    near = difflib.get_close_matches(code, [each.code for each in codes()], 3, 0.4)
    meant = f" Did you mean {' or '.join(near)}?" if near else " All codes: docs/codes/README.md."
    raise Unusable(f"There is no code “{code}”.{meant}")


def as_text(entry: Code, width: int | None = None) -> str:
    """The entry for people; its sentences are broken at a width in columns, if one is given."""
    said = [textwrap.fill(each, width) if width else each for each in (entry.what, entry.why)]
    parts = [f"{entry.code} ({entry.severity.value})", entry.title, "", said[0], "", said[1]]
    for head, example in (("Wrong:", entry.wrong), ("Right:", entry.right)):
        parts += ["", head, "", *(f"    {line}".rstrip() for line in example.split("\n"))]
    return "\n".join(parts) + "\n"


def as_record(entry: Code) -> dict[str, Any]:
    """The entry for a program."""
    return {
        "code": entry.code,
        "severity": entry.severity.value,
        "title": entry.title,
        "what": entry.what,
        "why": entry.why,
        "wrong": entry.wrong,
        "right": entry.right,
    }
