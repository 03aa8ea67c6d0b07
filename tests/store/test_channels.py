"""How channels fare: silent ones are known, are left alone for a while, and what failed can be sent again or dropped."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.model import Message, Receipt
from monitor.store.rows import SourceNotice
from tests.builders import HOUR, NOON

if TYPE_CHECKING:
    from monitor.model import Owed
    from monitor.store.sql import SqlStore

ARRIVED = Receipt(outcome="delivered")
REFUSED = Receipt(outcome="refused", detail="error=429")
MINUTE = timedelta(minutes=1)
FAULT = [("mail", "error=429")]


def owe(store: SqlStore, channel: str = "mail") -> None:
    with store.writing() as tx:
        tx.owe("harbour", channel, (), NOON)


def take(store: SqlStore, minutes: int = 0) -> list[Owed]:
    return store.take_owed(NOON + minutes * MINUTE, limit=10)


def fail(store: SqlStore, *, minutes: int = 0, again: bool = True) -> Owed:
    """One more notice to the mail, tried in vain."""
    owe(store)
    [notice] = store.take_owed(NOON + minutes * MINUTE, limit=1, channel="mail")
    at = NOON + minutes * MINUTE
    store.undelivered(notice.id, REFUSED, at + HOUR if again else None)
    store.channel_failed("mail", REFUSED.detail, at)
    return notice


def deliver(store: SqlStore, minutes: int) -> None:
    owe(store)
    at = NOON + minutes * MINUTE
    [notice] = store.take_owed(at, limit=1, channel="mail")
    store.delivered(notice.id, ARRIVED, at)


def test_a_channel_is_at_fault_once_it_fails_for_half_an_hour(harbour: SqlStore) -> None:
    fail(harbour)
    fail(harbour, minutes=20)
    assert harbour.channel_faults(NOON + 29 * MINUTE) == []
    assert harbour.channel_faults(NOON + 30 * MINUTE) == FAULT
    [state] = harbour.channels()
    assert (state.failures, state.failing_since, state.waiting) == (2, NOON, 2)


def test_a_channel_that_delivers_again_is_well(harbour: SqlStore) -> None:
    fail(harbour)
    deliver(harbour, 40)
    assert harbour.channel_faults(NOON + 50 * MINUTE) == []
    assert [state.failing_since for state in harbour.channels()] == [None]


def test_what_waited_out_a_fault_that_was_told_is_due_at_once(harbour: SqlStore) -> None:
    fail(harbour)
    harbour.tell_of_channels({"mail": NOON}, [], NOON)
    deliver(harbour, 40)
    assert [notice.attempts for notice in take(harbour, 40)] == [1]


def test_what_failed_once_waits_for_its_time_however_well_its_channel_is(harbour: SqlStore) -> None:
    fail(harbour)
    deliver(harbour, 5)
    assert take(harbour, 5) == []


def test_a_notice_that_was_given_up_stays_the_channels_fault(harbour: SqlStore) -> None:
    fail(harbour, again=False)
    deliver(harbour, 1)
    assert harbour.channel_faults(NOON + MINUTE) == FAULT


@pytest.mark.parametrize("by_hand", ["retry", "drop"])
def test_a_notice_that_is_sent_again_or_dropped_is_no_fault_any_more(harbour: SqlStore, by_hand: str) -> None:
    notice = fail(harbour, again=False)
    deliver(harbour, 1)
    assert harbour.retry([notice.mark], NOON) if by_hand == "retry" else harbour.drop(notice.mark)
    assert harbour.channel_faults(NOON + HOUR) == []


def test_a_channel_that_rests_is_left_alone_and_the_others_are_not(harbour: SqlStore) -> None:
    fail(harbour)
    harbour.rest_channel("mail", NOON + 3 * MINUTE)
    for channel in ("mail", "chat"):
        owe(harbour, channel)
    assert harbour.due_channels(NOON + MINUTE) == ["chat"]
    assert [notice.channel for notice in take(harbour, 1)] == ["chat"]
    assert harbour.due_channels(NOON + 3 * MINUTE) == ["mail"]


def test_what_was_taken_and_not_tried_is_put_back_as_it_was(harbour: SqlStore) -> None:
    owe(harbour)
    harbour.put_back([notice.id for notice in take(harbour)])
    assert [notice.attempts for notice in take(harbour)] == [0]


def test_news_of_a_channel_is_owed_to_another_with_the_telling(harbour: SqlStore) -> None:
    fail(harbour)
    words = Message(subject="mail is silent", text="mail is silent", html="mail is silent")
    harbour.tell_of_channels(
        {"mail": NOON}, [SourceNotice(topic="harbour", channel="chat", message=words)], NOON
    )
    [owed] = take(harbour)
    assert (owed.channel, owed.kind, owed.digest) == ("chat", "health", words)
    assert [state.told_at for state in harbour.channels()] == [NOON]


# --- by hand -------------------------------------------------------------------------------------------------


def test_all_that_failed_is_sent_again_as_if_never_tried(harbour: SqlStore) -> None:
    marks = {fail(harbour, again=False).mark, fail(harbour).mark}
    harbour.rest_channel("mail", NOON + HOUR)
    owe(harbour)
    assert set(harbour.retry(None, NOON)) == marks
    assert [notice.attempts for notice in take(harbour)] == [0, 0, 0]


def test_only_what_was_not_delivered_can_be_sent_again(harbour: SqlStore) -> None:
    deliver(harbour, 0)
    [notice] = harbour.outbox()
    assert (harbour.retry([notice.mark, "none"], NOON), harbour.drop(notice.mark)) == ([], False)


def test_what_is_dropped_is_kept_with_the_reason(harbour: SqlStore) -> None:
    assert harbour.drop(fail(harbour, again=False).mark)
    [notice] = harbour.outbox()
    assert (notice.state, "a person dropped it" in notice.detail) == ("dropped", True)


def test_a_channel_against_which_nothing_bears_witness_is_forgotten(harbour: SqlStore) -> None:
    first, second = fail(harbour), fail(harbour)
    harbour.drop(first.mark)
    assert len(harbour.channels()) == 1
    harbour.drop(second.mark)
    assert harbour.channels() == []
