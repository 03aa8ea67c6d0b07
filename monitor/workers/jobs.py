"""What a worker does: the passes on one thing each, and the tick that enqueues what is due."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog
from procrastinate import App, JobContext, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Status

from monitor import passes
from monitor.errors import StoreError
from monitor.workers.queue import QUEUE, deliver_job, poll_job, visit_job

if TYPE_CHECKING:
    from collections.abc import Callable

    from procrastinate.jobs import Job
    from procrastinate.middleware import AsyncCallNext
    from procrastinate.worker import Worker

    from monitor.passes import Forgetting, Hands, Polls
    from monitor.workers.force import Force

log = structlog.get_logger("monitor")

VISIT_FOR_S = 30.0  # of one host; then others have a turn
FIRST = 10  # priority: a tick takes milliseconds, and without it nobody has work
MOST_WAITING = 1000  # jobs; what is due beyond them waits in our own tables

# Nothing is opened here: a worker hands its connection in.
app = App(connector=PsycopgConnector())


@dataclass(frozen=True, kw_only=True)
class Tools:
    """What every job needs, made once for each worker."""

    hands: Hands
    polls: Polls
    forgetting: Forgetting
    force: Force
    stopping: Callable[[], bool]
    failed: Callable[[str], None]  # hears of each job that failed
    stalled_after_s: float


def _tools(context: JobContext) -> Tools:
    tools: Tools = context.additional_context["tools"]
    return tools


async def told_in_our_words(do: AsyncCallNext, context: JobContext, worker: Worker) -> object:  # noqa: ARG001
    """Around every job: one that fails is told in the log, and is due again by the tables."""
    try:
        return await do()
    except StoreError as fault:
        _tools(context).failed(context.job.task_name)
        log.error("job_not_saved", job=context.job.task_name, lock=context.job.lock, detail=str(fault))
        raise
    except Exception:
        _tools(context).failed(context.job.task_name)
        log.exception("job_broke_us", job=context.job.task_name, lock=context.job.lock)
        raise


# --- the passes, each on one thing ---------------------------------------------------------------------------


@app.task(name="poll", queue=QUEUE, pass_context=True)
async def poll(context: JobContext, *, source: int) -> None:
    """Ask a source, if it is still due."""
    tools = _tools(context)
    due = await asyncio.to_thread(tools.hands.store.due_sources, tools.hands.clock())
    for state in due:
        if state.id == source:
            await tools.polls.one(state)


@app.task(name="visit", queue=QUEUE, pass_context=True)
async def visit(context: JobContext, *, host: str) -> None:
    """Fetch what is due of a host and take it in."""
    tools = _tools(context)
    clock = asyncio.get_running_loop().time
    until = clock() + VISIT_FOR_S
    await passes.visit_due(tools.hands, host=host, stopping=lambda: tools.stopping() or clock() > until)


@app.task(name="deliver", queue=QUEUE, pass_context=True)
async def deliver(context: JobContext, *, channel: str) -> None:
    """Send what is owed to a channel."""
    tools = _tools(context)
    await passes.deliver_to(tools.hands, channel, stopping=tools.stopping)


# --- the clock: one job at a time, whoever does it -----------------------------------------------------------
# The library sees to it that a moment of a periodic task comes once, however many workers run. A time comes with each,
# which we do not need: the tables know what is due.


@app.periodic(cron="* * * * * */2", queueing_lock="tick", priority=FIRST)
@app.task(name="tick", queue=QUEUE, pass_context=True)
async def tick(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
    """Enqueue all that is due and in nobody's hands."""
    if not await asyncio.to_thread(_tools(context).force.holds):
        return
    manager = context.app.job_manager
    known = {job.lock for job in await manager.list_jobs_async(queue=QUEUE)}
    wanted = [job for job in await _due(_tools(context).hands) if job.lock not in known]
    for job in wanted[: max(MOST_WAITING - len(known), 0)]:
        with suppress(AlreadyEnqueued):
            await manager.defer_job_async(job)


async def _due(hands: Hands) -> list[Job]:
    """A job for each channel, source and host that has something to be done: alerts first."""
    now = hands.clock()
    channels = await passes.channels_due(hands)
    sources = await asyncio.to_thread(hands.store.due_sources, now)
    hosts = await asyncio.to_thread(hands.store.due_hosts, now)
    return [
        *(deliver_job(channel) for channel in channels),
        *(poll_job(state.id) for state in sources),
        *(visit_job(host) for host in hosts),
    ]


@app.periodic(cron="* * * * * */30", queueing_lock="digest", lock="digest")
@app.task(name="digest", queue=QUEUE, pass_context=True)
async def digest(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
    """Make the digests whose slot has come."""
    tools = _tools(context)
    if await asyncio.to_thread(tools.force.holds):
        await passes.digest_due(tools.hands)


@app.periodic(cron="* * * * *", queueing_lock="care", lock="care")
@app.task(name="care", queue=QUEUE, pass_context=True)
async def care(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
    """Tell of what is in trouble."""
    tools = _tools(context)
    if await asyncio.to_thread(tools.force.holds):
        await passes.tell_of_house(tools.hands)
        await passes.tell_of_sources(tools.hands)
        await passes.tell_of_channels(tools.hands)


@app.periodic(cron="17 * * * *", queueing_lock="keep", lock="keep")
@app.task(name="keep", queue=QUEUE, pass_context=True)
async def keep(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
    """Let go of what is old. (Backups and the disk are the server's own business on PostgreSQL.)"""
    tools = _tools(context)
    if await asyncio.to_thread(tools.force.holds):
        await tools.forgetting.forget_due(stopping=tools.stopping)


@app.periodic(cron="* * * * * */5", queueing_lock="rescue", priority=FIRST)
@app.task(name="rescue", queue=QUEUE, pass_context=True)
async def rescue(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
    """Strike out the jobs of workers that are not heard of any more: their locks are free again.

    They are not tried again: what is still due is enqueued by the next tick, and may wait in the queue already.
    """
    manager, tools = context.app.job_manager, _tools(context)
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=tools.stalled_after_s):
        log.warning("job_rescued", job=job.task_name, lock=job.lock)
        # what was being sent may have gone: its mark tells if it comes twice
        if job.task_name == deliver.name:
            await asyncio.to_thread(tools.hands.store.recover, str(job.task_kwargs["channel"]))
        with suppress(ConnectorException):  # another rescue was faster
            await manager.finish_job_by_id_async(job.id or 0, Status.FAILED, delete_job=True)
