"""The acceptor: valid documents pass it, and what it lets pass the validator finds no fault in."""

from __future__ import annotations

import io
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.relaxng.damage import DAMAGES, damaged
from tests.relaxng.generated import pair

from paragraphos.relaxng import WrongSchema, load, transition_cache
from paragraphos.relaxng.acceptor import Acceptor
from paragraphos.relaxng.schema import Schema
from paragraphos.xml.faults import NotWellFormed
from paragraphos.xml.limits import Limits

LETTER = (Path(__file__).parent / "data" / "letter.xml").read_text(encoding="utf-8")
NOTES = """<grammar xmlns="http://relaxng.org/ns/structure/1.0"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="notes"><zeroOrMore><ref name="note"/></zeroOrMore></element></start>
  <define name="note"><element name="note">
    <optional><attribute name="id"><data type="ID"/></attribute></optional>
    <optional><attribute name="n"><data type="integer"/></attribute></optional>
    <optional><attribute name="see"><data type="IDREFS"/></attribute></optional>
    <choice>
      <text/>
      <element name="year"><data type="gYear"/></element>
      <oneOrMore><ref name="note"/></oneOrMore>
    </choice>
  </element></define>
</grammar>"""


class Stream(io.BytesIO):
    """A document that can be read but once, so that only the validator reads it (and gives places less precisely)."""

    def seekable(self) -> bool:
        return False


def schema_of(folder: Path, text: str) -> Schema:
    path = folder / "schema.rng"
    path.write_text(text, encoding="utf-8")
    return load(path)


def told(schema: Schema, document: bytes | Stream) -> list[str]:
    """What is said of a document; in no order, for where places are less precise so is their order."""
    return sorted(fault.message for fault in schema.validate(document))


def acceptor_of(schema: Schema) -> Acceptor:
    return Acceptor(schema._vocabulary.automaton)


@pytest.fixture
def notes(tmp_path: Path) -> Acceptor:
    return acceptor_of(schema_of(tmp_path, NOTES))


def accepts(acceptor: Acceptor, text: str, limits: Limits | None = None) -> bool:
    return acceptor.accepts(io.BytesIO(text.encode()), limits or Limits())


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_what_was_learnt_changes_no_verdict(tmp_path: Path, seed: int) -> None:
    """Read in turn and again, with all that the others taught, documents are judged as each is alone."""
    schema, documents = pair(Random(seed), 4)
    try:
        alone, together = schema_of(tmp_path, schema), schema_of(tmp_path, schema)
    except WrongSchema:
        return
    verdicts = [told(alone, Stream(document.encode())) for document in documents]
    for _ in range(2):
        assert [told(together, document.encode()) for document in documents] == verdicts


def test_what_was_learnt_changes_no_verdict_on_tei(reference_data: Path) -> None:
    """A letter, and the letter damaged in every way, one after the other."""
    path = reference_data / "tei" / "odd" / "tei_simplePrint.rng"
    schema, validator = load(path), load(path)
    chance = Random(3)
    for kind in DAMAGES * 10:
        mutant = damaged(LETTER, kind, chance).encode()
        assert told(schema, mutant) == told(validator, Stream(mutant)), mutant


def test_a_valid_document_passes(reference_data: Path) -> None:
    """The letter passes at once, and again."""
    acceptor = acceptor_of(load(reference_data / "tei" / "odd" / "tei_simplePrint.rng"))
    assert accepts(acceptor, LETTER)
    assert accepts(acceptor, LETTER)


VALID = (
    "<notes/>",
    "<notes> <note>words</note><note/> </notes>",
    '<notes><note id="a" n="1"/><note n="1" id="b" see="a c"/><note id="c"/></notes>',
    "<notes><note> <year>1923</year> </note><note><year> 1923 </year></note></notes>",
    "<notes><note><note>words</note> <note/></note></notes>",
)
INVALID = (
    "<note/>",
    "<notes>words</notes>",
    "<notes><note/><notes/></notes>",
    '<notes><note id="a"/><note id="b"/><note id="a"/></notes>',
    '<notes><note id=" a "/><note id="a"/></notes>',
    '<notes><note id="a"/><note id="1"/></notes>',
    '<notes><note id="a"/><note see="b"/></notes>',
    '<notes><note n="1"/><note n="one"/></notes>',
    '<notes><note n="1"/><note m="1"/></notes>',
    "<notes><note><year>1923</year></note><note><year>MCMXXIII</year></note></notes>",
    "<notes><note><year>1923</year>words</note></notes>",
    "<notes><note><note/>words</note></notes>",
    "<notes><note><year/></note></notes>",
)


def test_valid_and_invalid_documents_in_any_order(notes: Acceptor) -> None:
    """What one document taught is of use for the next, and misleads it never."""
    chance = Random(5)
    for document in chance.sample((VALID + INVALID) * 5, 5 * len(VALID + INVALID)):
        assert accepts(notes, document) == (document in VALID), document


def test_the_bounds_are_the_validators(notes: Acceptor) -> None:
    """A document beyond a bound is not accepted, though it was within another's; the validator tells why."""
    deep = "<notes>" + "<note>" * 30 + "</note>" * 30 + "</notes>"
    assert accepts(notes, deep)
    assert not accepts(notes, deep, Limits(depth=20))
    assert not accepts(notes, "<notes/>", Limits(nodes=100))
    assert not accepts(notes, '<notes><note id="a" n="1" see="a"/></notes>', Limits(attributes=2))


def test_what_is_not_well_formed_is_told_at_once(notes: Acceptor) -> None:
    """There is no doubt about it."""
    with pytest.raises(NotWellFormed):
        accepts(notes, "<notes><note></notes>")


def test_what_documents_make_up_is_dropped(notes: Acceptor, monkeypatch: pytest.MonkeyPatch) -> None:
    """When too much was kept all is learnt anew, in the middle of a document too."""
    monkeypatch.setattr(transition_cache, "_MOST", 10)
    several = "".join(f'<note n="{number}"><note id="a{number}"/></note>' for number in range(100))
    assert accepts(notes, f"<notes>{several}</notes>")
    assert not accepts(notes, f"<notes>{several}<notes/></notes>")


@pytest.mark.parametrize("content", ["<notAllowed/>", '<element name="a"><notAllowed/></element>'])
def test_a_schema_that_allows_nothing(tmp_path: Path, content: str) -> None:
    """Nothing is accepted."""
    schema = schema_of(
        tmp_path,
        NOTES.replace('<element name="notes">', f"<choice>{content}</choice><!--", 1).replace(
            "</start>", "--></start>"
        ),
    )
    assert not accepts(acceptor_of(schema), "<a/>")


def test_values_that_mean_something_by_their_prefixes(tmp_path: Path) -> None:
    """Where a value is read by the namespaces around it, the validator is asked."""
    acceptor = acceptor_of(schema_of(tmp_path, NOTES.replace("gYear", "QName")))
    assert not accepts(acceptor, "<notes/>")
