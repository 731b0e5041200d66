"""Citations that differ only in what no style looks into are formatted once, and filled in afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from paragraphos.references.citations import formatting
from paragraphos.references.citations.citing import Citation
from paragraphos.references.citations.styles import SHOWN
from paragraphos.references.citations.templates import Filling, Templated, templated


def entitled(citation: Citation, title: str) -> Citation:
    """An entry of the register with another title."""
    return replace(citation, csl={**citation.csl, "title": f'<span class="nocase">{title}</span>'})


def test_the_paragraphs_are_of_one_kind(cited: dict[str, Citation]) -> None:
    """And so are the sentences: a style says the same of each, with another number and another address."""
    found = templated([cited[reference] for reference in ("p1", "p2", "p2.s1", "salute")])
    assert [filling.template for filling in found.fillings] == [0, 0, 0, 1]
    assert [filling.number for filling in found.fillings] == ["1", "2", "2.1", ""]
    assert found.fillings[2].address == "https://edition.test/letter/ref/p2/#p2.s1"


@pytest.mark.parametrize("title", ["Łódź", "Merrow, Ada", "Saint-Pierre 1911", "Ивановъ"])
def test_titles_of_nothing_but_words_are_of_one_kind(cited: dict[str, Citation], title: str) -> None:
    """Names of persons and places, most of all."""
    found = templated([cited["person-ada"], entitled(cited["person-ada"], title)])
    assert [(filling.template, filling.title) for filling in found.fillings] == [(0, "Ada Merrow"), (0, title)]


@pytest.mark.parametrize(
    "title", ["lamp", "Who?", "The “Lamp”", "Lamp (Harbour)", "Lamp &amp; Oil", "<i>Lamp</i>", "A. B."]
)
def test_titles_that_a_style_may_alter_are_not(cited: dict[str, Citation], title: str) -> None:
    """Quotation marks, brackets and full stops meet those of the style."""
    assert len(templated([cited["person-ada"], entitled(cited["person-ada"], title)]).templates) == 2


@pytest.mark.parametrize(
    "address", ["https://edition.test/?a=1&b=2", "https://edition.test/ö/", "https://edition.test/a."]
)
def test_addresses_that_are_written_otherwise_in_html_are_left_in_place(
    cited: dict[str, Citation], address: str
) -> None:
    """What is escaped, or ends in a full stop, the processor has to write itself."""
    citation = replace(cited["p1"], csl={**cited["p1"].csl, "URL": address})
    assert templated([citation]).templates[0].csl["URL"] == address


def test_filled_in_as_if_nothing_had_been_taken_out(
    cited: dict[str, Citation], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every style shown, and in those of other languages."""
    some = [*cited.values(), entitled(cited["person-ada"], "Łódź"), entitled(cited["org-keepers"], "Lamp (Harbour)")]
    styles = [*SHOWN, "din-1505-2", "iso690-author-date-fr"]
    filled = formatting.in_styles(some, styles)
    monkeypatch.setattr(formatting, "templated", as_they_are)
    assert filled == formatting.in_styles(some, styles)


def as_they_are(citations: Iterable[Citation]) -> Templated:
    """Every citation a kind of its own, with nothing taken out."""
    each = tuple(citations)
    return Templated(each, tuple(Filling(number, "", "", "") for number in range(len(each))))
