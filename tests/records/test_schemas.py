"""Every XML record is valid against the schema of its owner, with and without a published address."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from .conftest import Records

_SCHEMAS = {
    "records/mods.xml": "mods-3-7.xsd",
    "records/marcxml.xml": "MARC21slim.xsd",
    "records/datacite.xml": "datacite-4.6/metadata.xsd",
    "records/mets.xml": "mets.xsd",
}


@pytest.mark.parametrize("path", _SCHEMAS)
def test_a_record_is_valid(
    path: str, plain: Records, published: Records, schema: Callable[[str], etree.XMLSchema]
) -> None:
    """MODS 3.7, MARC 21 slim, DataCite 4.6, METS: as their schemas want them."""
    loaded = schema(_SCHEMAS[path])
    for records in (plain, published):
        loaded.assertValid(etree.fromstring(records[path]))


def test_the_schemas_refuse_what_is_wrong(plain: Records, schema: Callable[[str], etree.XMLSchema]) -> None:
    """Each schema does look: a record without its first element is not valid, or one with an unknown element."""
    for path, name in _SCHEMAS.items():
        root = etree.fromstring(plain[path])
        etree.SubElement(root, "{urn:unknown}unknown")
        assert not schema(name).validate(root), path
