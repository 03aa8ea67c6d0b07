"""Commands that watch: run, check, demo."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli import logs
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, console, counted, json_option, place_options, put, tell, words
from monitor.cli.shown import fault_said
from monitor.cli.watched import fed, watched
from monitor.phrases import joined, phrase
from monitor.tongue import called, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.daemon import Timing
    from monitor.model import Topic
    from monitor.passes import Sweep
    from monitor.phrases import Phrase
    from monitor.settings import Settings
    from monitor.store import Store


@click.command(
    epilog=f"""\b
Examples:
  monitor run
  monitor run --settings /etc/newsfigures.yaml --db sqlite:////var/lib/newsfigures/news.db

{EPILOG}"""
)
@place_options
def run(place: Place) -> int:
    """Watch the news on every watchlist, until stopped.

    The first look at a source is silent: it is the baseline against which changes are told. With no channel
    set, alerts go to the terminal. With no folder of watchlists, the shipped examples are watched. The dashboard
    is served on this machine; see `monitor web`. Of several on one database one works, the others stand by.
    """
    from monitor.daemon import Timing

    return watch_for_good(place, Timing())


def watch_for_good(place: Place, timing: Timing) -> int:
    """All of `monitor run`; how time passes is handed in."""
    from monitor import daemon
    from monitor.cli.serving import beside_daemon

    settings = place.settings
    logs.set_up(settings.log_level)
    daemon.one_heap()
    desk, pulse = daemon.Desk(place.settings_file, place.database), daemon.Pulse(timing.uptime)
    store = place.store(make=True)
    try:
        dashboard = beside_daemon(settings, store, desk, pulse)
        asyncio.run(daemon.run(desk, store, say=tell, beside=dashboard, timing=timing, pulse=pulse))
    finally:
        store.close()
    return Exit.OK


@click.command(
    epilog=f"""\b
Examples:
  monitor check
  monitor check --json

{EPILOG}"""
)
@json_option
@place_options
def check(place: Place, *, as_json: bool) -> int:
    """Make one pass over every source now, tell what was found, and exit.

    Not beside a daemon on the same database, which does all that itself.
    """
    from monitor import daemon, passes

    topics = fed(watched(place.settings))
    daemon.channels_for(place.settings, topics)
    store = place.store(make=True)
    try:
        with console(stderr=True).status(told("asking every source")):
            done = asyncio.run(_check(place.settings, store, topics, say=words if as_json else tell))
        faults = [f"{state.name}: {fault_said(state.detail)}" for state in store.sources() if state.detail]
    finally:
        store.close()
    for fault in [passes.offline(None)] if done.offline else faults:
        words(fault)
    if as_json:
        put([sweep_line(done)])
    else:
        tell(summary(done))
    return _exit(done)


async def _check(
    settings: Settings, store: Store, topics: list[Topic], *, say: Callable[[str], None]
) -> Sweep:
    from monitor import daemon, passes

    async with (
        daemon.alone(store.leases),
        daemon.open_hands(settings, store, topics, say=say) as hands,
    ):
        store.plan(topics, daemon.now())
        return await passes.sweep(hands, every_source=True)


def _exit(done: Sweep) -> Exit:
    if done.polled and done.unreachable == done.polled:
        return Exit.SOURCE
    return Exit.PARTIAL if done.unreachable else Exit.OK


def summary(done: Sweep) -> Phrase:
    """One line for a person."""
    read = [
        phrase("{count} {decision}", count=count, decision=called("article", decision))
        for decision, count in sorted(done.decisions.items())
    ]
    return phrase(
        "{answered} of {sources} sources answered, {links}; articles: {read}; {changes}; {notices} delivered",
        answered=done.polled - done.unreachable, sources=done.polled, links=counted(done.links, "new link"),
        read=joined(read, ", ") if read else phrase("none"), changes=counted(done.changes, "change"),
        notices=counted(done.delivered, "notice"),
    )  # fmt: skip


def sweep_line(done: Sweep) -> dict[str, object]:
    """The same as JSON."""
    return {
        "type": "check", "sources": done.polled, "failed": done.unreachable, "links": done.links,
        "articles": dict(done.decisions), "changes": done.changes, "digests": done.digests,
        "delivered": done.delivered,
    }  # fmt: skip


@click.command(
    epilog=f"""\b
Examples:
  monitor demo
  monitor demo --out /tmp/demo
  monitor demo --no-wait                     ends by itself, without the dashboard

{EPILOG}"""
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Where the digest is written; default: a temporary folder."
)
@click.option(
    "--wait/--no-wait",
    default=None,
    help="Serve the dashboard with what was told, until stopped; by default on a terminal, never with --json.",
)
@json_option
@place_options
def demo(place: Place, *, out: Path | None, wait: bool | None, as_json: bool) -> int:
    """See it work in a minute, without internet: a newswire on this machine, real mail and chat catchers."""
    from monitor.demo import show

    watched_by_a_person = sys.stdin.isatty() and sys.stdout.isatty()
    return Exit(
        show(place.database, out, as_json=as_json, wait=watched_by_a_person if wait is None else wait)
    )
