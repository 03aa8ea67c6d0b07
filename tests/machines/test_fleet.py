"""Worker processes that are killed and cut off from the database at random lose nothing, double nothing, stay polite."""

from __future__ import annotations

import os
import re
import signal
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from monitor.store.database import open_store, upgrade
from monitor.store.queue_schema import upgrade_queue
from tests.forked import START
from tests.machines.proxy import Proxy
from tests.machines.stories import told
from tests.machines.taking import decided, made, taken_again
from tests.machines.wire import Host, Printed, Wire
from tests.machines.working import PAUSE_S, run
from tests.workers.conftest import sql

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MINUTES = float(os.environ.get("NEWSFIGURES_MACHINES_MINUTES", "0"))
WORKERS = 4 if MINUTES else 2
HOSTS = 7
ARTICLES = int(60 * HOSTS * MINUTES) or 6 * HOSTS
MISHAPS = int(20 * MINUTES) or 5  # kills and cuts
SEED = int(os.environ.get("NEWSFIGURES_MACHINES_SEED", "1"))
JITTER_S = 0.02  # between two clocks of the same moment: ours at the server, theirs


@dataclass
class Fleet:
    """The workers that run now."""

    database: str
    folder: Path
    running: list[Any] = field(default_factory=list)
    killed: int = 0

    def start(self) -> None:
        worker = START.Process(
            target=run, args=(self.database, str(self.folder / "watchlists"), str(self.log))
        )
        worker.start()
        self.running.append(worker)

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def kill(self, which: int) -> None:
        worker = self.running.pop(which)
        worker.kill()
        worker.join()
        self.killed += 1

    def stop(self) -> list[int]:
        """All told to stop; their exit codes."""
        for worker in self.running:
            os.kill(worker.pid, signal.SIGTERM)
        for worker in self.running:
            worker.join(120)
        return [worker.exitcode for worker in self.running]

    def close(self) -> None:
        """Who still runs, as none was told to stop, would keep the tests from ending."""
        for worker in self.running:
            worker.kill()


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is left when all is over."""

    url: str
    hosts: list[Host]
    killed: int
    cuts: int
    codes: list[int]
    log: str


@pytest.fixture(scope="module")
def after(make_postgres, tmp_path_factory) -> Iterator[Told]:
    """Everything printed was read, in spite of all that happened meanwhile."""
    url, folder = make_postgres(), tmp_path_factory.mktemp("machines")
    upgrade(url)
    upgrade_queue(url)
    hosts = outlets()
    with Wire(hosts), Proxy(url) as proxy, closing(Fleet(proxy.url, folder)) as fleet:
        watch(url, folder, hosts)
        for _ in range(WORKERS):
            fleet.start()
        trouble(fleet, proxy, Random(SEED), url, len(hosts))
        wait_until(lambda: all_read(url), 300 + 300 * MINUTES)
        codes = fleet.stop()
        yield Told(
            url=url, hosts=hosts, killed=fleet.killed, cuts=proxy.cuts, codes=codes, log=fleet.log.read_text()
        )


def outlets() -> list[Host]:
    """The stories' articles, dealt out to outlets that answer slowly enough to be cut off."""
    news = told(ARTICLES, seed=SEED)
    last, yesterday = news[-1].at, datetime.now(UTC) - timedelta(days=1)
    printed = [Printed(title=one.title, text=one.text, at=yesterday - (last - one.at) / 10) for one in news]
    return [Host(address=f"127.0.0.{2 + n}", articles=printed[n::HOSTS], slow_s=0.05) for n in range(HOSTS)]


def watch(url: str, folder: Path, hosts: list[Host]) -> None:
    from monitor.watchlist import read_watchlists

    lists = folder / "watchlists"
    lists.mkdir()
    feeds = "".join(f"  - feed: {host.feed}\n" for host in hosts)
    (lists / "all.yaml").write_text(f"topic: all\nmatch: {{any: []}}\nlang: en\nevery: 1m\nsources:\n{feeds}")
    store = open_store(url)
    store.plan(read_watchlists(lists), datetime.now(UTC))
    store.close()


def trouble(fleet: Fleet, proxy: Proxy, random: Random, url: str, hosts: int) -> None:
    """Workers are killed and replaced, and all are cut off for a moment, while there is work to do."""
    wait_until(lambda: count(url, "SELECT count(*) FROM article"), 120)
    for turn in range(MISHAPS):
        time.sleep(random.uniform(0.3, 1.2))
        if turn % 2:
            proxy.cut()
            time.sleep(random.uniform(0.1, 0.6))
            proxy.mend()
        else:
            fleet.kill(random.randrange(WORKERS))
            fleet.start()


def all_read(url: str) -> bool:
    """Whether it is; what a slow machine made to be put off for minutes is due at once."""
    for table in ("link", "source"):
        sql(url, f"UPDATE {table} SET due_at = now() WHERE failures > 0 AND due_at > now()")
    links = count(url, "SELECT count(*) FROM link")
    return links == ARTICLES and not count(url, "SELECT count(*) FROM link WHERE visits = 0")


def count(url: str, query: str) -> int:
    return int(sql(url, query)[0][0])


def wait_until(reached, limit_s: float) -> None:
    end = time.monotonic() + limit_s
    while not reached():
        assert time.monotonic() < end, "it did not come so far in time"
        time.sleep(0.3)


def test_workers_were_killed_and_cut_off_while_they_worked(after):
    assert (after.killed, after.cuts) == ((MISHAPS + 1) // 2, MISHAPS // 2)
    # Several write into one log: what one says may stand in another's line.
    assert {"job_not_saved", "database_lost"} & set(re.findall(r'"event": "(\w+)"', after.log))
    assert set(after.codes) == {0}


def test_nothing_is_lost(after):
    urls = {row.url for row in sql(after.url, "SELECT url FROM article")}
    assert urls == {host.url(n) for host in after.hosts for n in range(len(host.articles))}


def test_nothing_is_doubled(after):
    assert count(after.url, "SELECT count(*) FROM article") == ARTICLES
    assert count(after.url, "SELECT count(*) FROM version") == ARTICLES
    again = "SELECT 1 FROM observation GROUP BY version_id, place, start HAVING count(*) > 1"
    assert sql(after.url, again) == []


def test_hosts_were_left_their_pause_by_all_workers_together(after):
    gaps = [gap for host in after.hosts for gap in host.gaps_s()]
    assert len(gaps) > ARTICLES
    assert min(gaps) > PAUSE_S - JITTER_S


def test_the_ledger_is_that_of_one_process_in_the_order_of_commitment(after, tmp_path):
    alone = made(f"sqlite:///{tmp_path}/news.db")
    taken_again(after.url, alone)
    assert decided(after.url) == decided(alone)
    assert len(decided(alone)) > ARTICLES
