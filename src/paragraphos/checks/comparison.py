"""Two sequences of words compared: what is equal, replaced, missing or added, in places where a reader would see it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence

Opcode = tuple[str, int, int, int, int]
"""`equal`, `replace`, `delete` or `insert`, with the bounds in both sequences, as difflib has them."""

_LARGE = 20_000


def differences(
    old: Sequence[str], new: Sequence[str], begins_old: Callable[[int], bool], begins_new: Callable[[int], bool]
) -> list[Opcode]:
    """The opcodes from one sequence to the other.

    Words that are missing or added, and could as well be those a few words earlier, are moved to where a sentence or a
    paragraph begins: `begins_old` and `begins_new` say where.
    """
    head = 0
    shorter = min(len(old), len(new))
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    old_end, new_end = len(old) - tail, len(new) - tail
    middle = difflib.SequenceMatcher(None, old[head:old_end], new[head:new_end], autojunk=old_end - head > _LARGE)
    shifted = [(tag, a1 + head, a2 + head, b1 + head, b2 + head) for tag, a1, a2, b1, b2 in middle.get_opcodes()]
    found: list[Opcode] = [("equal", 0, head, 0, head), *shifted, ("equal", old_end, len(old), new_end, len(new))]
    for number in range(1, len(found) - 1):
        tag = found[number][0]
        if found[number - 1][0] == found[number + 1][0] == "equal" and tag in ("delete", "insert"):
            steps = _steps(
                found[number],
                found[number - 1],
                old if tag == "delete" else new,
                begins_old if tag == "delete" else begins_new,
            )
            found[number - 1 : number + 2] = _moved(found[number - 1 : number + 2], steps)
    return found


def _steps(opcode: Opcode, before: Opcode, words: Sequence[str], begins: Callable[[int], bool]) -> int:
    """How many words a stretch moves back to begin where a sentence begins; 0 when it cannot."""
    start, end = (opcode[1], opcode[2]) if opcode[0] == "delete" else (opcode[3], opcode[4])
    for steps in range(before[2] - before[1] + 1):
        if begins(start - steps):
            return steps
        if steps == before[2] - before[1] or words[start - steps - 1] != words[end - steps - 1]:
            break
    return 0


def _moved(opcodes: Sequence[Opcode], steps: int) -> list[Opcode]:
    before, opcode, after = opcodes
    tag, a1, a2, b1, b2 = opcode
    return [
        ("equal", before[1], before[2] - steps, before[3], before[4] - steps),
        (tag, a1 - steps, a2 - steps, b1 - steps, b2 - steps),
        ("equal", after[1] - steps, after[2], after[3] - steps, after[4]),
    ]
