"""How a name of an entry is tagged: as the text mostly does, else as its kind wants."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from pathlib import PurePath
from typing import TYPE_CHECKING

from paragraphos.checks.names import NAMED
from paragraphos.checks.tei import elements, first

if TYPE_CHECKING:
    from collections.abc import Mapping

    from paragraphos.checks.register import Entry
    from paragraphos.source import Source

_BY_KIND = {"person": "persName", "place": "placeName", "org": "orgName", "event": "rs"}


class Tagging:
    """Knows how the text tags the names of each entry."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._used = _used(source)

    def start(self, entry: Entry) -> str:
        """The start tag for a name of an entry: `<persName ref="register.xml#person-cuno">`."""
        used = self._used.get(entry.identity)
        tag = used.most_common(1)[0][0] if used else _BY_KIND.get(entry.kind, "rs")
        return f'<{tag} ref="{pointer_to(entry, self._source)}">'


def pointer_to(entry: Entry, source: Source) -> str:
    """What the text writes to point at an entry: `register.xml#person-cuno`."""
    own = entry.document is source.text
    file = "" if own else PurePath(os.path.relpath(entry.document.path, source.text.path.parent)).as_posix()
    return f"{file}#{entry.identity}"


def _used(source: Source) -> Mapping[str, Counter[str]]:
    """For each entry the tags, with their types, that its names have in the text, the first of equals first."""
    used: dict[str, Counter[str]] = defaultdict(Counter)
    text = first(source.text.root, "text")
    for element in elements(text, *NAMED, "title") if text is not None else ():
        kind = element.get("type")
        tag = f"{element.tag.rpartition('}')[2]}" + (f' type="{kind}"' if kind else "")
        for pointer in element.get("ref", "").split():
            used[pointer.rpartition("#")[2]][tag] += 1
    return used
