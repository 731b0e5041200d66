"""Notes: called where their words end, told beside the paragraph, the way back open; elsewhere a link."""

from __future__ import annotations

from tests.html.rendering import rendered, words

_BODY = """<p xml:id="p1" n="1">
  <s xml:id="p1.s1" n="1">One <anchor xml:id="x.start"/>two<anchor xml:id="x.end"/> three.</s></p>"""
_NOTE = """<div><note type="historical" xml:id="note-two" n="4" target="#x.start" targetEnd="#x.end" cert="low">
  <label type="lemma">two</label><p>It is two.</p></note></div>"""


def test_the_call_stands_where_the_words_end() -> None:
    """After the last word, with a name that says which note it is."""
    call = rendered(_BODY, _NOTE).find(".//sup/a")
    assert call is not None
    assert call.get("aria-label") == "Note 4: two"
    assert words(rendered(_BODY, _NOTE).find(".//p")) == "One two4 three."  # type: ignore[arg-type]


def test_the_note_stands_beside_its_paragraph() -> None:
    """It shows its words, and opens; its foot says kind and certainty, and leads back."""
    page = rendered(_BODY, _NOTE)
    note = page.find(".//div[@class='notes']/details")
    assert note is not None
    assert words(note.find("summary")) == "4 two"  # type: ignore[arg-type]
    assert note.find("div").get("id") == "note-two"  # type: ignore[union-attr]
    foot = note.find(".//p[@class='foot']")
    assert words(foot).startswith("historical · certainty low")  # type: ignore[arg-type]
    assert foot.find("span/span/a[@class='back']").get("href") == "#note-two.call"  # type: ignore[union-attr]


def test_elsewhere_the_call_leads_to_the_commentary() -> None:
    """A page that does not show the notes links to the one that does."""
    page = rendered(_BODY, _NOTE, path="introduction.html")
    assert page.find(".//sup/a").get("href") == "commentary.html#note-two"  # type: ignore[union-attr]
    assert page.find(".//details") is None


def test_the_number_stands_outside_the_sentence() -> None:
    """Before the paragraph, as a link with a name; nothing of it within."""
    unit = rendered(_BODY).find("div")
    assert unit is not None
    assert [child.get("class") or child.tag for child in unit] == ["mark", "p"]
    number, cite = unit.find("div").findall("a")  # type: ignore[union-attr]
    assert (number.get("href"), number.get("aria-label"), words(number)) == ("#p1", "Paragraph 1", "1")
    assert cite.get("href") == "ref/p1/index.html"
