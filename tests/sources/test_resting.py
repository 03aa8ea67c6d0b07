"""How long a feed asks to be left alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.sources import rest_in

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def feed(channel: str, item: str = "") -> bytes:
    return f'<rss version="2.0"><channel>{channel}<item>{item}</item></channel></rss>'.encode()


@pytest.mark.parametrize(
    ("channel", "rest"),
    [
        ("<title>t</title>", timedelta()),
        ("<ttl>30</ttl>", timedelta(minutes=30)),
        ("<TTL> 5 </TTL>", timedelta(minutes=5)),
        ("<ttl>soon</ttl>", timedelta()),
        ("<ttl>-5</ttl>", timedelta()),
        ("<ttl>99999999999</ttl>", timedelta()),
        ("<sy:updatePeriod>hourly</sy:updatePeriod>", HOUR),
        (
            "<sy:updatePeriod>\n daily \n</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>",
            6 * HOUR,
        ),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", HOUR),
        ("<sy:updatePeriod>whenever</sy:updatePeriod>", timedelta()),
        ("<sy:updateFrequency>2</sy:updateFrequency>", timedelta()),
        ("<ttl>120</ttl><sy:updatePeriod>daily</sy:updatePeriod>", DAY),
        ("<ttl>120</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 2 * HOUR),
    ],
)
def test_a_feed_says_so_in_either_way(channel: str, rest: timedelta) -> None:
    assert rest_in(feed(channel), "text/xml") == rest


def test_an_entry_cannot_speak_for_its_feed() -> None:
    assert rest_in(feed("", item="<ttl>9999</ttl>"), "") == timedelta()


@pytest.mark.parametrize("body", [b"", b"{}", b"\xff\xfe\x00", b"<ttl>" * 50_000, b"<item" * 50_000])
def test_what_is_no_feed_asks_for_nothing(body: bytes) -> None:
    assert rest_in(body, "") == timedelta()
