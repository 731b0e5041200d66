"""A schema, loaded and ready to validate documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from paragraphos.relaxng.building import Builder
from paragraphos.relaxng.composition import Composition, Files
from paragraphos.relaxng.faults import Fault, SchemaFault, WrongSchema
from paragraphos.relaxng.patterns import Patterns
from paragraphos.relaxng.states import Automaton
from paragraphos.relaxng.syntax import read_schema
from paragraphos.relaxng.validator import Validator
from paragraphos.relaxng.vocabulary import Vocabulary
from paragraphos.xml.reader import read

if TYPE_CHECKING:
    from pathlib import Path

    from paragraphos.xml.limits import Limits

MOST_FAULTS = 1_000


class Schema:
    """A RELAX NG schema; validates any number of documents, and grows quicker with them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def validate(
        self, data: bytes | BinaryIO | Path, limits: Limits | None = None, most_faults: int = MOST_FAULTS
    ) -> list[Fault]:
        """Every fault of a document, sorted by place; an empty list when it is valid.

        `most_faults` bounds the report. Raises NotWellFormed when the document cannot be read to its end.
        """
        validator = Validator(self._vocabulary, most_faults)
        if isinstance(data, bytes):
            read(data, validator, limits)
        elif hasattr(data, "read"):
            read(data, validator, limits)
        else:
            with data.open("rb") as stream:
                read(stream, validator, limits)
        drafts = [*validator.drafts, *validator.recovery.identities.dangling()]
        faults = [draft.finished() for draft in drafts if not draft.withdrawn]
        return sorted(faults, key=lambda fault: (fault.line, fault.column))


def load(path: Path, within: Path | None = None) -> Schema:
    """Load a schema in XML syntax, with every file that it refers to (inside `within`, if given).

    Raises WrongSchema with all that is wrong with it.
    """
    faults: list[SchemaFault] = []
    patterns = Patterns()
    builder = Builder(patterns, Composition(Files(within), faults))
    root = builder.root(read_schema(path))
    for element in builder.elements:  # grows while contents are built
        _ = element.content
    if faults:
        raise WrongSchema(tuple(sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column))))
    automaton = Automaton(patterns, root, builder.needs_context)
    return Schema(Vocabulary(automaton, root, tuple(builder.elements)))
