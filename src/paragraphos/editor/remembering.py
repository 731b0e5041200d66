"""Validators that remember a document, a schema, and what the one says of the other, until either changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

from paragraphos.checks.grammar import judged, loaded_grammar
from paragraphos.checks.rules import compiled_rules, tested
from paragraphos.checks.validators import Validators
from paragraphos.findings import Finding
from paragraphos.source.file_stamps import Stamp, stamp_of
from paragraphos.xml import Document, Limits, NotWellFormed, content, parse

if TYPE_CHECKING:
    from paragraphos.relaxng.schema import Schema

Usable = TypeVar("Usable")
_Key = tuple[Path, "str | None"]
_Findings = tuple[Finding, ...]
_GRAMMARS = (".rng", ".rnc")


class Memory:
    """The last state of every file and schema; `unsaved` holds what an editor shows instead of a file, by path."""

    def __init__(self, unsaved: Mapping[Path, bytes] = MappingProxyType({})) -> None:
        self._unsaved = unsaved
        self._read: dict[Path, tuple[bytes, Limits | None, Document | NotWellFormed]] = {}
        self._grammars = _Judges(lambda key: loaded_grammar(key[0], Path(key[1]) if key[1] else None), judged)
        self._rules = _Judges(lambda key: compiled_rules(*key), tested)

    @property
    def validators(self) -> Validators:
        """What `validate_edition` and `validate_files` take."""
        return Validators(
            self.read,
            lambda path, documents, within: self._grammars.findings((path, str(within) if within else None), documents),
            lambda path, documents, phase: self._rules.findings((path, phase), documents),
        )

    def schema(self, path: Path) -> Schema | None:
        """A RELAX NG schema, ready for use; None when it cannot be used."""
        loaded = self._grammars.schema((path, None))
        return None if isinstance(loaded, tuple) else loaded

    def read(self, path: Path, limits: Limits | None = None) -> Document:
        """The document in a file, or in the editor.

        Raises NotWellFormed; OSError when the file cannot be read.
        """
        data = self._unsaved.get(path)
        if data is None:
            data = content(path, limits) if limits else content(path)
        known = self._read.get(path)
        if known is None or known[:2] != (data, limits):
            known = (data, limits, _parsed(data, path, limits))
            self._read[path] = known
        if isinstance(known[2], NotWellFormed):
            raise known[2]
        return known[2]


def _parsed(data: bytes, path: Path, limits: Limits | None) -> Document | NotWellFormed:
    try:
        return parse(data, path, limits)
    except NotWellFormed as error:
        return error


class _Judges(Generic[Usable]):
    """Schemas of one kind: each loaded when it has changed, each document shown to it once."""

    def __init__(
        self, load: Callable[[_Key], Usable | _Findings], ask: Callable[[Usable, Document], Iterable[Finding]]
    ) -> None:
        self._load = load
        self._ask = ask
        self._loaded: dict[_Key, tuple[Stamp, Usable | _Findings]] = {}
        self._said: dict[tuple[_Key, Path], tuple[Usable, Document, _Findings]] = {}

    def findings(self, key: _Key, documents: tuple[Document, ...]) -> Iterator[Finding]:
        """What a schema says of documents, or why it cannot be used."""
        schema = self.schema(key)
        if isinstance(schema, tuple):
            yield from schema
            return
        for document in documents:
            said = self._said.get((key, document.path))
            if said is None or said[0] is not schema or said[1] is not document:
                said = (schema, document, tuple(self._ask(schema, document)))
                self._said[key, document.path] = said
            yield from said[2]

    def schema(self, key: _Key) -> Usable | _Findings:
        """A schema as its files are now, or the findings for why it cannot be used."""
        now = stamp_of(_around(key[0]))
        known = self._loaded.get(key)
        if known is None or known[0] != now:
            known = (now, self._load(key))
            self._loaded[key] = known
        return known[1]


def _around(schema: Path) -> Iterator[Path]:
    """A schema and the files beside it that it may be made of: a grammar, of files in both syntaxes."""
    yield schema
    endings = _GRAMMARS if schema.suffix in _GRAMMARS else (schema.suffix,)
    beside = (path for ending in endings for path in schema.parent.glob(f"*{ending}"))
    yield from sorted(path for path in beside if path != schema)
