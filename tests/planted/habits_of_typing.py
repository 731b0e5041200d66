"""Signs that are typed twice, forgotten or exchanged, so that a file is no XML."""

from __future__ import annotations

from tests.planted.habits import Habit, text

_P3 = '<p xml:id="p3" n="3">'

TYPING: tuple[Habit, ...] = (
    text("end tag in capitals", "</salute>", "</SALUTE>", "xml.tag-mismatch", "Write </salute>"),
    text("space in a start tag", "<salute ", "< salute ", "xml.tag-malformed", "without the space"),
    text("space in an end tag", "</salute>", "</ salute>", "xml.tag-malformed", "Write </salute>"),
    text("backslash in an end tag", "</salute>", r"<\\salute>", "xml.tag-malformed", "Write </salute>"),
    text("attribute in an end tag", "</salute>", '</salute n="1">', "xml.tag-malformed", "in the start tag"),
    text("beginning of a tag twice", _P3, f"<{_P3}", "xml.less-than", "the tag <p has its own"),
    text("end of a tag twice", _P3, f"{_P3}>", "fidelity.changed", "Remove the >"),
    text("end of a tag forgotten", _P3, _P3[:-1], "xml.tag-unfinished", "Write > at its end"),
    text("attribute without value", '(<note type="allusion")', r"\1 place", "xml.attribute-no-value", 'place="…"'),
    text("single marks made round", '"p3" n', "‘p3’ n", "xml.attribute-unquoted", 'xml:id="p3"'),
    text("marks of two kinds", '"p3" n', "\"p3' n", "xml.attribute-unclosed", "xml:id="),
    text("two pairs of marks", 'xml:id="p3"', 'xml:id=""p3""', "xml.attribute-malformed", 'Write xml:id="p3"'),
    text("end of the header twice", "</teiHeader>", "</teiHeader></teiHeader>", "xml.tag-stray", "Remove it"),
    text("element in a value", 'n="3">', 'n="<hi>3</hi>">', "xml.less-than", "characters only"),
    text("line before the first", r"\A<", "\n<", "xml.declaration-misplaced", "Remove what stands before it"),
    text("version 2.0", r'version="1\.0"', 'version="2.0"', "xml.declaration", 'version="1.0"'),
    text("two roots", "</TEI>", '</TEI><TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "xml.after-root", "outermost"),
    text("CDATA that does not end", "same bag", "same <![CDATA[bag", "xml.tag-unfinished", "Close it with ]]>"),
    text("instruction that does not end", r"structure/1\.0\"\?>", 'structure/1.0">', "xml.tag-unfinished", "Write ?>"),
    text("number of no character", "same bag", "same&#x0; bag", "xml.character", "Remove it"),
    text("number of Windows", "same bag", "same&#150;bag", "fidelity.changed", "U+0096"),
    text("dash by the number of Windows", "same bag", "same &#150; bag", "fidelity.added", "write &#8211;"),
    text("number without its x", "same bag", "same&#A0;bag", "xml.character", "&#xA0;"),
    text("space behind an ampersand", "same bag", "same & nbsp; bag", "xml.ampersand", "Write &amp;"),
    text("address with an ampersand", "(licence target=.https://)", r"\1a.org/?a=1&b=2", "xml.ampersand", "&amp;"),
    text(
        "namespace of P4", "http://www.tei-c.org/ns/1.0", "http://www.tei-c.org/ns/P4", "rng.element-not-known", "xmlns"
    ),
    text(
        "namespace with https",
        "http://www.tei-c.org/ns/1.0",
        "https://www.tei-c.org/ns/1.0",
        "rng.element-not-known",
        "xmlns=",
    ),
    text("prefix of XLink", "same bag", '<ref xlink:href="x">same</ref> bag', "xml.prefix-undeclared", "xmlns:xlink"),
    text("empty tag left open", '(xml:id="note-nep.start")/>', r"\1>", "xml.tag-mismatch", "write <anchor/> at"),
    text("empty tag closed twice", '(xml:id="note-nep.start"/>)', r"\1</anchor>", "xml.tag-stray", "Remove it"),
)
