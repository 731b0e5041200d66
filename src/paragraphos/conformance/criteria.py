"""What a catalogue of criteria is made of, and what an answer to one of its questions is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paragraphos.conformance.subject import Subject


class Verdict(StrEnum):
    """What can be said of a criterion from the files."""

    MET = "met"
    NOT_MET = "not met"
    HUMAN = "human judgement"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that was seen: a file, where fit the line (counted from 1), and words or a number from it.

    `is_published` says whether the path counts from the published folder, or from that of the sources.
    """

    path: str
    seen: str
    line: int | None = None
    is_published: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What a look yields: a verdict, what it rests on, and a remark where there is something to explain."""

    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    remark: str = ""


MOST = 3
"""So many things seen are named; how many there are in all is said besides."""

Look = Callable[["Subject"], Answer]
"""Looks at a publication for one thing; raises nothing for what a publication can hold."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that a criterion asks, as a sentence that can be true or false, and how to look for it."""

    asked: str
    look: Look


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion by its number in the catalogue and its title; it is met when every question is answered so."""

    number: str
    title: str
    questions: tuple[Question, ...]


def always(_: Subject) -> bool:
    """A catalogue that concerns every publication."""
    return True


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Criteria of one body; `concerns` says whether they concern this publication at all."""

    identifier: str
    title: str
    criteria: tuple[Criterion, ...]
    concerns: Callable[[Subject], bool] = always


def overall(answers: tuple[Answer, ...]) -> Verdict:
    """The verdict on a criterion: one question that is not met decides, then one that needs a human."""
    verdicts = {answer.verdict for answer in answers}
    for verdict in (Verdict.NOT_MET, Verdict.HUMAN):
        if verdict in verdicts:
            return verdict
    return Verdict.MET
