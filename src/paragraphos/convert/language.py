"""The tag that says which language a text is in, as BCP 47 has it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
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
    known = _codes()
    meant = None if primary.lower() in _LATER else _code_of(primary, known)
    if meant is None and (len(primary) == 3 or primary.lower() in known.values()):
        if _TAG.fullmatch(given):
            return given
        meant = primary if tag != given else None
    advice = f"write --lang {meant}{mark}{rest}" if meant else "write, for example, en, de, ru or fr-CA"
    raise Unusable(f"--lang {given}: this is no tag of a language (BCP 47); {advice}, or leave it out.")


def _codes() -> Mapping[str, str]:
    """The code of two letters by each longer code and each name, in small letters, of a language that has one."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("|") for line in lines]
    return {word: code for code, longer, names in rows for word in (*longer.split(), *names.casefold().split(", "))}


def _code_of(word: str, known: Mapping[str, str]) -> str | None:
    """The code of two letters of a language that is given by a longer code, or by a name (perhaps misspelt)."""
    wanted = word.casefold()
    near = difflib.get_close_matches(wanted, [name for name in known if len(name) > 3], 1, 0.8)
    return known.get(wanted) or (known[near[0]] if near else None)
