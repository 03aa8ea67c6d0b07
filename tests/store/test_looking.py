"""The ledger as a person sees it: the table, one series, a week in numbers, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.model import Link, Validators, Verdict
from monitor.store.rows import Visit
from tests.builders import (
    HOUR,
    NOON,
    changed,
    make_article,
    make_figure,
    make_prints,
    make_sighting,
    make_topic,
    opening,
    same,
    save_article,
)

if TYPE_CHECKING:
    from monitor.model import Finding, Origin
    from monitor.store.sql import SqlStore

URL = "https://harbour.example/1"


def state(
    store: SqlStore, *verdicts: Verdict, outlet: str = "Post", hours: int = 0, topic: str = "harbour"
) -> list[Finding]:
    """An outlet states figures, which we learn at once; the findings."""
    said = NOON + hours * HOUR
    with store.writing() as tx:
        url = f"https://{outlet}.example/{hours}"
        article = tx.add_article(make_article(url, outlet=outlet, published_at=said), make_prints(), said)
        tx.decide(article.id, "new")
        tx.on_topics(article.id, [topic])
        return tx.record(article.version, make_sighting(article), verdicts, topics=[topic], title="")[1]


def change_to(store: SqlStore, value: str, hours: int, **fields: object) -> Finding:
    [row] = store.series()
    [finding] = state(store, changed(row.series, row.standing, make_figure(value), **fields), hours=hours)
    return finding


def test_an_empty_ledger_has_no_rows(store: SqlStore) -> None:
    assert store.series() == []
    assert store.history(1) is None


def test_a_row_shows_the_standing_value_and_how_often_it_was_seen(harbour: SqlStore) -> None:
    state(harbour, opening())
    [series] = [row.series for row in harbour.series()]
    state(harbour, same(series, make_figure("410")), outlet="Courier", hours=2)
    state(harbour, same(series, make_figure("405")), outlet="Courier", hours=1)
    [row] = harbour.series()
    assert (row.label, row.topic, row.unit) == ("quay length", "harbour", "m")
    assert (row.standing.figure.text, row.standing.outlet) == ("410", "Courier")
    assert (row.observations, row.outlets, row.changes, row.open_conflict) == (3, 2, 0, False)


def test_a_thing_of_the_past_does_not_stand(harbour: SqlStore) -> None:
    state(harbour, opening())
    [row] = harbour.series()
    state(harbour, same(row.series, make_figure("300", status="past")), hours=1)
    assert [row.standing.figure.text for row in harbour.series()] == ["400"]


def test_a_series_with_nothing_but_the_past_is_shown(harbour: SqlStore) -> None:
    state(harbour, opening(make_figure("300", status="past")))
    assert [row.standing.figure.text for row in harbour.series()] == ["300"]


def test_the_most_recently_seen_come_first(harbour: SqlStore) -> None:
    for hours, label in ((2, "two"), (1, "one"), (3, "three")):
        state(harbour, opening(label=label), hours=hours)
    assert [row.label for row in harbour.series()] == ["three", "two", "one"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("quay", {"Quay length", "한강 quay"}),
        ("한강", {"한강 quay"}),
        ("100%", {"100% of piers"}),
        ("_", set()),
    ],
)
def test_search_is_part_of_the_label(search: str, found: set[str], harbour: SqlStore) -> None:
    for n, label in enumerate(["Quay length", "한강 quay", "100% of piers", "100 piers"]):
        state(harbour, opening(label=label), hours=n)
    assert {row.label for row in harbour.series(search=search)} == found


def test_a_series_belongs_to_each_topic_that_stated_it(store: SqlStore) -> None:
    store.plan([make_topic("harbour"), make_topic("budget"), make_topic("idle")], NOON)
    state(store, opening())
    [row] = store.series()
    state(store, same(row.series), hours=1, topic="budget")
    shown = {topic: len(store.series([topic])) for topic in ("harbour", "budget", "idle")}
    assert shown == {"harbour": 1, "budget": 1, "idle": 0}


def test_a_conflict_is_open_until_another_change(harbour: SqlStore) -> None:
    state(harbour, opening())
    change_to(harbour, "410", 1, kind="conflict")
    assert [(row.changes, row.open_conflict) for row in harbour.series()] == [(1, True)]
    change_to(harbour, "420", 2, kind="corrected")
    assert [(row.changes, row.open_conflict) for row in harbour.series()] == [(2, False)]


def test_the_history_is_all_that_was_seen_by_published_time(harbour: SqlStore) -> None:
    state(harbour, opening(), hours=5)
    finding = change_to(harbour, "410", 3)
    history = harbour.history(finding.series)
    assert [o.figure.text for o in history.observations] == ["410", "400"]
    assert history.findings == (finding,)
    assert history.row == harbour.series()[0]


def test_findings_are_those_learned_in_the_period_oldest_first(harbour: SqlStore) -> None:
    state(harbour, opening())
    found = [change_to(harbour, str(400 + hours), hours) for hours in (1, 2, 3)]
    assert harbour.findings("harbour", NOON + HOUR, NOON + 3 * HOUR) == found[:2]
    assert harbour.findings("another", NOON, NOON + 9 * HOUR) == []


def test_a_week_in_numbers(harbour: SqlStore) -> None:
    state(harbour, opening(), opening(opens=1), outlet="Post")
    for hours, row in enumerate(harbour.series(), start=1):
        [told] = state(
            harbour, changed(row.series, row.standing, make_figure("9")), outlet="Courier", hours=hours
        )
    with harbour.writing() as tx:
        copy = save_article(tx, "https://third.example/", outlet="Tribune")
        tx.decide(copy.id, "copy", copy_of=tx.article_at(told.url).id)
    week = harbour.tally("harbour", NOON, NOON + 9 * HOUR)
    assert (week.articles, week.outlets, week.copies, week.figures) == (3, 3, 1, 4)
    before = harbour.tally("harbour", NOON - HOUR, NOON)
    assert (before.articles, before.outlets, before.figures) == (0, 0, 0)


# --- why -----------------------------------------------------------------------------------------------------


def reasons(store: SqlStore, url: str) -> list[tuple[str, str, str]]:
    return [(line.decision, line.figure, line.reason) for line in store.why(url)]


def test_nothing_is_known_of_a_strange_address(store: SqlStore) -> None:
    assert store.why("https://nowhere.example/") == []


def test_every_figure_has_its_verdict_and_evidence(harbour: SqlStore) -> None:
    state(
        harbour, opening(), Verdict(figure=make_figure("7"), kind="unsure", reasons=("no noun", "no owner"))
    )
    article, first, second = harbour.why("https://Post.example/0")
    assert (article.decision, article.figure, article.learned_at) == ("new", "", NOON)
    assert (first.figure, first.verdict, first.label) == ("400", "new", "quay length")
    assert (second.figure, second.verdict, second.series, second.reason) == (
        "7",
        "unsure",
        None,
        "no noun; no owner",
    )


def test_a_change_says_who_was_told_and_who_was_not(harbour: SqlStore) -> None:
    state(harbour, opening())
    finding = change_to(harbour, "410", 1, reason="a larger number", suspect="a slip?")
    with harbour.writing() as tx:
        tx.owe("harbour", "mail", [finding.id], NOON)
        tx.owe("harbour", "chat", [finding.id], NOON, dropped="below 5 %")
    told = f"change {finding.id}, revised: a larger number; suspect: a slip?; mail: owed; chat: dropped (below 5 %)"
    assert reasons(harbour, finding.url)[1] == ("new", "410", told)


def test_a_change_that_no_channel_wants_says_so(harbour: SqlStore) -> None:
    state(harbour, opening())
    finding = change_to(harbour, "410", 1)
    assert (
        reasons(harbour, finding.url)[1][2]
        == f"change {finding.id}, revised: another value; no channel wants it"
    )


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        ("sentence", ""),
        (None, ""),
        ("before", "owner Harbour Board, from a sentence before"),
        ("headline", "owner Harbour Board, from headline or lead"),
    ],
)
def test_an_owner_carried_from_elsewhere_is_said(origin: Origin | None, told: str, harbour: SqlStore) -> None:
    state(harbour, opening(make_figure(owner="Harbour Board", owner_from=origin)))
    assert reasons(harbour, "https://Post.example/0")[1][2] == told


def test_a_copy_names_its_original_and_a_variant_its_own(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        original, copy, variant = (save_article(tx, f"https://{n}.example/") for n in "abc")
        tx.decide(copy.id, "copy", copy_of=original.id)
        tx.decide(variant.id, "new", variant_of=original.id)
    assert reasons(harbour, copy.url) == [("copy", "", "copy of https://a.example/")]
    assert reasons(harbour, variant.url) == [("new", "", "the text of https://a.example/ with other figures")]


def visited(store: SqlStore, url: str, **visit: object) -> None:
    [source] = store.sources()
    store.save_listing(source.id, [Link(url=url)], Validators(), NOON, due_at=NOON)
    [candidate] = store.due_candidates(NOON, limit=1)
    with store.writing() as tx:
        tx.settle(Visit(candidate=candidate.id, at=NOON, due_at=NOON, **visit))


def test_why_an_article_is_on_topic_outlives_later_visits(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        article = save_article(tx)
    visited(harbour, URL, decision="new", reason="harbour: says quay", article=article.id)
    visited(harbour, URL, decision="repeat", reason="the server says it has not changed", article=None)
    assert reasons(harbour, URL) == [("new", "", "harbour: says quay")]


def test_an_article_that_is_gone_is_told_with_what_it_said(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        article = save_article(tx)
    visited(harbour, URL, decision="new", reason="harbour: says quay", article=article.id)
    [link] = harbour.due_candidates(NOON, limit=1)
    harbour.postpone(link.id, "404", None)
    assert [line[0] for line in reasons(harbour, URL)] == ["new", "failed"]


def test_an_article_off_topic_is_known_by_its_link(harbour: SqlStore) -> None:
    visited(harbour, URL, decision="off_topic", reason="harbour: no word of it", article=None)
    assert reasons(harbour, URL) == [("off_topic", "", "harbour: no word of it")]


def test_a_link_that_was_not_read_yet_says_so(harbour: SqlStore) -> None:
    [source] = harbour.sources()
    harbour.save_listing(source.id, [Link(url=URL)], Validators(), NOON, due_at=NOON)
    assert [line.reason for line in harbour.why(URL)] == ["not read yet"]


@pytest.mark.parametrize("url", ["https://short.example/x", URL, URL + "?from=mail"])
def test_an_article_is_found_by_its_link_its_canonical_address_and_as_given(
    url: str, harbour: SqlStore
) -> None:
    with harbour.writing() as tx:
        article = make_article(URL + "?from=mail", canonical=URL)
        stored = tx.add_article(article, make_prints(), NOON)
        tx.decide(stored.id, "new")
    visited(harbour, "https://short.example/x", decision="new", reason="", article=stored.id)
    assert harbour.why(url)[0].url == article.url


def test_versions_are_told_oldest_first(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        first = save_article(tx)
        tx.add_version(first, make_article(), make_prints(5), NOON + HOUR)
    assert [line.decision for line in harbour.why(URL)] == ["new", "revision"]


def test_an_edited_copy_was_a_copy_once(harbour: SqlStore) -> None:
    with harbour.writing() as tx:
        original, copy = (save_article(tx, f"https://{n}.example/") for n in "ab")
        tx.decide(copy.id, "copy", copy_of=original.id)
        tx.add_version(copy, make_article(copy.url), make_prints(5), NOON + HOUR)
    assert reasons(harbour, copy.url) == [
        ("copy", "", "copy of https://a.example/"),
        ("revision", "", "on harbour"),
    ]
