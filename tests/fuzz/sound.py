"""Sound documents and grammars, to be spoiled: small, and touching as many parts of the program as may be."""

from __future__ import annotations

_HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="t" xml:lang="en">"""

DOCUMENTS = (
    f"""{_HEAD}<teiHeader xml:lang="en"><fileDesc><titleStmt><title type="main">T</title></titleStmt>
<publicationStmt><publisher>P</publisher><date when="1923-05-25"/></publicationStmt>
<sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>x</p></body></text></TEI>""".encode(),
    f"""{_HEAD}<text xml:lang="en"><body><div type="address" xml:id="a"><head xml:id="title">H</head>
<p xml:id="p1" n="1"><s xml:id="p1.s1" n="1">A <persName ref="register.xml#person-x">name</persName> &amp;
<hi rend="italic">more</hi>.</s></p><ab type="slogan" xml:id="p2" n="2"><s xml:id="p2.s1" n="1">
<said>“Long live!”</said></s></ab></div></body></text></TEI>""".encode(),
    f"""{_HEAD}<standOff><listPerson><person xml:id="person-x">
<persName type="preferred"><surname>X</surname></persName>
<birth when="1876-07-02" source="#b"/><note type="identification" source="#b">Who.</note></person></listPerson>
<listBibl><biblStruct xml:id="b" type="book" subtype="seen" n="B"><monogr><title level="m">B</title><imprint>
<date when="1923">1923</date></imprint></monogr></biblStruct></listBibl></standOff></TEI>""".encode(),
)

GRAMMARS = (
    b"""<grammar xmlns="http://relaxng.org/ns/structure/1.0"
 datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><start><ref name="a"/></start><define name="a">
<element name="a"><optional><attribute name="n"><data type="integer"><param name="maxInclusive">9</param></data>
</attribute></optional><zeroOrMore><choice><ref name="a"/><text/></choice></zeroOrMore></element></define></grammar>""",
    b"""<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><interleave><group><element name="b"><empty/>
</element><oneOrMore><element><anyName><except><nsName ns="x"/></except></anyName><text/></element></oneOrMore></group>
<mixed><optional><element name="c" ns="x"><list><value>d</value></list></element></optional></mixed>
</interleave></element>""",
)

COMPACT_GRAMMARS = (
    b"""default namespace = "x"
namespace y = "z"
## Of every construct a little.
start = a | b
a = element a { attribute n { xsd:integer { maxInclusive = "9" } }?, (a | text)* }
[ y:n = "1" ] b |= element * - y:* { list { "d" ~ 'e' } } >> y:e [ "f" ]
b |= grammar { start = parent a | element y:c { string - "g" } }
div { \\text &= element t { mixed { empty } } } # the end
""",
    b"""element a { token '''h''' | (attribute (i | y) { "\\x{6A}" } & (element * - a { notAllowed })?) }""",
)
