"""A RELAX NG validator that explains itself. It knows nothing of TEI.

schema = load(Path("tei_all.rng"))
for fault in schema.validate(Path("letter.xml")):
    print(fault.line, fault.column, fault.message, fault.hint)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import Fault, Kind, SchemaFault, WrongSchema

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.relaxng.schema import Schema

__all__ = ["Fault", "Kind", "SchemaFault", "WrongSchema", "load", "parts"]


def load(path: Path, within: Path | None = None) -> Schema:
    """Load a schema in XML or compact syntax, with every file that it refers to (inside `within`, if given).

    Raises WrongSchema with all that is wrong with it.
    """
    from paragraphos.relaxng import schema

    return schema.load(path, within)


def parts(path: Path, within: Path | None = None) -> tuple[Path, ...]:
    """The file of a schema, and every one that it refers to (inside `within`, if given), each once.

    Raises WrongSchema when one of them cannot be had.
    """
    from paragraphos.relaxng import schema_files

    return schema_files.parts(path, within)
