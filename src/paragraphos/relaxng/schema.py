"""A schema, loaded and ready to validate documents."""

from __future__ import annotations

import io
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from paragraphos.relaxng.acceptor import Acceptor
from paragraphos.relaxng.building import Builder
from paragraphos.relaxng.composition import Composition
from paragraphos.relaxng.faults import Fault, SchemaFault, WrongSchema
from paragraphos.relaxng.interning import PatternInterner
from paragraphos.relaxng.places import refine
from paragraphos.relaxng.restrictions import Restrictions
from paragraphos.relaxng.schema_files import SchemaFiles
from paragraphos.relaxng.states import Automaton
from paragraphos.relaxng.syntax import read_schema
from paragraphos.relaxng.validator import Validator
from paragraphos.relaxng.vocabulary import Vocabulary
from paragraphos.xml.limits import Limits
from paragraphos.xml.reader import read

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from paragraphos.relaxng.expectations import Expectation

MOST_FAULTS = 1_000


class Schema:
    """A RELAX NG schema; validates any number of documents, and grows quicker with them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._acceptor = Acceptor(vocabulary.automaton)

    def validate(
        self, data: bytes | BinaryIO | Path, limits: Limits | None = None, most_faults: int = MOST_FAULTS
    ) -> list[Fault]:
        """Every fault of a document, sorted by place; an empty list when it is valid.

        `most_faults` bounds the report. Raises NotWellFormed when the document cannot be read to its end.
        """
        with _opened(data) as stream:
            begin = stream.tell() if stream.seekable() else None
            if begin is not None:
                if self._acceptor.accepts(stream, limits or Limits()):
                    return []
                stream.seek(begin)
            validator = Validator(self._vocabulary, most_faults)
            read(stream, validator, limits)
            faults = [fault for fault in validator.faults if not fault.withdrawn]
            if begin is not None:
                stream.seek(begin)
                refine(faults, stream)
        return sorted((fault.finished() for fault in faults), key=_place)

    def incompatibilities(self) -> list[SchemaFault]:
        """Where the schema's identifiers go beyond what a DTD could say; validation does not mind.

        See the DTD Compatibility specification, section 5.
        """
        from paragraphos.relaxng.dtd_compatibility import incompatibilities

        return incompatibilities(self._vocabulary.elements)

    def expected_at(self, data: bytes, line: int, column: int) -> Expectation:
        """What may stand at a place of a document that is being written; line and column count from 1.

        Raises NotWellFormed when the document is in no encoding that is read.
        """
        from paragraphos.relaxng.expectations import expected_at

        return expected_at(self._vocabulary, data, line, column)


def _opened(data: bytes | BinaryIO | Path) -> AbstractContextManager[BinaryIO]:
    """The document as a stream; one that was given stays open."""
    if isinstance(data, bytes):
        return io.BytesIO(data)
    if isinstance(data, Path):
        return data.open("rb")
    return nullcontext(data)


def _place(fault: Fault) -> tuple[int, int]:
    return fault.line, fault.column


def load(path: Path, within: Path | None = None) -> Schema:
    """Load a schema in XML or compact syntax, with every file that it refers to (inside `within`, if given).

    Raises WrongSchema with all that is wrong with it.
    """
    try:
        return _loaded(path, within)
    except RecursionError:
        raise WrongSchema((SchemaFault(str(path), 1, 1, "the schema is nested too deep", "3"),)) from None


def _loaded(path: Path, within: Path | None) -> Schema:
    faults: list[SchemaFault] = []
    patterns = PatternInterner()
    builder = Builder(patterns, Composition(SchemaFiles(within), faults))
    top = read_schema(path)
    root = builder.root(top)
    builder.finish()
    restrictions = Restrictions()
    if not faults:
        restrictions.check(root, top)
        faults = restrictions.faults
    if faults:
        raise WrongSchema(tuple(sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column))))
    automaton = Automaton(patterns, root, builder.needs_context)
    return Schema(Vocabulary(automaton, root, restrictions.reached))
