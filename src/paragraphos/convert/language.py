"""The tag that says which language a text is in, as BCP 47 has it."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

from paragraphos.faults import Unusable

_TABLE = Path(__file__).with_name("languages.txt")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_LATER = ("und", "mul", "mis", "zxx")


def language_tag(given: str) -> str:
    """The tag that was given.

    Raises Unusable, with the tag that was probably meant, when it is none: a name, a code of three letters where there
    is one of two (RFC 5646, 2.2.1), an underscore, or two letters that stand for no language.
    """
    tag = given.replace("_", "-")
    primary, mark, rest = tag.partition("-")
    meant = None
    if primary.lower() not in _LATER:
        meant = _code_of(primary)
    if _TAG.fullmatch(given) and meant is None and (len(primary) == 3 or primary.lower() in _codes()):
        return given
    if meant is None and tag != given and (len(primary) == 3 or primary.lower() in _codes()):
        meant = primary
    advice = f"write --lang {meant}{mark}{rest}" if meant else "write, for example, en, de, ru or fr-CA"
    raise Unusable(f"--lang {given}: this is no tag of a language (BCP 47); {advice}, or leave it out.")


def _rows() -> list[tuple[str, list[str], list[str]]]:
    """Each language of the table: its code, its codes of three letters, its names in small letters."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()[1:]
    cells = (line.split("|") for line in lines)
    return [(code, longer.split(), names.casefold().split(", ")) for code, longer, names in cells]


def _codes() -> frozenset[str]:
    return frozenset(code for code, _, _ in _rows())


def _code_of(word: str) -> str | None:
    """The code of two letters of a language that is given by a longer code, or by a name (perhaps misspelt)."""
    wanted = word.casefold()
    by_name = {name: code for code, longer, names in _rows() for name in (*longer, *names)}
    near = difflib.get_close_matches(wanted, [name for name in by_name if len(name) > 3], 1, 0.8)
    return by_name.get(wanted) or (by_name[near[0]] if near else None)
