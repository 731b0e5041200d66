"""Quotations lead to their reference, however citers spoil them; what is not in the text is not found."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.quotation.noise import absent, quotations
from tests.references.letter import BURNT, GONE, MODEL, copy, edit, ledger_of, published, release

from paragraphos.references.ledger import Ledger
from paragraphos.references.present import present
from paragraphos.references.quotation.index import Likeness
from paragraphos.references.quotation.letters import words
from paragraphos.references.quotation.search import Quotations, Verdict
from paragraphos.references.resolving import Resolved, resolved
from paragraphos.references.snapshot import Snapshot

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def now() -> Snapshot:
    return present(published(MODEL))


@pytest.fixture(scope="module")
def search(now: Snapshot) -> Quotations:
    return Quotations(now, Ledger(""))


@pytest.mark.parametrize(
    ("quotation", "likeness", "reference"),
    [
        ("twice in a night", "exact", "p1.s2"),
        ("Ships  pass\nwithout", "exact", "p2.s1"),
        ("as it should be. A light asks", "exact", "p2.s1-p2.s2"),
        ("whom it saves. When the fog came down", "exact", "p2.s2-p3.s1"),
        ("“Nobody counts the steps coming down”", "normalised", "p1.s3"),
        ("ships pass without knowing", "normalised", "p2.s1"),
        ("since Ada lit it — so they say — in the great storm", "normalised", "p1.s1"),
        ("Ships pass … and that is as it should be", "normalised", "p2.s1"),
        ("Ships pass [...] as it should be.", "normalised", "p2.s1"),
        ("[w]hen the fog came down", "normalised", "p3.s1"),
        ("[They] carry the oil up ninety-one steps", "normalised", "p1.s2"),
        ("We carry [sic] the oil up", "normalised", "p1.s2"),
        ("We carry the oil up ninety-\none steps", "normalised", "p1.s2"),
        ("without know-\ning our names", "normalised", "p2.s1"),
        ("KEEP THE LIGHT", "normalised", "p4.s1"),
        ("Every hand that should pull a rope took its turn", "near", "p3.s2"),
        ("Every hand that could pull a rope took turns", "near", "p3.s2"),
        ("Evrey hand that could pull a rope", "near", "p3.s2"),
        ("The lamp has burned … in the greatest storm", "near", "p1.s1"),
        ("The lamp has burned since Ada ... in the great storm ...", "normalised", "p1.s1"),
        ("Nobody counts the steps [sic] coming down", "normalised", "p1.s3"),
        ("Ships pass ... whom it saves", "normalised", "p2.s1-p2.s2"),
        ("We … twice in a night", "normalised", "p1.s2"),
        ("Ships … nothing of those whom it saves", "normalised", "p2.s1-p2.s2"),
        ("‘“Nobody counts the steps coming down”’, wrote the old keeper", "normalised", "p1.s3"),
        ("Keep the light! / ", "normalised", "p4.s1"),
        ("none of them was paid. / Keep the light!", "normalised", "p3.s2-p4.s1"),
        ("Every hand that couId pull a rope took its tum", "near", "p3.s2"),
        ("We carry the oil up 91 steps, twice in a night", "near", "p1.s2"),
        ("Every hand that could pull a rope took its place", "near", "p3.s2"),
        ("asks nothing of those a light whom it saves", "near", "p2.s2"),
        ("names are painted inside the lantern room", "exact", "n1.s1"),
        ("Three were added when the rock", "exact", "note-steps"),
    ],
)
def test_found(search: Quotations, quotation: str, likeness: str, reference: str) -> None:
    """Exactly, normalised or nearly, down to the sentence and across borders."""
    hit = search.find(quotation)[0]
    assert (str(hit.likeness), hit.reference) == (likeness, reference)


@pytest.mark.parametrize(
    "quotation",
    ["The whale was sighted off the northern reef", "hips pass without", "coming down nobody steps the counts", "…"],
)
def test_not_found(search: Quotations, quotation: str) -> None:
    """Other words, words cut in two, words in disorder, no words at all."""
    assert search.find(quotation) == ()


def test_a_cut_word_is_not_exact(search: Quotations) -> None:
    """“step” stands in “steps”, and is another word."""
    assert [str(hit.likeness) for hit in search.find("the oil up ninety-one step")] == ["near"]


def test_several_places_are_ranked(search: Quotations) -> None:
    """The text before the editors' words."""
    hits = search.find("light")
    assert [hit.tree for hit in hits] == sorted((hit.tree for hit in hits), key=lambda tree: tree != "text")
    assert len(hits) > 2


def test_a_near_quotation_shows_what_differs(search: Quotations) -> None:
    """Word by word."""
    quotation = "Every hand that should pull a rope"
    segments = search.find(quotation)[0].differences(quotation)
    assert [(one.operation, one.text) for one in segments if one.operation != "equal"] == [
        ("delete", "could"),
        ("insert", "should"),
    ]


