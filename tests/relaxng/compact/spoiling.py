"""Schemas in compact syntax, and how to spoil one a little: a token left out, put in, exchanged or moved."""

from __future__ import annotations

import re
from random import Random

SOUND = (
    """
    namespace a = "urn:a" default namespace d = "urn:d" datatypes x = "http://www.w3.org/2001/XMLSchema-datatypes"
    start = e | f
    ## what an element is
    [ a:x = "1" a:y [ b = "c" "t" ~ "u" ] ]
    e = element e { attribute k { "1" | x:int { minInclusive = "0" } }, (f & text) } >> a:z [ ]
    f |= element f { empty }
    f |= element (g | a:h) { list { xsd:int+ } , attribute * - a:* { text }* }
    a:comp [ "x" ]
    div { h = mixed { i? } i = element * - (a:* | d:i) { token - ("q" | "r") } }
    """,
    """
    element a { element b { text }*, (element c { string 'x' } | element d { token 'y' | xsd:date })?,
      attribute c { text } }
    """,
    "namespace q = 'urn:q' element \\element { attribute text { empty } & element z { text } } # the end",
    """
    namespace q = "urn:q" grammar { start |= element a { xsd:string { ## which
      pattern = "a+" [ q:r [ ] ] maxLength = "3" } - ("aaa") } start |= element b { empty } }
    """,
    "namespace x = '' default namespace = 'urn:d' start = element x:* - x:z { (text) } | (element b { text } >> r [ ])",
    """
    start = element a { grammar { start = element b { parent c } c = element q { text } } , c* }
    c = element d { notAllowed | empty } \\start = text
    """,
    """
    default namespace i = inherit namespace j = inherit
    element i:a { element j:* { empty }, element (i:b | c | (d | \\list)) { text } }
    """,
    """
    namespace q = "urn:q" element a { [ q:a = "x" ] ( ## one
      "a" | ([ q:b [ c [ "t" d [ ] "u" ~ 'v' ] ] ] "b") >> q:s [ q:t = "u" ] >> v [ ] | xsd:token ) }
    """,
    """
    element a { (element b { xsd:int - '1' } | element c { (xsd:int - (xsd:int '2' | '3')) | 'x' }),
      attribute (a | b) { token { } } }
    """,
    """
    start = a a = element a { b* & c? & (d | e)+ } b = element b { empty } c = element c { text }
    d = element d { text } e = element e { (text) }
    """,
)
_TOKEN = re.compile(r"\"[^\"]*\"|'[^']*'|[|&]=|>>|##?[^\n]*|\\?[\w:]+\*?|\S")
_OTHERS = (
    *("|", "&", ",", "-", "*", "+", "?", "{", "}", "(", ")", "[", "]", "~", "=", "|=", "&=", ">>", "'v'", '"""t"""'),
    *("a", "a:b", "a:*", "x:int", "string", "token", "text", "empty", "notAllowed", "start", "element", "attribute"),
    *("list", "mixed", "grammar", "parent", "div", "inherit", "\\start", "namespace", "## d", "default", "include"),
    *("external", "datatypes", "[ a:q = '1' ]", ">> a:r [ ]"),
)


def spoiled(chance: Random) -> str:
    """A schema with up to three tokens that are not what they were."""
    tokens = _TOKEN.findall(chance.choice(SOUND))
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        at = chance.randrange(len(tokens))
        match chance.randrange(5):
            case 0 if len(tokens) > 1:
                del tokens[at]
            case 1:
                tokens.insert(at, chance.choice(_OTHERS))
            case 2:
                tokens.insert(at, chance.choice(tokens))
            case 3:
                other = chance.randrange(len(tokens))
                tokens[at], tokens[other] = tokens[other], tokens[at]
            case _:
                tokens[at] = chance.choice(_OTHERS)
    return " ".join(f"{token}\n" if token.startswith("#") else token for token in tokens)
