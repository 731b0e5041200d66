"""The parts of a text as TEI: divisions, headings, paragraphs with sentences, notes and their marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from paragraphos.convert.footnotes import BEGINS
from paragraphos.convert.letters import around
from paragraphos.convert.outline import Outline
from paragraphos.convert.parts import Kind, Part
from paragraphos.convert.sentences import sentences

_TEXT = frozenset({Kind.PARAGRAPH, Kind.SLOGAN})


@dataclass(slots=True)
class _Body:
    """The body while it is written: what is counted, what is open, the lines so far.

    `salutes` is how many the whole has; `around` the element that is open around the lines of a letter, if one is.
    """

    language: str
    calls: dict[int, list[tuple[int, int, int]]]
    lines: list[str] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    salutes: int = 0
    around: str = ""

    def next(self, name: str) -> int:
        """The next number of a series."""
        self.counts[name] = self.counts.get(name, 0) + 1
        return self.counts[name]

    def line(self, text: str) -> None:
        """One line, set in by the depth of the divisions."""
        self.lines.append(f"{'  ' * (3 + len(self.ranks))}{text}")


def text_element(outline: Outline, language: str) -> str:
    """The element `text` of an outline: body, and in back the notes that end the text."""
    parts = _with_a_paragraph(outline.parts)
    numbers = {
        index: number for number, index in enumerate((i for i, part in enumerate(parts) if part.kind is Kind.NOTE), 1)
    }
    calls: dict[int, list[tuple[int, int, int]]] = {}
    for index, number in numbers.items():
        call = parts[index].call
        if call is not None:
            calls.setdefault(call.block, []).append((call.start, call.end, number))
    last = max((i for i, part in enumerate(parts) if part.kind is not Kind.NOTE), default=-1)
    body = _Body(language, calls)
    _divisions(body, parts[: last + 1], numbers)
    lines = [f'  <text xml:lang="{language}">', "    <body>", *body.lines, "    </body>"]
    if last + 1 < len(parts):
        notes = _Body(language, calls, ranks=[0])
        for index in range(last + 1, len(parts)):
            _note(notes, parts[index], index, numbers[index])
        lines += [
            "    <back>",
            '      <div type="source-notes" xml:id="source-notes">',
            *notes.lines,
            "      </div>",
            "    </back>",
        ]
    return "\n".join([*lines, "  </text>"]) + "\n"


def _with_a_paragraph(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts, the last of them made a paragraph where none is: a body needs one."""
    if any(part.kind in (*_TEXT, Kind.HEADING, Kind.ORNAMENT) for part in parts):
        return tuple(parts)
    last = max(i for i, part in enumerate(parts) if part.kind is not Kind.NOTE)
    return (*parts[:last], Part(Kind.PARAGRAPH, parts[last].text), *parts[last + 1 :])


def _divisions(body: _Body, parts: Sequence[Part], numbers: dict[int, int]) -> None:
    body.salutes = sum(part.kind is Kind.SALUTE for part in parts)
    for index, part in enumerate(parts):
        if part.heading is not None:
            _open(body, part.heading.rank, part.heading.type)
        element = around(parts, index)
        if element and not body.around:
            body.line(f"<{element}>")
        body.around = element
        _WRITERS[part.kind](body, part, index, numbers.get(index, 0))
        if element and (index + 1 == len(parts) or not around(parts, index + 1)):
            body.line(f"</{element}>")
            body.around = ""
    while body.ranks:
        _close(body)


def _open(body: _Body, rank: int, kind: str) -> None:
    while body.ranks and body.ranks[-1] >= rank:
        _close(body)
    number = body.next("d")
    body.line(f'<div type="{kind}" xml:id="d{number}" n="{number}">')
    body.ranks.append(rank)


def _close(body: _Body) -> None:
    body.ranks.pop()
    body.line("</div>")


