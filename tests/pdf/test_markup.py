"""The markup for Typst: whatever characters a text holds, Typst sets them; what has a form of its own keeps it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.html.rendering import document

from paragraphos import extras, resources, saxon

_TITLES = '<listBibl><biblStruct xml:id="bibl-b" n="B"><monogr><title>B</title></monogr></biblStruct></listBibl>'


def markup(body: str, back: str = "", register: str = "") -> str:
    """The markup of a small edition around a body."""
    return saxon.to_text(saxon.package("typst"), saxon.parse(document(body, back, register)))


def pages(source: str, folder: Path) -> list[str]:
    """The words of each page of the book that Typst sets of some markup."""
    typst = extras.load("typst", "The PDF", "publish")
    style = (resources.folder("xslt") / "typst" / "book.typ").read_bytes()
    book = folder / "book.pdf"
    book.write_bytes(typst.compile({"main.typ": source.encode("utf-8"), "book.typ": style}, ignore_system_fonts=True))
    if shutil.which("pdftotext") is None:
        pytest.fail("needs pdftotext (Debian: poppler-utils)")
    told = subprocess.run(["pdftotext", "-raw", book, "-"], capture_output=True, text=True, check=True).stdout
    return told.split("\f")[:-1]


def printed(body: str, folder: Path) -> str:
    """The words of the book that Typst sets of a body, from the heading of the text on."""
    told = "\f".join(pages(markup(body), folder))
    return " ".join(told.split("The text", 1)[1].replace("\f", " ").split())


@given(st.text(st.sampled_from("\\#*_`$<>@[]~=+-/\"'{}();:!.a b0"), min_size=1, max_size=20).filter(str.strip))
@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_character_is_markup(tmp_path: Path, text: str) -> None:
    """What means something to Typst is a character like any other; nothing of it is lost."""
    source = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    set_text = printed(f"<p>x{source}x</p>", tmp_path)
    typeset = str.maketrans("‘’“”–…", "''\"\"-.")
    assert set_text.translate(typeset).replace(" ", "") in (
        f"x{text}x3".replace(" ", ""),
        f"x{text}x3".replace(" ", "").replace("...", "."),
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p><hi rend="italic">so</hi></p>', "#emph["),
        ("<table><row><cell>a</cell><cell>b</cell></row><row><cell>c</cell></row></table>", "#table(columns: 2"),
        ('<ab type="ornament">* * *</ab>', "#ornament["),
        ("<p>a<lb/>b</p>", "#linebreak();"),
        ("<quote><p>so</p></quote>", "#quotation["),
        ("<p>a <gap/> b</p>", '#"[…]";'),
        ('<list type="ordered"><item>a</item><item>b</item></list>', '#enum([#"a";], [#"b";], )'),
        ("<list><item>a<list><item>b</item></list></item></list>", '#list([#"a";\n#list([#"b";], )\n], )'),
        ("<lg><l>a</l><l rend='indented'>b</l></lg>", '#verse[#"a";#linebreak();#h(1.4em);#"b";'),
        ("<sp><speaker>A</speaker><p>b</p></sp><stage>c</stage>", '#speaker[#"A";]'),
        ("<sp><speaker>A</speaker><p>b</p></sp><stage>c</stage>", '#closing[#emph[#"c";]]'),
        ("<p><stage>c</stage> b</p>", '#emph[#"c";];'),
        ("<p><hi rend='small-caps'>a</hi></p>", '#smallcaps[#"a";];'),
        ("<table><head>h</head><row role='label'><cell>a</cell></row></table>", 'emph[#"a";]'),
        ("<div><head>One</head><p>a</p></div>", '#heading(level: 2)[#"One";]'),
        ("<div><div><head>First</head><p>a</p></div></div>", '#heading(level: 3)[#"First";]'),
        ('<div><head type="sub">The ice</head><p>a</p></div>', "#subtitle["),
        ("<opener><dateline>May</dateline><salute>Dear Ada,</salute></opener><p>a</p>", "#opening["),
        ("<opener><dateline>May</dateline><salute>Dear Ada,</salute></opener><p>a</p>", "#salutation["),
        ("<p>a</p><closer><salute>Yours</salute><signed>Ben</signed></closer>", "#closing["),
        ("<p>a</p><closer><salute>Yours</salute><signed>Ben</signed></closer>", "#signature["),
    ],
)
def test_what_has_a_form_keeps_it(body: str, expected: str) -> None:
    """Italics, tables, ornaments, lines, quotations, gaps."""
    assert expected in markup(body)


@pytest.mark.parametrize(
    ("before", "bound"),
    [
        ("Workers!", True),
        ("why?", True),
        ("and so on…", True),
        ("workers", False),
        ("1923", False),
        ("ends.", False),
        ("(so)", False),
        ("said”", False),
    ],
)
def test_a_call_keeps_to_its_word(before: str, bound: bool) -> None:
    """After signs where a line may end it is bound; elsewhere nothing stands between, so that words can be copied."""
    note = f"""<note type="historical" n="1" xml:id="note-a" target="#a"><label type="lemma">{before}</label>
    <p>So.</p></note>"""
    text = markup(f'<p><seg xml:id="a">{before}</seg> more</p>', note)
    assert ("#sym.wj;#commentary(" in text) is bound


@pytest.mark.parametrize(("before", "bound"), [("So,", True), ("so", False), ("so ", False), ("so”", False)])
def test_the_mark_of_the_source_keeps_to_its_word(before: str, bound: bool) -> None:
    """It begins with a bracket, before which lines may end after other signs."""
    mark = '<ref type="note-marker" target="#n1" xml:id="n1-call">[1]</ref>'
    assert ("#sym.wj;#mark[" in markup(f"<p>{before}{mark} more</p>")) is bound


@pytest.mark.parametrize("length", [350, 1200])
def test_every_page_with_words_has_its_number(tmp_path: Path, length: int) -> None:
    """One that holds nothing but the rest of a note too; one that is empty, since a part begins to the right, none."""
    note = f"""<note type="historical" n="1" xml:id="note-a" target="#a"><label type="lemma">word</label>
    <p>{"a long note " * length}</p></note>"""
    titles = _TITLES.replace("<biblStruct", "<head>Sources</head><biblStruct")
    found = pages(markup('<p>A <seg xml:id="a">word</seg>.</p>', note, titles), tmp_path)
    told = {number: page.split() for number, page in enumerate(found, 1)}
    assert any("note" in words and "word" not in words for words in told.values())
    assert [number for number, words in told.items() if number > 2 and words and words[-1] != str(number)] == []


def test_titles_without_a_heading() -> None:
    """A list of titles that has no heading is set without one: Typst admits none that is empty."""
    assert "== " not in markup("<p>a</p>", "", _TITLES)
