"""The FAIR Guiding Principles."""

from __future__ import annotations

from paragraphos.conformance.catalogues.ride_editions import NO_IDENTIFIER, REGISTERED
from paragraphos.conformance.criteria import Catalogue, Criterion, Question
from paragraphos.conformance.looks.edition import valid_by_rules
from paragraphos.conformance.looks.files import addressed, published
from paragraphos.conformance.looks.tei import judged, there_is

_HEADER = "/t:TEI/t:teiHeader"

FAIR = Catalogue(
    "fair",
    "FAIR principles",
    (
        Criterion(
            "F1",
            "A globally unique and persistent identifier",
            (Question("One is registered.", there_is(REGISTERED, NO_IDENTIFIER)),),
        ),
        Criterion(
            "F2",
            "Rich metadata",
            (
                Question(
                    "There are records.", published("records/marcxml.xml", "records/mods.xml", "records/datacite.json")
                ),
            ),
        ),
        Criterion(
            "F3",
            "Metadata name the identifier of the data",
            (Question("They name a persistent one.", there_is(REGISTERED, NO_IDENTIFIER)),),
        ),
        Criterion(
            "F4",
            "Registered or indexed where one can search",
            (Question("It is registered or indexed somewhere.", judged("Look for it in catalogues.")),),
        ),
        Criterion(
            "A1",
            "To be had by the identifier, by a standard protocol that is open and free (A1.1)",
            (Question("It is published at an address.", addressed),),
        ),
        Criterion(
            "A1.2",
            "The protocol allows for authentication where needed",
            (Question("No file needs it, or the protocol allows for it.", judged("For whoever publishes the files.")),),
        ),
        Criterion(
            "A2",
            "Metadata stay when the data are gone",
            (Question("The records are kept apart from the data.", judged("For the library that has taken them.")),),
        ),
        Criterion(
            "I1",
            "A formal, shared language",
            (
                Question("The data are TEI.", there_is("/t:TEI")),
                Question("There are linked data.", published("records/schema-org.jsonld")),
            ),
        ),
        Criterion(
            "I2",
            "Vocabularies that are FAIR themselves",
            (
                Question(
                    "Roles are those of the MARC relators.",
                    there_is(f"{_HEADER}//t:resp[starts-with(@ref, 'http://id.loc.gov/vocabulary/relators/')]/@ref"),
                ),
                Question("Names are those of authority files.", there_is("/t:TEI/t:standOff//t:idno[@type]")),
            ),
        ),
        Criterion(
            "I3",
            "Qualified references to other data",
            (
                Question("Relations have names.", there_is("/t:TEI/t:standOff//t:relation[@name]")),
                Question("Statements name their sources.", there_is("/t:TEI/t:standOff//*[@source]")),
            ),
        ),
        Criterion(
            "R1",
            "Described with many relevant attributes",
            (Question("The attributes are many and to the point.", judged("Read a record.")),),
        ),
        Criterion(
            "R1.1",
            "A clear licence",
            (
                Question("A licence is named.", there_is(f"{_HEADER}//t:availability/t:licence/@target")),
                Question(
                    "It covers the whole.",
                    there_is(
                        f"{_HEADER}//t:availability[count(*) = 1]/t:licence",
                        "Other statements on rights stand beside it: it does not cover the whole.",
                    ),
                ),
            ),
        ),
        Criterion(
            "R1.2",
            "Provenance in detail",
            (
                Question("The source is described.", there_is(f"{_HEADER}/t:fileDesc/t:sourceDesc//t:note")),
                Question("Changes are listed.", there_is(f"{_HEADER}/t:revisionDesc//t:change")),
                Question("There is a record of it.", published("records/premis.xml")),
            ),
        ),
        Criterion(
            "R1.3",
            "The standards of the community are met",
            (Question("The checks of the edition find no error.", valid_by_rules),),
        ),
    ),
)
