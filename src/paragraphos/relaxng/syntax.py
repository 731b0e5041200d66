"""Reading a schema, in whichever of the two syntaxes of RELAX NG it is written, into the same nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import SchemaFault, WrongSchema
from paragraphos.relaxng.xml_syntax import read_xml
from paragraphos.xml.faults import NotWellFormed
from paragraphos.xml.files import content
from paragraphos.xml.limits import Limits

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.relaxng.nodes import Node

COMPACT = ".rnc"
_XML = (".rng", ".xml")
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"


def read_schema(path: Path, uri: str = "") -> Node:
    """The root node of a schema file; `uri` is the namespace that it inherits from where it is referred to.

    Raises WrongSchema with every departure from the syntax that the file is written in.
    """
    try:
        data = content(path, Limits())
    except OSError as error:
        message = f"the schema cannot be read: {error.strerror}"
        raise WrongSchema((SchemaFault(str(path), 1, 1, message, "4.5"),)) from error
    except NotWellFormed as error:
        raise WrongSchema((SchemaFault(str(path), 1, 1, error.fault.message, "4.5"),)) from error
    if _is_compact(path, data):
        from paragraphos.relaxng.compact import read_compact

        return read_compact(path, data, uri)
    return read_xml(path, data, uri)


def _is_compact(path: Path, data: bytes) -> bool:
    """Whether a file is in compact syntax: its ending says so, or else that it does not begin as XML must."""
    ending = path.suffix.lower()
    return ending == COMPACT or (ending not in _XML and not data.lstrip(_BEFORE_XML).startswith(b"<"))
