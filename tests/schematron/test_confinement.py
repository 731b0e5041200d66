"""A schema that somebody else wrote tests the document: it reads no file, network or environment, writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from paragraphos import saxon, schematron, xml
from paragraphos.schematron import SchemaRefused

ISO = "http://purl.oclc.org/dsdl/schematron"
XSLT = "http://www.w3.org/1999/XSL/Transform"
SECRET = "a word that stands in no document"


def results(tmp_path: Path, body: str) -> list[schematron.Result]:
    path = tmp_path / "schema.sch"
    path.write_text(
        f'<schema xmlns="{ISO}" xmlns:xsl="{XSLT}" queryBinding="xslt3">{body}</schema>',
        encoding="utf-8",
    )
    return schematron.compile(path).validate(xml.parse(b"<a/>"))


@pytest.mark.parametrize(
    "expression",
    [
        "doc('{uri}')",
        "document('{uri}')",
        "doc('{path}')",
        "unparsed-text('{uri}')",
        "unparsed-text-lines('{uri}')",
        "json-doc('{uri}')",
        "collection('{folder}')",
        "collection('{folder}?select=*.xml')",
        "uri-collection('{folder}')",
        "function-lookup(xs:QName('fn:doc'), 1)('{uri}')",
        "parse-xml('&lt;!DOCTYPE a [&lt;!ENTITY x SYSTEM &quot;{uri}&quot;&gt;]&gt;&lt;a&gt;&amp;x;&lt;/a&gt;')",
        "transform(map{{'stylesheet-location': '{uri}'}})?output",
        "doc-available('{uri}')",
        "unparsed-text-available('{uri}')",
        "environment-variable('PATH')",
        "available-environment-variables()",
    ],
)
def test_nothing_outside_is_read(tmp_path: Path, expression: str) -> None:
    """No function of XPath brings in anything from outside: it fails, or finds nothing."""
    secret = tmp_path / "secret.xml"
    secret.write_text(f"<a>{SECRET}</a>", encoding="utf-8")
    filled = expression.format(uri=secret.as_uri(), path=secret, folder=tmp_path.as_uri())
    found = results(
        tmp_path,
        f"""<ns prefix="fn" uri="http://www.w3.org/2005/xpath-functions"/><pattern><rule context="/a">
        <report test="true()">[<value-of select="{filled}"/>]</report></rule></pattern>""",
    )
    assert [result.message for result in found if result.kind != "error"] in ([], ["[]"], ["[false]"])
    assert all(SECRET not in result.message for result in found)


@pytest.mark.parametrize(
    "instruction",
    [
        "<xsl:include href='x.xsl'/>",
        "<xsl:import href='x.xsl'/>",
        "<xsl:use-package name='urn:paragraphos:text'/>",
        "<xsl:template match='/'/>",
        "<xsl:function name='f:f' xmlns:f='urn:f'><xsl:result-document href='x'/></xsl:function>",
        "<xsl:function name='f:f' xmlns:f='urn:f'><xsl:evaluate xpath='1'/></xsl:function>",
        "<xsl:function name='f:f' xmlns:f='urn:f'><xsl:message terminate='yes'/></xsl:function>",
    ],
)
def test_instructions_that_leave_the_document_are_refused(tmp_path: Path, instruction: str) -> None:
    """What would read, write, or run code made at run time is a fault at once."""
    with pytest.raises(SchemaRefused, match="may not use xsl:"):
        results(tmp_path, instruction)


def test_our_own_stylesheets_can_read_again_afterwards(tmp_path: Path) -> None:
    """The restraint is for the foreign schema alone."""
    results(tmp_path, "<pattern><rule context='/a'><assert test='false()'>x</assert></rule></pattern>")
    stylesheet = tmp_path / "own.xsl"
    stylesheet.write_text(
        f"""<xsl:stylesheet xmlns:xsl="{XSLT}" version="3.0"><xsl:output method="text"/>
        <xsl:template match="/"><xsl:value-of select="exists(doc('schema.sch'))"/></xsl:template></xsl:stylesheet>""",
        encoding="utf-8",
    )
    assert saxon.to_text(saxon.compiled(stylesheet), saxon.parse("<a/>")) == "true"


def test_a_document_type_is_not_handed_on(tmp_path: Path) -> None:
    """The document type of the document tested is not seen by the rules; what stands before and after it is."""
    path = tmp_path / "schema.sch"
    path.write_text(
        f"""<schema xmlns="{ISO}" queryBinding="xslt3"><pattern><rule context="/">
        <report test="processing-instruction(x) and comment()">seen</report></rule></pattern></schema>""",
        encoding="utf-8",
    )
    document = xml.parse(b"<?x before?><!DOCTYPE a><a/><!-- after -->")
    assert [result.message for result in schematron.compile(path).validate(document)] == ["seen"]
