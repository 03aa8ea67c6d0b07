"""Candidates: saved before any is fetched, quiet in a baseline, looked at again when there is reason to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.model import Validators
from monitor.store.links import LEAST_REST
from monitor.store.rows import Visit
from tests.builders import HOUR, NOON, make_link, make_source, make_topic

if TYPE_CHECKING:
    from monitor.model import Link
    from monitor.store.rows import Candidate
    from monitor.store.sql import SqlStore

QUAY, PIER = make_source("https://quay.example/rss"), make_source("https://pier.example/rss")


def listing(store: SqlStore, *links: Link, source: int = 0, hours: int = 0) -> int:
    """How many links of this listing of the first (or second) source are new."""
    now = NOON + hours * HOUR
    return store.save_listing(store.sources()[source].id, links, Validators(), now, due_at=now + HOUR)


def due(store: SqlStore, hours: int = 0, limit: int = 100) -> list[Candidate]:
    return store.due_candidates(NOON + hours * HOUR, limit=limit)


def settle(
    store: SqlStore, candidate: Candidate, again_in_hours: int | None = None, **fields: object
) -> None:
    due_at = None if again_in_hours is None else NOON + again_in_hours * HOUR
    values = {"at": NOON, "decision": "new", "reason": "", "article": None, "due_at": due_at, **fields}
    with store.writing() as tx:
        tx.settle(Visit(candidate=candidate.id, **values))


def quiet(store: SqlStore, url: str) -> frozenset[str]:
    [candidate] = [c for c in due(store, 1000) if c.url == url]
    with store.writing() as tx:
        return tx.quiet_topics(candidate.id)


def test_links_are_saved_once(harbour: SqlStore) -> None:
    first, second = make_link(), make_link("https://harbour.example/2")
    assert listing(harbour, first, first) == 1
    assert listing(harbour, first, second) == 1


def test_a_candidate_is_what_the_listing_said(harbour: SqlStore) -> None:
    listing(
        harbour,
        make_link(title="A quay", published_at=NOON - HOUR, outlet="Post", headline_only=True),
        hours=1,
    )
    [found] = due(harbour, 1)
    assert (found.title, found.published_at, found.outlet, found.headline_only) == (
        "A quay", NOON - HOUR, "Post", True,
    )  # fmt: skip
    assert (found.seen_at, found.visits, found.failures, found.validators) == (
        NOON + HOUR,
        0,
        0,
        Validators(),
    )


def test_of_one_listing_the_oldest_come_first(harbour: SqlStore) -> None:
    listing(harbour, *(make_link(f"https://{n}.example/", published_at=NOON + n * HOUR) for n in (3, 1, 2)))
    assert [candidate.url[8] for candidate in due(harbour)] == ["1", "2", "3"]
    assert [candidate.url[8] for candidate in due(harbour, limit=1)] == ["1"]


def test_a_revisit_has_its_turn_before_what_came_in_after_it_fell_due(harbour: SqlStore) -> None:
    listing(harbour, make_link("https://1.example/"))
    settle(harbour, due(harbour)[0], again_in_hours=1)
    listing(harbour, make_link("https://2.example/", published_at=NOON), hours=2)
    assert [candidate.url[8] for candidate in due(harbour, 2)] == ["1", "2"]


def test_a_settled_link_is_done_or_due_later(harbour: SqlStore) -> None:
    listing(harbour, make_link("https://1.example/"), make_link("https://2.example/"))
    done, later = due(harbour)
    settle(harbour, done)
    settle(harbour, later, again_in_hours=2, validators=Validators(etag='"1"'))
    assert due(harbour, 1) == []
    [again] = due(harbour, 2)
    assert (again.id, again.visits, again.validators) == (later.id, 1, Validators(etag='"1"'))


def test_a_failed_link_is_tried_again_or_never(harbour: SqlStore) -> None:
    listing(harbour, make_link())
    [candidate] = due(harbour)
    harbour.postpone(candidate.id, "timed out", NOON + HOUR)
    assert due(harbour) == []
    assert [c.failures for c in due(harbour, 1)] == [1]
    harbour.postpone(candidate.id, "gone", None)
    assert due(harbour, 1000) == []
    [line] = harbour.why(candidate.url)
    assert (line.decision, line.reason) == ("failed", "gone")


def test_a_reading_ends_a_row_of_failures(harbour: SqlStore) -> None:
    listing(harbour, make_link())
    [candidate] = due(harbour)
    harbour.postpone(candidate.id, "timed out", NOON)
    settle(harbour, candidate, again_in_hours=0)
    assert [c.failures for c in due(harbour)] == [0]


def test_a_link_dated_later_than_before_is_due_again_at_once(harbour: SqlStore) -> None:
    listing(harbour, make_link(published_at=NOON))
    settle(harbour, due(harbour)[0])
    listing(harbour, make_link(published_at=NOON), hours=1)
    assert due(harbour, 1) == []
    listing(harbour, make_link(published_at=NOON + HOUR), hours=2)
    assert [c.published_at for c in due(harbour, 2)] == [NOON + HOUR]


def test_a_new_date_right_after_a_visit_is_no_reason_to_look_again(harbour: SqlStore) -> None:
    listing(harbour, make_link(published_at=NOON))
    settle(harbour, due(harbour)[0], again_in_hours=9, at=NOON + 2 * HOUR)
    listing(harbour, make_link(published_at=NOON + HOUR), hours=2)
    assert due(harbour, 2) == []


def test_an_edit_dated_after_a_look_a_moment_ago_is_looked_at_after_a_rest(harbour: SqlStore) -> None:
    listing(harbour, make_link(published_at=NOON))
    settle(harbour, due(harbour)[0], again_in_hours=9, at=NOON + 2 * HOUR)
    edited = NOON + 2 * HOUR + timedelta(minutes=1)
    now = edited + timedelta(minutes=1)
    harbour.save_listing(
        harbour.sources()[0].id, [make_link(published_at=edited)], Validators(), now, due_at=now
    )
    assert due(harbour, 2) == []
    assert len(harbour.due_candidates(NOON + 2 * HOUR + LEAST_REST, limit=9)) == 1


def test_a_date_is_believed_again_where_the_last_look_found_an_edit(harbour: SqlStore) -> None:
    looks = 0
    for hours in range(9):
        listing(harbour, make_link(published_at=NOON + hours * HOUR), hours=hours)
        for candidate in due(harbour, hours):
            looks += 1
            settle(harbour, candidate, at=NOON + hours * HOUR, churn=1)
    assert looks == 9


def test_a_feed_that_dates_its_items_anew_each_time_is_believed_six_times(harbour: SqlStore) -> None:
    looks = 0
    for hours in range(12):
        listing(harbour, make_link(published_at=NOON + hours * HOUR), hours=hours)
        for candidate in due(harbour, hours):
            looks += 1
            settle(harbour, candidate, at=NOON + hours * HOUR)
    assert looks == 6


def test_links_of_a_source_that_rests_wait_until_it_is_named_again(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    listing(store, make_link())
    store.plan([make_topic(sources=(PIER,))], NOON)
    assert due(store, 9) == []
    assert store.next_due() == NOON  # the other source
    store.plan([make_topic(sources=(QUAY,))], NOON)
    assert [candidate.url for candidate in due(store, 9)] == [make_link().url]


def test_a_link_of_a_source_that_rests_is_fetched_for_another_that_lists_it(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    listing(store, make_link())
    store.plan([make_topic(sources=(PIER,))], NOON)
    assert listing(store, make_link()) == 0
    assert [candidate.url for candidate in due(store, 9)] == [make_link().url]


def test_a_sitemap_may_list_more_than_a_statement_holds(harbour: SqlStore) -> None:
    links = [make_link(f"https://harbour.example/{n}") for n in range(2500)]
    assert listing(harbour, *links) == 2500
    assert listing(harbour, *links) == 0


def test_no_candidate_is_due_on_a_host_that_is_busy(harbour: SqlStore) -> None:
    listing(
        harbour,
        make_link("https://Slow.example/1"),
        make_link("https://quick.example/1"),
        make_link("http://["),
    )
    found = harbour.due_candidates(NOON, limit=9, busy=["slow.example"])
    assert [(c.url, c.host) for c in found] == [
        ("https://quick.example/1", "quick.example"),
        ("http://[", ""),
    ]


def test_a_candidate_that_is_put_off_has_not_failed(harbour: SqlStore) -> None:
    listing(harbour, make_link())
    harbour.put_off(due(harbour)[0].id, NOON + HOUR)
    assert due(harbour) == []
    assert [candidate.failures for candidate in due(harbour, 1)] == [0]


# --- the baseline --------------------------------------------------------------------------------------------


def test_the_first_listing_of_a_source_is_quiet_the_second_is_not(harbour: SqlStore) -> None:
    listing(harbour, make_link("https://1.example/"))
    listing(harbour, make_link("https://1.example/"), make_link("https://2.example/"), hours=1)
    assert quiet(harbour, "https://1.example/") == {"harbour"}
    assert quiet(harbour, "https://2.example/") == frozenset()


def test_an_empty_first_listing_is_no_baseline(harbour: SqlStore) -> None:
    listing(harbour)
    listing(harbour, make_link("https://1.example/"), hours=1)
    listing(harbour, make_link("https://2.example/"), hours=2)
    assert quiet(harbour, "https://1.example/") == {"harbour"}
    assert quiet(harbour, "https://2.example/") == frozenset()


def test_a_listing_that_has_not_changed_stands_for_the_one_before(store: SqlStore) -> None:
    store.plan([make_topic("old", sources=(QUAY,))], NOON)
    listing(store, make_link("https://waiting.example/"))
    store.plan([make_topic("old", sources=(QUAY,)), make_topic("young", sources=(QUAY,))], NOON + HOUR)
    listing(store, hours=1)
    listing(store, make_link("https://fresh.example/"), hours=2)
    assert quiet(store, "https://waiting.example/") == {"old", "young"}
    assert quiet(store, "https://fresh.example/") == frozenset()


def test_a_source_that_says_nothing_changed_stands_for_its_listing_before(store: SqlStore) -> None:
    store.plan([make_topic("old", sources=(QUAY,))], NOON)
    listing(store, make_link("https://waiting.example/"))
    store.plan([make_topic("old", sources=(QUAY,)), make_topic("young", sources=(QUAY,))], NOON + HOUR)
    store.unchanged({store.sources()[0].id: NOON + 2 * HOUR}, NOON + HOUR)
    listing(store, make_link("https://fresh.example/"), hours=2)
    assert quiet(store, "https://waiting.example/") == {"old", "young"}
    assert quiet(store, "https://fresh.example/") == frozenset()


def test_an_edit_of_a_baseline_article_is_news(harbour: SqlStore) -> None:
    listing(harbour, make_link())
    settle(harbour, due(harbour)[0], again_in_hours=1)
    assert quiet(harbour, make_link().url) == frozenset()


def test_a_baseline_that_could_not_be_read_at_once_stays_quiet(harbour: SqlStore) -> None:
    listing(harbour, make_link())
    harbour.postpone(due(harbour)[0].id, "timed out", NOON + HOUR)
    assert quiet(harbour, make_link().url) == {"harbour"}


def test_a_topic_that_joins_a_known_source_has_its_own_baseline(store: SqlStore) -> None:
    store.plan([make_topic("old", sources=(QUAY,))], NOON)
    listing(store, make_link("https://old.example/"))
    listing(store, make_link("https://waiting.example/"), hours=1)
    store.plan([make_topic("old", sources=(QUAY,)), make_topic("young", sources=(QUAY,))], NOON + HOUR)
    listing(store, make_link("https://waiting.example/"), make_link("https://fresh.example/"), hours=2)
    assert quiet(store, "https://waiting.example/") == {"young"}
    assert quiet(store, "https://fresh.example/") == {"young"}


def test_a_new_source_does_not_hush_what_a_known_one_brought(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    listing(store, make_link("https://old.example/"))
    listing(store, make_link("https://news.example/"), hours=1)
    store.plan([make_topic(sources=(QUAY, PIER))], NOON + HOUR)
    listing(store, make_link("https://news.example/"), make_link("https://pier.example/1"), source=1, hours=2)
    assert quiet(store, "https://news.example/") == frozenset()
    assert quiet(store, "https://pier.example/1") == {"harbour"}


def test_two_new_sources_are_both_quiet_about_one_link(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY, PIER))], NOON)
    listing(store, make_link())
    listing(store, make_link(), source=1)
    assert quiet(store, make_link().url) == {"harbour"}


def test_a_source_that_rested_has_no_second_baseline(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    listing(store, make_link("https://old.example/"))
    store.plan([], NOON)
    store.plan([make_topic(sources=(QUAY,))], NOON + HOUR)
    listing(store, make_link(), hours=2)
    assert quiet(store, make_link().url) == frozenset()
