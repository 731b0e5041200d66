"""Where an ODD takes its declarations from: TEI's specification, other ODDs, other files; never the network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from paragraphos.odd import OddFault, SpecificationMissing, compile_odd

MODULES = '<moduleRef key="tei"/><moduleRef key="core"/>'
Write = Callable[..., Path]


def _admits(relaxng: bytes, document: str) -> bool:
    tree = etree.ElementTree(
        etree.fromstring(document.replace("<text", '<text xmlns="http://www.tei-c.org/ns/1.0"', 1))
    )
    return bool(etree.RelaxNG(etree.fromstring(relaxng)).validate(tree))


def _codes(odd: Path, small: Path | None) -> list[str]:
    with pytest.raises(OddFault) as raised:
        compile_odd(odd, small)
    return [finding.code for finding in raised.value.findings]


def test_an_odd_builds_upon_an_odd(written: Write, small: Path) -> None:
    """The second takes what the first has made of the specification, and no more."""
    written(
        MODULES
        + '<elementSpec ident="p" mode="change"><attList><attDef ident="n" mode="delete"/></attList></elementSpec>',
        name="first.odd",
    )
    second = written(
        '<moduleRef key="tei"/><elementRef key="text"/><elementRef key="p"/>',
        'ident="b" start="text" source="first.odd"',
    )
    compiled = compile_odd(second, small)
    assert _admits(compiled.relaxng, "<text><p type='a'/></text>")
    assert not _admits(compiled.relaxng, "<text><p n='1'/></text>")
    assert not _admits(compiled.relaxng, "<text><head/><p/></text>")


def test_one_reference_may_name_another_source(written: Write, small: Path) -> None:
    """@source on a reference holds for it alone."""
    classes = '<classes><memberOf key="model.phrase"/></classes>'
    written(f'{MODULES}<elementSpec ident="star">{classes}<content><empty/></content></elementSpec>', name="stars.odd")
    compiled = compile_odd(written(MODULES + '<elementRef key="star" source="stars.odd"/>'), small)
    assert _admits(compiled.relaxng, "<text><p><star/></p></text>")


def test_groups_and_inclusions_may_stand_in_other_files(written: Write, small: Path, tmp_path: Path) -> None:
    """By specGrpRef with or without a fragment, and by XInclude."""
    group = '<specGrp xmlns="http://www.tei-c.org/ns/1.0" xml:id="{}">{}</specGrp>'
    without_n = (
        '<elementSpec ident="p" mode="change"><attList><attDef ident="n" mode="delete"/></attList></elementSpec>'
    )
    heads = group.format("heads", '<elementSpec ident="head" mode="delete"/>')
    (tmp_path / "modules.xml").write_text(group.format("modules", MODULES))
    (tmp_path / "n.xml").write_text(group.format("n", without_n))
    (tmp_path / "chapter.xml").write_text(f'<div xmlns="http://www.tei-c.org/ns/1.0"><p>Heads.</p>{heads}</div>')
    odd = written(
        '<specGrpRef target="modules.xml"/><specGrpRef target="n.xml#n"/><specGrpRef target="#heads"/>',
        beside='<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="chapter.xml"/>',
    )
    compiled = compile_odd(odd, small)
    assert compiled.findings == ()
    assert _admits(compiled.relaxng, "<text><p/></text>")
    assert not _admits(compiled.relaxng, "<text><p n='1'/></text>")
    assert not _admits(compiled.relaxng, "<text><head/><p/></text>")


def test_the_specification_is_found_beside_the_odd(written: Write, small: Path, tmp_path: Path) -> None:
    """Without --tei, p5subset.xml in the folder of the ODD will do."""
    odd = written(MODULES)
    with pytest.raises(SpecificationMissing, match=r"Vault/P5/current/xml/tei/odd/p5subset\.xml"):
        compile_odd(odd)
    (tmp_path / "p5subset.xml").write_bytes(small.read_bytes())
    assert compile_odd(odd).schema.edition == "1.2.3"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>', "it is a <grammar> that specifies no module"),
        ('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>', "it is a <TEI> that specifies no module"),
        ("<TEI><text>", "it is no XML, or damaged"),
        ("PK", "it is no XML, or damaged"),
    ],
)
def test_a_specification_that_is_none(written: Write, tmp_path: Path, content: str, said: str) -> None:
    """What is given for TEI's specification and is something else is told once, before anything is asked of it."""
    other = tmp_path / "other.xml"
    other.write_text(content)
    with pytest.raises(SpecificationMissing, match=f"{said}.*save p5subset.xml from") as refused:
        compile_odd(written(MODULES), other)
    assert str(other) in str(refused.value)


