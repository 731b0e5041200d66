"""Parts a paragraph into sentences, by rules of its language that are few and told in the header."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_MARK = r"(?:\[\^?\w{1,4}\]|[¹²³⁴-⁹⁰*†‡]+)"
_END = re.compile(rf"(?:[.!?…‽؟।॥։።۔]+|;|[。！？]+)['\"”’»«“)\]}}›‹」』]*{_MARK}*[»”\"')\]]*")
_WIDE = re.compile(r"[。！？]")
_OPENING = "\"'“‘„«»‹›([{—–-¿¡‚*_"
_LAST_WORD = re.compile(r"([^\s\"'“‘„«(\[]+)\.$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NEAR = 60
_SMALL_ROMAN = re.compile(r"[ivxlc]+")
_ROMAN_OR_NUMBER = re.compile(r"[0-9]{1,3}|[IVXLC]+")


def sentences(paragraph: str, language: str = "und") -> tuple[str, ...]:
    """The sentences of a paragraph; joined they give it back, since each keeps the space that follows it."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(paragraph):
        if end.start() < start or not _ends(paragraph, start, end, language):
            continue
        stop = _closed(paragraph, end.end(), language)
        while stop < len(paragraph) and paragraph[stop] == " ":
            stop += 1
        found.append(paragraph[start:stop])
        start = stop
    if start < len(paragraph):
        found.append(paragraph[start:])
    return tuple(found)


def _closed(paragraph: str, stop: int, language: str) -> int:
    """Where a sentence really ends: in French a closing guillemet follows after a space."""
    closing = re.compile(r"[ \u00a0\u202f]»").match(paragraph, stop) if language.partition("-")[0] == "fr" else None
    return closing.end() if closing else stop


def _ends(paragraph: str, start: int, end: re.Match[str], language: str) -> bool:
    """Whether a sentence ends with this punctuation."""
    after = paragraph[end.end() : end.end() + _NEAR]
    if not after:
        return True
    if _WIDE.match(end.group()):
        return end.group()[-1] not in "」』”’"  # speech goes on with who spoke
    if end.group()[0] == "." and paragraph[end.start() - 1 : end.start()] == " ":
        return False  # the leaders of a table of contents
    if not after.startswith(" ") or (end.group()[0] == ";" and language.partition("-")[0] != "el"):
        return False
    following = after.lstrip(" ")
    begins = following.lstrip(_OPENING + "\u00a0\u202f ")
    if not begins or begins[0].islower():
        return False
    if end.group().startswith(".") and not end.group().startswith("..") and len(end.group().rstrip("'\"”’»“)]}›")) == 1:
        return not _abbreviated(paragraph[max(start, end.start() - _NEAR) : end.start() + 1], begins, language)
    return True


def _abbreviated(before: str, following: str, language: str) -> bool:
    """Whether the full stop at the end of `before` is that of an abbreviation, an initial or an ordinal number."""
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word = found.group(1)
    base = language.partition("-")[0].lower()
    if _INITIALS.fullmatch(word) and len(word.replace(".", "")) >= 1 and (len(word) == 1 or "." in word):
        return word != "I" or base != "en"
    if word.lower() in _abbreviations(base) or (following[0].isdigit() and word.lower() in _abbreviations("numbered")):
        return True
    if following[0].isdigit() and _SMALL_ROMAN.fullmatch(word):
        return True  # chapter and verse: Luke xiv. 16
    alone = before.strip() == f"{word}."
    if _ROMAN_OR_NUMBER.fullmatch(word):
        return alone or base == "de"
    return False


@cache
def _abbreviations(language: str) -> frozenset[str]:
    """The abbreviations of a language, or the general ones where it has no list; `numbered`: those before a number."""
    lists = tomllib.loads(Path(__file__).with_name("abbreviations.toml").read_text(encoding="utf-8"))
    return frozenset(lists.get(language, lists["und"]).split())
