"""The stored texts read again: what is otherwise stands beside what was said, nobody is told, decisions stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.figures import READER
from monitor.ledger import LINKER
from monitor.model import Match, Topic
from monitor.rereading import Who, compare
from monitor.store.database import open_store
from tests.ledgers import new_ledger
from tests.machines.stories import EVERYTHING, sagas
from tests.test_upgrades import (
    EDITED,
    ELSEWHERE,
    FIRST,
    HARBOUR,
    HOUR,
    NOISE,
    NOON,
    OLD_READERS,
    OTHER_LINKER,
)

LATER = datetime(2026, 3, 9, tzinfo=UTC)
NEWS = (
    ("https://daily.example/1", FIRST),
    ("https://post.example/1", ELSEWHERE),
    ("https://daily.example/1", EDITED),
    ("https://coast.example/1", NOISE.replace("$640 million", "$690 million")),
    ("https://coast.example/2", "The new harbour at Westbay will have 52 berths. It needs 300 workers."),
)


@pytest.fixture
def filled(store):
    """Fills the ledger as a program of a day would."""
    store.know([HARBOUR], NOON)

    def filled(reader=READER, linker=LINKER, news=NEWS, after=0 * HOUR):
        for number, (url, text) in enumerate(news):
            at, outlet = NOON + after + number * HOUR, url.split("/")[2].removesuffix(".example").title()
            article = read_text(url, "News from Westbay", text, "en", published_at=at, outlet=outlet)
            with store.writing() as tx:
                cycle.take_in(tx, cycle.read(article, [HARBOUR], reader, linker), fetched_at=at, now=at)
        return store

    return filled


def read_again(store, *, reader=READER, linker=LINKER, again=lambda text: True, save=True):
    who = Who(reader=reader, linker=linker, topics={HARBOUR.id: HARBOUR})
    with store.reread.whole() as kept:
        found = compare(kept, who, again)
    assert not save or store.reread.save(found, kept.stamp, LATER)
    return found


def values(store, **asked):
    """Of each series the values that were seen of it, and of all the changes from and to."""
    rows = store.series(**asked)
    histories = [
        store.history(row.series, **{k: v for k, v in asked.items() if k == "until"}) for row in rows
    ]
    seen = sorted(sorted((o.figure.low, o.url) for o in h.observations) for h in histories)
    changes = sorted(
        (f.change.before.figure.low if f.change.before else None, f.change.after.low, f.change.kind)
        for h in histories
        for f in h.findings
    )
    return seen, changes


def test_what_the_running_reader_and_linker_read_is_not_otherwise(filled):
    found = read_again(filled(), save=False)
    assert not found
    assert len(found.read) == len(NEWS)


@pytest.mark.parametrize("old", OLD_READERS)
def test_the_ledger_is_then_the_one_that_today_would_have_made(filled, store, fresh_ledger, old):
    read_again(filled(reader=OLD_READERS[old]))
    assert values(store) == fresh_ledger


@pytest.fixture(scope="module")
def fresh_ledger(tmp_path_factory):
    other = open_store(new_ledger(tmp_path_factory.mktemp("fresh") / "fresh.db"))
    other.know([HARBOUR], NOON)
    for number, (address, text) in enumerate(NEWS):
        at, outlet = NOON + number * HOUR, address.split("/")[2].removesuffix(".example").title()
        article = read_text(address, "News from Westbay", text, "en", published_at=at, outlet=outlet)
        with other.writing() as tx:
            cycle.take_in(tx, cycle.read(article, [HARBOUR]), fetched_at=at, now=at)
    found = values(other)
    other.close()
    return found


@pytest.mark.parametrize("old", OLD_READERS)
def test_nobody_is_told_and_the_second_time_nothing_is_otherwise(filled, store, old):
    filled(reader=OLD_READERS[old])
    before = [n.id for n in store.outbox()]
    read_again(store)
    assert [n.id for n in store.outbox()] == before
    assert not read_again(store, save=False)


@pytest.mark.parametrize("old", OLD_READERS)
def test_what_was_known_before_can_still_be_asked(filled, store, old):
    filled(reader=OLD_READERS[old])
    before = values(store)
    read_again(store)
    assert values(store, until=LATER) == before


def test_another_linker_moves_figures_and_they_can_be_moved_back(filled, store):
    filled(linker=OTHER_LINKER)
    assert read_again(store).moved
    assert not read_again(store, save=False)


def test_a_dry_run_writes_nothing(filled, store):
    filled(reader=OLD_READERS["millions as units"])
    before = values(store)
    assert read_again(store, save=False)
    assert values(store) == before


def test_what_came_in_meanwhile_is_not_overlooked(filled, store):
    filled(reader=OLD_READERS["nothing"])
    who = Who(reader=READER, linker=LINKER, topics={HARBOUR.id: HARBOUR})
    with store.reread.whole() as kept:
        found = compare(kept, who, lambda text: True)
    filled(news=[("https://late.example/9", ELSEWHERE.replace("52", "53"))])
    assert not store.reread.save(found, kept.stamp, LATER)
    assert all(row.outlets == 1 for row in store.series())


def test_only_what_is_asked_for_is_read_again(filled, store):
    filled(reader=OLD_READERS["millions as units"])
    found = read_again(store, again=lambda text: text.learned_at >= NOON + 3 * HOUR)
    assert len(found.read) == 2
    assert {one.url for one in found.fresh} == {url for url, _ in NEWS[3:]}


def test_a_readers_own_articles_are_found_by_the_next_one(filled, store):
    """The memory of a running daemon takes note of what another process has written."""
    filled(reader=OLD_READERS["millions as units"])
    read_again(store)
    filled(
        news=[("https://late.example/9", FIRST.replace("$640 million", "$800 million").replace("48", "84"))],
        after=99 * HOUR,
    )
    [kinds] = [[f.change.after.low for f in store.history(row.series).findings][-1:] for row in store.series()
               if row.unit == "USD" and row.changes]  # fmt: skip
    assert kinds == [800_000_000]


# --- what a person decided -----------------------------------------------------------------------------------


@pytest.mark.parametrize("old", ["millions as units", "other words", "another unit"])
def test_decisions_stay_and_so_does_what_they_are_about(filled, store, old):
    filled(reader=OLD_READERS[old])
    one, other = [row for row in store.series() if row.observations > 1][:2]
    with store.correcting(LATER - timedelta(days=1)) as hand:
        hand.rename(one.series, "what it costs")
        hand.mute(one.series)
        hand.misread(other.standing.id)
    before = {row.series: row for row in store.series()}
    seen = [o.id for o in store.history(one.series).observations]
    read_again(store)
    after = {row.series: row for row in store.series()}
    assert (after[one.series].label, after[one.series].muted) == ("what it costs", True)
    assert set(seen) <= {o.id for o in store.history(one.series).observations}
    assert other.standing.id in {o.id for o in store.history(other.series).misread}
    assert before.keys() >= {one.series}


def test_a_held_alert_of_a_change_that_is_none_is_dropped(filled, store):
    filled(reader=OLD_READERS["as today"], news=(NEWS[0], NEWS[2]))
    owed = [n.id for n in store.outbox(["owed"])]
    read_again(store, reader=OLD_READERS["no ships"])
    assert owed
    assert [(n.state, n.detail) for n in store.outbox() if n.id in owed] == [
        ("dropped", "not so since its text was read again")
    ]
    assert store.findings("harbour", NOON, LATER) == []


def test_a_change_that_is_the_same_keeps_its_notice(filled, store):
    filled(reader=OLD_READERS["other owner"], news=(NEWS[0], NEWS[2]))
    [owed] = store.outbox(["owed"])
    read_again(store)
    [still] = store.outbox(["owed"])
    assert still.id == owed.id
    assert still.findings[0].change.after.owner != owed.findings[0].change.after.owner
    assert len(store.findings("harbour", NOON, LATER)) == 1


def taken_in_late(store, topics):
    """Sagas of four projects, by outlets that are read in an order of nobody's choice."""
    news = [one for one in sagas() if one.url.endswith(("/0", "/1", "/2", "/3"))]
    Random(5).shuffle(news)
    store.know(topics, NOON)
    for number, one in enumerate(news):
        article = read_text(one.url, one.title, one.text, "en", published_at=one.at, outlet=one.outlet)
        now = LATER + number * HOUR
        with store.writing() as tx:
            cycle.take_in(tx, cycle.read(article, topics), fetched_at=now, now=now)


def test_what_late_articles_have_linked_anew_is_not_otherwise(tmp_path):
    """Some stand on two topics, of which one takes everything: the ledger is asked of both."""
    tunnels = Topic(id="tunnels", title="Tunnels", match=Match(any=("tunnel", "ferry")), lang="en")
    store = open_store(new_ledger(tmp_path / "late.db"))
    taken_in_late(store, [EVERYTHING, tunnels])
    with store.reread.whole() as kept:
        assert kept.relinked
        who = Who(reader=READER, linker=LINKER, topics={one.id: one for one in (EVERYTHING, tunnels)})
        found = compare(kept, who, lambda _: True)
    store.close()
    assert len(found.read) == 16
    assert not found
