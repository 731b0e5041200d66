"""The encoded text, stripped of everything editorial, gives the copy-text back."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from paragraphos.checks.apart import exchanged, set_apart
from paragraphos.checks.borders import border
from paragraphos.checks.comments import comment_with
from paragraphos.checks.comparison import Opcode, differences
from paragraphos.checks.copytext import CopyWord, copy_words, edited
from paragraphos.checks.likeness import of_windows, unlikeness
from paragraphos.checks.locating import finding_at
from paragraphos.checks.note_calls import lost_calls
from paragraphos.checks.witness import Word, witness
from paragraphos.findings import NO_FACTS, Facts, Finding, Severity
from paragraphos.xml.conflicts import left_of_conflict

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.source import Source

_HINT = "Restore the words of the copy-text, or mark the departure: choice with sic and corr, supplied, gap."
_TAGS = "The tags stand here as words, with &lt; for < or within CDATA: write them as tags, or remove them."
_FEW = 12
_SPARE = 10_000
_SENTENCE_ENDS = tuple(".!?…:\"'”’»)]")


def fidelity(source: Source) -> Iterator[Finding]:
    """Compare word by word and character by character; white space inside a block counts as one space."""
    path = source.settings.copy_text
    if source.copy_text is None or path is None:
        return
    altered = edited(path, source.copy_text, source.settings.copy_text_sha256)
    if altered is not None:
        yield altered  # what the TEI departs from is not the copy-text
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
    if not copied:
        yield Finding(
            "fidelity.added",
            Severity.ERROR,
            path,
            0,
            0,
            "The copy-text holds no words, the TEI does.",
            hint="Restore the file of the copy-text from a good copy; it is never edited.",
        )
        return
    # Where the TEI has many times the words of the copy-text, that is told by the first of them.
    encoded = witness(source.text, 3 * len(copied) + _SPARE)
    opcodes = differences(
        [word.text for word in copied],
        [word.text for word in encoded],
        _begins(copied),
        lambda at: at == 0 or encoded[at].begins,
    )
    moved = _moved(opcodes, copied, encoded)
    for number, (tag, a1, a2, b1, b2) in enumerate(opcodes):
        if number in moved:
            if tag == "insert":
                yield _elsewhere(source, path, copied, encoded, (opcodes[number], opcodes[moved[number]]))
        elif tag == "equal":
            # Where words are missing or added before it, the first word tells nothing of borders.
            skipped = 1 if a1 or b1 else 0
            for ours, theirs in zip(encoded[b1 + skipped : b2], copied[a1 + skipped : a2], strict=True):
                yield from border(source.text, path, theirs, ours)
        else:
            yield from _departures(source, path, copied, encoded, (a1, a2, b1, b2))


def _moved(opcodes: Sequence[Opcode], copied: Sequence[CopyWord], encoded: Sequence[Word]) -> dict[int, int]:
    """The words that are missing in one place and stand in another: each opcode with the number of its other."""
    missing: dict[tuple[str, ...], int] = {}
    for number, (tag, a1, a2, _, _) in enumerate(opcodes):
        if tag == "delete":
            missing.setdefault(tuple(word.text for word in copied[a1:a2]), number)
    found: dict[int, int] = {}
    for number, (tag, _, _, b1, b2) in enumerate(opcodes):
        other = missing.pop(tuple(word.text for word in encoded[b1:b2]), None) if tag == "insert" else None
        if other is not None:
            found[number], found[other] = other, number
    return found


def _elsewhere(
    source: Source,
    path: Path,
    copied: Sequence[CopyWord],
    encoded: Sequence[Word],
    opcodes: tuple[Opcode, Opcode],
) -> Finding:
    """Words that stand in another place than in the copy-text: where they stand, and where they belong."""
    (_, _, _, b1, b2), (_, a1, _, at, _) = opcodes
    relation, neighbour = ("after", encoded[at - 1]) if at else ("before", encoded[0])
    where = neighbour.place(source.text)
    return finding_at(
        source.text,
        encoded[b1].element,
        "fidelity.moved",
        f"{_quoted(encoded[b1:b2])} stands elsewhere in the copy-text ({_at(path, copied[a1])}): it belongs "
        f"{relation} “{neighbour.text}” at {where.line}:{where.column}.",
        place=encoded[b1].place(source.text),
        subject=encoded[b1].text,
        hint="Put the words back in the order of the copy-text.",
    )


def _begins(copied: Sequence[CopyWord]) -> Callable[[int], bool]:
    """Whether a word of the copy-text begins a paragraph or a sentence."""
    return lambda at: at == 0 or copied[at].gap == "blank" or copied[at - 1].text.endswith(_SENTENCE_ENDS)


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
            hint=left_of_conflict(word.text)
            or of_windows(word.text)
            or (_TAGS if _holds_tags(encoded[b1:b2]) else _HINT),
        )
    elif b1 == b2:
        yield _missing(source, path, copied, encoded, (a1, a2, b1))
    else:
        yield _changed(source, path, copied[a1:a2], encoded[b1:b2])


def _changed(source: Source, path: Path, theirs: Sequence[CopyWord], ours: Sequence[Word]) -> Finding:
    message = f"The copy-text has {_quoted(theirs)} ({_at(path, theirs[0])}), the TEI {_quoted(ours)}."
    wanted = " ".join(word.text for word in theirs)
    unlike = unlikeness(wanted, " ".join(word.text for word in ours))
    facts, call = _called(source, wanted, " ".join(word.text for word in ours))
    if call is not None:
        hint = call
    elif unlike is not None:
        message = f"{message[:-1]}: {unlike}."
        hint = f"Type {_quoted(theirs)} anew, as the copy-text has it; word processors exchange such signs unasked."
    elif "".join(word.text for word in theirs) == "".join(word.text for word in ours):
        hint = "The spaces differ only: put one where it is missing, or remove it. A line break, <lb/>, is no space."
    elif " ".join(word.text for word in ours).strip("<>") == wanted:
        hint = "Remove the > or <: it stands here as a word; the tag beside it has its own."
    elif _holds_tags(ours) and not _holds_tags(theirs):
        hint = _TAGS
    else:
        hint = exchanged(ours[0].element, wanted) or set_apart(source.text, wanted) or _HINT
    return finding_at(
        source.text,
        ours[0].element,
        "fidelity.changed",
        message,
        place=ours[0].place(source.text),
        subject=ours[0].text,
        expected=(" ".join(word.text for word in theirs[:_FEW]),),
        hint=hint,
        facts=facts,
    )


def _called(source: Source, wanted: str, ours: str) -> tuple[Facts, str | None]:
    """What to do where words that are missing hold the sign that calls a note."""
    for lost in lost_calls(source.text):
        if lost.sign in wanted and lost.sign not in ours:
            return Facts(call=lost.identity), f"The call of a note is missing here: write {lost.tagged}"
    return NO_FACTS, None


def _holds_tags(words: Sequence[CopyWord] | Sequence[Word]) -> bool:
    return any("<" in word.text and ">" in word.text for word in words)


def _missing(
    source: Source, path: Path, copied: Sequence[CopyWord], encoded: Sequence[Word], span: tuple[int, int, int]
) -> Finding:
    """Words are gone: told at the word before them, or after them when they began a paragraph."""
    start, end, at = span
    theirs = copied[start:end]
    quoted = f"{_quoted(theirs)} ({_at(path, theirs[0])})"
    if not encoded:
        message = f"Words of the copy-text are missing: {quoted}."
        return finding_at(
            source.text, source.text.root, "fidelity.missing", message, subject=theirs[0].text, hint=_HINT
        )
    follows = at > 0 and (theirs[0].gap != "blank" or at == len(encoded))
    word = encoded[at - 1] if follows else encoded[at]
    facts, call = _called(source, " ".join(each.text for each in theirs), "")
    commented = comment_with(source.text, " ".join(each.text for each in theirs))
    hint = call or set_apart(source.text, " ".join(each.text for each in theirs)) or _HINT
    if commented is not None:
        hint = f"They stand in the comment at {commented}: remove <!-- and --> there."
    whole = start == 0 or copied[start - 1].text.endswith(_SENTENCE_ENDS)
    return finding_at(
        source.text,
        word.element,
        "fidelity.missing",
        f"{'After' if follows else 'Before'} “{word.text}” words of the copy-text are missing: {quoted}.",
        place=word.place(source.text),
        subject=word.text,
        expected=(" ".join(each.text for each in theirs),) if whole else (),
        hint=hint,
        facts=facts,
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
