"""Citation trees of any depth are followed as refsDecl declares them."""

from __future__ import annotations

from paragraphos import saxon
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
