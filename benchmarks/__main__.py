"""All measurements in a short form, one after the other, as docs/benchmarks.md orders them: `make bench`.

    python -m benchmarks [--rivals PYTHON]

Each is a process of its own. One that cannot be run is named, and the others go on.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.machine import python

# What is measured, and how it is asked for in short.
SHORT = (
    ("how well changes are told", "scores"),
    ("(a) the whole way, beside the bare extractor", "whole --articles 40"),
    ("(b) reading figures, beside other libraries", "figures"),
    ("(c) a store that grows, SQLite", "scale --database sqlite --articles 10000 --count 60"),
    ("    ten times as much", "scale --database sqlite --articles 100000 --count 60"),
    ("    PostgreSQL", "scale --database postgresql --articles 10000 --count 60"),
    ("    telling copies", "copies"),
    ("    with a ledger of 100,000 series", "replay --series 100000 --lang ko --articles 60"),
    (
        "(d) from the poll to the alert, (e) at rest, (f) from the start to the first poll",
        "daemon --seconds 60",
    ),
    ("(g) workers on PostgreSQL", "workers --articles 120"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "--rivals", metavar="PYTHON", help="of an environment with benchmarks/requirements.txt"
    )
    rivals = parser.parse_args().rivals
    print(
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {_processor()}, {os.cpu_count()} cores, {python()}, commit {_commit()}"
    )
    for title, words in SHORT:
        module, *options = words.split()
        if module == "figures" and rivals:
            options += ["--rivals", rivals]
        print(f"\n{title}   [load {os.getloadavg()[0]:.0f}]", flush=True)
        done = subprocess.run([sys.executable, "-m", f"benchmarks.{module}", *options], check=False)
        if done.returncode:
            print(f"    not measured: it ended with {done.returncode}", flush=True)


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    named = (line.partition(": ")[2] for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _commit() -> str:
    said = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return said.stdout.strip() or "unknown"


if __name__ == "__main__":
    main()
