"""What the script adds: the box that leads to a reference, citations for selected words, the search."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from paragraphos.references.resolving import Resolved, resolved
from paragraphos.references.with_ledger import read_with_ledger

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

# How references of the text, the introduction, the notes and the register begin.
_ORDER = ["(p[0-9]|title|salute)", "intro", "n(ote-|[0-9])", "[a-z]+-"]

_SELECT = """([first, last]) => {
  const range = document.createRange();
  range.setStart(document.getElementById(first), 0);
  range.setEnd(document.getElementById(last), document.getElementById(last).childNodes.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


_REFERENCES = [
    ("p10", "p10"),
    ("P10.S3", "p10.s3"),
    ("para. 10", "p10"),
    ("¶10", "p10"),
    ("10", "p10"),
    ("10.3", "p10.s3"),
    ("paragraph 10, sentence 3", "p10.s3"),
    ("person-cuno", "person-cuno"),
    ("paras. 10–12", "p10"),
    ("p10.s3-s5", "p10.s3"),
    ("title-p1", "title"),
    ("note 3", "note-calloused-hands"),
    ("n. 1", "n1"),
    ("intro 2", "intro.p2"),
    ("https://somewhere.test/ref/p10/#p10.s3", "p10.s3"),
]
_WORDS = [
    ("“the workers and peasants who compose the army”", "p9.s7"),
    ("Must we because of that keep our troubles", "p15.s5"),
    ("Cuno", "p9.s10"),
    ("Moiseev", "person-moiseev"),
]


@pytest.mark.parametrize(("typed", "reference"), [*_REFERENCES, *_WORDS])
@pytest.mark.parametrize("page_of", ["index.html", "about.html"])
def test_the_box_leads_to_what_is_meant(
    browser: Browser, built_site: Path, page_of: str, typed: str, reference: str
) -> None:
    """References in the ways that people write them, and quotations; from disk too."""
    page = browser.new_page()
    page.goto((built_site / page_of).as_uri())
    page.fill("#resolver", typed)
    page.press("#resolver", "Enter")
    page.wait_for_url(f"**#{reference}*", wait_until="commit", timeout=5000)
    page.close()


def test_the_commands_understand_the_same(repository: Path) -> None:
    """What is a reference in the box is one on the command line."""
    edition = read_with_ledger(repository)
    found = [resolved(typed, edition.now, edition.ledger) for typed, _ in _REFERENCES]
    assert [each.units[0].reference if isinstance(each, Resolved) else each.told for each in found] == [
        reference for _, reference in _REFERENCES
    ]


def test_the_box_says_when_there_is_no_such_thing(browser: Browser, built_site: Path) -> None:
    """A reference that is not there leads nowhere, says so, and offers the search."""
    page = browser.new_page()
    page.goto((built_site / "index.html").as_uri())
    page.fill("#resolver", "p99")
    page.press("#resolver", "Enter")
    page.wait_for_function("document.querySelector('.resolver .answer').textContent !== ''")
    assert page.inner_text(".resolver .answer") == "Not found in the text. Search everything"
    page.close()


def cited(page: Page, first: str, last: str) -> str:
    """What the panel offers for the words from one unit to another."""
    page.evaluate(_SELECT, [first, last])
    page.wait_for_selector(".citing button")
    page.click(".citing button")
    page.wait_for_selector("#citation")
    return page.input_value("#citation")


def test_selected_words_can_be_cited(browser: Browser, built_site: Path) -> None:
    """The quotation without numbers and calls, its place in each style, and a link to the very words."""
    page = browser.new_page()
    page.goto((built_site / "index.html").as_uri())
    citation = cited(page, "p9.s9", "p9.s10")
    assert citation.startswith("“Poincaré, chased from the Rhine and the Ruhr, will proclaim a peace")
    assert "paras. 9.9–9.10" in citation
    assert "index.html#p9.s9:~:text=" in citation
    for style, expected in (("1", "paras. 9.9–9.10"), ("2", "pars. 9.9–9.10"), ("3", "1923/2026, paras. 9.9–9.10")):
        page.select_option("#style", style)
        assert expected in page.input_value("#citation")
    page.keyboard.press("Escape")
    assert page.locator(".citing").count() == 0
    page.close()


def test_one_sentence_is_cited_by_its_number(browser: Browser, built_site: Path) -> None:
    """One sentence has one number."""
    page = browser.new_page()
    page.goto((built_site / "index.html").as_uri())
    assert "para. 10.2" in cited(page, "p10.s2", "p10.s2")
    page.close()


def found(page: Page, words: str, **chosen: str) -> list[str]:
    """The references that the search finds."""
    page.fill("#words", words)
    for name, option in chosen.items():
        page.select_option(f"#{name}", option)
    page.evaluate("document.getElementById('found').textContent = ''")
    page.click("#search button")
    page.wait_for_function("document.getElementById('found').textContent !== ''")
    return page.locator("#hits li > a").all_inner_texts()


@pytest.fixture(params=["web", "disk"])
def opened(request: pytest.FixtureRequest, address: str, built_site: Path) -> str:
    """The site as a web server gives it, and as files opened from disk: what its addresses begin with."""
    return address if request.param == "web" else built_site.as_uri() + "/"


def test_the_search_finds_references(browser: Browser, opened: str) -> None:
    """A hit is a sentence; phrases hold together; accents may be left out; kind and name choose."""
    page = browser.new_page()
    page.goto(f"{opened}search.html")
    assert "p10.s3" in found(page, '"merciless combat"')
    assert found(page, '"combat merciless"') == []
    assert found(page, "“combat merciless”") == found(page, "«combat merciless»") == []
    assert found(page, "xyzzy") == []
    assert "p10.s3" in found(page, "mercil*")
    for phrase in ('"in their so-called free country"', '"in their – so-called free – country"'):
        assert found(page, phrase) == ["p10.s3"]
    assert "in their - so-called free - country" in page.locator("#hits p").inner_text()
    assert "person-moiseev" in found(page, "Moiseev", kind="kind-register")
    page.select_option("#kind", "")
    plain = found(page, "poincare", kind="kind-text")
    assert set(plain) == {"p9.s3", "p9.s6", "p9.s7", "p9.s8", "p9.s9", "p9.s10"} - {"p9.s8"}
    assert all(
        reference.startswith("p18") for reference in found(page, "criticism", kind="kind-text", name="person-zinoviev")
    )
    page.close()


def test_hits_stand_in_the_order_of_the_edition(browser: Browser, opened: str) -> None:
    """The text from its beginning, then the introduction, the notes, the register."""
    page = browser.new_page()
    page.goto(f"{opened}search.html")
    names = found(page, "revolution")
    order = [name.split(".")[0] for name in names]
    text = [int(name.removeprefix("p")) for name in order if name.removeprefix("p").isdigit()]
    assert text == sorted(text)
    assert len(text) > 5
    parts = [next(part for part in _ORDER if re.match(part, name)) for name in names]
    assert parts == sorted(parts, key=_ORDER.index)
    assert {_ORDER.index(part) for part in parts} == {0, 1, 2, 3}
    titles = page.locator("#hits .kind").all_inner_texts()
    assert any(re.match(r" · Note \d+: “", title) for title in titles)
    assert not any("Introduction · Introduction" in title for title in titles)
    page.close()


def test_a_hit_leads_to_its_words(browser: Browser, opened: str) -> None:
    """The link of a hit is the place, with the words found marked beside it."""
    page = browser.new_page()
    page.goto(f"{opened}search.html")
    found(page, '"merciless combat"')
    assert page.locator("#hits mark").all_inner_texts() == ["merciless", "combat"]
    page.click("#hits a")
    page.wait_for_url("**/index.html#p10.s3")
    page.close()


def test_disk_and_web_give_the_same_passages(browser: Browser, address: str, built_site: Path) -> None:
    """Names, words and phrases are found alike with the index and without; no words list all that names somebody."""
    answers = []
    for begin in (address, built_site.as_uri() + "/"):
        page = browser.new_page()
        page.goto(f"{begin}search.html")
        asked = [found(page, words) for words in ("poincare", '"passive resistance"', "so-called", "1923")]
        answers.append([*asked, found(page, "", name="person-cuno")])
        page.close()
    assert answers[0] == answers[1]
    assert all(answers[0])


def test_the_box_hands_a_question_on_to_the_search(browser: Browser, opened: str) -> None:
    """Words that are not in the text may be in the notes: one link asks the search for them."""
    page = browser.new_page()
    page.goto(f"{opened}index.html")
    page.fill("#resolver", "passive resistance")
    page.press("#resolver", "Enter")
    page.click(".resolver .answer a")
    page.wait_for_function("document.getElementById('found')?.textContent")
    assert page.input_value("#words") == "passive resistance"
    assert page.locator("#hits li").count() > 0
    page.close()
