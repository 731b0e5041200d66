"""Every look sees what is there, and sees when it is not: a fault is planted, and the verdict turns."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from tests.xpath import take_away

from paragraphos.checks.fidelity import fidelity
from paragraphos.conformance.catalogues.endings import OPEN
from paragraphos.conformance.criteria import Look, Verdict
from paragraphos.conformance.looks import edition, files, ledger, pages, tei_file
from paragraphos.conformance.looks.tei import every, judged, source_images, there_is, there_is_no
from paragraphos.conformance.subject import Subject
from paragraphos.findings import Finding, Severity
from paragraphos.references.ledger import Ledger
from paragraphos.references.storage import written

WithFile = Callable[[str, Callable[[str], str]], Subject]
WithTei = Callable[[Callable[[etree._Element], None]], Subject]

_HOME = "index.html"
_TEI = "{http://www.tei-c.org/ns/1.0}"

# A look, the page that is spoiled, and what is done to it.
_SPOILED: list[tuple[str, Look, str, Callable[[str], str]]] = [
    ("a title that is not said", pages.says(_HOME, "//t:titleStmt/t:title[@type='main']"), _HOME,
     lambda page: page.replace("communist", "Communist")),
    ("a page without a heading", pages.page(_HOME, "//h1"), _HOME, lambda page: page.replace("h1", "h2")),
    ("a script from elsewhere", pages.nothing_from_outside, _HOME,
     lambda page: page.replace("<head>", '<head><script src="https://cdn.test/a.js"></script>')),
    ("a style from elsewhere", pages.nothing_from_outside, "css/paragraphos.css",
     lambda style: style + "@import url(https://fonts.test/a.css);"),
    ("a picture from elsewhere", pages.nothing_from_outside, "css/paragraphos.css",
     lambda style: style + "body { background: url('//pictures.test/a.png') }"),
    ("a script that asks elsewhere", pages.nothing_from_outside, "js/paragraphos.js",
     lambda script: script + "\nfetch('https://service.test/');"),
    ("a picture of several sizes from elsewhere", pages.nothing_from_outside, _HOME,
     lambda page: page.replace("</main>", '<img src="a.png" srcset="a.png 1x, //pictures.test/b.png 2x"></main>')),
    ("a style in the page from elsewhere", pages.nothing_from_outside, _HOME,
     lambda page: page.replace("</head>", "<style>@import 'https://fonts.test/a.css';</style></head>")),
    ("a style of an element from elsewhere", pages.nothing_from_outside, _HOME,
     lambda page: page.replace("<main", '<main style="background: url(https://pictures.test/a.png)"')),
    ("a script in the page that asks elsewhere", pages.nothing_from_outside, _HOME,
     lambda page: page.replace("</main>", "<script>fetch('https://service.test/')</script></main>")),
    ("an element that HTML5 has dropped", pages.every_page(pages.not_html5), "about.html",
     lambda page: page.replace("</main>", "<center>Welcome</center></main>")),
    ("a link that leads nowhere", pages.every_page(pages.broken_links), _HOME,
     lambda page: page.replace("</main>", '<a href="nowhere.html">x</a></main>')),
    ("a query string", pages.every_page(pages.query_strings), _HOME,
     lambda page: page.replace("</main>", '<a href="about.html?part=2">x</a></main>')),
    ("a page without a version", pages.every_page(pages.without_version), "about.html",
     lambda page: re.sub(r"[0-9]+\.[0-9]+\.[0-9]+", "", page)),
    ("a page that is not cited", pages.every_page(pages.without_citation), "about.html",
     lambda page: page.replace('class="cite"', "")),
    ("a page of older HTML", pages.every_page(pages.not_html5), "about.html",
     lambda page: page.replace("<!DOCTYPE HTML>", "").replace("<!DOCTYPE html>", "")),
    ("a page without a main part", pages.every_page(pages.unnamed_language), "about.html",
     lambda page: page.replace("<main", "<div").replace("</main", "</div")),
    ("words that only a script would bring", pages.whole_text, _HOME,
     lambda page: page.replace("dispersal", "")),
    ("a form that is not there", files.published("text/*.numbered.txt"), "text/manifesto.numbered.txt",
     lambda text: ""),
    ("a format that is not open", files.only(*OPEN), "text.docx", lambda text: "x"),
    ("a unit without a page", files.each_unit("ref/{}/index.html"), "ref/p10/index.html", lambda page: ""),
]  # fmt: skip


@pytest.mark.parametrize(("look", "path", "spoil"), [case[1:] for case in _SPOILED], ids=[case[0] for case in _SPOILED])
def test_a_spoiled_file_is_seen(
    look: Look, path: str, spoil: Callable[[str], str], whole: Subject, with_file: WithFile
) -> None:
    """The edition as it is passes; with the fault it does not, and the fault is named."""
    assert look(whole).verdict is Verdict.MET
    answer = look(with_file(path, spoil))
    assert answer.verdict is Verdict.NOT_MET
    assert answer.evidence or answer.remark


def test_a_name_within_a_longer_one_does_not_count(whole: Subject, with_file: WithFile) -> None:
    """“paragraphos” in “the editors of paragraphos” names the editors, not the publisher."""
    publisher, editors = "//t:publicationStmt/t:publisher", "//t:respStmt[@xml:id='editors']/t:orgName"
    only_editors = with_file(_HOME, lambda page: "<!DOCTYPE html><title>x</title><p>the editors of paragraphos")
    assert pages.says(_HOME, publisher)(only_editors).verdict is Verdict.MET
    assert pages.says(_HOME, publisher, apart_from=editors)(only_editors).verdict is Verdict.NOT_MET
    assert pages.says(_HOME, editors)(only_editors).verdict is Verdict.MET


def test_links_that_a_reader_follows_are_no_requests(whole: Subject) -> None:
    """The bibliography leads to other sites; that loads nothing."""
    assert any(str(link).startswith("http") for link in whole.pages["bibliography.html"].select("//a/@href"))
    assert pages.nothing_from_outside(whole).verdict is Verdict.MET


def test_what_the_tei_has_is_seen_with_its_line(whole: Subject) -> None:
    """Element or attribute: its words and its line in the published file."""
    answer = there_is("//t:editionStmt/t:edition")(whole)
    assert answer.verdict is Verdict.MET
    assert answer.evidence[0].seen == f"Version {whole.publication.version}"
    assert "<edition" in whole.publication.tei.decode().splitlines()[(answer.evidence[0].line or 0) - 1]
    assert there_is("//t:editionStmt/t:edition/@n")(whole).evidence[0].seen == f"@n: {whole.publication.version}"


def test_what_the_tei_lacks_is_seen(whole: Subject, with_tei: WithTei) -> None:
    """The same look at the same TEI without the licence."""

    def strike(root: etree._Element) -> None:
        licence = root.find(f".//{_TEI}publicationStmt/{_TEI}availability/{_TEI}licence")
        assert licence is not None
        take_away(licence)

    look = there_is("//t:publicationStmt/t:availability/t:licence")
    assert look(whole).verdict is Verdict.MET
    assert look(with_tei(strike)).verdict is Verdict.NOT_MET


def test_one_that_fails_is_enough(whole: Subject, with_tei: WithTei) -> None:
    """`every` is not met by all but one, nor by none at all."""

    def strike(root: etree._Element) -> None:
        name = root.findall(f".//{_TEI}body//{_TEI}placeName")[-1]
        del name.attrib["ref"]

    look = every("//t:body//t:placeName", "@ref")
    assert look(whole).verdict is Verdict.MET
    assert look(with_tei(strike)).verdict is Verdict.NOT_MET
    assert every("//t:body//t:table", "@n")(whole).verdict is Verdict.NOT_MET


def test_what_should_not_be_there_is_seen(whole: Subject) -> None:
    """`there_is_no` names what it found."""
    assert there_is_no("//t:body//t:gap")(whole).verdict is Verdict.MET
    answer = there_is_no("//t:body//t:salute")(whole)
    assert answer.verdict is Verdict.NOT_MET
    assert answer.evidence[0].path == "tei/manifesto.xml"


_PAGE = '<pb xmlns="http://www.tei-c.org/ns/1.0" n="13" facs="../pictures/013.jpg"/>'
_FACSIMILE = """<facsimile xmlns="http://www.tei-c.org/ns/1.0"><graphic url="../pictures/013.jpg"/></facsimile>"""


@pytest.mark.parametrize(
    ("within", "added", "verdict"),
    [
        (f".//{_TEI}body/{_TEI}div", _PAGE, Verdict.MET),
        (f".//{_TEI}body/{_TEI}div", _PAGE.replace("facs=", "rend="), Verdict.NOT_MET),
        (".", _FACSIMILE, Verdict.MET),
        (".", _FACSIMILE.replace("graphic", "surface"), Verdict.NOT_MET),
    ],
)
def test_images_of_the_source(with_tei: WithTei, within: str, added: str, verdict: Verdict) -> None:
    """A picture that a page break names is one, as is one of a facsimile; the header speaks of images otherwise."""

    def change(root: etree._Element) -> None:
        for paragraph in root.iterfind(f".//{_TEI}encodingDesc//{_TEI}p"):
            paragraph.text = ""
            for part in list(paragraph):
                paragraph.remove(part)
        holder = root.find(within)
        assert holder is not None
        holder.insert(0, etree.fromstring(added))

    assert source_images(with_tei(change)).verdict is verdict


def test_a_human_is_shown_what_to_judge(whole: Subject) -> None:
    """No verdict but the human's, with the place."""
    answer = judged("Read it.", "//t:projectDesc/t:p")(whole)
    assert answer.verdict is Verdict.HUMAN
    assert answer.evidence[0].line


