"""A text as its ledger sees it: paragraphs of sentences that can be edited like an editor would."""

from __future__ import annotations

from dataclasses import dataclass, field

from paragraphos.publication.units import Unit
from paragraphos.references.snapshot import Fingerprint, Snapshot


@dataclass
class Sentence:
    """A sentence: its local name within the paragraph, and its words."""

    name: str
    words: str


@dataclass
class Paragraph:
    """A paragraph: its reference and its sentences."""

    reference: str
    sentences: list[Sentence]


@dataclass
class Text:
    """A text of paragraphs; `given` counts the references given out, so that none is given twice."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    given: int = 0

    def fresh(self, prefix: str) -> str:
        """A reference that was never used."""
        self.given += 1
        return f"{prefix}{self.given}"

    def snapshot(self, version: str = "", date: str = "2030-01-01") -> Snapshot:
        """The text as references know it."""
        units: list[Unit] = []
        for paragraph in self.paragraphs:
            name = paragraph.reference
            words = " ".join(sentence.words for sentence in paragraph.sentences)
            units.append(unit(name, 1, "", f"ref/{name}/", words))
            for sentence in paragraph.sentences:
                part = f"{name}.{sentence.name}"
                units.append(unit(part, 2, name, f"ref/{name}/#{part}", sentence.words))
        markup = {one.reference: Fingerprint("e" * 16, "a" * 16, one.sha256[:16]) for one in units}
        return Snapshot(version, date, tuple(units), markup, {"fileDesc": "h" * 16})


def unit(reference: str, level: int, parent: str, address: str, words: str, editorial: bool = False) -> Unit:
    """A citable unit of the model."""
    return Unit(
        tree="notes" if editorial else "text",
        type="paragraph" if level == 1 else "sentence",
        level=level,
        reference=reference,
        number=reference.rpartition(".")[2].lstrip("ps"),
        label=reference,
        parent=parent,
        address=address,
        editorial=editorial,
        text=words,
    )


def text(*paragraphs: str) -> Text:
    """A text from its paragraphs, whose sentences end with a full stop: references p1, p1.s1 and so on."""
    made = Text()
    for number, words in enumerate(paragraphs, 1):
        parts = [part.strip() + "." for part in words.split(".") if part.strip()]
        made.paragraphs.append(
            Paragraph(f"p{number}", [Sentence(f"s{index}", part) for index, part in enumerate(parts, 1)])
        )
        made.given = max(made.given, number, len(parts))
    return made
