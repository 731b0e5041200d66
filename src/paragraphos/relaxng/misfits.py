"""Start tags for which there is no place: what is said, and how validation goes on so that one mistake is reported once.

The rules, in the order in which they are tried:

1. a name that was probably meant for one that may stand here is taken for that one;
2. what would fit if something required had come before it is taken, and what lacks is reported;
3. what came too early, too late or too often is passed over;
4. what would fit inside something that may stand here is taken as if it stood there;
5. anything else is passed over, and its content checked by its own rules.

What was passed over may have stood for one required thing, which is then not reported as missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paragraphos.relaxng.content import all_elements, first_elements, leaps, names_of, needs
from paragraphos.relaxng.detours import Detour, Lenient
from paragraphos.relaxng.faults import Kind
from paragraphos.relaxng.names import name_of, split
from paragraphos.relaxng.record import Lacking, Note, Record, Wrapper
from paragraphos.relaxng.speech import listed
from paragraphos.relaxng.spelling import near, nearest

if TYPE_CHECKING:
    from paragraphos.relaxng.content import Needs
    from paragraphos.relaxng.drafts import Draft
    from paragraphos.relaxng.patterns import Element, Pattern
    from paragraphos.relaxng.states import State, Transition
    from paragraphos.relaxng.validator import Validator
    from paragraphos.relaxng.vocabulary import Vocabulary

# What lacks before an element is believed up to this many things; beyond, the element itself is out of place.
_MOST_LACKING = 3


class Misfits:
    """Finds a road behind a start tag that does not fit."""

    def __init__(self, validator: Validator, vocabulary: Vocabulary, record: Record) -> None:
        self.lenient = Lenient(vocabulary.automaton)
        self._validator = validator
        self._vocabulary = vocabulary
        self._record = record
        self._speech = record.speech
        self._mistaken: dict[str, str] = {}  # a namespace of the document: the one that was meant

    def start(self, name: str) -> Transition:
        """Where a start tag leads."""
        validator = self._validator
        note = self._record.notes.get(len(validator.stack))
        fitting = self._out_of_wrappers(note, name) if note is not None and note.wrappers else None
        fitting = fitting or validator.state.start(name) or self._mapped(name)
        if note is not None:
            note.text_reported = False
            if fitting is not None:
                self._late(note, name)
        if fitting is not None:
            return fitting
        note = note or self._record.note()
        if validator.state is self.lenient or (note is not None and note.excused):
            return self._inside_unknown(name)
        return (
            self._as_meant(name)
            or self._behind_what_lacks(note, name)
            or self._in_other_order(note, name)
            or self._wrapped(note, name)
            or self._passed_over(note, name)
        )

    # What stood in a wrapper in thought

    def _out_of_wrappers(self, note: Note, name: str) -> Transition | None:
        """Leave wrappers when the element fits outside them; when it is the wrapper itself, it was only misplaced content."""
        validator = self._validator
        for depth in range(len(note.wrappers) - 1, -1, -1):
            wrapper = note.wrappers[depth]
            state = validator.state if depth == len(note.wrappers) - 1 else note.wrappers[depth + 1].outer
            behind = wrapper.transition.after(state.complete or state.alive)
            outside = wrapper.outer if name == wrapper.name or behind.start(name) is None else behind
            transition = outside.start(name)
            if transition is None:
                continue
            if name == wrapper.name:
                wrapper.misfit.hint = f"It belongs in {self._speech.quoted(name)}."
                self._record.notes[len(validator.stack) + 1] = Note(forgiven=set(wrapper.holds))
            validator.state = outside
            del note.wrappers[depth:]
            return transition
        return None

    def unwrap(self, note: Note) -> None:
        """Leave all wrappers: the parent ends, or text comes that none of them holds."""
        while note.wrappers:
            wrapper = note.wrappers.pop()
            state = self._validator.state
            self._validator.state = wrapper.transition.after(state.complete or state.alive)

    # Names that were meant for others

    def _mapped(self, name: str) -> Transition | None:
        """An element of a namespace that was found to be a mistake for another."""
        meant = self._mistaken.get(split(name)[0])
        return None if meant is None else self._validator.state.start(name_of(meant, split(name)[1]))

    def _allowed(self) -> list[str]:
        return list(dict.fromkeys(name for each in self._validator.state.alternatives for name in names_of(first_elements(each))))

    def _as_meant(self, name: str) -> Transition | None:
        """Rule 1."""
        if name in self._vocabulary.named:
            return None
        uri, local = split(name)
        allowed = self._allowed()
        by_local = {split(each)[1]: each for each in reversed(allowed)}
        possible = near(local, sorted(by_local, key=lambda each: by_local[each] not in self._validator.counts))
        if not possible:
            return None
        meant = possible[0]
        transition = self._validator.state.start(by_local[meant])
        if transition is None:
            return None
        meant_uri = split(by_local[meant])[0]
        draft = self._record.draft(Kind.ELEMENT_NOT_KNOWN, self._speech.name(name), "", name)
        if uri != meant_uri:
            self._mistaken[uri] = meant_uri
            where = f"in the namespace “{uri}”" if uri else "in no namespace"
            draft.message = f"“{local}” is {where}; expected is “{meant}” in the namespace “{meant_uri}”."
            draft.hint = f'Did you forget xmlns="{meant_uri}"?' if meant_uri else "Did you declare a namespace too many?"
            draft.expected = [meant]
            return transition
        if len(possible) > 1:
            self._excuse()
        known = "there is no such element" if meant.casefold() != local.casefold() else "names distinguish capitals"
        draft.message = f"“{local}” is not known: {known}."
        draft.hint = f"Did you mean {listed([f'“{each}”' for each in possible[:3]], 'or')}?"
        self._record.expect(draft, allowed, name, [by_local[each] for each in possible[:3]])
        return transition

    # Order

    def _behind_what_lacks(self, note: Note, name: str) -> Transition | None:
        """Rule 2."""
        validator = self._validator
        make = validator.automaton.patterns
        found = [
            (index, leap)
            for index, pattern in enumerate(validator.state.alternatives)
            for leap in leaps(pattern, name, make)
            if leap[0].content is not make.not_allowed
        ]
        if not found:
            return None
        fewest = min(len(lack) for _, (_, _, lack) in found)
        if fewest > _MOST_LACKING:
            return None
        roads: dict[Element, list[tuple[int, Pattern]]] = {}
        for index, (element, after, lack) in found:
            if len(lack) == fewest:
                roads.setdefault(element, []).append((index, after))
        lacking = next(lack for _, (_, _, lack) in found if len(lack) == fewest)
        if not self.explained(note, lacking):
            self._lacks(note, name, lacking)
        return validator.automaton.transition(roads, len(validator.state.alternatives))

    def _lacks(self, note: Note, name: str, lacking: Needs) -> None:
        message = f"{self._speech.needed(lacking)} must come before {self._speech.quoted(name)}, and is missing."
        draft = self._record.draft(Kind.ELEMENT_MISSING, self._speech.name(lacking[0][0]), _capital(message))
        self._record.expect(draft, (), name, [each for names in lacking for each in names])
        self.missed(draft, lacking)
        trail = self._record.trail(name)
        note.lacking.extend(Lacking(names, draft, name, trail) for names in lacking)

    def explained(self, note: Note, lacking: Needs, at_end: bool = False) -> bool:
        """Whether what lacks is told by a fault that was reported: passed over in its place, or found elsewhere.

        Where several things would do, the place tells nothing: anything that was passed over may have stood for it.
        """
        in_place = note.passed_over is self._validator.state or (at_end and len(lacking[0]) > 1)
        if len(lacking) == 1 and note.passed_over is not None and in_place:
            note.passed_over = None
            return True
        here = self._record.trail("")
        for names in lacking:
            if note.forgiven.intersection(names):
                continue
            drafts = [(each, self._record.misplaced.get(each)) for each in names]
            if not any(draft is not None and self._record.same(each, draft.trail, here) for each, draft in drafts):
                return False
        for each in (each for names in lacking for each in names if each in self._record.misplaced):
            self._record.misplaced.pop(each).hint = f"It belongs in {self._speech.quoted(self._validator.name)}."
        return True

    def missed(self, draft: Draft, lacking: Needs) -> None:
        """Remember what was reported as missing: it may turn up where it does not belong."""
        if len(lacking) == 1:
            self._record.lacking.update(dict.fromkeys(lacking[0], draft))

    def _in_other_order(self, note: Note, name: str) -> Transition | None:
        """Rule 3."""
        validator = self._validator
        siblings = tuple(
            dict.fromkeys(
                element
                for pattern in validator.opened.alternatives
                for element in all_elements(pattern)
                if element.names.contains(name) and element.content is not validator.automaton.patterns.not_allowed
            )
        )
        if not siblings:
            return None
        detour = Detour(validator.automaton, validator.automaton.inside(siblings), siblings, validator.state)
        if self._late(note, name):
            return detour
        barrier = self._barrier(name)
        if barrier is not None and barrier in note.barriers:
            return detour
        draft = self._record.draft(Kind.ELEMENT_NOT_ALLOWED, self._speech.name(name), "", name)
        parent, quoted = self._speech.quoted(validator.name), self._speech.quoted(name)
        if validator.counts[name] > 1 and not self._repeats(name):
            draft.message = f"{quoted} may stand only once in {parent}."
            draft.hint = f"Remove one of the two {quoted}, or join them."
            self._excuse()
        elif barrier is not None:
            note.barriers.add(barrier)
            draft.kind = Kind.ELEMENT_OUT_OF_ORDER
            draft.message = f"{quoted} must come before {self._speech.quoted(barrier)} in {parent}."
            draft.hint = f"Move {quoted} before {self._speech.quoted(barrier)}."
        else:
            draft.message = f"{quoted} may stand in {parent}, but not at this place."
        self._expected(draft, name)
        note.passed_over = validator.state
        return detour

    def _late(self, note: Note, name: str) -> bool:
        """Whether the element was reported as missing; then the report is reworded."""
        for lacking in note.lacking:
            if name in lacking.names:
                note.lacking.remove(lacking)
                self._too_early(lacking, name)
                return True
        return False

    def _too_early(self, lacking: Lacking, late: str) -> None:
        """What seemed to be missing came after all: the one before which it was missed stands too early."""
        draft = lacking.draft
        early, late_one = self._speech.quoted(lacking.before), self._speech.quoted(late)
        draft.kind = Kind.ELEMENT_OUT_OF_ORDER
        draft.subject = self._speech.name(lacking.before)
        draft.trail = lacking.trail
        draft.message = f"{early} must come after {late_one}."
        draft.hint = f"Move {early} behind {late_one}."
        draft.expected, draft.more = [self._speech.name(late)], 0
        self._record.lacking.pop(late, None)

    def _repeats(self, name: str) -> bool:
        """Whether an element may follow itself in the parent."""
        first = self._validator.opened.start(name)
        return first is None or first.after(first.child.alive).start(name) is not None

    def _barrier(self, name: str) -> str | None:
        """The sibling behind which there was no more place for the element."""
        state = self._validator.opened
        if state.start(name) is None:
            return None
        for sibling in self._validator.counts:
            transition = state.start(sibling) if sibling != name else None
            if transition is None:
                continue
            state = transition.after(transition.child.alive)
            if state.start(name) is None:
                return sibling
        return None

    # Elsewhere

    def _wrapped(self, note: Note, name: str) -> Transition | None:
        """Rule 4."""
        validator = self._validator
        if not validator.name or name not in self._vocabulary.named:
            return None
        fitting = self._wrappers(name)
        if not fitting:
            return None
        draft = self._misplaced(name)
        wrapper = fitting[0]
        if len(fitting) <= 3 or wrapper in validator.counts:
            draft.hint = f"Put it into {self._speech.any_of(fitting[:3] if len(fitting) <= 3 else fitting[:1])}."
        else:
            draft.hint = f"It may stand in {self._speech.any_of(fitting, 3)}, which may stand here."
        self._excuse()
        self._open(note, wrapper, draft, {name})
        return validator.state.start(name)

    def _open(self, note: Note, wrapper: str, misfit: Draft, holds: set[str]) -> None:
        """Go on as if a wrapper had been opened."""
        outer = self._validator.state
        road = outer.start(wrapper)
        assert road is not None
        note.wrappers.append(Wrapper(wrapper, outer, road, misfit, holds))
        self._validator.state = road.child.closed_leniently()

    def wrapped_text(self, note: Note, stray: Draft) -> None:
        """Report stray text, and take what follows as if it stood in something that may hold text, if there is such a thing here."""
        fitting = self._wrappers(None)
        siblings = self._validator.counts

        def hint() -> str | None:
            beside = [wrapper for wrapper in fitting if wrapper in siblings]
            return f"Put it into {self._speech.any_of((beside or fitting)[:3])}." if fitting else None

        stray.hint = hint
        if fitting:
            self._open(note, fitting[0], stray, set())

    def _wrappers(self, name: str | None) -> list[str]:
        """What may stand here and begin with the element, or with text: what is needed or used beside it first, then the undemanding."""
        state = self._validator.state
        needed = {each for pattern in state.alternatives for names in needs(pattern)[:1] for each in names}
        fitting: list[tuple[bool, int, bool, int, str]] = []
        for order, wrapper in enumerate(self._allowed()):
            road = state.start(wrapper)
            if road is None:
                continue
            inside = road.child.closed_leniently()
            if inside.start(name) is not None if name is not None else not inside.text().dead:
                used = self._validator.counts.get(wrapper, 0)
                fitting.append((wrapper not in needed, -used, road.child.closed().dead, order, wrapper))
        return [wrapper for *_, wrapper in sorted(fitting)]

    def _misplaced(self, name: str) -> Draft:
        """Report an element that may not stand in its parent at all."""
        validator = self._validator
        quoted = self._speech.quoted(name)
        place = f"may not stand in {self._speech.quoted(validator.name)}" if validator.name else "cannot be the outermost element"
        draft = self._record.draft(Kind.ELEMENT_NOT_ALLOWED, self._speech.name(name), f"{quoted} {place}.", name)
        self._expected(draft, name)
        missed = self._record.lacking.get(name)
        if missed is not None and self._record.same(name, missed.trail, draft.trail):
            missed.withdrawn = True
            del self._record.lacking[name]
        else:
            self._record.misplaced[name] = draft
        return draft

    def _excuse(self) -> None:
        """What has no place here, or was guessed, is not asked to be complete, or to hold only what it should."""
        self._record.notes[len(self._validator.stack) + 1] = Note(excused=True)

    def _passed_over(self, note: Note, name: str) -> Transition:
        """Rule 5."""
        validator = self._validator
        known = tuple(self._vocabulary.named.get(name, ()))
        note.passed_over = validator.state
        self._excuse()
        if not known:
            self._unknown(name)
            return Detour(validator.automaton, self.lenient, (), validator.state)
        draft = self._misplaced(name)
        parents = self._vocabulary.parents(name)
        if parents and validator.name:
            near = [step[0] for step in draft.trail if step[0] in parents] or parents
            verb = "It belongs in" if len(near) == 1 else "It may stand in"
            draft.hint = f"{verb} {self._speech.any_of(near)}."
        return Detour(validator.automaton, validator.automaton.inside(known), known, validator.state)

    def _unknown(self, name: str) -> None:
        local = split(name)[1]
        draft = self._record.draft(
            Kind.ELEMENT_NOT_KNOWN, self._speech.name(name), f"The schema knows no element {self._speech.quoted(name)}.", name
        )
        self._expected(draft, name)
        meant = nearest(local, [split(each)[1] for each in self._vocabulary.named])
        if meant is not None:
            draft.hint = f"Did you mean “{meant}”?"

    def _inside_unknown(self, name: str) -> Transition:
        """In an element that is unknown or has no place at all, what is known is checked by its own rules.

        Of a foreign namespace, only the outermost element is reported.
        """
        validator = self._validator
        known = tuple(self._vocabulary.named.get(name, ()))
        if known:
            return Detour(validator.automaton, validator.automaton.inside(known), known, validator.state)
        uri = split(name)[0]
        if uri != split(validator.name)[0] or self._vocabulary.lists_namespace(uri):
            self._unknown(name)
        return Detour(validator.automaton, self.lenient, (), validator.state)

    def _expected(self, draft: Draft, name: str) -> None:
        alternatives = self._validator.state.alternatives
        needed = next((list(lack[0]) for lack in map(needs, alternatives) if lack), [])
        allowed = sorted(self._allowed(), key=lambda each: not self._vocabulary.holds_text(each))
        self._record.expect(draft, allowed, name, needed if len(needed) <= 3 else [])


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
