"""Dates, times and durations of XML Schema part 2, second edition (sections 3.2.6 to 3.2.14)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

_ZONE = r"(?P<zone>Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?"
_YEAR = r"(?P<year>-?(?:[1-9]\d{3,}|0\d{3}))"
_MONTH = r"(?P<month>0[1-9]|1[0-2])"
_DAY = r"(?P<day>0[1-9]|[12]\d|3[01])"
_TIME = r"(?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d):(?P<second>[0-5]\d(?:\.\d+)?)"

_FORMS = {
    "dateTime": f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}",
    "date": f"{_YEAR}-{_MONTH}-{_DAY}{_ZONE}",
    "time": f"{_TIME}{_ZONE}",
    "gYearMonth": f"{_YEAR}-{_MONTH}{_ZONE}",
    "gYear": f"{_YEAR}{_ZONE}",
    "gMonthDay": f"--{_MONTH}-{_DAY}{_ZONE}",
    "gDay": f"---{_DAY}{_ZONE}",
    "gMonth": f"--{_MONTH}{_ZONE}",
}
_COMPILED = {name: re.compile(form, re.ASCII) for name, form in _FORMS.items()}
_DURATION = re.compile(
    r"(?P<sign>-?)P(?=.)(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=.)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?",
    re.ASCII,
)
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY_SECONDS = 86_400
_ZONE_REACH = 14 * 3600


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment: seconds since the beginning of the year 1, and whether a time zone was given (then in UTC)."""

    seconds: Fraction
    zoned: bool

    def precedes(self, other: Instant) -> bool:
        """The partial order of section 3.2.7.4: without a zone, a moment may lie 14 hours to either side."""
        reach = 0 if self.zoned == other.zoned else _ZONE_REACH
        return self.seconds + reach < other.seconds


@dataclass(frozen=True, slots=True)
class Duration:
    """Months and seconds, both with the sign of the duration."""

    months: int
    seconds: Fraction

    def precedes(self, other: Duration) -> bool:
        """The partial order of section 3.2.6.2: added to each of four dates, this one always ends earlier."""
        return all(
            _days(year, month + self.months, 1) * _DAY_SECONDS + self.seconds
            < _days(year, month + other.months, 1) * _DAY_SECONDS + other.seconds
            for year, month in ((1696, 9), (1697, 2), (1903, 3), (1903, 7))
        )


def _days(year: int, month: int, day: int) -> int:
    """Days since 0001-01-01 in the proleptic Gregorian calendar; the month may lie outside 1 to 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    before = year - 1
    leap = _is_leap(year)
    in_year = sum(_MONTH_DAYS[: month - 1]) - (1 if month > 2 and not leap else 0)
    return before * 365 + before // 4 - before // 100 + before // 400 + in_year + day - 1


def _whole(digits: str) -> int:
    """The number, however many digits: Python's own conversion refuses more than 4,300."""
    return int(Decimal(digits))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def moment(kind: str, value: str) -> Instant | None:
    """The moment at which a value of one of the eight kinds begins, or None when it is not such a value."""
    match = _COMPILED[kind].fullmatch(value)
    if match is None:
        return None
    part = match.groupdict()
    year, month, day = _whole(part.get("year") or "1972"), int(part.get("month") or 1), int(part.get("day") or 1)
    if part.get("year") and year == 0:
        return None
    if year < 0:
        year += 1  # there is no year 0 before XML Schema 1.1: -0001 is the year before 0001
    if day > _MONTH_DAYS[month - 1] or (part.get("year") and month == 2 and day == 29 and not _is_leap(year)):
        return None
    hour, minute, second = (
        int(part.get("hour") or 0),
        int(part.get("minute") or 0),
        Fraction(Decimal(part.get("second") or 0)),
    )
    if hour == 24 and (minute or second):
        return None
    if kind == "time":
        hour %= 24
    seconds = _days(year, month, day) * _DAY_SECONDS + hour * 3600 + minute * 60 + second
    zone = part["zone"]
    return Instant(seconds - _offset(zone), zone is not None)


def _offset(zone: str | None) -> int:
    """Seconds that a zone is ahead of UTC."""
    if zone is None or zone == "Z":
        return 0
    ahead = int(zone[1:3]) * 3600 + int(zone[4:6]) * 60
    return -ahead if zone[0] == "-" else ahead


def duration(value: str) -> Duration | None:
    """A duration, or None when the string is not one."""
    match = _DURATION.fullmatch(value)
    if match is None:
        return None
    part = match.groupdict(default="0")
    sign = -1 if part["sign"] == "-" else 1
    months = _whole(part["years"]) * 12 + _whole(part["months"])
    seconds = Fraction(Decimal(part["seconds"])) + 60 * (
        _whole(part["minutes"]) + 60 * (_whole(part["hours"]) + 24 * _whole(part["days"]))
    )
    return Duration(sign * months, sign * seconds)
