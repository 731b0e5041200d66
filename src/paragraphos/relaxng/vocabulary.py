"""All the elements of a schema by name: what is known, and what may hold what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.names import finite, split
from paragraphos.relaxng.pattern_queries import all_elements, attributes, names_of
from paragraphos.relaxng.patterns import TEXT, VALUE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paragraphos.relaxng.patterns import Element, Pattern
    from paragraphos.relaxng.states import Automaton


class Vocabulary:
    """What the words of a schema are; worked out when first asked, for only a fault asks."""

    def __init__(self, automaton: Automaton, root: Pattern, elements: Sequence[Element]) -> None:
        self.automaton = automaton
        self.root = root
        self.elements = elements
        self._named: dict[str, list[Element]] | None = None
        self._parents: dict[str, list[str]] | None = None
        self._attributes: dict[str, list[str]] | None = None

    @property
    def named(self) -> dict[str, list[Element]]:
        """The elements that are listed under each name."""
        if self._named is None:
            self._named = {}
            for element in self.elements:
                for name in finite(element.names):
                    self._named.setdefault(name, []).append(element)
        return self._named

    def lists_namespace(self, uri: str) -> bool:
        """Whether the schema lists elements of this namespace (more than one that opens a door to others)."""
        return sum(split(name)[0] == uri for name in self.named) > 1

    def holds_text(self, name: str) -> bool:
        """Whether an element of this name may hold characters."""
        return any(element.content.holds & (TEXT | VALUE) for element in self.named.get(name, ()))

    def parents(self, name: str) -> list[str]:
        """The names of the elements that may hold an element of this name."""
        if self._parents is None:
            self._parents = {}
            for parent, elements in self.named.items():
                children = {child for element in elements for child in names_of(all_elements(element.content))}
                for child in sorted(children):
                    self._parents.setdefault(child, []).append(parent)
        return self._parents.get(name, [])

    def holders(self, attribute: str) -> list[str]:
        """The names of the elements that may carry an attribute of this name."""
        if self._attributes is None:
            self._attributes = {}
            for name, elements in self.named.items():
                carried = {found for element in elements for found in names_of(attributes(element.content))}
                for found in sorted(carried):
                    self._attributes.setdefault(found, []).append(name)
        return self._attributes.get(attribute, [])

    @property
    def roots(self) -> list[str]:
        """The names of the elements with which a document may begin."""
        return names_of(all_elements(self.root))
