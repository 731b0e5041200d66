"""What every request and answer of the server has in common: the methods, open use from any page, the headers."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any
from urllib.parse import quote

from paragraphos.dts.compression import Compression
from paragraphos.dts.conditional import Header, Receive, Scope, Send, unless_known

__all__ = ["Header", "Receive", "Scope", "Send"]

Application = Callable[[Scope, Receive, Send], Awaitable[None]]
"""An ASGI application (asgi.readthedocs.io, version 3)."""

METHODS = b"GET, HEAD, OPTIONS"

COMMON: tuple[Header, ...] = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"Link, ETag"),
    (b"cross-origin-resource-policy", b"cross-origin"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-cache"),
)
"""On every answer: anyone may read, nobody may guess another type."""

DATA_POLICY = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'; sandbox")
"""Data runs nothing and is shown in nobody's frame."""

FILE_POLICY = (b"content-security-policy", b"frame-ancestors 'none'")
"""A file of the site: a PDF is shown by the reader's own browser, which a sandbox would hinder."""

_HOST = re.compile(r"[A-Za-z0-9.\-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")
_ADDRESS = "/?&=;:@!$'()*+,~-._%[]"


def page_policy(image_hosts: Iterable[str] = ()) -> Header:
    """A page uses what lies beside it, pictures also from some hosts, and nothing else (WebAssembly: the search index).

    Content Security Policy Level 3; `image_hosts` are origins such as `https://HOST`.
    """
    images = " ".join(("'self'", "data:", *image_hosts)).encode("ascii")
    return (
        b"content-security-policy",
        b"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        b"img-src %s; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'" % images,
    )


class OnlyReading:
    """Answers OPTIONS, refuses all methods but GET and HEAD, and sees that HEAD is answered without a body.

    Whoever has the answer already is not sent it again (RFC 9110, 13.1); text is compressed for whoever takes it so.
    """

    def __init__(self, inner: Application) -> None:
        self._inner = inner
        self._compression = Compression()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a reading request on."""
        method = scope.get("method", "GET")
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
        elif method == "GET":
            await self._read(scope, receive, send)
        elif method == "HEAD":
            await self._read(scope, receive, _without_body(send))
        elif method == "OPTIONS":
            allowed = ((b"access-control-allow-methods", METHODS), (b"access-control-allow-headers", b"*"))
            await respond(send, 204, b"", None, (DATA_POLICY, (b"allow", METHODS), *allowed))
        else:
            body = b"This server is only read: GET, HEAD and OPTIONS are answered.\n"
            await respond(send, 405, body, "text/plain; charset=utf-8", (DATA_POLICY, (b"allow", METHODS)))

    async def _read(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._inner(scope, receive, self._compression.sending(scope, unless_known(scope, send)))


async def respond(send: Send, status: int, body: bytes, media_type: str | None, headers: Iterable[Header] = ()) -> None:
    """Send an answer whole; one that was found has an entity tag, the same for the same bytes (RFC 9110, 8.8.3)."""
    typed = () if media_type is None else ((b"content-type", media_type.encode("latin-1")),)
    length = () if status == 204 else ((b"content-length", str(len(body)).encode("ascii")),)
    tag = ((b"etag", entity_tag(body)),) if status == 200 else ()
    said = [*typed, *length, *tag, *COMMON, *headers]
    await send({"type": "http.response.start", "status": status, "headers": said})
    await send({"type": "http.response.body", "body": body})


def entity_tag(body: bytes) -> bytes:
    """The strong validator of an answer."""
    return b'"%s"' % hashlib.blake2b(body, digest_size=16).hexdigest().encode("ascii")


def address_of(scope: Scope) -> str:
    """The absolute address that was asked for; a Host that is no host is replaced by where the server listens."""
    host = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")
    if not _HOST.fullmatch(host):
        name, port = scope.get("server") or ("localhost", None)
        host = f"{f'[{name}]' if ':' in name else name}{f':{port}' if port else ''}"
    path = quote(scope["path"], safe="/;=,:@()+.~-_")
    query = quote(scope["query_string"], safe=_ADDRESS)
    return f"{scope.get('scheme', 'http')}://{host}{path}{'?' if query else ''}{query}"


def _without_body(send: Send) -> Send:
    async def headers_alone(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.body":
            message = {"type": "http.response.body", "body": b"", "more_body": message.get("more_body", False)}
        await send(message)

    return headers_alone
