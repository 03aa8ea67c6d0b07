"""The message about sources in trouble."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.notify.source_words import News, sources_told

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
NINE = NOW.replace(hour=9)
FEED = "https://daily.example/rss"
FAILS = News(
    word="failing", condition="failing", name=FEED, since=NINE, why=f"{FEED}: status 503", failures=5
)
WELL = News(word="well", condition="fine", name="https://other.example/rss", since=None)


@pytest.mark.parametrize(
    ("news", "subject", "line"),
    [
        (FAILS, f"[Source failing] {FEED}",
         f"{FEED}: could not be read since 09:00, 5 times in a row (status 503)"),
        (WELL, f"[Source well again] {WELL.name}", f"{WELL.name}: well again"),
        (News(word="still", condition="failing", name=FEED, since=NINE, why="no feed", failures=80),
         f"[Source failing] {FEED}", f"{FEED}: could not be read since 09:00, 80 times in a row (no feed)"),
        (News(word="silent", condition="silent", name=FEED, since=NINE, pace=3.14),
         f"[Source silent] {FEED}", f"{FEED}: nothing new since 09:00; before, it brought 3.1 items a day"),
        (News(word="held", condition="held", name=FEED, since=NINE, why="9 known items came back"),
         f"[Source held] {FEED}",
         f"{FEED}: 9 known items came back under new addresses. They were matched by their headlines and are not told again"),
    ],
    ids=["failing", "well", "reminder", "silent", "held"],
)  # fmt: skip
def test_news_of_one_source_is_told_in_one_line(news, subject, line):
    message = sources_told([news], "en", NOW)
    assert message.subject == subject
    assert message.text.splitlines() == [subject, line]


def test_news_of_several_sources_is_one_message():
    message = sources_told([FAILS, WELL], "ko", NOW)
    assert message.subject == "[소스] 2곳의 소식"
    assert f"{FEED}: 09:00부터 5번 연달아 읽지 못했습니다(503 응답)" in message.text
    assert f"{WELL.name}: 다시 정상입니다" in message.text


def test_a_thousand_sources_make_no_endless_message():
    message = sources_told([FAILS] * 1000, "en", NOW)
    assert len(message.text) < 4000
    assert "980" in message.text


def test_what_a_stranger_put_into_an_error_stays_text():
    message = sources_told(
        [News(word="failing", condition="failing", name=FEED, since=NINE, why="<b>\n1")], "en", NOW
    )
    assert "(<b> 1)" in message.text
    assert "&lt;b&gt;" in message.html
