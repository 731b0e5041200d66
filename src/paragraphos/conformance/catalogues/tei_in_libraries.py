"""Best Practices for TEI in Libraries 4.0.0: the header and the rules for all levels."""

from __future__ import annotations

from paragraphos.conformance.criteria import Catalogue, Criterion, Question
from paragraphos.conformance.looks.files import published, source
from paragraphos.conformance.looks.tei import every, judged, there_is, there_is_no
from paragraphos.conformance.looks.tei_file import clean_names, identifier_of_the_file, utf8_without_mark

_HEADER = "/t:TEI/t:teiHeader"
_FILE = f"{_HEADER}/t:fileDesc"
_ENCODING = f"{_HEADER}/t:encodingDesc"
_PREFIX = "t:listPrefixDef/t:prefixDef[@ident='bptl']"

TEI_IN_LIBRARIES = Catalogue(
    "tei-in-libraries",
    "Best Practices for TEI in Libraries 4.0.0: files and header",
    (
        Criterion(
            "B1",
            "UTF-8 without byte order mark; plain file names",
            (
                Question("The TEI is UTF-8 without a byte order mark.", utf8_without_mark),
                Question("Its name is ASCII, begins with a letter, has one full stop and no spaces.", clean_names),
            ),
        ),
        Criterion(
            "B2",
            "Identifier and languages",
            (
                Question("TEI/@xml:id is the identifier of the publication statement.", identifier_of_the_file),
                Question("The header has a language.", there_is(f"{_HEADER}/@xml:lang")),
                Question("The text has a language.", there_is("/t:TEI/t:text/@xml:lang")),
            ),
        ),
        Criterion(
            "B3",
            "Titles with a type; names in the form of an authority",
            (
                Question("Every title has a type.", every(f"{_FILE}/t:titleStmt/t:title", "@type")),
                Question(
                    "Author and editors are names that point to their entries.",
                    every(f"{_FILE}/t:titleStmt/t:author", "t:persName[@ref] or t:orgName[@ref]"),
                ),
                Question("Others stand in statements of responsibility.", there_is(f"{_FILE}/t:titleStmt/t:respStmt")),
                Question("The names have the form that authorities give them.", judged("For a cataloguer.")),
            ),
        ),
        Criterion(
            "B4",
            "Edition and publication of the TEI file",
            (
                Question("There is an edition statement.", there_is(f"{_FILE}/t:editionStmt/t:edition")),
                Question("There is a publisher.", there_is(f"{_FILE}/t:publicationStmt/t:publisher")),
                Question("There is an identifier.", there_is(f"{_FILE}/t:publicationStmt/t:idno")),
                Question("There is a licence.", there_is(f"{_FILE}/t:publicationStmt/t:availability/t:licence")),
                Question("There is a date for machines.", there_is(f"{_FILE}/t:publicationStmt/t:date/@when")),
                Question("It is no prose.", there_is_no(f"{_FILE}/t:publicationStmt/t:p")),
            ),
        ),
        Criterion(
            "B5",
            "Source as a structured description",
            (
                Question("There is a biblStruct.", there_is(f"{_FILE}/t:sourceDesc/t:biblStruct")),
                Question("It has an author.", there_is(f"{_FILE}/t:sourceDesc/t:biblStruct//t:author")),
                Question("It has a title.", there_is(f"{_FILE}/t:sourceDesc/t:biblStruct//t:title")),
                Question("It has an imprint.", there_is(f"{_FILE}/t:sourceDesc/t:biblStruct//t:imprint/*")),
                Question("It has an extent.", there_is(f"{_FILE}/t:sourceDesc/t:biblStruct//t:extent")),
                Question(
                    "The data come from a catalogue record.",
                    judged("The editorial declaration says where they come from.", f"{_ENCODING}/t:editorialDecl/t:p"),
                ),
            ),
        ),
        Criterion(
            "B6",
            "Level of encoding declared; practice stated",
            (
                Question(
                    "The level is declared.", there_is(f"{_ENCODING}/t:schemaRef[starts-with(@url, 'bptl:L')]/@url")
                ),
                Question("The prefix is defined.", there_is(f"{_ENCODING}/{_PREFIX}")),
                Question(
                    "It is said whether divisions are numbered.",
                    there_is(f"{_ENCODING}/t:tagsDecl//t:tagUsage[@gi='div'][contains(., 'umbered')]"),
                ),
                Question("They are not both.", there_is_no("/t:TEI/t:text[.//t:div and .//t:div1]")),
                *(
                    Question(
                        f"The practice of {words} is stated.", there_is(f"{_ENCODING}/t:editorialDecl/t:{element}")
                    )
                    for element, words in (
                        ("hyphenation", "hyphens"),
                        ("quotation", "quotation marks"),
                        ("punctuation", "punctuation"),
                    )
                ),
            ),
        ),
        Criterion(
            "B7",
            "Omissions stated; from level 4 on the transcription is complete",
            (
                Question("Omissions are stated.", there_is(f"{_ENCODING}/t:samplingDecl/t:p")),
                Question("Nothing is marked as left out.", there_is_no("/t:TEI/t:text/t:body//t:gap")),
            ),
        ),
        Criterion(
            "B8",
            "Page breaks in the lowest division, images by a stated method; values listed in the ODD",
            (
                Question(
                    "Every page break has a number, and none stands between divisions.",
                    there_is_no("/t:TEI/t:text//t:pb[not(@n) or parent::t:body or parent::t:front or parent::t:back]"),
                ),
                Question("The ODD lists values of attributes.", source("schema/*.odd", r'<valList type="closed".*')),
            ),
        ),
        Criterion(
            "B9",
            "Catalogue records can be made from the header",
            (
                Question(
                    "Records in MARC and MODS are published.", published("records/marcxml.xml", "records/mods.xml")
                ),
            ),
        ),
    ),
)
