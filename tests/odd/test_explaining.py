"""What the compiler tells of elements: as data, as text, as JSON, as a manual."""

from __future__ import annotations

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree

from paragraphos.odd import Compiled, NotExplanations, compile_odd, explanation_json, explanations, manual
from paragraphos.odd.explanation_text import attribute_text, element_text
from paragraphos.odd.listing import listing

Compile = Callable[..., Compiled]
MODULES = '<moduleRef key="tei"/><moduleRef key="core"/>'
PROSE = (
    "<div><head>Emphasis</head><p>Use <gi>hi</gi> and <att>rend</att>, <val>a</val>; not <gi>b</gi>.</p>"
    '<eg:egXML><eg:hi rend="a">so &amp; so</eg:hi></eg:egXML>'
    '<specGrp xml:id="g"><elementSpec ident="head" mode="delete"/></specGrp></div>'
    "<div><head>Second</head><p>More.</p></div>"
)


@pytest.fixture
def case(compiled: Compile) -> Compiled:
    """A schema with prose, an example and a group."""
    return compiled(MODULES + '<specGrpRef target="#g"/>', beside=PROSE)


def test_an_element_is_explained(case: Compiled) -> None:
    """Purpose, places, content, attributes by origin, rules, an example."""
    p = explanations(case.schema)["p"]
    assert (p.gloss, p.description, p.module) == ("paragraph", "a paragraph of prose", "core")
    assert (p.may_stand_in, p.may_hold, p.may_hold_text) == (("text",), ("hi", "term", "blot"), True)
    assert {a.name: a.source for a in p.attributes} == {
        "xml:id": "att.global",
        "n": "att.global",
        "type": "att.typed",
        "subtype": "att.typed",
    }
    assert [rule.message for rule in p.rules] == ["A paragraph stands in a paragraph."]
    assert p.example == "<p>It <hi>was</hi> so.</p>"
    assert explanations(case.schema)["hi"].example == '<hi rend="a">so &amp; so</hi>'
    assert explanations(case.schema)["text"].begins_document


def test_values_are_explained(case: Compiled) -> None:
    """With what the ODD says of them, and whether there may be others."""
    kind = next(a for a in explanations(case.schema)["p"].attributes if a.name == "type")
    assert (kind.list, [(v.value, v.description) for v in kind.values]) == ("semi", [("a", "the first"), ("b", "")])


def test_the_language_of_the_odd_is_used(compiled: Compile) -> None:
    """Where the specification has it, else English."""
    german = compiled(MODULES, 'ident="case" start="text" docLang="de"')
    assert explanations(german.schema)["p"].description == "ein Absatz"
    assert explanations(german.schema)["p"].gloss == "paragraph"


def test_text(case: Compiled) -> None:
    """Headings, indented lines, values."""
    explained = explanations(case.schema)["p"]
    text = element_text(explained)
    assert text.startswith("<p> (paragraph)\n  a paragraph of prose\n\nMay stand in\n  text\n")
    assert "  @type (att.typed): [a, b, …]" in text
    kind = next(a for a in explained.attributes if a.name == "type")
    assert "Values, others being possible\n  a: the first\n  b\n" in attribute_text(explained, kind)


def test_json_round_trip(case: Compiled) -> None:
    """What is written is read again, whole; what is no such file is refused."""
    explained = explanations(case.schema)
    assert explanation_json.loaded(explanation_json.dumped(explained)) == explained
    for wrong in (b"", b"[]", b'{"elements": [{}]}', b'{"elements": [], "attributes": [{}]}'):
        with pytest.raises(NotExplanations):
            explanation_json.loaded(wrong)


