"""A store whose work is told to a queue, on PostgreSQL; and jobs that are done in the test."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine, make_url, text

from monitor.passes import Forgetting, Polls
from monitor.store.database import upgrade
from monitor.store.engine import Database
from monitor.store.queue_schema import upgrade_queue
from monitor.store.sql import SqlStore
from monitor.workers import JobQueue
from monitor.workers.force import Force
from monitor.workers.jobs import Tools, app
from monitor.workers.running import connector_on
from tests.conftest import empty
from tests.passes.conftest import clock, hands, said, web  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(scope="module")
def queue_url(make_postgres) -> str:
    url: str = make_postgres()
    upgrade(url)
    upgrade_queue(url)
    return url


@pytest.fixture(scope="module")
def database(queue_url) -> Iterator[Database]:
    opened = Database(queue_url)
    yield opened
    opened.close()


@pytest.fixture
def store(queue_url, database) -> Iterator[SqlStore]:
    yield SqlStore(database, JobQueue())
    empty(database)
    sql(queue_url, "DELETE FROM procrastinate_jobs; DELETE FROM procrastinate_workers")


def sql(url: str, statement: str) -> list[Any]:
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        result = connection.execute(text(statement))
        rows = result.all() if result.returns_rows else []
    engine.dispose()
    return rows


@pytest.fixture
def jobs(queue_url) -> Callable[[], list[tuple[str, str, str]]]:
    """Task, lock and status of every job in the queue, in order."""
    query = "SELECT task_name, lock, status FROM procrastinate_jobs ORDER BY id"
    return lambda: [tuple(row) for row in sql(queue_url, query)]


@pytest.fixture
def do(queue_url, hands) -> Callable[..., None]:  # noqa: F811
    """Does one job, as a worker would."""

    async def done(task: str, **about: Any) -> None:
        tools = Tools(
            hands=hands,
            polls=Polls(hands),
            forgetting=Forgetting(hands),
            force=Force(hands.store.leases, hands.clock),
            stopping=lambda: False,
            failed=lambda _: None,
            stalled_after_s=20,
        )
        context = SimpleNamespace(app=app, additional_context={"tools": tools})
        with app.replace_connector(connector_on(queue_url)):
            async with app.open_async():
                await app.tasks[task](context, **about)

    return lambda task, **about: asyncio.run(done(task, **about))
