"""The daemon: it starts, watches, says when it is offline, and ends cleanly."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest
from pydantic import SecretStr

from monitor.daemon import Daemon, Timing, channels_for
from monitor.errors import ConfigError, FetchError
from monitor.model import Match, Message, Receipt, Route, Source, Topic
from monitor.passes import Upkeep, poll_due, sweep
from monitor.settings import Settings
from monitor.store.rows import SourceNotice
from tests.passes.conftest import FEED, HARBOUR, clock, hands, said, web  # noqa: F401 - fixtures
from tests.passes.news import OTHER, TEXT


def run_until(hands, reached, timing=Timing()) -> None:  # noqa: F811
    """Run the daemon on its first ticks, and stop it when `reached()` says so."""

    async def run() -> None:
        stop = asyncio.Event()
        ended = asyncio.create_task(Daemon(hands, timing).until(stop))
        async with asyncio.timeout(120):
            while not reached():  # noqa: ASYNC110 - the daemon has no event for a test
                await asyncio.sleep(0)
        stop.set()
        await ended

    asyncio.run(run())


def test_it_says_what_it_watches(hands, web, said):  # noqa: F811
    web.feed(web.article("1", TEXT))
    run_until(hands, lambda: said)
    assert said == ["watching The new harbour: 1 source. The first look is silent; stop with Ctrl-C."]


def test_no_tick_comes_while_another_daemon_is_in_force(hands, web, clock):  # noqa: F811
    ours = iter([False, False, True])
    web.feed()

    async def ticks() -> None:
        daemon = Daemon(hands, in_force=lambda: next(ours))
        for _ in range(3):
            assert not web.asked
            await daemon._tracked(daemon._poll)
        await asyncio.gather(*daemon._under_way)

    asyncio.run(ticks())
    assert web.asked == [FEED]


def test_what_is_under_way_when_it_is_told_to_stop_is_finished(hands, web, said):  # noqa: F811
    web.feed(web.article("1", TEXT))
    run_until(hands, lambda: web.asked)
    [state] = hands.store.sources()
    assert (state.links, state.failures) == (1, 0)


def test_no_source_waits_for_a_slow_one(hands, web, clock):  # noqa: F811
    slow = Source(kind="feed", address="https://slow.example/rss", every=timedelta(seconds=20))
    web.pages[slow.address] = web.pages[FEED] = '<rss version="2.0"><channel><title>D</title></channel></rss>'
    web.slow[slow.address] = lambda: web.asked.count(FEED) == 3
    hands.store.plan([replace(HARBOUR, sources=(slow, *HARBOUR.sources))], clock())

    async def three_ticks() -> None:
        daemon = Daemon(hands)
        for tick in range(3):
            await daemon._poll()
            while web.asked.count(FEED) <= tick or len(daemon._asked) > 1:  # noqa: ASYNC110
                await asyncio.sleep(0)
            clock.forward(hours=1)
        await daemon._last_call()

    asyncio.run(three_ticks())
    assert web.asked.count(slow.address) == 1
    assert [state.failures for state in hands.store.sources()] == [0, 0]


def test_what_was_found_is_read_and_told_before_the_next_tick(hands, web, clock, said):  # noqa: F811
    first = web.article("1", TEXT)
    web.feed(first)
    asyncio.run(sweep(hands))
    clock.forward(hours=24)
    web.feed(first, web.article("2", OTHER))
    an_hour = timedelta(hours=1)
    web.slow[FEED] = lambda: web.asked.count(first) == 2  # the first ticks of all kinds are over by then
    run_until(hands, lambda: len(said) == 2, Timing(poll=an_hour, visit=an_hour, deliver=an_hour))
    assert "$640 million → $700 million" in said[1]


def test_a_backlog_does_not_keep_it_from_stopping(hands, web):  # noqa: F811
    web.feed(*(web.article(str(n), TEXT) for n in range(40)))
    run_until(hands, lambda: len(web.asked) > 1)
    assert len(web.asked) <= 1 + 16
    left = hands.store.due_candidates(hands.clock(), limit=99)
    assert len(left) == 40 - (len(web.asked) - 1)


def test_a_page_that_is_called_off_at_the_end_counts_as_no_failure(hands, web):  # noqa: F811
    url = web.article("1", TEXT)
    web.feed(url)
    web.slow[url] = lambda: False
    run_until(hands, lambda: url in web.asked, Timing(last_call=timedelta()))
    assert [c.failures for c in hands.store.due_candidates(hands.clock(), limit=9)] == [0]


def test_being_offline_is_said_once_with_when_it_will_try_again(hands, web, said):  # noqa: F811
    web.pages[FEED] = FetchError("cannot connect")
    run_until(hands, lambda: any("offline" in line for line in said))
    [line] = [line for line in said if "offline" in line]
    assert "Trying again at " in line


def test_the_real_daemon_reads_again_on_sighup_and_ends_on_sigterm_with_exit_code_0(tmp_path):
    watchlist = tmp_path / "watchlists/t.yaml"
    watchlist.parent.mkdir()
    watchlist.write_text("topic: trains\nmatch: {}\nsources: [{feed: 'http://127.0.0.1:9/rss'}]\n")
    environment = {
        **os.environ,
        "NEWSFIGURES_DATABASE": f"sqlite:///{tmp_path}/n.db",
        "NEWSFIGURES_WEB__PORT": "0",
        "PYTHONUNBUFFERED": "1",
    }
    daemon = subprocess.Popen(
        [sys.executable, "-m", "monitor", "run"],
        cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    assert daemon.stdout.readline().startswith("watching trains: 1 source")
    assert "fails: 127.0.0.1 is at 127.0.0.1, which is not the public web" in daemon.stdout.readline()
    watchlist.write_text("topic: ferries\nmatch: {}\nevry: 5m\n")
    daemon.send_signal(signal.SIGHUP)
    assert daemon.stdout.readline() == "read again: nothing changed\n"
    assert "t.yaml:3: evry: no such key here" in daemon.stdout.readline()
    watchlist.write_text("topic: ferries\nmatch: {}\nsources: []\n")
    daemon.send_signal(signal.SIGHUP)
    assert daemon.stdout.readline() == "read again: changed: t\n"
    assert daemon.stdout.readline().startswith("t has no source")
    assert daemon.stdout.readline().startswith("watching ferries: 0 sources")
    daemon.send_signal(signal.SIGTERM)
    out, err = daemon.communicate(timeout=120)
    assert (daemon.returncode, out) == (0, "stopped\n")
    assert "Traceback" not in err


def topic(*channels: str) -> Topic:
    return Topic(
        id="t", title="T", match=Match(), lang="en", routes=tuple(Route(to=name) for name in channels)
    )


def test_without_any_channel_set_alerts_go_to_the_terminal():
    assert channels_for(Settings(), [topic("desk")]) == {"desk": "terminal://", "terminal": "terminal://"}


@pytest.mark.parametrize(
    ("wanted", "url", "message"),
    [
        ("desk", "json://localhost/", "no channel is called 'desk'; the settings know mail, terminal"),
        ("mail", "nonsense", "the channel 'mail' cannot be used"),
    ],
)
def test_a_channel_that_is_missing_or_broken_is_told_before_anything_starts(wanted, url, message):
    with pytest.raises(ConfigError, match=message):
        channels_for(Settings(channels={"mail": SecretStr(url)}), [topic(wanted)])


def test_a_channel_that_hangs_holds_up_no_tick_and_no_other_channel(hands, clock):  # noqa: F811
    enough, arrived = Event(), []

    def deliver(notice, _url, /, **_) -> Receipt:
        if notice.channel == "mail":
            enough.wait()
        arrived.append(notice.channel)
        return Receipt(outcome="delivered")

    async def no_pause(_seconds: float) -> None:
        await asyncio.sleep(0)

    def owe(*channels: str) -> None:
        words = Message(subject="news", text="news", html="news")
        notices = [SourceNotice(topic="harbour", channel=one, message=words) for one in channels]
        hands.store.tell_of_sources({}, notices, clock())

    async def two_ticks() -> None:
        channels = {"mail": "json://x", "chat": "json://x"}
        daemon = Daemon(replace(hands, channels=channels, deliver=deliver, sleep=no_pause))
        for count, to in ((1, ("mail", "chat")), (2, ("chat",))):
            owe(*to)
            await daemon._deliver()
            while arrived.count("chat") < count or daemon._served != {"mail"}:  # noqa: ASYNC110
                await asyncio.sleep(0)
        enough.set()
        await daemon._last_call()

    asyncio.run(two_ticks())
    assert arrived == ["chat", "chat", "mail"]


def test_nothing_is_asked_while_the_disk_is_nearly_full(hands, web, clock):  # noqa: F811
    if hands.store.keeping.file is None:
        pytest.skip("PostgreSQL lies on a disk of its own")
    web.feed(web.article("1", TEXT))
    asyncio.run(poll_due(hands))
    clock.forward(hours=1)
    before = list(web.asked)
    full = replace(hands, upkeep=Upkeep(disk_spare=10**18))

    async def tick() -> None:
        daemon = Daemon(full)
        await daemon._care()
        await daemon._poll()
        await daemon._visit()

    asyncio.run(tick())
    assert web.asked == before
