"""The table of echoes: which findings say nothing new beside which others, and in what the two must agree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Echo:
    """A finding whose code begins with `echo` says nothing new beside one whose code begins with `voice`.

    They are the same fault when they share a `scope`:

    - `place`: line and column; `reference`: one citable unit; `family`: one unit or its parts; `subject`: one name;
    - `element`: one element, whatever its attribute; `around`: the echo stands at the element of the voice, or at that
      around it; `near`: in a sibling of that around it; `within`: the echo stands inside the element of the voice;
    - `pointed`: the echo points at what the voice expected;
    - `expected`: the subject of the echo is what the voice expected; `likeliest`: what it expected first; `target`:
      what the voice points at; `meant`: the echo is about the unit that the voice expected, or its parts; `asked`: the
      echo is about a rule that names the element that the voice expected, anywhere if the header lacks it, else at
      the same element; `cited`: the echo is about rules of citation, such as the voice
      misses; `responsible`: the echo points at editors, whom the voice misses;
      `call`: the echo is about the call of a note, which the voice misses; `refs`: elements `ref` are counted, of which
      the voice misses one; `note`: the echo is about the note that the voice expected; `adjacent`: the echo is about
      a word that the element of the voice follows or is in; `counted`: elements of the voice's name are counted;
      `entry`: the echo leads to the entry that the voice is about;
      `sources`: the voice is about a unit that cites sources, which are cited no more;
    - `words`: the words that the echo misses are among those that the voice misses; `lemma`: the words that differ from
      the lemma are those that the voice tells of; `anchor`: a pointer to words misses its anchor; `lost`: the same,
      where the words are missing;
    - `renamed`: what the echo seems to mean is the reference of the voice;
    - `fewer`, `more`: the header counts more elements than there are, or fewer, where such are missing or too many;
    - `identifier`: identifiers are counted, and one is misspelt; `names`: names are counted, and one is of another
      kind; `structure`: anywhere, for elements are missing or too many.
    """

    voice: str
    echo: str
    scope: str


ECHOES: tuple[Echo, ...] = (
    # A unit that lost or changed its identifier: its parts are not what they were, and the ledger knows none of them.
    Echo("reference.missing", "sch.", "within"),
    Echo("reference.pattern", "sch.", "within"),
    Echo("reference.missing", "ledger.unstated", "meant"),
    Echo("reference.rule-idle", "ledger.unstated", "meant"),
    Echo("reference.pattern", "ledger.unstated", "meant"),
    *(Echo(code, "link.dangling", "pointed") for code in ("reference.missing", "reference.pattern")),
    Echo("reference.doubled", "reference.pattern", "place"),
    Echo("reference.doubled", "ledger.unstated", "family"),
    # The schema's datatypes know a date's form; the check of dates says how to write it.
    Echo("date.", "rng.attribute-value", "place"),
    # What the grammar refuses has no rules of its own, and no place among the references.
    Echo("rng.", "sch.", "element"),
    Echo("rng.", "reference.", "element"),
    Echo("rng.", "name.", "element"),
    Echo("rng.", "note.", "element"),
    Echo("rng.", "source.", "element"),
    Echo("rng.element-not-allowed", "reference.doubled", "within"),
    Echo("rng.attribute-", "link.", "place"),
    Echo("rng.element-", "fidelity.border", "around"),
    # A block within a sentence parts the words before it from those behind it, in the next sentence.
    Echo("rng.element-not-allowed", "fidelity.border", "near"),
    # An element whose name is misspelt is none of the units that references lead to.
    Echo("rng.element-not-known", "ledger.unstated", "place"),
    Echo("rng.element-not-known", "ledger.unstated", "within"),
    # An xml:id whose name is misspelt is missed by whatever points at it, and by the ledger.
    Echo("rng.attribute-not-known", "ledger.unstated", "meant"),
    Echo("rng.attribute-not-known", "link.dangling", "pointed"),
    # A date that is none cannot be in order with others.
    Echo("rng.attribute-value", "sch.", "around"),
    # Words in the wrong place are told as such, not also as words that are too many.
    Echo("rng.text-", "fidelity.added", "place"),
    Echo("rng.text-", "note.lemma", "lemma"),
    Echo("rng.text-", "fidelity.changed", "place"),
    Echo("rng.element-not-allowed", "fidelity.added", "element"),
    Echo("rng.element-not-allowed", "fidelity.changed", "within"),
    Echo("rng.element-not-allowed", "fidelity.added", "within"),
    Echo("rng.element-not-allowed", "reference.missing", "within"),
    Echo("rng.element-not-allowed", "sch.", "within"),
    Echo("rng.element-not-allowed", "header.count", "more"),
    Echo("rng.element-not-allowed", "name.wrong-kind", "entry"),
    Echo("rng.element-not-allowed", "fidelity.changed", "adjacent"),
    Echo("fidelity.added", "sch.words-between-sentences", "element"),
    Echo("sch.words-between-sentences", "ledger.unstated", "family"),
    # What lacks is told by the grammar; the project's rules, and the ledger, ask for it again.
    Echo("rng.element-missing", "sch.", "asked"),
    Echo("rng.element-missing", "ledger.unstated", "cited"),
    Echo("rng.element-missing", "link.dangling", "responsible"),
    Echo("sch.references-declared", "ledger.unstated", "structure"),
    Echo("reference.no-declaration", "ledger.unstated", "structure"),
    Echo("reference.rule-astray", "ledger.unstated", "structure"),
    Echo("reference.unreached", "ledger.unstated", "subject"),
    Echo("reference.unreached", "header.count", "more"),
    Echo("reference.unreached", "header.count", "fewer"),
    Echo("note.misplaced", "reference.missing", "within"),
    Echo("note.misplaced", "ledger.unstated", "reference"),
    Echo("sch.commentary-note", "header.count", "fewer"),
    Echo("sch.commentary-note", "header.count", "counted"),
    # A paragraph of a note that lost its words lost its sources too.
    Echo("sch.empty-block", "note.length", "around"),
    Echo("sch.empty-block", "source.none", "around"),
    Echo("sch.empty-block", "source.uncited", "structure"),
    Echo("sch.empty-block", "header.count", "fewer"),
    # A sentence that was emptied: the words that are gone are told.
    Echo("fidelity.missing", "sch.empty-block", "family"),
    Echo("fidelity.missing", "ledger.unstated", "around"),
    # A sentence within a sentence is none: it needs neither reference nor number.
    *(
        Echo("sch.sentence-reference.unbroken", code, scope)
        for code, scope in (
            ("sch.sentence-reference.id", "element"),
            ("sch.sentence-reference.number", "element"),
            ("sch.s-noNestedS", "around"),
            ("header.count", "more"),
        )
    ),
    Echo("fidelity.changed", "sch.words-between-sentences", "element"),
    # A name that is tagged twice, and a second lemma, are too many.
    Echo("name.doubled", "header.count", "more"),
    Echo("note.lemma-doubled", "header.count", "more"),
    # A note that points at more words than it means seems to be out of order.
    Echo("note.lemma", "note.order", "around"),
    Echo("sch.words-between-sentences", "header.count", "fewer"),
    # What stands in an element that nobody knows has no attributes of its own.
    Echo("rng.element-not-known", "rng.attribute-", "element"),
    # A note that lost its sources.
    Echo("source.none", "header.count", "refs"),
    Echo("source.none", "source.uncited", "expected"),
    Echo("source.uncited", "header.count", "refs"),
    # With the words that are gone, the anchors and the names in them are gone.
    Echo("fidelity.missing", "link.dangling", "lost"),
    Echo("fidelity.missing", "name.entry-without-mention", "structure"),
    Echo("rng.", "placeholder.blank", "element"),
    # A pointer, a date, a name or a count has its own check; the project's rules may say the same.
    *(
        Echo(layer, "sch.", "element")
        for layer in ("link.", "date.", "name.", "note.", "source.", "header.", "reference.", "placeholder.")
    ),
    # A note that lost its call: its pointer leads nowhere, the words of the text are others, there are fewer refs.
    Echo("note.call-astray", "link.", "place"),
    Echo("note.call-astray", "sch.", "note"),
    Echo("fidelity.", "note.call-missing", "call"),
    Echo("fidelity.", "link.dangling", "call"),
    Echo("fidelity.", "header.count", "refs"),
    Echo("note.call-missing", "link.dangling", "call"),
    Echo("note.call-missing", "ledger.unstated", "reference"),
    Echo("note.call-missing", "header.count", "refs"),
    Echo("link.", "source.", "place"),
    # An entry whose one mention is misspelt or not tagged is told there.
    Echo("link.", "name.entry-without-mention", "expected"),
    Echo("name.", "name.entry-without-mention", "expected"),
    # A name that leads to the wrong entry, or kind of entry, is tagged, if wrongly.
    Echo("name.wrong-kind", "name.mention-untagged", "element"),
    # A paragraph that was copied has all its identifiers, its number and its words twice.
    Echo("reference.doubled", "reference.order", "element"),
    Echo("reference.doubled", "fidelity.added", "family"),
    # What departs from the copy-text, or lost its reference, has also changed since it was published.
    Echo("fidelity.", "ledger.unstated", "reference"),
    Echo("fidelity.missing", "ledger.unstated", "words"),
    Echo("fidelity.border", "ledger.unstated", "family"),
    # Two paragraphs that became one: the sentences of the second stand in another paragraph, and its number is gone.
    Echo("fidelity.border", "reference.pattern", "meant"),
    Echo("fidelity.border", "reference.pattern", "family"),
    Echo("fidelity.border", "reference.order", "family"),
    Echo("fidelity.border", "link.dangling", "pointed"),
    *(Echo(code, "ledger.unstated", "reference") for code in ("date.words", "name.identifier-shared", "name.border")),
    # What was cited by an entry, or a note, that is gone or was changed.
    Echo("ledger.unstated", "source.uncited", "sources"),
    # An entry, or a unit, that is gone has been published; so has one whose words are not as the rules want them.
    Echo("link.dangling", "ledger.unstated", "target"),
    Echo("link.", "source.uncited", "expected"),
    Echo("ledger.unstated", "source.none", "element"),
    # Notes that were exchanged stand elsewhere, and their numbers do.
    Echo("note.order", "ledger.unstated", "expected"),
    Echo("note.order", "reference.order", "element"),
    *(Echo(layer, "ledger.unstated", "reference") for layer in ("rng.", "sch.", "placeholder.")),
    Echo("date.", "sch.", "around"),
    *(Echo("fidelity.moved", code, "structure") for code in ("ledger.unstated", "reference.order", "note.order")),
    # What stands in another place is told with the element around it.
    Echo("rng.element-out-of-order", "fidelity.moved", "within"),
    Echo("ledger.reused", "reference.order", "reference"),
    Echo("ledger.reused", "reference.doubled", "reference"),
    Echo("ledger.reused", "link.dangling", "pointed"),
    # An identifier that is not as it must be: what points at it may have it right.
    Echo("sch.entry-reference", "link.dangling", "renamed"),
    Echo("sch.reference-shape", "link.dangling", "renamed"),
    Echo("reference.doubled", "link.dangling", "pointed"),
    Echo("rng.attribute-value", "link.dangling", "renamed"),
    # Words that were changed are those that a note explains.
    Echo("fidelity.", "note.lemma", "lemma"),
    Echo("reference.missing", "ledger.unstated", "family"),
    # An element too many or too few is told where it stands; that its count is wrong too is no news.
    Echo("rng.element-", "header.count", "subject"),
    Echo("rng.element-", "header.count", "likeliest"),
    Echo("rng.attribute-missing", "header.count", "fewer"),
    Echo("rng.attribute-missing", "header.count", "counted"),
    Echo("rng.attribute-", "header.count", "identifier"),
    Echo("name.wrong-kind", "header.count", "names"),
    Echo("link.dangling", "header.count", "anchor"),
    Echo("reference.missing", "header.count", "subject"),
    *(
        Echo(code, "header.count", scope)
        for code, scope in (
            ("fidelity.missing", "fewer"),
            ("fidelity.added", "more"),
            ("fidelity.border", "fewer"),
            ("fidelity.border", "more"),
            ("reference.doubled", "more"),
            ("ledger.unstated", "fewer"),
            ("ledger.unstated", "more"),
        )
    ),
)
