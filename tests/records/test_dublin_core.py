"""The Dublin Core record is what OAI-PMH calls oai_dc: a container, and the fifteen elements with plain text."""

from __future__ import annotations

from lxml import etree

from .conftest import Records

_DC = "{http://purl.org/dc/elements/1.1/}"
_OAI_DC = "{http://www.openarchives.org/OAI/2.0/oai_dc/}dc"


def test_it_is_valid(plain: Records, published: Records, oai_dc: etree.XMLSchema) -> None:
    """As OAI-PMH and DCMI want it: a container, and any of the fifteen elements with text alone."""
    for records in (plain, published):
        root = etree.fromstring(records["records/dublin-core.xml"])
        oai_dc.assertValid(root)
        assert root.tag == _OAI_DC
        assert all((child.text or "").strip() for child in root)


def test_it_is_valid_where_it_is_harvested(published: Records, oai_dc: etree.XMLSchema) -> None:
    """In the static repository too."""
    (record,) = etree.fromstring(published["oai.xml"]).iter(_OAI_DC)
    oai_dc.assertValid(etree.fromstring(etree.tostring(record)))


def test_the_schema_refuses_what_is_wrong(plain: Records, oai_dc: etree.XMLSchema) -> None:
    """An element more than the fifteen, an element within one, an attribute that is none."""
    for spoilt in ("<dc:isbn/>", "<dc:title><b/></dc:title>", "<dc:date when='1923'>1923</dc:date>"):
        text = plain["records/dublin-core.xml"].decode("utf-8")
        assert "</oai_dc:dc>" in text
        assert not oai_dc.validate(etree.fromstring(text.replace("</oai_dc:dc>", f"{spoilt}</oai_dc:dc>").encode()))


def test_the_title_reads_well(plain: Records) -> None:
    """A title that ends with an exclamation mark is not followed by a colon."""
    title = etree.fromstring(plain["records/dublin-core.xml"]).findtext(f"{_DC}title")
    assert title is not None
    assert title.startswith("To the communist comrades of every country! Opening address")
