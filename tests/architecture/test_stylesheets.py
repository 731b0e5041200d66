"""The stylesheets keep the manners that the page on architecture describes."""

from __future__ import annotations

import re

import pytest
from tests.architecture.stylesheets import COMPONENTS, Instruction, all_text, components, instructions, roots


@pytest.mark.parametrize("kind", ["param", "variable", "function", "template", "evaluate"])
def test_everything_is_typed(kind: str) -> None:
    """The compiler is told of what kind each value is."""
    assert [str(each) for each in instructions(kind) if not each.node.get("as")] == []


def test_modes_say_what_befalls_the_unexpected() -> None:
    """What no rule matches is decided, and two rules for one node are a fault."""
    modes = list(instructions("mode"))
    assert [str(each) for each in modes if not each.node.get("on-no-match")] == []
    assert [str(each) for each in modes if each.node.get("on-multiple-match") != "fail"] == []


def test_modes_are_declared() -> None:
    """No rule is in a mode of which a package says nothing."""
    declared = {each.node.get("name", "#unnamed") for each in instructions("mode")}
    used = {
        mode for each in instructions("template") if each.node.get("match") for mode in _modes(each) if mode != "#all"
    }
    assert used - declared == set()


def test_every_component_has_its_sentence() -> None:
    """What it gives, or why it is there, stands above it."""
    assert [str(each) for each in components(*COMPONENTS) if not _is_explained(each)] == []


@pytest.mark.parametrize("kind", ["function", "variable", "template", "mode", "attribute-set"])
def test_packages_say_what_they_show(kind: str) -> None:
    """All that has a name says whether others see it; an override has the visibility of what it overrides."""
    named = [each for each in components(kind) if each.node.get("name") and not _overrides(each)]
    assert [str(each) for each in named if not each.node.get("visibility")] == []


@pytest.mark.parametrize(
    ("kind", "call"),
    [
        ("function", r"{}(?=\(|#\d)"),
        ("variable", r"\${}(?![\w.-])"),
        ("param", r"\${}(?![\w.-])"),
        ("template", r'<xsl:call-template name="{}"'),
        ("key", "'{}'"),
        ("mode", r'<xsl:apply-templates[^>]* mode="{}"'),
    ],
)
def test_everything_is_used(kind: str, call: str) -> None:
    """What is private, and never called, is not there."""
    private = [each for each in components(kind) if each.node.get("name") and each.node.get("visibility") != "public"]
    idle = [each for each in private if not re.search(call.format(re.escape(each.node.get("name", ""))), all_text())]
    assert [str(each) for each in idle] == []


def test_no_namespace_is_declared_for_nothing() -> None:
    """The head of a file tells what the file is about."""
    idle = []
    for path, root in roots().items():
        text = re.sub(r'xmlns:\S+="[^"]*"', "", path.read_text(encoding="utf-8"))
        excluded = root.get("exclude-result-prefixes", "").split()
        idle += [
            f"{path.name}: {prefix}"
            for prefix in root.nsmap
            if prefix and prefix not in excluded and not re.search(rf"(?<![\w-]){prefix}:", text)
        ]
    assert idle == []


def test_the_input_is_never_passed_on_as_markup() -> None:
    """Characters of an edition stay characters."""
    assert "disable-output-escaping" not in all_text()


def _modes(rule: Instruction) -> list[str]:
    return (rule.node.get("mode") or "#unnamed").split()


def _is_explained(component: Instruction) -> bool:
    before = component.node.getprevious()
    return before is not None and not isinstance(before.tag, str)


def _overrides(component: Instruction) -> bool:
    parent = component.node.getparent()
    return parent is not None and str(parent.tag).endswith("}override")
