from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from monitor.sources.times import KST, home_zone, published

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FAR_AWAY = timezone(timedelta(hours=-11))
MORNING = datetime(2026, 11, 22, 1, 3, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    "printed",
    [
        "Sun, 22 Nov 2026 10:03:11 +0900",
        "Sun, 22 Nov 2026 10:03:11 +09:00",
        "22 Nov 2026 10:03:11 KST",
        "Sunday, 22 November 2026 10:03:11 KST",
        "Sun, 22 Nov 2026 01:03:11 GMT",
        "Sat, 21 Nov 2026 20:03:11 EST",
        "2026-11-22T10:03:11+09:00",
        "2026-11-22T01:03:11Z",
        "2026-11-22T01:03:11.250Z",
        "20261122T010311Z",
        "  2026-11-22T01:03:11Z\n",
    ],
)
def test_a_date_with_a_zone_is_one_moment(printed: str) -> None:
    assert published(printed, zone=FAR_AWAY, fetched_at=NOW) == MORNING


@pytest.mark.parametrize(
    "printed",
    [
        "2026-11-22 10:03:11",
        "2026.11.22 10:03:11",
        "2026/11/22 10:03:11",
        "Sun, 22 Nov 2026 10:03:11",
        "20261122100311",
    ],
)
def test_a_date_without_a_zone_is_in_the_zone_of_the_listing(printed: str) -> None:
    assert published(printed, zone=KST, fetched_at=NOW) == MORNING
    assert published(printed, zone=UTC, fetched_at=NOW) == MORNING + timedelta(hours=9)


def test_an_unknown_zone_counts_as_none() -> None:
    assert published("Sun, 22 Nov 2026 10:03:11 XYZ", zone=KST, fetched_at=NOW) == MORNING


def test_a_bare_date_is_the_first_minute_of_the_day() -> None:
    assert published("2026-11-22", zone=KST, fetched_at=NOW) == datetime(2026, 11, 21, 15, tzinfo=UTC)


def test_a_date_to_come_becomes_the_time_of_fetching() -> None:
    assert published("2026-12-24T10:00:00+09:00", zone=UTC, fetched_at=NOW) == NOW


@pytest.mark.parametrize(
    "printed",
    [None, "", "yesterday", "2026-02-31 10:00", "Sun, 22 Foo 2026 10:03:11 GMT", "2026-11-22T25:00:00Z", "0001-01-01T00:00:00Z",
     "1970-01-01T00:00:00Z", "9999-12-31T23:59:59-12:00", "2026-11-22T10:00:00+99:99", "1" * 100_000],
)  # fmt: skip
def test_what_is_no_date_is_no_time(printed: str | None) -> None:
    assert published(printed, zone=KST, fetched_at=NOW) is None


@pytest.mark.parametrize(
    ("url", "language", "zone"),
    [
        ("https://www.daily.example.kr/rss", "", KST),
        ("https://www.daily.example/rss", "ko-kr", KST),
        ("https://www.daily.example/rss", "en", UTC),
        ("https://krona.example/rss.kr", "", UTC),
    ],
)
def test_a_korean_host_or_language_means_korean_time(url: str, language: str, zone: object) -> None:
    assert home_zone(url, language) is zone
