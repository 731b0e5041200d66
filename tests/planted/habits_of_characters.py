"""Characters that word processors, keyboards and encodings exchange for others, and pieces of markup with them."""

from __future__ import annotations

from tests.planted.habits import Habit, register, text

_P13 = r'(<p xml:id="p13".*?</p>)'

CHARACTERS: tuple[Habit, ...] = (
    text("space that does not break", "same bag", "same\u00a0bag", "fidelity.changed", "U+00A0 NO-BREAK SPACE"),
    text("space without width", "immobile,", "immo\u200bbile,", "fidelity.changed", "U+200B ZERO WIDTH SPACE"),
    text("soft hyphen", "immobile,", "immo\u00adbile,", "fidelity.changed", "Type “immobile,” anew"),
    text(
        "soft for hard hyphen", "counter-revolutionary[.]", "counter\u00adrevolutionary.", "fidelity.changed", "U+00AD"
    ),
    text(
        "hyphen that does not break",
        "counter-revolutionary[.]",
        "counter\u2011revolutionary.",
        "fidelity.changed",
        "2011",
    ),
    text("dash for hyphen", "</rs> - all that", "</rs> – all that", "fidelity.changed", "U+2013 EN DASH"),
    text("ligature", r"(<s [^>]*>[^<]*?)fi(n)", "\\1\ufb01\\2", "fidelity.changed", "LATIN SMALL LIGATURE FI"),
    text("dots in one sign", r"What will happen\?", "What will happen…", "fidelity.changed", "HORIZONTAL ELLIPSIS"),
    text("accent apart", "(?<=>)Poincaré(?=</pers)", "Poincare\u0301", "fidelity.changed", "COMBINING ACUTE ACCENT"),
    text(
        "order mark between paragraphs",
        '<p xml:id="p4"',
        '\ufeff<p xml:id="p4"',
        "rng.text-not-allowed",
        "nobody sees it",
    ),
    text("order mark in the text", "same bag", "same \ufeffbag", "fidelity.changed", "U+FEFF"),
    text("private character", "same bag", "same bag\ue000", "fidelity.changed", "U+E000"),
    text("lost character", "(?s)(?<=<front>)(.*?)é", "\\1\ufffd", "placeholder.damaged", "U+FFFD stands for it"),
    text("read in a wrong encoding", "’", "â€™", "placeholder.damaged", "it should be"),
    register("read in a wrong encoding", "é", "Ã©", "placeholder.damaged", "“Poincaré”"),
    register(
        "attribute in a wrong encoding", '(xml:id="person-cuno")', '\\1 n="cafÃ©"', "placeholder.damaged", "“café”"
    ),
    text("line separator", "same bag", "same\u2028bag", "fidelity.changed", "U+2028 LINE SEPARATOR"),
    text("next line", "same bag", "same\x85bag", "fidelity.changed", "U+0085"),
    text("mark of direction", "same bag", "same \u200ebag", "fidelity.changed", "LEFT-TO-RIGHT MARK"),
    text(
        "Greek question mark",
        r"What will happen\?",
        "What will happen\u037e",
        "fidelity.changed",
        "GREEK QUESTION MARK",
    ),
    text("NUL", "same bag", "same\0bag", "xml.character", "U+0000"),
    text("vertical tab", "same bag", "same\x0bbag", "xml.character", "U+000B"),
    text("l for 1", 'xml:id="p1.s1"', 'xml:id="pl.s1"', "reference.pattern", 'Write xml:id="p1.s1"'),
    text("O for 0", 'xml:id="p10"', 'xml:id="p1O"', "reference.pattern", 'write xml:id="p10"'),
    text("space in an identifier", 'xml:id="p4"', 'xml:id="p4 "', "reference.pattern", 'write xml:id="p4"'),
    text("Cyrillic identifier", 'xml:id="p4"', 'xml:id="р4"', "reference.pattern", 'write xml:id="p4"'),
    text(
        "Cyrillic element",
        r'(?s)<p (xml:id="p4".*?)</p>',
        r"<р \1</р>",
        "rng.element-not-known",
        "CYRILLIC SMALL LETTER ER",
    ),
    text(
        "Cyrillic attribute",
        '<ab type="slogan"',
        '<ab tуpe="slogan"',
        "rng.attribute-not-known",
        "CYRILLIC SMALL LETTER U",
    ),
    text("Cyrillic value", 'type="allusion"', 'type="аllusion"', "rng.attribute-value", "CYRILLIC SMALL LETTER A"),
    text("entity of HTML for a space", "same bag", "same&nbsp;bag", "xml.entity-unknown", "write &#160;"),
    text(
        "entity of HTML for a letter",
        "(?<=>)Poincaré(?=</pers)",
        "Poincar&eacute;",
        "xml.entity-unknown",
        "&#233; or é",
    ),
    text("space by its number", "same bag", "same&#160;bag", "fidelity.changed", "NO-BREAK SPACE"),
    text("ampersand without semicolon", "same bag", "same &amp bag", "xml.ampersand", "&amp;"),
    text("ampersand twice escaped", "same bag", "same &amp;amp; bag", "fidelity.added", "“&amp;”"),
    text(
        "tags as words", "same bag", "same &lt;i&gt;bag&lt;/i&gt;", "fidelity.changed", "The tags stand here as words"
    ),
    text(
        "tags in CDATA", "same bag", "<![CDATA[<hi>same</hi>]]> bag", "fidelity.changed", "The tags stand here as words"
    ),
    text(
        "sentence commented out",
        r'(?s)(<s xml:id="p9.s2".*?</s>)',
        r"<!--\1-->",
        "fidelity.missing",
        "in the comment at",
    ),
    text("paragraph commented out", rf"(?s){_P13}", r"<!--\1-->", "fidelity.missing", "remove <!-- and -->"),
    text(
        "comment in a comment",
        rf"(?s){_P13}",
        r"<!-- out <!-- in -->\1-->",
        "xml.comment",
        "cannot stand inside one another",
    ),
    text(
        "change that is tracked",
        "same bag",
        "same <?oxy_insert_start?>big <?oxy_insert_end?>bag",
        "fidelity.added",
        "“big”",
    ),
    text(
        "second declaration",
        "<TEI xmlns",
        '<?xml version="1.0"?><TEI xmlns',
        "xml.declaration-misplaced",
        "second declaration",
    ),
    text(
        "document type of TEI",
        "<TEI xmlns",
        '<!DOCTYPE TEI SYSTEM "tei.dtd"><TEI xmlns',
        "xml.doctype-external",
        "tei.dtd",
    ),
    text(
        "entity of one's own", "<TEI xmlns", '<!DOCTYPE TEI [<!ENTITY r "R">]><TEI xmlns', "xml.entity-declared", "“r”"
    ),
    text("Word's own element", "same bag", "same <o:p>bag</o:p>", "xml.prefix-undeclared", "word processor"),
    text(
        "Word's own class",
        '<p xml:id="p4"',
        '<p class="MsoNormal" xml:id="p4"',
        "rng.attribute-not-known",
        "word processor",
    ),
    text("span with style", "same bag", '<span style="x">same</span> bag', "rng.element-not-known", "<seg>"),
    text("font", "same bag", '<font color="red">same</font> bag', "rng.element-not-known", '<hi rend="…">'),
    text("bold that does not end", "same bag", "same <b>bag", "xml.tag-mismatch", "Write </b> before </s>"),
    text(
        "end of the file lost in a tag",
        r'(?s)(<p xml:i)d="p7".*',
        r"\1",
        "xml.tag-unclosed",
        "</div></body></text></TEI>",
    ),
    text("end of the file lost in a value", r'(?s)(<p xml:id="p)7".*', r"\1", "xml.tag-unclosed", "take a good copy"),
    text("end of the file lost in an end tag", r"(?s)(</sa)lute>.*", r"\1", "xml.tag-unclosed", "</salute></opener>"),
    text(
        "end of the file lost in an entity",
        r"(?s)(What) will happen.*",
        r"\1 &am",
        "xml.tag-unclosed",
        "</s></p></div>",
    ),
    text(
        "line of a conflict", '(<p xml:id="p4")', r"=======\n\1", "rng.text-not-allowed", "Keep one of the two versions"
    ),
    text("end of a conflict", '(<p xml:id="p4")', r">>>>>>> theirs\n\1", "rng.text-not-allowed", "Keep one of the two"),
    text("conflict in a sentence", "(same bag[.])", r"\n=======\n\1", "fidelity.added", "Keep one of the two versions"),
)
