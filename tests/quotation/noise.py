"""Quotations by rule: words taken from a text and spoilt as citers spoil them, always the same ones."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from paragraphos.publication.units import Unit
from paragraphos.references.snapshot import Snapshot

Noise = Callable[[list[str], random.Random], str]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words, the smallest units that they were taken from, and whether a letter was altered (not only dress)."""

    words: str
    references: tuple[str, ...]
    noise: str
    spoilt_words: bool


def none(words: list[str], _: random.Random) -> str:
    return " ".join(words)


def modern_quotes(words: list[str], _: random.Random) -> str:
    text = " ".join(words).replace("'", "’").replace(' "', " “").replace('"', "”")
    return f"“{text}”"


def dashes(words: list[str], _: random.Random) -> str:
    return " ".join(words).replace(" - ", " — ")


def upper(words: list[str], _: random.Random) -> str:
    return " ".join(words).upper()


def spaces(words: list[str], chance: random.Random) -> str:
    return "".join(word + chance.choice([" ", "  ", "\n", " \n ", "\u00a0"]) for word in words)


def ellipsis(words: list[str], chance: random.Random) -> str:
    if len(words) < 12:
        return " ".join(words)
    begin = chance.randrange(4, len(words) - 6)
    return " ".join([*words[:begin], chance.choice(["…", "...", "[...]", "[…]", ". . ."]), *words[begin + 2 :]])


def bracketed_letter(words: list[str], _: random.Random) -> str:
    first = words[0]
    changed = first[0].lower() if first[0].isupper() else first[0].upper()
    return " ".join([f"[{changed}]{first[1:]}", *words[1:]])


def bracketed_word(words: list[str], chance: random.Random) -> str:
    place = chance.randrange(2, len(words) - 1)
    return " ".join([*words[:place], "[they]", *words[place + 1 :]])


def sic(words: list[str], chance: random.Random) -> str:
    place = chance.randrange(2, len(words) - 1)
    return " ".join([*words[:place], "[sic]", *words[place:]])


def hyphenated(words: list[str], chance: random.Random) -> str:
    long = [index for index, word in enumerate(words) if len(word) > 6 and word.isalpha()]
    if not long:
        return " ".join(words)
    place = chance.choice(long)
    word = words[place]
    return " ".join([*words[:place], f"{word[:4]}-\n{word[4:]}", *words[place + 1 :]])


def without_diacritics(words: list[str], _: random.Random) -> str:
    return " ".join(words).replace("é", "e").replace(",", "")


def wrong_word(words: list[str], chance: random.Random) -> str:
    place = chance.randrange(1, len(words) - 1)
    return " ".join([*words[:place], "zebra", *words[place + 1 :]])


def misspelt(words: list[str], chance: random.Random) -> str:
    long = [index for index, word in enumerate(words) if len(word) > 5 and word.isalpha()]
    if not long:
        return wrong_word(words, chance)
    place = chance.choice(long)
    word = words[place]
    return " ".join([*words[:place], word[:2] + word[3] + word[2] + word[4:], *words[place + 1 :]])


def missing_word(words: list[str], chance: random.Random) -> str:
    place = chance.randrange(1, len(words) - 1)
    return " ".join([*words[:place], *words[place + 1 :]])


def doubly(words: list[str], chance: random.Random) -> str:
    if len(words) < 15:
        return modern_quotes(words, chance)
    half = len(words) // 2
    return f"{wrong_word(words[:half], chance)} … {misspelt(words[half + 2 :], chance)}"


DRESS: tuple[Noise, ...] = (
    none,
    modern_quotes,
    dashes,
    upper,
    spaces,
    ellipsis,
    bracketed_letter,
    bracketed_word,
    sic,
    hyphenated,
    without_diacritics,
)
SPOILT: tuple[Noise, ...] = (wrong_word, misspelt, missing_word, doubly)


def quotations(snapshot: Snapshot, count: int) -> list[Quotation]:
    """So many quotations of 5 to 60 words from the first tree, a kind of noise after the other, also across units."""
    row = list(_words(snapshot))
    chance = random.Random(1923)
    kinds = (*DRESS, *SPOILT)
    made: list[Quotation] = []
    while len(made) < count:
        noise = kinds[len(made) % len(kinds)]
        length = chance.randint(5, 60)
        begin = chance.randrange(0, max(1, len(row) - length))
        taken = row[begin : begin + length]
        references = tuple(dict.fromkeys(unit.reference for _, unit in taken))
        clean = [word for word, _ in taken]
        words = noise(list(clean), chance)
        made.append(Quotation(words, references, noise.__name__, noise in SPOILT and words != " ".join(clean)))
    return made


def absent(snapshot: Snapshot, count: int) -> list[str]:
    """So many sentences of words of which only the smallest are the text's."""
    small = ["the", "of", "and", "to", "in", "is", "that", "a", "it", "for", "with", "by", "which", "we", "their"]
    other = ["velvet", "kitchen", "sonata", "gardener", "lighthouse", "umbrella", "whistled", "granite", "spoonful"]
    known = {word.lower().strip(".,;:!?\"'") for word, _ in _words(snapshot)}
    strange = [word for word in other if word not in known]
    chance = random.Random(1924)
    return [
        " ".join(chance.choice(small if chance.random() < 0.6 else strange) for _ in range(chance.randint(5, 40)))
        for _ in range(count)
    ]


def _words(snapshot: Snapshot) -> Iterator[tuple[str, Unit]]:
    """The words of the first tree in order, each with the smallest unit that holds it."""
    tree = snapshot.units[0].tree
    inner = [unit for unit in snapshot.units if unit.tree == tree]
    whole = {unit.parent for unit in inner}
    for unit in inner:
        if unit.reference not in whole:
            for word in unit.text.split(" "):
                yield word, unit
