"""The encoded text, stripped of everything editorial, gives the copy-text back."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from paragraphos.checks.copytext import CopyWord, copy_words
from paragraphos.checks.placing import finding_at
from paragraphos.checks.witness import Word, witness
from paragraphos.findings import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.source import Source

_HINT = "Restore the words of the copy-text, or mark the departure: choice with sic and corr, supplied, gap."
_FEW = 12


def fidelity(source: Source) -> Iterator[Finding]:
    """Compare word by word and character by character; white space inside a block counts as one space."""
    path = source.settings.copy_text
    if source.copy_text is None or path is None:
        return
    try:
        copied = copy_words(source.copy_text)
    except UnicodeDecodeError as error:
        line = source.copy_text.count(b"\n", 0, error.start) + 1
        column = error.start - source.copy_text.rfind(b"\n", 0, error.start)
        yield Finding(
            "fidelity.not-text",
            Severity.ERROR,
            path,
            line,
            column,
            f"The byte 0x{source.copy_text[error.start]:02X} of the copy-text is not UTF-8.",
            hint="Save the copy-text as UTF-8; keep the original beside it.",
        )
        return
    encoded = witness(source.text)
    for tag, a1, a2, b1, b2 in _differences([word.text for word in copied], [word.text for word in encoded]):
        if tag == "equal":
            for ours, theirs in zip(encoded[b1:b2], copied[a1:a2], strict=True):
                yield from _border(source, path, theirs, ours)
        else:
            yield from _departures(source, path, copied, encoded, (a1, a2, b1, b2))


def _differences(copied: Sequence[str], encoded: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """The opcodes of difflib, spared the equal beginning and end."""
    head = 0
    shorter = min(len(copied), len(encoded))
    while head < shorter and copied[head] == encoded[head]:
        head += 1
    tail = 0
    while tail < shorter - head and copied[-1 - tail] == encoded[-1 - tail]:
        tail += 1
    yield "equal", 0, head, 0, head
    a_end, b_end = len(copied) - tail, len(encoded) - tail
    if head < a_end or head < b_end:
        matcher = difflib.SequenceMatcher(None, copied[head:a_end], encoded[head:b_end], autojunk=a_end - head > 20_000)
        for tag, a1, a2, b1, b2 in matcher.get_opcodes():
            yield tag, a1 + head, a2 + head, b1 + head, b2 + head
    yield "equal", a_end, len(copied), b_end, len(encoded)


def _border(source: Source, path: Path, theirs: CopyWord, ours: Word) -> Iterator[Finding]:
    """A block begins in one file and not in the other."""
    if theirs.gap == "blank" and not ours.begins:
        message = f"The copy-text begins a new paragraph with “{theirs.text}” ({_at(path, theirs)}); the TEI does not."
        hint = "End the paragraph before this word and begin a new one."
    elif theirs.gap == "space" and ours.begins:
        message = (
            f"A new block begins with “{ours.text}”; in the copy-text the paragraph goes on ({_at(path, theirs)})."
        )
        hint = "Join it with the block before."
    else:
        return
    yield finding_at(
        source.text,
        ours.element,
        "fidelity.border",
        message,
        place=ours.place(source.text),
        subject=ours.text,
        hint=hint,
    )


def _departures(
    source: Source, path: Path, copied: Sequence[CopyWord], encoded: Sequence[Word], span: tuple[int, int, int, int]
) -> Iterator[Finding]:
    a1, a2, b1, b2 = span
    if a2 - a1 == b2 - b1 and all(_alike(copied[a1 + k].text, encoded[b1 + k].text) for k in range(a2 - a1)):
        for k in range(a2 - a1):
            yield _changed(source, path, copied[a1 + k : a1 + k + 1], encoded[b1 + k : b1 + k + 1])
    elif a1 == a2:
        word = encoded[b1]
        message = f"The TEI has {_quoted(encoded[b1:b2])}, which the copy-text has not ({_where(path, copied, a1)})."
        yield finding_at(
            source.text,
            word.element,
            "fidelity.added",
            message,
            place=word.place(source.text),
            subject=word.text,
            hint=_HINT,
        )
    elif b1 == b2:
        yield _missing(source, path, copied[a1:a2], encoded, b1)
    else:
        yield _changed(source, path, copied[a1:a2], encoded[b1:b2])


def _changed(source: Source, path: Path, theirs: Sequence[CopyWord], ours: Sequence[Word]) -> Finding:
    message = f"The copy-text has {_quoted(theirs)} ({_at(path, theirs[0])}), the TEI {_quoted(ours)}."
    return finding_at(
        source.text,
        ours[0].element,
        "fidelity.changed",
        message,
        place=ours[0].place(source.text),
        subject=ours[0].text,
        expected=(" ".join(word.text for word in theirs[:_FEW]),),
        hint=_HINT,
    )


def _missing(source: Source, path: Path, theirs: Sequence[CopyWord], encoded: Sequence[Word], at: int) -> Finding:
    message = f"Words of the copy-text are missing here: {_quoted(theirs)} ({_at(path, theirs[0])})."
    if not encoded:
        return finding_at(
            source.text, source.text.root, "fidelity.missing", message, subject=theirs[0].text, hint=_HINT
        )
    word = encoded[min(at, len(encoded) - 1)]
    return finding_at(
        source.text,
        word.element,
        "fidelity.missing",
        message,
        place=word.place(source.text),
        subject=theirs[0].text,
        hint=_HINT,
    )


def _alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() >= 0.5


def _quoted(words: Sequence[CopyWord] | Sequence[Word]) -> str:
    shown = " ".join(word.text for word in words[:_FEW])
    return f"“{shown} …” ({len(words)} words)" if len(words) > _FEW else f"“{shown}”"


def _where(path: Path, copied: Sequence[CopyWord], at: int) -> str:
    return _at(path, copied[at]) if at < len(copied) else f"{path.name}, at its end"


def _at(path: Path, word: CopyWord) -> str:
    return f"{path.name}:{word.line}:{word.column}"
