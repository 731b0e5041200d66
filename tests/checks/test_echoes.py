"""Findings that say the same: one of them is left, as grave as the gravest, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

from paragraphos.checks.echoes import without_echoes
from paragraphos.checks.joining import joined
from paragraphos.findings import Facts, Finding, Miscount, Severity

TEXT = Path("letter.xml")


def finding(
    code: str,
    severity: Severity = Severity.ERROR,
    *,
    line: int = 1,
    subject: str | None = None,
    xpath: str | None = None,
    expected: tuple[str, ...] = (),
    facts: Facts | None = None,
) -> Finding:
    """A finding of which only what matters here is given."""
    return Finding(
        code,
        severity,
        TEXT,
        line,
        1,
        f"{code} is found.",
        subject=subject,
        xpath=xpath,
        expected=expected,
        hint="Mend it.",
        facts=facts or Facts(),
    )


def count(name: str, stated: int, counted: int, line: int) -> Finding:
    """A wrong count of the header."""
    facts = Facts(miscounts=(Miscount("occurs", str(stated), counted),))
    return finding("header.count", line=line, subject=name, expected=(str(counted),), facts=facts)


def test_a_voice_is_as_grave_as_its_echo() -> None:
    """A warning that speaks for an error is an error, for what it has silenced stops a build."""
    spoken = finding("source.none", Severity.WARNING, line=9)
    (left,) = without_echoes([spoken, count("ref", 4, 3, line=2)])
    assert left.code == "source.none"
    assert left.severity is Severity.ERROR


def test_a_voice_alone_is_what_it_was() -> None:
    """Without an echo a warning stays one; a count of other elements is none of its echoes."""
    spoken, other = finding("source.none", Severity.WARNING, line=9), count("label", 4, 3, line=2)
    assert without_echoes([spoken, other]) == (other, spoken)


def test_assertions_of_one_rule() -> None:
    """What one rule says of one element is one finding with all its sentences; of another element it is another."""
    first = finding("sch.note.lemma", Severity.WARNING, xpath="/TEI/text/note[1]")
    second = finding("sch.note.number", xpath="/TEI/text/note[1]/@n")
    apart = finding("sch.note.lemma", line=2, xpath="/TEI/text/note[2]")
    told, other = joined((first, second, apart))
    assert told.message == "sch.note.lemma is found. sch.note.number is found."
    assert told.severity is Severity.ERROR
    assert other == apart


def test_elements_that_were_renamed() -> None:
    """As many too few of one as too many of another: told as one, with the question."""
    (told,) = joined((count("ab", 3, 2, line=1), count("p", 9, 10, line=2)))
    assert "has <ab> become <p>?" in told.message


def test_counts_that_have_nothing_in_common() -> None:
    """One too few of one, and two too many of another, are two mistakes."""
    assert len(joined((count("ab", 3, 2, line=1), count("p", 9, 11, line=2)))) == 2


def test_many_entries_that_are_gone() -> None:
    """Pointers to many entries of one kind, of which none is there: the first is told, with the places of some."""
    pointers = [
        finding("link.dangling", line=line, subject=f"register.xml#place-{line}", xpath=f"/TEI/s[{line}]/@ref")
        for line in range(1, 8)
    ]
    (told,) = joined(pointers)
    assert "The same is true of 6 other pointers (letter.xml:2:1, letter.xml:3:1, letter.xml:4:1 …)." in told.message
