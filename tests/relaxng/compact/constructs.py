"""Every construct of the compact syntax beside its counterpart in XML syntax, with documents valid and not."""

from __future__ import annotations

import re
from dataclasses import dataclass

DECLARED = (
    ' xmlns="http://relaxng.org/ns/structure/1.0" xmlns:p="urn:p"'
    ' datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'
)


@dataclass(frozen=True, slots=True)
class Construct:
    """One schema in both syntaxes."""

    title: str
    compact: str
    xml: str
    valid: tuple[str, ...]
    invalid: tuple[str, ...]

    @property
    def declared(self) -> str:
        """The schema in XML syntax, with its namespaces declared."""
        return re.sub(r"^(<\w+)", rf"\1{DECLARED}", self.xml)


CONSTRUCTS = (
    Construct(
        "text",
        "element a { text }",
        '<element name="a"><text/></element>',
        ("<a/>", "<a>b</a>"),
        ("<b/>", "<a><b/></a>"),
    ),
    Construct("empty", "element a { empty }", '<element name="a"><empty/></element>', ("<a/>",), ("<a>b</a>",)),
    Construct(
        "notAllowed",
        "element a { element b { notAllowed } | empty }",
        '<element name="a"><choice><element name="b"><notAllowed/></element><empty/></choice></element>',
        ("<a/>",),
        ("<a><b/></a>",),
    ),
    Construct(
        "group",
        "element a { element b { empty }, element c { empty }, element d { empty } }",
        '<element name="a"><element name="b"><empty/></element><element name="c"><empty/></element>'
        '<element name="d"><empty/></element></element>',
        ("<a><b/><c/><d/></a>",),
        ("<a><b/><d/><c/></a>", "<a><b/><c/></a>"),
    ),
    Construct(
        "interleave",
        "element a { element b { empty } & element c { empty } & text }",
        '<element name="a"><interleave><element name="b"><empty/></element><element name="c"><empty/></element><text/>'
        "</interleave></element>",
        ("<a>x<c/>y<b/></a>", "<a><b/><c/></a>"),
        ("<a><b/></a>", "<a><b/><c/><b/></a>"),
    ),
    Construct(
        "choice",
        "element a { element b { empty } | element c { empty } | text }",
        '<element name="a"><choice><element name="b"><empty/></element><element name="c"><empty/></element><text/>'
        "</choice></element>",
        ("<a><c/></a>", "<a>x</a>"),
        ("<a><b/><c/></a>", "<a>x<c/></a>"),
    ),
    Construct(
        "repetition",
        "element a { element b { empty }?, element c { empty }*, element d { empty }+ }",
        '<element name="a"><optional><element name="b"><empty/></element></optional>'
        '<zeroOrMore><element name="c"><empty/></element></zeroOrMore>'
        '<oneOrMore><element name="d"><empty/></element></oneOrMore></element>',
        ("<a><d/></a>", "<a><b/><c/><c/><d/><d/></a>"),
        ("<a><b/><c/></a>", "<a><b/><b/><d/></a>"),
    ),
    Construct(
        "brackets",
        "element a { (element b { empty }, (element c { empty } | element d { empty })+)* }",
        '<element name="a"><zeroOrMore><group><element name="b"><empty/></element><oneOrMore><choice>'
        '<element name="c"><empty/></element><element name="d"><empty/></element></choice></oneOrMore></group>'
        "</zeroOrMore></element>",
        ("<a/>", "<a><b/><d/><c/><b/><c/></a>"),
        ("<a><b/></a>", "<a><c/></a>"),
    ),
    Construct(
        "mixed",
        "element a { mixed { element b { empty }+ } }",
        '<element name="a"><mixed><oneOrMore><element name="b"><empty/></element></oneOrMore></mixed></element>',
        ("<a>x<b/>y<b/></a>",),
        ("<a>x</a>",),
    ),
    Construct(
        "attributes",
        "element a { attribute b { text }, attribute c { 'x' }? }",
        '<element name="a"><attribute name="b"/><optional><attribute name="c"><value>x</value></attribute></optional>'
        "</element>",
        ("<a b=''/>", "<a c=' x ' b='1'/>"),
        ("<a/>", "<a b='' c='y'/>"),
    ),
    Construct(
        "list",
        "element a { list { xsd:integer+, 'x'? } }",
        '<element name="a"><list><oneOrMore><data type="integer"/></oneOrMore><optional><value>x</value></optional>'
        "</list></element>",
        ("<a>1 2 3</a>", "<a> 1  x</a>"),
        ("<a/>", "<a>x</a>", "<a>1 x 2</a>"),
    ),
    Construct(
        "values: a literal is a token, and may be joined",
        'element a { "x" ~ " y" | string "z" | xsd:integer "7" }',
        '<element name="a"><choice><value>x y</value><value type="string" datatypeLibrary="">z</value>'
        '<value type="integer">7</value></choice></element>',
        ("<a> x   y </a>", "<a>z</a>", "<a>007</a>"),
        ("<a>xy</a>", "<a> z</a>", "<a>8</a>"),
    ),
    Construct(
        "literals between three quotes",
        'element a { string """x"y\nz""" | string \'\'\'"\'q\'"\'\'\' }',
        '<element name="a"><choice><value type="string" datatypeLibrary="">x"y\nz</value>'
        '<value type="string" datatypeLibrary="">"\'q\'"</value></choice></element>',
        ('<a>x"y\nz</a>', "<a>\"'q'\"</a>"),
        ('<a>x"y z</a>',),
    ),
    Construct(
        "escapes",
        "\\x{65}lement \\x{61} { string 'x\\x{A}\\xxx{e9}' }",
        '<element name="a"><value type="string" datatypeLibrary="">x\né</value></element>',
        ("<a>x\né</a>",),
        ("<a>x é</a>",),
    ),
    Construct(
        "datatypes with parameters",
        'element a { xsd:string { minLength = "2" pattern = "[ab]*" } }',
        '<element name="a"><data type="string"><param name="minLength">2</param><param name="pattern">[ab]*</param>'
        "</data></element>",
        ("<a>ab</a>",),
        ("<a>a</a>", "<a>ac</a>"),
    ),
    Construct(
        "datatypes with exceptions",
        'element a { attribute b { xsd:integer - "1" }, (xsd:token { maxLength = "1" } - ("x" | "y")) }',
        '<element name="a"><attribute name="b"><data type="integer"><except><value>1</value></except></data>'
        '</attribute><data type="token"><param name="maxLength">1</param><except><choice><value>x</value>'
        "<value>y</value></choice></except></data></element>",
        ("<a b='2'>z</a>", "<a b='01'>z</a>"),
        ("<a b='1'>z</a>", "<a b='2'>y</a>", "<a b='2'>zz</a>"),
    ),
    Construct(
        "libraries of datatypes",
        'datatypes d = "http://www.w3.org/2001/XMLSchema-datatypes" element a { d:date | token }',
        '<element name="a"><choice><data type="date"/><data type="token" datatypeLibrary=""/></choice></element>',
        ("<a>1923-02-05</a>", "<a>some day</a>"),
        ("<a><b/></a>",),
    ),
    Construct(
        "namespaces: attributes have none unless they say so",
        'namespace p = "urn:p" element p:a { attribute p:b { text }, attribute c { text }, element d { empty } }',
        '<element name="p:a"><attribute name="p:b"/><attribute name="c"/><element name="d"><empty/></element>'
        "</element>",
        ("<p:a xmlns:p='urn:p' p:b='' c=''><d/></p:a>",),
        ("<p:a xmlns:p='urn:p' b='' c=''><d/></p:a>", "<a xmlns='urn:p' b='' c=''><d/></a>"),
    ),
    Construct(
        "default namespace, with a prefix",
        'default namespace q = "urn:p" element a { attribute b { text }, element q:c { empty } }',
        '<element name="a" ns="urn:p"><attribute name="b"/><element name="c"><empty/></element></element>',
        ("<a xmlns='urn:p' b=''><c/></a>",),
        ("<a b=''><c/></a>", "<a xmlns='urn:p' b=''><c xmlns=''/></a>"),
    ),
    Construct(
        "no namespace",
        'default namespace = "urn:p" namespace none = "" '
        "element a { attribute * - none:* { text }*, element none:b { empty } }",
        '<element name="a" ns="urn:p"><zeroOrMore><attribute><anyName><except><nsName ns=""/></except></anyName>'
        '</attribute></zeroOrMore><element name="b" ns=""><empty/></element></element>',
        ("<a xmlns='urn:p'><b xmlns=''/></a>", "<a xmlns='urn:p' xml:lang='de'><b xmlns=''/></a>"),
        ("<a xmlns='urn:p'><b/></a>", "<a xmlns='urn:p' c=''><b xmlns=''/></a>"),
    ),
    Construct(
        "the prefix xml",
        "element a { attribute xml:id { xsd:ID } }",
        '<element name="a"><attribute name="xml:id"><data type="ID"/></attribute></element>',
        ("<a xml:id='x'/>",),
        ("<a id='x'/>", "<a xml:id='1'/>"),
    ),
    Construct(
        "classes of names",
        'namespace p = "urn:p" element (a | (p:* - (p:b | p:c))) { attribute (d | p:e) { text } }',
        '<element><choice><name>a</name><nsName ns="urn:p"><except><choice><name>p:b</name><name>p:c</name>'
        "</choice></except></nsName></choice><attribute><choice><name ns=''>d</name><name>p:e</name></choice>"
        "</attribute></element>",
        ("<a d=''/>", "<a xmlns='urn:p' d=''/>", "<p:d xmlns:p='urn:p' p:e=''/>"),
        ("<b d=''/>", "<b xmlns='urn:p' d=''/>", "<a e=''/>", "<a xmlns:p='urn:p' p:d=''/>"),
    ),
    Construct(
        "any name, with exceptions",
        'namespace p = "urn:p" element * - a { attribute * - (p:* | b) { text }* }',
        "<element><anyName><except><name>a</name></except></anyName><zeroOrMore><attribute><anyName><except><choice>"
        "<nsName ns='urn:p'/><name ns=''>b</name></choice></except></anyName></attribute></zeroOrMore></element>",
        ("<b/>", "<a xmlns='urn:p' c='' xml:lang='de'/>"),
        ("<a/>", "<c b=''/>", "<c xmlns:p='urn:p' p:b=''/>"),
    ),
    Construct(
        "keywords as names",
        "element element { attribute text { \\list }?, \\start } ".join(("start = ", " \\list = 'x' \\start = empty")),
        '<grammar><start><element name="element"><optional><attribute name="text"><ref name="list"/></attribute>'
        '</optional><ref name="start"/></element></start><define name="list"><value>x</value></define>'
        '<define name="start"><empty/></define></grammar>',
        ("<element/>", "<element text='x'/>"),
        ("<element text='y'/>", "<list/>"),
    ),
    Construct(
        "definitions that combine",
        "start = a start |= b a &= element a { c } b = element b { c } "
        "c &= attribute d { text } c &= attribute e { text }",
        '<grammar><start><ref name="a"/></start><start combine="choice"><ref name="b"/></start>'
        '<define name="a" combine="interleave"><element name="a"><ref name="c"/></element></define>'
        '<define name="b"><element name="b"><ref name="c"/></element></define>'
        '<define name="c" combine="interleave"><attribute name="d"/></define>'
        '<define name="c" combine="interleave"><attribute name="e"/></define></grammar>',
        ("<a d='' e=''/>", "<b e='' d=''/>"),
        ("<a d=''/>", "<c/>"),
    ),
    Construct(
        "divisions",
        "div { start = a div { a = element a { b } } } div { } b = text",
        '<grammar><div><start><ref name="a"/></start><div><define name="a"><element name="a"><ref name="b"/></element>'
        '</define></div></div><div/><define name="b"><text/></define></grammar>',
        ("<a>x</a>",),
        ("<b/>",),
    ),
    Construct(
        "nested grammars",
        "start = a a = element a { grammar { start = element b { parent c, d } d = element d { empty } } } "
        "c = element c { empty } d = notAllowed",
        '<grammar><start><ref name="a"/></start><define name="a"><element name="a"><grammar><start><element name="b">'
        '<parentRef name="c"/><ref name="d"/></element></start><define name="d"><element name="d"><empty/></element>'
        '</define></grammar></element></define><define name="c"><element name="c"><empty/></element></define>'
        '<define name="d"><notAllowed/></define></grammar>',
        ("<a><b><c/><d/></b></a>",),
        ("<a><b><d/></b></a>", "<a><b><c/></b></a>"),
    ),
    Construct(
        "values that are qualified names",
        'default namespace = "urn:p" namespace p = "urn:q" element a { xsd:QName "b" | xsd:QName "p:b" }',
        '<element name="a" ns="urn:p"><choice><value type="QName">b</value>'
        '<value type="QName" xmlns:p="urn:q">p:b</value></choice></element>',
        ("<a xmlns='urn:p'>b</a>", "<a xmlns='urn:p' xmlns:r='urn:q'>r:b</a>"),
        ("<a xmlns='urn:p' xmlns:r='urn:r'>r:b</a>", "<p:a xmlns:p='urn:p'>b</p:a>"),
    ),
    Construct(
        "annotations and documentation in all their places, and comments",
        """
        namespace q = "urn:q"  # what the annotations belong to
        ## a schema
        ## in two lines
        [ q:version = "1" q:about [ "all" ~ " of" b [ c = "d" q:e = "f" ] "it" ] element [ ] ]
        start = [ q:x = "" ] a >> q:behind [ ] >> b [ "x" ]
        q:component [ "between" 'definitions' ]
        \\element [ ]
        [ q:x [ ] ] div { component [ ]
          ## the element
          a = element [ q:n [ ] ] (a | ## or
            b >> q:m [ ]) {
            ## any
            (## content
             [ q:y = "" ] text >> q:z [ ] & attribute c { xsd:string { ## limited
               [ q:w [ ] ] maxLength = "1" } - [ q:v [ ] ] "x" >> q:u [ ] } >> q:t [ ]? >> q:s [ ])
            # a comment with "quotes" and \\x{E9}scapes
          }
        }
        """.replace("\\\\", "\\"),
        '<grammar><start><ref name="a"/></start><define name="a"><element><choice><name>a</name><name>b</name></choice>'
        '<interleave><text/><optional><attribute name="c"><data type="string"><param name="maxLength">1</param><except>'
        "<value>x</value></except></data></attribute></optional></interleave></element></define></grammar>",
        ("<a>x</a>", "<b c='y'/>"),
        ("<c/>", "<a c='x'/>", "<a c='yy'/>"),
    ),
)
