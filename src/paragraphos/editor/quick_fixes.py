"""Quick fixes: for findings whose repair is mechanical, the edits that make it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.entities import html5
from typing import TYPE_CHECKING

from paragraphos.editor.tags import Tag, partner, tag_at, tags

if TYPE_CHECKING:
    from paragraphos.editor.buffer import Buffer
    from paragraphos.findings import Finding

_QUOTED = re.compile(r"“([^”]+)”")
_NAMES = {"person": "persName", "personGrp": "persName", "place": "placeName", "org": "orgName"}


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in place of what stands between two offsets."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair: its title, and edits that do not overlap."""

    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A finding with the buffer it stands in and its offset there."""

    finding: Finding
    buffer: Buffer
    at: int

    @property
    def text(self) -> str:
        """The whole text."""
        return self.buffer.text

    @property
    def tag(self) -> Tag | None:
        """The tag that the finding stands in."""
        return tag_at(self.text, self.at)

    @property
    def meant(self) -> list[str]:
        """The names or values that the hint asks about: Did you mean …?"""
        hint = self.finding.hint or ""
        if not hint.startswith("Did you mean "):
            return []
        return _QUOTED.findall(hint) or [hint.removeprefix("Did you mean ").partition("?")[0]]


Repair = Callable[[Case], Iterator[Fix]]


def fixes(finding: Finding, buffer: Buffer) -> list[Fix]:
    """The repairs that can be made for a finding without asking anybody; none when it takes a decision."""
    repair = _REPAIRS.get(finding.code)
    case = Case(finding, buffer, buffer.offset(finding.line, finding.column))
    return list(repair(case)) if repair is not None and finding.line else []


def _element(case: Case) -> Iterator[Fix]:
    tag = case.tag
    if tag is None or tag.start != case.at:
        return
    end = partner(case.text, tag)
    if end is None and not tag.empty:
        return
    for name in case.meant:
        prefix = tag.name.text.partition(":")[0] + ":" if ":" in tag.name.text and ":" not in name else ""
        places = [tag.name, *([end.name] if end else [])]
        edits = tuple(Edit(place.start, place.end, prefix + name) for place in places)
        yield Fix(f"Rename <{tag.name.text}> to <{prefix}{name}>", edits)


def _attribute(case: Case) -> Iterator[Fix]:
    tag = case.tag
    name = re.compile(r"[^\s=<>\"'/]+").match(case.text, case.at)
    if tag is None or name is None:
        return
    for meant in case.meant:
        if meant not in tag.attributes:
            yield Fix(f"Rename @{name.group()} to @{meant}", (Edit(name.start(), name.end(), meant),))


def _value(case: Case) -> Iterator[Fix]:
    span = _span_of_value(case)
    for value in case.meant if span else ():
        assert span is not None
        yield Fix(f"Write “{value}”", (Edit(*span, _in_quotes(value)),))


def _span_of_value(case: Case) -> tuple[int, int] | None:
    """The value of the attribute at which the finding stands."""
    name = re.compile(r"[^\s=<>\"'/]+").match(case.text, case.at)
    value = case.tag.attributes.get(name.group()) if case.tag and name else None
    return (value.start, value.end) if value and value.start > case.at else None


def _pointer(case: Case) -> Iterator[Fix]:
    """The pointer that was meant, in place of the one that the finding names; its others stay."""
    span, wrong, right = _span_of_value(case), case.finding.subject or "", case.finding.facts.pointer
    if span is None or right is None or wrong not in case.text[slice(*span)].split():
        return
    value = case.text[slice(*span)]
    at = span[0] + next(re.finditer(rf"(?<!\S){re.escape(wrong)}(?!\S)", value)).start()
    yield Fix(f"Point at {right}", (Edit(at, at + len(wrong), _in_quotes(right)),))


def _count(case: Case) -> Iterator[Fix]:
    counted = {wrong.attribute: str(wrong.counted) for wrong in case.finding.facts.miscounts}
    if case.tag is None or not counted.keys() <= case.tag.attributes.keys():
        return
    spans = {name: case.tag.attributes[name] for name in counted}
    title = " ".join(f'{name}="{number}"' for name, number in counted.items())
    yield Fix(f"Write {title}", tuple(Edit(spans[name].start, spans[name].end, counted[name]) for name in counted))


def _word(case: Case) -> Iterator[Fix]:
    """The word of the copy-text in place of one word of the TEI, where no markup stands within it."""
    wrong, (right, *_) = case.finding.subject or "", case.finding.expected or ("",)
    if right and " " not in right and case.text.startswith(_escaped(wrong), case.at):
        yield Fix(
            f"Write “{right}”, as the copy-text has", (Edit(case.at, case.at + len(_escaped(wrong)), _escaped(right)),)
        )


def _damaged(case: Case) -> Iterator[Fix]:
    """A word of the editors that was read in a wrong encoding."""
    wrong = case.finding.subject or ""
    for right in case.finding.expected:
        if case.text.startswith(wrong, case.at):
            yield Fix(f"Write “{right}”", (Edit(case.at, case.at + len(wrong), right),))


def _entry(case: Case) -> Iterator[Fix]:
    """A name that is tagged, but leads to no entry."""
    tag = case.tag
    if tag is None or "ref" in tag.attributes:
        return
    for identity in case.finding.expected:
        yield Fix(
            f"Lead to “{identity}”", (Edit(tag.name.end, tag.name.end, f' ref="register.xml#{_in_quotes(identity)}"'),)
        )


def _mention(case: Case) -> Iterator[Fix]:
    """A name that is not tagged."""
    words = case.finding.subject or ""
    pattern = re.compile(r"\s+".join(re.escape(_escaped(word)) for word in words.split()))
    found = pattern.match(case.text, case.at)
    told = case.finding.facts.start_tag
    for identity in case.finding.expected if found else ():
        assert found is not None
        name = _NAMES.get(identity.partition("-")[0], "rs")
        start = f'<{name} ref="register.xml#{_in_quotes(identity)}">'
        if told and identity == case.finding.expected[0]:
            start = told
            name = start[1:].partition(" ")[0]
        yield Fix(
            f"Tag it as “{identity}”",
            (Edit(found.start(), found.start(), start), Edit(found.end(), found.end(), f"</{name}>")),
        )


def _call(case: Case) -> Iterator[Fix]:
    """The sign that calls a note, and is not tagged."""
    start, sign = case.finding.facts.start_tag, _escaped(case.finding.subject or "")
    if start and sign and case.text.startswith(sign, case.at):
        end = case.at + len(sign)
        yield Fix("Tag it as the call of its note", (Edit(case.at, case.at, start), Edit(end, end, "</ref>")))


def _date(case: Case) -> Iterator[Fix]:
    """A date of which only zeros are missing."""
    span = _span_of_value(case)
    found = re.fullmatch(r"\s*(\d{4})-(\d{1,2})(?:-(\d{1,2}))?\s*", case.finding.subject or "")
    if span and found:
        date = "-".join(part if len(part) == 4 else part.zfill(2) for part in found.groups() if part)
        yield Fix(f"Write {date}", (Edit(*span, date),))


def _instead(length: int, text: str) -> Repair:
    """Put a text in the place of so many characters."""

    def repair(case: Case) -> Iterator[Fix]:
        yield Fix(f"Write {text}", (Edit(case.at, case.at + length, text),))

    return repair


def _entity(case: Case) -> Iterator[Fix]:
    """The character that HTML means by a name that XML does not know."""
    name = f"{case.finding.subject};"
    if name in html5 and case.text.startswith(f"&{name}", case.at):
        yield Fix(
            f"Write the character {html5[name]}", (Edit(case.at, case.at + 1 + len(name), _escaped(html5[name])),)
        )


def _end_tag(case: Case) -> Iterator[Fix]:
    """The end tag that the hint asks for, in the place of the one that stands here or before it."""
    hint = case.finding.hint or ""
    found = re.search(r"[Ww]rite (</[^<>\s]+>) (here|before)", hint)
    tag = next(tags(case.text, case.at), None)
    if found is None or tag is None or tag.start != case.at or hint.startswith("Elements may not cross"):
        return
    end = tag.end if found.group(2) == "here" else tag.start
    yield Fix(hint.rstrip(".").removesuffix(", where the element ends"), (Edit(tag.start, end, found.group(1)),))


def _quotes(case: Case) -> Iterator[Fix]:
    """Straight quotation marks around a value that has none."""
    found = re.search(r'^Write [^\s=]+="([^"]*)" with straight', case.finding.hint or "")
    bare = re.compile(r"[^\s<>\"']*").match(case.text, case.at)
    if found and bare and bare.group():
        end = bare.end() - bare.group().endswith("/")
        yield Fix(f'Write "{found.group(1)}"', (Edit(case.at, end, f'"{found.group(1)}"'),))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _in_quotes(text: str) -> str:
    """A value as it may stand between quotation marks of either kind."""
    return _escaped(text).replace('"', "&quot;").replace("'", "&apos;")


_REPAIRS: dict[str, Repair] = {
    "rng.element-not-known": _element,
    "rng.element-not-allowed": _element,
    "rng.attribute-not-known": _attribute,
    "rng.attribute-not-allowed": _attribute,
    "rng.attribute-value": _value,
    "link.dangling": _pointer,
    "link.no-such-file": _pointer,
    "link.prefix-unknown": _pointer,
    "link.tail": _pointer,
    "header.count": _count,
    "fidelity.changed": _word,
    "placeholder.damaged": _damaged,
    "name.without-entry": _entry,
    "name.mention-untagged": _mention,
    "note.call-missing": _call,
    "date.not-iso": _date,
    "xml.ampersand": _instead(1, "&amp;"),
    "xml.less-than": _instead(1, "&lt;"),
    "xml.cdata-end": _instead(3, "]]&gt;"),
    "xml.entity-unknown": _entity,
    "xml.tag-mismatch": _end_tag,
    "xml.attribute-unquoted": _quotes,
}
