"""What a place is called in the language of a style: “para. 10” is “Abs. 10” in a German one."""

from __future__ import annotations

import html
import re
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from paragraphos.references.citations.citing import Citation
from paragraphos.references.citations.processor import Task, processed
from paragraphos.references.citations.styles import Style

_STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="{locale}">
<info><title>terms</title><id>terms</id><updated>2000-01-01T00:00:00+00:00</updated></info>
<citation><layout>{terms}</layout></citation></style>
"""
_TERM = '<text term="{kind}" form="short" plural="{plural}"/>'


def localised(citations: Sequence[Citation], style: Style) -> tuple[Citation, ...]:
    """The citations with their places as the language of a style has them; pandoc takes no others for places.

    The terms are those of the processor itself (CSL 1.0.2, "Locale files"). Raises MissingExtra and Unusable.
    """
    kinds = sorted({kind for citation in citations if (kind := _kind(citation))})
    if not kinds or not style.locale or style.locale.startswith("en"):
        return tuple(citations)
    terms = _terms(kinds, style.locale)
    return tuple(_called(citation, terms) for citation in citations)


def _kind(citation: Citation) -> str:
    return str(citation.csl.get("custom", {}).get("label", ""))


def _called(citation: Citation, terms: dict[tuple[str, bool], str]) -> Citation:
    value = str(citation.csl.get("custom", {}).get("locator", ""))
    term = terms.get((_kind(citation), "–" in value))
    return replace(citation, locator=f"{term} {value}") if term else citation


def _terms(kinds: Sequence[str], locale: str) -> dict[tuple[str, bool], str]:
    wanted = [(kind, plural) for kind in kinds for plural in (False, True)]
    terms = '<text value="|"/>'.join(_TERM.format(kind=kind, plural=str(plural).lower()) for kind, plural in wanted)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "terms.csl"
        path.write_text(_STYLE.format(locale=locale, terms=terms), encoding="utf-8")
        (page,) = processed([Task(path, [{"id": "terms", "type": "book"}], [("terms", "")])])
    told = html.unescape(re.sub(r"<[^>]+>", "", page)).strip().split("|")
    return dict(zip(wanted, told, strict=False))
