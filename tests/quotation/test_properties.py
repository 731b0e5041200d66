"""What holds for any words: quoted words are found where they stand, and nothing brings the search down."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.references.letter import MODEL, published

from paragraphos.references.ledger import Ledger
from paragraphos.references.present import present
from paragraphos.references.quotation.index import Likeness
from paragraphos.references.quotation.letters import letters, words
from paragraphos.references.quotation.search import Quotations
from paragraphos.references.resolving import Resolved, Unresolved, resolved
from paragraphos.references.snapshot import Snapshot

ANY = st.text(st.one_of(st.characters(), st.sampled_from("[]…. -'\"“”\n\u00ad\u0301pPs0123456789.@#/")), max_size=60)


@pytest.fixture(scope="module")
def now() -> Snapshot:
    return present(published(MODEL))


@pytest.fixture(scope="module")
def search(now: Snapshot) -> Quotations:
    return Quotations(now, Ledger(""))


@settings(max_examples=150)
@given(data=st.data())
def test_words_of_the_text_are_exact(now: Snapshot, search: Quotations, data: st.DataObject) -> None:
    """Any run of whole words of a unit is found exactly, in that unit."""
    unit = data.draw(st.sampled_from([unit for unit in now.units if unit.level == 1]))
    row = unit.text.split(" ")
    begin = data.draw(st.integers(0, len(row) - 1))
    end = data.draw(st.integers(begin + 1, len(row)))
    quotation = " ".join(row[begin:end])
    hits = search.find(quotation)
    if not any(character.isalnum() for character in quotation):
        return
    assert hits[0].likeness is Likeness.EXACT
    if len(hits) < 10:
        assert any(unit.reference in {one.reference, one.parent} for hit in hits for one in hit.units)


@settings(max_examples=150)
@given(quotation=ANY)
def test_an_exact_claim_is_always_true(search: Quotations, quotation: str) -> None:
    """Whatever is asked, what is called exact are the very words."""
    for hit in search.find(quotation):
        if hit.likeness is Likeness.EXACT:
            assert hit.words.split() == quotation.split()


@settings(max_examples=150)
@given(text=ANY)
def test_letters_know_where_they_come_from(text: str) -> None:
    """Each letter's place is one of the text's, in order; each word stands where it says."""
    found = letters(text)
    assert len(found.origins) == len(found.starts) == len(found.text) + 1
    assert list(found.origins) == sorted(found.origins)
    for word, begin, end in words(text):
        assert letters(text[begin:end]).text == word


@settings(max_examples=150)
@given(written=ANY)
def test_any_reference_is_resolved_or_answered(now: Snapshot, written: str) -> None:
    """Nothing that a reader types brings the resolver down."""
    assert isinstance(resolved(written, now, Ledger("")), Resolved | Unresolved)
