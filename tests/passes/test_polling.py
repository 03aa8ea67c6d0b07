"""Which sources are asked, what becomes of their listings, and when they are asked again."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from monitor.errors import BadStatus, Resting, RobotsRefused, SourceError, TimedOut
from monitor.passes import poll_due
from tests.passes.conftest import FEED
from tests.passes.news import OTHER, TEXT, go


def test_a_source_rests_until_it_is_due_again(hands, web, clock):
    web.feed()
    web.feed(web.article("1", TEXT))
    go(hands)
    clock.forward(minutes=4)
    assert go(hands).polled == 0
    clock.forward(minutes=7)
    assert go(hands).polled == 1


def test_a_failing_source_is_asked_less_often_and_says_why(hands, web, clock):
    web.pages[FEED] = TimedOut("no answer within 30 s")
    waits = []
    for _ in range(5):
        assert go(hands).unreachable == 1
        [state] = hands.store.sources()
        waits.append(state.due_at - clock())
        clock.now = state.due_at
    assert waits == [timedelta(minutes=m) for m in (10, 20, 40, 60, 60)]
    assert state.detail == "no answer within 30 s"


def test_a_listing_that_breaks_us_is_an_error_and_a_fault_of_the_source(hands, web, clock):
    web.pages[FEED] = RuntimeError("nobody thought of this")
    with capture_logs() as logs:
        assert go(hands).unreachable == 1
    assert "error" in [line["log_level"] for line in logs if line["event"] == "source_broke_us"]
    [state] = hands.store.sources()
    assert (state.detail, state.due_at > clock()) == ("RuntimeError: nobody thought of this", True)


@pytest.mark.parametrize(
    ("fault", "offline"),
    [
        (TimedOut("no answer within 30 s"), True),
        (BadStatus("status 503", 503), False),
        (RobotsRefused("its robots.txt asks us to stay away"), False),
        (SourceError("no feed"), False),
    ],
)
def test_who_answers_badly_answers(hands, web, fault, offline):
    web.pages[FEED] = fault
    done = go(hands)
    assert (done.unreachable, done.offline) == (1, offline)


def test_a_server_that_names_a_time_is_not_asked_before(hands, web, clock):
    web.pages[FEED] = BadStatus("status 429", 429, timedelta(hours=5))
    go(hands)
    assert hands.store.sources()[0].due_at == clock() + timedelta(hours=5)


def test_a_source_of_a_host_that_is_left_alone_has_not_failed(hands, web, clock):
    web.pages[FEED] = Resting("daily.example is left alone", timedelta(hours=5))
    assert go(hands).polled == 0
    [state] = hands.store.sources()
    assert (state.failures, state.due_at) == (0, clock() + timedelta(hours=5))


def test_a_feed_that_asks_for_a_pause_gets_it_unchanged_or_not(hands, web, clock):
    web.feed(web.article("1", TEXT))
    web.pages[FEED] = web.pages[FEED].replace("<item>", "<ttl>45</ttl><item>")
    for _ in range(2):
        go(hands)
        [state] = hands.store.sources()
        assert state.due_at == clock() + timedelta(minutes=45)
        clock.now = state.due_at


def test_a_server_that_calls_its_feed_fresh_is_not_asked_before_it_is_stale(hands, web, clock):
    web.feed(web.article("1", TEXT))
    web.fresh_for = timedelta(minutes=25)
    for _ in range(2):
        go(hands)
        assert hands.store.sources()[0].due_at == clock() + timedelta(minutes=25)
        clock.forward(minutes=25)


def test_a_source_that_goes_quiet_is_asked_less_often_until_it_speaks_again(hands, web, clock):
    first, waits = web.article("1", TEXT), []
    web.feed(first)
    for hours in (0, 12, 12, 0):
        clock.forward(hours=hours)
        web.feed(*([first] if len(waits) < 3 else [first, web.article("2", OTHER)]))
        asyncio.run(poll_due(hands, every_source=True))
        waits.append(hands.store.sources()[0].due_at - clock())
    assert waits == [timedelta(minutes=m) for m in (10, 30, 60, 10)]


def test_a_page_in_a_feeds_place_is_a_fault_of_the_source(hands, web):
    web.pages[FEED] = "<html><body>We are back soon</body></html>"
    assert go(hands).unreachable == 1
    assert hands.store.sources()[0].failures == 1
