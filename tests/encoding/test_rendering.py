"""Whatever the schema calls valid can be shown: documents made at random from the grammar become pages."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.encoding.generation import NAMESPACE, Generator
from tests.xpath import take_away

from paragraphos import saxon

PAGE = Path(__file__).parents[1] / "html" / "apply.xsl"


@pytest.fixture(scope="module")
def generator(grammar: etree._ElementTree) -> Generator:
    """Makes documents of middling size."""
    return Generator(grammar, depth=4)


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=25)
def test_a_valid_document_can_be_shown(generator: Generator, seed: int) -> None:
    """No combination of elements finds two rules, or none."""
    document = generator.document(Random(seed))
    # A citation tree made of random words is no expression; how passages are cited is not the question here.
    for declaration in list(document.iter(f"{{{NAMESPACE}}}refsDecl")):
        take_away(declaration)
    source = saxon.parse(etree.tostring(document, encoding="unicode"))
    assert isinstance(saxon.to_text(saxon.compiled(PAGE), source), str)
