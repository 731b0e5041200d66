"""Dates are ISO, possible, and in order: ranges forward, death after birth."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from paragraphos.checks.locating import finding_at
from paragraphos.checks.tei import elements, first, local
from paragraphos.findings import Severity

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.findings import Finding
    from paragraphos.source import Source
    from paragraphos.xml import Document

_DATED = (
    *("when", "notBefore", "notAfter", "from", "to"),
    *("when-iso", "notBefore-iso", "notAfter-iso", "from-iso", "to-iso"),
)
_ANY = frozenset(_DATED)
_RANGES = (("from", "to"), ("notBefore", "notAfter"), ("from-iso", "to-iso"), ("notBefore-iso", "notAfter-iso"))
_NOT_DATES = frozenset({"biblScope", "citedRange", "locus", "locusGrp", "app", "span", "index", "arc", "move"})
_DATE = re.compile(
    r"(-?\d{4,})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?)?)?(?:Z|[+-]\d{2}:\d{2})?"
    r"|--\d{2}(?:-\d{2})?|---\d{2}|\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?"
)
_NAMED = re.compile(r"(?:(?P<day>[0-9]{1,2})[.]?(?:st|nd|rd|th)? )?(?P<month>[^\W\d_]+)[.,]? (?P<year>[0-9]{4})")
_AMERICAN = re.compile(r"(?P<month>[^\W\d_]+)[.]? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?, (?P<year>[0-9]{4})")
_OTHER_FORMS = (
    re.compile(r"(?P<day>[0-9]{1,2})[.] ?(?P<month>[0-9]{1,2})[.] ?(?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})"),
    _NAMED,
    _AMERICAN,
)
_LOOKALIKES = str.maketrans("‐‑–—−OoIl", "-----0011")
_SPOKEN = frozenset({"date", "origDate", "birth", "death"})
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_SPAN = re.compile(r"([0-9]{4}) ?[-/] ?([0-9]{4})")
_ABOUT = re.compile(r"(?i)(?:c|ca|circa|about|around|before|after|um|vor|nach|vers|avant|après)\b|[^?]*\?$")
_MONTHS = tuple(
    names.split()
    for names in (
        "jan january januar janvier jänner",
        "feb february februar février",
        "mar march märz mars",
        "apr april avril",
        "may mai",
        "jun june juni juin",
        "jul july juli juillet",
        "aug august août",
        "sep sept september septembre",
        "oct okt october oktober octobre",
        "nov november novembre",
        "dec dez december dezember décembre",
    )
)
_IN_A_YEAR = range(1, 13)
_HINT = "Write year, month and day with their zeros: 1923, 1923-05, 1923-05-25."

Moment = tuple[int, int, int]


def dates(source: Source) -> Iterator[Finding]:
    """Check the dates of every document."""
    for document in source.documents:
        for element in elements(document.root):
            if not _ANY.isdisjoint(element.keys()) and local(element) not in _NOT_DATES:
                yield from _values(document, element)
                yield from _ranges(document, element)
                yield from _together(document, element)
                yield from _spoken(document, element)
        for person in elements(document.root, "person"):
            yield from _life(document, person)


def _values(document: Document, element: etree._Element) -> Iterator[Finding]:
    for name in _DATED:
        value = element.get(name)
        if value is None:
            continue
        found = _DATE.fullmatch(value.strip())
        if found is None and not name.endswith("-iso"):
            message = f"@{name} holds “{value}”, which is not a date in ISO form."
            hint = _advice(value)
            yield finding_at(document, element, "date.not-iso", message, attribute=name, subject=value, hint=hint)
        elif found and not _possible(found):
            unit = "day" if int(found.group(2) or 1) in _IN_A_YEAR else "month"
            message = f"@{name} holds “{value}”: there is no such {unit}."
            yield finding_at(
                document,
                element,
                "date.impossible",
                message,
                attribute=name,
                subject=value,
                hint=_exchanged(found)
                or "Correct the month or the day; leave out what is not known: 1923-05, or 1923.",
            )


def _exchanged(found: re.Match[str]) -> str | None:
    """What to write where month and day stand in each other's place."""
    meant = f"{found.group(1)}-{found.group(3)}-{found.group(2)}"
    return f"If month and day were exchanged, write {meant}." if found.group(3) and _is_date(meant) else None


def _advice(value: str) -> str:
    """What to write for a value that is no date: the date that it seems to mean, or how such a thing is said."""
    plain = value.strip().translate(_LOOKALIKES)
    meant = plain if plain != value.strip() and _is_date(plain) else _meant(value) or _meant(plain)
    if meant:
        return f"If that is meant, write {meant}."
    span = _SPAN.fullmatch(plain)
    if span:
        return f'A span of time is said with two attributes: from="{span.group(1)}" to="{span.group(2)}".'
    if _ABOUT.match(plain):
        return "What is not certain is said with notBefore and notAfter, the earliest and the latest date."
    return _HINT


