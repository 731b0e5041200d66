"""Citations in words, by citeproc and current CSL styles; each as if it stood alone."""

from __future__ import annotations

import pytest

from paragraphos.faults import Unusable
from paragraphos.references.citations.citing import Citation
from paragraphos.references.citations.formatting import Formatted, formatted
from paragraphos.references.citations.styles import SHOWN, style_named

BOOK = "A Letter from the Lighthouse: Kept for the Harbour Society"
URL = "https://edition.test/letter/ref/p1/"
EXPECTED = {
    "chicago-notes-bibliography": (
        (
            f"Company of Keepers, {BOOK}, version 0.1.0, ed. the editors of the letter, trans. Harbour Society "
            f"(1911–1912; Harbour Press, 2020), para. 1, {URL}."
        ),
        (
            f"Company of Keepers. {BOOK}. Version 0.1.0. Edited by the editors of the letter. "
            f"Translated by Harbour Society. 1911–1912; Harbour Press, 2020. {URL}."
        ),
    ),
    "chicago-author-date": (
        "(Company of Keepers [1911–1912] 2020, para. 1)",
        (
            f"Company of Keepers. (1911–1912) 2020. {BOOK}. Version 0.1.0. Edited by the editors of the letter. "
            f"Translated by Harbour Society. Harbour Press. {URL}."
        ),
    ),
    "modern-language-association": (
        "(Company of Keepers, par. 1)",
        (
            f"Company of Keepers. {BOOK}. 1911–1912. Edited by the editors of the letter, Translated by "
            f"Harbour Society, Version 0.1.0, Harbour Press, 2020, {URL}."
        ),
    ),
    "apa": (
        "(Company of Keepers, 1911–1912/2020, para. 1)",
        (
            f"Company of Keepers. (2020). {BOOK} (the editors of the letter, Ed.; Harbour Society, Trans.; "
            f"Version 0.1.0). Harbour Press. {URL} (Original work published 1911–1912)"
        ),
    ),
}


@pytest.mark.parametrize("name", SHOWN)
def test_the_styles_shown(cited: dict[str, Citation], name: str) -> None:
    """Chicago in notes and by date, MLA and APA, as their manuals have them."""
    assert formatted([cited["p1"]], style_named(name))[0].plain == Formatted(*EXPECTED[name])


@pytest.mark.parametrize("name", SHOWN)
def test_all_at_once_as_each_alone(cited: dict[str, Citation], name: str) -> None:
    """No citation is shortened, abridged or told apart because of the others."""
    style = style_named(name)
    some = [cited[reference] for reference in ("", "p1", "p1.s2", "salute", "note-steps", "person-ada")]
    assert formatted(some, style) == tuple(formatted([one], style)[0] for one in some)


def test_a_dependent_style_is_followed(cited: dict[str, Citation]) -> None:
    """A journal that uses APA is cited as APA is."""
    assert style_named("accounting-forum").path == style_named("apa").path


def test_short_names() -> None:
    """What everybody calls it."""
    assert style_named("MLA").name == "modern-language-association"
    assert style_named("chicago").in_notes


@pytest.mark.parametrize("name", ["chicagoo-author-date", "../secrets", "", "no/such"])
def test_an_unknown_style_is_answered(name: str) -> None:
    """With the nearest names, if there are any."""
    with pytest.raises(Unusable, match="There is no citation style"):
        style_named(name)


@pytest.mark.parametrize(
    ("name", "near"), [("vancouver", "vancouver-nlm"), ("chicagoo-author-date", "chicago-author-date")]
)
def test_the_nearest_styles_are_named(name: str, near: str) -> None:
    """Those that hold the name, else those that are spelt alike."""
    with pytest.raises(Unusable, match=f"Did you mean .*{near}"):
        style_named(name)


@pytest.mark.parametrize(
    ("name", "reference", "note"),
    [
        ("infoclio-de", "p1.s2", "Abs. 1.2"),
        ("deutsche-gesellschaft-fur-psychologie", "p1.s2", "Abs. 1.2"),
        ("infoclio-fr-nocaps", "p1.s2", "paragr. 1.2"),
        ("apa", "salute", "salutation"),
        ("ieee", "p1.s2", "Para. 1.2"),
    ],
)
def test_a_place_in_the_language_of_the_style(cited: dict[str, Citation], name: str, reference: str, note: str) -> None:
    """And never as the number of a page."""
    words = formatted([cited[reference]], style_named(name))[0].plain.note.replace("\xa0", " ")
    assert note in words
    assert "S. " not in words
    assert "p. " not in words.lower().replace("keepers. ", "")


@pytest.mark.parametrize("name", ["ieee", "nature", "american-medical-association"])
def test_numbered_styles_have_entries(cited: dict[str, Citation], name: str) -> None:
    """The number in the margin, and the entry beside it."""
    entry = formatted([cited["p1"]], style_named(name))[0].plain.entry
    assert "1" in entry.split()[0]
    assert "A Letter from the Lighthouse" in entry


def test_no_citation_no_call() -> None:
    """Nothing to cite is nothing."""
    assert formatted([], style_named("apa")) == ()
