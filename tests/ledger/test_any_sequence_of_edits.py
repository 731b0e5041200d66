"""Whatever an editor does to a text, a release loses no reference and no wording."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.ledger.model import Paragraph, Sentence, Text

from paragraphos.references.integrity import integrity
from paragraphos.references.ledger import Ledger, State
from paragraphos.references.releasing import proposed, recorded
from paragraphos.references.snapshot import Snapshot
from paragraphos.references.statements import account, drafted
from paragraphos.references.storage import decoded, encoded

SYLLABLES = ["ka", "lo", "mi", "ter", "sun", "ve", "dra", "po", "ni", "gal", "fe", "ru"]


class Editing(RuleBasedStateMachine):
    """An editor at work: inserts, deletes, splits, merges, moves and corrects, and releases now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.text = Text()
        self.ledger = Ledger("model")
        self.released: dict[str, Snapshot] = {}
        self.counter = 0

    def sentence(self) -> str:
        """A sentence that was never written before."""
        self.counter += 1
        digits, words = self.counter * 7919, []
        for position in range(6):
            digits += position * 104729
            words.append("".join(SYLLABLES[digits // 12**power % 12] for power in range(3)))
        return f"{' '.join(words)} {self.counter}."

    @initialize(paragraphs=st.lists(st.integers(1, 4), min_size=1, max_size=4))
    def write(self, paragraphs: list[int]) -> None:
        for length in paragraphs:
            self.text.paragraphs.append(self.paragraph([self.sentence() for _ in range(length)]))

    def paragraph(self, words: list[str]) -> Paragraph:
        return Paragraph(self.text.fresh("p"), [Sentence(self.text.fresh("s"), one) for one in words])

    def chosen(self, data: st.DataObject) -> int:
        return data.draw(st.integers(0, len(self.text.paragraphs) - 1))

    @rule(data=st.data())
    def insert_a_paragraph(self, data: st.DataObject) -> None:
        place = data.draw(st.integers(0, len(self.text.paragraphs)))
        self.text.paragraphs.insert(place, self.paragraph([self.sentence(), self.sentence()]))

    @rule(data=st.data())
    def insert_a_sentence(self, data: st.DataObject) -> None:
        paragraph = self.text.paragraphs[self.chosen(data)]
        place = data.draw(st.integers(0, len(paragraph.sentences)))
        paragraph.sentences.insert(place, Sentence(self.text.fresh("s"), self.sentence()))

    @precondition(lambda self: len(self.text.paragraphs) > 1)
    @rule(data=st.data())
    def delete_a_paragraph(self, data: st.DataObject) -> None:
        del self.text.paragraphs[self.chosen(data)]

    @rule(data=st.data())
    def delete_a_sentence(self, data: st.DataObject) -> None:
        paragraph = self.text.paragraphs[self.chosen(data)]
        if len(paragraph.sentences) > 1:
            del paragraph.sentences[data.draw(st.integers(0, len(paragraph.sentences) - 1))]

    @rule(data=st.data())
    def split_a_paragraph(self, data: st.DataObject) -> None:
        place = self.chosen(data)
        paragraph = self.text.paragraphs[place]
        if len(paragraph.sentences) > 1:
            at = data.draw(st.integers(1, len(paragraph.sentences) - 1))
            rest = self.paragraph([sentence.words for sentence in paragraph.sentences[at:]])
            del paragraph.sentences[at:]
            self.text.paragraphs.insert(place + 1, rest)

    @precondition(lambda self: len(self.text.paragraphs) > 1)
    @rule(data=st.data())
    def merge_two_paragraphs(self, data: st.DataObject) -> None:
        place = data.draw(st.integers(1, len(self.text.paragraphs) - 1))
        first, second = self.text.paragraphs[place - 1 : place + 1]
        first.sentences.extend(Sentence(self.text.fresh("s"), one.words) for one in second.sentences)
        del self.text.paragraphs[place]

    @rule(data=st.data())
    def move_a_paragraph(self, data: st.DataObject) -> None:
        paragraph = self.text.paragraphs.pop(self.chosen(data))
        self.text.paragraphs.insert(data.draw(st.integers(0, len(self.text.paragraphs))), paragraph)

    @rule(data=st.data())
    def correct_a_sentence(self, data: st.DataObject) -> None:
        sentence = data.draw(st.sampled_from(self.text.paragraphs[self.chosen(data)].sentences))
        words = sentence.words.split(" ")
        words[data.draw(st.integers(0, len(words) - 2))] = "corrected"
        sentence.words = " ".join(words)

    @rule(data=st.data())
    def rewrite_a_sentence(self, data: st.DataObject) -> None:
        data.draw(st.sampled_from(self.text.paragraphs[self.chosen(data)].sentences)).words = self.sentence()

    @rule()
    def release(self) -> None:
        self.rename_what_took_over_published_words()
        now = self.text.snapshot()
        ledger = drafted(self.ledger, now, "The editor's reason.")
        kept = account(ledger, now)
        assert kept.faults == ()
        assert kept.owed == ()
        version = str(proposed(ledger, now)[1])
        now = self.text.snapshot(version)
        self.ledger = recorded(ledger, now, kept.statements)
        self.released[version] = now

    def rename_what_took_over_published_words(self) -> None:
        """A reference that came to hold the words published as another is refused; the editor follows the hint."""
        for fault in account(self.ledger, self.text.snapshot()).faults:
            if fault.kind == "reused":
                holder, _, name = (fault.reference or "").partition(".")
                paragraph = next(one for one in self.text.paragraphs if one.reference == holder)
                if name:
                    next(one for one in paragraph.sentences if one.name == name).name = self.text.fresh("s")
                else:
                    paragraph.reference = self.text.fresh("p")

    @invariant()
    def every_published_reference_is_recorded(self) -> None:
        published = {unit.reference for snapshot in self.released.values() for unit in snapshot.units}
        assert published == set(self.ledger.entries)

    @invariant()
    def every_release_can_be_read_again(self) -> None:
        for version, snapshot in self.released.items():
            assert self.ledger.at(version) == snapshot

    @invariant()
    def a_reference_stands_or_says_what_became_of_it(self) -> None:
        if not self.released:
            return
        standing = self.released[self.ledger.versions[-1]].by_reference
        for entry in self.ledger.entries.values():
            assert entry.stands == (entry.reference in standing)
            if not entry.stands:
                turn = entry.history[-1]
                assert turn.reason
                assert all(successor in self.ledger.entries for successor in turn.successors)
                assert turn.successors or turn.state is State.WITHDRAWN

    @invariant()
    def the_ledger_is_sealed_and_survives_its_file(self) -> None:
        assert list(integrity(self.ledger)) == []
        assert decoded(encoded(self.ledger)) == self.ledger


TestAnySequenceOfEdits = Editing.TestCase
TestAnySequenceOfEdits.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
