"""What readers write leads to the units that they mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.references.letter import BURNT, GONE, MODEL, copy, edit, ledger_of, published, release

from paragraphos.references.ledger import Ledger
from paragraphos.references.present import present
from paragraphos.references.resolving import Resolved, Unresolved, resolved
from paragraphos.references.snapshot import Snapshot


@pytest.fixture(scope="module")
def now() -> Snapshot:
    return present(published(MODEL))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("p1", "p1"),
        ("P1", "p1"),
        (" p1.s2 ", "p1.s2"),
        ("1", "p1"),
        ("¶1", "p1"),
        ("¶ 1", "p1"),
        ("para. 1", "p1"),
        ("Paragraph 1", "p1"),
        ("1.2", "p1.s2"),
        ("para. 1, sentence 2", "p1.s2"),
        ("note 1", "note-steps"),
        ("Ada Merrow", "person-ada"),
        ("introduction, paragraph 1", "intro.p1"),
        ("intro 1", "intro.p1"),
        ("n. 1", "n1"),
        ("§1", "p1"),
        ("Salutation", "salute"),
        ("p1-p3", "p1-p3"),
        ("p1–3", "p1-p3"),
        ("paras. 1–3", "p1-p3"),
        ("p1.s2-s3", "p1.s2-p1.s3"),
        ("p1.s3-p2", "p1.s3-p2.s2"),
        ("salute-p1.s2", "salute-p1.s2"),
        ("ref/p2/", "p2"),
        ("ref/p2/index.html", "p2"),
        ("https://edition.test/letter/ref/p2/#p2.s2", "p2.s2"),
        ("https://edition.test/letter/index.html#p2:~:text=Ships%20pass", "p2"),
    ],
)
def test_written_in_many_ways(now: Snapshot, written: str, meant: str) -> None:
    """References, printed numbers, names, ranges and addresses."""
    found = resolved(written, now, Ledger(""))
    assert isinstance(found, Resolved)
    assert found.reference == meant


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("p7", "p4"),
        ("p1.s9", "p1.s3"),
        ("1.9", "p1.s3"),
        ("note 9", "note-steps"),
        ("intro 9", "intro.p1"),
        ("person-adda", "person-ada"),
        ("salut", "salute"),
    ],
)
def test_wrong_references_are_answered_with_right_ones(now: Snapshot, written: str, nearest: str) -> None:
    """The nearest by number or by spelling."""
    found = resolved(written, now, Ledger(""))
    assert isinstance(found, Unresolved)
    assert nearest in found.nearest


@pytest.mark.parametrize("written", ["p3-p1", "p1-person-ada", "", "???", "p1@9.9.9", "lighthouses"])
def test_what_means_nothing_is_refused(now: Snapshot, written: str) -> None:
    """A range backwards or across trees, nonsense, an unknown release."""
    assert isinstance(resolved(written, now, Ledger("")), Unresolved)


@pytest.mark.parametrize(
    ("written", "message", "instead"),
    [
        ("p3-p1", "“p3-p1” runs backwards: p1 stands before p3.", ("p1-p3",)),
        ("p3-1", "“p3-1” runs backwards: p1 stands before p3.", ("p1-p3",)),
        ("p1-person-ada", "p1 and person-ada are no parts of one whole: a range stays within", ()),
        ("p1-p9", "“p1-p9” ends nowhere: there is no reference “p9” in this edition.", ("p4",)),
        ("p1-9", "“p1-9” ends nowhere: there is no reference “p9” in this edition.", ("p4",)),
        ("person-ada-x", "There is no reference “person-ada-x” in this edition.", ("person-ada",)),
    ],
)
def test_what_is_wrong_with_a_range_is_said(
    now: Snapshot, written: str, message: str, instead: tuple[str, ...]
) -> None:
    """Turned round, from one part of the edition into another, or without an end; a hyphen alone makes no range."""
    found = resolved(written, now, Ledger(""))
    assert isinstance(found, Unresolved)
    assert found.message.startswith(message)
    assert found.nearest[: len(instead)] == instead


def test_a_range_has_the_words_of_all_its_units(now: Snapshot) -> None:
    """Paragraphs are parted by a blank line."""
    found = resolved("p3-p4", now, Ledger(""))
    assert isinstance(found, Resolved)
    assert found.words.endswith("was paid.\n\nKeep the light!")


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition released as 1.0.0, changed, and released as 2.0.0."""
    edition = copy(tmp_path_factory.mktemp("twice"))
    release(edition, "1.0.0", "2030-01-01")
    edit(edition, BURNT, GONE)
    release(edition, "2.0.0", "2031-01-01")
    return edition


