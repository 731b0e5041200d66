"""Names and name classes (RELAX NG specification, section 6.1); names are written as expat writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

XML = "http://www.w3.org/XML/1998/namespace"
XMLNS = "http://www.w3.org/2000/xmlns"
RELAXNG = "http://relaxng.org/ns/structure/1.0"

# Neither can occur in a document: they stand for "any other local name" and "any other namespace".
_OTHER_LOCAL = "\x00"
_OTHER_URI = "\x01"


def name_of(uri: str, local: str) -> str:
    """The name as expat writes it: `uri}local`, or `local` in no namespace."""
    return f"{uri}}}{local}" if uri else local


def split(name: str) -> tuple[str, str]:
    """The namespace (`""` for none) and the local part of a name."""
    uri, _, local = name.rpartition("}")
    return uri, local


@dataclass(frozen=True, slots=True)
class Name:
    """One name."""

    name: str

    def contains(self, name: str) -> bool:
        return name == self.name


@dataclass(frozen=True, slots=True)
class NamespaceName:
    """Every name of one namespace, except some."""

    uri: str
    excepted: NameClass | None = None

    def contains(self, name: str) -> bool:
        return split(name)[0] == self.uri and not (self.excepted is not None and self.excepted.contains(name))


@dataclass(frozen=True, slots=True)
class AnyName:
    """Every name, except some."""

    excepted: NameClass | None = None

    def contains(self, name: str) -> bool:
        return not (self.excepted is not None and self.excepted.contains(name))


@dataclass(frozen=True, slots=True)
class NameChoice:
    """The names of several classes."""

    options: tuple[NameClass, ...]

    def contains(self, name: str) -> bool:
        return any(option.contains(name) for option in self.options)


NameClass: TypeAlias = Name | NamespaceName | AnyName | NameChoice


def finite(names: NameClass) -> list[str]:
    """The names that the class lists one by one, in the schema's order."""
    match names:
        case Name(name):
            return [name]
        case NameChoice(options):
            return [name for option in options for name in finite(option)]
        case _:
            return []


def is_infinite(names: NameClass) -> bool:
    """Whether `anyName` or `nsName` has a part in the class."""
    match names:
        case NameChoice(options):
            return any(is_infinite(option) for option in options)
        case _:
            return not isinstance(names, Name)


def _samples(names: NameClass) -> Iterator[str]:
    """One name for each kind of name that a class tells apart: overlapping classes (section 7.3) share one."""
    match names:
        case Name(name):
            yield name
        case NamespaceName(uri, excepted):
            yield name_of(uri, _OTHER_LOCAL)
            if excepted is not None:
                yield from _samples(excepted)
        case AnyName(excepted):
            yield name_of(_OTHER_URI, _OTHER_LOCAL)
            if excepted is not None:
                yield from _samples(excepted)
        case NameChoice(options):
            for option in options:
                yield from _samples(option)


def overlap(left: NameClass, right: NameClass) -> bool:
    """Whether some name belongs to both."""
    return any(
        left.contains(sample) and right.contains(sample) for names in (left, right) for sample in _samples(names)
    )
