"""Sentences of a page stand apart, also where a link begins the next one."""

from __future__ import annotations

import re
from pathlib import Path

_GLUED = re.compile(r"[a-z0-9)]\.(?:</[a-z]+>)*(?:<a |<em>|<strong>)[^<]*")


def test_a_sentence_ends_before_a_link_begins(built_site: Path) -> None:
    """No full stop is followed by a link or stressed words without a space."""
    pages = [*built_site.glob("*.html"), *built_site.glob("about/*.html"), *built_site.glob("ref/p1*/index.html")]
    assert len(pages) > 20
    glued = {page.name: _GLUED.findall(page.read_text(encoding="utf-8")) for page in pages}
    assert {name: found for name, found in glued.items() if found} == {}