def _is_date(value: str) -> bool:
    found = _DATE.fullmatch(value)
    return found is not None and _possible(found)


def _meant(value: str) -> str | None:
    """A date with its day first, or without its zeros, in ISO form; None where that is no date, or not certain."""
    for pattern in _OTHER_FORMS:
        found = pattern.fullmatch(value.strip())
        month = None if found is None else _month(found["month"])
        if found is None or month is None:
            continue
        day = found.groupdict().get("day")
        written = "-".join([found["year"], month, *([day.zfill(2)] if day else [])])
        iso = _DATE.fullmatch(written)
        return written if iso is not None and _possible(iso) else None
    return None


def _month(written: str) -> str | None:
    """The number of a month, of two digits; None where it is no month in English, German or French."""
    if written.isdecimal():
        return written.zfill(2)
    return next((f"{number:02}" for number, names in enumerate(_MONTHS, 1) if written.casefold() in names), None)


def _possible(found: re.Match[str]) -> bool:
    month, day = int(found.group(2) or 1), int(found.group(3) or 1)
    if month not in _IN_A_YEAR:
        return False
    year = abs(int(found.group(1) or 4)) % 400 or 400
    return 1 <= day <= calendar.monthrange(year, month)[1]


def _ranges(document: Document, element: etree._Element) -> Iterator[Finding]:
    for begin, end in _RANGES:
        earliest, latest = _earliest(element.get(begin)), _latest(element.get(end))
        if earliest and latest and earliest > latest:
            message = f"The range runs backwards: @{begin} {element.get(begin)} is after @{end} {element.get(end)}."
            yield finding_at(
                document,
                element,
                "date.range",
                message,
                attribute=begin,
                subject=element.get(begin),
                hint="Exchange the two, or correct one of them.",
            )


def _together(document: Document, element: etree._Element) -> Iterator[Finding]:
    """A day, and a range beside it."""
    others = [name for pair in _RANGES[:2] for name in pair if element.get(name) is not None]
    if element.get("when") is not None and others:
        yield finding_at(
            document,
            element,
            "date.together",
            f"@when and @{others[0]} stand together: the one says a day, the other a span of time.",
            attribute=others[0],
            subject=element.get(others[0]),
            hint="Keep what is known: @when, or @from and @to, or @notBefore and @notAfter.",
        )


def _spoken(document: Document, element: etree._Element) -> Iterator[Finding]:
    """A year in words that is none of those in the attributes."""
    if local(element) not in _SPOKEN or len(element):
        return
    day = element.get("when", "")
    meant = _meant(element.text or "")
    if meant is not None and len(meant) == len(day) and meant[:4] == day[:4] and meant != day:
        yield finding_at(
            document,
            element,
            "date.words",
            f"@when says {day}, the words of <{local(element)}> say {' '.join((element.text or '').split())}.",
            severity=Severity.WARNING,
            attribute="when",
            subject=day,
            hint=f"Correct the words, or write {meant}; for another calendar say so with @calendar.",
        )
    years = {moment[0] for name in _DATED if (moment := _earliest(element.get(name))) is not None}
    said = {int(year) for year in _YEAR.findall(element.text or "")}
    if len(years) == 1 and len(said) == 1 and years != said:
        attribute = next(name for name in _DATED if element.get(name) is not None)
        yield finding_at(
            document,
            element,
            "date.words",
            f"@{attribute} says {years.pop()}, the words of <{local(element)}> say {said.pop()}.",
            severity=Severity.WARNING,
            attribute=attribute,
            subject=element.get(attribute),
            hint="Correct the one that is wrong; for another calendar say so with @calendar.",
        )


def _life(document: Document, person: etree._Element) -> Iterator[Finding]:
    birth, death = first(person, "birth"), first(person, "death")
    if birth is None or death is None:
        return
    born = next((moment for name in ("when", "notBefore", "from") if (moment := _earliest(birth.get(name)))), None)
    died = next((moment for name in ("when", "notAfter", "to") if (moment := _latest(death.get(name)))), None)
    if born and died and born > died:
        yield finding_at(
            document,
            person,
            "date.life",
            "This person dies before being born.",
            place=document.place(death),
            hint="Correct the date of birth or of death.",
        )


def _earliest(value: str | None) -> Moment | None:
    found = _DATE.fullmatch(value.strip()) if value else None
    if found is None or found.group(1) is None:
        return None
    return int(found.group(1)), int(found.group(2) or 1), int(found.group(3) or 1)


def _latest(value: str | None) -> Moment | None:
    found = _DATE.fullmatch(value.strip()) if value else None
    if found is None or found.group(1) is None:
        return None
    return int(found.group(1)), int(found.group(2) or 12), int(found.group(3) or 31)
