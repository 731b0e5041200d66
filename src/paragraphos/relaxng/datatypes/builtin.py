"""The built-in library (RELAX NG specification, section 6.2.8): `string` and `token`, without parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.datatypes.datatype import Datatype, DatatypeFault, anything, collapse, itself, preserve

if TYPE_CHECKING:
    from collections.abc import Sequence


_DATATYPES = {
    "string": Datatype("string", preserve, anything, itself, "any characters"),
    "token": Datatype("token", collapse, anything, itself, "any characters"),
}


def datatype(name: str, parameters: Sequence[tuple[str, str]]) -> Datatype:
    """`string` or `token`; raises DatatypeFault for anything else."""
    found = _DATATYPES.get(name)
    if found is None:
        raise DatatypeFault(f"the built-in library has “string” and “token”, not “{name}”")
    if parameters:
        raise DatatypeFault(f"the built-in datatype “{name}” takes no parameters")
    return found
