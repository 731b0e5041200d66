"""A document that is not well-formed: every fault told once, on its place, in words that a scholar understands."""

from __future__ import annotations

import pytest

from paragraphos.xml import NotWellFormed, parse


def told(document: str) -> list[tuple[str, int, int]]:
    """Kind, line and column of each fault."""
    with pytest.raises(NotWellFormed) as caught:
        parse(document.encode("utf-8", "surrogatepass"))
    return [(fault.kind, fault.line, fault.column) for fault in caught.value.faults]


def test_closed_by_another() -> None:
    """A wrong end tag names both tags and both places."""
    with pytest.raises(NotWellFormed) as caught:
        parse(b"<text>\n<p>A <hi>word</p></text>")
    assert caught.value.fault.message == "The tag <hi> opened at 2:6 is closed by </p> at 2:14."
    assert caught.value.fault.hint == "Write </hi> before </p>, where the element ends."


@pytest.mark.parametrize(
    ("document", "faults"),
    [
        ("<a><b></a>", [("tag-mismatch", 1, 7)]),
        ("<a><Hi>x</hi><b>y</b></a>", [("tag-mismatch", 1, 9)]),
        ("<a><b><c></b></c></a>", [("tag-mismatch", 1, 10)]),
        ("<a><p>x</p></p></a>", [("tag-stray", 1, 12)]),
        ("<a>\n<p>x\n</a>", [("tag-mismatch", 3, 1)]),
        ("<a>x", [("tag-unclosed", 1, 1)]),
        ("<a", [("tag-unfinished", 1, 1)]),
        ("<a></a", [("tag-unfinished", 1, 4)]),
        ("<a></></a>", [("tag-malformed", 1, 4)]),
        ("<a>x < y</a>", [("less-than", 1, 6)]),
        ("<a>< b>x</b></a>", [("tag-malformed", 1, 4)]),
        ("<a><b>x</ b></a>", [("tag-malformed", 1, 8)]),
        (r"<a><b>x<\b></a>", [("tag-malformed", 1, 8)]),
        ('<a><b>x</b n="1"></a>', [("tag-malformed", 1, 8)]),
        ("<a><<b>x</b></a>", [("less-than", 1, 4)]),
        ('<a><b n="<i>1</i>">x</b></a>', [("less-than", 1, 10)]),
        ("<a>&#A0;</a>", [("character", 1, 4)]),
        ('<?xml version="2.0"?><a/>', [("declaration", 1, 1)]),
        ('<a b="x<y"/>', [("less-than", 1, 8)]),
        ("<a>x & y</a>", [("ampersand", 1, 6)]),
        ('<a b="x & y"/>', [("ampersand", 1, 9)]),
        ('<a b="&nope;">&nope;</a>', [("entity-unknown", 1, 7), ("entity-unknown", 1, 15)]),
        ("<a b=c/>", [("attribute-unquoted", 1, 6)]),
        ("<a b=“c”/>", [("attribute-unquoted", 1, 6)]),
        ('<a><p n="x>one <hi rend="i">two</hi></p></a>', [("attribute-unclosed", 1, 9)]),
        ("<a b/>", [("attribute-no-value", 1, 4)]),
        ('<a b="1" b="2"/>', [("attribute-doubled", 1, 10)]),
        ('<a b="1"c="2"/>', [("attribute-malformed", 1, 9)]),
        ("<a><b/ ></a>", [("attribute-malformed", 1, 6)]),
        ("<a><x:b/></a>", [("prefix-undeclared", 1, 4)]),
        ("<a>]]></a>", [("cdata-end", 1, 4)]),
        ("<a><!-- b -- c --></a>", [("comment", 1, 11)]),
        ("<a><!-- b </a>", [("tag-unfinished", 1, 4)]),
        ("<a>&#0;&#x110000;</a>", [("character", 1, 4), ("character", 1, 8)]),
        ("<a>\u0001</a>", [("character", 1, 4)]),
        ("<a>\uffff</a>", [("character", 1, 4)]),
        (' <?xml version="1.0"?><a/>', [("declaration-misplaced", 1, 2)]),
        ("<a/><b/>", [("after-root", 1, 5)]),
        ("<a/>x", [("after-root", 1, 5)]),
        ("x<a/>", [("not-markup", 1, 1)]),
        ("plain text", [("not-markup", 1, 1)]),
        ("<!-- only -->", [("not-markup", 1, 1)]),
        ('<a xmlns:p="u" p:b="1" xmlns:q="u" q:b="2"/>', [("attribute-doubled", 1, 1)]),
    ],
)
def test_each_kind(document: str, faults: list[tuple[str, int, int]]) -> None:
    """One fault, one finding, where it is."""
    assert sorted(told(document)) == sorted(faults)


def test_all_faults_at_once() -> None:
    """A parser stops at the first fault; the diagnosis goes on and makes no echoes."""
    document = "<text>\n<p>Smith & Sons\n<p n=1>A <hi>word</p>\n</p>\n<x:q>“&mdash;”</x:q>\n</text>"
    assert told(document) == [
        ("ampersand", 2, 10),
        ("attribute-unquoted", 3, 6),
        ("tag-mismatch", 3, 18),
        ("prefix-undeclared", 5, 1),
        ("entity-unknown", 5, 7),
    ]


def test_no_more_than_a_hundred() -> None:
    """A file that is no XML at all does not drown its reader; that there is more is said."""
    faults = told("<a>" + "&" * 500 + "</a>")
    assert len(faults) == 101
    assert faults[-1][0] == "too-many-faults"


def test_byte_order_mark_is_no_column() -> None:
    """Columns count characters, not the mark before them."""
    assert told("\ufeff<a b=c/>") == [("attribute-unquoted", 1, 6)]
    assert told("<a>é𝄞 & </a>") == [("ampersand", 1, 7)]
