"""How many sources a second are asked, beside a bare httpx loop that sends the same requests and thinks nothing.

    python -m benchmarks.polling [--feeds 2000]

A server on loopback, in a process of its own, plays that many feeds, each on a host of its own. In the round that is
measured nine of ten say that nothing changed; the tenth has one new item.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import random
import tempfile
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path
from time import perf_counter, process_time, thread_time
from typing import TYPE_CHECKING

import httpx
import structlog

from benchmarks.machine import python, resident_mb
from monitor.daemon.settling import settle
from monitor.fetch import Fetcher, Limits
from monitor.model import Match, Source, Topic
from monitor.passes import Hands, poll_due
from monitor.sources import Keys, adapters_by_name
from monitor.store.database import open_store, upgrade

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Sequence
    from multiprocessing.connection import Connection

ITEMS = 30  # in each feed
NEWS_IN = 10  # one feed of so many has something new
AT_ONCE = 32  # connections, for both


# --- the server ----------------------------------------------------------------------------------------------


@dataclass
class Newsstand:
    """Answers any host: `/robots.txt`, and a feed whose edition is the second one for every tenth host that asks anew."""

    bodies: dict[tuple[str, int], bytes] = field(default_factory=dict)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                writer.write(self._answer(head.decode("latin-1").lower()))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    def _answer(self, head: str) -> bytes:
        if " /robots.txt " in head:
            return b"HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n"
        number = int(head.partition("host: feed")[2].partition(".")[0])
        asked_before = "if-none-match" in head
        if asked_before and number % NEWS_IN:
            return b'HTTP/1.1 304 Same\r\nETag: "0"\r\n\r\n'
        edition = int(asked_before)
        body = self._body(number, edition)
        head = f'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: "{edition}"\r\nContent-Length: {len(body)}\r\n\r\n'
        return head.encode() + body

    def _body(self, number: int, edition: int) -> bytes:
        items = "".join(
            f"<item><title>Report {n} of outlet {number}</title><link>http://feed{number}.example/{n}</link>"
            f"<pubDate>Mon, 02 Mar 2026 03:{n:02}:00 +0900</pubDate><description>Words.</description></item>"
            for n in range(edition, edition + ITEMS)
        )
        return f'<rss version="2.0"><channel><title>Outlet</title>{items}</channel></rss>'.encode()


def stand(port: Connection) -> None:
    """The server's process: tells its port and serves until it is ended."""

    async def run() -> None:
        server = await asyncio.start_server(Newsstand().serve, "127.0.0.1", 0, backlog=4096)
        port.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


# --- the two that ask ----------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What a round over all feeds took: by the clock, and of the processor."""

    wall_s: float
    processor_s: float


@contextmanager
def timed(costs: list[Cost]) -> Iterator[None]:
    began, spent = perf_counter(), process_time()
    yield
    costs.append(Cost(wall_s=perf_counter() - began, processor_s=process_time() - spent))


async def bare(urls: Sequence[str], etags: dict[str, str], port: int, costs: list[Cost]) -> None:
    """A loop over httpx with the same headers."""
    slots = asyncio.Semaphore(AT_ONCE)

    async def one(client: httpx.AsyncClient, url: str) -> None:
        host = url.split("/")[2]
        known = {"If-None-Match": etags[url]} if url in etags else {}
        async with slots:
            answer = await client.get(f"http://127.0.0.1:{port}/rss", headers={"Host": host, **known})
        etags[url] = answer.headers["etag"]

    # Each feed has a host of its own: no connection is used twice, here as there.
    limits = httpx.Limits(max_connections=AT_ONCE, max_keepalive_connections=0)
    async with httpx.AsyncClient(limits=limits, timeout=30) as client:
        with timed(costs):
            await asyncio.gather(*(one(client, url) for url in urls))


async def ours(hands: Hands, count: int, costs: list[Cost]) -> None:
    with timed(costs):
        polled = await poll_due(hands, every_source=True)
    faults = [one.fault for one in polled if one.fault]
    if len(polled) != count or faults:
        raise SystemExit(f"{len(polled)} of {count} polled, {len(faults)} failed: {faults[:1]}")


@dataclass
class Pulse:
    """The longest time for which the event loop did not let a waiting task run: by the clock, and of its own processor time,
    which a busy machine does not lengthen."""

    longest_s: float = 0.0
    busiest_s: float = 0.0

    async def beat(self) -> None:
        while True:
            began, spent = perf_counter(), thread_time()
            await asyncio.sleep(0.002)
            self.longest_s = max(self.longest_s, perf_counter() - began - 0.002)
            self.busiest_s = max(self.busiest_s, thread_time() - spent)


@asynccontextmanager
async def hands_for(urls: Sequence[str], folder: str) -> AsyncIterator[Hands]:
    url = f"sqlite:///{Path(folder) / 'polling.db'}"
    upgrade(url)
    store = open_store(url)
    sources = tuple(Source(kind="feed", address=one, every=timedelta(minutes=10)) for one in urls)
    topic = Topic(id="all", title="All", match=Match(), lang="en", sources=sources)

    def clock() -> datetime:
        return datetime.now(UTC)

    async def resolver(host: str, port: int) -> list[str]:  # noqa: ARG001
        return ["127.0.0.1"]

    store.plan([topic], clock())
    adapters_by_name()  # whoever reads a watchlist has loaded them
    settle()  # as the daemon does a minute after its start
    async with Fetcher(
        clock=clock, limits=Limits(per_host_pause_s=0, max_connections=AT_ONCE), resolver=resolver,
        allow_networks=(ip_network("127.0.0.0/8"),),
    ) as door:  # fmt: skip
        yield Hands(
            store=store, door=door, topics=(topic,), channels={}, keys=Keys(), clock=clock,
            rng=random.Random(1), say=print,
        )  # fmt: skip
    store.close()


async def measure(count: int, port: int, folder: str) -> None:
    urls = [f"http://feed{n}.example:{port}/rss" for n in range(count)]
    etags: dict[str, str] = {}
    bare_costs, our_costs, pulse = list[Cost](), list[Cost](), Pulse()
    async with hands_for(urls, folder) as hands:
        # all new, then nine of ten unchanged; in turns, so that both meet the same machine
        for _ in range(2):
            await bare(urls, etags, port, bare_costs)
            heart = asyncio.create_task(pulse.beat())
            await ours(hands, count, our_costs)
            heart.cancel()
    print(f"{python()}, {count} feeds; second round: {100 - 100 // NEWS_IN} % unchanged")
    for name, plain, cost in zip(("all new", "second"), bare_costs, our_costs, strict=True):
        print(f"{name}: bare {shown(plain, count)}; monitor {shown(cost, count)}; "
              f"{plain.wall_s / cost.wall_s:.2f} of its rate, {plain.processor_s / cost.processor_s:.2f} by processor time")  # fmt: skip
    print(
        f"resident at most: {resident_mb():.0f} MB; event loop blocked at most: {pulse.longest_s * 1000:.0f} ms"
        f" ({pulse.busiest_s * 1000:.0f} ms of its own work)"
    )


def shown(cost: Cost, count: int) -> str:
    return f"{count / cost.wall_s:.0f} a second ({cost.processor_s / count * 1000:.2f} ms of processor each)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=2000)
    given = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(30))
    here, there = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=stand, args=(there,), daemon=True)
    server.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(measure(given.feeds, here.recv(), folder))
    finally:
        server.terminate()


if __name__ == "__main__":
    main()
