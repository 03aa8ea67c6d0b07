"""What is old is let go of; figures, sentences and what is still needed stay."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from monitor.model import Message, Receipt
from monitor.store.company import LOOKED_AT
from monitor.store.database import open_store, shrunk, upgrade
from monitor.store.engine import Database
from monitor.store.forgetting import FIRST_CLUE
from monitor.store.paged import Leaf
from monitor.store.rows import SourceNotice, Visit
from monitor.stories import Clue
from tests.builders import (
    HOUR,
    NOON,
    make_article,
    make_link,
    make_prints,
    make_sighting,
    opening,
    save_article,
)

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from monitor.store.sql import SqlStore

ARRIVED = Receipt(outcome="delivered", detail="250 queued")
LATER = NOON + timedelta(days=100)
URL = "https://harbour.example/1"


@pytest.fixture
def told(harbour: SqlStore) -> SqlStore:
    """One article with one figure was read at noon."""
    with harbour.writing() as tx:
        stored = save_article(tx, URL)
        tx.record(stored.version, make_sighting(stored), [opening()], topics=["harbour"], title="")
    return harbour


def visit(candidate: int, article: int | None, due_at: datetime | None = None) -> Visit:
    return Visit(candidate=candidate, at=NOON, decision="new", reason="", article=article, due_at=due_at)


def found(store: SqlStore, words: str) -> list[str]:
    return [row.url for row in store.pages.find_articles(Leaf(), words).items]


def owe(store: SqlStore, subject: str) -> None:
    message = Message(subject=subject, text="body", html="<p>body</p>")
    store.tell_of_sources({}, [SourceNotice(topic="harbour", channel="mail", message=message)], NOON)


def forget_texts(store: SqlStore) -> int:
    return store.keeping.forget_texts(LATER - 30 * 24 * HOUR, LATER, 10)


def test_an_old_text_goes_and_its_figures_stay(told):
    [series] = told.series()
    before = told.history(series.series)
    assert (forget_texts(told), forget_texts(told)) == (1, 0)
    [kept] = told.versions(URL)
    assert (kept.draft.text, kept.draft.title) == ("", "A quay is lengthened")
    assert told.history(series.series) == before


def test_a_new_text_stays(told):
    assert told.keeping.forget_texts(NOON, LATER, 10) == 0
    assert told.versions(URL)[0].draft.text


def test_texts_go_a_batch_at_a_time(told):
    with told.writing() as tx:
        for n in range(2, 5):
            save_article(tx, f"https://harbour.example/{n}")
    assert [told.keeping.forget_texts(LATER, LATER, 3) for _ in range(3)] == [3, 1, 0]


def test_the_text_of_an_article_that_is_looked_at_again_stays(told):
    [source] = told.sources()
    told.save_listing(source.id, [make_link(URL)], source.validators, NOON, due_at=LATER)
    [candidate] = told.due_candidates(LATER, limit=9)
    with told.writing() as tx:
        known = tx.article_at(URL)
        tx.settle(visit(candidate.id, known.id, due_at=LATER))
    assert forget_texts(told) == 0


def test_what_was_forgotten_is_found_by_its_words_no_more(told):
    assert found(told, "quay metres")
    forget_texts(told)
    assert not found(told, "quay metres")


def test_an_edit_of_a_forgotten_text_is_compared_with_nothing(told):
    forget_texts(told)
    with told.writing() as tx:
        known = tx.article_at(URL)
        assert known.forgotten
        tx.add_version(known, make_article(URL, text="Another text."), make_prints(5), LATER)
    assert [kept.edit for kept in told.versions(URL)] == [None, None]


def test_old_links_that_led_to_no_article_go(harbour):
    [source] = harbour.sources()
    links = [make_link(f"https://harbour.example/{n}") for n in range(4)]
    harbour.save_listing(source.id, links[:3], source.validators, NOON, due_at=LATER)
    harbour.save_listing(source.id, links[3:], source.validators, LATER, due_at=LATER)
    first, second, *_ = harbour.due_candidates(LATER, limit=9)
    with harbour.writing() as tx:
        stored = save_article(tx, "https://harbour.example/0")
        tx.settle(visit(first.id, stored.id))
        tx.settle(visit(second.id, None))
    walked = harbour.keeping.forget_links(LATER - HOUR, 0, 100)
    assert (walked.looked_at, walked.gone) == (3, 1)
    assert harbour.keeping.forget_links(LATER - HOUR, walked.after, 100).looked_at == 0
    assert harbour.sources()[0].links == 3


def test_what_the_headline_of_such_a_link_said_goes_with_it(harbour):
    [source] = harbour.sources()
    harbour.save_listing(source.id, [make_link(URL)], source.validators, NOON, due_at=LATER)
    [brought] = harbour.due_candidates(NOON, limit=9)
    with harbour.writing() as tx:
        tx.hear(brought.id, make_article(URL), [opening()], NOON)
        tx.settle(visit(brought.id, None))
    assert harbour.keeping.forget_links(LATER, 0, 100).gone == 1
    assert harbour.why(URL) == []


def test_the_bodies_of_old_messages_go_and_their_subjects_stay(harbour):
    owe(harbour, "Old news")
    [owed] = harbour.take_owed(NOON, limit=1)
    harbour.delivered(owed.id, ARRIVED, NOON)
    owe(harbour, "Not sent yet")
    assert [harbour.keeping.forget_messages(LATER, 10) for _ in range(2)] == [1, 0]
    sent, waiting = sorted(harbour.outbox(), key=lambda one: one.id)
    assert (sent.digest.subject, sent.digest.text) == ("Old news", "")
    assert waiting.digest.text == "body"


CLUES = [Clue(key=key, topic="harbour", weight=0.5, text="") for key in (-5, 3, 7)]


def leave_clues(store: SqlStore, url: str, published_at: datetime) -> None:
    with store.writing() as tx:
        stored = save_article(tx, url)
        tx.leave_clues(stored.id, CLUES, published_at)
        tx.tell(stored.id, stored.id, None)


def found_by(store: SqlStore, published_at: datetime) -> set[str]:
    with store.writing() as tx:
        return {holder.url for holder in tx.told_lately(CLUES, published_at)}


def forget_clues(store: SqlStore, before: datetime, limit: int = 10) -> tuple[int, int]:
    """How many batches it took, and how many clues went."""
    walked = [store.keeping.forget_clues(before, FIRST_CLUE, limit)]
    while walked[-1].looked_at:
        walked.append(store.keeping.forget_clues(before, walked[-1].after, limit))
    return len(walked), sum(one.gone for one in walked)


def test_an_article_that_is_old_is_no_more_found_by_its_clues(harbour):
    leave_clues(harbour, URL, NOON)
    leave_clues(harbour, "https://quay.example/1", NOON + 2 * HOUR)
    assert found_by(harbour, NOON) == {URL, "https://quay.example/1"}
    assert forget_clues(harbour, NOON + HOUR) == (1, len(CLUES))
    assert found_by(harbour, NOON) == {"https://quay.example/1"}


def test_clues_go_a_batch_at_a_time_and_round_again(harbour):
    leave_clues(harbour, URL, NOON)
    assert forget_clues(harbour, LATER, limit=2) == (2, 3)
    assert harbour.keeping.forget_clues(LATER, FIRST_CLUE, 2).after == FIRST_CLUE


def test_what_is_published_long_ago_and_read_now_keeps_its_clues(harbour):
    """The past of a new topic is read in an hour, and its articles are to find each other."""
    leave_clues(harbour, URL, NOON - 1000 * 24 * HOUR)
    assert forget_clues(harbour, NOON - HOUR) == (1, 0)


def test_why_something_was_passed_over_is_kept_as_long_as_a_link(harbour):
    with harbour.writing() as tx:
        tx.pass_over(URL, "has none of the words", NOON)
        tx.pass_over("https://quay.example/1", "has none of the words", LATER)
    assert [harbour.keeping.forget_refusals(LATER - HOUR, 10) for _ in range(2)] == [1, 0]
    assert [bool(harbour.why(url)) for url in (URL, "https://quay.example/1")] == [False, True]


MANY_ARTICLES = (
    f"WITH RECURSIVE n(i) AS (SELECT 1001 UNION ALL SELECT i + 1 FROM n WHERE i < {1000 + LOOKED_AT}) "
    "INSERT INTO article (id, key, url_key, canonical, url, outlet, lang, trust, published_at) "
    "SELECT i, 'k' || i, 'u' || i, canonical, url, outlet, lang, trust, published_at FROM article, n"
)


def test_a_stranger_goes_once_nothing_is_compared_with_the_company_it_had(harbour):
    stranger = make_article("https://stranger.example/1")
    with harbour.writing() as tx:
        save_article(tx, URL)
        tx.refuse("harbour", stranger)
    assert harbour.keeping.forget_refusals(LATER, 10) == 0
    with harbour._database.writing() as connection:
        connection.execute(text(MANY_ARTICLES))
        connection.execute(
            text("INSERT INTO article_topic SELECT id, 'harbour' FROM article WHERE id > 1000")
        )
    assert harbour.keeping.forget_refusals(LATER, 10) == 1


# --- room ----------------------------------------------------------------------------------------------------

FILL = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
ARTICLES = (
    FILL + "INSERT INTO passed_over (key, url, reason, seen_at) SELECT i, hex(zeroblob(4000)), '', 0 FROM n"
)


def filled_and_emptied(url: str) -> None:
    """Three megabytes in, and out."""
    database = Database(url)
    for statement in (ARTICLES, "DELETE FROM passed_over"):
        with database.writing() as connection:
            connection.execute(text(statement))
    database.close()


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'ledger.db'}"


def test_free_room_is_given_back_a_few_pages_at_a_time(url):
    upgrade(url)
    filled_and_emptied(url)
    store = open_store(url)
    before = store.keeping.sizes()
    assert before.free > 3_000_000
    assert store.keeping.shorten(100) == 100
    assert store.keeping.shorten(600) == 600
    while store.keeping.shorten(9):
        pass
    after = store.keeping.sizes()
    store.close()
    assert 0 < after.free * 10 <= after.total  # what little is free is used again
    assert after.total < before.total - 2_500_000


def test_a_database_of_before_is_written_anew_once(url, tmp_path):
    upgrade(url)
    database = Database(url)
    with database.migrating() as connection:
        driver = connection.connection.driver_connection
        driver.execute("PRAGMA auto_vacuum=NONE")
        driver.execute("VACUUM")
    database.close()
    filled_and_emptied(url)
    store = open_store(url)
    assert store.keeping.shorten(1000) == 0
    assert store.keeping.stuck() > 0.25
    store.close()
    before, after = shrunk(url)
    assert after < before - 2_500_000
    assert (tmp_path / "ledger.db").stat().st_size == after
    filled_and_emptied(url)
    store = open_store(url)
    assert store.keeping.stuck() == 0
    assert store.keeping.shorten(1) == 1
    store.close()


def test_every_table_has_a_size(told):
    sizes = told.keeping.sizes()
    assert sizes.rows["observation"] == 1
    assert sizes.tables["observation"] > 0
    assert sizes.total >= sum(sizes.tables.values())
