"""`monitor worker`: what it refuses, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from monitor.cli.exits import Exit

TOP = Path(__file__).parents[2]


def test_on_sqlite_it_says_what_to_do(monitor):
    ran = monitor("worker")
    assert ran.code == Exit.CONFIG
    assert "workers share a PostgreSQL database" in ran.err
    assert "monitor run" in ran.err


def test_db_upgrade_makes_the_queue_too(monitor, make_postgres):
    url = make_postgres()
    [line] = monitor("db", "upgrade", "--db", url, "--json").lines
    assert line["queue"] == ["schema.sql"]


def test_it_works_reads_edited_watchlists_again_and_ends_when_it_is_told_to(make_postgres, tmp_path):
    watchlist = tmp_path / "trains.yaml"
    watchlist.write_text("topic: sleeper trains\nmatch: {any: [trains]}\nsources: []\n")
    command = [sys.executable, "-P", "-m", "monitor", "worker", "--db", make_postgres()]
    env = {**os.environ, "PYTHONPATH": str(TOP), "NEWSFIGURES_WATCHLISTS": str(tmp_path)}
    with subprocess.Popen(
        command, env=env, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline().startswith("trains has no source")
        assert process.stdout.readline() == "working on 1 topic; stop with Ctrl-C\n"
        watchlist.write_text("topic: ferries\nmatch: {}\nsources: []\n")
        process.send_signal(signal.SIGHUP)
        assert process.stdout.readline() == "read again: changed: trains\n"
        assert process.stdout.readline() == "working on 1 topic; stop with Ctrl-C\n"
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=120)
    assert (process.returncode, out) == (Exit.OK, "stopped\n"), err
