"""Datatypes: the two built in to RELAX NG, and XML Schema part 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.datatypes import builtin
from paragraphos.relaxng.datatypes.datatype import DatatypeFault, no_context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paragraphos.relaxng.datatypes.datatype import Context, Datatype

XSD = "http://www.w3.org/2001/XMLSchema-datatypes"


def datatype(
    library: str, name: str, parameters: Sequence[tuple[str, str]] = (), context: Context = no_context
) -> Datatype:
    """The datatype of a library (`""` for the built-in one) with its parameters applied.

    Raises DatatypeFault when there is no such library, datatype or parameter, or a parameter's value is wrong.
    """
    if library == "":
        return builtin.datatype(name, parameters)
    if library == XSD:
        from paragraphos.relaxng.datatypes import xsd

        return xsd.datatype(name, parameters, context)
    raise DatatypeFault(f"the datatype library “{library}” is not known; XML Schema's is “{XSD}”")
