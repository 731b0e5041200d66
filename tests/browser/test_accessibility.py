"""axe-core finds no violation (WCAG 2.2 AA, best practices), light and dark, on three widths; no page is too wide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from tests.javascript import package
from tests.site.pages import main_pages, pages, unlike

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_COLOURS = ["cat.color"]
_RUN = """async (tags) => {
  const {violations} = await axe.run(document, {runOnly: {type: 'tag', values: tags}});
  const told = (id) => ({html, failureSummary}) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`;
  return violations.flatMap(({id, nodes}) => nodes.slice(0, 3).map(told(id)));
}"""
_SCREENSHOTS = Path(__file__).parents[1] / "screenshots"


def violations(page: Page, axe: str, rules: list[str]) -> list[str]:
    """What axe finds on the page as it is, by the rules with these tags."""
    page.evaluate(axe)
    found: list[str] = page.evaluate(_RUN, rules)
    return found


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    return (package("axe-core") / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize(("scheme", "rules"), [("light", _ALL), ("dark", _COLOURS)])
def test_main_pages(
    browser: Browser,
    address: str,
    built_site: Path,
    axe: str,
    width: int,
    scheme: Literal["light", "dark"],
    rules: list[str],
) -> None:
    """Each page at the root; in the dark by the rules on colours, all that differs. A picture is kept for the eye."""
    _SCREENSHOTS.mkdir(exist_ok=True)
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    found: dict[str, list[str]] = {}
    for path in main_pages(built_site):
        page.goto(address + path.name)
        page.screenshot(path=_SCREENSHOTS / f"{path.stem}-{width}-{scheme}.png")
        if told := violations(page, axe, rules):
            found[path.name] = told
    page.close()
    assert found == {}


def test_pages_below_the_root(browser: Browser, address: str, built_site: Path, axe: str) -> None:
    """Pages of references, of the manual and what else lies deeper, all unlike one another, on a phone in the dark."""
    page = browser.new_page(viewport={"width": 360, "height": 900}, color_scheme="dark")
    found: dict[str, list[str]] = {}
    below = unlike([path for path in pages(built_site) if path.parent != built_site])
    assert {path.relative_to(built_site).parts[0] for path in below} == {"about", "manual", "ref"}
    for name in (path.relative_to(built_site) for path in below):
        page.goto(f"{address}{name}")
        if told := violations(page, axe, _ALL):
            found[str(name)] = told
    page.close()
    assert found == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_scrolls_sideways(browser: Browser, address: str, built_site: Path, width: int) -> None:
    """At 320 px, which is also 1280 px magnified four times, every page fits; wide pictures scroll by themselves."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    wide = []
    for path in main_pages(built_site):
        page.goto(address + path.name)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(path.name)
    page.close()
    assert wide == []


def test_forced_colours_and_less_motion(browser: Browser, address: str, axe: str) -> None:
    """Where the system sets the colours and stills motion, the text is there, and nothing moves."""
    page = browser.new_page(forced_colors="active", reduced_motion="reduce")
    page.goto(f"{address}index.html#p9")
    page.screenshot(path=_SCREENSHOTS / "index-forced-colours.png")
    assert page.evaluate("getComputedStyle(document.querySelector('#p9 > p')).color") != page.evaluate(
        "getComputedStyle(document.body).backgroundColor"
    )
    assert page.evaluate("document.getAnimations().length") == 0
    page.close()