def test_a_specification_named_by_path(written: Write, small: Path, tmp_path: Path) -> None:
    """A @source that ends in p5subset.xml is that file where it is there, else the one that is given."""
    odd = written(MODULES, 'ident="a" start="text" source="tei/p5subset.xml"')
    assert compile_odd(odd, small).schema.edition == "1.2.3"
    (tmp_path / "tei").mkdir()
    (tmp_path / "tei" / "p5subset.xml").write_text(
        small.read_text(encoding="utf-8").replace("1.2.3", "4.5.6"), encoding="utf-8"
    )
    assert compile_odd(odd, small).schema.edition == "4.5.6"


def test_the_message_names_the_release_that_the_odd_asks_for(written: Write) -> None:
    """The address of the Vault is that of the release in @source."""
    with pytest.raises(SpecificationMissing, match=r"Vault/P5/4\.8\.0/xml"):
        compile_odd(written(MODULES, 'ident="a" source="tei:4.8.0"'))


def test_another_release_is_told(written: Write, small: Path) -> None:
    """A specification of another release than @source names is used, with a warning."""
    compiled = compile_odd(written(MODULES, 'ident="a" start="text" source="tei:4.8.0"'), small)
    assert [finding.code for finding in compiled.findings] == ["odd.release-differs"]


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ('ident="a" start="text" source="https://www.tei-c.org/other.odd"', "odd.source-remote"),
        ('ident="a" start="text" source="nowhere.odd"', "odd.source-missing"),
        ('ident="a" start="text" source="case.odd"', "odd.source-circular"),
    ],
)
def test_sources_that_cannot_be_used(written: Write, small: Path, attributes: str, code: str) -> None:
    """The network, a file that is not there, the ODD itself."""
    assert code in _codes(written(MODULES, attributes), small)


def test_a_group_that_contains_itself(written: Write, small: Path) -> None:
    """It is told, and nothing goes round in circles."""
    odd = written(
        '<specGrpRef target="#a"/>' + MODULES, beside='<specGrp xml:id="a"><specGrpRef target="#a"/></specGrp>'
    )
    assert "odd.group-circular" in _codes(odd, small)


def test_no_schema(written: Write, small: Path) -> None:
    """An ODD without a schemaSpec, or without the one that is asked for."""
    odd = written(MODULES)
    with pytest.raises(OddFault, match="no schemaSpec other"):
        compile_odd(odd, small, "other")
    plain = odd.with_name("plain.xml")
    plain.write_text("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text/></TEI>")
    assert _codes(plain, small) == ["odd.schema-missing"]


def test_findings_point_to_the_place(written: Write, small: Path) -> None:
    """File, line and column of the attribute that is meant, with the construct and the nearest name."""
    odd = written('\n  <moduleRef key="tei"/>\n  <moduleRef\n     include="text p hedd" key="core"/>')
    (finding,) = compile_odd(odd, small).findings
    assert (finding.path, finding.line, finding.column) == (odd, 4, 6)
    assert finding.message == "moduleRef/@include: the module “core” has no element “hedd”."
    assert finding.hint == "Did you mean head?"
