"""A notice is owed until it is delivered, through restarts; a digest is owed once for each period."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.model import Message, Receipt, Wait
from monitor.store.database import open_store
from tests.builders import HOUR, NOON, changed, make_figure, make_sighting, opening, save_article

if TYPE_CHECKING:
    from monitor.model import Finding, Owed
    from monitor.store.sql import SqlStore

ARRIVED = Receipt(outcome="delivered", detail="250 queued")
REFUSED = Receipt(outcome="refused", detail="error=429")
MINUTE = timedelta(minutes=1)
DIGEST = Message(subject="The week", text="Nothing moved.", html="<b>Nothing</b> moved.")


def find_changes(store: SqlStore) -> list[Finding]:
    with store.writing() as tx:
        article = save_article(tx)
        [series, _], _ = tx.record(
            article.version,
            make_sighting(article),
            [opening(), opening(opens=1)],
            topics=["harbour"],
            title="",
        )
        standing = tx.entries([make_figure()])[0].observations[0]
        verdicts = [changed(series, standing, make_figure(value)) for value in ("500", "600")]
        return tx.record(article.version, make_sighting(article), verdicts, topics=["harbour"], title="")[1]


def owe(store: SqlStore, channel: str = "mail", **fields: object) -> None:
    with store.writing() as tx:
        tx.owe("harbour", channel, fields.pop("findings", ()), NOON, **fields)


def take(store: SqlStore, minutes: int = 0) -> list[Owed]:
    return store.take_owed(NOON + minutes * MINUTE, limit=10)


def test_a_notice_is_owed_with_its_findings_in_order(harbour: SqlStore) -> None:
    first, second = find_changes(harbour)
    owe(harbour, findings=[second.id, first.id])
    [notice] = harbour.outbox()
    assert notice.findings == (second, first)
    assert (notice.topic, notice.channel, notice.kind, notice.state) == ("harbour", "mail", "change", "owed")
    assert (notice.created_at, notice.due_at, notice.attempts, notice.digest) == (NOON, NOON, 0, None)


def test_an_owed_notice_survives_a_reopen(harbour: SqlStore, database_url: str) -> None:
    owe(harbour)
    harbour.close()
    again = open_store(database_url)
    assert [notice.channel for notice in take(again)] == ["mail"]
    again.close()


def test_a_notice_that_is_not_sent_is_kept_with_the_reason(harbour: SqlStore) -> None:
    owe(harbour, dropped="below 2 %")
    assert take(harbour) == []
    [notice] = harbour.outbox(["dropped"])
    assert (notice.state, notice.detail) == ("dropped", "below 2 %")


def test_a_held_notice_waits_until_it_is_settled(harbour: SqlStore) -> None:
    first, _ = find_changes(harbour)
    owe(harbour, findings=[first.id], wait=Wait(cause="slip", why="may be a slip"))
    assert take(harbour) == []
    with harbour.writing() as tx:
        assert tx.held([first.series + 1]) == tx.held([]) == []
        [held] = tx.held([first.series])
        tx.settle_held(held.id, "owed", "released", NOON + MINUTE)
    assert (held.state, held.detail, held.findings) == ("held", "may be a slip", (first,))
    assert [notice.detail for notice in take(harbour, 1)] == ["released"]


def test_what_is_taken_is_being_sent_and_not_taken_twice(harbour: SqlStore) -> None:
    owe(harbour)
    assert [notice.state for notice in take(harbour)] == ["sending"]
    assert take(harbour) == []


def test_the_longest_due_are_taken_first(harbour: SqlStore) -> None:
    for channel in ("mail", "chat", "phone"):
        owe(harbour, channel)
    [first] = harbour.take_owed(NOON, limit=1)
    harbour.undelivered(first.id, REFUSED, NOON + MINUTE)
    assert [notice.channel for notice in take(harbour, 1)] == ["chat", "phone", "mail"]


def test_a_delivered_notice_is_struck_out(harbour: SqlStore) -> None:
    owe(harbour)
    [notice] = take(harbour)
    harbour.delivered(notice.id, ARRIVED, NOON)
    [struck] = harbour.outbox(["delivered"])
    assert (struck.attempts, struck.detail) == (1, "250 queued")
    assert take(harbour, 60) == []


def test_an_undelivered_notice_is_tried_again_when_it_is_due(harbour: SqlStore) -> None:
    owe(harbour)
    harbour.undelivered(take(harbour)[0].id, REFUSED, NOON + 5 * MINUTE)
    assert take(harbour, 4) == []
    [notice] = take(harbour, 5)
    assert (notice.attempts, notice.detail) == (1, "error=429")


def test_a_notice_that_nobody_takes_is_kept_as_failed(harbour: SqlStore) -> None:
    owe(harbour)
    harbour.undelivered(take(harbour)[0].id, REFUSED, None)
    assert [notice.detail for notice in harbour.outbox(["failed"])] == ["error=429"]
    assert take(harbour, 600) == []


def test_what_a_killed_process_was_sending_is_owed_again_at_start(harbour: SqlStore) -> None:
    owe(harbour)
    take(harbour)
    assert harbour.recover() == 1
    assert [notice.attempts for notice in take(harbour)] == [1]


def test_what_is_sending_for_ten_minutes_is_due_again(harbour: SqlStore) -> None:
    owe(harbour)
    take(harbour)
    assert take(harbour, 9) == []
    assert [notice.attempts for notice in take(harbour, 10)] == [1]


def test_each_notice_has_a_mark_of_its_own(harbour: SqlStore) -> None:
    for channel in ("mail", "chat"):
        owe(harbour, channel)
    assert len({notice.mark for notice in harbour.outbox()}) == 2


def test_the_outbox_shows_the_newest_first_by_state(harbour: SqlStore) -> None:
    for channel in ("mail", "chat", "phone"):
        owe(harbour, channel, dropped="muted" if channel == "chat" else None)
    assert [n.channel for n in harbour.outbox()] == ["phone", "chat", "mail"]
    assert [n.channel for n in harbour.outbox(["owed", "failed"], limit=1)] == ["phone"]


# --- digests -------------------------------------------------------------------------------------------------


def owe_digest(store: SqlStore, until_hours: int = 0, channels: tuple[str, ...] = ("mail", "chat")) -> bool:
    return store.owe_digest("harbour", channels, NOON + until_hours * HOUR, DIGEST, "<html>", NOON + HOUR)


def test_a_digest_is_owed_to_each_channel_in_its_words(harbour: SqlStore) -> None:
    assert owe_digest(harbour)
    owed = take(harbour, 60)
    assert [(n.channel, n.kind, n.digest, n.digest_html) for n in owed] == [
        ("mail", "digest", DIGEST, "<html>"),
        ("chat", "digest", DIGEST, "<html>"),
    ]


def test_a_period_has_one_digest(harbour: SqlStore) -> None:
    assert [owe_digest(harbour), owe_digest(harbour), owe_digest(harbour, 1)] == [True, False, True]
    assert len(harbour.outbox()) == 4


@pytest.mark.parametrize("channels", [(), ("mail",)])
def test_the_last_digest_is_remembered_even_if_nobody_wants_it(
    channels: tuple[str, ...], harbour: SqlStore
) -> None:
    assert harbour.last_digest("harbour") is None
    owe_digest(harbour, 2, channels)
    owe_digest(harbour, 1, channels)
    assert harbour.last_digest("harbour") == NOON + 2 * HOUR
