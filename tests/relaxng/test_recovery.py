"""Recovery: how validation goes on behind a fault, told with schemas of a few lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from paragraphos.relaxng import Fault, Kind, load

Check = Callable[[str], list[Fault]]

BOOK = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="book">
    <element name="head"><element name="title"><text/></element>
      <optional><element name="author"><text/></element></optional>
      <element name="publisher"><text/></element><element name="date"><data type="gYear"/></element></element>
    <oneOrMore><element name="chapter"><optional><attribute name="n"><data type="integer"/></attribute></optional>
      <optional><attribute name="lang"><data type="language"/></attribute></optional>
      <oneOrMore><ref name="p"/></oneOrMore><optional><element name="list"><oneOrMore><element name="item">
        <ref name="words"/></element></oneOrMore></element></optional></element></oneOrMore>
  </element></start>
  <define name="p"><element name="p"><ref name="words"/></element></define>
  <define name="words"><mixed><zeroOrMore><choice><element name="em"><text/></element>
    <element name="link"><attribute name="to"><data type="anyURI"/></attribute><text/></element></choice>
    </zeroOrMore></mixed>
  </define>
</grammar>"""
HEAD = "<head><title>T</title><publisher>P</publisher><date>1923</date></head>"


@pytest.fixture
def check(tmp_path: Path) -> Check:
    path = tmp_path / "book.rng"
    path.write_text(BOOK, encoding="utf-8")
    schema = load(path)
    return lambda body: schema.validate(f"<book>{body}</book>".encode())


def test_a_valid_book(check: Check) -> None:
    """Nothing is said."""
    assert check(f"{HEAD}<chapter><p>a <em>b</em> <link to='#x'>c</link></p></chapter>") == []


def test_something_missing_is_told_where_it_should_stand(check: Check) -> None:
    """A missing child is told at the element that comes too soon."""
    (fault,) = check("<head><title>T</title><date>1923</date></head><chapter><p/></chapter>")
    assert (fault.kind, fault.column) == (Kind.ELEMENT_MISSING, 29)
    assert (fault.path, fault.subject, fault.expected) == ("/book/head", "publisher", ("publisher",))


def test_something_missing_at_the_end(check: Check) -> None:
    """A missing last child is told at the end tag."""
    (fault,) = check("<head><title>T</title><publisher>P</publisher></head><chapter><p/></chapter>")
    assert (fault.kind, fault.message) == (Kind.ELEMENT_MISSING, "“head” is not complete: “date” is missing.")


def test_two_things_exchanged_are_one_fault(check: Check) -> None:
    """What stands too early is told once, and nothing is missing."""
    (fault,) = check("<head><title>T</title><date>1923</date><publisher>P</publisher></head><chapter><p/></chapter>")
    assert (fault.kind, fault.subject) == (Kind.ELEMENT_OUT_OF_ORDER, "date")
    assert fault.message == "“date” must come after “publisher”."


def test_another_element_in_place_of_a_required_one(check: Check) -> None:
    """What stands in place of something required is one fault, not two."""
    (fault,) = check("<head><title>T</title><printer>P</printer><date>1923</date></head><chapter><p/></chapter>")
    assert (fault.kind, fault.subject) == (Kind.ELEMENT_NOT_KNOWN, "printer")


def test_something_twice(check: Check) -> None:
    """A second one of what may stand once."""
    (fault,) = check(HEAD.replace("<publisher>", "<title>U</title><publisher>") + "<chapter><p/></chapter>")
    assert fault.message == "“title” may stand only once in “head”."


def test_something_moved_is_one_fault(check: Check) -> None:
    """What is missing in one place and stands wrong in another was moved."""
    head = HEAD.replace("<publisher>P</publisher>", "")
    (fault,) = check(f"{head}<publisher>P</publisher><chapter><p/></chapter>")
    assert (fault.kind, fault.subject) == (Kind.ELEMENT_NOT_ALLOWED, "publisher")
    assert fault.hint == "It belongs in “head”."