def _title(body: _Body, part: Part, index: int, _number: int) -> None:
    body.line(f'<head type="main" xml:id="title">{_marked(body, part.text, index, 0)}</head>')


def _salute(body: _Body, part: Part, index: int, _number: int) -> None:
    number = str(body.next("salute")) if body.salutes > 1 else ""
    body.line(f'  <salute xml:id="salute{number}">{_marked(body, part.text, index, 0)}</salute>')


def _heading(body: _Body, part: Part, index: int, _number: int) -> None:
    kind = "main" if part.kind is Kind.HEADING else "sub"
    body.line(f'<head type="{kind}" xml:id="h{body.next("h")}">{_marked(body, part.text, index, 0)}</head>')


def _ornament(body: _Body, part: Part, _index: int, _number: int) -> None:
    body.line(f'<ab type="ornament">{escape(part.text)}</ab>')


def _paragraph(body: _Body, part: Part, index: int, _number: int) -> None:
    number = body.next("p")
    name, kind = ("ab", ' type="slogan"') if part.kind is Kind.SLOGAN else ("p", "")
    inside = _sentences(body, part.text, index, f"p{number}", 0)
    body.line(f'<{name}{kind} xml:id="p{number}" n="{number}">{inside}</{name}>')


def _line_of_letter(body: _Body, part: Part, index: int, _number: int) -> None:
    name = "dateline" if part.kind is Kind.DATELINE else "signed"
    series = "closing" if body.around == "closer" else name
    body.line(f'  <{name} xml:id="{series}{body.next(series)}">{_marked(body, part.text, index, 0)}</{name}>')


def _note(body: _Body, part: Part, index: int, number: int) -> None:
    begins = BEGINS.match(part.text)
    label, start = (begins.group(1) + begins.group(2), begins.end()) if begins else ("", 0)
    space = begins.group(3) if begins else ""
    inside = _sentences(body, part.text, index, f"n{number}", start)
    body.line(
        f'<note type="source" place="end" xml:id="n{number}" n="{number}" corresp="#n{number}-call">'
        f"<label>{escape(label)}</label>{space}{inside}</note>"
    )


_WRITERS = {
    Kind.TITLE: _title,
    Kind.SALUTE: _salute,
    Kind.HEADING: _heading,
    Kind.SUBHEADING: _heading,
    Kind.PARAGRAPH: _paragraph,
    Kind.SLOGAN: _paragraph,
    Kind.ORNAMENT: _ornament,
    Kind.SIGNED: _line_of_letter,
    Kind.DATELINE: _line_of_letter,
    Kind.NOTE: _note,
}


def _sentences(body: _Body, text: str, index: int, unit: str, start: int) -> str:
    """The sentences of a block from `start` on, one a line where a space parts them."""
    written: list[str] = []
    at = start
    indent = f"\n{'  ' * (4 + len(body.ranks))}"
    for number, sentence in enumerate(sentences(text[start:], body.language), 1):
        words = sentence.rstrip(" ")
        marked = _marked(body, words, index, at)
        space = indent if len(words) < len(sentence) and at + len(sentence) < len(text) else ""
        written.append(f'<s xml:id="{unit}.s{number}" n="{number}">{marked}</s>{space}')
        at += len(sentence)
    return "".join(written)


def _marked(body: _Body, words: str, index: int, offset: int) -> str:
    """Words with the marks of notes in them; `offset` is where they begin in their block."""
    return "".join(_pieces(words, offset, sorted(body.calls.get(index, ()))))


def _pieces(words: str, offset: int, calls: Sequence[tuple[int, int, int]]) -> Iterator[str]:
    at = 0
    for start, end, number in calls:
        if offset <= start and end <= offset + len(words):
            yield escape(words[at : start - offset])
            mark = escape(words[start - offset : end - offset])
            yield f'<ref type="note-marker" target="#n{number}" xml:id="n{number}-call">{mark}</ref>'
            at = end - offset
    yield escape(words[at:])
