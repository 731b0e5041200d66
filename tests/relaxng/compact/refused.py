"""Schemas that are not written in the compact syntax, each with the place and the words of what is said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """A wrong schema, where it is wrong (line and column), and what the message says among other things."""

    schema: str
    place: tuple[int, int]
    words: str


OPERATORS = (
    Refused("element a { b | c, d }", (1, 18), "“|” and “,” cannot stand at one level: put one of them in brackets"),
    Refused("element a {\n  b, c & d\n}", (2, 8), "“,” and “&” cannot stand at one level"),
    Refused("element a { xsd:int - '1' | '2' }", (1, 27), "“-” and “|” cannot stand at one level"),
    Refused("element a { b, xsd:int - '1' }", (1, 30), "“-” and “,” cannot stand at one level"),
    Refused("element a { xsd:int - '1' - '2' }", (1, 27), "put what is excepted in brackets, with “|” in between"),
    Refused("element a { xsd:int - '1'* }", (1, 26), "“-” and “*” cannot stand at one level"),
    Refused("element a { text - 'x' }", (1, 18), "“-” excepts something from a datatype only"),
    Refused("element a { text?+ }", (1, 18), "“+” repeats what is repeated already"),
    Refused("element a { text text }", (1, 18), "“,” “|” or “&” is missing before “text”"),
    Refused("element a { 'x' 'y' }", (1, 17), "is missing before the literal “y”"),
    Refused("element a { b | }", (1, 17), "a pattern is missing before “}”"),
    Refused("element a { , b }", (1, 13), "there is no pattern before “,”"),
    Refused("start = a |", (1, 12), "a pattern is expected, and not the end of the schema"),
)
BRACKETS = (
    Refused("element a { }", (1, 13), "what has no content holds “empty”"),
    Refused("start =\n  element a { text", (2, 19), "“{” in line 2 is not closed before the schema ends"),
    Refused("div {\n  start = a\n", (3, 1), "“{” in line 1 is not closed before the schema ends"),
    Refused("start =\n  element a { b\nb = empty", (3, 1), "“{” in line 2 is not closed before the definition of “b”"),
    Refused("start = element a { (b }", (1, 24), "“)” is expected, and not “}”"),
    Refused("start = a }", (1, 11), "“}” closes nothing here"),
    Refused("element a text", (1, 11), "“{” is expected, and not “text”"),
    Refused("start = foo { text }", (1, 9), "“element” or “attribute” is missing before “foo”"),
)
NAMES = (
    Refused("element { text }", (1, 9), "a name is expected behind “element”, and not “{”"),
    Refused("element * - a | b { text }", (1, 15), "“-” and “|” cannot stand at one level"),
    Refused("element a | * - b { text }", (1, 15), "“|” and “-” cannot stand at one level"),
    Refused("element a - b { text }", (1, 11), "“-” excepts names from “*” or “prefix:*” only"),
    Refused("element x:a { text }", (1, 9), "the prefix “x” is not declared: write namespace x ="),
    Refused("element x:* { text }", (1, 9), "the prefix “x” is not declared"),
    Refused("start = xml:*", (1, 9), "“xml:*” is a class of names: it stands behind “element” or “attribute”"),
    Refused("element a : b { text }", (1, 11), "a colon joins a prefix and a name, without spaces"),
    Refused("element \\xml:b { text }", (1, 9), "a name with a prefix is written without “\\”"),
    Refused("element a\u00d7 { text }", (1, 9), "“a\u00d7” is not a name"),
    Refused("element a\u00a0{ text }", (1, 9), "the character U+00A0 stands in no name"),
    Refused("element a { b\u2028}", (1, 13), "the character U+2028 stands in no name"),
    Refused("start = element a { parent text }", (1, 28), "a name is expected behind “parent”, and not “text”"),
)
DEFINITIONS = (
    Refused("list = text", (1, 1), "“list” is a keyword: as the name of a definition it is written “\\list”"),
    Refused("start = a\ntext = b", (2, 1), "“text” is a keyword"),
    Refused("start = start", (1, 9), "“start” is a keyword and begins no pattern"),
    Refused("start = element a { b }\nelement b { empty }", (2, 1), "“name =” is missing before it"),
    Refused("element a { b }\nb = empty", (2, 1), "write “start =” before the pattern"),
    Refused("start element a { text }", (1, 7), "“=” “|=” or “&=” is expected behind “start”"),
    Refused("start = a = b", (1, 11), "a definition, name = pattern, is expected, and not “=”"),
    Refused("include 'a.rnc' { include 'b.rnc' }", (1, 19), "an “include” may not stand inside an “include”"),
    Refused("external a", (1, 10), "a literal in quotes is expected behind “external”, and not “a”"),
    Refused("external 'a.rnc#b'", (1, 10), "“a.rnc#b” names no file: an address here has no “#”"),
    Refused("external 'a.rnc' inherit = x", (1, 28), "the prefix “x” is not declared"),
)
DECLARATIONS = (
    Refused("start = a namespace b = 'urn:b'", (1, 11), "move “namespace” before the first definition"),
    Refused("namespace a = b element a { text }", (1, 15), "a literal in quotes is expected behind “=”"),
    Refused("default = 'urn:a' element a { text }", (1, 9), "“namespace” is expected behind “default”"),
    Refused("namespace xmlns = 'urn:a' element a { text }", (1, 11), "“xmlns” cannot be a prefix"),
    Refused("namespace xml = 'urn:a' element a { text }", (1, 11), "the prefix “xml” always stands for"),
    Refused(
        "namespace x = 'http://www.w3.org/XML/1998/namespace' element a { text }", (1, 11), "has the prefix “xml” and"
    ),
    Refused("element a { d:int }", (1, 13), "no library of datatypes has the prefix “d”: write datatypes d ="),
    Refused("element a { xsd:token { x } }", (1, 27), "“=” is expected behind “x”, and not “}”"),
)
LITERALS = (
    Refused('element a { "b\nc" }', (1, 13), "a literal begins here and does not end in its line"),
    Refused('element a { """b" }', (1, 13), "a literal begins here with three quotes and never ends"),
    Refused("element a { 'b' ~ }", (1, 19), "a literal in quotes is expected behind “~”"),
    Refused("element a { 1 }", (1, 13), "“1” begins neither a name nor a literal: a value stands in quotes"),
    Refused("element a { b; c }", (1, 14), "“;” has no meaning in the compact syntax"),
    Refused("element a { '\\x{g}' }", (1, 14), "“\\x{” begins an escape"),
    Refused("element a { '\\x{0}' }", (1, 14), "“\\x{0}” means no character that XML has"),
    Refused("# \\x{110000}\nelement a { text }", (1, 3), "“\\x{110000}” means no character that XML has"),
    Refused("element a { text }\x07", (1, 19), "the character U+0007 may not stand in a schema"),
    Refused("<element name='a'/>", (1, 1), "this is XML syntax: a schema in XML syntax is a file that ends in “.rng”"),
)
ANNOTATIONS = (
    Refused("element a { text } >> b [ ]", (1, 20), "nothing follows the outermost pattern: annotate it before"),
    Refused("[ b = 'c' ] element a { text }", (1, 3), "an attribute in an annotation has a prefix: write prefix:b"),
    Refused("[ x:b [ ] ] element a { text }", (1, 3), "the prefix “x” is not declared"),
    Refused("[ b [ c = '' c = '' ] ] element a { text }", (1, 14), "“c” stands twice in this annotation"),
    Refused("[ b [ ] ] [ c [ ] ] element a { text }", (1, 11), "put all annotations into it"),
    Refused("[ b [ ] ]\n## c\nelement a { text }", (2, 1), "“##” stands before the annotations"),
    Refused("[ b [ 'c' ]\nelement a { text }", (2, 9), "“[” is expected, and not “a”"),
    Refused("element a { text ## b\n}", (1, 18), "“##” documents what follows, and nothing follows here"),
    Refused("namespace x = inherit [ x:b [ ] ] element a { text }", (1, 25), "“x” stands for an inherited namespace"),
    Refused(
        "namespace r = 'http://relaxng.org/ns/structure/1.0' [ r:b [ ] ] element a { text }", (1, 55), "of RELAX NG"
    ),
    Refused("namespace x = '' [ x:b = '' ] element a { text }", (1, 20), "“x:b” is no annotation"),
)
REFUSED = OPERATORS + BRACKETS + NAMES + DEFINITIONS + DECLARATIONS + LITERALS + ANNOTATIONS

OVERLOOKED = (
    Refused("namespace a = 'x' namespace a = 'x' element a:b { text }", (1, 29), "the prefix “a” is declared twice"),
    Refused(
        "default namespace = '' default namespace = '' element a { text }", (1, 42), "default namespace is declared"
    ),
    Refused("datatypes d = '' datatypes d = '' element a { text }", (1, 28), "the prefix “d” is declared twice"),
    Refused("datatypes xsd = 'urn:d' element a { text }", (1, 11), "“xsd” always stands for"),
    Refused(
        "datatypes d = 'd' element a { text }", (1, 15), "“d” names no library of datatypes: write an absolute URI"
    ),
)
"""What breaks a constraint of Compact Syntax A.1, and Jing takes all the same."""
