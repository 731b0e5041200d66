"""The passport: every criterion asked of the published files, as plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from paragraphos.conformance.catalogues import CATALOGUES
from paragraphos.conformance.criteria import Answer, Catalogue, Criterion, Evidence, Look, Question, Verdict, overall
from paragraphos.conformance.looks.pages import EveryPage, at_every_page
from paragraphos.conformance.subject import Subject

Answering = Callable[[Look], Answer]
"""Gives the answer of a look at the publication in question."""


def passport(subject: Subject) -> dict[str, Any]:
    """The answers, catalogue by catalogue; valid against `schema/json/conformance.schema.json`."""
    publication = subject.publication
    concerned = [catalogue for catalogue in CATALOGUES if catalogue.concerns(subject)]
    answer = _answering(subject, _looks(concerned))
    catalogues = [_catalogue(answer, catalogue) for catalogue in concerned]
    return {
        "edition": publication.identifier,
        "version": publication.version,
        "date": publication.date,
        "catalogues": catalogues,
    }


def _looks(catalogues: Iterable[Catalogue]) -> Iterator[Look]:
    for catalogue in catalogues:
        for criterion in catalogue.criteria:
            yield from (question.look for question in criterion.questions)


def _answering(subject: Subject, looks: Iterable[Look]) -> Answering:
    """What several criteria ask is looked for once, and each page is read once for all that is asked of every page."""
    of_pages = at_every_page(subject, [look for look in looks if isinstance(look, EveryPage)])

    @cache
    def answer(look: Look) -> Answer:
        return of_pages[look] if isinstance(look, EveryPage) else look(subject)

    return answer


def _catalogue(answer: Answering, catalogue: Catalogue) -> dict[str, Any]:
    criteria = [_criterion(answer, criterion) for criterion in catalogue.criteria]
    counted = Counter(criterion["verdict"] for criterion in criteria)
    return {
        "identifier": catalogue.identifier,
        "title": catalogue.title,
        "summary": {verdict.value: counted[verdict.value] for verdict in Verdict},
        "criteria": criteria,
    }


def _criterion(answer: Answering, criterion: Criterion) -> dict[str, Any]:
    answers = tuple(answer(question.look) for question in criterion.questions)
    return {
        "number": criterion.number,
        "title": criterion.title,
        "verdict": overall(answers).value,
        "questions": [_question(*pair) for pair in zip(criterion.questions, answers, strict=True)],
    }


def _question(question: Question, answer: Answer) -> dict[str, Any]:
    return {
        "asked": question.asked,
        "verdict": answer.verdict.value,
        "remark": answer.remark,
        "evidence": [_evidence(evidence) for evidence in answer.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    content: dict[str, Any] = {
        "path": evidence.path,
        "published": evidence.is_published,
        "seen": evidence.seen,
    }
    return content if evidence.line is None else {**content, "line": evidence.line}
