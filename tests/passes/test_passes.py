"""The passes: what is polled, visited, delivered and digested, and when again."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from monitor.errors import BadStatus, Resting, RobotsRefused, SourceError, StoreError, TimedOut
from monitor.model import REVISITS, DigestPlan
from monitor.passes import deliver_due, digest_due, poll_due, sweep, visit_due
from monitor.passes.visiting import AT_ONCE, AT_ONCE_OF_A_HOST, AT_ONCE_WITH_SLOW, LOOK_AHEAD
from monitor.store.links import LEAST_REST, MOST_LOOKS
from tests.passes.conftest import FEED, HARBOUR, FullDisk

TEXT = (
    "The port authority will build the new harbour at Westbay for $640 million, it said on Monday.\n\n"
    "The harbour will have room for 48 ships. Work on the breakwater begins in spring, and the first "
    "quay is to open after that, the authority said in a statement to the press.\n\n"
    "Fishermen of Westbay had asked for another site further north, where the water is deeper."
)
OTHER = (
    "A report on the harbour of Westbay says that the ferries will keep to the old pier for now.\n\n"
    "The port authority will build the new harbour at Westbay for $700 million, it said, after it had looked "
    "at the ground again. It gave no reason for the rise and said that work would begin in spring all the same.\n\n"
    "The council meets next week to talk about the road to the harbour and about the old warehouses."
)


def go(hands):
    return asyncio.run(sweep(hands))


def test_a_first_listing_is_read_and_told_to_nobody(hands, web, said):
    web.feed(web.article("1", TEXT), web.article("2", OTHER))
    done = go(hands)
    assert (done.polled, done.links, done.decisions["new"], done.delivered) == (1, 2, 2, 0)
    assert said == []


def test_what_comes_after_the_baseline_is_told(hands, web, clock, said):
    first = web.article("1", TEXT)
    web.feed(first)
    go(hands)
    clock.forward(hours=24)
    web.feed(first, web.article("2", OTHER))
    done = go(hands)
    assert (done.changes, done.delivered) == (1, 1)
    assert "$640 million → $700 million" in said[0]


def test_a_source_rests_until_it_is_due_again(hands, web, clock):
    web.feed()
    web.feed(web.article("1", TEXT))
    go(hands)
    clock.forward(minutes=4)
    assert go(hands).polled == 0
    clock.forward(minutes=7)
    assert go(hands).polled == 1


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


def test_a_silent_edit_is_found_at_a_revisit_and_told(hands, web, clock, said):
    url = web.article("1", TEXT)
    web.feed(url)
    go(hands)
    web.pages[url] = web.pages[url].replace("$640 million", "$460 million")
    clock.forward(minutes=6)
    go(hands)
    assert len(said) == 1
    assert "$460 million" in said[0]
    assert "$640 million" in said[0]


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
    url = web.article("1", TEXT)
    web.feed(url)
    go(hands)
    web.pages[url] = web.pages[url].replace("$640 million", "$460 million")
    clock.forward(minutes=6)
    go(hands)
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


def test_a_notice_that_cannot_be_delivered_stays_owed(hands, web, clock, said):
    first = web.article("1", TEXT)
    web.feed(first)
    go(hands)
    clock.forward(hours=24)
    web.feed(first, web.article("2", OTHER))
    go(replace(hands, channels={"desk": "nonsense"}))
    [notice] = hands.store.outbox(["owed"])
    assert notice.attempts == 1
    assert notice.due_at > clock()
    clock.forward(minutes=2)
    go(hands)
    assert len(said) == 1
    assert hands.store.outbox(["owed"]) == []


def told(hands, web, clock, **settings):
    """A change after the baseline, and one round of deliveries."""
    first = web.article("1", TEXT)
    web.feed(first)
    go(hands)
    clock.forward(hours=24)
    web.feed(first, web.article("2", OTHER))
    go(replace(hands, **settings))


def test_a_notice_without_words_does_not_hold_up_the_others(hands, web, clock, said):
    told(hands, web, clock, channels={"desk": "nonsense"})
    with hands.store.writing() as tx:
        tx.owe("harbour", "desk", [], clock())  # an alert of nothing
    clock.forward(minutes=2)
    with capture_logs() as logs:
        assert asyncio.run(deliver_due(hands)) == 1
    assert [line["log_level"] for line in logs if line["event"] == "notice_broke_us"] == ["error"]
    [owed] = hands.store.outbox(["owed"])
    assert (owed.attempts, owed.due_at > clock()) == (1, True)
    assert "Error: " in owed.detail


def test_what_was_not_tried_when_we_are_told_to_stop_is_owed_as_before(hands, web, clock, said):
    told(hands, web, clock, channels={"desk": "nonsense"})
    clock.forward(minutes=2)
    answers = iter([False, True, True])
    assert asyncio.run(deliver_due(hands, stopping=lambda: next(answers))) == 0
    assert [notice.attempts for notice in hands.store.outbox(["owed"])] == [1]
    assert asyncio.run(deliver_due(hands)) == 1


def test_a_channel_that_is_down_for_two_days_loses_no_alert(hands, web, clock, said):
    told(hands, web, clock, channels={"desk": "nonsense"})
    for _ in range(2 * 24 * 6):
        clock.forward(minutes=10)
        asyncio.run(deliver_due(replace(hands, channels={"desk": "nonsense"})))
    clock.forward(hours=2)
    assert asyncio.run(deliver_due(hands)) == 1
    assert "$640 million → $700 million" in said[0]


def test_a_notice_that_is_given_up_is_an_error_once_and_stays_in_the_digests(hands, web, clock, said):
    told(hands, web, clock, channels={"desk": "nonsense"})
    with capture_logs() as logs:
        for _ in range(5 * 24):
            clock.forward(hours=1, minutes=13)
            asyncio.run(deliver_due(replace(hands, channels={"desk": "nonsense"})))
    assert [line["log_level"] for line in logs if line["event"] == "notice_failed"] == ["error"]
    for _ in range(2):
        clock.forward(days=7)
        go(hands)
    assert len(said) == 2
    assert all("desk (" in digest for digest in said)


def test_a_digest_after_a_stop_has_all_that_was_learned_since_the_last_one(hands, web, clock, said):
    told(hands, web, clock)
    clock.forward(days=7)
    go(hands)
    web.pages["https://daily.example/2"] = web.pages["https://daily.example/2"].replace("$700", "$710")
    web.feed(web.article("3", OTHER.replace("$700", "$710")))
    clock.forward(hours=1)
    go(hands)
    said.clear()
    clock.forward(days=17)
    go(hands)
    [digest] = [line for line in said if "The new harbour" in line]
    assert "$710 million" in digest


@pytest.mark.parametrize("days_down", [0, 3], ids=["on time", "caught up after three days down"])
def test_a_digest_is_made_once_for_each_slot(hands, web, clock, said, days_down):
    web.feed(web.article("1", TEXT))
    go(hands)
    clock.forward(days=7 + days_down)
    assert asyncio.run(digest_due(hands)) == 1
    assert asyncio.run(digest_due(hands)) == 0
    go(hands)
    [digest] = said
    assert "The new harbour" in digest


def test_a_digest_that_cannot_be_made_keeps_no_other_topic_from_its_own(hands, clock):
    nowhere = replace(HARBOUR, id="nowhere", digest=DigestPlan(timezone="No/Where"))
    hands.store.plan([nowhere, HARBOUR], clock())
    clock.forward(days=7)
    with capture_logs() as logs:
        assert asyncio.run(digest_due(replace(hands, topics=(nowhere, HARBOUR)))) == 1
    assert ("error", "nowhere") in [(line["log_level"], line.get("topic")) for line in logs]


def test_a_topic_younger_than_the_slot_gets_no_digest_for_it(hands, web):
    web.feed(web.article("1", TEXT))
    assert asyncio.run(digest_due(hands)) == 0


def test_a_page_brought_up_to_date_is_told_with_what_it_said_before(hands, web, clock, said):
    counted = (
        "By 1 March the divers had raised 12 wrecks from the harbour of Westbay, the navy said.\n\nRain fell."
    )
    url = web.article("1", counted)
    web.feed(url)
    go(hands)
    web.pages[url] = web.pages[url].replace("1 March", "2 March").replace("12 wrecks", "19 wrecks")
    clock.forward(minutes=6)
    go(hands)
    [alert] = said
    assert alert.startswith("[Revised]")
    assert "Now: " in alert
    assert "Before the edit: " in alert
