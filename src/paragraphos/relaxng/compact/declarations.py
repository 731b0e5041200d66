"""The declarations at the top of a schema: namespaces and libraries of datatypes (Compact Syntax, 4 and A.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.datatypes import XSD
from paragraphos.relaxng.full_syntax import complaint_about
from paragraphos.relaxng.names import XML

if TYPE_CHECKING:
    from paragraphos.relaxng.compact.reading import Reading

_DEFAULT = ""  # stands for the default namespace among the prefixes that have been declared


def declarations(reading: Reading) -> None:
    """Take all declarations and keep in the reading what they declare."""
    prefixes: set[str] = set()
    libraries: set[str] = set()
    while True:
        match reading.kind:
            case "default":
                reading.advance()
                reading.take("namespace", "default")
                _namespace(reading, prefixes, default=True)
            case "namespace":
                reading.advance()
                _namespace(reading, prefixes, default=False)
            case "datatypes":
                reading.advance()
                _library(reading, libraries)
            case _:
                return


def _namespace(reading: Reading, declared: set[str], default: bool) -> None:
    offset = reading.offset
    prefix = None if default and reading.kind == "=" else reading.name("namespace")
    reading.take("=", prefix or "namespace")
    inherits = reading.kind == "inherit"
    if inherits:
        reading.advance()
        uri = reading.outer
    else:
        uri = reading.literal("=")
    if default:
        _once(reading, declared, _DEFAULT, offset)
        reading.default = uri
    if prefix is None:
        return
    _once(reading, declared, prefix, offset)
    if prefix == "xmlns":
        reading.fault("“xmlns” cannot be a prefix", offset)
    elif prefix == "xml" and (inherits or uri != XML):
        reading.fault(f"the prefix “xml” always stands for {XML}", offset)
    elif prefix != "xml" and uri == XML and not inherits:
        reading.fault(f"{XML} has the prefix “xml” and no other", offset)
    else:
        reading.prefixes[prefix] = uri
        if inherits:
            reading.inherited.add(prefix)


def _library(reading: Reading, declared: set[str]) -> None:
    offset = reading.offset
    prefix = reading.name("datatypes")
    reading.take("=", prefix)
    at = reading.offset
    uri = reading.literal("=")
    _once(reading, declared, prefix, offset)
    if prefix == "xsd" and uri != XSD:
        reading.fault(f"“xsd” always stands for {XSD}", offset)
        return
    if complaint_about("data", "datatypeLibrary", uri) is not None:
        reading.fault(f"“{uri}” names no library of datatypes: write an absolute URI without “#”", at)
    reading.libraries[prefix] = uri


def _once(reading: Reading, declared: set[str], prefix: str, offset: int) -> None:
    if prefix in declared:
        what = f"the prefix “{prefix}”" if prefix else "the default namespace"
        reading.fault(f"{what} is declared twice", offset)
    declared.add(prefix)
