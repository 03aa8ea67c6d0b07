"""Pictures of every page over the demo's ledger, at both widths and in both themes: `make pictures`.

    python -m tests.web.pictures docs/pictures

They are there to be looked at. Nothing is compared with them: a font of another machine would make each another one.
"""

from __future__ import annotations

import asyncio
import base64
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from monitor.demo import stage
from monitor.demo.dashboard import app_of
from monitor.store.paged import Leaf
from tests.web import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from monitor.demo.stage import Stage

# width, theme and language: each page is seen in all that changes its look, in four pictures
LOOKS = ((360, "light", "ko"), (360, "dark", "en"), (1280, "light", "en"), (1280, "dark", "ko"))
_TALLEST = 1_500  # pixels; what is below looks like what is above
_QUALITY = 45  # of WebP: letters are sharp, a picture has some 30 KB


def main(folder: Path) -> None:
    """Play the demo, and take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with stage.open_stage(None) as played:
        asyncio.run(stage.play(played, lambda _: None, lambda _: None))
        with chromium.served(app_of(played)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.found(), args=["--no-sandbox"])
            for name, path in _pages(played).items():
                for look in LOOKS:
                    _take(browser, address + path, folder / f"{name}-{look[0]}-{look[1]}.webp", *look)
            browser.close()


def _pages(played: Stage) -> dict[str, str]:
    """Every page by the name of its pictures: a figure that moved, one that outlets contradict each other on."""
    rows = played.store.series()
    moved = next(row for row in rows if row.named and row.changes)
    disputed = next(row for row in rows if row.open_conflict)
    edited = next(a for a in played.store.pages.articles(Leaf(limit=200)).items if a.decision == "revision")
    return {
        "today": "/", "topic": f"/topics/{moved.topic}", "figure": f"/series/{moved.series}",
        "conflict": f"/series/{disputed.series}", "article": f"/articles/{edited.article}",
        "stories": "/stories", "story": f"/stories/{edited.story}", "search": "/search?q=AI",
        "outbox": "/outbox", "sources": "/sources", "watchlists": "/watchlists", "login": "/login", "missing": "/nothing",
    }  # fmt: skip


def _take(browser: Browser, url: str, file: Path, width: int, theme: str, lang: str) -> None:
    tab = browser.new_page(viewport={"width": width, "height": 720}, color_scheme=theme, locale=lang)  # type: ignore[arg-type]
    tab.goto(url)
    file.write_bytes(_webp(tab, width))
    tab.close()


def _webp(tab: Page, width: int) -> bytes:
    """The page from its top: Playwright's own screenshots know no WebP."""
    height = min(tab.evaluate("document.documentElement.scrollHeight"), _TALLEST)
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    asked = {"format": "webp", "quality": _QUALITY, "clip": clip, "captureBeyondViewport": True}
    return base64.b64decode(tab.context.new_cdp_session(tab).send("Page.captureScreenshot", asked)["data"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
