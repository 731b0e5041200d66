"""A client that talks to the application without a network."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

BASE = "http://127.0.0.1:8000"
_PLAIN = {"Accept-Encoding": "identity"}


class Client:
    """Requests one after the other, as HTTP would carry them."""

    def __init__(self, application: Any) -> None:
        self._transport = httpx.ASGITransport(application)

    def request(self, method: str, path: str, **given: Any) -> httpx.Response:
        async def asked() -> httpx.Response:
            async with httpx.AsyncClient(transport=self._transport, base_url=BASE, headers=_PLAIN) as client:
                return await client.request(method, path, **given)

        # In a thread of its own, because a browser that another test has open keeps a loop running in this one.
        with ThreadPoolExecutor(max_workers=1) as thread:
            return thread.submit(lambda: asyncio.run(asked())).result()

    def get(self, path: str, **given: Any) -> httpx.Response:
        return self.request("GET", path, **given)

    def head(self, path: str) -> httpx.Response:
        return self.request("HEAD", path)

    def options(self, path: str, **given: Any) -> httpx.Response:
        return self.request("OPTIONS", path, **given)
