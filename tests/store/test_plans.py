"""What every article, tick and delivery asks is found by an index, however much is stored."""

from __future__ import annotations

import re
from contextlib import closing, contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from sqlalchemy import Connection, event, func, select

from monitor.model import Link, Validators, Wait
from monitor.store import articles, company, links, looking, outbox, pages_series, planning, stories, waiting
from monitor.store.engine import Database
from monitor.store.known import Asks
from monitor.store.prepared import Prepared
from monitor.store.tables import article
from monitor.store.view import AS_SAVED
from monitor.stories import Clue
from tests.builders import (
    HOUR,
    NOON,
    make_article,
    make_figure,
    make_prints,
    make_sighting,
    opening,
    save_article,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.store.sql import SqlStore

    Ask = Callable[[Connection, int], Any]  # the second: the id of an article

NEW = make_article("https://harbour.example/new")
SLIP = Wait(cause="slip", why="may be a slip")
CLUES = tuple(Clue(key=key, topic="harbour", weight=1.0, text="quay") for key in range(40))
QUESTIONS: dict[str, Ask] = {
    "the article of a known address": lambda c, one: articles.article_at(c, "https://harbour.example/1"),
    "an address that was never seen": lambda c, one: articles.article_at(c, NEW.canonical),
    "those that may have moved here": lambda c, one: articles.likely(c, "https://n.news.naver.com/article/001/0009", one),
    "whether a text was held before": lambda c, one: articles.was_held(c, one, "Quay", 1),
    "who holds its prints or its body": lambda c, one: articles.alike(c, one, make_prints(7, (1, 2, 3))),
    "the texts of possible originals": lambda c, one: articles.originals(c, [one]),
    "the variants of an original": articles.variants,
    "what was said of series since": lambda c, one: c.execute(Asks(AS_SAVED).since, {"upto": one}).all(),
    "series that are opened": lambda c, one: c.execute(Asks(AS_SAVED).opening, {**AS_SAVED.bound([1, 2]), "upto": 9, "links": 0}).all(),
    "a series that was linked anew": lambda c, one: c.execute(Asks(AS_SAVED).newest, AS_SAVED.bound([1])).all(),
    "the rows of a page of series": lambda c, one: looking.series_numbered(c, [1, 2], AS_SAVED),
    "the curves of a page of series": lambda c, one: pages_series.curves(c, AS_SAVED, [1, 2]),
    "the company of a topic": lambda c, one: company.company(c, "harbour", NEW),
    "who left the clues of its story": lambda c, one: stories.told_lately(c, CLUES, NOON),
    "the alerts held of its series": lambda c, one: waiting.held(c, [1]),
    "the alert of its story": lambda c, one: waiting.unsent_of_story(c, "harbour", "mail", one),
    "the candidates that are due": lambda c, one: links.due_candidates(c, NOON + HOUR, 50, ("slow.example",)),
    "the candidates of a host that are due": lambda c, one: links.due_candidates(c, NOON + HOUR, 50, (), "slow.example"),
    "the hosts of candidates that are due": lambda c, one: links.due_hosts(c, NOON + HOUR),
    "the sources that are due": lambda c, one: planning.due_sources(c, NOON + HOUR),
    "the notices that are owed to a channel": lambda c, one: outbox.take_owed(c, NOON + HOUR, 20, "mail"),
    "the notices that are owed to anyone": lambda c, one: outbox.take_owed(c, NOON + HOUR, 20, None),
    "when anything is due next": lambda c, one: planning.next_due(c),
}  # fmt: skip
# As large as the watchlists, or as what is asked for, not as the news: to read them whole is no harm.
SMALL = frozenset({"source", "source_topic", "topic", "channel", "ruling", "json_each"})
# under one key of these may stand nearly all
BROAD = frozenset({"ix_link_source_id", "ix_article_topic_topic_id"})


@pytest.fixture
def filled(harbour: SqlStore) -> SqlStore:
    """A few of everything."""
    with harbour.writing() as tx:
        for number in range(30):
            stored = save_article(tx, f"https://harbour.example/{number}")
            tx.alike(stored.id, make_prints(number, tuple(range(number, number + 12))))
            tx.tell(stored.id, stored.id, None)
            tx.leave_clues(stored.id, CLUES[number:], NOON)
            tx.record(
                stored.version, make_sighting(stored), [opening(make_figure())], topics=["harbour"], title=""
            )
            tx.owe("harbour", "mail", [], NOON, wait=SLIP if number % 2 else None)
    [source] = harbour.due_sources(NOON)
    listed = [Link(url=f"https://harbour.example/{number}") for number in range(30)]
    harbour.save_listing(source.id, listed, Validators(), NOON, due_at=NOON + HOUR, rest=timedelta(0))
    return harbour


@pytest.fixture
def connection(filled: SqlStore, database_url: str) -> Iterator[Connection]:
    database = Database(database_url)
    with closing(database), database.writing() as opened:
        yield opened


@pytest.mark.parametrize("asked", QUESTIONS)
def test_no_question_reads_a_whole_table(connection: Connection, asked: str) -> None:
    one = connection.scalar(select(func.min(article.c.id))) or 0
    with statements(connection) as run:
        QUESTIONS[asked](connection, one)
    assert run
    assert [
        (one, whole) for one, values in run if (whole := read_whole(connection, one, values) - SMALL)
    ] == []


@contextmanager
def statements(connection: Connection) -> Iterator[list[tuple[str, Any]]]:
    """What a question sends to the database, with its values; what it inserts aside."""
    run: list[tuple[str, Any]] = []

    def keep(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if not statement.startswith("INSERT"):
            run.append((statement, values))

    def rows(prepared: Prepared, connection: Connection, **values: Any) -> list[Any]:
        run.append(prepared.put(connection.dialect, **values))
        return answered(prepared, connection, **values)

    answered = Prepared.rows
    event.listen(connection, "before_cursor_execute", keep)
    with patch.object(Prepared, "rows", rows):
        yield run
    event.remove(connection, "before_cursor_execute", keep)


def read_whole(connection: Connection, statement: str, values: Any) -> set[str]:
    """The tables of which the plan reads every row.

    SQLite keeps no statistics: how it would find a row among few is how it finds it among many.
    """
    if connection.dialect.name == "sqlite":
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
        # a few rows, by a question within the question
        found_before = _named("(?:MATERIALIZE|CO-ROUTINE)", plan)
        return (_named("SCAN", plan) - found_before) | (
            _named("SEARCH .* USING (?:COVERING )?INDEX", plan) & BROAD
        )
    # Tables of a few rows are read whole, and joined whole, by any planner that knows how few they are. The question is
    # whether it could do otherwise.
    for way in ("seqscan", "hashjoin", "mergejoin"):
        connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")
    [plan] = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {statement}", values).scalar_one()
    return set(_unsought(plan["Plan"]))


def _named(step: str, plan: list[str]) -> set[str]:
    return {found[1] for line in plan if (found := re.match(rf"{step} (?!CONSTANT ROW)(\w+)", line))}


def _unsought(node: dict[str, Any]) -> Iterator[str]:
    """The tables that a plan of PostgreSQL goes through without a condition; those that a limit ends are none."""
    if node["Node Type"] == "Limit":
        return
    sought = node.keys() & {"Index Cond", "Recheck Cond", "TID Cond"} or node["Node Type"] == "ModifyTable"
    if "Relation Name" in node and not sought:
        yield node["Relation Name"]
    for child in node.get("Plans", ()):
        yield from _unsought(child)
