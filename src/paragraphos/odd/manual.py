"""The manual of an ODD: its prose, and a page for each element, as static HTML."""

from __future__ import annotations

import json
import os
from copy import deepcopy
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from paragraphos import resources
from paragraphos.odd import documentation
from paragraphos.odd import namespaces as ns
from paragraphos.odd.explaining import AttributeExplained, ElementExplained
from paragraphos.odd.listing import listing
from paragraphos.xml import Document, parse

_ODD = "urn:paragraphos:odd"


def pages(document: Document, explained: dict[str, ElementExplained]) -> dict[str, bytes]:
    """Every file of the manual by its path: index.html, elements.html, elements/NAME.html, manual.css.

    `document` is the ODD, `explained` what its schema has. Raises TransformationFault.
    """
    from paragraphos import saxon

    source = etree.tostring(handed_over(document, explained), encoding="unicode")
    written: dict[str, str] = json.loads(saxon.to_text(saxon.package("odd"), saxon.parse(source)))
    style = (resources.folder("xslt") / "odd" / "assets" / "manual.css").read_bytes()
    files = {path: page.encode() for path, page in written.items()} | {"manual.css": style}
    return dict(sorted(files.items()))


def handed_over(document: Document, explained: dict[str, ElementExplained]) -> etree._Element:
    """What the stylesheets read: the prose of the ODD, examples as their source, and the elements explained."""
    path = "/".join(map(ns.tei, ("teiHeader", "fileDesc", "titleStmt", "title")))
    titles = list(document.root.iterfind(path))
    main = [node for node in titles if node.get("type") in (None, "main")] or titles
    root = etree.Element(
        _name("manual"), nsmap=ns.scope(_ODD), title=documentation.plain(main[0]) if main else document.path.stem
    )
    subtitle = next((documentation.plain(node) for node in titles if node.get("type") == "sub"), None)
    if subtitle:
        root.set("subtitle", subtitle)
    text = document.root.find(ns.tei("text"))
    if text is not None:
        root.append(_with_listings(text, document.path))
    for element in explained.values():
        root.append(_element(element))
    return root


def _with_listings(text: etree._Element, path: Path) -> etree._Element:
    """The prose, included files put in, and examples replaced by their source."""
    copy = deepcopy(text)
    copy.tail = None
    _put_in(copy, (path,))
    for example in list(copy.iter(f"{{{ns.EXAMPLES}}}egXML")):
        parent = example.getparent()
        if parent is not None and etree.QName(parent).namespace != ns.EXAMPLES:
            shown = etree.Element(_name("listing"), nsmap=ns.scope(_ODD))
            shown.text = listing(example)
            _replace(example, shown)
    return copy


def _put_in(part: etree._Element, through: tuple[Path, ...]) -> None:
    """Put the files that a part of the last of these files includes in their places; what includes itself, once."""
    for inclusion in list(part.iter(f"{{{ns.XINCLUDE}}}include")):
        path = Path(os.path.normpath(through[-1].parent / unquote(inclusion.get("href", ""))))
        included = etree.Element(ns.tei("ab")) if path in through else deepcopy(parse(path).root)
        _put_in(included, (*through, path))
        _replace(inclusion, included)


def _replace(node: etree._Element, by: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        by.tail = node.tail
        parent.replace(node, by)


def _element(element: ElementExplained) -> etree._Element:
    node = etree.Element(
        _name("element"),
        nsmap=ns.scope(_ODD),
        name=element.name,
        gloss=element.gloss,
        content=element.content,
        text=_boolean(element.may_hold_text),
        any=_boolean(element.may_hold_any),
        begins=_boolean(element.begins_document),
    )
    if element.deprecated:
        node.set("deprecated", element.deprecated)
    _add(node, "description", element.description)
    for name, words in (("class", element.classes), ("within", element.may_stand_in), ("holds", element.may_hold)):
        for word in words:
            _add(node, name, word)
    for attribute in element.attributes:
        node.append(_attribute(attribute))
    for rule in element.rules:
        _add(node, "rule", rule.message).set("ident", rule.ident)
    if element.example is not None:
        _add(node, "example", element.example)
    for remark in element.remarks:
        _add(node, "remark", remark)
    return node


def _attribute(attribute: AttributeExplained) -> etree._Element:
    node = etree.Element(
        _name("attribute"), name=attribute.name, required=_boolean(attribute.required), datatype=attribute.datatype
    )
    for name, word in (
        ("list", attribute.list),
        ("default", attribute.default),
        ("class", attribute.source),
        ("deprecated", attribute.deprecated),
    ):
        if word is not None:
            node.set(name, word)
    _add(node, "description", attribute.description)
    for value in attribute.values:
        _add(node, "value", value.description).set("name", value.value)
    return node


def _add(parent: etree._Element, name: str, text: str) -> etree._Element:
    child = etree.SubElement(parent, _name(name))
    child.text = text
    return child


def _boolean(value: bool) -> str:
    return "true" if value else "false"


def _name(local: str) -> str:
    return f"{{{_ODD}}}{local}"
