"""What is moved, joined, renamed, renumbered or replaced in the whole file, by hand or by a second editor."""

from __future__ import annotations

from tests.planted.habits import Habit, register, text

_BARBARISM = r'(?s)(<note type="allusion" xml:id="note-barbarism".*?)'
_CUNO = 'ref="register.xml#person-cuno"'

EDITING: tuple[Habit, ...] = (
    text("paragraphs joined", r'</p>\s*<p xml:id="p8" n="8">', " ", "fidelity.border", "p7 and p8 have become one"),
    text("slogans joined", r'</ab>\s*<ab type="slogan" xml:id="p20" n="20">', " ", "fidelity.border", "p19 and p20"),
    text("paragraph parted", '(?=<s xml:id="p8.s2")', '</p><p xml:id="p8b" n="8b">', "fidelity.border", "Join it"),
    text(
        "sentence in the next paragraph",
        r'(?s)(<s xml:id="p7.s5".*?</s>)(</p>\s*<p xml:id="p8" n="8">)',
        r"\2\1 ",
        "fidelity.border",
        "p7.s5 stands in p8",
    ),
    text(
        "name untagged",
        r'<persName ref="register.xml#person-zinoviev">(.*?)</persName>',
        r"\1",
        "name.mention",
        "Tag it: <persName",
    ),
    text(
        "institution untagged",
        r'<rs type="institution" ref="[^"]*">(soviets)</rs>',
        r"\1",
        "name.mention",
        '<rs type="institution"',
    ),
    text("rule of citation misspelt", r"//body//head\[", "//body//hed[", "reference.rule-idle", "finds <head>"),
    text("rule of sentences in capitals", 'match="s"', 'match="S"', "reference.rule-idle", "86 more"),
    text("rule of a division misspelt", "@type='introduction'", "@type='intro'", "reference.rule-idle", "finds <p>"),
    register("rule of the register misspelt", "//standOff//", "//standoff//", "reference.rule-idle", "finds <person>"),
    text(
        "file renamed in every pointer",
        r"register\.xml#",
        "registry.xml#",
        "link.no-such-file",
        "other pointers",
        everywhere=True,
    ),
    text(
        "file lost in every pointer",
        r"register\.xml#",
        "#",
        "link.dangling",
        "It stands in register.xml",
        everywhere=True,
    ),
    text(
        "editors renamed in every pointer",
        "#editors",
        "#editor",
        "link.dangling",
        "Did you mean editors?",
        everywhere=True,
    ),
    text("namespace lost", ' xmlns="http://www.tei-c.org/ns/1.0"', "", "rng.element-not-known", "Did you forget xmlns"),
    text("both versions kept", r'(?s)(<s xml:id="p7.s3".*?</s>)', r"\1 \1", "reference.doubled", "p7.s3"),
    text("unknown editor", 'resp="#editors"', 'resp="#mk"', "link.dangling", "“mk”"),
    text("editor without mark", 'resp="#editors"', 'resp="MK"', "link.no-such-file", "write #MK"),
    text("identifier of a second editor", 'xml:id="note-barbarism"', 'xml:id="mk1"', "ledger.unstated", "in mk1 now"),
    text(
        "statement of editors twice",
        r'(?s)(<respStmt xml:id="editors">.*?</respStmt>)',
        r"\1\1",
        "reference.doubled",
        "editors",
    ),
    text(
        "header behind the text",
        r"(?s)(<teiHeader.*?</teiHeader>)(.*)(?=</TEI>)",
        r"\2\1",
        "rng.element-out-of-order",
        "behind “teiHeader”",
    ),
    text("two headers", r"(?s)(<teiHeader.*?</teiHeader>)", r"\1\1", "rng.element-not-allowed", "only once"),
    text(
        "titles behind the publication",
        r"(?s)(<titleStmt>.*?</titleStmt>)(.*?</publicationStmt>)",
        r"\2\1",
        "rng.element-out-of-order",
        "titleStmt",
    ),
    text("licence gone", r"(?s)<licence.*?</licence>", "", "sch.file-description.licence", "under which licence"),
    text("date of publication gone", r'<date when="[-0-9]+"/>', "<date/>", "sch.file-description.date", "ISO form"),
    text(
        "licence in words", '<licence target="[^"]*"', '<licence target="CC BY 4.0"', "link.no-such-file", "“CC BY 4.0”"
    ),
    text("title empty", r'<title type="main">.*?</title>', '<title type="main"/>', "placeholder.blank", "empty"),
    text(
        "language by its name",
        '<foreign xml:lang="fr">',
        '<foreign xml:lang="french">',
        "sch.language-described",
        "“french”",
    ),
    text(
        "note renumbered",
        'xml:id="note-barbarism" n="4"',
        'xml:id="note-barbarism" n="5"',
        "reference.order",
        "before 5",
    ),
    text(
        "notes exchanged",
        r'(?s)(<note type="textual" xml:id="note-title-line".*?</note>\s*)(<note.*?</note>\s*)',
        r"\2\1",
        "note.order",
        "renumber",
    ),
    text("note deleted", _BARBARISM + "</note>", "", "ledger.unstated", "note-barbarism is gone"),
    text(
        "anchors twice",
        '(<anchor xml:id="note-barbarism.start"/>)',
        r"\1\1",
        "reference.doubled",
        "note-barbarism.start",
    ),
    text(
        "anchor around words",
        r'<anchor xml:id="note-barbarism.start"/>(\w+)',
        r'<anchor xml:id="note-barbarism.start">\1</anchor>\1',
        "rng.text-not-allowed",
        "Remove it",
    ),
    text("type misspelt", 'type="allusion"', 'type="alusion"', "rng.attribute-value", "“allusion”"),
    text("type in German", 'type="allusion"', 'type="Anspielung"', "rng.attribute-value", "schema explain note @type"),
    text("note emptied", _BARBARISM + "<p>.*?</p>", r"\1<p></p>", "sch.empty-block.words", "empty"),
    text(
        "marker of a note changed",
        r'(<ref type="note-marker"[^>]*>)\[1\]',
        r"\1[2]",
        "fidelity.changed",
        "International,[1]",
    ),
    text("translation beside", r"What will happen\?", "What will happen? (Was nun?)", "fidelity.added", "“(Was nun?)”"),
    text(
        "correction and source exchanged",
        "same bag",
        '<choice><sic>same sack</sic><corr resp="#editors">same bag</corr></choice>',
        "fidelity.changed",
        "exchange them",
    ),
    text(
        "choice of one",
        "same bag",
        "<choice><sic>same bag</sic></choice>",
        "rng.element-missing",
        "Beside <sic> stands <corr>",
    ),
    text(
        "correction alone",
        "same bag",
        '<corr resp="#editors">same bag</corr>',
        "fidelity.changed",
        "They stand in the <corr>",
    ),
    text(
        "supplied for no reason",
        "same bag",
        '<supplied reason="lost" resp="#editors">same</supplied> bag',
        "fidelity.missing",
        "They stand in the <supplied>",
    ),
    text("abbreviation written out", r"and co\.", "and company", "fidelity.changed", "“co.”"),
    text("spelling of another country", r"\bcriticise\b", "criticize", "fidelity.changed", "“criticise”"),
    text("word twice", "the same bag", "the the same bag", "fidelity.added", "“the”"),
    text("space in a word", r"bag\.", 'b <hi rend="italic">ag</hi>.', "fidelity.changed", "The spaces differ only"),
    text("break for a space", "same bag", "same<lb/>bag", "fidelity.changed", "<lb/>, is no space"),
    text("emphasis without its kind", "same bag", "<hi>same</hi> bag", "rng.attribute-missing", "“italic”"),
    text(
        "emphasis by hand",
        "same bag",
        '<hi rend="kursiv">same</hi> bag',
        "rng.attribute-value",
        "schema explain hi @rend",
    ),
    text("two values, one wrong", _CUNO, _CUNO[:-1] + ' register.xml#person-x"', "link.dangling", "“person-x”"),
    text(
        "comma between values",
        _CUNO,
        _CUNO[:-1] + ', register.xml#person-poincare"',
        "link.dangling",
        "parted by spaces",
    ),
    text(
        "address of one's own computer",
        _CUNO,
        'ref="file:///home/me/register.xml#person-cuno"',
        "link.prefix-unknown",
        "a path of one computer",
    ),
    text(
        "strokes of Windows",
        _CUNO,
        r'ref="..\\\\edition\\\\register.xml#person-cuno"',
        "link.",
        "register.xml#person-cuno",
    ),
    text("nothing seen in a pointer", _CUNO, 'ref="register.xml#person-cuno\u200b"', "link.dangling", "person-cuno"),
    text("mark twice", _CUNO, 'ref="register.xml##person-cuno"', "rng.attribute-value", "pointer such as"),
    text(
        "file in capitals",
        _CUNO,
        'ref="Register.xml#person-cuno"',
        "link.no-such-file",
        "Did you mean register.xml#person-cuno?",
    ),
    text("pointer empty", _CUNO, 'ref=""', "rng.attribute-value", "“ref” is empty"),
    text("mark alone", _CUNO, 'ref="#"', "sch.name-kind.person", "register.xml#person-"),
    register(
        "person copied", r'(?s)(<person xml:id="person-cuno">.*?</person>)', r"\1\1", "reference.doubled", "person-cuno"
    ),
    register("entry in capitals", 'xml:id="person-cuno"', 'xml:id="Person-Cuno"', "sch.entry-reference", "person-"),
    register(
        "entry with a space", 'xml:id="person-cuno"', 'xml:id="person cuno"', "rng.attribute-value", "without a colon"
    ),
    register(
        "key of another source", '(<biblStruct xml:id=")bibl-afaq"', r'\1bibl-mia"', "ledger.reused", "bibl-afaq back"
    ),
    register(
        "born after death", 'birth when="1876-07-02"', 'birth when="1976-07-02"', "date.life", "dies before being born"
    ),
    register("date in words", 'when="1876-07-02"', 'when="2 July 1876"', "date.not-iso", "write 1876-07-02"),
    register("date in German words", 'when="1876-07-02"', 'when="2. Juli 1876"', "date.not-iso", "write 1876-07-02"),
    register("date as in America", 'when="1876-07-02"', 'when="July 2, 1876"', "date.not-iso", "write 1876-07-02"),
    register("date with dots", 'when="1876-07-02"', 'when="02.07.1876"', "date.not-iso", "write 1876-07-02"),
    register("date with dashes", 'when="1876-07-02"', 'when="1876–07–02"', "date.not-iso", "write 1876-07-02"),
    register("date with a letter", 'when="1876-07-02"', 'when="1876-O7-02"', "date.not-iso", "write 1876-07-02"),
    register("span as a date", 'when="1876-07-02"', 'when="1876-1877"', "date.not-iso", 'from="1876" to="1877"'),
    register("date in doubt", 'when="1876-07-02"', 'when="ca. 1876"', "date.not-iso", "notBefore and notAfter"),
    register(
        "day not known", 'when="1876-07-02"', 'when="1876-07-00"', "date.impossible", "leave out what is not known"
    ),
    register(
        "address for a number",
        r'(<idno type="VIAF"[^>]*>)[^<]*',
        r"\1https://viaf.org/viaf/1",
        "sch.identifier-shape",
        "number",
    ),
    register("kind in small letters", '<idno type="VIAF"', '<idno type="viaf"', "rng.attribute-value", "“VIAF”"),
    register("address without protocol", 'target="https://', 'target="', "link.no-such-file", "write https://"),
    register("list that does not end", "</listPerson>", "", "xml.tag-mismatch", "</listPerson>"),
    register(
        "kind misspelt", '<orgName type="preferred"', '<orgName type="prefered"', "rng.attribute-value", "“preferred”"
    ),
)