def test_a_test_that_is_not_at_hand_proves_nothing(whole: Subject) -> None:
    """`tested` says “met” of a test that exists, and leaves the rest to a human."""
    here = "tests/conformance/test_looks.py"
    assert files.tested(here, "test_a_human_is_shown_what_to_judge")(whole).verdict is Verdict.MET
    assert files.tested(here, "test_that_nobody_wrote")(whole).verdict is Verdict.HUMAN


def test_the_sources_are_searched(whole: Subject) -> None:
    """`source` finds words in the files of a pattern."""
    assert files.source("LICENSE", "MIT")(whole).verdict is Verdict.MET
    assert files.source("LICENSE", "words that no licence has")(whole).verdict is Verdict.NOT_MET


def test_address_and_contact_come_from_the_settings(whole: Subject) -> None:
    """Known when `edition.toml` says them, and only then."""
    publication = whole.publication
    settings = replace(publication.source.settings, address="https://edition.test/", contact="editor@edition.test")
    told = replace(whole, publication=replace(publication, source=replace(publication.source, settings=settings)))
    silent_settings = replace(settings, address=None, contact=None)
    silent = replace(
        whole, publication=replace(publication, source=replace(publication.source, settings=silent_settings))
    )
    for look in (files.addressed, files.contact):
        assert look(told).verdict is Verdict.MET
        assert look(silent).verdict is Verdict.NOT_MET


