"""A quotation taken apart: where it leaves words out, and what it changed in square brackets."""

from __future__ import annotations

import re

_ELLIPSIS = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.\s?\.?)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…\.?|\.\s?\.\s?\.(?:\s?\.)?")
_BRACKETED_WORD = re.compile(r"[^\s\[\]]*\[[^\[\]]*\][^\s\[\]]*")
_GAP = "\0"


def readings(quotation: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read a quotation, each as the pieces that must follow one another, likeliest first.

    An ellipsis parts. A square bracket is read as part of the words ([T]he), then as a change that stands for some
    words or for none ([the Group], [sic]), with the whole word that it stands in.
    """
    parted = _ELLIPSIS.sub(_GAP, quotation)
    found = [_pieces(parted)]
    if "[" in parted:
        found.append(_pieces(_BRACKETED_WORD.sub(_GAP, parted)))
    return tuple(dict.fromkeys(pieces for pieces in found if pieces))


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in text.split(_GAP) if any(character.isalnum() for character in piece))
