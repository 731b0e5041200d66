"""Words compared: the differences lead from one text to the other, and stand where a reader would see them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from paragraphos.checks.comparison import differences

WORDS = st.lists(st.sampled_from("abc."), max_size=20)


def after_stop(words: list[str], at: int) -> bool:
    """Whether a word begins a sentence."""
    return at == 0 or words[at - 1] == "."


@given(WORDS, WORDS)
def test_leads_from_one_to_the_other(old: list[str], new: list[str]) -> None:
    """The opcodes cover both sequences in order, and what is called equal is."""
    opcodes = differences(old, new, lambda at: after_stop(old, at), lambda at: after_stop(new, at))
    assert [word for _, a1, a2, _, _ in opcodes for word in old[a1:a2]] == old
    assert [word for _, _, _, b1, b2 in opcodes for word in new[b1:b2]] == new
    for tag, a1, a2, b1, b2 in opcodes:
        assert (old[a1:a2] == new[b1:b2]) if tag == "equal" else (old[a1:a2] != new[b1:b2])
        assert tag != "delete" or b1 == b2
        assert tag != "insert" or a1 == a2


def test_a_sentence_that_is_gone() -> None:
    """Of two ways to see a missing sentence, the one from full stop to full stop."""
    old = ["The", "man", "came", ".", "The", "dog", "barked", ".", "The", "end", "."]
    new = ["The", "man", "came", ".", "The", "end", "."]
    opcodes = differences(old, new, lambda at: after_stop(old, at), lambda at: after_stop(new, at))
    assert [" ".join(old[a1:a2]) for tag, a1, a2, _, _ in opcodes if tag == "delete"] == ["The dog barked ."]
