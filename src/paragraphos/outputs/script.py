"""`js/data.js`: what the script of the pages knows; a script itself, since pages opened from disk may load no other.

`js/passages.js` beside it is what the search reads on such pages, where it has no index.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from paragraphos import saxon
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.references.citations.citing import Target, citations
from paragraphos.references.citations.formatting import Formatted, in_styles
from paragraphos.references.citations.styles import SHOWN
from paragraphos.references.integrity import trusted_ledger

# Numbers that no edition prints stand for those of the passage until the script knows them.
_FIRST, _LAST = "700001", "700002"


def make(publication: Publication) -> Iterator[File]:
    """The units of the edition; for each style shown the citation of one passage and of a range, with places to fill.

    Raises MissingExtra when pandoc or the styles are not installed.
    """
    known = json.loads(saxon.to_text(saxon.package("script"), publication.node))
    units = [*known["units"], *_gone(publication)]
    yield _script("data.js", "paragraphosData", {"units": units, "styles": _styles(publication)})
    yield _script("passages.js", "paragraphosPassages", known["passages"])


def _script(name: str, callback: str, content: object) -> File:
    """A script that hands its content to a function of the page."""
    told = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return File(PurePosixPath("js", name), f"{callback}({told});\n".encode())


def _gone(publication: Publication) -> list[list[str]]:
    """The published references that are gone: without number, name and words; they lead to their own pages alone."""
    present = {unit.reference for unit in publication.units}
    ledger = trusted_ledger(publication.source.settings.ledger)
    return [
        [entry.reference, entry.standing[-1].address, "", "", ""]
        for entry in ledger.entries.values()
        if entry.reference not in present
    ]


def _styles(publication: Publication) -> list[dict[str, object]]:
    passages = citations(publication.node, _passages(publication), publication.source.settings.address)
    return [_style(SHOWN[name], *words) for name, words in in_styles(passages, SHOWN).items()]


def _passages(publication: Publication) -> tuple[Target, Target]:
    """One passage of the text, and a range of passages."""
    one = Target(
        reference="{reference}",
        label=f"Paragraph {_FIRST}",
        address="ref/{reference}/",
        editorial=False,
        version=publication.version,
        date=publication.date,
    )
    many = Target(one.reference, one.label, one.address, False, one.version, one.date, last=f"Paragraph {_LAST}")
    return one, many


def _style(title: str, one: Formatted, many: Formatted) -> dict[str, object]:
    return {"name": title, "one": _open(one.plain), "many": _open(many.plain)}


def _open(words: Formatted) -> dict[str, str]:
    """A citation with places to fill: {n} for the number of the passage, {m} for that of the last one."""
    texts = {"note": words.note, "entry": words.entry}
    return {name: text.replace(_FIRST, "{n}").replace(_LAST, "{m}") for name, text in texts.items()}
