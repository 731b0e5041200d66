"""Conditional requests (RFC 9110, 13): whoever has the answer already is told so, and not sent it again."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Header = tuple[bytes, bytes]

_TAG = re.compile(rb'(?:W/)?("[^"]*")')
_OF_A_BODY = frozenset({b"content-type", b"content-length"})


def unless_known(scope: Scope, send: Send) -> Send:
    """Sends 304 instead of an answer whose entity tag the client names in If-None-Match."""
    known = b",".join(value for name, value in scope["headers"] if name == b"if-none-match")
    if not known:
        return send
    tags = set(_TAG.findall(known))
    is_known = False

    async def sent(message: MutableMapping[str, Any]) -> None:
        nonlocal is_known
        if message["type"] == "http.response.start" and message["status"] == 200:
            tag = _tag_in(message["headers"])
            is_known = tag is not None and (tag in tags or known.strip() == b"*")
            if is_known:
                kept = [header for header in message["headers"] if header[0] not in _OF_A_BODY]
                message = {**message, "status": 304, "headers": kept}
        elif is_known:
            message = {**message, "body": b""}
        await send(message)

    return sent


def _tag_in(headers: Iterable[Header]) -> bytes | None:
    return next((value for name, value in headers if name == b"etag"), None)
