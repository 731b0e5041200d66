"""The one Saxon reads what it is handed, whatever its depth, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from paragraphos import saxon

_COPY = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="text"/><xsl:template match="/"><xsl:value-of select="{}"/></xsl:template></xsl:stylesheet>"""


def evaluated(expression: str, data: bytes, folder: Path) -> str:
    """What an XPath expression gives on a document."""
    stylesheet = folder / "stylesheet.xsl"
    stylesheet.write_text(_COPY.format(expression), encoding="utf-8")
    return saxon.to_text(saxon.compiled(stylesheet), saxon.parse(data))


def test_depth_is_not_bounded_again(tmp_path: Path) -> None:
    """What `paragraphos.xml` has let pass, Saxon takes."""
    assert evaluated("count(//a)", b"<a>" * 900 + b"</a>" * 900, tmp_path) == "900"


def test_an_entity_made_inside_a_stylesheet_reads_no_file(tmp_path: Path) -> None:
    """Even `parse-xml` does not open a door."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    attack = f"&lt;!DOCTYPE a [&lt;!ENTITY e SYSTEM '{secret.as_uri()}'>]>&lt;a>&amp;e;&lt;/a>"
    stylesheet = tmp_path / "attack.xsl"
    guarded = (
        f'<xsl:try><xsl:value-of select="parse-xml(&quot;{attack}&quot;)"/><xsl:catch>refused</xsl:catch></xsl:try>'
    )
    stylesheet.write_text(_COPY.replace('<xsl:value-of select="{}"/>', guarded), encoding="utf-8")
    assert "secret" not in saxon.to_text(saxon.compiled(stylesheet), saxon.parse(b"<a/>"))


def test_what_a_function_says_is_told_whole(tmp_path: Path) -> None:
    """Its sentence, however long, without Saxon's way through the stylesheets."""
    told = "The ships have no rule for the harbour: write one, as the book of the harbour master tells in full length."
    stylesheet = tmp_path / "ships.xsl"
    stylesheet.write_text(
        '<xsl:package version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:ships="urn:ships">'
        '<xsl:function name="ships:sail" visibility="public"><xsl:param name="sea"/>'
        f"<xsl:sequence select=\"string(error(QName('urn:ships', 'ships:no-rule'), '{told}'))\"/></xsl:function>"
        "</xsl:package>",
        encoding="utf-8",
    )
    with pytest.raises(saxon.TransformationFault) as stopped:
        saxon.string_of(saxon.compiled(stylesheet), "{urn:ships}sail", ["blue"])
    assert str(stopped.value) == told


def test_a_stylesheet_that_does_not_compile_is_told(tmp_path: Path) -> None:
    """The message names the file and what Saxon said."""
    (tmp_path / "wrong.xsl").write_text(_COPY.format("((("), encoding="utf-8")
    with pytest.raises(saxon.TransformationFault, match=r"wrong\.xsl does not compile"):
        saxon.compiled(tmp_path / "wrong.xsl")