def test_json_is_small_where_elements_share(tei: Path, reference_data: Path) -> None:
    """Common attributes are said once: less than half of what it would be."""
    explained = explanations(compile_odd(reference_data / "tei" / "odd" / "tei_lite.odd", tei).schema)
    whole = sum(
        len(json.dumps(explanation_json.element_record(e), ensure_ascii=False).encode()) for e in explained.values()
    )
    assert len(explanation_json.dumped(explained)) < whole / 2


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<p>a</p>", "<p>a</p>"),
        ("\n    <p>\n      <hi>b</hi>\n    </p>\n  ", "<p>\n  <hi>b</hi>\n</p>"),
        ('<p xml:id="x" n="&lt;&quot;">&amp;</p><!-- c -->', '<p xml:id="x" n=\'&lt;"\'>&amp;</p><!-- c -->'),
        ('<m:math xmlns:m="urn:m"><m:n/></m:math>', '<m:math xmlns:m="urn:m"><m:n/></m:math>'),
    ],
)
def test_listing(source: str, shown: str) -> None:
    """Examples are shown as one types them."""
    assert listing(etree.fromstring(f'<egXML xmlns="http://www.tei-c.org/ns/Examples">{source}</egXML>')) == shown


class _Page(HTMLParser):
    """Collects links and identifiers of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if href := found.get("href"):
            self.links.append(href)
        if ident := found.get("id"):
            self.ids.append(ident)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))


def test_the_manual_holds_together(case: Compiled) -> None:
    """A page for each element; links lead somewhere; identifiers are unique; headings skip no level; no script."""
    files = manual.pages(case.source, explanations(case.schema))
    assert {f"elements/{name}.html" for name in explanations(case.schema)} | {
        "index.html",
        "elements.html",
        "manual.css",
    } == set(files)
    pages = {path: _Page(data.decode()) for path, data in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        assert page.headings[0] == 1
        assert all(b - a <= 1 for a, b in zip(page.headings, page.headings[1:], strict=False)), (path, page.headings)
        assert b"<script" not in files[path]
        for link in page.links:
            target, _, fragment = link.partition("#")
            found = (Path(path).parent / target).as_posix() if target else path
            found = str(Path("x").joinpath(found).resolve().relative_to(Path("x").resolve()))
            assert found in files, (path, link)
            assert not fragment or fragment in pages[found].ids, (path, link)


def test_the_manual_shows_the_prose(case: Compiled) -> None:
    """Names of elements as links where there are such, examples as source, groups as a table."""
    index = manual.pages(case.source, explanations(case.schema))["index.html"].decode()
    assert '<a href="elements/hi.html"><code>&lt;hi&gt;</code></a>' in index
    assert "<code>&lt;b&gt;</code>." in index
    assert '<span class="tag">&lt;hi rend="a"&gt;</span>so &amp;amp; so<span' in index
    assert "is left out" in index
    assert '<a href="#body.1">Emphasis</a>' in index


def test_a_site_may_give_the_manual_its_frame(case: Compiled, tmp_path: Path) -> None:
    """A package that uses the manual's overrides the one template that frames its pages."""
    from paragraphos import saxon

    site = tmp_path / "site.xsl"
    site.write_text(
        """<xsl:package version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
          xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:odd="urn:paragraphos:odd" exclude-result-prefixes="#all">
          <xsl:use-package name="urn:paragraphos:odd">
            <xsl:override>
              <xsl:template name="odd:frame" as="element()">
                <xsl:param name="path" as="xs:string" required="yes"/>
                <xsl:param name="title" as="xs:string" required="yes"/>
                <xsl:param name="content" as="node()*" required="yes"/>
                <html><title>Site: <xsl:value-of select="$title"/></title><xsl:sequence select="$content"/></html>
              </xsl:template>
            </xsl:override>
          </xsl:use-package>
          <xsl:output method="json"/>
          <xsl:mode on-no-match="fail"/>
          <xsl:template match="/" as="map(*)"><xsl:sequence select="odd:pages(.)"/></xsl:template>
        </xsl:package>"""
    )
    handed_over = manual.handed_over(case.source, explanations(case.schema))
    source = saxon.parse(etree.tostring(handed_over, encoding="unicode"))
    pages = json.loads(saxon.to_text(saxon.compiled(site), source))
    assert "<title>Site: A case</title>" in pages["index.html"]
