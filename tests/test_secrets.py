"""Secrets are put into every place that takes one, faults are provoked, and all that we say is searched for them."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from monitor import cli
from monitor.daemon import now
from monitor.model import Message
from monitor.store.database import open_store
from monitor.store.rows import SourceNotice
from monitor.watchlist import read_watchlist
from tests.ledgers import new_ledger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARK = "s3cret"  # in every one of them
TOKEN = f"{MARK}-web-token-of-length"
DEAD = "127.0.0.1:9"  # nobody listens there
FEED = f"http://{MARK}-user:{MARK}-password@{DEAD}/rss?key={MARK}-key&page=1"
SETTINGS = f"""\
channels:
  mail: mailto://{MARK}-user:{MARK}-pass@{DEAD}/?from=a@a.example&to=b@b.example
  json: json://{MARK}-user:{MARK}-pass@{DEAD}/{MARK}-path
  hook: hook+https://{DEAD}/{MARK}-path?token={MARK}-hook
hook_secret: {MARK}-that-signs-hooks
naver: {{id: {MARK}-naver-id, secret: {MARK}-naver-key}}
heartbeat_url: http://{DEAD}/{MARK}-ping
heartbeat_every: 5
allow_networks: [127.0.0.0/8]
host_pause_s: 0
log_level: debug
web: {{port: 0, token: {TOKEN}}}
"""
WATCHLIST = f"""\
topic: Night trains
match: {{}}
sources:
  - feed: {FEED}
  - sitemap: {FEED.replace("rss", "map")}
notify: [{{to: mail}}, {{to: json}}, {{to: hook}}]
"""
PAGES = (
    "/",
    "/sources",
    "/outbox",
    "/watchlists",
    "/metrics",
    "/healthz",
    "/readyz",
    "/topics/trains",
    "/nowhere",
)
ANSWERS = ("/api/v1/sources", "/api/v1/notices", "/api/v1/topics", "/api/v1/openapi.json", "/api/v1/nowhere")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a source that fails, and three notices that are owed."""
    folder = tmp_path_factory.mktemp("secrets")
    (folder / "trains.yaml").write_text(WATCHLIST)
    store = open_store(new_ledger(folder / "n.db"))
    store.plan([read_watchlist(folder / "trains.yaml")], now())
    words = Message(subject="news", text="news", html="news")
    owed = [SourceNotice(topic="trains", channel=one, message=words) for one in ("mail", "json", "hook")]
    store.tell_of_sources({}, owed, now())
    store.close()
    return folder / "n.db"


@pytest.fixture
def place(tmp_path: Path, ledger: Path) -> Path:
    """The folder of somebody who has many secrets."""
    (tmp_path / "watchlists").mkdir()
    (tmp_path / "watchlists/trains.yaml").write_text(WATCHLIST)
    (tmp_path / "newsfigures.yaml").write_text(SETTINGS)
    shutil.copy(ledger, tmp_path)
    return tmp_path


@pytest.fixture
def daemon(place: Path) -> Iterator[subprocess.Popen[str]]:
    """`monitor run`, all of whose output is one stream."""
    environment = {**os.environ, "NEWSFIGURES_DATABASE": f"sqlite:///{place}/n.db", "PYTHONUNBUFFERED": "1"}
    running = subprocess.Popen(
        [sys.executable, "-m", "monitor", "run"],
        cwd=place, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    yield running
    running.kill()
    running.communicate()


def until(daemon: subprocess.Popen[str], said: list[str], *events: str) -> None:
    """Read what it says until each of these has been said."""
    assert daemon.stdout is not None
    waiting = set(events)
    while waiting and (line := daemon.stdout.readline()):
        said.append(line)
        waiting -= {event for event in waiting if event in line}
    assert not waiting, (waiting, said)


def test_the_daemon_tells_no_secret_in_logs_pages_and_answers(place: Path, daemon: Any) -> None:
    said: list[str] = []
    until(daemon, said, "the dashboard is at")
    url = re.findall(r"http://\S+", said[-1])[0]
    until(daemon, said, "source_failed", "notice_", "heartbeat_not_heard")
    (place / "newsfigures.yaml").write_text(f'channels: {{mail: "mailto://u:{MARK}@a.example}}\n')
    (place / "watchlists/trains.yaml").write_text(WATCHLIST.replace("feed: http", "feed: htp"))
    daemon.send_signal(signal.SIGHUP)
    until(daemon, said, "newsfigures.yaml", "trains.yaml:4")
    headers = {"authorization": f"Bearer {TOKEN}", "accept": "text/html"}
    with httpx.Client(base_url=url, headers=headers) as client:
        told = {path: client.get(path).text for path in (*PAGES, *ANSWERS)}
    daemon.terminate()
    said.append(daemon.communicate(timeout=120)[0])
    assert MARK not in "".join(said)
    assert [path for path, text in told.items() if MARK in text] == []
    assert "127.0.0.1:9/rss?key=***" in told["/sources"]


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("sources",),
        ("sources", "--json"),
        ("outbox", "--json"),
        ("doctor", "--json"),
        ("channels", "test", "json"),
        ("extract", FEED, "--url", FEED),
        ("sources", "--db", f"postgresql://{MARK}:{MARK}@{DEAD}/x?password={MARK}"),
        ("sources", "--db", f"mysql://{MARK}:{MARK}@{DEAD}/x"),
        ("watch", "preview", FEED),
    ],
)
def test_a_command_that_fails_tells_no_secret(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(place)
    monkeypatch.setenv("NEWSFIGURES_DATABASE", f"sqlite:///{place}/n.db")
    monkeypatch.setattr("sys.argv", ["monitor", *words])
    with pytest.raises(SystemExit):
        cli.main()
    told = capsys.readouterr()
    assert told.out + told.err
    assert MARK not in told.out + told.err


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("newsfigures.yaml", f'channels: {{mail: "mailto://u:{MARK}@a.example}}'),
        ("newsfigures.yaml", f"channels: {{mail: {MARK}}}"),
        ("newsfigures.yaml", f"hook_secret: {MARK}"),
        ("newsfigures.yaml", f"heartbeat_url: ftp://{MARK}"),
        ("newsfigures.yaml", f"naver: {MARK}"),
        ("watchlists/trains.yaml", WATCHLIST.replace("feed: http", "feed: htp")),
        ("watchlists/trains.yaml", WATCHLIST.replace("feed:", "fed:")),
        ("watchlists/trains.yaml", WATCHLIST.replace("feed: ", 'feed: "')),
    ],
)
def test_what_is_broken_is_told_without_its_secrets(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], file: str, text: str
) -> None:
    monkeypatch.chdir(place)
    monkeypatch.setenv("NEWSFIGURES_DATABASE", f"sqlite:///{place}/n.db")
    (place / file).write_text(text)
    monkeypatch.setattr("sys.argv", ["monitor", "run"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    told = capsys.readouterr()
    assert ended.value.code == 3
    assert MARK not in told.out + told.err
