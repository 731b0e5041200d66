"""Reading and following in a real browser: with script and without, from the web and from disk, by keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from tests.site.pages import main_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_SHIFT = """() => new Promise(done => {
  const sum = list => list.getEntries().reduce((all, entry) => all + entry.value, 0);
  new PerformanceObserver(list => done(sum(list))).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(0), 300);
})"""


def in_sight(page: Page, selector: str) -> bool:
    """Whether an element stands within the window."""
    box = page.locator(selector).bounding_box()
    height: int = page.evaluate("innerHeight")
    return box is not None and box["height"] > 0 and -1 <= box["y"] < height


@pytest.mark.parametrize("script", [True, False])
def test_a_permalink_leads_to_its_paragraph(browser: Browser, address: str, script: bool) -> None:
    """The number of a paragraph is its address, and the address leads there."""
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{address}index.html")
    page.click("#p12 .number")
    assert page.url == f"{address}index.html#p12"
    page.goto("about:blank")
    page.goto(f"{address}index.html#p12")
    assert page.locator("#p12 > p").bounding_box()["y"] < 720  # type: ignore[index]
    context.close()


def test_a_note_and_back(browser: Browser, address: str) -> None:
    """The call opens its note; the note leads back to the call."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}index.html")
    call = page.locator("#p9 sup.call a").first
    note = call.get_attribute("href") or ""
    call.click()
    assert page.locator(note).is_visible()
    assert in_sight(page, note)
    page.locator(f"{note} a.back").click()
    assert page.url.endswith(f"{note}.call")
    page.close()


def test_the_source_s_note_and_back(browser: Browser, address: str) -> None:
    """The source's own note is told apart, and reached both ways."""
    page = browser.new_page()
    page.goto(f"{address}index.html")
    page.click("#n1-call")
    assert page.url.endswith("#n1")
    assert in_sight(page, "#n1")
    page.click("#n1 > p a.back")
    assert page.url.endswith("#n1-call")
    page.close()


def test_the_pages_work_from_disk(browser: Browser, built_site: Path) -> None:
    """Opened as files the pages ask nothing of a network; a name leads to its entry, the number to its page."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in main_pages(built_site):
        page.goto(path.as_uri())
    assert {urlsplit(url).scheme for url in asked} == {"file"}
    page.goto((built_site / "index.html").as_uri())
    page.click("#p9 .name.person a >> nth=0")
    assert page.url.endswith("persons.html#person-poincare")
    page.close()


def test_only_its_own_host_is_asked(browser: Browser, address: str, built_site: Path) -> None:
    """Served, the pages load from nowhere else, and all that they load is there."""
    page = browser.new_page()
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    for path in main_pages(built_site):
        page.goto(address + path.name)
    assert [url for url in asked if not url.startswith(address)] == []
    assert failed == []
    page.close()


def test_names_are_shown_by_style_alone(browser: Browser, address: str) -> None:
    """The switch works without script: unasked a name has no line, asked it has one."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}index.html")
    name = page.locator("#p9 .name.person a").first
    line = "element => getComputedStyle(element).textDecorationLine"
    assert name.evaluate(line) == "none"
    page.check("#show-names")
    assert name.evaluate(line) == "underline"
    context.close()


def test_without_script_the_search_offers_the_text(browser: Browser, address: str) -> None:
    """The search says what it needs, and offers what needs nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}search.html")
    assert page.locator(".without-script").is_visible()
    assert not page.locator("#search").is_visible()
    context.close()


def test_by_keyboard_alone(browser: Browser, address: str) -> None:
    """The first key leads to the content; every stop on the way is visible, and its focus is drawn."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    page.goto(f"{address}index.html#p3")
    for _ in range(40):
        page.keyboard.press("Tab")
        drawn, opaque, inside = page.evaluate(
            "() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
            " return [s.outlineStyle !== 'none', s.opacity !== '0', r.bottom > 0 && r.top < innerHeight]; }"
        )
        assert drawn, page.evaluate("document.activeElement.outerHTML")
        assert opaque, page.evaluate("document.activeElement.outerHTML")
        assert inside, page.evaluate("document.activeElement.outerHTML")
    page.close()


def test_nothing_moves_while_loading(browser: Browser, address: str) -> None:
    """The layout does not shift when fonts and script arrive."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}index.html")
    page.wait_for_timeout(300)
    shift = page.evaluate(_SHIFT)
    assert shift < 0.02
    page.close()


@pytest.mark.parametrize(("width", "picture"), [(360, False), (1000, True)])
def test_where_a_picture_has_no_room_its_table_is_shown(
    browser: Browser, address: str, width: int, picture: bool
) -> None:
    """The views on a small screen are tables; elsewhere pictures, with the tables to be opened."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{address}views.html")
    assert page.locator("#mentions svg").is_visible() == picture
    assert page.locator("#mentions tbody").is_visible() != picture
    page.close()
