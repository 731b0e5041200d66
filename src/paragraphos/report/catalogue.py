"""The catalogue of codes: what each means and why, with a wrong and a right example; data in `codes/LAYER.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from paragraphos.findings import Severity

_FOLDER = Path(__file__).with_name("codes")
LAYERS = (
    "xml",
    "rng",
    "sch",
    "link",
    "name",
    "note",
    "fidelity",
    "reference",
    "date",
    "header",
    "source",
    "placeholder",
    "ledger",
    "waiver",
    "odd",
)


@dataclass(frozen=True, slots=True)
class Code:
    """One code, with its explanation.

    `slot` says where the examples stand: in which lines of a miniature edition, or as a document of which kind;
    `beside` what else of the miniature differs, by slot.
    """

    code: str
    title: str
    severity: Severity
    what: str
    why: str
    slot: str
    wrong: str
    right: str
    beside: Mapping[str, str]


@cache
def layer(name: str) -> tuple[str, tuple[Code, ...]]:
    """What a layer checks, in a sentence, and its codes in the order of the file."""
    given = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    about = given.pop("about")
    return about.strip("\n"), tuple(_code(f"{name}.{key}", entry) for key, entry in given.items())


def _code(code: str, entry: dict[str, str]) -> Code:
    parts = {key: text.strip("\n") for key, text in entry.items()}
    own = {key: parts.pop(key) for key in ("title", "what", "why", "slot", "wrong", "right")}
    return Code(code, severity=Severity(parts.pop("severity")), beside=parts, **own)


def explained(code: str) -> Code | None:
    """The entry of a code; None when the catalogue has none (a rule of a project's own Schematron)."""
    name = code.partition(".")[0]
    if name not in LAYERS:
        return None
    return next((entry for entry in layer(name)[1] if entry.code == code), None)


def codes() -> tuple[Code, ...]:
    """Every code, layer by layer."""
    return tuple(entry for name in LAYERS for entry in layer(name)[1])