def test_a_forgotten_wrapper_is_one_fault(check: Check) -> None:
    """Items without their list, and what follows them, are told once, with the wrapper."""
    (fault,) = check(f"{HEAD}<chapter><p/><item>a</item><item>b</item></chapter>")
    assert (fault.kind, fault.subject, fault.hint) == (Kind.ELEMENT_NOT_ALLOWED, "item", "Put it into “list”.")


def test_bare_words_are_one_fault(check: Check) -> None:
    """Text and inline elements where a paragraph should stand around them."""
    (fault,) = check(f"{HEAD}<chapter>a <em>b</em> c<p/></chapter>")
    assert (fault.kind, fault.hint) == (Kind.TEXT_NOT_ALLOWED, "Put it into “p”.")


def test_a_whole_document_in_no_namespace(tmp_path: Path) -> None:
    """A forgotten namespace declaration is one fault, however many elements there are."""
    path = tmp_path / "book.rng"
    path.write_text(BOOK.replace("<grammar ", '<grammar ns="urn:book" '), encoding="utf-8")
    (fault,) = load(path).validate(f"<book>{HEAD}<chapter><p>a<em>b</em></p></chapter></book>".encode())
    assert (fault.line, fault.column, fault.hint) == (1, 1, 'Did you forget xmlns="urn:book"?')


def test_a_foreign_tree_is_one_fault(check: Check) -> None:
    """Of elements in a namespace that the schema does not know only the outermost is told."""
    (fault,) = check(f"{HEAD}<chapter><p><svg xmlns='urn:svg'><g><path/></g></svg></p></chapter>")
    assert fault.subject == "svg (namespace urn:svg)"


def test_faults_inside_something_unknown_are_found(check: Check) -> None:
    """What an unknown element holds is looked at by its own rules."""
    first, second = check(f"{HEAD}<chapter><p><box><link>a</link></box></p></chapter>")
    assert (first.subject, second.kind, second.subject) == ("box", Kind.ATTRIBUTE_MISSING, "to")


def test_wrong_values(check: Check) -> None:
    """A wrong value tells what form a right one has."""
    first, second = check(f"{HEAD.replace('1923', 'today')}<chapter n='one'><p/></chapter>")
    assert (first.kind, second.kind) == (Kind.TEXT_VALUE, Kind.ATTRIBUTE_VALUE)
    assert "it must be a year of four digits such as “1923”" in first.message
    assert second.message == "“one” is not a value of “n”: it must be a whole number."


def test_a_renamed_required_attribute_is_one_fault(check: Check) -> None:
    """An attribute that is not known, in place of a required one."""
    (fault,) = check(f"{HEAD}<chapter><p><link href='#a'>a</link></p></chapter>")
    assert (fault.kind, fault.subject) == (Kind.ATTRIBUTE_NOT_KNOWN, "href")


def test_a_wrong_outermost_element(check: Check) -> None:
    """The document's own element is judged like any other."""
    (fault,) = check(f"{HEAD}<chapter><p/></chapter><book/>")
    assert fault.message == "“book” may not stand in “book”."


def test_the_report_is_bounded(tmp_path: Path) -> None:
    """Beyond the bound the report says that it was cut, and where."""
    path = tmp_path / "book.rng"
    path.write_text(BOOK, encoding="utf-8")
    text = f"<book>{HEAD}<chapter><p>{'<x/>' * 50}</p></chapter></book>"
    faults = load(path).validate(text.encode(), most_faults=10)
    assert len(faults) == 11
    assert faults[-1].hint == "Only the first 10 faults are told before this one; there may be more behind it."
    assert faults[-1].column == text.index("<x/>") + 40 + 1


def test_an_attribute_without_a_place_excuses_its_own_element_only(check: Check) -> None:
    """It may have been meant for one that is missing there; what lacks an attribute elsewhere is told."""
    (fault,) = check(f'{HEAD}<chapter><p><link lang="en">c</link></p></chapter>')
    assert fault.kind is Kind.ATTRIBUTE_NOT_ALLOWED
    kinds = [fault.kind for fault in check(f'{HEAD}<chapter><p n="1">a <link>c</link></p></chapter>')]
    assert kinds == [Kind.ATTRIBUTE_NOT_ALLOWED, Kind.ATTRIBUTE_MISSING]
