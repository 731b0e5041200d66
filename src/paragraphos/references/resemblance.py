"""How far one wording is another: what proposals about splits, merges and moves rest on."""

from __future__ import annotations

import difflib

from paragraphos.references.changes import only_words


def share(part: str, whole: str) -> float:
    """The share of the words of `part` that stand in `whole` in the same order, from 0 to 1; 0 for no words."""
    if part and part in whole:
        return 1.0
    left, right = only_words(part), only_words(whole)
    if not left or not set(left) & set(right):
        return 0.0
    blocks = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(left)


def likeness(one: str, other: str) -> float:
    """How alike two wordings are as wholes, from 0 to 1: the smaller of the two shares."""
    return min(share(one, other), share(other, one))
