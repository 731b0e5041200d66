"""Makes an input of a fuzzer's bytes: a sound document spoiled here and there, or the bytes themselves."""

from __future__ import annotations

from collections.abc import Sequence

TOKENS: tuple[bytes, ...] = (
    *b"< > </ /> & ; \" ' = : <!-- --> -- <![CDATA[ ]]> <? ?> ]> %a; &a; &amp; &#x0; &#xD800; &nbsp;".split(b" "),
    *b"a:b xmlns= #p1 <p> </p> <s> </s> </TEI> type='' xml:id='p1' xmlns:a='b' when='1923-13-41'".split(b" "),
    *(b" ", b"\n", b"\r", b"\r\n", b"\x00", b"\x1b[2J"),
    *(b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xf0\x9d\x84\x9e", b"\xcc\x81", b"\xe2\x80\xa8"),
    b"<?xml version='1.0' encoding='UTF-16'?>",
    b"<?xml-model href='a.rng'?>",
    b"<!DOCTYPE a [",
    b"<!ENTITY a 'b'>",
    b"<TEI xmlns='http://www.tei-c.org/ns/1.0'>",
    b"<persName ref='register.xml#x'>",
)


def spoiled(data: bytes, sound: Sequence[bytes]) -> bytes:
    """The input: its first byte chooses a sound document (or none), each further three an edit in it."""
    if len(data) < 2 or data[0] >= 8 * len(sound):
        return data[1:]
    document = bytearray(sound[data[0] // 8])
    for step in range(1, len(data) - 3, 4):
        deed, value = data[step], data[step + 1]
        at = int.from_bytes(data[step + 2 : step + 4], "big") % (len(document) + 1)
        if deed < 100:
            document[at:at] = TOKENS[value % len(TOKENS)]
        elif deed < 150:
            del document[at : at + 1 + value % 40]
        elif deed < 190:
            document[at:at] = document[max(0, at - value) : at]
        elif deed < 220:
            document[at : at + 1] = bytes([value])
        else:
            _drop_or_double_a_tag(document, at, double=value < 128)
    return bytes(document)


def _drop_or_double_a_tag(document: bytearray, at: int, *, double: bool) -> None:
    start = document.rfind(b"<", 0, at)
    end = document.find(b">", start) + 1
    if 0 <= start < end:
        document[start:end] = document[start:end] * 2 if double else b""
