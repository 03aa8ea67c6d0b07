"""A worker of the test's own tempo: what `monitor worker` does, in a process that costs a second less to start."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import replace
from ipaddress import ip_network
from pathlib import Path

from monitor import daemon
from monitor.cli import logs
from monitor.fetch import Fetcher, Limits
from monitor.passes import SharedHosts
from monitor.reading import read_here
from monitor.settings import Settings
from monitor.store.database import open_store
from monitor.watchlist import read_watchlists
from monitor.workers import JobQueue, Tempo, work

PAUSE_S = 0.3  # of a host
DEADLINE_S = 5.0  # of a request: a killed worker's host is free after twice that
TEMPO = Tempo(poll_s=0.1, heartbeat_s=0.5, stalled_after_s=2.0, last_call_s=5.0, again_s=0.2)


def run(database: str, watchlists: str, log: str) -> None:
    """Work until killed, or told to stop."""
    words = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(words, sys.stderr.fileno())
    logs.set_up("info")
    asyncio.run(_run(Settings(database=database, watchlists=watchlists)))


async def _run(settings: Settings) -> None:
    topics = read_watchlists(Path(settings.watchlists))
    store = open_store(settings.database, queue=JobQueue())
    stop = daemon.told_to_stop()
    async with daemon.open_hands(settings, store, topics, say=_unheard) as hands, _door(store) as door:
        quick = replace(hands, door=door, pages=read_here)
        await work(quick, settings.database, concurrency=4, stop=stop, tempo=TEMPO)
    store.close()


def _door(store: object) -> Fetcher:
    """The real one, let into this machine."""
    return Fetcher(
        limits=Limits(per_host_pause_s=PAUSE_S, deadline_s=DEADLINE_S),
        allow_networks=(ip_network("127.0.0.0/8"),),
        clock=daemon.now,
        sleep=asyncio.sleep,
        hosts=SharedHosts(store),
    )


def _unheard(_words: str) -> None:
    """No terminal is there."""
