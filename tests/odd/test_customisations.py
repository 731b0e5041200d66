"""Customisations of TEI in the manner of well-known projects: they compile, and their schemas do what they ask."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from tests.odd.grammar_comparison import Grammar
from tests.odd.rule_comparison import assertions

from paragraphos.odd import Compiled, compile_odd

FOLDER = Path(__file__).parent / "customisations"
HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>x</p></publicationStmt>"
    "<sourceDesc><p>x</p></sourceDesc></fileDesc>{}</teiHeader>"
)


def _document(text: str, header: str = "") -> etree._ElementTree:
    return etree.ElementTree(
        etree.fromstring(f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{HEADER.format(header)}{text}</TEI>')
    )


def _compiled(name: str, tei: Path) -> tuple[Compiled, etree.RelaxNG]:
    compiled = compile_odd(FOLDER / f"{name}.odd", tei)
    assert compiled.findings == ()
    return compiled, etree.RelaxNG(etree.fromstring(compiled.relaxng))


def test_inscriptions(tei: Path) -> None:
    """Attributes of classes replaced, required, closed or suggested; content narrowed."""
    compiled, grammar = _compiled("inscriptions", tei)
    edited = '<ab>a <gap reason="lost"/> <hi rend="tall wide">b</hi></ab>'
    body = f'<text><body><div type="edition">{edited}</div></body></text>'
    assert grammar.validate(_document(body)), grammar.error_log
    for wrong in (
        body.replace('type="edition"', 'type="chapter"'),
        body.replace(' reason="lost"', ""),
        body.replace('"lost"', '"lost" agent="a"'),
        body.replace("tall wide", "1 2 3 4 5 6"),
        body.replace("b</hi>", "<unclear><hi rend='tall'/></unclear></hi>"),
    ):
        assert not grammar.validate(_document(wrong)), wrong
    assert ("tei:div[parent::tei:div]", "@type = ('textpart', ../@type)") in assertions(compiled.schematron)


def test_novels_and_a_level_chosen_from_them(tei: Path) -> None:
    """New elements in a namespace; an ODD upon an ODD takes what was changed there, and changes it further."""
    novel = '<n:authorGender key="F"/><n:size key="{}"/>'
    described = '<profileDesc><textDesc xmlns:n="urn:novels">' + novel + "</textDesc></profileDesc>"
    published = "<publisher>P</publisher><date>2026</date><availability><p>free</p></availability>"
    text = "<text><body><div><p>a</p></div></body></text>"
    results = {}
    for name in ("novels", "novels-plain"):
        compiled, grammar = _compiled(name, tei)
        results[name] = compiled
        for size, valid in (("short", True), ("medium", name == "novels-plain"), ("huge", False)):
            document = etree.tostring(_document(text, described.format(size)), encoding="unicode")
            document = document.replace("<publicationStmt><p>x</p>", f"<publicationStmt>{published}")
            tree = etree.ElementTree(etree.fromstring(document))
            assert grammar.validate(tree) == valid, (name, size, grammar.error_log)
        assert ("tei:title", "normalize-space()") in assertions(compiled.schematron)
    plain = Grammar.read(results["novels-plain"].relaxng)
    assert plain.elements.keys() < Grammar.read(results["novels"].relaxng).elements.keys()
    assert "from" not in plain.attributes(plain.elements["{http://www.tei-c.org/ns/1.0}date"]).single


def test_articles(tei: Path) -> None:
    """Constraints with variables, quick fixes and patterns of their own; an element that admits any other."""
    compiled, grammar = _compiled("articles", tei)
    root = etree.fromstring(compiled.schematron)
    sch = "{http://purl.oclc.org/dsdl/schematron}"
    idents = [node.get("id", "") for node in root.iter(sch + "pattern")]
    assert "abstracts" in idents
    pattern = next(node for node in root.iter(sch + "pattern") if node.get("id") == "ref-articles.ref-empty")
    assert [etree.QName(child).localname for child in pattern] == ["let", "rule", "rule"]
    assert pattern.find(".//{http://www.schematron-quickfix.com/validator/process}fix") is not None
    example = '<egXML xmlns="http://www.tei-c.org/ns/Examples"><x/></egXML>'
    text = f'<text><body><div><p><ref target="#a">b</ref> <gi>p</gi></p>{example}</div></body></text>'
    assert grammar.validate(_document(text)), grammar.error_log
    assert not grammar.validate(_document(text.replace(' target="#a"', "")))


def test_plays(tei: Path) -> None:
    """A datatype of its own, attributes chosen from a class, content in any order, a constraint on an attribute."""
    compiled, grammar = _compiled("plays", tei)
    person = '<person xml:id="a" sex="FEMALE"><note>n</note><persName>A</persName></person>'
    relation = '<listRelation><relation name="loves" entity="Q42" active="#a" passive="#a"/></listRelation>'
    people = f"<profileDesc><particDesc><listPerson>{person}{relation}</listPerson></particDesc></profileDesc>"
    text = '<text><body><div><sp who="#a" corresp="#a"><speaker>A</speaker><p>b</p></sp></div></body></text>'
    assert grammar.validate(_document(text, people)), grammar.error_log
    assert not grammar.validate(_document(text.replace("corresp", "sameAs"), people))
    assert not grammar.validate(_document(text, people.replace("Q42", "P42")))
    assert not grammar.validate(_document(text, people.replace("FEMALE", "f")))
    assert ("tei:sp/@who", "starts-with(., '#')") in assertions(compiled.schematron)


@pytest.mark.parametrize("name", ["inscriptions", "novels", "articles", "plays"])
def test_what_is_taken_from_tei_unchanged_is_as_tei_has_it(name: str, tei: Path) -> None:
    """An element that no customisation touches keeps TEI's attributes, so far as their classes are taken in."""
    ours, all_of_tei = (
        Grammar.read(compile_odd(FOLDER / f"{name}.odd", tei).relaxng),
        Grammar.read(tei.parent / "tei_all.rng"),
    )
    for element in ("{http://www.tei-c.org/ns/1.0}p", "{http://www.tei-c.org/ns/1.0}licence"):
        mine = ours.attributes(ours.elements[element]).single
        theirs = all_of_tei.attributes(all_of_tei.elements[element]).single
        assert mine.keys() <= theirs.keys()
        assert all(mine[key] == theirs[key] for key in mine)
