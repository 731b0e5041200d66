"""Renders a piece of TEI in mode html."""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from tests.xpath import text_of

from paragraphos import saxon

_NAMESPACE = "http://www.w3.org/1999/xhtml"
_HEADER = """<teiHeader><encodingDesc><refsDecl n="text">
  <citeStructure unit="paragraph" match="//body//p[@xml:id]" use="@xml:id">
    <citeStructure unit="sentence" match="s" use="substring-after(@xml:id, '.')" delim="."/>
  </citeStructure>
  {structures}
</refsDecl></encodingDesc></teiHeader>"""


def document(body: str, back: str = "", register: str = "", structures: str = "") -> str:
    """A small TEI document around a body; `structures` are more kinds of what can be cited than paragraphs."""
    header = _HEADER.replace("{structures}", structures)
    after = f"<back>{back}</back>" if back else ""
    stand_off = f"<standOff>{register}</standOff>" if register else ""
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}{stand_off}<text><body>{body}</body>{after}</text></TEI>'


def rendered(
    body: str, back: str = "", register: str = "", structures: str = "", **parameters: object
) -> etree._Element:
    """The HTML of a body, inside an element `page`, without namespaces."""
    stylesheet = saxon.compiled(Path(__file__).with_name("apply.xsl"))
    html = saxon.to_text(stylesheet, saxon.parse(document(body, back, register, structures)), parameters)
    page = etree.fromstring(f'<page xmlns="{_NAMESPACE}">{html}</page>')
    for element in page.iter(etree.Element):
        element.tag = etree.QName(element).localname
    etree.cleanup_namespaces(page)
    return page


def words(element: etree._Element) -> str:
    """The text of an element with white space as single spaces."""
    return " ".join(text_of(element).split())
