"""The server as an ASGI application: DTS under `/dts/`, the site everywhere else, news of changes for open pages."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paragraphos.dts.conditional import last_modified
from paragraphos.dts.exchange import COMMON, DATA_POLICY, OnlyReading, Receive, Scope, Send, address_of, respond
from paragraphos.dts.preview import Preview
from paragraphos.extras import load

if TYPE_CHECKING:
    from starlette.applications import Starlette

BASE = "/dts/"
CHANGE_SECONDS = 90
"""How long a page waits for a change before it asks again."""

_SCRIPT = b"""new EventSource("/_preview/changes").addEventListener("change", () => location.reload());
"""


def application(preview: Preview) -> Starlette:
    """The application that serves what a preview holds.

    Raises MissingExtra when Starlette is not installed.
    """
    load("starlette", "paragraphos serve", "serve")
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.routing import Mount, Route

    routes = [
        Route("/_preview/changes", Changes(preview)),
        Route("/_preview/reload.js", ReloadScript()),
        Route(BASE.rstrip("/"), Texts(preview)),
        Mount(BASE.rstrip("/"), Texts(preview)),
        Mount("/", Pages(preview)),
    ]
    return Starlette(routes=routes, middleware=[Middleware(OnlyReading)])


@dataclass(frozen=True, slots=True)
class Texts:
    """An endpoint of Level 1, or a file of Level 0 where the site has one at this path."""

    preview: Preview

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        path = scope["path"]
        if self.preview.shelf.site.holds(path[1:]):
            await self.preview.shelf.site.answer(scope, send)
            return
        endpoint = path.removeprefix(BASE.rstrip("/"))
        answer = self.preview.shelf.service.answer(endpoint, scope["query_string"], address_of(scope))
        link = ((b"link", answer.link.encode("ascii")),) if answer.link else ()
        stood = last_modified(answer.modified)
        await respond(send, answer.status, answer.body, answer.media_type, (DATA_POLICY, *link, *stood))


@dataclass(frozen=True, slots=True)
class Pages:
    """The site."""

    preview: Preview

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await self.preview.shelf.site.answer(scope, send)


@dataclass(frozen=True, slots=True)
class Changes:
    """Server-sent events (HTML Standard, 9.2): one when the edition has changed; or an end, and the page asks again."""

    preview: Preview

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; a page that is gone is not waited for."""
        headers = [(b"content-type", b"text/event-stream"), DATA_POLICY, *COMMON]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"retry: 500\n\n", "more_body": True})
        if scope["method"] == "GET":
            change = asyncio.ensure_future(self.preview.change())
            gone = asyncio.ensure_future(_gone(receive))
            done, waiting = await asyncio.wait({change, gone}, timeout=CHANGE_SECONDS, return_when="FIRST_COMPLETED")
            for task in waiting:
                task.cancel()
            if change in done:
                await send({"type": "http.response.body", "body": b"event: change\ndata: \n\n", "more_body": True})
        await send({"type": "http.response.body", "body": b""})


@dataclass(frozen=True, slots=True)
class ReloadScript:
    """The script with which a page waits for changes."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await respond(send, 200, _SCRIPT, "text/javascript; charset=utf-8", (DATA_POLICY,))


async def _gone(receive: Receive) -> None:
    """Return when the client has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass
