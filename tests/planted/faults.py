"""Faults of many kinds, each put into the edition by one replacement: what is there, what is put, its code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """A replacement in a file of the edition, the code that must follow, and words that the finding must hold."""

    name: str
    file: str
    old: str
    new: str
    code: str
    words: str = ""


TEXT, REGISTER = "manifesto.xml", "register.xml"
_P3 = '<p xml:id="p3" n="3">'
_SALUTE = '<salute xml:id="salute">To the communist comrades of every country!</salute>'
_OPENER = f"<opener>{_SALUTE}</opener>"
_CUNO = '<person xml:id="person-cuno">'

FAULTS = (
    # The grammar
    Fault("element misspelt", TEXT, _OPENER, _OPENER.replace("opener", "openner"), "rng.element-not-known", "opener"),
    Fault(
        "element in capitals",
        TEXT,
        _SALUTE,
        _SALUTE.replace("salute>", "Salute>").replace("<salute", "<Salute"),
        "rng.element-not-known",
        "salute",
    ),
    Fault("list in a title", TEXT, '<title type="main">', '<title type="main"><listPerson/>', "rng.element-missing"),
    Fault(
        "element of HTML", TEXT, "must struggle for power", "must <i>struggle</i> for power", "rng.element-not-known"
    ),
    Fault("paragraph in a sentence", TEXT, "What will happen?", "<p>What will happen?</p>", "rng.element-not-allowed"),
    Fault("text between paragraphs", TEXT, _P3, f"and so on {_P3}", "rng.text-not-allowed"),
    Fault("attribute misspelt", TEXT, '<note type="historical"', '<note typ="historical"', "rng.attribute-", "type"),
    Fault("attribute in capitals", TEXT, '<head type="running"', '<head Type="running"', "rng.attribute-", "type"),
    Fault("value of another list", TEXT, '<ab type="slogan"', '<ab type="slogans"', "rng.attribute-value", "slogan"),
    Fault("value empty", TEXT, 'type="allusion"', 'type=""', "rng.attribute-value"),
    Fault(
        "language in words",
        TEXT,
        '<foreign xml:lang="fr">',
        '<foreign xml:lang="French, of course">',
        "rng.attribute-value",
    ),
    Fault("identifier with a space", TEXT, 'xml:id="intro.p9"', 'xml:id="intro p9"', "rng.attribute-value"),
    Fault(
        "date of an entry missing",
        REGISTER,
        "<publisher>paragraphos</publisher>\n",
        "\n",
        "rng.element-missing",
        "publisher",
    ),
    Fault(
        "entry in a wrong list",
        REGISTER,
        "<listPlace>",
        f"<listPlace>{_CUNO.replace('cuno', 'new')}</person>",
        "rng.element-not-allowed",
    ),
    # Links
    Fault("pointer without its mark", TEXT, 'target="#salute"', 'target="salute"', "link."),
    Fault(
        "pointer to the wrong file",
        TEXT,
        'target="#note-barbarism.start"',
        'target="register.xml#note-barbarism.start"',
        "link.dangling",
        "manifesto.xml",
    ),
    Fault(
        "pointer to a file that is gone",
        TEXT,
        "register.xml#bibl-mia",
        "registry.xml#bibl-mia",
        "link.no-such-file",
        "register.xml",
    ),
    Fault(
        "pointer out of the edition", TEXT, "register.xml#bibl-lib", "../../elsewhere.xml#bibl-lib", "link.leads-out"
    ),
    Fault(
        "address with a slip",
        REGISTER,
        'target="https://creativecommons',
        'target="htps://creativecommons',
        "link.prefix-unknown",
    ),
    Fault(
        "source that is not there",
        REGISTER,
        '<birth when="1860-08-20" source="#bibl-poi"',
        '<birth when="1860-08-20" source="#bibl-pio"',
        "link.dangling",
        "bibl-poi",
    ),
    # Names
    Fault(
        "person for a place",
        TEXT,
        '<placeName ref="register.xml#place-rhine"',
        '<placeName ref="register.xml#person-cuno"',
        "name.wrong-kind",
    ),
    Fault(
        "name without an entry", TEXT, '<persName ref="register.xml#person-cuno">', "<persName>", "name.without-entry"
    ),
    # The words
    Fault("word changed", TEXT, "in the same bag", "in the same sack", "fidelity.changed", "bag"),
    Fault("word added", TEXT, "What will happen?", "What will then happen?", "fidelity.added", "then"),
    Fault("word gone", TEXT, "and wars, the proletariat", "and wars, proletariat", "fidelity."),
    Fault("comma gone", TEXT, "remain immobile,", "remain immobile", "fidelity.changed", "immobile"),
    Fault("quotation mark made round", TEXT, "Let's suppose", "Let’s suppose", "fidelity.changed", "Let's"),
    Fault(
        "words exchanged", TEXT, "exploitation, oppression and wars", "oppression, exploitation and wars", "fidelity."
    ),
    # References
    Fault("identifier doubled", TEXT, '<s xml:id="p7.s4"', '<s xml:id="p7.s3"', "reference.doubled", "p7.s3"),
    Fault(
        "identifier of another paragraph",
        TEXT,
        '<s xml:id="p8.s1" n="1">',
        '<s xml:id="p88.s1" n="1">',
        "reference.pattern",
    ),
    Fault("paragraph without identifier", TEXT, '<p xml:id="p14" n="14">', '<p n="14">', "reference.missing"),
    # Dates
    Fault("date in words", REGISTER, 'birth when="1883-09-23"', 'birth when="23 September 1883"', "date.not-iso"),
    Fault("date that never was", REGISTER, 'death when="1934-10-15"', 'death when="1934-02-30"', "date.impossible"),
    Fault(
        "office that ends before it begins", REGISTER, 'from="1919" to="1926"', 'from="1926" to="1919"', "date.range"
    ),
    # Notes, sources, header, placeholders
    Fault(
        "lemma of other words",
        TEXT,
        '<label type="lemma">The more quickly that it does so',
        '<label type="lemma">The quicker that it does so',
        "note.lemma",
    ),
    Fault(
        "note of no words",
        TEXT,
        ' target="#note-precipitous.start" targetEnd="#note-precipitous.end"',
        "",
        "note.without-target",
    ),
    Fault(
        "source that is a person",
        REGISTER,
        '<birth when="1889" source="#bibl-dew ',
        '<birth when="1889" source="#person-cuno ',
        "source.not-a-work",
    ),
    Fault("count of anchors", TEXT, 'gi="anchor" occurs="124"', 'gi="anchor" occurs="12"', "header.count", "124"),
    Fault("placeholder", REGISTER, "compiled by", "TODO", "placeholder.text"),
)

MALFORMED = (
    Fault("end tag forgotten", TEXT, "</salute>", "", "xml.tag-mismatch", "</salute>"),
    Fault("end tag of another element", TEXT, "</salute>", "</head>", "xml.tag-mismatch", "salute"),
    Fault("elements that cross", TEXT, "</s></p>", "</p></s>", "xml.tag-mismatch"),
    Fault("end tag too many", TEXT, "</salute>", "</salute></salute>", "xml.tag-"),
    Fault("quotation mark forgotten", TEXT, 'xml:id="p7.s3"', 'xml:id="p7.s3', "xml.attribute-unclosed"),
    Fault(
        "quotation marks forgotten", TEXT, '<s xml:id="p7.s3" n="3"', '<s xml:id="p7.s3" n=3', "xml.attribute-unquoted"
    ),
    Fault(
        "quotation marks made round",
        TEXT,
        '<s xml:id="p7.s3" n="3"',
        '<s xml:id="p7.s3" n=“3”',
        "xml.attribute-unquoted",
    ),
    Fault("attribute twice", TEXT, '<s xml:id="p7.s3" n="3"', '<s xml:id="p7.s3" n="3" n="3"', "xml.attribute-doubled"),
    Fault("space forgotten", TEXT, '<s xml:id="p7.s3" n="3"', '<s xml:id="p7.s3"n="3"', "xml.attribute-malformed"),
    Fault("ampersand alone", TEXT, "exploitation, oppression", "exploitation & oppression", "xml.ampersand"),
    Fault("less-than alone", TEXT, "exploitation, oppression", "exploitation < oppression", "xml.less-than"),
    Fault("entity of HTML", TEXT, "exploitation, oppression", "exploitation,&nbsp;oppression", "xml.entity-unknown"),
    Fault("prefix not declared", TEXT, "<opener>", "<tei:opener/><opener>", "xml.prefix-undeclared"),
    Fault("two hyphens in a comment", TEXT, "<opener>", "<!-- so -- or so --><opener>", "xml.comment"),
    Fault("words behind the end", TEXT, "</TEI>", "</TEI> the end", "xml.after-root"),
    Fault("character that is none", REGISTER, "Suhl", "Su\x01hl", "xml.character"),
    Fault("register: end tag forgotten", REGISTER, "118677497</idno>", "118677497", "xml.tag-mismatch"),
)
