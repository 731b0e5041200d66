"""Content coding (RFC 9110, 8.4 and 12.5.3): text goes out in gzip to whoever takes it so."""

from __future__ import annotations

import gzip
import re
from collections import OrderedDict
from collections.abc import MutableMapping
from typing import Any

from paragraphos.dts.conditional import Header, Scope, Send, header_value, request_header

SMALLEST = 1_000
"""Bytes below which an answer fits into one packet of a network anyway."""

MOST = 32_000_000
"""Bytes of compressed answers that are kept."""

_LEVEL = 6
_PACKED = re.compile(rb"image/(?!svg)|font/|application/(?:epub\+zip|zip|pdf|octet-stream)")
_CODING = re.compile(r"\s*([^\s;,]+)\s*(?:;\s*q\s*=\s*([0-9.]{1,5})\s*)?")
_VARY = (b"vary", b"accept-encoding")


class Compression:
    """Compresses the answers of one server, and keeps what it has compressed, the last asked for longest.

    `held` is how many bytes that are.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self.held = 0
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()

    def sending(self, scope: Scope, send: Send) -> Send:
        """Sends an answer in gzip where the client takes it; its entity tag is then another (RFC 9110, 8.8.3.3)."""
        wanted = takes_gzip(request_header(scope, b"accept-encoding"))
        start: MutableMapping[str, Any] = {}

        async def sent(message: MutableMapping[str, Any]) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            if start:
                begun, start = start, {}
                if not message.get("more_body", False):
                    begun, message = self._coded(begun, message, wanted=wanted)
                await send(begun)
            await send(message)

        return sent

    def _coded(
        self, start: MutableMapping[str, Any], message: MutableMapping[str, Any], *, wanted: bool
    ) -> tuple[MutableMapping[str, Any], MutableMapping[str, Any]]:
        headers: list[Header] = start["headers"]
        kind = header_value(headers, b"content-type")
        if kind is None or _PACKED.match(kind):
            return start, message
        tag = header_value(headers, b"etag")
        if not wanted or tag is None or len(message["body"]) < SMALLEST:
            return {**start, "headers": [*headers, _VARY]}, message
        body = self.compressed(tag, message["body"])
        other = {b"content-length": str(len(body)).encode("ascii"), b"etag": tag[:-1] + b'-gzip"'}
        coded = [(name, other.get(name, value)) for name, value in headers]
        return {**start, "headers": [*coded, _VARY, (b"content-encoding", b"gzip")]}, {**message, "body": body}

    def compressed(self, tag: bytes, body: bytes) -> bytes:
        """The body in gzip, without a date; `tag` is as good as the body itself."""
        if tag in self._kept:
            self._kept.move_to_end(tag)
            return self._kept[tag]
        made = gzip.compress(body, _LEVEL, mtime=0)
        self._kept[tag] = made
        self.held += len(made)
        while self.held > self._most:
            self.held -= len(self._kept.popitem(last=False)[1])
        return made


def takes_gzip(accepted: bytes) -> bool:
    """Whether Accept-Encoding admits gzip and does not prefer the answer as it is; what cannot be read admits none."""
    weights: dict[str, float] = {}
    for part in accepted.decode("latin-1").split(","):
        found = _CODING.fullmatch(part)
        if found:
            weights[found[1].lower()] = _weight(found[2])
    gzipped = weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0)))
    return gzipped > 0 and gzipped >= weights.get("identity", 0.0)


def _weight(written: str | None) -> float:
    try:
        return 1.0 if written is None else float(written)
    except ValueError:
        return 0.0
