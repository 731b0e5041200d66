"""Names in running text: whole words, the longest at each place, and as many names as there are cost no time."""

from __future__ import annotations

import re
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from paragraphos.checks.spotting import Spotter

LETTERS = st.text("ab '.-(é", min_size=1, max_size=6)


def by_expression(names: set[str], text: str) -> list[tuple[int, int]]:
    """The same, as one regular expression would say it."""
    forms = (
        r"\s+".join("['’]".join(map(re.escape, word.split("'"))) for word in name.split())
        for name in sorted(names, key=lambda each: (-len(each), each))
    )
    pattern = re.compile(rf"(?<!\w)(?=({'|'.join(forms)})(?!\w))")
    return [found.span(1) for found in pattern.finditer(text)]


@settings(deadline=None, max_examples=400)
@given(st.sets(LETTERS, min_size=1, max_size=5), st.text("ab '’.-(é\n", max_size=40))
def test_as_an_expression_would(names: set[str], text: str) -> None:
    """The walk finds what an expression of all names finds."""
    plain = {" ".join(name.split()) for name in names} - {""}
    if plain:
        assert list(Spotter(plain).spots(text)) == by_expression(plain, text)


def test_longest() -> None:
    """Of names that begin alike the longest is found, over any white space and with either apostrophe."""
    spotter = Spotter(["Workers", "Workers' Group", "Group"])
    text = "the Workers’\n  Group, workers, Workers"
    assert [text[begin:end] for begin, end in spotter.spots(text)] == ["Workers’\n  Group", "Group", "Workers"]


def test_what_is_no_name() -> None:
    """A name without end is not looked for; one of forty words is."""
    text = "a " * 50
    assert len(list(Spotter(["a " * 40]).spots(text))) == 11
    assert list(Spotter(["a " * 41, ""]).spots(text)) == []


def test_many() -> None:
    """Ten thousand names with the same beginning, a text that is full of it, and a desert of white space."""
    names = [f"Karl {number}" for number in range(10_000)]
    begun = time.perf_counter()
    assert list(Spotter(names).spots("Karl and " * 20_000 + " " * 1_000_000)) == []
    assert time.perf_counter() - begun < 10
