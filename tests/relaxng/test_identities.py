"""Identifiers: unique, and found by what refers to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.relaxng.jing import Jing, require

from paragraphos.relaxng import Kind, load

ROOT = (
    'xmlns="http://relaxng.org/ns/structure/1.0" '
    'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'
)  # fmt: skip
NOTES = (
    f'<element {ROOT} name="notes"><oneOrMore><element name="note"><attribute name="id"><data type="ID"/></attribute>'
    '<optional><attribute name="see"><data type="IDREFS"/></attribute></optional><empty/></element></oneOrMore>'
    "</element>"
)


def schema(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "schema.rng"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_identifier_taken_twice(tmp_path: Path) -> None:
    """The second of two equal identifiers is the fault, and is told where the first one stands."""
    document = '<notes>\n<note id="a"/>\n<note id="a"/>\n</notes>'
    (fault,) = load(schema(tmp_path, NOTES)).validate(document.encode())
    assert (fault.kind, fault.line, fault.column) == (Kind.ID_DUPLICATE, 3, 7)
    assert fault.message == "The identifier “a” is already taken, in line 2."


def test_a_reference_to_nothing(tmp_path: Path) -> None:
    """References find identifiers before and behind them; one that finds none is told what was probably meant."""
    document = '<notes>\n<note id="first" see="second"/>\n<note id="second" see="first secnd"/>\n</notes>'
    (fault,) = load(schema(tmp_path, NOTES)).validate(document.encode())
    assert (fault.kind, fault.line, fault.column, fault.subject) == (Kind.IDREF_DANGLING, 3, 19, "secnd")
    assert fault.hint == "Did you mean “second”?"


def element(content: str, name: str = 'name="a"') -> str:
    return f"<element {ROOT} {name}>{content}</element>"


ID = '<attribute name="i"><data type="ID"/></attribute>'
SCHEMAS = (
    ("an identifier", element(ID), True),
    ("another element's attribute", element(f'{ID}<element name="b"><attribute name="i"/></element>'), True),
    (
        "the same element's",
        element(f'{ID}<optional><element name="a"><attribute name="i"/></element></optional>'),
        False,
    ),
    (
        "several names of an attribute",
        element(ID.replace(' name="i">', "><choice><name>i</name><name>j</name></choice>")),
        False,
    ),
    ("several names of an element", element(f"<choice><name>a</name><name>b</name></choice>{ID}", ""), True),
    ("any name of an element", element(f"<anyName/>{ID}", ""), False),
    ("the text of an element", element('<data type="ID"/>'), False),
    (
        "a choice",
        element(ID.replace("<data", "<choice><value>x</value><data").replace("/></a", "/></choice></a")),
        False,
    ),
    ("a list", element(ID.replace("<data", "<list><data").replace("/></a", "/></list></a")), False),
    (
        "a wildcard beside it",
        element(f'{ID}<optional><element><anyName/><attribute name="j"/></element></optional>'),
        True,
    ),
    (
        "a wildcard upon it",
        element(f'{ID}<optional><element><anyName/><attribute name="i"/></element></optional>'),
        False,
    ),
)


@pytest.fixture(scope="module")
def strict_jing() -> Jing:
    require()
    return Jing(ids=True)


def test_what_a_dtd_could_say_too(strict_jing: Jing, tmp_path: Path) -> None:
    """Schemas whose identifiers a DTD could not declare are told so when asked, and are judged alike by Jing."""
    for title, text, compatible in SCHEMAS:
        assert (load(schema(tmp_path, text)).incompatibilities() == []) == compatible, title
        assert strict_jing.schema(text) == compatible, title


def test_documents_with_identifiers_as_jing_judges_them(strict_jing: Jing, tmp_path: Path) -> None:
    """Duplicates and dangling references make a document invalid for Jing too."""
    ours = load(schema(tmp_path, NOTES))
    assert strict_jing.schema(NOTES)
    for document in (
        '<notes><note id="a"/></notes>',
        '<notes><note id="a"/><note id="a"/></notes>',
        '<notes><note id="a" see="b"/><note id="b" see="a b"/></notes>',
        '<notes><note id="a" see="c"/><note id="b"/></notes>',
        '<notes><note id=" a "/><note id="b" see=" a"/></notes>',
    ):
        assert (ours.validate(document.encode()) == []) == strict_jing.document(document), document
    strict_jing.close()
