"""Twenty small mistakes for the letter in `data/`, each with the place and the words of its one finding."""

from __future__ import annotations

from dataclasses import dataclass

from paragraphos.relaxng import Kind


@dataclass(frozen=True)
class Mistake:
    """`right` is replaced by `wrong`; the finding stands at `at`, looked for from there, and says `words`."""

    title: str
    right: str
    wrong: str
    at: str
    kind: Kind
    words: tuple[str, ...]


MISTAKES = (
    Mistake(
        "a header without its title",
        "        <title>A letter about the weather</title>\n",
        "",
        "<author>A clerk",
        Kind.ELEMENT_MISSING,
        ("“title” must come before “author”",),
    ),
    Mistake(
        "the date before the publisher",
        '<publisher>The reading room</publisher>\n        <date when="1923-02-05">5 February 1923</date>',
        '<date when="1923-02-05">5 February 1923</date>\n        <publisher>The reading room</publisher>',
        '<date when="1923-02-05">',
        Kind.ELEMENT_OUT_OF_ORDER,
        ("“date” must come after “publisher”", "Move “date” behind “publisher”"),
    ),
    Mistake(
        "a source description without content",
        "<sourceDesc>\n        <p>Written for the tests.</p>\n      </sourceDesc>",
        "<sourceDesc>\n      </sourceDesc>",
        "</sourceDesc>",
        Kind.ELEMENT_MISSING,
        ("“sourceDesc” is not complete", "“p”"),
    ),
    Mistake(
        "a language without its identifier",
        '<language ident="en">',
        "<language>",
        "<language>",
        Kind.ATTRIBUTE_MISSING,
        ("“language” needs the attribute “ident”",),
    ),
    Mistake(
        "a language tag that is none",
        '<text xml:lang="en">',
        '<text xml:lang="en english">',
        'xml:lang="en english"',
        Kind.ATTRIBUTE_VALUE,
        ("“en english” is not a value of “xml:lang”", "a language tag such as “en”"),
    ),
    Mistake(
        "a misspelt element",
        "<opener><salute>Dear friend,</salute></opener>",
        "<opener><salut>Dear friend,</salut></opener>",
        "<salut>",
        Kind.ELEMENT_NOT_KNOWN,
        ("Did you mean “salute”?",),
    ),
    Mistake(
        "an element in other case",
        "<head>To a friend</head>",
        "<Head>To a friend</Head>",
        "<Head>",
        Kind.ELEMENT_NOT_KNOWN,
        ("names distinguish capitals", "Did you mean “head”?"),
    ),
    Mistake(
        "a misspelt attribute",
        'rendition="simple:italic"',
        'rendtion="simple:italic"',
        'rendtion="',
        Kind.ATTRIBUTE_NOT_KNOWN,
        ("“hi” has no attribute “rendtion”", "Did you mean “rendition”?"),
    ),
    Mistake(
        "an identifier without its prefix",
        '<p xml:id="p2" n="2">',
        '<p id="p2" n="2">',
        'id="p2"',
        Kind.ATTRIBUTE_NOT_KNOWN,
        ("Did you mean “xml:id”?",),
    ),
    Mistake(
        "an identifier that is no name",
        'xml:id="two"',
        'xml:id="2nd"',
        'xml:id="2nd"',
        Kind.ATTRIBUTE_VALUE,
        ("“2nd” is not a value of “xml:id”", "not beginning with a digit"),
    ),
    Mistake(
        "an attribute that belongs elsewhere",
        '<ref target="#p1">',
        '<ref target="#p1" url="p1">',
        'url="p1"',
        Kind.ATTRIBUTE_NOT_ALLOWED,
        ("“ref” has no attribute “url”", "It belongs to"),
    ),
    Mistake(
        "text between the items of a list",
        "<item>two candles</item>",
        "<item>two candles</item>\n          and a match",
        "and a match",
        Kind.TEXT_NOT_ALLOWED,
        ("Text may not stand in “list”", "Put it into “item”"),
    ),
    Mistake(
        "an element that the schema does not know",
        "<l>it pours.</l>",
        "<l>it <weather>pours</weather>.</l>",
        "<weather>",
        Kind.ELEMENT_NOT_KNOWN,
        ("The schema knows no element “weather”",),
    ),
    Mistake(
        "an element in the wrong place",
        "<p>It has <choice>",
        "<p><titleStmt><title>Storm</title></titleStmt>It has <choice>",
        "<titleStmt><title>Storm",
        Kind.ELEMENT_NOT_ALLOWED,
        ("“titleStmt” may not stand in “p”",),
    ),
    Mistake(
        "a cell without its row",
        "<row><cell>Tuesday</cell><cell>rain</cell></row>",
        "<cell>Tuesday</cell><cell>rain</cell>",
        "<cell>Tuesday",
        Kind.ELEMENT_NOT_ALLOWED,
        ("“cell” may not stand in “table”", "Put it into “row”"),
    ),
    Mistake(
        "a figure's size in no unit",
        'width="10cm"',
        'width="10 cm"',
        'width="10 cm"',
        Kind.ATTRIBUTE_VALUE,
        ("“10 cm” is not a value of “width”",),
    ),
    Mistake(
        "a paragraph behind the closer",
        "<signed>the clerk</signed></closer>",
        "<signed>the clerk</signed></closer>\n        <p>One thing more.</p>",
        "<p>One thing",
        Kind.ELEMENT_OUT_OF_ORDER,
        ("“p” must come before “closer”",),
    ),
    Mistake(
        "a heading behind the text",
        "<head>To the same</head>",
        "<p>Again.</p>\n        <head>To the same</head>",
        "<head>To the same",
        Kind.ELEMENT_OUT_OF_ORDER,
        ("“head” must come before “p”",),
    ),
    Mistake(
        "an element of another namespace",
        "<corr>stopped</corr>",
        '<corr xmlns="http://www.tei-c.org/ns/2.0">stopped</corr>',
        "<corr xmlns",
        Kind.ELEMENT_NOT_KNOWN,
        ("“corr” is in the namespace “http://www.tei-c.org/ns/2.0”", 'xmlns="http://www.tei-c.org/ns/1.0"'),
    ),
    Mistake(
        "a date that is none",
        '<date when="1923-02-06">the sixth',
        '<date when="1923-02-30">the sixth',
        'when="1923-02-30"',
        Kind.ATTRIBUTE_VALUE,
        ("“1923-02-30” is not a value of “when”", "a date such as “1923-02-05”"),
    ),
)
