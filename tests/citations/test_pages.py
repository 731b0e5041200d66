"""Every reference has a page, the gone ones too, and beside it its citations as data."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest
from lxml import html
from tests.references.letter import MODEL, published
from tests.xpath import by_id, elements, strings

from paragraphos import saxon
from paragraphos.outputs import reference_pages, text
from paragraphos.outputs.output import File
from paragraphos.publication.edition import Publication
from paragraphos.references.citations.citing import citations_of

Pages = dict[PurePosixPath, str]
FILES = {
    "index.html",
    "citation.csl.json",
    "citation.bib",
    "citation.ris",
    "citation.txt",
    "passage.tei.xml",
    "target.jsonld",
}


def made_of(publication: Publication) -> list[File]:
    """All that is made for the references of an edition."""
    return list(reference_pages.make(publication, citations_of(publication)))


def page(pages: Pages, reference: str) -> html.HtmlElement:
    return html.fromstring(pages[PurePosixPath("ref", reference, "index.html")])


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_folder_for_every_unit_of_the_first_level(pages: Pages) -> None:
    """In all trees, and for what is gone; each with the same seven files."""
    folders: dict[str, set[str]] = {}
    for path in pages:
        if path.parts[0] == "ref" and len(path.parts) == 3:
            folders.setdefault(path.parts[1], set()).add(path.name)
    assert set(folders) == {
        *("title", "salute", "p1", "p2", "p3", "p5", "n1"),
        *("intro.p1", "note-steps", "person-ada", "org-keepers", "p4"),
    }
    assert all(names == FILES for names in folders.values())


def test_the_edition_as_a_whole_has_a_page(pages: Pages) -> None:
    """Cited in every style, without a place; beside it the same as data, and no passage."""
    beside = {path.name for path in pages if path.parts[0] == "ref" and len(path.parts) == 2}
    assert beside == FILES - {"passage.tei.xml", "target.jsonld"}
    shown = html.fromstring(pages[PurePosixPath("ref", "index.html")])
    names = [
        " ".join(strings(term, ".//text()")) for term in elements(shown, "//section[@aria-labelledby='cite']/dl/dt")
    ]
    assert names == ["Chicago, notes and bibliography", "Chicago, author-date", "MLA", "APA"]
    assert not any("para." in text for text in strings(shown, "//section[@aria-labelledby='cite']//dd//text()"))
    metas = {one.get("name"): one.get("content") for one in elements(shown, "//head/meta[@name and @content]")}
    assert metas["z:itemType"] == "book"
    assert metas["dc.title"] == "A Letter from the Lighthouse: Kept for the Harbour Society"
    (book,) = json.loads(pages[PurePosixPath("ref", "citation.csl.json")])
    assert (book["id"], book["type"], book["version"]) == ("letter", "book", "2.0.0")


def test_the_words_and_their_parts(pages: Pages) -> None:
    """The page shows the words character by character; each sentence is an anchor."""
    shown = page(pages, "p1")
    assert words(shown.get_element_by_id("p1")).startswith("The lamp has burnt since Ada lit it - so they say - in")
    assert words(shown.get_element_by_id("p1.s2")) == "We carry the oil up ninety-one steps, twice in a night."


def test_the_page_says_which_characters_it_shows(pages: Pages) -> None:
    """The words of the text are those of the source; those of the editors are not a source's."""
    told = [page(pages, reference).xpath("string(//p[@class='lead'])") for reference in ("p1", "note-steps")]
    assert told[0] == "Reference p1, version 2.0.0; with the characters of the source"
    assert told[1] == "Reference note-steps, version 2.0.0"


def test_where_it_stands(pages: Pages) -> None:
    """Before, after and in the whole."""
    nav = page(pages, "p2").xpath("//main//nav[@aria-label='Where it stands']//a/@href")
    assert nav == ["../../ref/p1/index.html", "../../index.html#p2", "../../ref/p3/index.html"]


def test_every_style_is_shown(pages: Pages) -> None:
    """Under its own name, for the unit and for each of its sentences."""
    shown = page(pages, "p3")
    names = ["Chicago, notes and bibliography", "Chicago, author-date", "MLA", "APA"]
    assert [words(term) for term in shown.xpath("//section[@aria-labelledby='cite']/dl/dt")] == names
    assert len(shown.xpath("//details")) == 2
    assert "para. 3.2" in words(shown.xpath("//details")[1])


def test_earlier_words_are_shown(pages: Pages) -> None:
    """With what the next version deleted and inserted, and the reason."""
    shown = page(pages, "p1")
    assert [words(one) for one in shown.xpath("//del")] == ["burned"]
    assert [words(one) for one in shown.xpath("//ins")] == ["burnt"]
    assert "Compared with the copy in the tin box." in words(shown)


def test_a_part_that_is_gone_keeps_its_anchor(pages: Pages) -> None:
    """ref/p2/#p2.s2 still leads to its words, and to where they are now."""
    shown = page(pages, "p2")
    anchor = shown.get_element_by_id("p2.s2")
    told = anchor.getnext()
    assert "p2.s2 was moved in release 2.0.0: its words are now in p5.s1" in words(told)
    assert told.xpath("a/@href") == ["../../ref/p5/index.html#p5.s1"]
    assert words(told.getnext()) == "A light asks nothing of those whom it saves."


