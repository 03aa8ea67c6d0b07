"""Every page in a real browser, narrow and wide, light and dark. Without a Chromium on the machine these are skipped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from monitor.web import Access, Site, create_app
from tests.web import chromium
from tests.web.addresses import pages
from tests.web.conftest import NOW, TOPIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from monitor.store import Store

LOOKS = [(360, "light"), (1200, "dark"), (360, "dark"), (1200, "light")]
PAGES = [*pages(), "/series/1?as_of=2026-03-05", "/nothing"]


@pytest.fixture(scope="module")
def address(store: Store) -> Iterator[str]:
    """Where the dashboard is served meanwhile."""
    site = Site(store=store, topics=lambda: [TOPIC], clock=lambda: NOW, zone=ZoneInfo("UTC"), access=Access())
    with chromium.served(create_app(site, names=["localhost"])) as where:
        yield where


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium that is on the machine."""
    with sync_playwright() as playwright:
        executable = chromium.found() or playwright.chromium.executable_path
        if not Path(executable).exists():
            pytest.skip(
                "no Chromium on this machine: install Debian's package chromium, or run playwright install chromium"
            )
        opened = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def readers(browser: Browser) -> dict[str, BrowserContext]:
    """By language who reads: each keeps the style sheet from page to page."""
    return {lang: browser.new_context(locale=lang) for lang in ("ko-KR", "en-US")}


@pytest.fixture
def opened(readers: dict[str, BrowserContext], request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab; what its console says fails the test."""
    tab = readers[request.param].new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda fault: said.append(str(fault)))
    yield tab
    tab.close()
    assert [words for words in said if "404" not in words] == []


def _look(tab: Page, width: int, theme: str) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme=theme)  # type: ignore[arg-type]


# What axe-core calls serious or critical, with the elements it means. In the dark only colours are others.
_SERIOUS = """dark => axe.run({resultTypes: ["violations"],
    ...(dark && {runOnly: ["color-contrast", "link-in-text-block"]})}).then(found => found.violations
  .filter(one => ["serious", "critical"].includes(one.impact))
  .map(one => [one.id, ...one.nodes.map(node => node.html)]))"""


@pytest.mark.parametrize("opened", ["ko-KR", "en-US"], indirect=True)
@pytest.mark.parametrize("path", PAGES)
def test_page_is_sound_at_both_widths_and_in_both_themes(opened: Page, address: str, path: str) -> None:
    opened.goto(address + path)
    opened.evaluate(Axe().axe_script)
    for width, theme in LOOKS:
        _look(opened, width, theme)
        wider = opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{width} px: it is {wider} px too wide"
        assert opened.evaluate(_SERIOUS, theme == "dark") == [], f"{width} px, {theme}"


@pytest.mark.parametrize("opened", ["en-US"], indirect=True)
def test_dot_of_the_chart_tells_its_sentence_by_mouse_and_by_keyboard(opened: Page, address: str) -> None:
    opened.goto(f"{address}/series/1")
    dots = opened.locator(".chart svg a")
    dots.last.hover()
    assert "$690 million" in opened.locator("#told").inner_text()
    dots.first.focus()
    assert "$640 million" in opened.locator("#told").inner_text()


@pytest.mark.parametrize("opened", ["en-US"], indirect=True)
def test_keyboard_comes_to_the_content_first(opened: Page, address: str) -> None:
    opened.goto(f"{address}/")
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/#main")


@pytest.mark.parametrize("opened", ["en-US"], indirect=True)
def test_reader_goes_from_a_change_to_its_figure_and_back_in_time(opened: Page, address: str) -> None:
    opened.goto(f"{address}/")
    opened.get_by_role("link", name="$690 million").first.click()
    opened.get_by_label("As known on").fill("2026-03-05")
    opened.get_by_role("button", name="Show").click()
    assert "$690 million" not in opened.locator("main").inner_text()
