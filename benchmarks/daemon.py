"""`monitor run` as it is started, against outlets on loopback: how soon an alert arrives, and what it costs to wait.

    python -m benchmarks.daemon [--seconds 120]

Three runs: alerts at rest; alerts while wires print 50 articles a second; and 200 sources that say nothing new, after their
first look. The pause between two requests to one host is off: it would add its 2 s to each alert. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

from benchmarks.machine import python
from monitor.demo.loopback import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

OUTLETS, WIRES = 30, 10
RATE = 50  # articles a second, of all wires together
MINUTE = 60  # between two polls of a source: a watchlist may not ask more often
QUIET_SOURCES = 200
_TICKS = os.sysconf("SC_CLK_TCK")
_SETTLE_S = 30  # until the first look is over


@dataclass(frozen=True, kw_only=True)
class Running:
    """A daemon and the outlets that it watches."""

    pid: int
    port: int
    started: float  # by the clock that the outlets have, too

    def report(self) -> dict[str, Any]:
        """What the outlets have noted (`newsstand.Newsstand.report`)."""
        with urlopen(f"http://127.0.0.1:{self.port}/report", timeout=30) as answer:
            told: dict[str, Any] = json.load(answer)
        return told

    def processes(self) -> list[int]:
        """The daemon and the readers of pages that it started."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return [self.pid, *map(int, children.split())]

    def processor_s(self) -> float:
        fields = [
            Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split() for one in self.processes()
        ]
        return sum(int(one[11]) + int(one[12]) for one in fields) / _TICKS

    def resident_mb(self) -> float:
        lines = [Path(f"/proc/{one}/status").read_text().splitlines() for one in self.processes()]
        return sum(int(line.split()[1]) for one in lines for line in one if line.startswith("VmRSS")) / 1024


@contextmanager
def watching(outlets: int, wires: int, items: int, every: str) -> Iterator[Running]:
    """`monitor run` with a new database, on so many sources. Ends both processes."""
    port = free_port()
    with TemporaryDirectory(prefix="newsfigures-bench-") as folder:
        settings = _written(Path(folder), port, outlets, wires, every)
        stand = [sys.executable, "-m", "benchmarks.newsstand", *map(str, (port, outlets, wires, items))]
        with subprocess.Popen(stand, stdout=subprocess.PIPE) as server:
            assert server.stdout
            server.stdout.readline()
            started = time.monotonic()
            run = [sys.executable, "-m", "monitor", "run", "--settings", str(settings)]
            with subprocess.Popen(run, stdout=subprocess.DEVNULL) as daemon:
                try:
                    yield Running(pid=daemon.pid, port=port, started=started)
                finally:
                    daemon.terminate()
                    daemon.wait()
                    server.terminate()


def _written(folder: Path, port: int, outlets: int, wires: int, every: str) -> Path:
    """A watchlist and settings; the settings' file."""
    hosts = [f"127.0.1.{n + 1}" for n in range(outlets)] + [f"127.0.2.{n + 1}" for n in range(wires)]
    sources = [f"  - {{feed: 'http://{host}:{port}/rss', every: {every}}}" for host in hosts]
    notify = "notify: [{to: desk, on: [revised, conflict, corrected]}]"
    (folder / "watchlists").mkdir()
    watchlist = "\n".join(["topic: Harbours", "match: {any: [harbour]}", notify, "sources:", *sources, ""])
    (folder / "watchlists/harbours.yaml").write_text(watchlist, encoding="utf-8")
    settings = {
        "database": f"sqlite:///{folder}/newsfigures.db", "watchlists": f"{folder}/watchlists", "host_pause_s": 0,
        "channels": {"desk": f"json://127.0.0.1:{port}/desk"}, "allow_networks": ["127.0.0.0/8"], "log_level": "error",
        "web": {"port": free_port()},
    }  # fmt: skip
    file = folder / "newsfigures.yaml"
    file.write_text(json.dumps(settings), encoding="utf-8")  # JSON is YAML
    return file


def alerts(name: str, wires: int, seconds: int) -> None:
    """From the poll that brought a change to its alert."""
    items = RATE * MINUTE // wires if wires else 0
    with watching(OUTLETS, wires, items, "1m") as run:
        time.sleep(_SETTLE_S)
        before = run.report()
        time.sleep(seconds)
        after = run.report()
    waits = sorted(after["waits"][len(before["waits"]) :])
    read = (after["read"] - before["read"]) / (after["now"] - before["now"])
    if not waits:
        print(f"{name}: no alert arrived; {read:.0f} articles a second were read", flush=True)
        return
    print(
        f"{name}: {len(waits)} alerts, p50 {_at(waits, 0.5):.2f} s, p99 {_at(waits, 0.99):.2f} s after the poll; "
        f"{read:.1f} articles a second were read; load {os.getloadavg()[0]:.0f}",
        flush=True,
    )


def _at(ascending: list[float], share: float) -> float:
    return ascending[min(len(ascending) - 1, int(share * len(ascending)))]


def idle(seconds: int) -> None:
    """What 200 sources cost that have nothing new, and how long it took from the start to the first request."""
    with watching(QUIET_SOURCES, 0, 0, "10m") as run:
        while run.report()["first"] is None:
            time.sleep(0.05)
        starting = run.processor_s()
        time.sleep(_SETTLE_S + seconds)
        began, spent, asked = time.monotonic(), run.processor_s(), run.report()
        time.sleep(seconds)
        took, cost, report = time.monotonic() - began, run.processor_s() - spent, run.report()
        print(
            f"start to first poll: {report['first'] - run.started:.2f} s by the clock, {starting:.2f} s of "
            f"processor time, a new database made and {QUIET_SOURCES} sources planned\n"
            f"idle, {QUIET_SOURCES} sources: {cost / took * 100:.1f} % of a core, {run.resident_mb():.0f} MB resident in "
            f"{len(run.processes())} processes, {(report['asked'] - asked['asked']) / took:.2f} requests a second; "
            f"load {os.getloadavg()[0]:.0f}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=int, default=120, help="of each run, after the first look")
    seconds = parser.parse_args().seconds
    print(f"{python()}, SQLite", flush=True)
    alerts("at rest", 0, seconds)
    alerts(f"under {RATE} articles a second", WIRES, seconds)
    idle(seconds)


if __name__ == "__main__":
    main()
