"""The server process: one loop, every connection with its time limits, ended by a signal."""

from __future__ import annotations

import asyncio
import os
import socket
from typing import TYPE_CHECKING, Any

from paragraphos.extras import load
from paragraphos.faults import Unusable

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

REQUEST_SECONDS = 10
"""Within this time a client must have sent the head of its request, however slowly it sends."""

ANSWER_SECONDS = 120
"""Within this time a client must have taken the answer."""

_LOOK_SECONDS = 0.2
_WAITING = 1024

CONNECTIONS = 500
"""Connections at once; who comes later is told to come again (503)."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there (port 0: any that is free).

    Raises Unusable when the address is taken or not of this machine.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        # The protocol is named because asyncio sends small pieces at once (TCP_NODELAY) only where it is.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            if os.name == "posix":  # elsewhere it would share a port that is taken
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
            listener.listen(_WAITING)
        except OSError:
            listener.close()
            raise
    except (OSError, UnicodeError, OverflowError) as error:
        raise Unusable(
            f"cannot listen on {host}, port {port}: {_reason(error)}. Choose another with --host or --port."
        ) from error
    return listener


def _reason(error: Exception) -> str:
    """What the operating system says, without its number."""
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def address_of(listener: socket.socket) -> str:
    """The address of the site on a socket that listens."""
    name, port = listener.getsockname()[:2]
    return f"http://{f'[{name}]' if ':' in name else name}:{port}/"


async def serve(
    application: Any, listener: socket.socket, beside: Coroutine[Any, Any, None], dismiss: Callable[[], None]
) -> None:
    """Serve an ASGI application until a signal ends it.

    `beside` runs as long; `dismiss` lets go the clients that wait for something. Raises MissingExtra.
    """
    uvicorn = load("uvicorn", "paragraphos serve", "serve")
    config = uvicorn.Config(
        application,
        http=_protocol(),
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=REQUEST_SECONDS,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    task = asyncio.create_task(beside)
    ending = asyncio.create_task(_ended(server, dismiss))
    try:
        await server.serve(sockets=[listener])
    finally:
        task.cancel()
        ending.cancel()


async def _ended(server: Any, dismiss: Callable[[], None]) -> None:
    """Wait until the server is asked to end."""
    while not server.should_exit:
        await asyncio.sleep(_LOOK_SECONDS)
    dismiss()


def _protocol() -> Any:
    """HTTP/1.1 with a limit to the patience: uvicorn's own protocol waits for ever for the head of a request."""
    from uvicorn.protocols.http.h11_impl import H11Protocol

    class TimedProtocol(H11Protocol):
        """Ends a connection whose request does not come, or whose answer is not taken."""

        _deadline: asyncio.TimerHandle | None = None

        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            self._within(REQUEST_SECONDS)

        def handle_events(self) -> None:
            before = self.cycle
            super().handle_events()
            if self.cycle is not before and not self.cycle.response_complete:
                self._within(ANSWER_SECONDS)

        def on_response_complete(self) -> None:
            self._within(REQUEST_SECONDS)
            super().on_response_complete()

        def connection_lost(self, exc: Exception | None) -> None:
            if self._deadline is not None:
                self._deadline.cancel()
            super().connection_lost(exc)

        def _within(self, seconds: float) -> None:
            if self._deadline is not None:
                self._deadline.cancel()
            self._deadline = self.loop.call_later(seconds, self.transport.abort)

    return TimedProtocol
