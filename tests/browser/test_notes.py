"""Notes beside the text and the list of the parts of a page: where there is room for them, and where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

pytestmark = pytest.mark.browser

_WIDE: ViewportSize = {"width": 1280, "height": 800}
_NARROW: ViewportSize = {"width": 700, "height": 800}
_NOTE = "#note-calloused-hands"


def test_beside_the_text_a_note_shows_how_it_begins(browser: Browser, address: str) -> None:
    """Two lines of it, without script; followed, it is whole."""
    context = browser.new_context(java_script_enabled=False, viewport=_WIDE)
    page = context.new_page()
    page.goto(f"{address}index.html")
    words, foot = page.locator(f"{_NOTE} > p").first, page.locator(f"{_NOTE} > .foot")
    begun = words.bounding_box()
    assert begun
    assert 20 < begun["height"] < 60
    assert not foot.is_visible()
    page.click("#note-calloused-hands\\.call")
    whole = words.bounding_box()
    assert whole
    assert whole["height"] > 2 * begun["height"]
    assert foot.is_visible()
    context.close()


def test_the_keyboard_reaches_no_hidden_words(browser: Browser, address: str) -> None:
    """A link of a note that is not open shows the whole note when it has the focus."""
    page = browser.new_page(viewport=_WIDE)
    page.goto(f"{address}index.html")
    page.locator(f"{_NOTE} > p a").first.focus()
    assert page.locator(f"{_NOTE} > .foot").is_visible()
    page.close()


def test_a_click_on_its_beginning_opens_a_note(browser: Browser, address: str) -> None:
    """Not only the words that it explains."""
    page = browser.new_page(viewport=_WIDE)
    page.goto(f"{address}index.html")
    page.locator(f"{_NOTE} > p").first.click(position={"x": 5, "y": 5})
    assert page.evaluate(f"document.querySelector('{_NOTE}').closest('details').open")
    page.close()


def test_after_the_paragraph_a_note_is_its_words_alone(browser: Browser, address: str) -> None:
    """Where there is no room beside the text, a note takes one line until it is opened."""
    page = browser.new_page(viewport=_NARROW)
    page.goto(f"{address}index.html")
    assert not page.locator(f"{_NOTE} > p").first.is_visible()
    page.locator(f"details:has({_NOTE}) summary").click()
    assert page.locator(f"{_NOTE} > p").first.is_visible()
    page.close()


def test_a_long_page_lists_its_parts(browser: Browser, address: str) -> None:
    """Beside the page where there is room, above its first part where there is not; each entry leads to its part."""
    for viewport, beside in ((_WIDE, True), (_NARROW, False)):
        page = browser.new_page(viewport=viewport)
        page.goto(f"{address}about.html")
        contents, article = page.locator("nav.contents").bounding_box(), page.locator("article").bounding_box()
        assert contents
        assert article
        assert (contents["x"] >= article["x"] + article["width"]) == beside
        titles = page.locator("article > section > h2").all_inner_texts()
        assert page.locator("nav.contents a").all_inner_texts() == titles
        page.locator("nav.contents a").last.click()
        assert page.url.endswith("#history")
        page.close()


def test_who_leaves_the_citation_goes_on_where_he_was(browser: Browser, address: str) -> None:
    """Closed by the keyboard, the panel gives the focus to the paragraph whose words were cited."""
    page = browser.new_page(viewport=_WIDE)
    page.goto(f"{address}index.html")
    page.evaluate("getSelection().selectAllChildren(document.getElementById('p3.s1'))")
    page.click(".citing button")
    page.locator("#style").wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('.unit').id") == "p3"
    page.close()
