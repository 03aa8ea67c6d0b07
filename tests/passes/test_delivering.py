"""What is sent, what stays owed, and when it is tried again."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from structlog.testing import capture_logs

from monitor.passes import deliver_due
from tests.passes.news import OTHER, TEXT, go, told


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
