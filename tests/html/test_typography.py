"""The reading view typesets; the diplomatic view keeps the characters."""

from __future__ import annotations

import pytest
from tests.html.rendering import rendered, words


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('<p>the words "all criticism" here</p>', "the words “all criticism” here"),
        ('<p>"At the start"</p>', "“At the start”"),
        ("<p>Workers' Group, hasn't</p>", "Workers’ Group, hasn’t"),
        ("<p>he said: 'so'</p>", "he said: ‘so’"),
        ('<p>("so")</p>', "(“so”)"),
        ("<p>\"'so' he said\"</p>", "“‘so’ he said”"),
        ("<p>their - so-called free - country</p>", "their – so-called free – country"),
        ("<p>1921-22</p>", "1921–22"),
        ("<p>and so on...</p>", "and so on…"),
        ('<p>says <said>"We are ready"</said>, he</p>', "says “We are ready”, he"),
        ('<p>of <hi rend="italic">Menshevism</hi>"</p>', "of Menshevism”"),
    ],
)
def test_characters(source: str, shown: str) -> None:
    """A mark opens after space, bracket, dash or another opening mark, and where a block begins; else it closes."""
    assert words(rendered(source)) == shown


def test_a_mark_at_the_start_of_a_block_opens(  # the block before it ends with a word
) -> None:
    """What stands in the block before has no say."""
    page = rendered('<p>one</p><p><said>"two"</said></p>')
    assert words(page.findall("p")[1]) == "“two”"


def test_the_diplomatic_view_keeps_them() -> None:
    """Not one character is another."""
    source = '"It\'s - so..." 1921-22'
    assert words(rendered(f"<p>{source}</p>", path="diplomatic.html", diplomatic=True)) == source
