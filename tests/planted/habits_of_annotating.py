"""What goes wrong with sentences, names, notes and their calls, when one encodes and annotates."""

from __future__ import annotations

from tests.planted.habits import Habit, text

_CALL = r'<ref type="note-marker" target="#n1" xml:id="n1-call">\[1\]</ref>'
_CUNO = r'<persName ref="register.xml#person-cuno">Cuno</persName>'
_BARBARISM = r'(<note type="allusion" xml:id="note-barbarism"[^>]*)'
_SENTENCE = '<s xml:id="p7.s3" n="3">'

ANNOTATING: tuple[Habit, ...] = (
    # Sentences and paragraphs
    text("sentence in a sentence", rf"({_SENTENCE})(\w+ )", r"\1<s>\2</s>", "sch.sentence-reference", "the outer one"),
    text("sentence without number", _SENTENCE, _SENTENCE.replace(' n="3"', ""), "sch.sentence-reference", "an n"),
    text("number of another sentence", _SENTENCE, _SENTENCE.replace('n="3"', 'n="2"'), "reference.order", "after 2"),
    text("number in words", '<p xml:id="p7" n="7">', '<p xml:id="p7" n="seven">', "reference.order", "in figures"),
    text(
        "sentence emptied",
        '(<s xml:id="p9.s2" n="2">)What will happen[?]',
        r"\1",
        "fidelity.missing",
        "“What will happen?”",
    ),
    text("full stop behind the sentence", r"(bag)\.</s>", r"\1</s>.", "sch.words-between-sentences", "into a sentence"),
    text(
        "salutation behind",
        r"(?s)(<opener>.*?</opener>\s*)(<p xml:id=\"p1\".*?</p>)",
        r"\2\1",
        "rng.element-out-of-order",
        "Move “opener”",
    ),
    text(
        "opening without its tags",
        "<opener>(<salute.*?</salute>)</opener>",
        r"\1",
        "header.count",
        "unless one was lost",
    ),
    text("division without kind", '<div type="address" xml', "<div xml", "rng.attribute-missing", "“address”"),
    text(
        "slogans exchanged",
        r'(?s)(<ab type="slogan" xml:id="p19".*?</ab>\s*)(<ab type="slogan" xml:id="p20".*?</ab>\s*)',
        r"\2\1",
        "fidelity.moved",
        "“To work comrades!”",
    ),
    text("slogan twice", r'(?s)(<ab type="slogan" xml:id="p19".*?</ab>)', r"\1\1", "reference.doubled", "never used"),
    text("page without number", '(<p xml:id="p7")', r"<pb/>\1", "sch.page-number", "in square brackets"),
    text("gap without reason", "same bag", "same <gap/>bag", "rng.attribute-missing", "“illegible”"),
    text(
        "correction of nobody",
        "same bag",
        "same <choice><sic>bag</sic><corr>sack</corr></choice>",
        "sch.correction-answered-for",
        "add resp",
    ),
    text("renditions parted by a comma", "same bag", '<hi rend="italic, bold">same</hi> bag', "rng.", "“small-caps”"),
    text("words of no language", '<foreign xml:lang="fr">', "<foreign>", "sch.foreign-language", "“précipité”"),
    text(
        "link without words",
        '(<ref type="passage" target="#p1">)paragraphs 1(</ref>)',
        r"\1\2",
        "placeholder.blank",
        "<ref> is empty",
    ),
    text(
        "emphasis around a sentence",
        '(<s xml:id="p9.s2".*?</s>)',
        r'<hi rend="italic">\1</hi>',
        "reference.unreached",
        "Put it directly into <p>, with <hi> inside",
    ),
    text(
        "segment for a sentence",
        '<s (xml:id="p9.s2".*?)</s>',
        r"<seg \1</seg>",
        "reference.unreached",
        "they lead to no <seg>",
    ),
    text("hyphen for a point", 'xml:id="p7.s3"', 'xml:id="p7-s3"', "reference.", 'xml:id="p7.s3"'),
    text(
        "paragraph for a slogan",
        '<ab type="slogan" (xml:id="p20".*?)</ab>',
        r"<p \1</p>",
        "header.count",
        "has <ab> become <p>?",
    ),
    text("list in a sentence", "same bag", "same <list><item>bag</item></list>", "rng.element-not-allowed", "“list”"),
    text("source in a sentence", "same bag", "same bag<bibl>Marx 1867</bibl>", "rng.element-not-allowed", "“bibl”"),
    text("note of no kind", "same bag", "same bag<note>See above.</note>", "rng.attribute-missing", "“historical”"),
    text(
        "note within the text",
        "same bag",
        'same bag<note type="historical" resp="#editors">See above.</note>',
        "sch.commentary-note",
        "Begin the note with its lemma",
    ),
    # Names
    text(
        "name twice",
        _CUNO,
        f'<persName ref="register.xml#person-cuno">{_CUNO}</persName>',
        "name.doubled",
        "Remove one of the two",
    ),
    text("name cut short", _CUNO, _CUNO.replace("o</persName>", "</persName>o"), "name.border", "“o” stands behind"),
    text("name begun late", _CUNO, f"C{_CUNO.replace('Cuno', 'uno')}", "name.border", "“C” stands before"),
    text("name with a space", f"{_CUNO} ", _CUNO.replace("Cuno<", "Cuno <"), "name.border", "outside of the tags"),
    text("name without kind", '<rs type="collective" ', "<rs ", "rng.attribute-missing", "“organisation”"),
    text("key for ref", "<persName ref=", "<persName key=", "rng.attribute-not-allowed", 'ref="register.xml#…"'),
    text(
        "place of another name", 'place-belgium">Belgium', 'place-france">Belgium', "name.other-entry", "place-belgium"
    ),
    text(
        "title of a person",
        '(<title ref="register.xml#)work-manifesto(">Manifesto</title>)',
        r"\1person-cuno\2",
        "name.wrong-kind",
        "leads to a <person>",
    ),
    # Notes
    text("call without its tags", _CALL, "[1]", "note.call-missing", "Tag it: <ref"),
    text("call gone", _CALL, "", "fidelity.changed", 'write <ref type="note-marker" target="#n1"'),
    text("call to a note of the editors", '(marker" target="#)n1', r"\1note-barbarism", "note.call-astray", '"#n1"'),
    text("call to no note", '(marker" target="#)n1', r"\1n2", "note.call-astray", '"#n1"'),
    text("mark of the note gone", r"<label>\[1\]</label> ", "", "fidelity.missing", "“[1]”"),
    text(
        "lemma in the paragraph",
        r'(<label type="lemma">calloused hands</label>)\s*<p>',
        r"<p>\1 ",
        "note.lemma-misplaced",
        "before the <p>",
    ),
    text("lemma twice", '(<label type="lemma">calloused hands</label>)', r"\1\1", "note.lemma-doubled", "Keep one"),
    text(
        "note without its sources",
        r'<ref type="source" target="register.xml#bibl-(?:luxemburg-1916|angus-2014)">(.*?)</ref>(.*?)'
        r'<ref type="source" target="register.xml#bibl-angus-2014">(.*?)</ref>(.*?)<ref[^>]*>MIA</ref>',
        r"\1\2\3\4MIA",
        "source.none",
        'Tag what it cites: <ref type="source" target="register.xml#bibl-angus-2014">Angus</ref>',
    ),
    text(
        "note without one of its sources",
        r'<ref type="source" target="register.xml#bibl-luxemburg-1916">(.*?)</ref>',
        r"\1",
        "source.uncited",
        "“Luxemburg” stands in note-barbarism",
    ),
    text(
        "anchors exchanged",
        r'(<anchor xml:id="note-barbarism\.)start("/>.*?<anchor xml:id="note-barbarism\.)end',
        r"\1end\2start",
        "note.range-backwards",
        "Exchange the two",
    ),
    text(
        "beginning for the end",
        'targetEnd="#note-barbarism.end"',
        'targetEnd="#note-barbarism.start"',
        "note.range-backwards",
        "behind the words",
    ),
    text(
        "anchor a word too far",
        '(in barbarism)(<anchor xml:id="note-barbarism.end"/>) and',
        r"\1 and\2",
        "note.lemma",
        "“engulfed in barbarism and”",
    ),
    text(
        "note on a paragraph",
        'target="#note-barbarism.start" targetEnd="#note-barbarism.end"',
        'target="#p1"',
        "note.lemma",
        "Put anchors around these words",
    ),
    text(
        "note moved into the text",
        r'(?s)(<p xml:id="p8".*)(<note type="allusion" xml:id="note-barbarism".*?</note>)',
        r"\2\1",
        "note.misplaced",
        "the others stand apart",
    ),
    text(
        "anchor lost", '<anchor xml:id="note-barbarism.start"/>', "", "link.dangling", "before the words that are meant"
    ),
    text("end not said", ' targetEnd="#note-nep.end"', "", "note.lemma", "say where they end"),
    text("lemma shortened", "(lemma.>the bureaucratic ).*?(NEP<)", r"\1… \2", "note.lemma", "is not shortened"),
    text("lemma with other signs", "(lemma.>Manifesto of the Workers)'", r"\1’", "note.lemma", "U+2019"),
    text("lemma in capitals", "lemma.>calloused", 'lemma">Calloused', "note.lemma", "the same capitals"),
    text("number with a bracket", 'note-barbarism" n="4"', 'note-barbarism" n="4)"', "reference.order", "in figures"),
    text("number with a point", '<p xml:id="p7" n="7">', '<p xml:id="p7" n="7.">', "reference.order", "in figures"),
    text(
        "file that is to be included",
        '(<p xml:id="p4")',
        r'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="x.xml"/>\1',
        "rng.element-not-known",
        "put here what the other file holds",
    ),
    text("second body", "</body>", "</body><body><p>And so on.</p></body>", "rng.element-not-allowed", "only once"),
    text("note of nobody", f'{_BARBARISM} resp="#editors"', r"\1", "sch.commentary-note", "add resp"),
    text("note without number", f'{_BARBARISM} n="4"', r"\1", "sch.commentary-note", "printed number"),
    text("certainty in words", f'{_BARBARISM}cert="medium"', r'\1cert="quite sure"', "rng.attribute-value", "“medium”"),
)
