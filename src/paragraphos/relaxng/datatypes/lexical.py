"""Which strings belong to the datatypes of XML Schema part 2, and what they mean, facets aside."""

from __future__ import annotations

import base64
import re
import struct
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from paragraphos.relaxng.datatypes.datatype import Context

# XML 1.0, fifth edition, productions 4 and 4a, without the colon.
_START = (
    r"A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF"
    r"\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF"
)
_PART = _START + r"\-.0-9\xB7\u0300-\u036F\u203F-\u2040"


class NameExpression:
    """An expression over names: most are ASCII, and the classes of all letters are compiled only when one is not."""

    __slots__ = ("_ascii", "_full", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._ascii = re.compile(source.replace(_PART, r"\-.0-9A-Z_a-z").replace(_START, "A-Z_a-z"))
        self._full: re.Pattern[str] | None = None

    def fullmatch(self, value: str) -> re.Match[str] | None:
        """The match of the whole string, or None."""
        if value.isascii():
            return self._ascii.fullmatch(value)
        if self._full is None:
            self._full = re.compile(self._source)
        return self._full.fullmatch(value)


NAME = NameExpression(f"[:{_START}][:{_PART}]*")
NCNAME = NameExpression(f"[{_START}][{_PART}]*")
NMTOKEN = NameExpression(f"[:{_PART}]+")
QNAME = NameExpression(f"(?:([{_START}][{_PART}]*):)?([{_START}][{_PART}]*)")
LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
BOOLEAN = re.compile(r"true|false|1|0")
DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
INTEGER = re.compile(r"[+-]?[0-9]+")
FLOAT = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|-?INF|NaN")
HEX = re.compile(r"(?:[0-9a-fA-F]{2})*")
BASE64 = re.compile(
    r"(?:(?:[A-Za-z0-9+/] ?){4})*"
    r"(?:(?:[A-Za-z0-9+/] ?){3}[A-Za-z0-9+/]|(?:[A-Za-z0-9+/] ?){2}[AEIMQUYcgkosw048] ?=|[A-Za-z0-9+/] ?[AQgw] ?= ?=)?"
)
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LITERAL = re.compile(r"(?:[^\[\]@]*@)?\[([^\[\]]+)\](?::[0-9]*)?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*")


def nothing(_value: str, _context: Context) -> bool:
    """No string: ENTITY and ENTITIES name unparsed entities, and documents that declare entities are not read."""
    return False


def form(expression: re.Pattern[str] | NameExpression) -> Callable[[str, Context], bool]:
    """The strings that an expression matches as a whole."""
    matches = expression.fullmatch

    def check(value: str, _context: Context) -> bool:
        return matches(value) is not None

    return check


def uri(value: str, _context: Context) -> bool:
    """What may be a URI reference (RFC 2396, RFC 2732) once what must be escaped is escaped (section 3.2.17).

    A per cent sign stands before two hexadecimal digits, there is one `#` at most, and what stands before the first
    colon, if no `/`, `?` or `#` does, is a scheme with something behind it. Square brackets, which nothing escapes,
    stand around an IPv6 address, or behind `?`, `#` or the colon of a scheme whose rest is no path. Two slashes do
    not stand alone.
    """
    if "%" in value and _PERCENT.search(value):
        return False
    head, mark, fragment = value.partition("#")
    if mark and "#" in fragment:
        return False
    scheme, colon, rest = head.partition(":")
    if not colon or "/" in scheme or "?" in scheme:
        rest = head
    elif not rest or _SCHEME.fullmatch(scheme) is None:
        return False
    elif not rest.startswith("/"):
        return True
    if rest == "//" and not mark:
        return False
    return not ("[" in rest or "]" in rest) or _brackets_allowed(rest.partition("?")[0])


def _brackets_allowed(path: str) -> bool:
    """Whether square brackets, if any, stand around the host only, and hold an IPv6 address."""
    if not path.startswith("//"):
        return not ("[" in path or "]" in path)
    authority, _, rest = path[2:].partition("/")
    if "[" in rest or "]" in rest:
        return False
    if "[" not in authority and "]" not in authority:
        return True
    from ipaddress import AddressValueError, IPv6Address

    literal = _LITERAL.fullmatch(authority)
    if literal is None:
        return False
    try:
        IPv6Address(literal[1])
    except AddressValueError:
        return False
    return True


def qname(value: str, context: Context) -> bool:
    """A name whose prefix is declared."""
    match = QNAME.fullmatch(value)
    return match is not None and (match[1] is None or context(match[1]) is not None)


def expanded(value: str, context: Context) -> Hashable:
    """The namespace and local part of a qualified name."""
    prefix, _, local = value.rpartition(":")
    return context(prefix) or "", local


def truth(value: str, _context: Context) -> Hashable:
    """`true` and `1` are the same."""
    return value in ("true", "1")


def decimal(value: str, _context: Context) -> Hashable:
    """The number."""
    return Decimal(value)


def double(value: str, _context: Context) -> Hashable:
    """The number in 64 bits; not-a-number equals itself, and minus zero is not zero (section 3.2.5)."""
    return _float_key(float(value.replace("INF", "inf")))


def single(value: str, _context: Context) -> Hashable:
    """The number in 32 bits."""
    number = float(value.replace("INF", "inf"))
    try:
        return _float_key(struct.unpack("<f", struct.pack("<f", number))[0])
    except OverflowError:
        return _float_key(float("inf") if number > 0 else float("-inf"))


def _float_key(number: float) -> Hashable:
    return "NaN" if number != number else number


def octets_of_hex(value: str, _context: Context) -> Hashable:
    """The bytes."""
    return bytes.fromhex(value)


def octets_of_base64(value: str, _context: Context) -> Hashable:
    """The bytes."""
    return base64.b64decode(value.replace(" ", ""))
