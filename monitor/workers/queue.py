"""Which jobs there are, and how they are put into the queue: each at most once."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Job
from procrastinate.manager import JobManager
from procrastinate.sync_psycopg_connector import SyncPsycopgConnector

from monitor.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection

QUEUE = "newsfigures"


def poll_job(source: int) -> Job:
    """Ask a source."""
    return _job("poll", f"source {source}", source=source)


def visit_job(host: str) -> Job:
    """Fetch what is due of a host and take it in: a host is asked by one worker at a time."""
    return _job("visit", f"host {host}", host=host)


def deliver_job(channel: str) -> Job:
    """Send what is owed to a channel."""
    return _job("deliver", f"channel {channel}", channel=channel)


def _job(task: str, lock: str, **about: str | int) -> Job:
    """One of a lock is under way at a time, and one more may wait."""
    return Job(queue=QUEUE, task_name=task, lock=lock, queueing_lock=lock, task_kwargs={**about})


class JobQueue:
    """A `store.Queue`: jobs that are committed with the rows they are about."""

    def __init__(self) -> None:
        self._manager = JobManager(SyncPsycopgConnector())  # never opened: connections are handed in

    def put(
        self, connection: Connection, *, hosts: Collection[str] = (), channels: Collection[str] = ()
    ) -> None:
        jobs = [*(visit_job(host) for host in sorted(hosts)), *(deliver_job(c) for c in sorted(channels))]
        try:
            for job in jobs:
                with suppress(AlreadyEnqueued), connection.begin_nested():
                    self._manager.defer_job(job, connection=connection.connection.driver_connection)
        except ConnectorException as fault:
            raise StoreError("the queue of the workers says: {fault}", fault=fault.__cause__) from fault