def test_a_wrong_last_word_stands_beside_the_right_one(search: Quotations) -> None:
    """And the text's words end where the quotation does."""
    quotation = "Every hand that could pull a rope took its place"
    assert [(one.operation, one.text) for one in search.find(quotation)[0].differences(quotation)][-2:] == [
        ("delete", "turn"),
        ("insert", "place"),
    ]


def test_an_ellipsis_leaves_out_as_little_as_it_can(search: Quotations) -> None:
    """“the” stands in many places; the words that it begins are those near by."""
    assert [hit.words for hit in search.find("the ... two days without a pause")][:1] == [
        "the bell rang for two days without a pause"
    ]


def test_words_written_alike_come_first(search: Quotations) -> None:
    """Of two places that differ in case alone."""
    hits = search.find("“The lamp, has")
    assert hits[0].words.startswith("The lamp")
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the R.C.P. and the G.P.U.", ["the", "rcp", "and", "the", "gpu"]),
        ("vitamin C. A letter", ["vitamin", "c", "a", "letter"]),
        ("a b c", ["a", "b", "c"]),
        ("I. The harbour", ["i", "the", "harbour"]),
    ],
)
def test_initials_are_one_word(text: str, expected: list[str]) -> None:
    """Where nothing but full stops parts them."""
    assert [word for word, _, _ in words(text)] == expected


@pytest.mark.slow
@pytest.mark.parametrize("folder", [ROOT, MODEL], ids=["this edition", "the letter"])
def test_five_hundred_spoilt_quotations(folder: Path) -> None:
    """At least 99 of 100 lead to the right reference, none claims falsely to be exact, no absent words are found."""
    now = present(published(folder))
    search = Quotations(now, Ledger(""))
    right = 0
    for quotation in quotations(now, 500):
        hits = search.find(quotation.words)
        right += any(set(quotation.references) == {unit.reference for unit in hit.units} for hit in hits)
        exact = bool(hits) and hits[0].likeness is Likeness.EXACT
        assert not (exact and quotation.spoilt_words), quotation
    assert right >= 495
    assert not [words for words in absent(now, 500) if search.find(words)]


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The letter, released, with a word corrected and a sentence moved to a paragraph of its own, released again."""
    edition = copy(tmp_path_factory.mktemp("quotation"))
    release(edition, "1.0.0")
    moved = '<p xml:id="p5" n="4"><s xml:id="p5.s1" n="1">A light asks nothing of those whom it saves.</s></p>'
    edit(edition, BURNT, GONE, ('<ab type="slogan"', f'{moved}\n        <ab type="slogan"'))
    release(edition, "2.0.0", "2031-01-01")
    return edition


def judged(edition: Path, reference: str, quotation: str) -> tuple[Verdict, str, str]:
    """The verdict, the first reference it names, and the release until which the words stood."""
    now = present(published(edition))
    meant = resolved(reference, now, ledger_of(edition))
    assert isinstance(meant, Resolved)
    judgement = Quotations(now, ledger_of(edition)).judge(meant, quotation)
    return judgement.verdict, judgement.hits[0].reference if judgement.hits else "", judgement.until


@pytest.mark.parametrize(
    ("reference", "quotation", "answer"),
    [
        ("p1.s1", "The lamp has burnt", ("exact", "p1.s1", "")),
        ("p1", "the lamp has burnt", ("normalised", "p1.s1", "")),
        ("p1", "the lamp that has burnt for so long", ("missing", "", "")),
        ("p3", "Every hand that might pull a rope", ("near", "p3.s2", "")),
        ("p1.s1", "The lamp has burned since", ("changed", "p1.s1", "1.0.0")),
        ("p2.s2", "A light asks nothing", ("moved", "p5.s1", "1.0.0")),
        ("p2", "A light asks nothing", ("moved", "p5.s1", "1.0.0")),
        ("p3", "A light asks nothing", ("elsewhere", "p5.s1", "")),
        ("p3", "zebras in the attic", ("missing", "", "")),
        ("p1@1.0.0", "The lamp has burned since", ("exact", "p1.s1", "")),
        ("p1@1.0.0", "The lamp has burnt since", ("near", "p1.s1", "")),
        ("p1@2.0.0", "The lamp has burned since", ("changed", "p1.s1", "1.0.0")),
    ],
)
def test_a_quotation_held_against_a_reference(
    twice: Path, reference: str, quotation: str, answer: tuple[str, str, str]
) -> None:
    """What the text says there, said there once, or says elsewhere."""
    assert judged(twice, reference, quotation) == answer


def test_earlier_words_say_what_became_of_them(twice: Path) -> None:
    """The words found now have nothing to tell."""
    search = Quotations(present(published(twice)), ledger_of(twice))
    assert "The words of p1.s1 were changed in release 2.0.0" in search.later(search.find("has burned since")[0])[0]
    assert search.later(search.find("has burnt since")[0]) == ()


def test_earlier_words_are_found(twice: Path) -> None:
    """With the release that had them."""
    now = present(published(twice))
    hit = Quotations(now, ledger_of(twice)).find("The lamp has burned since Ada")[0]
    assert (hit.reference, str(hit.likeness), hit.version) == ("p1.s1", "exact", "1.0.0")