def test_a_version_is_resolved_as_it_was(twice: Path) -> None:
    """p1.s1@1.0.0 has the words of 1.0.0, and its date."""
    found = resolved("p1.s1@1.0.0", present(published(twice)), ledger_of(twice))
    assert isinstance(found, Resolved)
    assert "burned" in found.words
    assert (found.version, found.date) == ("1.0.0", "2030-01-01")


@pytest.fixture(scope="module")
def renumbered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """p3 is gone, and p4 has its printed number."""
    edition = copy(tmp_path_factory.mktemp("renumbered"))
    release(edition, "1.0.0", "2030-01-01")
    text = (edition / "letter.xml").read_text(encoding="utf-8")
    begin, end = text.index('<p xml:id="p3"'), text.index('<ab type="slogan"')
    edited = (text[:begin] + text[end:]).replace('xml:id="p4" n="4"', 'xml:id="p4" n="3"')
    (edition / "letter.xml").write_text(edited, encoding="utf-8")
    release(edition, "2.0.0", "2031-01-01")
    return edition


def meant(edition: Path, written: str) -> Resolved | Unresolved:
    return resolved(written, present(published(edition)), ledger_of(edition))


@pytest.mark.parametrize("written", ["p3", "P3", "ref/p3/", "p3@1.0.0"])
def test_a_gone_reference_is_not_taken_for_a_printed_number(renumbered: Path, written: str) -> None:
    """p3 stays p3, though another paragraph is printed as 3 now."""
    found = meant(renumbered, written)
    assert isinstance(found, Resolved)
    assert (found.reference, found.version) == ("p3", "1.0.0")
    assert "p3 was withdrawn in release 2.0.0" in found.later[0]


def test_a_printed_number_says_what_else_it_was(renumbered: Path) -> None:
    """Paragraph 3 is p4 now, and was p3 in 1.0.0."""
    found = meant(renumbered, "para. 3")
    assert isinstance(found, Resolved)
    assert (found.reference, found.formerly) == ("p4", ("p3@1.0.0",))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("p1-p3", "For a range of an earlier release write @1.0.0 after it"),
        ("p1-3", "p3 was withdrawn in release 2.0.0"),
        ("p3@2.0.0", "Release 2.0.0 has p3 no longer"),
        ("p1-p3@2.0.0", "Release 2.0.0 has p3 no longer"),
    ],
)
def test_what_a_version_does_not_have_is_explained(renumbered: Path, written: str, told: str) -> None:
    """Nothing else is taken for it."""
    found = meant(renumbered, written)
    assert isinstance(found, Unresolved)
    assert told in found.message


def test_a_range_by_printed_numbers_is_one_by_printed_numbers(renumbered: Path) -> None:
    """1–3 ends in what is printed as 3."""
    found = meant(renumbered, "1–3")
    assert isinstance(found, Resolved)
    assert found.reference == "p1-p4"


def test_what_no_release_has_says_so(tmp_path: Path) -> None:
    """New words and new paragraphs are in no release; a paragraph taken out has not been explained yet."""
    edition = copy(tmp_path)
    release(edition, "1.0.0")
    edit(edition, BURNT, GONE, ("<ab type", '<p xml:id="p9" n="4"><s xml:id="p9.s1" n="1">New.</s></p>\n<ab type'))
    for written, unreleased in (("p1.s1", ("p1.s1",)), ("p9", ("p9",)), ("p3", ())):
        found = meant(edition, written)
        assert isinstance(found, Resolved)
        assert found.unreleased == unreleased
    gone = meant(edition, "p2.s2")
    assert isinstance(gone, Resolved)
    assert gone.later == ("p2.s2 is gone since the last release, and no release says yet what became of it.",)


def test_what_is_new_is_not_in_an_older_release(tmp_path: Path) -> None:
    """The release that first had it is named."""
    edition = copy(tmp_path)
    release(edition, "1.0.0")
    edit(edition, ("<ab type", '<p xml:id="p9" n="4"><s xml:id="p9.s1" n="1">New.</s></p>\n<ab type'))
    release(edition, "1.1.0")
    found = meant(edition, "p9@1.0.0")
    assert isinstance(found, Unresolved)
    assert "first published in release 1.1.0" in found.message


def test_a_gone_reference_still_leads_to_its_words(twice: Path) -> None:
    """In the last release that had it."""
    found = resolved("p2.s2", present(published(twice)), ledger_of(twice))
    assert isinstance(found, Resolved)
    assert found.gone
    assert found.version == "1.0.0"
    assert found.words == "A light asks nothing of those whom it saves."
