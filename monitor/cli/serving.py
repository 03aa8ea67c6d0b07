"""The dashboard: `monitor web`, and what `monitor run` serves beside the daemon."""

from __future__ import annotations

import asyncio
import ipaddress
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from monitor.cli import logs
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, place_options, words
from monitor.cli.watched import watched
from monitor.errors import ConfigError
from monitor.tongue import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractAsyncContextManager

    from starlette.applications import Starlette

    from monitor.daemon import Desk, Pulse
    from monitor.model import Topic
    from monitor.settings import Settings, WebSettings
    from monitor.store import Store
    from monitor.web import Access


@dataclass(frozen=True, kw_only=True)
class Around:
    """What the dashboard is told by whoever runs it."""

    topics: Callable[[], Sequence[Topic]]
    faults: Callable[[], Sequence[str]] = lambda: ()
    daemon: Callable[[], tuple[str, bool]] | None = None


@click.command(
    epilog=f"""\b
Examples:
  monitor web
  monitor web --port 9000 --db sqlite:///news.db
  monitor web --hash-password                what `web.password_hash` in the settings wants

{EPILOG}"""
)
@click.option("--host", help="The address to listen on; 127.0.0.1 by default.")
@click.option("--port", type=click.IntRange(0, 65535), help="The port; 8484 by default, 0 for any free one.")
@click.option(
    "--hash-password", is_flag=True, help="Ask for a password, print its hash for the settings, and exit."
)
@place_options
def web(place: Place, *, host: str | None, port: int | None, hash_password: bool) -> int:
    """Serve the dashboard and the API, without watching: `monitor run` serves them, too.

    On this machine alone unless --host says otherwise; then it wants a password or a token in the settings.
    """
    from monitor.web.access import hash_of

    if hash_password:
        click.echo(
            hash_of(click.prompt(told("password"), hide_input=True, confirmation_prompt=True, err=True))
        )
        return Exit.OK
    settings = place.settings
    logs.set_up(settings.log_level)
    asked = settings.web.model_copy(
        update={k: v for k, v in (("host", host), ("port", port)) if v is not None}
    )
    store = place.store(make=True)
    try:
        topics = watched(settings)
        around = Around(topics=lambda: topics)
        asyncio.run(_until_stopped(beside(settings, asked, store, around)))
    finally:
        store.close()
    return Exit.OK


async def _until_stopped(served: AbstractAsyncContextManager[None]) -> None:
    from monitor.daemon import told_to_stop

    async with served:
        await told_to_stop().wait()


def beside(
    settings: Settings, asked: WebSettings, store: Store, around: Around
) -> AbstractAsyncContextManager[None]:
    """The dashboard, served within the block. Raises: ConfigError if it may not be, or the port is taken."""
    from monitor.web.serving import address_of, listening, serving

    app = _app(settings, asked, store, around)
    taken = listening(asked.host, asked.port)
    words("the dashboard is at {address}", address=address_of(taken))
    return serving(app, taken)


def beside_daemon(
    settings: Settings, store: Store, desk: Desk, pulse: Pulse
) -> AbstractAsyncContextManager[None]:
    """The same for `monitor run`, which goes on without it where the port is taken: the news is worth more."""
    if not settings.web.serve:
        return nullcontext()
    try:
        around = Around(
            topics=lambda: desk.orders.topics,
            faults=lambda: desk.orders.faults,
            daemon=lambda: (pulse.state, pulse.ticking),
        )
        return beside(settings, settings.web, store, around)
    except ConfigError as fault:
        if not _on_loopback(settings.web.host):
            raise
        words("no dashboard: {fault}", fault=fault)
        return nullcontext()


def _app(settings: Settings, asked: WebSettings, store: Store, around: Around) -> Starlette:
    from monitor.daemon import now
    from monitor.web import Site, create_app

    access = _access(asked)
    if not access.guarded and not _on_loopback(asked.host):
        raise ConfigError(
            "off this machine ({host}) the dashboard wants `web.password_hash` or `web.token` in the settings; make a hash with: monitor web --hash-password",
            host=asked.host,
        )
    site = Site(
        store=store,
        topics=around.topics,
        faults=around.faults,
        daemon=around.daemon,
        clock=now,
        zone=settings.zone,
        access=access,
    )
    return create_app(site, names=() if access.guarded else ("localhost", *asked.names))


def _access(asked: WebSettings) -> Access:
    """Raises: ConfigError for a hash that we did not make."""
    from monitor.web.access import Access, salt_in

    kept = asked.password_hash.get_secret_value() if asked.password_hash else None
    if kept is not None and salt_in(kept) is None:
        raise ConfigError(
            "`web.password_hash` is no hash of ours; make one with: monitor web --hash-password"
        )
    return Access(password_hash=kept, token=asked.token.get_secret_value() if asked.token else None)


def _on_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
