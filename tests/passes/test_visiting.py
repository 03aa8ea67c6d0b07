"""Which pages are fetched, how many at once, and when they are looked at again."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from monitor.errors import BadStatus, Resting, RobotsRefused, StoreError, TimedOut
from monitor.model import REVISITS
from monitor.passes import poll_due, visit_due
from monitor.passes.visiting import AT_ONCE, AT_ONCE_OF_A_HOST, AT_ONCE_WITH_SLOW, LOOK_AHEAD
from monitor.store.links import LEAST_REST, MOST_LOOKS
from tests.passes.conftest import HARBOUR, FullDisk
from tests.passes.news import OTHER, TEXT, edited, go


def test_an_article_is_looked_at_again_at_growing_intervals_and_then_left(hands, web, clock):
    url = web.article("1", TEXT)
    web.feed(url)
    go(hands)
    visits = []
    for minutes in (5, 30, 3 * 60, 24 * 60, 72 * 60, 240 * 60):
        web.asked.clear()
        clock.forward(minutes=minutes, seconds=1)
        go(hands)
        visits.append(web.asked.count(url))
    assert visits == [1, 1, 1, 1, 1, 0]


def test_a_stop_of_ours_costs_no_look(hands, web, clock):
    url = web.article("1", TEXT)
    web.feed(url)
    visits = []
    for minutes in (22 * 60, 31, 3 * 60 + 1):
        go(hands)
        web.asked.clear()
        clock.forward(minutes=minutes)
        go(hands)
        visits.append(web.asked.count(url))
    assert visits == [1, 1, 1]


def test_a_page_that_cannot_be_had_is_tried_again_and_loses_nothing(hands, web, clock):
    url = web.article("1", TEXT)
    page, web.pages[url] = web.pages[url], TimedOut("no answer within 30 s")
    web.feed(url)
    assert go(hands).decisions == {"failed": 1}
    web.pages[url] = page
    clock.forward(minutes=2)
    assert go(hands).decisions["new"] == 1


def test_a_page_that_is_gone_is_not_asked_for_again(hands, web, clock):
    url = "https://daily.example/gone"
    web.pages[url] = BadStatus("status 410", 410)
    web.feed(url)
    go(hands)
    web.asked.clear()
    clock.forward(days=2)
    go(hands)
    assert url not in web.asked
    assert hands.store.why(url)[0].decision == "failed"


def test_a_page_that_is_not_up_yet_is_tried_again(hands, web, clock):
    url = web.article("1", TEXT)
    page, web.pages[url] = web.pages[url], BadStatus("status 404", 404)
    web.feed(url)
    go(hands)
    assert [line.reason for line in hands.store.why(url)] == ["status 404"]
    web.pages[url] = page
    clock.forward(minutes=2)
    assert go(hands).decisions["new"] == 1


@pytest.mark.parametrize(
    ("for_now", "asked_again"), [(False, 0), (True, 1)], ids=["for good", "robots.txt cannot be had"]
)
def test_a_site_that_refuses_us_is_left_alone(hands, web, clock, for_now, asked_again):
    url = "https://daily.example/closed"
    web.pages[url] = RobotsRefused("its robots.txt asks us to stay away", for_now=for_now)
    web.feed(url)
    go(hands)
    web.asked.clear()
    clock.forward(minutes=2)
    go(hands)
    assert web.asked.count(url) == asked_again


def test_a_page_that_breaks_us_is_an_error_and_the_others_are_read(hands, web, clock):
    bad, good = "https://daily.example/bad", web.article("1", TEXT)
    web.pages[bad] = RuntimeError("nobody thought of this")
    web.feed(bad, good)
    with capture_logs() as logs:
        assert go(hands).decisions == {"failed": 1, "new": 1}
    assert [(line["log_level"], line["url"]) for line in logs if line["event"] == "article_broke_us"] == [
        ("error", bad)
    ]
    web.asked.clear()
    clock.forward(seconds=30)
    go(hands)
    assert bad not in web.asked


def test_a_store_that_fails_stops_the_pass(hands, web):
    web.feed(web.article("1", TEXT), web.article("2", OTHER))
    asyncio.run(poll_due(hands))
    with pytest.raises(StoreError, match="disk is full"):
        asyncio.run(visit_due(replace(hands, store=FullDisk(hands.store))))
    assert len(hands.store.due_candidates(hands.clock(), limit=9)) == 2


def test_a_slow_page_holds_its_own_place_alone(hands, web):
    slow, *others = [web.article(str(n), OTHER) for n in range(40)]
    web.feed(slow, *others)
    asyncio.run(poll_due(hands))
    web.slow[slow] = lambda: set(others) <= set(web.asked)
    assert sum(asyncio.run(visit_due(hands)).decisions.values()) == 40


def test_sixteen_pages_of_a_slow_host_leave_room_for_the_others(hands, web):
    slow = [f"https://slow.example/{n}" for n in range(LOOK_AHEAD + 10)]
    quick = web.article("1", TEXT)
    web.pages |= dict.fromkeys(slow, BadStatus("status 404", 404))
    web.slow |= dict.fromkeys(slow, lambda: quick in web.asked)
    web.feed(*slow, quick)
    asyncio.run(poll_due(hands))
    assert asyncio.run(visit_due(hands)).decisions == {"failed": LOOK_AHEAD + 10, "new": 1}
    assert web.asked.index(quick) <= 1 + AT_ONCE_OF_A_HOST


def test_pages_of_slow_hosts_leave_room_for_the_others(hands, web):
    slow = [f"https://slow{n}.example/" for n in range(AT_ONCE_WITH_SLOW - AT_ONCE)]
    quick = web.article("1", TEXT)
    web.pages |= dict.fromkeys(slow, BadStatus("status 404", 404))
    web.slow |= dict.fromkeys(slow, lambda: quick in web.asked)
    web.feed(*slow, quick)
    asyncio.run(poll_due(hands))
    assert asyncio.run(visit_due(hands, slow_s=0.01)).decisions == {"failed": len(slow), "new": 1}


def test_a_page_of_a_host_that_is_left_alone_has_not_failed(hands, web, clock):
    url = web.article("1", TEXT)
    page, web.pages[url] = web.pages[url], Resting("daily.example is left alone", timedelta(hours=7))
    web.feed(url)
    assert go(hands).decisions == {}
    [candidate] = hands.store.due_candidates(clock() + timedelta(hours=7), limit=9)
    assert candidate.failures == 0
    web.pages[url] = page
    clock.forward(hours=7)
    assert go(hands).decisions["new"] == 1


def test_a_server_that_names_a_time_is_not_asked_for_its_page_before(hands, web, clock):
    url = web.article("1", TEXT)
    web.pages[url] = BadStatus("status 429", 429, timedelta(hours=5))
    web.feed(url)
    go(hands)
    assert hands.store.due_candidates(clock() + timedelta(hours=4, minutes=59), limit=9) == []


def test_nothing_is_begun_once_we_are_told_to_stop(hands, web):
    web.feed(*(web.article(str(n), OTHER) for n in range(40)))
    asyncio.run(poll_due(hands))
    web.asked.clear()
    done = asyncio.run(visit_due(hands, stopping=lambda: bool(web.asked)))
    assert sum(done.decisions.values()) == len(web.asked) <= 16
    assert len(hands.store.due_candidates(hands.clock(), limit=99)) == 40 - len(web.asked)


def test_a_feed_that_dates_its_items_anew_costs_some_looks_and_none_of_the_later_ones(hands, web, clock):
    url = web.article("1", TEXT)
    looks = []
    for minutes in [10] * 30 + [24 * 60] * 5:
        web.asked.clear()
        web.feed(url, dated=clock())
        go(hands)
        looks.append(web.asked.count(url))
        clock.forward(minutes=minutes)
    assert sum(looks[:12]) <= 8
    assert sum(looks[30:]) == 2


def test_an_article_that_made_an_alert_is_looked_at_after_1_2_and_5_minutes(hands, web, clock, said):
    url = edited(hands, web, clock)
    looks = []
    for _ in range(7):
        web.asked.clear()
        clock.forward(minutes=1)
        go(hands)
        looks.append(web.asked.count(url))
    assert (len(said), looks) == (1, [1, 1, 0, 0, 1, 0, 0])


def test_a_page_that_differs_at_every_look_alerts_three_times_and_then_in_silence(hands, web, clock, said):
    url = web.article("1", TEXT)
    web.feed(url)
    page = web.pages[url]
    for cost in range(640, 660):
        web.pages[url] = page.replace("$640 million", f"${cost} million")
        go(hands)
        clock.forward(minutes=1)
    assert len(said) == 3
    assert "differs at every look" in hands.store.silences("harbour", clock.start, clock())[0][0]
    assert len(hands.store.versions(url)) < 10


def test_an_article_is_looked_at_as_its_source_plans(hands, web, clock):
    source = replace(HARBOUR.sources[0], revisits=(timedelta(minutes=2), timedelta(hours=1)))
    hands.store.plan([replace(HARBOUR, sources=(source,))], clock())
    url = web.article("1", TEXT)
    web.feed(url)
    looks = []
    for minutes in (3, 57, 5, 600):
        go(hands)
        web.asked.clear()
        clock.forward(minutes=minutes)
        go(hands)
        looks.append(web.asked.count(url))
    assert looks == [1, 0, 1, 0]


def test_a_new_date_is_believed_as_often_as_we_look_by_ourselves():
    assert (REVISITS[0], 1 + len(REVISITS)) == (LEAST_REST, MOST_LOOKS)
