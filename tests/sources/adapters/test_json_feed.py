"""JSON Feed, under the key `feed` like the others."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from monitor.errors import SourceError
from monitor.sources.rss import FORM
from tests.sources.build import FEED, KOREAN_FEED, read


def json_feed(*items: Any, **more: Any) -> str:
    version = "https://jsonfeed.org/version/1.1"
    return json.dumps({"version": version, "title": "News", "items": list(items)} | more)


def entry(**fields: Any) -> dict[str, Any]:
    return {"id": "7", "url": "https://www.daily.example/7", "title": "Twelve libraries"} | fields


def test_an_item_becomes_a_link() -> None:
    [link] = read("feed", json_feed(entry(date_published="2026-11-22T10:03:11+09:00")), address=FEED)
    assert (link.url, link.title) == ("https://www.daily.example/7", "Twelve libraries")
    assert link.published_at == datetime(2026, 11, 22, 1, 3, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ({"url": "/8"}, "https://www.daily.example/8"),
        ({"external_url": "https://elsewhere.example/"}, "https://www.daily.example/7"),
        ({"url": None, "id": "https://www.daily.example/9"}, "https://www.daily.example/9"),
        ({"url": "", "id": "9"}, None),
        ({"url": "javascript:alert(1)"}, None),
        ({"url": {"a": 1}, "id": 7}, None),
    ],
)
def test_its_own_address_is_the_links(fields: dict[str, Any], url: str | None) -> None:
    assert [link.url for link in read("feed", json_feed(entry(**fields)), address=FEED)] == (
        [url] if url else []
    )


def test_the_time_of_an_edit_is_not_taken_for_that_of_publishing() -> None:
    assert (
        read("feed", json_feed(entry(date_modified="2026-11-22T01:00:00Z")), address=FEED)[0].published_at
        is None
    )


@pytest.mark.parametrize(("address", "language"), [(KOREAN_FEED, "en"), (FEED, "ko-KR")])
def test_a_date_without_a_zone_is_in_the_zone_of_the_feed(address: str, language: str) -> None:
    body = json_feed(entry(date_published="2026-11-22 10:00:00"), language=language)
    assert read("feed", body, address=address)[0].published_at == datetime(2026, 11, 22, 1, tzinfo=UTC)


def test_a_long_feed_is_read_to_its_cap() -> None:
    many = [entry(url=f"/{n}") for n in range(FORM.max_entries + 5)]
    assert len(read("feed", json_feed(*many), address=FEED)) == FORM.max_entries


def test_items_of_another_shape_are_skipped() -> None:
    assert (
        len(read("feed", json_feed(3, None, [], "x", entry(title=None, date_published=5)), address=FEED)) == 1
    )


def test_a_quiet_feed_is_no_fault() -> None:
    assert read("feed", "\ufeff \n" + json_feed(), address=FEED) == []


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        '{"version": 1, "items": []}',
        '{"version": "https://jsonfeed.org/version/1"}',
        '{"items": [',
        "{" * 9,
    ],
)
def test_json_that_is_no_feed_is_a_fault_of_the_source(body: str) -> None:
    with pytest.raises(SourceError):
        read("feed", body, address=FEED)
