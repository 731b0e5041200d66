"""RIDE, Criteria for Reviewing Scholarly Digital Editions 1.1; in brackets the numbers of its catalogue."""

from __future__ import annotations

from paragraphos.conformance.criteria import Catalogue, Criterion, Question
from paragraphos.conformance.looks.edition import agrees_with_copy_text
from paragraphos.conformance.looks.files import addressed, contact, each_unit, published
from paragraphos.conformance.looks.pages import page, says
from paragraphos.conformance.looks.tei import every, judged, source_images, there_is

_HEADER = "/t:TEI/t:teiHeader"
_TITLES = f"{_HEADER}/t:fileDesc/t:titleStmt"
_PUBLICATION = f"{_HEADER}/t:fileDesc/t:publicationStmt"
_NAMES = "*[self::t:persName or self::t:orgName or self::t:name]"
_EDITORS = f"{_TITLES}/t:respStmt[@xml:id='editors']/{_NAMES} | {_TITLES}/t:editor"
REGISTERED = f"{_PUBLICATION}/t:idno[contains(' DOI ARK HANDLE HDL URN PURL ', concat(' ', @type, ' '))]"
NO_IDENTIFIER = "No persistent identifier (DOI, ARK, Handle, URN) is registered in the header."

RIDE_EDITIONS = Catalogue(
    "ride-editions",
    "RIDE: criteria for reviewing scholarly digital editions, 1.1",
    (
        Criterion(
            "R1",
            "Title, editors, publisher, year, version and address on the first page (1.2)",
            (
                Question("The first page says the title.", says("index.html", f"{_TITLES}/t:title[@type='main']")),
                Question("The first page names the editors.", says("index.html", _EDITORS)),
                Question(
                    "The first page names the publisher.",
                    says("index.html", f"{_PUBLICATION}/t:publisher", apart_from=_EDITORS),
                ),
                Question("The first page says the date.", page("index.html", "//footer//time[@datetime]")),
                Question(
                    "The first page says the version.",
                    says("index.html", f"{_HEADER}/t:fileDesc/t:editionStmt/t:edition/@n"),
                ),
                Question("The published address is known.", addressed),
            ),
        ),
        Criterion(
            "R2",
            "Every contributor and role is named; a contact is given (1.4, 1.5)",
            (
                Question(
                    "Every statement of responsibility has a role and a name.",
                    every(f"{_TITLES}/t:respStmt", f"t:resp[normalize-space()] and {_NAMES}"),
                ),
                Question(
                    "The page about the edition names all contributors.",
                    says("about.html", f"{_TITLES}/t:respStmt/{_NAMES} | {_TITLES}/t:author"),
                ),
                Question("A contact is given.", contact),
            ),
        ),
        Criterion(
            "R3",
            "Selection stated and justified; earlier editions named, and whether they were used (2.1, 2.2)",
            (
                Question(
                    "The header says what is edited and what is left out.",
                    there_is(f"{_HEADER}/t:encodingDesc/t:samplingDecl/t:p"),
                ),
                Question(
                    "The source and its forerunners are named.",
                    there_is(f"{_HEADER}/t:fileDesc/t:sourceDesc/t:biblStruct/t:relatedItem"),
                ),
                Question(
                    "Whether and how far they were used is said well enough.",
                    judged(
                        "The notes on provenance say what was seen.",
                        f"{_HEADER}/t:fileDesc/t:sourceDesc/t:biblStruct/t:note[@type='provenance']",
                    ),
                ),
            ),
        ),
        Criterion(
            "R4",
            "Introduction, bibliography, commentary, context; images present or their absence explained (2.3, 4.15)",
            (
                Question("There is an introduction.", there_is("/t:TEI/t:text/t:front/t:div[@type='introduction']")),
                Question("There is a bibliography.", there_is("/t:TEI/t:standOff/t:listBibl//t:biblStruct")),
                Question("There is a commentary.", there_is("/t:TEI/t:text/t:back//t:note[not(@type='source')]")),
                Question(
                    "There is a register of persons, places, organisations or events.",
                    there_is("/t:TEI/t:standOff/*[self::t:listPerson or self::t:listPlace or self::t:listOrg]"),
                ),
                Question("There are images, or their absence is explained.", source_images),
            ),
        ),
        Criterion(
            "R5",
            "Aims, methods and audience stated (3.1, 3.3)",
            (
                Question("The aims are stated.", there_is(f"{_HEADER}/t:encodingDesc/t:projectDesc/t:p")),
                Question("The methods are stated.", there_is(f"{_HEADER}/t:encodingDesc/t:editorialDecl/*")),
                Question(
                    "The audience is stated.",
                    judged("To be read in the project description.", f"{_HEADER}/t:encodingDesc/t:projectDesc/t:p"),
                ),
            ),
        ),
        Criterion(
            "R6",
            "Rules of transcription and editing written out (3.6)",
            tuple(
                Question(
                    f"The header says what is done with {words}.",
                    there_is(f"{_HEADER}/t:encodingDesc/t:editorialDecl/t:{element}"),
                )
                for element, words in (
                    ("correction", "errors"),
                    ("normalization", "spelling"),
                    ("quotation", "quotation marks"),
                    ("hyphenation", "hyphens"),
                    ("punctuation", "punctuation"),
                    ("segmentation", "paragraphs and sentences"),
                    ("interpretation", "names, dates and commentary"),
                )
            ),
        ),
        Criterion(
            "R7",
            "Data model documented with reasons; XML; a standard model (3.7)",
            (
                Question("The data are TEI.", there_is("/t:TEI")),
                Question("The header names the schema.", there_is(f"{_HEADER}/t:encodingDesc/t:schemaRef/@url")),
                Question(
                    "The encoding manual (ODD) is published with the edition.",
                    published("schema/*.odd"),
                ),
            ),
        ),
        Criterion(
            "R8",
            "Text quality: a collation finds no unmarked errors (4.6)",
            (
                Question("The text agrees with its copy-text, character by character.", agrees_with_copy_text),
                Question("The copy-text is itself a good text.", judged("The edition rests on one witness.")),
            ),
        ),
        Criterion(
            "R9",
            "Browsing, indexes, search, help (4.3, 4.4, 4.5)",
            (
                Question("Each unit of the text has a page.", each_unit("ref/{}/index.html")),
                Question("There are indexes.", published("persons.html", "places.html", "organisations.html")),
                Question("There is a search.", page("search.html", "//input[@type='search']")),
                Question("The search can be narrowed.", page("search.html", "//select/option[@value!='']")),
                Question("There is help for the search.", page("search.html", "//main//p[normalize-space()]")),
                Question("It finds what a scholar looks for (phrases, wildcards).", judged("Try it.")),
            ),
        ),
        Criterion(
            "R10",
            "Persistent identifier, its level and resolution; how to cite whole and part (4.8)",
            (
                Question("A persistent identifier is registered.", there_is(REGISTERED, NO_IDENTIFIER)),
                Question("Each unit has an address of its own.", each_unit("ref/{}/index.html")),
                Question("How to cite the whole is said.", page("about.html", "//*[@id='cite']//p")),
                Question("How to cite each part is said.", each_unit("ref/{}/citation.txt")),
            ),
        ),
        Criterion(
            "R11",
            "Technical interface; XML of each part; the whole to download (4.9, 4.12)",
            (
                Question("There is a programming interface (DTS).", published("dts/entry.jsonld")),
                Question("There is a repository for harvesters (OAI-PMH).", published("oai.xml")),
                Question("The XML of each part can be had.", each_unit("ref/{}/passage.tei.xml")),
                Question("The whole can be had.", published("tei/*.xml")),
                Question("The page about the edition leads to it.", page("about.html", "//a[contains(@href, 'tei/')]")),
            ),
        ),
        Criterion(
            "R12",
            "Rights, licence, curation, archiving, state of completion (4.13, 4.16)",
            (
                Question("Rights are declared.", there_is(f"{_PUBLICATION}/t:availability/*")),
                Question("A licence is named.", there_is(f"{_PUBLICATION}/t:availability/t:licence/@target")),
                Question(
                    "An institution that takes care of it is named.",
                    there_is(f"{_PUBLICATION}/t:authority | {_PUBLICATION}/t:distributor", "No institution is named."),
                ),
                Question(
                    "Where the data are archived is said.",
                    there_is(f"{_HEADER}//t:p[contains(., 'archived')]", "The header names no archive."),
                ),
                Question(
                    "It is said whether it is finished.",
                    judged("To be read in the header.", f"{_HEADER}/t:encodingDesc/t:projectDesc/t:p[last()]"),
                ),
            ),
        ),
        Criterion(
            "R13",
            "Other forms, help for users (4.11, 4.15)",
            (
                Question("There is a PDF.", published("print/*.pdf")),
                Question("There is an EPUB.", published("epub/*.epub")),
                Question("There is plain text.", published("text/*.txt")),
                Question("There is help for readers.", page("help.html", "//main//section[h2]")),
                Question("The help suffices.", judged("Ask a reader.")),
            ),
        ),
        Criterion(
            "R14",
            "FAIR: what RIDE asks of an edition's data",
            (
                Question("A persistent identifier is registered.", there_is(REGISTERED, NO_IDENTIFIER)),
                Question("There are rich metadata.", published("records/mods.xml", "records/dublin-core.xml")),
                Question("Data can be had by a standard protocol from a known address.", addressed),
                Question("Names are linked to authority files.", there_is("/t:TEI/t:standOff//t:idno[@type]")),
                Question("A licence is named.", there_is(f"{_PUBLICATION}/t:availability/t:licence/@target")),
                Question("Provenance is told.", there_is(f"{_HEADER}/t:fileDesc/t:sourceDesc//t:note")),
            ),
        ),
    ),
)
