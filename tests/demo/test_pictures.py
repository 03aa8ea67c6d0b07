"""The demo's mail as a browser shows it. With NEWSFIGURES_PICTURES=docs the pictures of the README are drawn anew."""

from __future__ import annotations

import asyncio
import os
import shutil
from pathlib import Path

import pytest

from monitor.demo import stage
from monitor.demo.outcome import gather

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="NO PICTURES: there is no chromium on this machine")


@pytest.fixture(scope="module")
def mails(tmp_path_factory):
    """The HTML of the demo's last alert in each language, and of its last digests."""
    folder = tmp_path_factory.mktemp("demo")
    with stage.open_stage(None) as opened:
        asyncio.run(stage.play(opened, lambda _: None, lambda _: None))
        result = gather(opened, folder)
        caught = [mail for played in opened.played for mail in played.mails]
    korean, english = (
        [m.html for m in caught if m.subject.startswith(start)][-1] for start in ("[수정]", "[Revised]")
    )
    by_topic = {path.stem.split("-", 4)[-1]: path.read_text(encoding="utf-8") for path in result.digests}
    return {
        "alert-ko": korean, "alert-en": english, "digest-ko": by_topic["seoul-ai-policy"], "digest-en": by_topic["deepseek"],
    }  # fmt: skip


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="NO PICTURES: playwright is not installed")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("alert-ko", 640, "light"),
        ("alert-en", 640, "dark"),
        ("digest-ko", 760, "light"),
        ("digest-en", 760, "dark"),
        ("digest-ko", 390, "dark"),
    ],
)
def test_mail_fits_its_window_and_asks_nothing_of_the_net(mails, browser, tmp_path, name, width, scheme):
    page = browser.new_page(viewport={"width": width, "height": 120}, color_scheme=scheme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(mails[name])
    folder = Path(os.environ.get("NEWSFIGURES_PICTURES") or tmp_path)
    page.screenshot(path=(tmp_path if width < 400 else folder) / f"{name}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [url for url in asked if not url.startswith("data:")] == []
    page.close()
