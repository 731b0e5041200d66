"""Conditional requests (RFC 9110, 13): whoever has the answer already is told so, and not sent it again."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Header = tuple[bytes, bytes]

_TAG = re.compile(rb'(?:W/)?("[^"]*")')
_OF_A_BODY = frozenset({b"content-type", b"content-length", b"content-encoding"})
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST_DATE = 64
_OVER = timedelta(hours=36)
"""After how long a day that began at 0:00 in UTC is over in every time zone."""


def unless_known(scope: Scope, send: Send) -> Send:
    """Sends 304 instead of an answer that the client has.

    It has it when it names the entity tag in If-None-Match, or else (RFC 9110, 13.2.2) the time of Last-Modified in
    If-Modified-Since.
    """
    known = request_header(scope, b"if-none-match")
    since = b"" if known else request_header(scope, b"if-modified-since")
    if not known and not since:
        return send
    tags = set(_TAG.findall(known))
    is_known = False

    async def sent(message: MutableMapping[str, Any]) -> None:
        nonlocal is_known
        if message["type"] == "http.response.start" and message["status"] == 200:
            headers = message["headers"]
            tag, modified = header_value(headers, b"etag"), header_value(headers, b"last-modified")
            if known:
                is_known = tag is not None and (tag in tags or known.strip() == b"*")
            else:
                is_known = modified is not None and _is_not_newer(modified, since)
            if is_known:
                kept = [header for header in message["headers"] if header[0] not in _OF_A_BODY]
                message = {**message, "status": 304, "headers": kept}
        elif is_known:
            message = {**message, "body": b""}
        await send(message)

    return sent


def last_modified(day: str) -> tuple[Header, ...]:
    """The header for what has stood since a day (2026-11-28); none for what is no whole date."""
    if not _DAY.fullmatch(day):
        return ()
    try:
        begin = datetime.fromisoformat(day).replace(tzinfo=UTC)
    except ValueError:
        return ()
    return ((b"last-modified", format_datetime(begin, usegmt=True).encode("ascii")),)


def _is_not_newer(modified: bytes, since: bytes) -> bool:
    """Whether a client that knows the state of a time knows what came about on a day, at whatever hour.

    It does if it repeats our date, or if that day had passed: on the day itself it may have asked just before.
    """
    begin, asked = _time(modified), _time(since)
    return begin is not None and asked is not None and (asked == begin or asked - begin >= _OVER)


def _time(written: bytes) -> datetime | None:
    if len(written) > _LONGEST_DATE:
        return None
    try:
        found = parsedate_to_datetime(written.decode("latin-1"))
    except (ValueError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def request_header(scope: Scope, wanted: bytes) -> bytes:
    """What a client says in a header, its lines joined by commas (RFC 9110, 5.3); empty where it says nothing."""
    return b",".join(value for name, value in scope["headers"] if name == wanted)


def header_value(headers: Iterable[Header], wanted: bytes) -> bytes | None:
    """What an answer says in a header; None where it has none of this name."""
    return next((value for name, value in headers if name == wanted), None)
