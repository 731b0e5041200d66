"""rdflib reads the linked data without the network, and the vocabulary keeps the rules of SKOS."""

from __future__ import annotations

import csv
import io

import pytest
import rdflib
from lxml import etree
from rdflib.namespace import RDF, SKOS

from paragraphos.outputs.records import record
from paragraphos.publication.edition import Publication

from .conftest import ADDRESS, Records, altered

# rdflib's reader of JSON-LD uses a class of its own that it calls deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")

_BASE = "https://copy.test/somewhere/"
_SCHEMA = rdflib.Namespace("https://schema.org/")


@pytest.fixture
def vocabulary(plain: Records) -> rdflib.Graph:
    """The register, read from a copy at any place."""
    return rdflib.Graph().parse(
        data=plain["records/register.ttl"], format="turtle", publicID=f"{_BASE}records/register.ttl"
    )


@pytest.fixture
def work(plain: Records) -> rdflib.Graph:
    """The record of schema.org, read from a copy at any place."""
    return rdflib.Graph().parse(
        data=plain["records/schema-org.jsonld"], format="json-ld", publicID=f"{_BASE}records/schema-org.jsonld"
    )


def test_concepts_are_the_entries_with_one_name_each(vocabulary: rdflib.Graph, edition: Publication) -> None:
    """Every person, place, organisation and event of the register is a concept; S14: one preferred label a language."""
    entries = {unit.reference for unit in edition.units if unit.tree == "register"}
    concepts = set(vocabulary.subjects(RDF.type, SKOS.Concept))
    found = {str(vocabulary.value(concept, SKOS.notation)) for concept in concepts}
    assert found >= {entry for entry in entries if entry.startswith(("person-", "place-", "org-", "event-"))}
    for concept in concepts:
        labels = list(vocabulary.objects(concept, SKOS.prefLabel))
        assert len({label.language for label in labels if isinstance(label, rdflib.Literal)}) == len(labels) == 1


def test_broader_and_related_are_apart(vocabulary: rdflib.Graph) -> None:
    """S27: what is broader is not related too; S46: an exact match is no close one; related is symmetric."""
    for one, other in vocabulary.subject_objects(SKOS.related):
        assert other not in set(vocabulary.transitive_objects(one, SKOS.broader)) - {one}
        assert (other, SKOS.related, one) in vocabulary
    assert not set(vocabulary.subject_objects(SKOS.exactMatch)) & set(vocabulary.subject_objects(SKOS.closeMatch))


def test_a_part_is_under_its_whole(vocabulary: rdflib.Graph) -> None:
    """The Ruhr is part of Germany; both are where the edition keeps their entries, wherever the copy is."""
    ruhr, germany = (rdflib.URIRef(f"{_BASE}ref/{name}/") for name in ("place-ruhr", "place-germany"))
    assert (ruhr, SKOS.broader, germany) in vocabulary


def test_a_register_that_goes_in_circles_is_still_written(edition: Publication) -> None:
    """Two entries that are part of each other make no endless search."""

    def circle(root: etree._Element) -> None:
        relations = root.find(".//{*}listRelation")
        assert relations is not None
        for one, other in (("place-ruhr", "place-rhine"), ("place-rhine", "place-ruhr")):
            etree.SubElement(
                relations,
                "{http://www.tei-c.org/ns/1.0}relation",
                name="part-of",
                active=f"#{one}",
                passive=f"#{other}",
            )

    vocabulary = record("skos", altered(edition, circle), {})
    assert "skos:broader <../ref/place-rhine/>" in vocabulary


def test_an_identifier_that_the_register_limits_is_no_exact_match(vocabulary: rdflib.Graph) -> None:
    """Germany's identifiers are those of the modern state, Cuno's are his own."""
    germany, cuno = (rdflib.URIRef(f"{_BASE}ref/{name}/") for name in ("place-germany", "person-cuno"))
    assert not list(vocabulary.objects(germany, SKOS.exactMatch))
    assert rdflib.URIRef("http://www.wikidata.org/entity/Q183") in set(vocabulary.objects(germany, SKOS.closeMatch))
    assert rdflib.URIRef("https://d-nb.info/gnd/118677497") in set(vocabulary.objects(cuno, SKOS.exactMatch))


def test_the_work_has_its_parts(work: rdflib.Graph, edition: Publication) -> None:
    """A CreativeWork whose parts are the citable units of the first level, at their addresses."""
    (root,) = work.subjects(_SCHEMA.hasPart, unique=True)
    assert root == rdflib.URIRef(_BASE)
    parts = set(work.objects(root, _SCHEMA.hasPart))
    expected = {unit.address for unit in edition.units if unit.level == 1 and unit.tree != "register"}
    assert parts == {rdflib.URIRef(_BASE + address) for address in expected}


def test_who_is_named_has_an_address_and_is_the_same_as_in_an_authority_file(work: rdflib.Graph) -> None:
    """Each entry that the text names is where the register has it; one without an identifier is the same as nothing."""
    cuno, germany = (rdflib.URIRef(f"{_BASE}ref/{name}/") for name in ("person-cuno", "place-germany"))
    named = set(work.objects(rdflib.URIRef(_BASE), _SCHEMA.mentions))
    assert {cuno, germany} <= named
    assert rdflib.URIRef("https://d-nb.info/gnd/118677497") in set(work.objects(cuno, _SCHEMA.sameAs))
    assert not list(work.objects(germany, _SCHEMA.sameAs))


def test_with_an_address_names_are_absolute(published: Records) -> None:
    """Concepts are then the pages of the published edition, whoever holds the file."""
    graph = rdflib.Graph().parse(data=published["records/register.ttl"], format="turtle", publicID=_BASE)
    assert (rdflib.URIRef(f"{ADDRESS}/ref/person-cuno/"), RDF.type, SKOS.Concept) in graph


def test_the_table_counts_mentions(plain: Records, edition: Publication) -> None:
    """The table has the entries' identifiers, how often the text names them and where; the units are citable."""
    rows = list(csv.DictReader(io.StringIO(plain["records/register.csv"].decode("utf-8"), newline="")))
    references = {unit.reference for unit in edition.units}
    assert {row["reference"] for row in rows} <= references
    for row in rows:
        places = row["mentioned_in"].split()
        assert set(places) <= references
        assert len(places) <= int(row["mentions"])
        assert bool(places) == (int(row["mentions"]) > 0)
    (poincare,) = [row for row in rows if row["reference"] == "person-poincare" and row["authority"] == "GND"]
    assert (poincare["identifier"], poincare["mentions"]) == ("118792652", "6")


def test_the_link_dump_needs_an_address(plain: Records, published: Records) -> None:
    """BEACON: meta fields, then identifier, name and target; exact identifiers only."""
    assert not [path for path in plain if "beacon" in path]
    lines = published["records/beacon-gnd.txt"].decode("utf-8").splitlines()
    assert lines[:2] == ["#FORMAT: BEACON", "#PREFIX: https://d-nb.info/gnd/"]
    assert f"118677497|Cuno, Wilhelm|{ADDRESS}/ref/person-cuno/" in lines
    assert not any(line.startswith("Q183|") for line in published["records/beacon-wikidata.txt"].decode().splitlines())
    assert f"#FEED: {ADDRESS}/records/beacon-gnd.txt" in lines


def test_an_identifier_within_an_address_is_a_pattern(published: Records) -> None:
    """Where the identifier is not the end of the address, BEACON's prefix says where it goes."""
    lines = published["records/beacon-hls.txt"].decode("utf-8").splitlines()
    assert "#PREFIX: http://www.hls-dhs-dss.ch/textes/i/I{ID}.php" in lines
