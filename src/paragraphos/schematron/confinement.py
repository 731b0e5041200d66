"""Rules of a schema that a user names are not our own code: while they are compiled or run, Saxon reads nothing at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from paragraphos import saxon

_FEATURE = "http://saxon.sf.net/feature/"
_ENTITIES = "parserFeature?uri=http%3A//xml.org/sax/features/external-{}-entities"
_SHUT = {
    "allowedProtocols": ("", "file"),
    "allow-external-functions": ("false", "true"),
    _ENTITIES.format("general"): ("false", "true"),
    _ENTITIES.format("parameter"): ("false", "true"),
}


@contextmanager
def confined() -> Iterator[None]:
    """Shut, for a while, every way from an expression to files, network and environment; then open what was open."""
    processor = saxon.processor()
    for name, (shut, _) in _SHUT.items():
        processor.set_configuration_property(_FEATURE + name, shut)
    try:
        yield
    finally:
        for name, (_, opened) in _SHUT.items():
            processor.set_configuration_property(_FEATURE + name, opened)
