"""The report for people: one block a place, few of many, nothing unseen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from paragraphos.checks.validation import Report
from paragraphos.findings import Finding, Severity
from paragraphos.report.shown import Shown
from paragraphos.report.text import written

FILE = Path("/letter.xml")
LINE = '<p><persName ref="#cuno">Cuno</persName> and <placename>Berlin</placename></p>'
NAME = Finding("link.dangling", Severity.ERROR, FILE, 1, 14, "@ref leads nowhere.", subject="#cuno", hint="Mend it.")
PLACE = Finding("rng.element-not-known", Severity.ERROR, FILE, 1, 46, "“placename” is not known.", subject="placename")


def text(*findings: Finding, wraps: bool = False, width: int = 100) -> str:
    """The report of findings in a file of one line."""
    return written(Shown(Report(findings, (FILE,), (), {FILE: (LINE,) * 99}), Path("/"), width=width, wraps=wraps))


def test_an_attribute_is_underlined_whole() -> None:
    """Name and value of an attribute, the beginning of a tag, or the word that is meant."""
    assert f"      | {' ' * 13}{'^' * len('ref=“#cuno”')}\n" in text(NAME)
    assert f"      | {' ' * 45}{'^' * len('<placename')}\n" in text(PLACE)


def test_one_place_one_excerpt() -> None:
    """What is wrong at one place stands above one excerpt, and the same advice is given once."""
    both = text(NAME, replace(NAME, code="name.wrong-kind", message="It is no person."))
    assert both.count(LINE) == both.count("hint: Mend it.") == 1
    assert "[link.dangling]\nletter.xml:1:14: error: It is no person. [name.wrong-kind]\n    1 | " in both


def test_few_of_many() -> None:
    """Of more than a dozen findings alike five are told whole, of the others the places; all are counted."""
    many = [replace(PLACE, line=line) for line in range(1, 15)]
    said = text(*many)
    assert said.count("“placename” is not known.") == 5
    assert "letter.xml: error: 9 more like these: 6:46, 7:46," in said
    assert "1 file: 14 errors" in said
    assert text(*many[:12]).count("“placename” is not known.") == 12


def test_not_alike() -> None:
    """Findings of other codes, files or words are told whole, however many they are."""
    others = [replace(PLACE, line=line, message=f"{'a' * line} is wrong.") for line in range(1, 15)]
    assert "more like these" not in text(*others)


def test_unseen_characters_are_written_out() -> None:
    """A character that nobody sees is written as its number where it is told of."""
    assert "leads to “cuno‹U+200B›”." in text(replace(NAME, message="@ref leads to “cuno\u200b”."))
    assert "‹" not in text(replace(NAME, message="می\u200cخواهم"))


def test_names_of_files_are_written_out() -> None:
    """In the name of a file too: what a terminal would obey, and bytes that are no characters."""
    said = text(replace(NAME, path=Path("\x1b[2Jletter\udcff.xml")))
    assert "‹U+001B›[2Jletter‹U+DCFF›.xml:1:14: error" in said
    assert said.encode()


def test_advice_is_broken_on_a_terminal() -> None:
    """Between words, below its beginning; in a file or a pipe it stays on one line."""
    advice = replace(NAME, hint="Say what is meant, " * 9 + "at last.")
    said = [line for line in text(advice, wraps=True, width=60).splitlines() if "meant" in line]
    assert max(map(len, said)) <= 60
    assert len(said) > 3
    assert all(line.startswith("        ") for line in said[1:])
    assert f"  hint: {advice.hint}\n" in text(advice)


def test_nothing_is_said_twice() -> None:
    """What the message lists is not listed again."""
    told = replace(PLACE, message="It is one of: “a” or “b”.", expected=("a", "b"))
    assert "expected" not in text(told)
    assert "expected: a, b, c" in text(replace(told, expected=("a", "b", "c")))
