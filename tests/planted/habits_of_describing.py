"""What goes wrong in headers and registers: dates, addresses, identifiers, what is left blank or said twice."""

from __future__ import annotations

from tests.planted.habits import Habit, register, text

_BIRTH = '(<birth) when="1876-07-02"'
_ADDRESS = '(<ptr type="address" target=")(https://climate[^"]*)"'
_ANGUS = '(<biblStruct xml:id="bibl-angus-2014"[^>]*)'
_LEADER = 'name="leader-of" active="#person-myasnikov" passive="#org-workers-group"'
_SOURCES = 'source="#bibl-db #bibl-piglix"'
_OWN = 'xml:id="person-cuno"'
_ENTRY = r'(?s)(<person xml:id="person-cuno">.*?</person>)'

DESCRIBING: tuple[Habit, ...] = (
    # Headers
    text("publisher blank", "(<publisher>)paragraphos", r"\1 ", "placeholder.blank", "nothing but white space"),
    text("licence blank", "(<licence [^>]*>).*?<", r"\1 <", "placeholder.blank", "<licence> is empty"),
    register("publisher blank", "(<publisher>)paragraphos", r"\1 ", "placeholder.blank", "nothing but white space"),
    text("change without date", '(<change n="1.1.0") when="[0-9-]+"', r"\1", "sch.change-order", "when and who"),
    text(
        "changes exchanged",
        r'(?s)(<change n="1.1.0".*?</change>\s*)(<change n="1.0.0".*?</change>\s*)',
        r"\2\1",
        "sch.change-order",
        "the newest",
    ),
    text("thirteenth month", '<date when="2026-11-28"/>', '<date when="2026-28-11"/>', "date.", "write 2026-11-28"),
    text("language twice", '(<language ident="de">.*?</language>)', r"\1\1", "header.doubled", "Keep the one"),
    text("usage twice", '(<tagUsage gi="ab".*?</tagUsage>)', r"\1\1", "header.doubled", "Keep the one"),
    text("two main titles", '<title type="sub">', '<title type="main">', "header.doubled", "stands twice"),
    text("usage of nothing", '<tagUsage gi="ab"', '<tagUsage gi="emph"', "header.count", "the text has 0 and 0"),
    text("language that is none of the text's", '<foreign xml:lang="fr">', '<foreign xml:lang="it">', "sch.", "“it”"),
    text(
        "name of another edition", "(<idno type=.paragraphos.>manifest)o", r"\1", "sch.document-identifier", "as idno"
    ),
    text("role gone", r'(<respStmt xml:id="editors">\s*)<resp.*?</resp>', r"\1", "rng.element-missing", "“resp”"),
    text("titles gone", "(?s)<titleStmt>.*?</titleStmt>", "", "rng.element-missing", "“titleStmt”"),
    text(
        "publication gone", "(?s)<publicationStmt>.*?</publicationStmt>", "", "rng.element-missing", "publicationStmt"
    ),
    text("edition gone", "(?s)<edition n=.*?</edition>", "", "rng.element-missing", "“edition”"),
    text("version in words", '<edition n="1.1.0">', '<edition n="second">', "header.version", "three numbers"),
    text("status in words", 'status="unknown"', 'status="open"', "rng.attribute-value", "“restricted”"),
    text("prefix gone", '(?s)<prefixDef ident="bptl".*?</prefixDef>', "", "link.prefix-unknown", "prefixDef"),
    text(
        "pattern without group",
        r'"\(\[0-9\]\+\)"( replacementPattern="https://viaf)',
        r'"[0-9]+"\1',
        "link.pattern-wrong",
        "in parentheses",
    ),
    text("category misspelt", '#genre-translation"', '#genre-translaton"', "link.dangling", "genre-translation"),
    text("rule with a prefix", "//body//[*]", "//tei:body//*", "reference.no-such-rule", "leave it out"),
    text("sign of a rule", 'delim="[.]"', 'delim=":"', "reference.rule-astray", 'delim="."'),
    # Persons, relations, identifiers
    register("preferred name gone", r"<persName type=.preferred.[^\n]*Cuno.*", "", "sch.preferred-name", "one name"),
    register(
        "two preferred names", r'(Cuno.*\s*<persName type=")variant', r"\1preferred", "sch.preferred-name", "only"
    ),
    register("identifier in small letters", ">Q31<", ">q31<", "sch.identifier-shape", "Q191974"),
    register("number with spaces", ">40172448<", ">401 724 48<", "sch.identifier-shape", "a number"),
    register("number of another list", ">2802361<", ">Q31<", "sch.identifier-shape", "GeoNames"),
    register(
        "number of another person",
        '(?s)(<person xml:id="person-kuznetsov">.*?)(<note type="identification")',
        r'\1<idno type="VIAF" source="#bibl-db">40172448</idno>\2',
        "name.identifier-shared",
        "“person-cuno”",
    ),
    register("relation to nobody", "passive=.#org-workers-group.", 'passive="#org-workers-grp"', "link.", "-group?"),
    register("relation with one end", _LEADER, _LEADER.partition(" passive")[0], "name.relation-open", "Add @passive"),
    register(
        "relation with itself", _LEADER, _LEADER.replace("person-myasnikov", "org-workers-group"), "name.", "itself"
    ),
    register("relation in words", 'name="leader-of"', 'name="leader of"', "rng.attribute-value", "“leader-of”"),
    register("entry of another kind", 'xml:id="org-kai"', 'xml:id="place-kai"', "sch.entry-reference", "“org-”"),
    register("entry without identifier", ' xml:id="person-cuno"', "", "reference.missing", 'xml:id="person-cuno"'),
    register(
        "identifier of a paragraph",
        _OWN,
        _OWN.replace("person-cuno", "p1"),
        "reference.doubled",
        'xml:id="person-cuno"',
    ),
    register(
        "identifier with an umlaut",
        _OWN,
        _OWN.replace("person-cuno", "person-cunö"),
        "sch.reference-shape",
        "plain letters",
    ),
    register(
        "identifier made longer",
        _OWN,
        _OWN.replace("person-cuno", "person-cuno-w"),
        "link.dangling",
        "Did you mean person-cuno-w?",
    ),
    register("entry commented out", _ENTRY, r"<!--\1-->", "link.dangling", "in the comment at register.xml:67:9"),
    register("entry deleted", _ENTRY, "", "link.dangling", "Give an element of register.xml this xml:id"),
    register("reason left blank", "(<note type=.entry-without-mention.>).*?<", r"\1<", "placeholder.blank", "is empty"),
    register("header gone", "(?s)<teiHeader.*?</teiHeader>", "", "rng.element-missing", "“teiHeader”"),
    register("works pointed at as persons", 'passive="#org-cheka"', 'passive="#person-cheka"', "link.", "org-cheka?"),
    # Dates
    register("day and span", _BIRTH, r'\1 when="1876-07-02" from="1876"', "date.together", "@from and @to"),
    register("span backwards", _BIRTH, r'\1 notBefore="1880" notAfter="1876"', "date.range", "Exchange the two"),
    register("year of two figures", _BIRTH, r'\1 when="76"', "date.not-iso", "1923-05-25"),
    register("year with exchanged figures", ">2 July 1876", ">2 July 1867", "date.words", "say 1867"),
    register("day with its hour", _BIRTH, r'\1 when="1876-07-02T00:00"', "rng.attribute-value", "“1923-02-05”"),
    register("month exchanged", "2014-10-22(.>22 Oct)", r"2014-11-22\1", "date.words", "write 2014-10-22"),
    register("schema that is elsewhere", "[.][.]/schema/edition[.]rng", "edition.rng", "xml.model-missing", "oXygen"),
    register(
        "person in the list of places",
        "(?s)<place (xml:id=.place-belgium.)[^>]*>(.*?)</place>",
        r"<person \1>\2</person>",
        "rng.element-not-allowed",
        "“listPlace”",
    ),
    # Sources and addresses
    register("source without mark", _SOURCES, _SOURCES.replace("#bibl-db", "bibl-db"), "link.", "write #bibl-db"),
    register("sources by semicolons", _SOURCES, _SOURCES.replace("db ", "db; "), "link.dangling", "parted by spaces"),
    register("sources by commas", _SOURCES, _SOURCES.replace("db ", "db,"), "rng.attribute-value", "spaces between"),
    register("source by its title", _SOURCES, 'source="Deutsche Biographie"', "link.", "the xml:id of an element"),
    register(
        "part of a source gone", r"<monogr><title level=.m.>Climate.*?</monogr>", "", "rng.element-missing", "monogr"
    ),
    register("level in words", "(<title level=.)m(.>Climate)", r"\1book\2", "rng.attribute-value", "“m”"),
    register("short title gone", f'{_ANGUS} n="Angus 2014"', r"\1", "sch.bibliography-key", "short name"),
    register("how it was seen gone", f'{_ANGUS} subtype="seen-in-part"', r"\1", "sch.bibliography-key", "subtype"),
    register("two addresses in one", _ADDRESS, r'\1\2http://a.org"', "link.glued", "a space between"),
    register("second address pasted", _ADDRESS, r'\1https://a.org/\2"', "link.glued", "two addresses"),
    register("address with a comma", _ADDRESS, r'\1\2,"', "link.tail", "parted by spaces"),
    register("address with a space", "/origin-rosa", "/origin rosa", "link.no-such-file", "remove the space"),
    register("address without its beginning", _ADDRESS, r'\1www.a.org"', "link.no-such-file", "write https://www."),
    register("number of a DOI", _ADDRESS, r'\g<1>10.1000/182"', "link.no-such-file", "https://doi.org/10.1000/182"),
    register("address left out", _ADDRESS, r'\1"', "rng.attribute-value", "is empty"),
)
