"""How readers write references (p10, para. 10, ¶10, p10-p12, an address), and the units of one state that they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from paragraphos.publication.units import Unit
from paragraphos.references.snapshot import Snapshot

_DASHES = re.compile(r"\s*(?:-|–|—|\.\.)\s*")
_KINDS = {
    "para": "paragraph",
    "paras": "paragraph",
    "par": "paragraph",
    "p": "paragraph",
    "¶": "paragraph",
    "¶¶": "paragraph",
    "§": "paragraph",
    "sent": "sentence",
    "s": "sentence",
    "intro": "introduction,",
}
_PIECE = re.compile(r"([^\W\d_]+|[¶§]+)\.?,?|([0-9]+\w*)")


def in_address(text: str) -> str:
    """The reference in an address: its fragment, without a text fragment, else the folder after `ref/`."""
    if "/" not in text and "#" not in text:
        return text
    path, _, fragment = text.partition("#")
    name = unquote(fragment.partition(":~:")[0])
    if name:
        return name
    found = re.search(r"(?:^|/)ref/([^/?]+)", path)
    return unquote(found.group(1)) if found else text


def units_meant(text: str, snapshot: Snapshot) -> tuple[Unit, ...]:
    """The units from one reference to another; the one unit, where no range is written."""
    single = _single(text, snapshot)
    if single is not None:
        return (single,)
    for first, last, _ in ranges(text, snapshot):
        if last is not None and last.tree == first.tree:
            return _between(first, last, snapshot)
    return ()


def ranges(text: str, snapshot: Snapshot) -> Iterator[tuple[Unit, Unit | None, str]]:
    """The ranges that a text may write, one for each dash after a unit: the first unit, the last, how that is written.

    The last is None where no unit is called so.
    """
    for dash in _DASHES.finditer(text):
        begin, end = text[: dash.start()], text[dash.end() :].strip()
        first = _single(begin, snapshot)
        if first is not None:
            last = None if end.isdigit() else _single(end, snapshot)
            yield first, last or _beside(first, begin, end, snapshot), _alike(begin.strip(), end) or end


def ends(text: str) -> list[str]:
    """The references that may be the two ends of a range, for every dash in it."""
    found: list[str] = []
    for dash in _DASHES.finditer(text):
        begin, end = text[: dash.start()].strip(), text[dash.end() :].strip()
        found += [begin, end, _alike(begin, end)]
    return found


def _alike(reference: str, number: str) -> str:
    """A reference with another number at its end: p10 and 12 give p12; "" where there is no number to replace."""
    if not number.isdigit() or not re.search(r"[^\W\d_][0-9]+$", reference):
        return ""
    return re.sub(r"[0-9]+$", number, reference)


def _beside(first: Unit, written: str, number: str, snapshot: Snapshot) -> Unit | None:
    """The unit that a bare number means after the first of a range: p10-12, p10.s3-s5.

    After a first end that was written as a reference, it is the number of a reference before it is a printed one.
    """
    if written.strip().lower() == first.reference.lower() and (like := _alike(first.reference, number)):
        return snapshot.by_reference.get(like)
    for unit in snapshot.units:
        own = unit.reference.removeprefix(f"{unit.parent}.")
        if (unit.tree, unit.parent, unit.type) == (first.tree, first.parent, first.type) and number in {
            unit.number,
            own,
        }:
            return unit
    return None


def _between(first: Unit, last: Unit, snapshot: Snapshot) -> tuple[Unit, ...]:
    """All units from the first to the last, on the deeper level of the two; what has no parts stands for itself."""
    level = max(first.level, last.level)
    divided = {unit.parent for unit in snapshot.units}
    row = [
        unit
        for unit in snapshot.units
        if unit.tree == first.tree and (unit.level == level or (unit.level < level and unit.reference not in divided))
    ]
    held_by_first = [index for index, unit in enumerate(row) if first.reference in {unit.reference, unit.parent}]
    held_by_last = [index for index, unit in enumerate(row) if last.reference in {unit.reference, unit.parent}]
    if not held_by_first or not held_by_last or held_by_first[0] > held_by_last[-1]:
        return ()
    return tuple(row[held_by_first[0] : held_by_last[-1] + 1])


def _single(text: str, snapshot: Snapshot) -> Unit | None:
    by_reference = snapshot.by_reference
    wanted = text.strip()
    if wanted in by_reference:
        return by_reference[wanted]
    for reference, unit in by_reference.items():
        if reference.lower() == wanted.lower():
            return unit
    name = said(wanted)
    if not name:
        return None
    for called in (name, re.sub("^n ", "note ", name)):
        for unit in by_reference.values():
            if called in names(unit.label):
                return unit
    return None


def said(text: str) -> str:
    """What a reader wrote, in the words of labels: “¶10”, “para. 10” and “10” are “paragraph 10”."""
    if _PIECE.sub("", text).strip(" .,:¶"):
        return ""
    words: list[str] = []
    for name, number in _PIECE.findall(text):
        if name:
            words.append(_KINDS.get(name.lower(), name.lower()))
        elif words and not words[-1][0].isdigit():
            words.append(number)
        else:
            words.extend(["sentence" if words else "paragraph", number])
    return " ".join(words).replace(",", "")


def names(label: str) -> set[str]:
    """What a unit may be called: its label, with and without what follows a colon, and by `n` and `intro`."""
    whole = label.lower().replace(",", "")
    short = re.sub("^introduction paragraph ", "introduction ", re.sub("^note of the source ", "n ", whole))
    return {whole, whole.partition(":")[0], short}
