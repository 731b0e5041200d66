"""A piece of prose with most of what editions hold, and the HTML that it becomes.

After a wanted change renew the page with PARAGRAPHOS_SAVE_GOLDEN=1, and read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

from lxml import etree
from tests.html.rendering import rendered

_GOLDEN = Path(__file__).with_name("golden")
_REGISTER = (
    '<listOrg><org xml:id="org-group"><orgName>Group</orgName></org>'
    '<org xml:id="org-party"><orgName>Party</orgName></org></listOrg>'
)
_NOTE = '<div><note type="source" xml:id="n1" n="1" corresp="#n1-call"><label>[1]</label> The source.</note></div>'


def test_prose() -> None:
    """Tag by tag."""
    source = (_GOLDEN / "prose.xml").read_text(encoding="utf-8")
    page = rendered(source, _NOTE, _REGISTER)
    etree.indent(page, "")
    made = etree.tostring(page, encoding="unicode") + "\n"
    kept = _GOLDEN / "prose.html"
    if os.environ.get("PARAGRAPHOS_SAVE_GOLDEN"):
        kept.write_text(made, encoding="utf-8")
    assert made.splitlines() == kept.read_text(encoding="utf-8").splitlines()
