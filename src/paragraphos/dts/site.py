"""The site as built, served from memory: a request is looked up among the paths that exist, no file is opened."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from paragraphos.dts.exchange import DATA_POLICY, FILE_POLICY, PAGE_POLICY, Header, Scope, Send, respond

RELOAD = b'<script src="/_preview/reload.js" defer="defer"></script>'
"""What a page gets in the preview: it asks to be told of changes."""

_TYPES = {
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "epub": "application/epub+zip",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm",
    "woff2": "font/woff2",
    "xml": "application/xml",
    "zip": "application/zip",
}


class Site:
    """The files of the published edition by their path; `.xml` below `dts/document/` and `tei/` is TEI."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def holds(self, path: str) -> bool:
        """Whether something is at a path (without leading slash)."""
        return self._found(path) is not None

    async def answer(self, scope: Scope, send: Send) -> None:
        """Answer with the file at the path that is asked for, a redirection to the folder of that name, or 404."""
        path = scope["path"].removeprefix("/")
        found = self._found(path)
        if found is None and f"{path}/index.html" in self._files:
            await respond(send, 308, b"", None, (DATA_POLICY, (b"location", _location(scope))))
        elif found is not None:
            await self._send(send, 200, found)
        elif "404.html" in self._files:
            await self._send(send, 404, "404.html")
        else:
            await respond(send, 404, b"There is no such page.\n", _TYPES["txt"], (DATA_POLICY,))

    def _found(self, path: str) -> str | None:
        name = f"{path}index.html" if path == "" or path.endswith("/") else path
        return name if name in self._files else None

    async def _send(self, send: Send, status: int, name: str) -> None:
        body, media_type = self._files[name], _media_type(name)
        policy: Header = FILE_POLICY
        if media_type.startswith("text/html"):
            policy = PAGE_POLICY
            before, closing, after = body.rpartition(b"</body>")
            body = before + RELOAD + closing + after if closing else body
        await respond(send, status, body, media_type, (policy,))


def _media_type(name: str) -> str:
    if name.endswith(".xml") and name.startswith(("tei/", "dts/document/")):
        return "application/tei+xml"
    return _TYPES.get(name.rpartition(".")[2], "application/octet-stream")


def _location(scope: Scope) -> bytes:
    return quote("/" + scope["path"].strip("/") + "/", safe="/;=,:@").encode("ascii")
