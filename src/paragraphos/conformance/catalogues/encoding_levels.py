"""Best Practices for TEI in Libraries 4.0.0: the levels of encoding, of which each holds what those before it ask."""

from __future__ import annotations

from paragraphos.conformance.criteria import Catalogue, Criterion, Question
from paragraphos.conformance.looks.edition import agrees_with_copy_text
from paragraphos.conformance.looks.pages import every_page, unnamed_language
from paragraphos.conformance.looks.tei import every, judged, source_images, there_is

_BODY = "/t:TEI/t:text/t:body"
_NOTES = "/t:TEI/t:text/t:back//t:note[@type='source']"

ENCODING_LEVELS = Catalogue(
    "encoding-levels",
    "Best Practices for TEI in Libraries 4.0.0: levels of encoding",
    (
        Criterion(
            "L1",
            "Header and text; images of the pages, or the reason why there are none",
            (
                Question("There is a header and a text.", there_is("/t:TEI[t:teiHeader][t:text]")),
                Question("There are images, or the header says why not.", source_images),
            ),
        ),
        Criterion(
            "L2",
            "Divisions and headings",
            (
                Question("The body has divisions.", there_is(f"{_BODY}/t:div")),
                Question("Each has a heading.", every(f"{_BODY}//t:div", "t:head")),
            ),
        ),
        Criterion(
            "L3",
            "Paragraphs, notes, front and back; the text stands alone",
            (
                Question(
                    "All words of the body stand in paragraphs, headings or the like.",
                    every(
                        f"{_BODY}//text()[normalize-space()]",
                        "ancestor::t:p or ancestor::t:ab or ancestor::t:head"
                        " or ancestor::t:salute or ancestor::t:l or ancestor::t:item or ancestor::t:opener"
                        " or ancestor::t:closer or ancestor::t:trailer or ancestor::t:label or ancestor::t:cell",
                    ),
                ),
                Question(
                    "Every note of the source is linked with its marker.",
                    every(_NOTES, "concat('#', @xml:id) = //t:body//t:ref/@target"),
                ),
                Question("Front and back are encoded.", there_is("/t:TEI/t:text[t:front][t:back]")),
            ),
        ),
        Criterion(
            "L4",
            "Kinds of divisions, quotations, parts of letters and addresses; checked; accessible",
            (
                Question("Every division has a type.", every("/t:TEI/t:text//t:div", "@type")),
                Question("Quotations are marked.", there_is(f"{_BODY}//t:quote | {_BODY}//t:said")),
                Question("Openers and closers are marked.", there_is(f"{_BODY}//t:opener | {_BODY}//t:closer")),
                Question("The transcription agrees with its source.", agrees_with_copy_text),
                Question("Pages have what a screen reader starts from.", every_page(unnamed_language)),
                Question("They work with a screen reader.", judged("Listen to them.")),
            ),
        ),
        Criterion(
            "L5",
            "Tagging by those who know the subject: names, events, commentary",
            (
                Question(
                    "Every name of the text points to an entry.",
                    every(f"{_BODY}//*[self::t:persName or self::t:placeName or self::t:orgName]", "@ref"),
                ),
                Question("There is a commentary.", there_is("/t:TEI/t:text/t:back//t:note[not(@type='source')]")),
                Question(
                    "Level 5 is declared.",
                    there_is(
                        "/t:TEI/t:teiHeader/t:encodingDesc/t:schemaRef[starts-with(@url, 'bptl:L5')]",
                        "The header declares a lower level.",
                    ),
                ),
            ),
        ),
    ),
)
