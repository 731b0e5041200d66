"""What a request asks for: the parameters of DTS 1.0, each known value checked, everything else refused by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

_INTEGER = re.compile(r"-?[0-9]+", re.ASCII)
_MOST_DIGITS = 9
_MOST_PARAMETERS = 32


class Refusal(Exception):
    """A request that cannot be answered: the HTTP status, and a sentence that says what to change."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(frozen=True, slots=True)
class Passage:
    """What part of a text is meant: a unit, a range, or (all None) the whole; in a tree (None: the default one)."""

    reference: str | None
    start: str | None
    end: str | None
    tree: str | None


def parameters(query: bytes) -> dict[str, str]:
    """The parameters of a query; an empty value counts as not given, a name that DTS does not know is ignored later.

    Raises Refusal (400) when there are too many, or one is given twice.
    """
    try:
        given = parse_qsl(query.decode("latin-1"), max_num_fields=_MOST_PARAMETERS)
    except ValueError as error:
        raise Refusal(400, f"There are more than {_MOST_PARAMETERS} parameters.") from error
    found: dict[str, str] = {}
    for name, value in given:
        if name in found:
            raise Refusal(400, f"The parameter “{shown(name)}” is given twice.")
        found[name] = value
    return found


def required(given: Mapping[str, str], name: str) -> str:
    """The value of a parameter that must be there. Raises Refusal (400)."""
    if name not in given:
        raise Refusal(400, f"The parameter “{name}” is missing.")
    return given[name]


def passage(given: Mapping[str, str]) -> Passage:
    """The part of a text that a request names.

    Raises Refusal (400) when `ref` stands beside `start` or `end`, or one of these alone.
    """
    asked = Passage(given.get("ref"), given.get("start"), given.get("end"), given.get("tree"))
    if asked.reference is not None and (asked.start is not None or asked.end is not None):
        raise Refusal(400, "“ref” cannot stand beside “start” and “end”.")
    if (asked.start is None) != (asked.end is None):
        raise Refusal(400, "“start” and “end” belong together.")
    return asked


def down(given: Mapping[str, str]) -> int | None:
    """How many levels down; None when not said. Raises Refusal (400) for what is no integer of at least -1."""
    if "down" not in given:
        return None
    depth = _integer(given["down"])
    if depth is None or depth < -1:
        raise Refusal(400, "“down” must be an integer: -1 (to the bottom), 0 (the siblings of “ref”) or more.")
    return depth


def page(given: Mapping[str, str]) -> int | None:
    """Which page; None when all is wanted. Raises Refusal (400) for what is no integer of at least 1."""
    if "page" not in given:
        return None
    number = _integer(given["page"])
    if number is None or number < 1:
        raise Refusal(400, "“page” must be an integer of at least 1.")
    return number


def nav(given: Mapping[str, str]) -> str:
    """`children` or `parents`. Raises Refusal (400) for anything else."""
    direction = given.get("nav", "children")
    if direction not in {"children", "parents"}:
        raise Refusal(400, "“nav” must be “children” or “parents”.")
    return direction


def shown(value: str) -> str:
    """A value as messages show it: its beginning, without control characters."""
    clean = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in value[:60])
    return clean + "…" * (len(value) > 60)


def _integer(text: str) -> int | None:
    """The number that a text is, as large as nothing here is; None when it is none."""
    if not _INTEGER.fullmatch(text):
        return None
    return int(text) if len(text) <= _MOST_DIGITS else (-1 if text.startswith("-") else 1) * 10**_MOST_DIGITS
