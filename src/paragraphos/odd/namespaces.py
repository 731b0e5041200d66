"""The namespaces that an ODD is written in, and the names of its declarations."""

from __future__ import annotations

from typing import Final, cast

TEI: Final = "http://www.tei-c.org/ns/1.0"
EXAMPLES: Final = "http://www.tei-c.org/ns/Examples"
RELAXNG: Final = "http://relaxng.org/ns/structure/1.0"
ANNOTATIONS: Final = "http://relaxng.org/ns/compatibility/annotations/1.0"
SCHEMATRON: Final = "http://purl.oclc.org/dsdl/schematron"
QUICK_FIX: Final = "http://www.schematron-quickfix.com/validator/process"
XSLT: Final = "http://www.w3.org/1999/XSL/Transform"
XINCLUDE: Final = "http://www.w3.org/2001/XInclude"
XML: Final = "http://www.w3.org/XML/1998/namespace"
DATATYPES: Final = "http://www.w3.org/2001/XMLSchema-datatypes"

SPECIFICATIONS: Final = ("elementSpec", "classSpec", "macroSpec", "dataSpec")
REFERENCES: Final = ("elementRef", "classRef", "macroRef", "dataRef")


def scope(default: str, **prefixes: str) -> dict[str, str]:
    """Namespaces in scope, as lxml takes them: its default namespace has no prefix, which its types do not know."""
    return cast("dict[str, str]", {None: default, **prefixes})


def tei(name: str) -> str:
    """The Clark name of a TEI element."""
    return f"{{{TEI}}}{name}"


def rng(name: str) -> str:
    """The Clark name of a RELAX NG element."""
    return f"{{{RELAXNG}}}{name}"


def sch(name: str) -> str:
    """The Clark name of a Schematron element."""
    return f"{{{SCHEMATRON}}}{name}"
