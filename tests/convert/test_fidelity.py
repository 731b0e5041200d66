"""Whatever the text: no word is lost or doubled by `new`, and what it makes is valid."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from paragraphos import relaxng, schematron
from paragraphos.checks.copytext import copy_words
from paragraphos.checks.fidelity import fidelity
from paragraphos.checks.references import references
from paragraphos.checks.witness import witness
from paragraphos.convert.decoding import NotText
from paragraphos.convert.folder import new_edition
from paragraphos.convert.sentences import sentences
from paragraphos.relaxng.schema import Schema
from paragraphos.source import Source, read_settings
from paragraphos.xml import parse

PIECES = [
    *("Chapter 1", "CHAPTER II", "1. Title", "IV.", "[1]", "[1] note text here.", "[1]:x", "[^1]", "[^1]: md", "[2]"),
    *("*", "**", "* star", "***", "¹", "¹ sup note", "word", "Word.", "Word? ", "Yes! ", "“Oh?” ", "Mr. ", "x" * 120),
    *("É", "To the workers!", "Karl Marx", "Moscow, 1923", "<&>", "]]>", "a\u00a0b", "\u2028", "\u0085", "好。"),
    *("\n", "\n\n", "\r\n", " ", "  ", "\t", "\f", "\v"),
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=200))


def made(text: str, repository: Path) -> Source | None:
    """The edition that is made of a text, in memory; None when it is no text."""
    data = text.encode("utf-8", "surrogatepass")
    try:
        files = new_edition(Path("text.txt"), data, "trial", "en")
    except NotText:
        return None
    document = parse(next(content for path, content in files.items() if path.name == "trial.xml"), Path("trial.xml"))
    settings = replace(read_settings(repository), copy_text=Path("text.txt"), copy_text_sha256=None, register=None)
    return Source(settings, document, None, data)


@settings(max_examples=500)
@given(TEXTS)
@example("Chapter 1\n\nChapter 1")
@example("Title\n\n* * *\n\nKarl Marx\n\nMoscow, 1923")
def test_no_word_lost_or_doubled(repository: Path, text: str) -> None:
    """The words of the edition are those of the text, and the check of fidelity agrees."""
    source = made(text, repository)
    if source is not None and source.copy_text is not None:
        assert [word.text for word in witness(source.text)] == [word.text for word in copy_words(source.copy_text)]
        assert list(fidelity(source)) == []


@settings(max_examples=200)
@given(TEXTS)
@example("*")
@example("Chapter 1\n\nChapter 1")
def test_always_valid(repository: Path, text: str) -> None:
    """Schema, rules and references find nothing."""
    source = made(text, repository)
    if source is not None:
        assert loaded(repository / "schema/edition.rng").validate(source.text.data) == []
        assert compiled(repository / "schema/edition.sch").validate(source.text) == []
        assert list(references(source)) == []


@cache
def loaded(path: Path) -> Schema:
    """The grammar, loaded once."""
    return relaxng.load(path)


@cache
def compiled(path: Path) -> schematron.Schematron:
    """The rules, compiled once."""
    return schematron.compile(path)


@given(st.lists(st.sampled_from([*PIECES[:28], ". ", "! ", "… ", "etc. ", "B. "]), max_size=20).map("".join))
def test_sentences_give_the_paragraph_back(text: str) -> None:
    """Sentences joined are the paragraph, and none is empty."""
    paragraph = " ".join(text.split())
    found = sentences(paragraph, "en")
    assert "".join(found) == paragraph
    assert all(found)


@pytest.mark.parametrize(
    ("language", "paragraph", "expected"),
    [
        ("en", "Mr. Smith went. He saw J. S. Bach.", ["Mr. Smith went. ", "He saw J. S. Bach."]),
        ("en", '"Hello!" he said. "Go." She left.', ['"Hello!" he said. ', '"Go." ', "She left."]),
        ("en", "He said no. Then he left. See no. 5.", ["He said no. ", "Then he left. ", "See no. 5."]),
        ("en", "(Cf. his speech.) It cost 3.50.", ["(Cf. his speech.) ", "It cost 3.50."]),
        ("en", "Next.[1] Last.¹ End", ["Next.[1] ", "Last.¹ ", "End"]),
        ("en", "She left… and came. Well… Then go.", ["She left… and came. ", "Well… ", "Then go."]),
        ("de", "»Niemand hält uns auf.« Das glaube ich.", ["»Niemand hält uns auf.« ", "Das glaube ich."]),
        ("de", "Am 3. Mai kam z. B. Dr. Müller. Er ging.", ["Am 3. Mai kam z. B. Dr. Müller. ", "Er ging."]),
        ("fr", "Il dit : « Oui ! » Puis il partit.", ["Il dit : « Oui ! » ", "Puis il partit."]),
        ("ru", "В 1923 г. Ленин молчал. Потом он ушёл.", ["В 1923 г. Ленин молчал. ", "Потом он ушёл."]),
        ("zh", "你好。再见！好", ["你好。", "再见！", "好"]),
        ("zh", "「去！」我說。他走了。", ["「去！」我說。", "他走了。"]),
        ("hi", "यह किताब है। वह अच्छी है।", ["यह किताब है। ", "वह अच्छी है।"]),
        ("en", "Luke xiv. 16. Amen.", ["Luke xiv. 16. ", "Amen."]),
        ("en", "Ends . . . . 30. More.", ["Ends . . . . 30. ", "More."]),
        ("el", "Τι κάνεις; Καλά.", ["Τι κάνεις; ", "Καλά."]),
    ],
)  # fmt: skip
def test_sentences(language: str, paragraph: str, expected: list[str]) -> None:
    """Abbreviations, initials, ordinals, quotations and notes, language by language."""
    assert list(sentences(paragraph, language)) == expected
