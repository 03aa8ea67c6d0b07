"""What waits, what its recipients have heard, and how it becomes one message."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.model import Message, Receipt, Wait
from tests.builders import HOUR, NOON, changed, make_figure, make_sighting, opening, save_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Finding
    from monitor.store.sql import SqlStore

TILL = NOON + 8 * HOUR
NIGHT = Wait(cause="quiet", why="held till 20:00", until=TILL)
SECOND = Wait(cause="confirm", why="waiting for a second outlet", outlets=2)


@pytest.fixture
def steps(harbour: SqlStore) -> list[Finding]:
    """400 → 500 → 600 → 500, each found in an article of its own, an hour apart."""
    found: list[Finding] = []
    with harbour.writing() as tx:
        for number, value in enumerate(("400", "500", "600", "500")):
            at = NOON + number * HOUR
            article = save_article(tx, f"https://harbour.example/{number}", published_at=at)
            sighting = make_sighting(article, published_at=at, learned_at=at)
            if number:
                standing = tx.entries([make_figure()])[0].observations[-1]
                verdict = changed(standing.series, standing, make_figure(value))
            else:
                verdict = opening()
            found += tx.record(article.version, sighting, [verdict], topics=["harbour"], title="")[1]
    return found


def owe(store: SqlStore, *findings: Finding, **fields: object) -> int:
    with store.writing() as tx:
        tx.owe("harbour", "desk", [f.id for f in findings], NOON, **fields)
    return store.outbox(limit=1)[0].id


def told_at(store: SqlStore, now: object) -> list[list[int]]:
    return [[f.id for f in one.findings] for one in store.take_owed(now, limit=10)]


def test_what_it_waits_for_is_kept(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    owe(harbour, steps[0], wait=NIGHT)
    owe(harbour, steps[1], wait=SECOND)
    assert [one.wait for one in harbour.outbox(["held"])] == [SECOND, NIGHT]


def test_an_article_settles_what_is_doubted_and_not_what_waits_for_the_morning(
    harbour: SqlStore, steps: Sequence[Finding]
) -> None:
    owe(harbour, steps[0], wait=NIGHT)
    doubted = owe(harbour, steps[1], wait=SECOND)
    with harbour.writing() as tx:
        assert [one.id for one in tx.held([steps[0].series])] == [doubted]


def test_what_is_held_until_a_time_is_due_then(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    owe(harbour, steps[0], wait=NIGHT)
    owe(harbour, steps[1], wait=SECOND)
    assert harbour.next_due() <= TILL
    assert [harbour.anything_waited(TILL - HOUR), harbour.anything_waited(TILL)] == [False, True]
    with harbour.writing() as tx:
        assert [one.wait for one in tx.waited(TILL)] == [NIGHT]


def test_a_digest_is_due_whatever_the_hour(harbour: SqlStore) -> None:
    harbour.owe_digest("harbour", ["desk"], NOON, Message(subject="", text="", html=""), "", NOON)
    assert not harbour.anything_waited(NOON, ["desk"])


def test_what_is_due_is_asked_of_only_for_channels_in_quiet_hours(
    harbour: SqlStore, steps: Sequence[Finding]
) -> None:
    owe(harbour, steps[0])
    due = [harbour.anything_waited(NOON, quiet) for quiet in ([], ["mail"], ["desk"])]
    assert due == [False, False, True]


def test_what_waited_together_is_one_message(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    held = [owe(harbour, one, wait=NIGHT) for one in steps[:2]]
    with harbour.writing() as tx:
        tx.release(held, [f.id for f in steps[:2]], {}, "two in one", TILL)
    [one] = harbour.outbox()
    assert (one.state, one.detail, one.findings) == ("owed", "two in one", tuple(steps[:2]))
    assert told_at(harbour, TILL) == [[steps[0].id, steps[1].id]]


def test_what_waited_alone_keeps_its_mark(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    held = owe(harbour, steps[0], wait=NIGHT)
    with harbour.writing() as tx:
        tx.release([held], [steps[0].id], {}, "over", TILL)
    [one] = harbour.outbox()
    assert (one.id, one.state, one.due_at) == (held, "owed", TILL)


def test_what_no_longer_holds_is_kept_with_its_reason(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    first, second, third = steps
    held = [owe(harbour, first, third, wait=NIGHT), owe(harbour, second, wait=NIGHT)]
    with harbour.writing() as tx:
        tx.release(held, [first.id], {second.id: "gone", third.id: "gone, too"}, "over", TILL)
    rows = {(one.state, one.detail, one.findings) for one in harbour.outbox()}
    assert rows == {
        ("owed", "over", (first,)),
        ("dropped", "gone", (second,)),
        ("dropped", "gone, too", (third,)),
    }


def test_a_recipient_has_heard_what_was_told_last(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    first, second, third = steps
    for one, fields in (
        (first, {}),
        (second, {"wait": NIGHT}),
        (third, {"dropped": "muted", "cause": "muted"}),
    ):
        owe(harbour, one, **fields)
    with harbour.writing() as tx:
        [heard] = tx.heard([first.series])
        assert tx.heard([]) == []
    assert (heard.topic, heard.channel, heard.series, heard.told) == ("harbour", "desk", first.series, True)
    assert heard.value == second.change.after


def test_who_was_never_told_knows_the_value_before_the_first_small_step(
    harbour: SqlStore, steps: Sequence[Finding]
) -> None:
    for one in steps:
        owe(harbour, one, dropped="under 5%", cause="small")
    with harbour.writing() as tx:
        [heard] = tx.heard([steps[0].series])
    assert (heard.value.low, heard.told) == (400, False)


def test_nothing_is_heard_of_what_was_held_for_a_slip(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    owe(harbour, steps[0], wait=SECOND)
    with harbour.writing() as tx:
        assert tx.heard([steps[0].series]) == []


def test_messages_are_counted_by_when_they_went(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    first = owe(harbour, steps[0])
    harbour.take_owed(NOON, limit=1)
    harbour.delivered(first, Receipt(outcome="delivered"), NOON + HOUR)
    owe(harbour, steps[1], dropped="muted")
    owe(harbour, steps[2])
    with harbour.writing() as tx:
        assert sorted(tx.sent("harbour", "desk", NOON - HOUR)) == [NOON, NOON + HOUR]
        assert tx.sent("harbour", "desk", NOON) == [NOON + HOUR]
        assert tx.sent("harbour", "other", NOON - HOUR) == []


def test_a_message_that_was_not_sent_tells_of_one_more_change(
    harbour: SqlStore, steps: Sequence[Finding]
) -> None:
    first = owe(harbour, steps[1])
    with harbour.writing() as tx:
        [unsent] = tx.unsent("harbour", "desk", steps[1].series)
        tx.add_to(unsent.id, [steps[2].id], "in one")
    assert told_at(harbour, NOON) == [[steps[1].id, steps[2].id]]
    with harbour.writing() as tx:
        assert tx.unsent("harbour", "desk", steps[1].series) == []
    assert unsent.id == first


def test_the_newest_change_of_a_series_is_known(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    with harbour.writing() as tx:
        assert tx.newest_changes([steps[0].series]) == {steps[0].series: steps[2]}
        assert tx.newest_changes([]) == {}


def test_a_change_that_takes_the_last_one_back_is_a_return(
    harbour: SqlStore, steps: Sequence[Finding]
) -> None:
    assert [one.returns for one in steps] == [False, False, True]


def test_a_message_in_words_is_put_off(harbour: SqlStore, steps: Sequence[Finding]) -> None:
    put = owe(harbour, steps[0])
    with harbour.writing() as tx:
        tx.put_off(put, NIGHT)
    assert told_at(harbour, TILL - timedelta(minutes=1)) == []
    assert [one.detail for one in harbour.outbox(["owed"])] == ["held till 20:00"]
