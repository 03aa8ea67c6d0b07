"""The command for many machines: worker."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import click

from monitor.cli import logs
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, counted, place_options, tell
from monitor.errors import ConfigError

if TYPE_CHECKING:
    from monitor.daemon import Desk
    from monitor.passes import Hands
    from monitor.store import Store
    from monitor.workers import JobQueue


@click.command(
    epilog=f"""\b
Examples:
  monitor worker --db postgresql://me@host/news
  monitor worker --concurrency 16 --settings /etc/newsfigures.yaml

{EPILOG}"""
)
@click.option(
    "--concurrency",
    type=click.IntRange(1, 100),
    default=8,
    show_default=True,
    help="Jobs side by side: hosts that are asked at once.",
)
@place_options
def worker(place: Place, *, concurrency: int) -> int:
    """Share the work with other machines: watch as `monitor run` does, on one PostgreSQL database.

    Start as many as you want, on as many machines, with the same settings and watchlists. Each source, host and
    channel is in the hands of one of them at a time; what a lost one held is taken over within half a minute.
    """
    from monitor import daemon
    from monitor.store.database import open_store, upgrade
    from monitor.store.queue_schema import upgrade_queue

    settings = place.settings
    if settings.database.startswith("sqlite"):
        raise ConfigError(
            "workers share a PostgreSQL database: set `database` or --db to postgresql://…; "
            "on SQLite one `monitor run` does all the work"
        )
    queue = _queue()
    logs.set_up(settings.log_level)
    daemon.one_heap()
    desk = daemon.Desk(place.settings_file, place.database)
    upgrade(settings.database)
    upgrade_queue(settings.database)
    store = open_store(settings.database, queue=queue)
    try:
        asyncio.run(_work(desk, store, concurrency))
    finally:
        store.close()
    return Exit.OK


def _queue() -> JobQueue:
    """Raises: ConfigError where the library is not installed."""
    try:
        from monitor.workers import JobQueue
    except ModuleNotFoundError as fault:
        raise ConfigError(
            "{library} is missing: it comes with the extra `workers` (in a clone: .venv/bin/pip install -e '.[workers]')",
            library=fault.name,
        ) from fault
    return JobQueue()


async def _work(desk: Desk, store: Store, concurrency: int) -> None:
    from monitor import daemon
    from monitor.workers import work

    timing = daemon.Timing()
    pulse, database = daemon.Pulse(timing.uptime), desk.orders.settings.database

    async def working(hands: Hands, end: asyncio.Event) -> None:
        tell("working on {topics}; stop with Ctrl-C", topics=counted(len(hands.topics), "topic"))
        await work(hands, database, concurrency=concurrency, stop=end, failed=pulse.failed)

    stop = daemon.told_to_stop()
    await daemon.by_orders(desk, store, working, stop=stop, say=tell, timing=timing, pulse=pulse)
    tell("stopped")
