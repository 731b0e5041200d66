"""PREMIS and OAI-PMH have the shape of their specifications (`shapes/`): no package brings their schemas."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.xpath import take_away

from .conftest import Records

_SHAPES = Path(__file__).with_name("shapes")


@pytest.mark.parametrize(
    ("path", "shape"), [("records/premis.xml", "premis.rng"), ("oai.xml", "static-repository.rng")]
)
def test_it_has_the_shape(path: str, shape: str, published: Records) -> None:
    """Every element that must be there, in its order, and no other."""
    grammar = etree.RelaxNG(etree.parse(_SHAPES / shape))
    grammar.assertValid(etree.fromstring(published[path]))


@pytest.mark.parametrize(
    ("path", "shape", "needed"),
    [
        ("records/premis.xml", "premis.rng", ("eventType", "messageDigest", "objectIdentifierValue", "eventDateTime")),
        ("oai.xml", "static-repository.rng", ("adminEmail", "datestamp", "metadataPrefix", "granularity")),
    ],
)
def test_the_shape_holds_something(path: str, shape: str, needed: tuple[str, ...], published: Records) -> None:
    """Whichever element is taken away that has to be there, the grammar notices."""
    grammar = etree.RelaxNG(etree.parse(_SHAPES / shape))
    for tag in needed:
        root = etree.fromstring(published[path])
        node = root.find(f".//{{*}}{tag}")
        assert node is not None
        take_away(node)
        assert not grammar.validate(root), tag
