"""The parts that are installed on request, and the sentence that says which extra brings them."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from paragraphos.faults import Unusable


class MissingExtra(Unusable):
    """A part is not installed; the message names the extra that brings it."""

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(
            f"{purpose} needs a part that is not installed; it comes with: pip install 'paragraphos[{extra}]'."
        )


def load(module: str, purpose: str, extra: str) -> ModuleType:
    """The module of an extra.

    Raises MissingExtra, with what it was needed for, when the extra is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtra(purpose, extra) from error
