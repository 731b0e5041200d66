"""Citation trees of any depth are followed as refsDecl declares them."""

from __future__ import annotations

import pytest

from paragraphos import saxon, xml
from paragraphos.checks import citation
from paragraphos.publication.units import units

DEEP = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc><refsDecl n="verses" default="true">
  <citeStructure unit="book" match="//body/div" use="@n">
    <citeStructure unit="chapter" match="div" use="@n" delim=" ">
      <citeStructure unit="verse" match="ab" use="@n" delim=":"/>
    </citeStructure>
  </citeStructure></refsDecl><refsDecl n="pages"><citeStructure unit="page" match="//pb" use="@n"/></refsDecl>
</encodingDesc></teiHeader><text><body><div n="Ruth"><pb n="7"/><div n="1">
  <ab n="1">Now it came to pass</ab><ab n="2">and more</ab></div></div></body></text></TEI>"""


def test_three_levels_and_a_second_tree() -> None:
    """References are made of @use and @delim; each tree stands for itself; a page knows its ancestors."""
    found = units(saxon.parse(DEEP))
    assert [(unit.tree, unit.level, unit.reference, unit.parent) for unit in found] == [
        ("verses", 1, "Ruth", ""),
        ("verses", 2, "Ruth 1", "Ruth"),
        ("verses", 3, "Ruth 1:1", "Ruth 1"),
        ("verses", 3, "Ruth 1:2", "Ruth 1"),
        ("pages", 1, "7", ""),
    ]
    assert found[0].text == "Now it came to pass and more"
    assert found[3].address == "ref/Ruth/#Ruth 1:2"


POSITIONS = DEEP.replace('match="div" use="@n"', 'match="div" use="position()"').replace(
    'match="ab" use="@n"', """match="ab" use="concat('v', position(), ab[position() = 1], ' of ', last())" """
)


def test_a_unit_may_be_called_by_its_position() -> None:
    """Counted among the units that the same rule finds in the same unit, as the Guidelines have it in their example."""
    found = [unit.reference for unit in units(saxon.parse(POSITIONS)) if unit.tree == "verses"]
    assert found == ["Ruth", "Ruth 1", "Ruth 1:v1 of 2", "Ruth 1:v2 of 2"]


@pytest.mark.parametrize("edition", [DEEP, POSITIONS])
def test_the_checks_find_the_same_units(edition: str) -> None:
    """They look for them in a document that may not be valid, without Saxon."""
    document = xml.parse(edition.encode("utf-8"))
    assert [unit.reference for unit in citation.units(document)] == [
        unit.reference for unit in units(saxon.parse(edition))
    ]
