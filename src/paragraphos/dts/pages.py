"""Pages of members, for those who ask for them; whoever does not gets all members at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from paragraphos.dts.queries import Refusal

PAGE = 100
"""Members on a page."""


def _pages(total: int) -> int:
    return max(1, -(-total // PAGE))


def slice_of(page: int, total: int) -> slice:
    """The members of a page. Raises Refusal (404) beyond the last page."""
    if page > _pages(total):
        raise Refusal(404, f"There is no page {page}; the last is {_pages(total)}.")
    return slice((page - 1) * PAGE, page * PAGE)


def view(address: str, given: Mapping[str, str], page: int, total: int) -> dict[str, Any]:
    """The Pagination object; there is nothing before the first page and after the last (null)."""
    path = address.partition("?")[0]
    last = _pages(total)

    def at(number: int) -> str | None:
        return f"{path}?{urlencode(dict(given) | {'page': number})}" if 1 <= number <= last else None

    return {
        "@id": at(page),
        "@type": "Pagination",
        "first": at(1),
        "previous": at(page - 1),
        "next": at(page + 1),
        "last": at(last),
    }
