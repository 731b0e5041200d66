"""What became of a reference is proposed rightly, owed until it is stated, and refused when it cannot be true."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ledger.model import Paragraph, Sentence, Text, text, unit

from paragraphos.references.ledger import Ledger, State, Statement
from paragraphos.references.releasing import recorded
from paragraphos.references.snapshot import Fingerprint, Snapshot
from paragraphos.references.statements import account, drafted

FIRST = "The lamp has burned since the storm. We carry the oil up the steps."
SECOND = "Ships pass without knowing our names. A light asks nothing of them. It is there."
THIRD = "The bell rang for two days. Nobody was paid for it."


@pytest.fixture
def letter() -> Text:
    return text(FIRST, SECOND, THIRD)


@pytest.fixture
def ledger(letter: Text) -> Ledger:
    return recorded(Ledger("letter"), letter.snapshot("1.0.0"), ())


def proposals(ledger: Ledger, now: Text) -> dict[str, tuple[State, tuple[str, ...]]]:
    """What is proposed for all that is owed."""
    return {one.reference: (one.state, one.successors) for one in account(ledger, now.snapshot()).owed}


def test_nothing_is_owed_for_what_is_new(ledger: Ledger, letter: Text) -> None:
    """An inserted paragraph needs no statement."""
    letter.paragraphs.insert(1, Paragraph("p9", [Sentence("s1", "Inserted.")]))
    assert account(ledger, letter.snapshot()).faults == ()


def test_a_corrected_sentence(ledger: Ledger, letter: Text) -> None:
    """It and its paragraph have other words."""
    letter.paragraphs[0].sentences[0].words = "The lamp has burnt since the storm."
    assert proposals(ledger, letter) == {"p1": (State.CORRECTED, ()), "p1.s1": (State.CORRECTED, ())}


def test_a_split_paragraph(ledger: Ledger, letter: Text) -> None:
    """The paragraph is split, and the sentence that left is moved."""
    moved = letter.paragraphs[1].sentences.pop()
    letter.paragraphs.insert(2, Paragraph("p4", [Sentence("s1", moved.words)]))
    assert proposals(ledger, letter) == {
        "p2": (State.SPLIT, ("p2", "p4")),
        "p2.s3": (State.MOVED, ("p4.s1",)),
    }


def test_merged_paragraphs(ledger: Ledger, letter: Text) -> None:
    """The second is merged into the first, whose words have grown; its sentences moved."""
    second = letter.paragraphs.pop(1)
    letter.paragraphs[0].sentences += [
        Sentence(f"s{index}", one.words) for index, one in enumerate(second.sentences, 3)
    ]
    assert proposals(ledger, letter) == {
        "p1": (State.CORRECTED, ()),
        "p2": (State.MERGED, ("p1",)),
        "p2.s1": (State.MOVED, ("p1.s3",)),
        "p2.s2": (State.MOVED, ("p1.s4",)),
        "p2.s3": (State.MOVED, ("p1.s5",)),
    }


def test_what_words_came_into_is_told_by_those_that_came(ledger: Ledger, letter: Text) -> None:
    """Only the sentences that left need a statement: what they left and where they went follows."""
    second = letter.paragraphs.pop(1)
    letter.paragraphs[0].sentences += [
        Sentence(f"s{index}", one.words) for index, one in enumerate(second.sentences, 3)
    ]
    grown = drafted(ledger, letter.snapshot(), "The same paragraph in the proofs.")
    assert [one.reference for one in grown.pending] == ["p2.s1", "p2.s2", "p2.s3"]
    kept = account(grown, letter.snapshot())
    assert kept.faults == ()
    assert {one.reference: one.reason for one in kept.statements}["p1"] == (
        "With p2.s1: The same paragraph in the proofs."
    )


def test_a_reference_that_is_gone_is_said_to_be_gone(ledger: Ledger, letter: Text) -> None:
    """Also where its words seem to stand elsewhere."""
    moved = letter.paragraphs[1].sentences.pop()
    letter.paragraphs.insert(2, Paragraph("p4", [Sentence("s1", moved.words)]))
    del letter.paragraphs[3]
    assert [fault.message for fault in account(ledger, letter.snapshot()).faults][:2] == [
        "The published reference p2.s3 is gone (its words seem to be in p4.s1 now), and the ledger does not say so.",
        "The published reference p3.s1 is gone, and so are its words, and the ledger does not say so.",
    ]


def test_a_moved_paragraph(ledger: Ledger, letter: Text) -> None:
    """It keeps its reference and stands elsewhere."""
    letter.paragraphs.append(letter.paragraphs.pop(0))
    assert proposals(ledger, letter) == {"p1": (State.MOVED, ("p1",))}


def test_a_withdrawn_paragraph(ledger: Ledger, letter: Text) -> None:
    """It is gone with its sentences."""
    del letter.paragraphs[2]
    assert set(proposals(ledger, letter).values()) == {(State.WITHDRAWN, ())}


def test_one_statement_speaks_for_the_family(ledger: Ledger, letter: Text) -> None:
    """What is said of a paragraph covers its sentences, and the other way round."""
    del letter.paragraphs[2]
    stated = replace(ledger, pending=(Statement("p3", State.WITHDRAWN, (), "Not by this author."),))
    kept = account(stated, letter.snapshot())
    assert kept.faults == ()
    assert {one.reference: one.reason for one in kept.statements} == {
        "p3": "Not by this author.",
        "p3.s1": "With p3: Not by this author.",
        "p3.s2": "With p3: Not by this author.",
    }


def test_a_renumbered_reference_is_refused(ledger: Ledger, letter: Text) -> None:
    """Inserting a paragraph and calling it p2 makes p3 hold the words of p2; no statement can excuse it."""
    for paragraph, name in zip(letter.paragraphs, ["p1", "p3", "p4"], strict=True):
        paragraph.reference = name
    letter.paragraphs.insert(1, Paragraph("p2", [Sentence("s1", "Wholly other words than those before.")]))
    faults = account(drafted(ledger, letter.snapshot(), "Inserted."), letter.snapshot()).faults
    assert "reused" in {fault.kind for fault in faults}


def test_a_reference_that_is_gone_never_comes_back(ledger: Ledger, letter: Text) -> None:
    """Not even with the same words."""
    last = letter.paragraphs.pop()
    without = letter.snapshot("2.0.0")
    ledger = recorded(ledger, without, account(drafted(ledger, without, "Not by this author."), without).statements)
    letter.paragraphs.append(last)
    faults = account(ledger, letter.snapshot()).faults
    assert {fault.reference for fault in faults} == {"p3", "p3.s1", "p3.s2"}
    assert {fault.kind for fault in faults} == {"reused"}


@pytest.mark.parametrize(
    "statement",
    [
        Statement("p1", State.WITHDRAWN, (), "No."),
        Statement("p1", State.MERGED, ("p2",), "No."),
        Statement("p1", State.MOVED, ("p2",), "No."),
        Statement("p1", State.SPLIT, ("p1",), "No."),
        Statement("p1", State.SPLIT, ("p2", "p3"), "No."),
        Statement("p1", State.CORRECTED, ("p2",), "No."),
        Statement("p1", State.CURRENT, (), "No."),
        Statement("p1", State.SPLIT, ("p1", "p77"), "No."),
        Statement("p2", State.CORRECTED, (), "No."),
        Statement("p77", State.WITHDRAWN, (), "No."),
    ],
)
def test_a_statement_that_cannot_be_true(ledger: Ledger, letter: Text, statement: Statement) -> None:
    """p1 stands where it stood, with corrected words: all these are wrong."""
    letter.paragraphs[0].sentences[0].words = "The lamp has burnt since the storm."
    kept = account(replace(ledger, pending=(statement,)), letter.snapshot())
    assert "statement-wrong" in [fault.kind for fault in kept.faults]


def test_two_statements_about_one_reference(ledger: Ledger, letter: Text) -> None:
    """One of them is too many."""
    letter.paragraphs[0].sentences[0].words = "The lamp has burnt since the storm."
    twice = (Statement("p1.s1", State.CORRECTED, (), "A misprint."),) * 2
    assert [fault.kind for fault in account(replace(ledger, pending=twice), letter.snapshot()).faults] == [
        "statement-wrong"
    ]


def test_the_words_of_notes_are_guarded_too() -> None:
    """A note of the editors is published like any other reference."""
    before = unit("note-a", 1, "", "ref/note-a/", "The tower has eighty-eight steps.", editorial=True)
    after = replace(before, text="The tower has ninety-one steps.")
    markup = {"note-a": Fingerprint("e" * 16, "a" * 16, "w" * 16)}
    ledger = recorded(Ledger("letter"), Snapshot("1.0.0", "2030-01-01", (before,), markup), ())
    assert [one.state for one in account(ledger, Snapshot("", "", (after,))).owed] == [State.CORRECTED]
