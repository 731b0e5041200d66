"""Schema and stylesheet hold each other: what the schema admits, mode html renders."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.html.rendering import rendered

from paragraphos import resources, saxon

_RELAXNG = "{http://relaxng.org/ns/structure/1.0}"


def admitted() -> list[str]:
    """The names of the elements that the edition's schema admits."""
    grammar = etree.parse(resources.folder("schema") / "edition.rng")
    return sorted({element.get("name", "") for element in grammar.iter(f"{_RELAXNG}element")} - {""})


@pytest.mark.parametrize("name", admitted())
def test_has_a_rule(name: str) -> None:
    """Every element that the schema admits is rendered, wherever it stands."""
    rendered(f'<{name} xml:id="here">words</{name}>')


def test_an_element_that_no_rule_knows_is_heard() -> None:
    """An element outside the schema stops the build instead of passing in silence."""
    with pytest.raises(saxon.TransformationFault, match=r"^The pages have no rule for <unheardOf>: "):
        rendered("<unheardOf>words</unheardOf>")
