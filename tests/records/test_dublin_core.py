"""The Dublin Core record is what OAI-PMH calls oai_dc: a container, and the fifteen elements with plain text."""

from __future__ import annotations

from lxml import etree

from .conftest import Records

_DC = "{http://purl.org/dc/elements/1.1/}"
_ELEMENTS = {
    "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format", "identifier",
    "source", "language", "relation", "coverage", "rights",
}  # fmt: skip


def test_it_has_the_container_and_nothing_but_the_fifteen_elements(published: Records) -> None:
    """No OAI-DC schema is at hand; this is what it says (oai_dc.xsd: any of the fifteen, any number, text alone)."""
    root = etree.fromstring(published["records/dublin-core.xml"])
    assert root.tag == "{http://www.openarchives.org/OAI/2.0/oai_dc/}dc"
    assert {child.tag.removeprefix(_DC) for child in root} <= _ELEMENTS
    assert all(len(child) == 0 and (child.text or "").strip() for child in root)
    assert not any(
        name for child in root for name in child.attrib if name != "{http://www.w3.org/XML/1998/namespace}lang"
    )


def test_the_title_reads_well(plain: Records) -> None:
    """A title that ends with an exclamation mark is not followed by a colon."""
    title = etree.fromstring(plain["records/dublin-core.xml"]).findtext(f"{_DC}title")
    assert title is not None
    assert title.startswith("To the communist comrades of every country! Opening address")
