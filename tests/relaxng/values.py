"""Values of every datatype of XML Schema part 2, allowed and refused, with the facets that narrow them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Values:
    """A datatype with parameters, strings that belong to it and strings that do not."""

    datatype: str
    allowed: tuple[str, ...]
    refused: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...] = ()


_NAMED = ("a", "_a", "a-b", "a.b", "a1", "é", " a ")

VALUES = (
    Values("string", ("", "a", " a b "), ()),
    Values("string", ("abc",), ("ab", "abcd", ""), (("length", "3"),)),
    Values("string", ("abc", "  ", "\u00e9\u00e9"), ("a",), (("minLength", "2"),)),
    Values("string", ("", "ab"), ("abc",), (("maxLength", "2"),)),
    Values("string", ("ab", "abab"), ("aba", "", "xab"), (("pattern", "(ab)+"),)),
    Values("string", ("ab",), ("abab", "cd"), (("pattern", "(ab)+"), ("maxLength", "3"))),
    Values("normalizedString", ("a\tb",), (), (("pattern", "a b"),)),
    Values("token", ("", "  a  b "), ()),
    Values("token", (" a  b ",), ("ab",), (("pattern", "a b"),)),
    Values("language", ("en", "en-GB", "x-klingon", "de-1996"), ("", "en_GB", "abcdefghi", "en-", "1de")),
    Values("Name", (*_NAMED, ":a", "a:b"), ("", "1a", "a b", "-a")),
    Values("NCName", _NAMED, ("", "1a", "a b", "-a", "a:b", ":a")),
    Values("NMTOKEN", (*_NAMED, "1a", "-a", "a:b"), ("", "a b", "#")),
    Values("NMTOKENS", ("a", " a 1 -b "), ("", "  ", "a #")),
    Values("NMTOKENS", ("a b",), ("a", "a b c"), (("length", "2"),)),
    Values("ID", ("a",), ("", "1", "a b")),
    Values("IDREF", ("a",), ("", "1", "a b")),
    Values("IDREFS", ("a", "a b"), ("", "1")),
    Values("ENTITY", (), ("a",)),
    Values("ENTITIES", (), ("a b",)),
    Values("QName", ("a", "p:b", "xml:b"), ("", "q:b", ":b", "p:", "a:b:c")),
    Values("NOTATION", ("p:b",), ("q:b", "1")),
    Values(
        "anyURI",
        ("", "a", "#a", "../a?b#c", "http://x", "mailto:x", "a b", "é", "a%20b", "http://[::1]:80/", "?[x]", "urn:a:b"),
        ("%", "a%2", "a#b#c", ":a", "1:x", "x:", "[", "a[b]", "http://[x]/"),
    ),
    Values("boolean", ("true", "false", "1", "0", " true "), ("", "TRUE", "2", "yes")),
    Values("hexBinary", ("", "0a", "0A1F"), ("a", "0g", "0 a")),
    Values("hexBinary", ("0a1f",), ("0a", ""), (("length", "2"),)),
    Values(
        "base64Binary", ("", "AA==", "AAA=", "AAAA", "A A A A", "YQ = ="), ("A", "AA", "AAA", "AB==", "AAB=", "====")
    ),
    Values("base64Binary", ("AAAA",), ("AA==", "AAAAAA=="), (("length", "3"),)),
    Values(
        "decimal", ("0", "-1", "+1", "01", "1.", ".5", "1.50", "1" * 40), ("", ".", "-", "1e3", "1,5", "INF", "1 2")
    ),
    Values("decimal", ("1", "0.5", "-7"), ("10", "1.05"), (("totalDigits", "2"), ("maxInclusive", "9"))),
    Values("decimal", ("1", "1.5", "12.5"), ("1.25",), (("fractionDigits", "1"),)),
    Values("decimal", ("0.1", "1"), ("0", "1.01"), (("minExclusive", "0"), ("maxInclusive", "1"))),
    Values("integer", ("0", "-0", "+7", "007", "9" * 50), ("", "1.0", "1e1", "--1", "x")),
    Values("integer", ("3", "12"), ("2", "13"), (("minInclusive", "3"), ("maxExclusive", "13"))),
    Values("nonPositiveInteger", ("0", "-1", "-0"), ("1", "+1")),
    Values("negativeInteger", ("-1",), ("0", "1")),
    Values("nonNegativeInteger", ("0", "1", "-0"), ("-1",)),
    Values("positiveInteger", ("1", "+1"), ("0", "-1")),
    Values("long", ("9223372036854775807", "-9223372036854775808"), ("9223372036854775808", "-9223372036854775809")),
    Values("int", ("2147483647", "-2147483648"), ("2147483648",)),
    Values("short", ("32767", "-32768"), ("32768",)),
    Values("byte", ("127", "-128"), ("128", "-129")),
    Values("unsignedLong", ("18446744073709551615",), ("18446744073709551616", "-1")),
    Values("unsignedInt", ("4294967295",), ("4294967296",)),
    Values("unsignedShort", ("65535",), ("65536",)),
    Values("unsignedByte", ("255", "0"), ("256", "-1")),
    Values("float", ("1", "1.5e3", "-INF", "INF", "NaN", "1E+3", ".5"), ("", "+INF", "inf", "1e", "e3", "Infinity")),
    Values("double", ("1", "1.5e3", "-INF", "INF", "NaN"), ("", "+INF", "nan", "1e1.5")),
    Values("double", ("0", "1", "0.5"), ("-0.1", "INF", "NaN"), (("minInclusive", "0"), ("maxInclusive", "1"))),
    Values(
        "duration", ("P1Y", "-P1Y2M3DT4H5M6.7S", "PT1S", "P0D"), ("", "P", "PT", "P1YT", "P-1Y", "1Y", "P1M1Y", "P1S")
    ),
    Values("duration", ("P1M", "P27D"), ("P32D", "P2M"), (("maxInclusive", "P1M"),)),
    Values(
        "dateTime",
        ("1923-02-05T12:00:00", "1923-02-05T12:00:00.5Z", "-0044-03-15T12:00:00+01:00"),
        ("", "1923-02-05", "1923-02-30T12:00:00", "1923-02-05T25:00:00", "1923-02-05T12:00", "1923-02-05 12:00:00"),
    ),
    Values(
        "dateTime",
        ("2000-01-01T00:00:00Z",),
        ("2000-01-01T00:00:00+01:00",),
        (("minInclusive", "2000-01-01T00:00:00Z"),),
    ),
    Values(
        "date",
        ("1923-02-05", "2000-02-29", "-0005-02-29", "12000-01-01", "1923-02-05Z", "1923-02-05+14:00"),
        ("", "1923-2-5", "1900-02-29", "0000-01-01", "1923-13-01", "1923-04-31", "02000-01-01", "1923-02-05+14:01"),
    ),
    Values("date", ("1923-02-05", "1924-01-01"), ("1922-12-31",), (("minInclusive", "1923-01-01"),)),
    Values("time", ("12:00:00", "23:59:59.999", "12:00:00Z"), ("", "12:00", "25:00:00", "12:60:00", "1:00:00")),
    Values("gYear", ("1923", "-0001", "12000", "1923Z"), ("", "23", "0000", "01923", "1923-01")),
    Values("gYearMonth", ("1923-02", "-0044-03"), ("1923-13", "1923", "1923-2")),
    Values("gMonthDay", ("--02-05", "--02-29"), ("--02-30", "--13-01", "02-05")),
    Values("gMonth", ("--02", "--12Z"), ("--13", "02", "--00")),
    Values("gDay", ("---05", "---31"), ("---32", "---00", "05")),
)

# Where Jing and the second edition of XML Schema part 2 differ, we follow the latter.
# Datatype, parameters, string, and whether it is allowed.
DEPARTURES = (
    ("decimal", (("fractionDigits", "0"),), "7.0", True),
    ("decimal", (("totalDigits", "2"),), "7.10", True),
    ("decimal", (("totalDigits", "2"),), "0.055", False),
    ("dateTime", (), "2001-01-01T24:00:00", True),
    ("time", (), "24:00:00", True),
    ("time", (), "00:00:60", False),
    ("date", (), "2001-01-01-13:59", True),
    ("gYear", (), "2147483648", True),
    ("duration", (), "PT.5S", False),
    ("duration", (), "PT1.S", False),
    ("string", (("pattern", "[-a]+"),), "a-a", True),
    ("string", (("pattern", "[^\\P{Lu}\\d]"),), ".", False),
)

# A parameter that a datatype does not take, or a wrong value for it.
WRONG_PARAMETERS = (
    ("boolean", "length", "1"),
    ("string", "minInclusive", "1"),
    ("integer", "length", "1"),
    ("QName", "maxInclusive", "a"),
    ("date", "totalDigits", "3"),
    ("string", "enumeration", "a"),
    ("string", "whiteSpace", "collapse"),
    ("string", "length", "x"),
    ("string", "length", "-1"),
    ("decimal", "totalDigits", "0"),
    ("integer", "minInclusive", "x"),
    ("string", "pattern", "("),
    ("string", "pattern", "[b-a]"),
    ("string", "pattern", "a{2,1}"),
    ("string", "pattern", "\\p{Xx}"),
    ("string", "pattern", "*"),
    ("string", "pattern", "[]"),
)
