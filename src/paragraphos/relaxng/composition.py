"""Putting a grammar together from its files: externalRef, include with its overrides, div and combine.

RELAX NG specification, sections 4.5 to 4.7, 4.11, 4.17 and 4.18.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.faults import WrongSchema

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from paragraphos.relaxng.faults import SchemaFault
    from paragraphos.relaxng.nodes import Node
    from paragraphos.relaxng.patterns import Pattern
    from paragraphos.relaxng.schema_files import SchemaFiles

START = ""  # the name under which a scope keeps its start


class Scope:
    """What the names in one grammar stand for; it is not `whole` when a file of it could not be read."""

    __slots__ = ("building", "components", "made", "node", "parent", "whole")

    def __init__(self, node: Node, parent: Scope | None) -> None:
        self.node = node
        self.parent = parent
        self.components: dict[str, list[Node]] = {}
        self.made: dict[str, Pattern] = {}
        self.building: set[str] = set()
        self.whole = True


class Composition:
    """Gathers the components of grammars; faults are collected in `faults`."""

    def __init__(self, files: SchemaFiles, faults: list[SchemaFault]) -> None:
        self.files = files
        self.faults = faults
        self._chains: dict[Path, tuple[Path, ...]] = {}
        self._unread = 0

    def external(self, node: Node) -> Node | None:
        """The root of the file that an `externalRef` names, or None when it cannot be had."""
        return self._referred(node)

    def scope(self, grammar: Node, parent: Scope | None) -> Scope:
        """The scope of a grammar, with all that it includes."""
        scope = Scope(grammar, parent)
        unread = self._unread
        for component in self._components(grammar.children):
            scope.components.setdefault(_name(component), []).append(component)
        for name, components in scope.components.items():
            self._check_combination(name, components)
        scope.whole = unread == self._unread
        if START not in scope.components and scope.whole:
            self.faults.append(grammar.fault("this grammar has no “start”", "4.18"))
        return scope

    def _referred(self, node: Node) -> Node | None:
        chain = self._chains.get(node.path, (node.path.resolve(),))
        try:
            root, longer = self.files.referred(node, chain)
        except WrongSchema as wrong:
            self.faults.extend(wrong.faults)
            return None
        self._chains[root.path] = longer
        return root

    def _components(self, nodes: Iterable[Node]) -> list[Node]:
        """Every `start` and `define`, in order, out of divs and included grammars."""
        found: list[Node] = []
        for node in nodes:
            match node.kind:
                case "div":
                    found.extend(self._components(node.children))
                case "include":
                    found.extend(self._included(node))
                case _:
                    found.append(node)
        return found

    def _included(self, include: Node) -> list[Node]:
        """The components of an included grammar, less those that the `include` replaces, then its own."""
        own = self._components(include.children)
        root = self._referred(include)
        if root is None:
            self._unread += 1
            return own
        if root.kind != "grammar":
            self.faults.append(
                include.fault(
                    "only a “grammar” can be included; a pattern is referred to (“externalRef”, “external”)", "4.7"
                )
            )
            return own
        included = self._components(root.children)
        names = {_name(component) for component in included}
        for component in own:
            if _name(component) not in names:
                what = f"definition “{_name(component)}”" if _name(component) else "“start”"
                self.faults.append(component.fault(f"the included grammar has no {what} to replace", "4.7"))
        replaced = {_name(component) for component in own}
        return [*(component for component in included if _name(component) not in replaced), *own]

    def _check_combination(self, name: str, components: list[Node]) -> None:
        """Section 4.17: of several with one name, all but one say how they combine, and all say the same."""
        what = f"“{name}”" if name else "“start”"
        ways = [component.attributes.get("combine") for component in components]
        if ways.count(None) > 1:
            second = [component for component in components if "combine" not in component.attributes][1]
            message = f"{what} is defined a second time without “combine” (in compact syntax, “|=” or “&=”)"
            self.faults.append(second.fault(message, "4.17"))
        if len({way for way in ways if way}) > 1:
            self.faults.append(components[-1].fault(f"{what} is combined in two different ways", "4.17"))


def _name(component: Node) -> str:
    return component.attributes["name"] if component.kind == "define" else START
