"""The store in pages: every row once, the newest first, on either database."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert

from monitor.errors import InputError
from monitor.model import Verdict
from monitor.store.engine import Database
from monitor.store.paged import Leaf, Stated
from monitor.store.tables import relink
from tests.builders import HOUR, NOON, changed, make_figure, make_topic, opening, same
from tests.store.test_looking import change_to, state

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.store.paged import Page
    from monitor.store.sql import SqlStore


def leaf_through(ask: Callable[[Leaf], Page], limit: int = 2) -> list[list]:
    pages, after = [], None
    for _ in range(20):
        page = ask(Leaf(after=after, limit=limit))
        pages.append(list(page.items))
        after = page.next
        if after is None:
            return pages
    raise AssertionError("it never ends")


@pytest.fixture
def five(harbour: SqlStore) -> SqlStore:
    """Five series A to E, an article each; then C is stated again."""
    for hours, label in enumerate("ABCDE"):
        state(harbour, opening(make_figure(str(hours + 1)), label=label), hours=hours)
    [c] = [row.series for row in harbour.series() if row.label == "C"]
    state(harbour, same(c, make_figure("3")), outlet="Courier", hours=9)
    return harbour


def test_series_come_by_their_newest_article_each_on_one_page(five: SqlStore) -> None:
    pages = leaf_through(five.pages.series)
    assert [[row.label for row in page] for page in pages] == [["C", "E"], ["D", "B"], ["A"]]


def test_a_row_of_a_page_is_that_of_the_whole_table(five: SqlStore) -> None:
    paged = [row for page in leaf_through(five.pages.series) for row in page]
    assert sorted(paged, key=lambda row: row.series) == sorted(five.series(), key=lambda row: row.series)


def test_several_series_of_one_article_are_parted_by_pages(harbour: SqlStore) -> None:
    state(harbour, *(opening(make_figure(str(n)), opens=n, label=f"n{n}") for n in range(5)))
    labels = [row.label for page in leaf_through(harbour.pages.series) for row in page]
    assert sorted(labels) == ["n0", "n1", "n2", "n3", "n4"]


@pytest.mark.parametrize(
    ("asked", "labels"),
    [({"topic": "harbour"}, "CEDBA"), ({"topic": "airport"}, ""), ({"unit": "m"}, "CEDBA"), ({"unit": "KRW"}, ""),
     ({"search": "d"}, "D"), ({"until": NOON + 3 * HOUR}, "CBA")],
)  # fmt: skip
def test_series_are_asked_for_by_topic_unit_label_and_day(five: SqlStore, asked: dict, labels: str) -> None:
    rows = [row.label for page in leaf_through(lambda leaf: five.pages.series(leaf, **asked)) for row in page]
    assert "".join(rows) == labels


def test_merged_series_are_one(five: SqlStore) -> None:
    numbers = {row.label: row.series for row in five.series()}
    with five.correcting(NOON) as rule:
        rule.merge(numbers["A"], numbers["E"])
    rows = [row.label for page in leaf_through(five.pages.series) for row in page]
    assert rows == ["C", "E", "D", "B"]


def test_counts_curve_and_value_are_those_of_the_whole_history_whatever_was_moved(
    five: SqlStore, database_url: str
) -> None:
    of = {row.label: row.series for row in five.series()}
    told_again = five.history(of["C"]).observations[-1]
    link = {"observation_id": told_again.id, "was_id": of["C"], "series_id": of["D"]}
    database = Database(database_url)
    with database.writing() as connection:
        connection.execute(insert(relink).values(**link, article_id=told_again.article, made_at=NOON))
    database.close()
    with five.correcting(NOON) as rule:
        rule.merge(of["A"], of["E"])
        rule.split(of["D"], [told_again.id])
    for row in five.series():
        seen = five.history(row.series).observations
        assert (row.observations, row.outlets) == (len(seen), len({o.outlet for o in seen}))
        assert row.first_seen_at == min(o.learned_at for o in seen)
        assert (row.standing, five.pages.curves([row.series])[row.series]) == (seen[-1], seen)
    assert len(five.series()) == 5


def test_figures_are_found_by_what_they_are_worth(five: SqlStore) -> None:
    found = five.pages.figures(Leaf(), Stated(least=Decimal(4), most=Decimal("4.5"), unit="m"))
    assert [(row.label, row.topics, row.verdict) for row in found.items] == [("D", ("harbour",), "new")]


def test_figures_are_found_by_series_topic_and_time(five: SqlStore) -> None:
    [c] = [row.series for row in five.series() if row.label == "C"]
    pages = leaf_through(lambda leaf: five.pages.figures(leaf, Stated(series=c, topic="harbour")), limit=1)
    assert [[row.outlet for row in page] for page in pages] == [["Courier"], ["Post"]]
    assert not five.pages.figures(Leaf(), Stated(series=c, until=NOON)).items


def test_articles_come_newest_first_with_when_they_were_learned(five: SqlStore) -> None:
    pages = leaf_through(lambda leaf: five.pages.articles(leaf, topic="harbour", outlet="Post"), limit=3)
    assert [len(page) for page in pages] == [3, 2]
    newest = pages[0][0]
    assert (newest.learned_at, newest.topics, newest.decision) == (NOON + 4 * HOUR, ("harbour",), "new")
    assert five.pages.article(newest.article) == newest
    assert five.pages.article(10**9) is None


def test_changes_are_asked_for_by_kind_series_and_topic(harbour: SqlStore) -> None:
    state(harbour, opening())
    change_to(harbour, "500", hours=1)
    change_to(harbour, "600", hours=2, kind="conflict")
    [row] = harbour.series()
    every = [f.change.after.text for page in leaf_through(harbour.pages.changes, limit=1) for f in page]
    assert every == ["600", "500"]
    asked = {"topic": "harbour", "series": row.series, "kind": "revised", "since": NOON}
    assert [f.change.after.text for f in harbour.pages.changes(Leaf(), **asked).items] == ["500"]


def test_what_waits_is_a_conflict_that_is_open_or_a_likely_move(five: SqlStore) -> None:
    rows = {row.label: row for row in five.series()}
    state(five, changed(rows["A"].series, rows["A"].standing, make_figure("7"), kind="conflict"), hours=10)
    state(five, Verdict(figure=make_figure("8"), kind="unsure", series=rows["B"].series), hours=11)
    later = NOON + timedelta(days=2)
    assert [row.label for row in five.pages.waiting(["harbour"], NOON, 9)] == ["B", "A"]
    assert [row.label for row in five.pages.waiting(["harbour"], later, 9)] == ["A"]
    assert five.pages.waiting(["airport"], NOON, 9) == []


def test_notices_are_leafed_through(harbour: SqlStore) -> None:
    state(harbour, opening())
    finding = change_to(harbour, "500", hours=1)
    with harbour.writing() as tx:
        for channel in ("mail", "chat", "mail"):
            tx.owe("harbour", channel, [finding.id], NOON)
    pages = leaf_through(lambda leaf: harbour.pages.outbox(leaf, channel="mail", states=["owed"]), limit=1)
    assert [[one.findings[0].id for one in page] for page in pages] == [[finding.id], [finding.id]]


def test_totals_count_what_there_is(five: SqlStore) -> None:
    totals = five.pages.totals(NOON)
    assert (totals.articles, totals.figures, totals.series, totals.notices) == ({"new": 6}, 6, 5, {})


@pytest.mark.parametrize("after", ["", "x", "1-", "-1", "1' OR 1", "9" * 40])
def test_a_cursor_that_no_page_gave_is_refused(harbour: SqlStore, after: str) -> None:
    harbour.plan([make_topic("airport")], NOON)
    for ask in (harbour.pages.series, harbour.pages.articles, harbour.pages.outbox):
        with pytest.raises(InputError, match="cursor"):
            ask(Leaf(after=after))


def test_curves_are_the_newest_values_of_each_series_that_is_asked_for(five: SqlStore) -> None:
    numbers = {row.label: row.series for row in five.series()}
    curves = five.pages.curves([numbers["A"], numbers["C"]])
    assert {number: [str(o.figure.low) for o in seen] for number, seen in curves.items()} == {
        numbers["A"]: ["1"],
        numbers["C"]: ["3", "3"],
    }


def test_what_a_change_was_found_with_is_told_of_a_figure_and_of_many(harbour: SqlStore) -> None:
    state(harbour, opening(make_figure("400")))
    change_to(harbour, "500", hours=1)
    [row] = harbour.series()
    history = harbour.history(row.series)
    assert history
    raised = next(o.id for o in history.observations if o.figure.text == "500")
    assert history.turns == harbour.pages.turns([row.series]) == {raised: "revised"}
    assert harbour.pages.turns([]) == {}


def test_newest_conflict_of_each_series_is_told(harbour: SqlStore) -> None:
    state(harbour, opening(make_figure("400")))
    for hours, value in enumerate(("500", "600"), 1):
        change_to(harbour, value, hours=hours, kind="conflict")
    [row] = harbour.series()
    told = harbour.pages.conflicts([row.series, 99])
    assert {number: found.change.after.text for number, found in told.items()} == {row.series: "600"}
    assert harbour.pages.conflicts([]) == {}
