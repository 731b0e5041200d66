"""Suggestions of untagged mentions: whole names, also inside other names, and no more than there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.miniature import miniature

from paragraphos.checks.mentions import mentions
from paragraphos.source import read_edition

ORGANISATIONS = """<listOrg>
  <org xml:id="org-group"><orgName type="preferred">Workers’ Group of the Party</orgName></org>
  <org xml:id="org-party"><orgName type="preferred">Party</orgName></org>
</listOrg>
<listPlace>
  <place xml:id="place-soviet-russia"><placeName type="preferred">Soviet Russia</placeName></place>
  <place xml:id="place-russia"><placeName type="preferred">Russia</placeName></place>
</listPlace>"""
GROUP = '<orgName ref="register.xml#org-group">Workers\' Group of the {}</orgName>'
PARTY = '<orgName ref="register.xml#org-party">Party</orgName>'
SOVIET = '<placeName ref="register.xml#place-soviet-russia">Soviet Russia</placeName>'


def suggested(folder: Path, words: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """The words and entries that are suggested for a sentence."""
    text = f'<p xml:id="p2" n="2"><s xml:id="p2.s1" n="1">{words}</s></p>'
    made = miniature(folder, text=text)
    register = made / "edition" / "register.xml"
    held = register.read_text(encoding="utf-8").replace("<listBibl", f"{ORGANISATIONS}<listBibl", 1)
    register.write_text(held, encoding="utf-8")
    return [(finding.subject, finding.expected) for finding in mentions(read_edition(made))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (GROUP.format(PARTY), []),
        (GROUP.format("Party"), [("Party", ("org-party",))]),
        ("Workers' Group of the Party", [("Workers' Group of the Party", ("org-group",))]),
        ("Workers' Group\n   of the Party", [("Workers' Group of the Party", ("org-group",))]),
        (f"Workers' Group of the {PARTY}", [("Workers' Group of the Party", ("org-group",))]),
        (SOVIET, []),
        ("in Soviet Russia", [("Soviet Russia", ("place-soviet-russia",))]),
        ("in Russia and Russia", [("Russia", ("place-russia",)), ("Russia", ("place-russia",))]),
        ("the Partying Russians", []),
        ("Cuno and Wilhelm Cuno", [("Cuno", ("person-cuno",)), ("Wilhelm Cuno", ("person-cuno",))]),
        ("<persName>Cuno</persName>", []),
        ('<persName ref="register.xml#person-kuno">Cuno</persName>', []),
        ('<note type="historical"><p>Cuno</p></note>', []),
    ],
)
def test_suggestions(tmp_path: Path, words: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """A name inside a name is looked for when both are organisations; a country in the name of a state is not."""
    assert suggested(tmp_path, words) == expected