def test_a_withdrawn_reference_keeps_its_page(pages: Pages) -> None:
    """What it said, since when it is gone, that its words are nowhere else; cited as of the last release with it."""
    shown = words(page(pages, "p4").get_element_by_id("content"))
    assert "This reference is no longer part of the edition. p4 was withdrawn in release 2.0.0." in shown
    assert "Its words stand nowhere else in the edition." in shown
    assert "Keep the light!" in shown
    assert "version 1.0.0" in shown


def test_an_error_can_be_reported(pages: Pages) -> None:
    """With reference, version and words filled in."""
    (link,) = page(pages, "p3").xpath("//main//a[starts-with(@href, 'mailto:')]/@href")
    assert link.startswith("mailto:keeper@edition.test?subject=Error%20at%20p3%20%282.0.0%29&body=Reference%3A%20p3")
    assert "When%20the%20fog%20came%20down" in link


def test_without_a_contact_nothing_is_offered() -> None:
    """An edition that names no contact has no such link."""
    made = {file.path: file.data.decode() for file in made_of(published(MODEL))}
    assert "mailto:" not in "".join(made.values())
    assert "Report an error" not in "".join(made.values())


def test_reference_managers_find_their_fields(pages: Pages) -> None:
    """Title, book, author, editor, translator, version, locator and address, as Zotero's import reads them."""
    metas = {one.get("name"): one.get("content") for one in page(pages, "p3").xpath("//head/meta[@name and @content]")}
    expected = {
        "z:itemType": "bookSection",
        "dc.title": "Paragraph 3",
        "dc.source": "A Letter from the Lighthouse: Kept for the Harbour Society",
        "dc.creator": "Company of Keepers",
        "bib:authors": "Company of Keepers,",
        "bib:editors": "the editors of the letter,",
        "z:translators": "Harbour Society,",
        "prism:edition": "2.0.0",
        "bib:pages": "para. 3",
        "dc.date": "2031-01-01",
        "dc.identifier": "https://edition.test/letter/ref/p3/",
    }
    assert {name: metas.get(name) for name in expected} == expected


def test_the_files_beside_hold_unit_and_parts(pages: Pages) -> None:
    """A record for the paragraph and one for each sentence, the gone one too."""
    folder = PurePosixPath("ref", "p2")
    ids = [one["id"] for one in json.loads(pages[folder / "citation.csl.json"])]
    assert ids == ["letter-p2", "letter-p2.s1", "letter-p2.s2"]
    assert pages[folder / "citation.bib"].count("@book{") == 3
    assert pages[folder / "citation.ris"].count("TY  - BOOK\r\n") == 3
    assert "para. 2.1" in pages[folder / "citation.txt"]


def test_annotation_targets_find_their_words(letter: Publication) -> None:
    """Positions count in the reading text as it is published; exact, prefix and suffix agree with it."""
    reading = next(iter(text.make(letter))).data.decode("utf-8")
    for file in made_of(letter):
        if file.path.name != "target.jsonld":
            continue
        for target in json.loads(file.data)["@graph"]:
            quote, *position = target["selector"]
            if position:
                begin, end = position[0]["start"], position[0]["end"]
                assert reading[begin:end] == quote["exact"]
                assert reading[:begin].endswith(quote["prefix"])
                assert reading[end:].startswith(quote["suffix"])


def test_what_changed_is_told(pages: Pages) -> None:
    """The page of changes names each reference, the latest release first."""
    shown = words(by_id(html.fromstring(pages[PurePosixPath("changes.html")]), "content"))
    assert shown.index("Version 2.0.0") < shown.index("Version 1.0.0")
    assert "Paragraph 1, sentence 1 (p1.s1): words. Reason: Compared with the copy in the tin box." in shown


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("fileDesc/publicationStmt", "Publication (fileDesc/publicationStmt)"),
        ("revisionDesc", "Changes (revisionDesc)"),
        ("fileDesc/unheardOf", "fileDesc/unheardOf"),
    ],
)
def test_a_part_of_the_header_is_named_in_words(path: str, told: str) -> None:
    """With its path, for those who look it up."""
    assert saxon.string_of(saxon.package("header"), "{urn:paragraphos:header}part", [path]) == told


def test_the_same_bytes_again(pages: Pages, letter: Publication) -> None:
    """Made twice, every file is the same."""
    assert made_of(letter) == made_of(letter)


@pytest.mark.slow
def test_passages_are_valid_tei(pages: Pages, reference_data: Path, tmp_path: Path) -> None:
    """Every passage is a document of its own, valid against TEI All (by jing)."""
    import subprocess
    import sys

    for path, content in pages.items():
        if path.name == "passage.tei.xml":
            (tmp_path / f"{path.parts[1]}.xml").write_text(content, encoding="utf-8")
    files = sorted(map(str, tmp_path.iterdir()))
    jing = Path(sys.executable).with_name("pyjing")
    done = subprocess.run(
        [jing, reference_data / "tei" / "tei_all.rng", *files], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
