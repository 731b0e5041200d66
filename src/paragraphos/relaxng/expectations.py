"""What may stand at a place of a document that is being written: for editors."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paragraphos.relaxng.names import XML, name_of, split
from paragraphos.relaxng.pattern_queries import forms, names_of, strings
from paragraphos.relaxng.start_tags import StartTag
from paragraphos.relaxng.validator import Validator
from paragraphos.xml.encoding import text_of
from paragraphos.xml.faults import NotWellFormed
from paragraphos.xml.reader import read

if TYPE_CHECKING:
    from paragraphos.relaxng.vocabulary import Vocabulary

_DECLARATION = re.compile(r"\A<\?xml.*?\?>", re.DOTALL)
_VALUE = r"""(?:"[^"<]*"|'[^'<]*')"""
_OPEN_TAG = re.compile(
    rf"""<(?P<name>[^\s<>/!?="']*)(?P<given>(?:\s+[^\s=<>"'/]+\s*=\s*{_VALUE})*)"""
    r"""(?:(?P<space>\s+)(?:(?P<attribute>[^\s=<>"'/]+)(?:\s*=\s*(?P<quote>["'])[^"'<]*)?)?)?\Z"""
)
_GIVEN = re.compile(rf"([^\s=]+)\s*=\s*({_VALUE})")


@dataclass(frozen=True, slots=True)
class AttributeExpectation:
    """An attribute that may be added: its name as the document would write it, whether it is required, what it may be.

    `values` are those that the schema lists; `forms` say in words what others look like.
    """

    name: str
    required: bool
    values: tuple[str, ...]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What may stand at a place: between tags elements, text and the end of `parent`; within a start tag attributes.

    Within the value of an attribute, `attributes` holds that attribute alone.
    """

    parent: str | None
    elements: tuple[str, ...]
    attributes: tuple[AttributeExpectation, ...]
    text: bool
    may_end: bool


def expected_at(vocabulary: Vocabulary, data: bytes, line: int, column: int) -> Expectation:
    """What the schema expects at a place, after what stands before it, as far as that can be read.

    `line` and `column` count from 1. Raises NotWellFormed when the document is in no encoding that is read.
    """
    text = text_of(data) if data else ""
    lines = text.split("\n")
    before = "\n".join([*lines[: line - 1], lines[line - 1][: column - 1] if line <= len(lines) else ""])
    tag = _OPEN_TAG.search(before, max(before.rfind("<"), 0))
    head = before[: tag.start()] if tag else before
    validator = Validator(vocabulary, 0, with_prefixes=True)
    with suppress(NotWellFormed):  # the document goes on behind the place: it is always unfinished here
        read(_DECLARATION.sub("", head, count=1).encode(), validator)
    validator.recovery.unwrapped(len(validator.stack))
    if tag is None or not tag["space"]:
        return _between_tags(validator)
    return _within_tag(validator, tag)


def _between_tags(validator: Validator) -> Expectation:
    wording = validator.recovery.record.wording
    state = validator.state
    return Expectation(
        wording.name(validator.name) if validator.name else None,
        tuple(wording.name(name) for name in validator.recovery.record.allowed()),
        (),
        state.reads_values or not state.text().dead,
        bool(validator.name) and state.complete != 0,
    )


def _within_tag(validator: Validator, tag: re.Match[str]) -> Expectation:
    given = [(match[1], match[2][1:-1]) for match in _GIVEN.finditer(tag["given"])]
    for name, value in given:
        if name == "xmlns" or name.startswith("xmlns:"):
            validator.namespace(name[6:], value)
    name = _expanded(validator, tag["name"], is_attribute=False)
    parent = validator.recovery.record.wording.name(name)
    transition = validator.state.start(name)
    if transition is None:
        return Expectation(parent, (), (), text=False, may_end=False)
    start = StartTag(validator.automaton, transition.child.factoring)
    for written, value in given:
        steps = start.steps(_expanded(validator, written, is_attribute=True))
        if steps and not start.take(steps, value, validator.context):
            start.force(steps)
    wanted = _expanded(validator, tag["attribute"], is_attribute=True) if tag["quote"] else None
    return Expectation(parent, (), _attributes(validator, start, wanted), text=False, may_end=not start.close().dead)


def _expanded(validator: Validator, written: str, *, is_attribute: bool) -> str:
    """A name as expat writes it."""
    prefix, _, local = written.rpartition(":")
    if prefix == "xml":
        return name_of(XML, local)
    if is_attribute and not prefix:
        return local
    return name_of(validator.context(prefix) or "", local)


def _attributes(validator: Validator, tag: StartTag, wanted: str | None) -> tuple[AttributeExpectation, ...]:
    wording = validator.recovery.record.wording
    possible = tag.attributes()
    required = {name for names in tag.lacking() for name in names}
    found: list[AttributeExpectation] = []
    for name in names_of(possible):
        if wanted is not None and name != wanted:
            continue
        contents = [attribute.content for attribute in possible if attribute.names.contains(name)]
        values = dict.fromkeys(value for content in contents for value in strings(content) if value)
        shapes = dict.fromkeys(form for content in contents for form in forms(content))
        found.append(AttributeExpectation(wording.name(name), name in required, tuple(values), tuple(shapes)))
    return tuple(sorted(found, key=lambda each: (not each.required, split(each.name)[1])))
