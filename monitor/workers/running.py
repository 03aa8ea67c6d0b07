"""The life of a worker: it takes jobs until it is told to stop, whatever becomes of the database meanwhile."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psycopg
import structlog
from procrastinate import PsycopgConnector
from procrastinate.exceptions import ConnectorException
from sqlalchemy import make_url

from monitor.passes import Forgetting, Polls
from monitor.store.engine import LIVELY
from monitor.workers.force import Force
from monitor.workers.jobs import Tools, app, told_in_our_words

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from monitor.passes import Hands

log = structlog.get_logger("monitor")

CONNECTIONS = 4  # for the queue; the store has its own


@dataclass(frozen=True, kw_only=True, slots=True)
class Tempo:
    """How often a worker looks, and how long it is waited for; in seconds."""

    poll_s: float = 0.5  # a job that waits for a lock is found no sooner
    heartbeat_s: float = 5.0
    stalled_after_s: float = 20.0  # without a heartbeat
    last_call_s: float = 7.0  # for what is under way when it is told to stop: Docker waits 10
    again_s: float = 2.0  # after the database was lost


async def work(
    hands: Hands,
    database: str,
    *,
    concurrency: int,
    stop: asyncio.Event,
    tempo: Tempo = Tempo(),
    failed: Callable[[str], None] = lambda _: None,
) -> None:
    """Do jobs, `concurrency` side by side, until `stop` is set; then let those under way end.

    A database that is lost is waited for: nothing is lost with it but time. `failed` hears of that, and of jobs.
    """
    tools = Tools(
        hands=hands,
        polls=Polls(hands),
        forgetting=Forgetting(hands),
        force=Force(hands.store.leases, hands.clock),
        stopping=stop.is_set,
        failed=failed,
        stalled_after_s=tempo.stalled_after_s,
    )
    while not stop.is_set():
        try:
            await until(stop, _doing_jobs(tools, database, concurrency, tempo), tempo.last_call_s + 1)
        except (ConnectorException, psycopg.Error) as fault:
            failed("database")
            log.error("database_lost", detail=_first_line(fault))
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), tempo.again_s)


async def until(stop: asyncio.Event, work: Coroutine[object, object, None], patience_s: float) -> None:
    """Cancels the work at `stop`, and waits for it. Raises: what ended it before its time.

    The queue may miss that it is cancelled while it starts: after `patience_s`, in which it would have ended, it is told again.
    """
    doing, told = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait({doing, told}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    while not doing.done():
        doing.cancel()
        await asyncio.wait({doing}, timeout=patience_s)
    with suppress(asyncio.CancelledError):
        await doing


async def _doing_jobs(tools: Tools, database: str, concurrency: int, tempo: Tempo) -> None:
    """Until cancelled, which lets jobs under way end. Raises: ConnectorException, psycopg.Error."""
    connector = connector_on(database)
    await _reach(_driver_url(database))
    with app.replace_connector(connector):
        try:
            await connector.open_async()
            await app.run_worker_async(
                concurrency=concurrency,
                additional_context={"tools": tools},
                worker_middleware=[told_in_our_words],
                fetch_job_polling_interval=tempo.poll_s,
                update_heartbeat_interval=tempo.heartbeat_s,
                stalled_worker_timeout=tempo.stalled_after_s,
                shutdown_graceful_timeout=tempo.last_call_s,
                delete_jobs="always",  # what was done stands in our own tables
                install_signal_handlers=False,
            )
        finally:
            await connector.close_async()


async def _reach(url: str) -> None:
    """The pool would try for half a minute before it says why there is no way. Raises: psycopg.Error."""
    async with await psycopg.AsyncConnection.connect(url, **LIVELY):
        pass


def connector_on(database: str) -> PsycopgConnector:
    """The queue's own connections to a database; none is opened yet."""
    return PsycopgConnector(
        conninfo=_driver_url(database), kwargs=LIVELY, min_size=1, max_size=CONNECTIONS, timeout=10
    )


def _driver_url(database: str) -> str:
    """The address as the driver wants it."""
    return make_url(database).set(drivername="postgresql").render_as_string(hide_password=False)


def _first_line(fault: Exception) -> str:
    """Why, without what the library says around it."""
    return str(fault.__cause__ or fault).strip().partition("\n")[0]
