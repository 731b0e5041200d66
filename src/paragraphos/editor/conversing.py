"""What client and server say: a message that is not understood is answered in a sentence, and passed over."""

from __future__ import annotations

from typing import Any

from lsprotocol.types import ErrorCodes, ResponseError
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol

_HINT = "It was passed over; if this happens again, please report it to the makers of your editor’s extension."


class NotUnderstood(Exception):
    """A message of the client that is not as the Language Server Protocol wants it; `answered` when that was told."""

    def __init__(self, message: str, answered: bool = False) -> None:
        super().__init__(message)
        self.answered = answered


class Conversation(LanguageServerProtocol):
    """Reads the messages of the client; a request that cannot be read is answered all the same."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """A message as the protocol has it.

        Raises NotUnderstood.
        """
        method = data.get("method")
        if "jsonrpc" in data and "method" in data and not isinstance(method, str):
            raise self._refused(data, "The editor sent a message whose method is no word.")
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            message = f"The editor sent a message ({method}) that lacks something, or has a value of the wrong kind."
            raise self._refused(data, message) from error

    def _refused(self, data: dict[str, Any], message: str) -> NotUnderstood:
        """Answer a request that was not understood, so that nobody waits for it; gives what to raise."""
        told = f"{message} {_HINT}"
        if "id" not in data:
            return NotUnderstood(told)
        self._send_response(data["id"], None, ResponseError(ErrorCodes.InvalidParams, told))
        return NotUnderstood(told, answered=True)
