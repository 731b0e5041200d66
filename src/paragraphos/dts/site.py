"""The site as built, served from memory: a request is looked up among the paths that exist, no file is opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from urllib.parse import quote

from paragraphos.dts.exchange import DATA_POLICY, FILE_POLICY, Header, Scope, Send, page_policy, respond
from paragraphos.publication.file import NOT_FOUND
from paragraphos.publication.media_types import media_type

RELOAD = b'<script src="/_preview/reload.js" defer="defer"></script>'
"""What a page gets in the preview: it asks to be told of changes."""


class Site:
    """The files of the published edition by their path; `.xml` below `dts/document/` and `tei/` is TEI.

    `image_hosts` are the origins from which pages take pictures, by the folder of the pages (with its final slash; ""
    is the whole site).
    """

    def __init__(self, files: Mapping[str, bytes], image_hosts: Mapping[str, Iterable[str]]) -> None:
        self._files = files
        self._policies = {folder: page_policy(hosts) for folder, hosts in image_hosts.items()}

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
        elif NOT_FOUND in self._files:
            await self._send(send, 404, NOT_FOUND)
        else:
            await respond(send, 404, b"There is no such page.\n", "text/plain; charset=utf-8", (DATA_POLICY,))

    def _found(self, path: str) -> str | None:
        name = f"{path}index.html" if path == "" or path.endswith("/") else path
        return name if name in self._files else None

    async def _send(self, send: Send, status: int, name: str) -> None:
        body, kind = self._files[name], _media_type(name)
        policy: Header = FILE_POLICY
        if kind.startswith("text/html"):
            policy = self._page_policy(name)
            before, closing, after = body.rpartition(b"</body>")
            body = before + RELOAD + closing + after if closing else body
        await respond(send, status, body, kind, (policy,))

    def _page_policy(self, name: str) -> Header:
        folder = f"{name.partition('/')[0]}/"
        return self._policies.get(folder) or self._policies.get("") or page_policy()


def _media_type(name: str) -> str:
    if name.endswith(".xml") and name.startswith(("tei/", "dts/document/")):
        return "application/tei+xml"
    found = media_type(PurePosixPath(name))
    return f"{found}; charset=utf-8" if found.startswith("text/") else found


def _location(scope: Scope) -> bytes:
    return quote("/" + scope["path"].strip("/") + "/", safe="/;=,:@").encode("ascii")
