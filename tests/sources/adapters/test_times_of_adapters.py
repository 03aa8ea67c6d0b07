"""The zone rules, for every adapter that reads a printed date."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.sources.adapters.test_gdelt import article, articles
from tests.sources.adapters.test_google_news import google_item
from tests.sources.adapters.test_listing import card, page
from tests.sources.adapters.test_sitemap import entry, sitemap
from tests.sources.build import NOW, item, naver, read, rss

MORNING = datetime(2026, 11, 22, 1, 3, 11, tzinfo=UTC)  # 10:03 in Seoul
NINE_HOURS = timedelta(hours=9)


def _json_feed(date: str) -> str:
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1", "items": [{"url": "/1", "date_published": date}]}
    )


LISTINGS = {
    "RSS": ("feed", lambda date: rss(item(date=date))),
    "JSON Feed": ("feed", _json_feed),
    "sitemap": ("sitemap", lambda date: sitemap(entry("/1", date=date, language=""))),
    "listing": ("listing", lambda date: page(card(more=f"<time datetime='{date}'></time>"))),
    "Naver": ("naver_news", lambda date: naver({"link": "https://a.example.kr/1", "pubDate": date})),
    "GDELT": ("gdelt", lambda date: articles(article(seendate=date))),
    "Google": (
        "google_news",
        lambda date: rss(google_item("t").replace("Sun, 22 Nov 2026 01:12:00 GMT", date)),
    ),
}
# What each means where a date names no zone: the outlet's own, or the service's.
ZONES = {"Naver": "KST", "GDELT": "UTC", "Google": "UTC"}


def when(name: str, date: str, host: str = "www.daily.example.kr") -> datetime | None:
    kind, written = LISTINGS[name]
    [link] = read(kind, written(date), address=f"https://{host}/list li a")
    return link.published_at


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize(
    "date",
    ["Sun, 22 Nov 2026 10:03:11 +0900", "Sunday, 22 November 2026 10:03:11 KST", "Sun, 22 Nov 2026 01:03:11 GMT",
     "2026-11-22T10:03:11+09:00", "2026-11-22T01:03:11Z"],
)  # fmt: skip
def test_a_zone_that_is_named_is_meant(name: str, date: str) -> None:
    assert when(name, date) == MORNING


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("date", ["2026-11-22 10:03:11", "Sunday, 22 November 2026 10:03:11"])
@pytest.mark.parametrize(("host", "zone"), [("www.daily.example.kr", "KST"), ("www.daily.example", "UTC")])
def test_without_a_zone_that_of_the_outlet_or_of_the_service_is_meant(
    name: str, date: str, host: str, zone: str
) -> None:
    late = ZONES.get(name, zone) == "UTC"
    assert when(name, date, host) == (MORNING + NINE_HOURS if late else MORNING)


@pytest.mark.parametrize("name", LISTINGS)
def test_a_date_to_come_is_the_time_of_fetching(name: str) -> None:
    assert when(name, "2026-12-24T10:00:00+09:00") == NOW


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("date", ["", "soon", "2026-13-45 10:00:00"])
def test_a_date_that_says_nothing_is_missing(name: str, date: str) -> None:
    assert when(name, date) is None