def test_a_text_that_departs_from_its_source_is_seen(whole: Subject) -> None:
    """It is what validation found before anything was made."""
    publication = whole.publication
    assert edition.agrees_with_copy_text(whole).verdict is Verdict.MET
    assert edition.valid_by_rules(whole).verdict is Verdict.MET
    copy = (publication.source.copy_text or b"").replace(b"dispersal", b"dispersion")
    settings = replace(publication.source.settings, copy_text_sha256=None)
    found = tuple(fidelity(replace(publication.source, copy_text=copy, settings=settings)))
    answer = edition.agrees_with_copy_text(replace(whole, findings=found))
    assert answer.verdict is Verdict.NOT_MET
    assert answer.evidence[0].line
    assert edition.valid_by_rules(replace(whole, findings=found)).verdict is Verdict.NOT_MET


def test_other_errors_that_are_waived_are_seen(whole: Subject) -> None:
    """They say nothing of the copy-text, and nothing that is no error counts."""
    path = whole.publication.source.settings.text
    error = Finding("link.no-such-target", Severity.ERROR, path, 7, 1, "Nothing has this identifier.")
    waived = replace(whole, findings=(error,))
    assert edition.agrees_with_copy_text(waived).verdict is Verdict.MET
    assert edition.valid_by_rules(waived).verdict is Verdict.NOT_MET
    doubted = replace(whole, findings=(replace(error, severity=Severity.WARNING),))
    assert edition.valid_by_rules(doubted).verdict is Verdict.MET


def test_no_copy_text_is_nothing_to_agree_with(whole: Subject) -> None:
    """Without one the criterion is not met."""
    publication = whole.publication
    without = replace(publication, source=replace(publication.source, copy_text=None))
    assert edition.agrees_with_copy_text(replace(whole, publication=without)).verdict is Verdict.NOT_MET


def test_the_file_itself_is_looked_at(whole: Subject) -> None:
    """A byte order mark, bytes that are no UTF-8, a name with a space, another identifier."""
    publication = whole.publication
    assert tei_file.utf8_without_mark(whole).verdict is Verdict.MET
    for bytes_before in (b"\xef\xbb\xbf", b"\xff"):
        spoiled = replace(whole, publication=replace(publication, tei=bytes_before + publication.tei))
        assert tei_file.utf8_without_mark(spoiled).verdict is Verdict.NOT_MET
    assert tei_file.clean_names(whole).verdict is Verdict.MET
    for name in ("tei/my text.xml", "tei/1st.xml", "tei/a.b.xml", "tei/état.xml"):
        assert tei_file.clean_names(replace(whole, tei_path=name)).verdict is Verdict.NOT_MET
    assert tei_file.identifier_of_the_file(whole).verdict is Verdict.MET
    other = replace(whole, publication=replace(publication, identifier="another"))
    assert tei_file.identifier_of_the_file(other).verdict is Verdict.NOT_MET


def test_what_is_not_released_is_not_called_so(whole: Subject, tmp_path: Path) -> None:
    """An empty ledger knows no release, and nothing that lasts."""
    path = tmp_path / "references.json"
    path.write_bytes(written(Ledger("manifesto")))
    publication = whole.publication
    settings = replace(publication.source.settings, ledger=path)
    unreleased = replace(whole, publication=replace(publication, source=replace(publication.source, settings=settings)))
    assert ledger.released(unreleased).verdict is Verdict.NOT_MET
    assert ledger.recorded_references_live(unreleased).verdict is Verdict.NOT_MET


def test_broken_links_are_told_in_the_order_of_the_page(with_file: WithFile) -> None:
    """Each once, and the same ones first every time."""
    names = [f"nowhere-{number}.html" for number in (3, 1, 2, 1)]
    links = "".join(f'<a href="{name}">x</a>' for name in names)
    answer = pages.every_page(pages.broken_links)(
        with_file(_HOME, lambda page: page.replace("</main>", f"{links}</main>"))
    )
    assert [evidence.seen for evidence in answer.evidence] == [
        f"leads to {name}, where nothing is" for name in names[:3]
    ]
