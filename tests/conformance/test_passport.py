"""The passport says nothing that is not so: its form, its evidence, its sums."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import html

from paragraphos.conformance.catalogues import CATALOGUES
from paragraphos.conformance.criteria import Answer, Verdict, overall
from paragraphos.conformance.passport import passport
from paragraphos.conformance.subject import Subject


@pytest.fixture(scope="module")
def content(built_site: Path) -> dict[str, Any]:
    """The passport as it was built."""
    read: dict[str, Any] = json.loads((built_site / "about/conformance.json").read_text(encoding="utf-8"))
    return read


def questions(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every question with its answer."""
    for catalogue in content["catalogues"]:
        for criterion in catalogue["criteria"]:
            yield from criterion["questions"]


def test_it_is_valid(content: dict[str, Any], repository: Path) -> None:
    """Against its published schema, by which “met” needs evidence."""
    schema = json.loads((repository / "schema/json/conformance.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(content)


def test_every_criterion_of_the_field_is_there(content: dict[str, Any]) -> None:
    """R1–R14, T1–T9, E1–E15, B1–B9, levels 1–5, FAIR."""
    numbers = {entry["identifier"]: [one["number"] for one in entry["criteria"]] for entry in content["catalogues"]}
    assert numbers["ride-editions"] == [f"R{number}" for number in range(1, 15)]
    assert numbers["ride-tools"] == [f"T{number}" for number in range(1, 10)]
    assert numbers["endings"] == [f"E{number}" for number in range(1, 16)]
    assert numbers["tei-in-libraries"] == [f"B{number}" for number in range(1, 10)]
    assert numbers["encoding-levels"] == [f"L{number}" for number in range(1, 6)]
    assert set(numbers["fair"]) >= {"F1", "F2", "F3", "F4", "A1", "A2", "I1", "I2", "I3", "R1.1", "R1.2", "R1.3"}


def test_tests_that_are_named_are_at_hand(content: dict[str, Any]) -> None:
    """In the sources of the toolchain itself no question is left to a human for want of a test that was renamed."""
    remarks = [question["remark"] for question in questions(content)]
    assert not [remark for remark in remarks if "no test of it is at hand" in remark]


def test_evidence_is_there(content: dict[str, Any], built_site: Path, repository: Path) -> None:
    """What is cited exists: a published file, a file of the sources, a test of that name."""
    cited = [evidence for question in questions(content) for evidence in question["evidence"]]
    assert cited
    for evidence in cited:
        path, _, test = evidence["path"].partition("::")
        folders = [built_site] if evidence["published"] else [repository, repository / "edition", repository / "seeds"]
        (found, *_) = [folder / path for folder in folders if (folder / path).is_file()]
        assert not test or f"def {test}(" in found.read_text(encoding="utf-8")


def test_lines_are_right(content: dict[str, Any], built_site: Path) -> None:
    """On the line that is named, the words that were seen begin, or the element that holds them."""
    for question in questions(content):
        for evidence in question["evidence"]:
            if "line" not in evidence:
                continue
            lines = (built_site / evidence["path"]).read_text(encoding="utf-8").splitlines()
            start = " ".join(lines[evidence["line"] - 1 :][:8])
            told = re.sub(r"<[^>]*>", "", start) + " ".join(re.findall(r"<[^>]*>", start)[:2])
            first = re.sub(r"^@[\w:]+: |^@xml:id ", "", evidence["seen"]).strip("<>…").split()[0].rstrip(",")
            assert first in told, evidence


def test_sums_are_right(content: dict[str, Any]) -> None:
    """The summary counts what stands below it; a criterion is met only when all its questions are."""
    for catalogue in content["catalogues"]:
        counted = Counter(criterion["verdict"] for criterion in catalogue["criteria"])
        assert catalogue["summary"] == {name.value: counted[name.value] for name in Verdict}
        for criterion in catalogue["criteria"]:
            all_met = all(question["verdict"] == "met" for question in criterion["questions"])
            assert (criterion["verdict"] == "met") is all_met


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ((Verdict.MET, Verdict.MET), Verdict.MET),
        ((Verdict.MET, Verdict.HUMAN), Verdict.HUMAN),
        ((Verdict.HUMAN, Verdict.NOT_MET, Verdict.MET), Verdict.NOT_MET),
    ],
)
def test_the_worst_decides(verdicts: tuple[Verdict, ...], expected: Verdict) -> None:
    """Not met, then human judgement, then met."""
    assert overall(tuple(Answer(verdict) for verdict in verdicts)) is expected


def test_questions_are_asked_once() -> None:
    """No criterion asks the same thing twice, no catalogue has two criteria of one number."""
    for catalogue in CATALOGUES:
        numbers = [criterion.number for criterion in catalogue.criteria]
        assert len(set(numbers)) == len(numbers)
        for criterion in catalogue.criteria:
            asked = [question.asked for question in criterion.questions]
            assert len(set(asked)) == len(asked)


def test_the_page_says_what_the_data_say(content: dict[str, Any], built_site: Path) -> None:
    """Every criterion is on the page with its verdict, every link leads to a file."""
    page = html.parse(built_site / "about/conformance.html").getroot()
    headings = {str(heading.get("id")): " ".join(heading.text_content().split()) for heading in page.iter("h3")}
    for catalogue in content["catalogues"]:
        for criterion in catalogue["criteria"]:
            heading = headings[f"{catalogue['identifier']}-{criterion['number']}"]
            assert heading == f"{criterion['number']}. {criterion['title']}: {criterion['verdict']}"
    for address in page.xpath("//main//a/@href"):
        assert address.startswith("#") or (built_site / "about" / address).resolve().is_file(), address


def test_it_is_the_same_each_time(whole: Subject) -> None:
    """No clock and no order of chance is in it."""
    assert passport(whole) == passport(whole)


def test_the_toolchain_is_reviewed_only_where_it_is(whole: Subject, tmp_path: Path) -> None:
    """Another edition is not asked about the toolchain's documentation."""
    from dataclasses import replace

    elsewhere = passport(replace(whole, sources=tmp_path))
    assert "ride-tools" not in [catalogue["identifier"] for catalogue in elsewhere["catalogues"]]
