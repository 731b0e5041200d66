"""Patterns that come with an edition or a schema: whatever they are, there is an answer, and soon."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import DEFAULTS, miniature

from paragraphos.checks.patience import is_quick
from paragraphos.checks.validation import validate_edition, validate_files
from paragraphos.relaxng.datatypes.datatype import DatatypeFault, Laborious
from paragraphos.relaxng.datatypes.expression import example
from paragraphos.relaxng.datatypes.expression_parser import parse
from paragraphos.relaxng.datatypes.matching import Matcher

LONG = "a" * 5_000
MATCHED = [
    "(a+)+b",
    "(a|aa)*c",
    "((a*)*)*b",
    "(a|a?)+b",
    "((a{0,50}){0,50}){0,50}b",
    "(.*a){12}b",
    "((((a{20}){20}){20}){20}){20}",
]
GIVEN_UP = ["((a{0,20}b?){0,20}c?){0,20}d", "(.{0,100}a){0,100}b", f"({'a?' * 4_000})b", f"({'(a?b?)*' * 1_000})c"]
REFUSED = ["(" * 200 + "a" + ")" * 200, "a{9999999999}", "a" * 10_001, "[a-" * 200 + "[a]" + "]" * 200]
SLOW = ["(a+)+b", "(a|aa)*c", "((a?)b)*", ".*.*c", "(x(a|b){0,99})+", "^a*b*c*$", "(a{2,}){2,}"]
QUICK = ["[.]", r"\s+", "^p[0-9]+[.]s[0-9]+$", "(p|ab)[0-9]+", "a{3}(b|c){2}", "^note-", "(abc)+"]


@pytest.mark.parametrize("pattern", MATCHED)
def test_matched_at_once(pattern: str) -> None:
    """Repetitions within repetitions are no burden where they leave no doubt what is meant."""
    assert not Matcher(pattern).matches(LONG)


@pytest.mark.parametrize("pattern", GIVEN_UP, ids=range(len(GIVEN_UP)))
def test_given_up(pattern: str) -> None:
    """What would take too long is said to, with the beginning of value and pattern."""
    with pytest.raises(Laborious, match="would take too long"):
        Matcher(pattern).matches(LONG)


@pytest.mark.parametrize("pattern", REFUSED, ids=range(len(REFUSED)))
def test_refused(pattern: str) -> None:
    """Patterns beyond all reason are refused before they are tried."""
    with pytest.raises(DatatypeFault):
        Matcher(pattern)


@pytest.mark.parametrize(
    ("pattern", "accepted", "refused"),
    [
        ("(a{2}){1,3}", [2, 4, 6], [0, 1, 3, 5, 7, 8]),
        ("(a{2,3}){2,}", [4, 5, 6, 7, 100], [0, 3]),
        ("(a{3,4}){1,2}", [3, 4, 6, 7, 8], [0, 2, 5, 9]),
        ("(a{0,3}){0,2}", [0, 1, 6], [7]),
        ("(a{2,}){0,2}", [0, 2, 3, 9], [1]),
        ("(a+){2,3}", [2, 3, 50], [0, 1]),
        ("(a*){0}", [0], [1]),
    ],
)
def test_numbers_of_numbers(pattern: str, accepted: list[int], refused: list[int]) -> None:
    """Counts within counts admit exactly the numbers that they can make."""
    matcher = Matcher(pattern)
    assert [number for number in accepted if not matcher.matches("a" * number)] == []
    assert [number for number in refused if matcher.matches("a" * number)] == []


def test_sample_is_short() -> None:
    """A message holds no sample that fills the screen."""
    assert example(parse("((((((b{20}a?){20}c?){20}d?){20}){20}e?){20}){20}")) is None


@pytest.mark.parametrize("expression", SLOW)
def test_slow(expression: str) -> None:
    """Expressions that divide a text in many ways are told apart."""
    assert not is_quick(expression)


@pytest.mark.parametrize("expression", QUICK)
def test_quick(expression: str) -> None:
    """What people write in rules of citation is not refused."""
    assert is_quick(expression)


def test_schema(tmp_path: Path) -> None:
    """A schema whose pattern would take too long is told for the file, not waited for."""
    schema, document = tmp_path / "slow.rng", tmp_path / "document.xml"
    schema.write_text(
        '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"'
        ' datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><data type="string">'
        f'<param name="pattern">{GIVEN_UP[0]}</param></data></element>'
    )
    document.write_text(f"<a>{LONG}</a>")
    (finding,) = validate_files([document], schema=schema).findings
    assert finding.code == "rng.schema"
    assert "would take too long to find out" in finding.message


@pytest.mark.parametrize("pattern", ["(a+)+b", "(?:a|aa)*c", "^a+?$", r"a\$[$]?b"])
def test_prefix(tmp_path: Path, pattern: str) -> None:
    """An identifier is held against any pattern of its prefix, and told when it does not fit."""
    place = DEFAULTS["text"].replace('n="1">', f'n="1" corresp="wd:{"a" * 60}!">', 1)
    edition = miniature(tmp_path, prefix=DEFAULTS["prefix"].replace("Q[0-9]+", pattern), text=place)
    (finding,) = validate_edition(edition).findings
    assert finding.code == "link.pattern"


def test_prefix_in_vain(tmp_path: Path) -> None:
    """A pattern that would take too long is told where it was to be tried."""
    place = DEFAULTS["text"].replace('n="1">', f'n="1" corresp="wd:{"a" * 900}">', 1)
    edition = miniature(tmp_path, prefix=DEFAULTS["prefix"].replace("Q[0-9]+", GIVEN_UP[0]), text=place)
    (finding,) = validate_edition(edition).findings
    assert finding.code == "link.pattern"
    assert "cannot be held against the pattern of its prefix" in finding.message


def test_anchor_within(tmp_path: Path) -> None:
    """An anchor may stand at the ends of a pattern, where it says nothing, and nowhere else."""
    edition = miniature(tmp_path, prefix=DEFAULTS["prefix"].replace("Q[0-9]+", "^Q|P$[0-9]+"))
    (finding,) = validate_edition(edition).findings
    assert finding.code == "link.pattern-wrong"
    assert "only stand at its ends" in finding.message


def test_rule_of_citation(tmp_path: Path) -> None:
    """A rule of citation whose expression could take for ever is not followed, and the message says why."""
    rules = DEFAULTS["references"].replace("[@xml:id]", "[matches(., '(e+)+!')][@xml:id]", 1)
    (finding,) = validate_edition(miniature(tmp_path, references=rules)).findings
    assert finding.code == "reference.no-such-rule"
    assert "could take for ever" in finding.message
