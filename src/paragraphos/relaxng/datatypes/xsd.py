"""The datatypes of XML Schema part 2, second edition, as a RELAX NG datatype library."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from paragraphos.relaxng.datatypes import lexical, temporal
from paragraphos.relaxng.datatypes.datatype import (
    Datatype,
    DatatypeFault,
    anything,
    collapse,
    itself,
    no_context,
    preserve,
    replace,
    tokens,
)
from paragraphos.relaxng.datatypes.facets import Abilities, number_precedes, restricted

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Hashable, Sequence

    from paragraphos.relaxng.datatypes.datatype import Context

_PLAIN = Abilities()
_CHARACTERS = Abilities(length=len)
_ITEMS = Abilities(length=lambda value: len(tokens(value)))
_NUMBERS = Abilities(precedes=number_precedes)
_DECIMALS = Abilities(precedes=number_precedes, digits=True)


def _precedes(left: Any, right: Any) -> bool:
    return bool(left.precedes(right))


_MOMENTS = Abilities(precedes=_precedes)


def _named(
    name: str, expression: re.Pattern[str] | lexical.NameExpression, form: str, identity: str | None = None
) -> Datatype:
    return Datatype(name, collapse, lexical.form(expression), itself, form, identity)


def _several(
    name: str, expression: re.Pattern[str] | lexical.NameExpression, form: str, identity: str | None = None
) -> Datatype:
    def check(value: str, _context: Context) -> bool:
        return value != "" and all(expression.fullmatch(token) for token in tokens(value))

    return Datatype(name, collapse, check, itself, form, identity)


def _integer(name: str, least: int | None, most: int | None, form: str) -> Datatype:
    matches = lexical.INTEGER.fullmatch

    def check(value: str, _context: Context) -> bool:
        if matches(value) is None:
            return False
        if least is None and most is None:
            return True
        number = Decimal(value)
        return (least is None or number >= least) and (most is None or number <= most)

    return Datatype(name, collapse, check, lexical.decimal, form)


def _moment(name: str, form: str) -> Datatype:
    def check(value: str, _context: Context) -> bool:
        return temporal.moment(name, value) is not None

    def means(value: str, _context: Context) -> Hashable:
        return temporal.moment(name, value)

    return Datatype(name, collapse, check, means, form)


def _duration_check(value: str, _context: Context) -> bool:
    return temporal.duration(value) is not None


def _duration_means(value: str, _context: Context) -> Hashable:
    return temporal.duration(value)


def _length_in_octets(decode: Callable[[str, Context], Any]) -> Abilities:
    return Abilities(length=lambda value: len(decode(value, no_context)))


def _strings() -> list[tuple[Datatype, Abilities]]:
    name, one = "a name (letters, digits, . - _, not beginning with a digit)", "one word without spaces"
    return [
        (Datatype("string", preserve, anything, itself, "any characters"), _CHARACTERS),
        (Datatype("normalizedString", replace, anything, itself, "any characters"), _CHARACTERS),
        (Datatype("token", collapse, anything, itself, "any characters"), _CHARACTERS),
        (_named("language", lexical.LANGUAGE, "a language tag such as “en” or “de-AT”"), _CHARACTERS),
        (_named("Name", lexical.NAME, name), _CHARACTERS),
        (_named("NCName", lexical.NCNAME, name + ", without a colon"), _CHARACTERS),
        (_named("NMTOKEN", lexical.NMTOKEN, one), _CHARACTERS),
        (_several("NMTOKENS", lexical.NMTOKEN, "words between spaces"), _ITEMS),
        (_named("ID", lexical.NCNAME, name + ", without a colon", "ID"), _CHARACTERS),
        (_named("IDREF", lexical.NCNAME, "the identifier of an element", "IDREF"), _CHARACTERS),
        (_several("IDREFS", lexical.NCNAME, "identifiers of elements between spaces", "IDREFS"), _ITEMS),
        (Datatype("ENTITY", collapse, lexical.nothing, itself, "a declared entity"), _CHARACTERS),
        (Datatype("ENTITIES", collapse, lexical.nothing, itself, "declared entities"), _ITEMS),
        (
            Datatype("anyURI", collapse, lexical.uri, itself, "an address (URI) or a pointer such as “#p1”"),
            _CHARACTERS,
        ),
        (Datatype("QName", collapse, lexical.qname, lexical.expanded, "a name with a declared prefix"), _CHARACTERS),
        (Datatype("NOTATION", collapse, lexical.qname, lexical.expanded, "the name of a notation"), _CHARACTERS),
        (Datatype("boolean", collapse, lexical.form(lexical.BOOLEAN), lexical.truth, "“true” or “false”"), _PLAIN),
        (
            Datatype(
                "hexBinary", collapse, lexical.form(lexical.HEX), lexical.octets_of_hex, "pairs of hexadecimal digits"
            ),
            _length_in_octets(lexical.octets_of_hex),
        ),
        (
            Datatype("base64Binary", collapse, lexical.form(lexical.BASE64), lexical.octets_of_base64, "Base64"),
            _length_in_octets(lexical.octets_of_base64),
        ),
    ]


def _numbers() -> list[tuple[Datatype, Abilities]]:
    whole = "a whole number"
    integers = [
        _integer("integer", None, None, whole),
        _integer("nonPositiveInteger", None, 0, f"{whole}, 0 or less"),
        _integer("negativeInteger", None, -1, f"{whole} below 0"),
        _integer("nonNegativeInteger", 0, None, f"{whole}, 0 or more"),
        _integer("positiveInteger", 1, None, f"{whole}, 1 or more"),
        *(
            _integer(name, -(2 ** (bits - 1)), 2 ** (bits - 1) - 1, f"{whole} of {bits} bits")
            for name, bits in (("long", 64), ("int", 32), ("short", 16), ("byte", 8))
        ),
        *(
            _integer(name, 0, 2**bits - 1, f"{whole} from 0 to {2**bits - 1}")
            for name, bits in (("unsignedLong", 64), ("unsignedInt", 32), ("unsignedShort", 16), ("unsignedByte", 8))
        ),
    ]
    number, floating = "a number such as “0.5”", lexical.form(lexical.FLOAT)
    return [
        (Datatype("decimal", collapse, lexical.form(lexical.DECIMAL), lexical.decimal, number), _DECIMALS),
        *((integer, _DECIMALS) for integer in integers),
        (Datatype("float", collapse, floating, lexical.single, number), _NUMBERS),
        (Datatype("double", collapse, floating, lexical.double, number), _NUMBERS),
    ]


def _moments() -> list[tuple[Datatype, Abilities]]:
    examples = {
        "dateTime": "a date and time such as “1923-02-05T12:00:00”",
        "date": "a date such as “1923-02-05”",
        "time": "a time such as “12:30:00”",
        "gYearMonth": "a year and month such as “1923-02”",
        "gYear": "a year of four digits such as “1923”",
        "gMonthDay": "a month and day such as “--02-05”",
        "gDay": "a day such as “---05”",
        "gMonth": "a month such as “--02”",
    }
    duration = "a duration such as “P1Y2M” or “PT30M”"
    return [
        *((_moment(name, form), _MOMENTS) for name, form in examples.items()),
        (Datatype("duration", collapse, _duration_check, _duration_means, duration), _MOMENTS),
    ]


_DATATYPES = {base.name: (base, can) for base, can in (*_strings(), *_numbers(), *_moments())}


def datatype(name: str, parameters: Sequence[tuple[str, str]], context: Context) -> Datatype:
    """A datatype with its facets; raises DatatypeFault when there is none of that name or a facet is wrong."""
    found = _DATATYPES.get(name)
    if found is None:
        raise DatatypeFault(f"XML Schema has no datatype “{name}”")
    base, can = found
    return restricted(base, can, parameters, context) if parameters else base
