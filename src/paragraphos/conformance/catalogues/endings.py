"""The Endings Principles for Digital Longevity."""

from __future__ import annotations

from paragraphos.conformance.criteria import Catalogue, Criterion, Question
from paragraphos.conformance.looks import pages
from paragraphos.conformance.looks.edition import valid_by_rules
from paragraphos.conformance.looks.files import each_unit, only, published, source, tested
from paragraphos.conformance.looks.ledger import recorded_references_live, released
from paragraphos.conformance.looks.tei import judged, there_is

OPEN = (
    ".html", ".css", ".js", ".mjs", ".json", ".jsonld", ".xml", ".odd", ".rng", ".rnc", ".sch", ".txt", ".csv", ".ttl",
    ".bib", ".ris", ".svg", ".png", ".woff2", ".pdf", ".epub", ".map",
    # The index of Pagefind: gzipped text, its format and reader published under an open licence.
    ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind",
)  # fmt: skip

ENDINGS = Catalogue(
    "endings",
    "Endings Principles",
    (
        Criterion(
            "E1",
            "Data in open formats, under version control, validated continually",
            (
                Question("Every file is in an open format.", only(*OPEN)),
                Question("Every change is validated.", source(".ci/run", r".*pytest.*")),
                Question("The data are under version control.", judged("The published files cannot show it.")),
            ),
        ),
        Criterion(
            "E2",
            "The data model documented within the product; rights documented",
            (
                Question("The encoding manual is among the published files.", published("schema/*.odd")),
                Question("Rights are documented.", pages.page("about.html", "//*[@id='rights']//*[text()]")),
            ),
        ),
        Criterion(
            "E3",
            "An error of input or output stops the build; a change rebuilds the whole",
            (
                Question("This edition was built without an error.", valid_by_rules),
                Question(
                    "An edition with an error is not built.",
                    tested("tests/publication/test_gate.py", "test_an_edition_with_errors_is_not_published"),
                ),
                Question(
                    "A build replaces the whole, or nothing.",
                    tested("tests/publication/test_build.py", "test_a_build_replaces_the_old_one_whole"),
                ),
            ),
        ),
        Criterion(
            "E4",
            "No software on a server is needed to read it",
            (Question("Every file is static.", only(*OPEN)),),
        ),
        Criterion(
            "E5",
            "HTML5, CSS and JavaScript alone",
            (Question("Every page is HTML5.", pages.every_page(pages.not_html5)),),
        ),
        Criterion(
            "E6",
            "No library or service from outside",
            (Question("Nothing is loaded from another address.", pages.nothing_from_outside),),
        ),
        Criterion(
            "E7",
            "No query strings; each thing one simple address, on any domain",
            (
                Question("No link within the site has a query string.", pages.every_page(pages.query_strings)),
                Question("Each unit has one address.", each_unit("ref/{}/index.html")),
            ),
        ),
        Criterion(
            "E8",
            "A documented copy of the data in the site",
            (
                Question("The TEI is published.", published("tei/*.xml")),
                Question("It describes itself.", there_is("/t:TEI/t:teiHeader/t:encodingDesc/*")),
            ),
        ),
        Criterion(
            "E9",
            "Each page has what it needs",
            (Question("Every link and file within the site is there.", pages.every_page(pages.broken_links)),),
        ),
        Criterion(
            "E10",
            "Each page works without JavaScript and without CSS",
            (
                Question("The words of the text are in the HTML.", pages.whole_text),
                Question("Pages have a heading, a main part, a title.", pages.every_page(pages.unnamed_language)),
                Question("They read well without either.", judged("Turn both off.")),
            ),
        ),
        Criterion(
            "E11",
            "Planned releases, not a rolling text",
            (
                Question("The version is stated.", there_is("//t:teiHeader/t:fileDesc/t:editionStmt/t:edition/@n")),
                Question("The release is recorded in the ledger.", released),
            ),
        ),
        Criterion(
            "E12",
            "Released only when coherent, consistent and complete",
            (
                Question("All checks of the edition are passed.", valid_by_rules),
                Question("It is complete.", judged("The header says what this version holds.")),
            ),
        ),
        Criterion(
            "E13",
            "Date and version on every page",
            (Question("Every page shows both.", pages.every_page(pages.without_version)),),
        ),
        Criterion(
            "E14",
            "How to cite each page",
            (Question("Every page says how to cite it.", pages.every_page(pages.without_citation)),),
        ),
        Criterion(
            "E15",
            "Addresses last; what is moved or retired leads on",
            (Question("Every reference ever released still has its page.", recorded_references_live),),
        ),
    ),
)
