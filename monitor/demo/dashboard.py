"""The dashboard over what the demo told, at the demo's own time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from monitor.daemon import told_to_stop
from monitor.errors import ConfigError
from monitor.tongue import told
from monitor.web import Access, Site, create_app
from monitor.web.serving import address_of, listening, serving

if TYPE_CHECKING:
    import socket

    from rich.console import Console
    from starlette.applications import Starlette

    from monitor.demo.stage import Stage

_PORT = 8484  # where `monitor run` has it


def app_of(stage: Stage) -> Starlette:
    """The dashboard; its clock stands where the demo ended, so that Today shows the last week of it."""
    site = Site(
        store=stage.store, topics=lambda: stage.topics, clock=stage.clock, zone=ZoneInfo("Asia/Seoul"), access=Access()
    )  # fmt: skip
    return create_app(site, names=("localhost",))


def serve(stage: Stage, console: Console) -> None:
    """Until somebody stops us."""
    taken = _listening()
    address = address_of(taken)
    console.print(
        told("The dashboard is at [bold]{address}[/] and shows all this; Ctrl-C ends it", address=address)
    )
    asyncio.run(_until_stopped(app_of(stage), taken))


def _listening() -> socket.socket:
    """The usual port, or any where that is taken."""
    try:
        return listening("127.0.0.1", _PORT)
    except ConfigError:
        return listening("127.0.0.1", 0)


async def _until_stopped(app: Starlette, taken: socket.socket) -> None:
    async with serving(app, taken):
        await told_to_stop().wait()
