"""Whatever the markup, the page has the words of the TEI."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.html.rendering import rendered, words
from tests.xpath import text_of

_TEXT = st.text(st.sampled_from("ab cé’.\n"), max_size=8)
_WRAPPERS = st.sampled_from(
    [
        "persName",
        "orgName",
        "rs",
        "title",
        "quote",
        "said",
        "emph",
        "foreign",
        "hi",
        "term",
        "date",
        "seg",
        "name",
        "abbr",
    ]
)
_INLINE = st.recursive(
    _TEXT,
    lambda inner: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>", _WRAPPERS, st.lists(inner, max_size=4)
    ),
    max_leaves=12,
)


def plain(markup: str) -> str:
    """The words of a piece of markup."""
    from lxml import etree

    return " ".join(text_of(etree.fromstring(f"<x>{markup}</x>")).split())


@given(st.lists(_INLINE, min_size=1, max_size=6))
@settings(deadline=None, max_examples=60)
def test_words_are_kept(parts: list[str]) -> None:
    """None lost, none doubled, none fused, in their order, however names and phrases nest."""
    markup = "".join(parts)
    assert words(rendered(f"<p>{markup}</p>", diplomatic=True)) == plain(markup)
