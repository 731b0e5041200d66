"""The page of the text says who made it: to readers as a title page does, to reference managers as data."""

from __future__ import annotations

from pathlib import Path

from lxml import etree, html
from tests.references.letter import MODEL, copy, edit, published
from tests.site.pages import read, words
from tests.xpath import elements

from paragraphos.outputs import site
from paragraphos.outputs.output import Made


def first_page(edition: Path) -> etree._Element:
    """The page of the text of an edition."""
    made = {str(file.path): file.data for file in site.make(published(edition), Made())}
    return html.document_fromstring(made["index.html"])


def made_by(page: etree._Element) -> str:
    """The line that names those who made it."""
    return words(elements(page, "//p[@class='editors']")[0])


def test_all_who_made_it_are_named(built_site: Path) -> None:
    """Translation, editors, publisher, version, date: a sentence each."""
    assert made_by(read(built_site / "index.html")).startswith(
        "Translation: International Communist Current. Edited by the editors of paragraphos. "
        "Published by paragraphos. Version 1."
    )


def test_several_editors_are_all_named(tmp_path: Path) -> None:
    """On the title page, at the foot and in the citation."""
    letter = copy(tmp_path)
    more = "".join(f"<editor><persName>{name}</persName></editor>" for name in ("Tove Lind", "Ida Holm"))
    edit(letter, ('<editor xml:id="editors">', f'{more}<editor xml:id="editors">'))
    page = first_page(letter)
    named = "Edited by Tove Lind, Ida Holm and the editors of the letter"
    assert made_by(page).startswith(f"Translation: Harbour Society. {named}. ")
    foot = words(elements(page, "//footer")[0])
    assert foot.count(named) == 2


def test_reference_managers_take_it_for_a_book() -> None:
    """Title, author, editor, translator, version and date, as Zotero's import reads them."""
    metas = {one.get("name"): one.get("content") for one in elements(first_page(MODEL), "//head/meta[@name]")}
    expected = {
        "z:itemType": "book",
        "dc.title": "A Letter from the Lighthouse: Kept for the Harbour Society",
        "dc.creator": "Company of Keepers",
        "bib:authors": "Company of Keepers,",
        "bib:editors": "the editors of the letter,",
        "z:translators": "Harbour Society,",
        "prism:edition": "0.1.0",
        "dc.date": "2020-01-01",
    }
    assert {name: metas.get(name) for name in expected} == expected
