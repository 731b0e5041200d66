"""What an editor has open, and the edition that it belongs to."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from paragraphos import resources
from paragraphos.checks.associations import grammar_of
from paragraphos.checks.pointers import identifiers
from paragraphos.checks.validation import Report, validate_edition, validate_files
from paragraphos.checks.validators import Validators
from paragraphos.editor.buffer import Buffer
from paragraphos.editor.remembering import Memory
from paragraphos.faults import Unusable
from paragraphos.odd import NotExplanations, explanation_json
from paragraphos.source.file_stamps import Stamp, stamp_of
from paragraphos.source.settings import NAME, Settings, read_settings
from paragraphos.xml import Document, Limits, NotWellFormed

if TYPE_CHECKING:
    from lxml import etree

    from paragraphos.odd.explaining import ElementExplained
    from paragraphos.relaxng.schema import Schema

_ABOVE = 3
"""So many folders above a file an edition.toml may stand that names it."""


@dataclass(slots=True)
class Desk:
    """The open buffers by path, and what has been learnt of their files; `limits` bound what is read of them."""

    encoding: str = "utf-16"
    limits: Limits | None = None
    buffers: dict[Path, Buffer] = field(default_factory=dict)
    _unsaved: dict[Path, bytes] = field(default_factory=dict)
    _memory: Memory = field(init=False)
    _good: dict[Path, Document] = field(default_factory=dict)
    _explained: dict[Path, tuple[Stamp, Mapping[str, ElementExplained]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._memory = Memory(self._unsaved)

    @property
    def validators(self) -> Validators:
        """Validators that read what is shown, and remember."""
        return self._memory.validators

    def show(self, path: Path, text: str) -> None:
        """The editor shows this text instead of the file."""
        buffer = Buffer(text, self.encoding)
        self.buffers[path] = buffer
        self._unsaved[path] = buffer.data

    def put_away(self, path: Path) -> None:
        """The editor shows the file no more."""
        self.buffers.pop(path, None)
        self._unsaved.pop(path, None)

    def buffer(self, path: Path) -> Buffer:
        """The text of a file, as shown, else as saved; empty when it cannot be read."""
        if path in self.buffers:
            return self.buffers[path]
        document = self.document(path)
        return Buffer(document.text if document else "", self.encoding)

    def settings(self, path: Path) -> Settings | None:
        """The settings of the edition that a file belongs to; None when it belongs to none.

        Raises EditionFault when the settings beside the file cannot be used.
        """
        for folder in path.parents[:_ABOVE]:
            if (folder / NAME).is_file():
                settings = read_settings(folder)
                if path in (settings.text, settings.register):
                    return settings
        return None

    def report(self, path: Path) -> Report:
        """What validation finds in a file and, where it belongs to one, in its whole edition.

        Raises Unusable, OSError and NotWellFormed for what keeps validation from running.
        """
        settings = self.settings(path)
        if settings is None:
            return validate_files([path], limits=self.limits, validators=self.validators)
        return validate_edition(settings.folder, self.limits, self.validators)

    def files(self, path: Path) -> tuple[Path, ...]:
        """The documents that a file's pointers may lead into: itself first, then the others of its edition."""
        settings = self._settings_or_none(path)
        named = (settings.text, settings.register) if settings else ()
        return tuple(dict.fromkeys((path, *(each for each in named if each is not None))))

    def document(self, path: Path) -> Document | None:
        """The file as it was when it was last well-formed."""
        with suppress(NotWellFormed, OSError):
            self._good[path] = self._memory.read(path, self.limits)
        return self._good.get(path)

    def target(self, path: Path, pointer: str) -> tuple[Path, str] | None:
        """The file and the identifier that a pointer in a file names; None when it leads out of the edition's files."""
        name, mark, fragment = pointer.partition("#")
        relative = unquote(name).replace("\0", "")
        file = Path(os.path.realpath(path.parent / relative)) if relative else path
        return (file, unquote(fragment)) if mark and file in self.files(path) else None

    def element(self, file: Path, identifier: str) -> tuple[Document, etree._Element] | None:
        """The element of a file that bears an identifier, as it was when the file was last well-formed."""
        document = self.document(file)
        element = identifiers(document).get(identifier) if document else None
        return (document, element) if document is not None and element is not None else None

    def schema(self, path: Path) -> Schema | None:
        """The grammar of a file, ready for use; None when it has none that can be used."""
        grammar = self._grammar(path)
        return self._memory.schema(grammar) if grammar is not None and grammar.is_file() else None

    def explained(self, path: Path) -> Mapping[str, ElementExplained]:
        """What there is to say of each element of a file's schema; empty when nobody has written it down."""
        grammar = self._grammar(path)
        if grammar is None:
            return {}
        beside = grammar.with_suffix(".json")
        place = beside if beside.is_file() else resources.folder("schema") / beside.name
        now = stamp_of([place])
        if place not in self._explained or self._explained[place][0] != now:
            try:
                self._explained[place] = (now, explanation_json.loaded(place.read_bytes()))
            except (OSError, NotExplanations):
                self._explained[place] = (now, {})
        return self._explained[place][1]

    def _grammar(self, path: Path) -> Path | None:
        settings = self._settings_or_none(path)
        if settings is not None:
            return settings.schema
        document = self.document(path)
        return grammar_of(document) if document else None

    def _settings_or_none(self, path: Path) -> Settings | None:
        try:
            return self.settings(path)
        except Unusable:
            return None
