"""The compact syntax of RELAX NG, read into the nodes that XML syntax is read into.

ISO/IEC 19757-2, Annex C; the clauses named here are those of its source, *RELAX NG Compact Syntax* (OASIS, 2002).
Annotations and documentation are checked for their form, and dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.compact.characters import Characters
from paragraphos.relaxng.compact.grammars import Grammars
from paragraphos.relaxng.compact.reading import Reading

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.relaxng.nodes import Node


def read_compact(path: Path, data: bytes, uri: str) -> Node:
    """The root node of a schema in compact syntax; `uri` is what `inherit` means as a namespace.

    Raises WrongSchema with the first departure from the syntax in each definition, and every break of a constraint.
    """
    reading = Reading(path, Characters(path, data), uri)
    root = Grammars(reading).schema()
    reading.finish()
    return root
