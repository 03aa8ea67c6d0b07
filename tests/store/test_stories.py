"""Who left a clue is found by clue and time, whatever else is stored; an article tells one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.stories import Clue
from tests.builders import HOUR, NOON, make_figure, make_sighting, opening, same, save_article

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore

QUAY = Clue(key=-5, topic="harbour", weight=0.5, text="quay")


def told(store: SqlStore, number: int, *, hours: int = 0, story: int | None = None, clues=(QUAY,)) -> int:
    """The id of an article that was told so many hours after noon."""
    with store.writing() as tx:
        at = NOON + hours * HOUR
        article = save_article(tx, f"https://harbour.example/{number}", published_at=at)
        tx.tell(article.id, story or article.id, "alike" if story else None)
        tx.leave_clues(article.id, clues, at)
    return article.id


def found(store: SqlStore, clues=(QUAY,), hours: int = 0) -> list[int]:
    with store.writing() as tx:
        return [holder.article for holder in tx.told_lately(clues, NOON + hours * HOUR)]


def test_who_left_a_clue_is_found_with_the_story_it_tells(harbour: SqlStore) -> None:
    first = told(harbour, 1)
    second = told(harbour, 2, hours=2, story=first)
    with harbour.writing() as tx:
        oldest, newest = sorted(tx.told_lately([QUAY], NOON + 3 * HOUR), key=lambda one: one.article)
        assert tx.story_of(second) == first
    assert (newest.article, newest.story, newest.clue) == (second, first, QUAY.key)
    assert (newest.published_at, newest.began_at) == (NOON + 2 * HOUR, NOON)
    assert oldest.article == first


def test_an_article_with_other_clues_is_not_found(harbour: SqlStore) -> None:
    told(harbour, 1, clues=())
    assert found(harbour) == []


def test_what_was_published_within_the_window_after_is_found_too(harbour: SqlStore) -> None:
    later = told(harbour, 1, hours=71)
    told(harbour, 2, hours=73)
    assert found(harbour) == [later]


def test_of_each_clue_the_newest_8_are_found(harbour: SqlStore) -> None:
    all_of_them = [told(harbour, number, hours=number) for number in range(10)]
    assert sorted(found(harbour, hours=20)) == all_of_them[2:]


def test_more_clues_than_one_query_asks_for_are_all_looked_up(harbour: SqlStore) -> None:
    clues = [Clue(key=key, topic="harbour", weight=0.1, text="") for key in range(100)]
    article = told(harbour, 1, clues=clues)
    assert found(harbour, clues) == [article] * 100


def test_the_clues_of_an_edit_are_kept_beside_the_first(harbour: SqlStore) -> None:
    article = told(harbour, 1)
    with harbour.writing() as tx:
        tx.leave_clues(article, [QUAY], NOON)
    assert found(harbour) == [article]


# --- as a person sees them -----------------------------------------------------------------------------------


def told_by(
    store: SqlStore, outlet: str, *, hours: int, story: int | None = None, copy_of: int | None = None
) -> int:
    known = store.series()
    with store.writing() as tx:
        at = NOON + hours * HOUR
        url = f"https://{outlet.lower()}.example/{hours}"
        article = save_article(tx, url, outlet=outlet, published_at=at, title=f"By {outlet}")
        if copy_of:
            tx.decide(article.id, "copy", copy_of=copy_of)
        tx.tell(article.id, story or article.id, "alike" if story else None)
        if not copy_of:
            verdict = opening() if story is None else same(known[0].series, make_figure("410"))
            tx.record(article.version, make_sighting(article), [verdict], topics=["harbour"], title="")
    return article.id


def one_story(store: SqlStore) -> int:
    """Told by the Post, then by the Courier with another value; the Portal runs the Post's text."""
    first = told_by(store, "Post", hours=0)
    told_by(store, "Courier", hours=2, story=first)
    told_by(store, "Portal", hours=1, story=first, copy_of=first)
    return first


def test_a_story_names_its_outlets_in_order_and_counts_copies_apart(harbour: SqlStore) -> None:
    first = one_story(harbour)
    [row] = harbour.stories(since=NOON)
    assert (row.story, row.title, row.topics) == (first, "By Post", ("harbour",))
    assert (row.outlets, row.articles, row.copies) == (("Post", "Courier"), 2, 1)
    assert (row.first_at, row.first_seen_at, row.last_at) == (NOON, NOON, NOON + 2 * HOUR)


def test_stories_of_more_outlets_come_first(harbour: SqlStore) -> None:
    first = one_story(harbour)
    lone = told_by(harbour, "Tribune", hours=50)
    assert [row.story for row in harbour.stories(["harbour"], since=NOON)] == [first, lone]


def test_only_stories_read_in_the_time_asked_for_are_given(harbour: SqlStore) -> None:
    one_story(harbour)
    assert harbour.stories(since=NOON + HOUR) == []
    assert harbour.stories(since=NOON - HOUR, until=NOON) == []
    assert harbour.stories(["another"], since=NOON) == []


def test_a_story_tells_who_told_it_why_and_where_they_differ(harbour: SqlStore) -> None:
    first = one_story(harbour)
    story = harbour.story(first)
    assert [(one.outlet, one.copy_of, one.why) for one in story.tellings] == [
        ("Post", None, ""),
        ("Portal", "https://post.example/0", "alike"),
        ("Courier", None, "alike"),
    ]
    [figure] = story.figures
    assert (figure.label, figure.shared.state) == ("quay length", "differ")


def test_a_number_that_is_no_story_gives_none(harbour: SqlStore) -> None:
    assert harbour.story(99) is None
