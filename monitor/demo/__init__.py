"""A newswire of our own on loopback, played in fast time through the real way: a script in, what was told and kept silent out.

Nothing beyond this machine is asked; the ledger is a temporary one unless `--db` names another.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import InputError
from monitor.phrases import of_system

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from monitor.demo.outcome import DemoResult
    from monitor.demo.stage import Stage


def show(database: str | None, out: Path | None, *, as_json: bool, wait: bool = False) -> int:
    """Play the demo for a person (or, `as_json`, for a program): the exit code, 0. With `wait` the dashboard is served then.

    `out` is the folder for the digests; default: a new temporary one, which stays.
    Raises: StoreError; InputError if the database holds a ledger already, or `out` cannot be made.
    """
    from rich.console import Console

    from monitor.demo.screen import show_result

    out = _folder(out)
    with _played(Console(stderr=as_json, highlight=False), database, out) as (stage, result):
        if as_json:
            sys.stdout.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in result.lines())
            return 0
        console = Console(highlight=False)
        show_result(console, result, kept=database is not None, served=wait)
        if wait:
            from monitor.demo.dashboard import serve

            serve(stage, console)
    return 0


def _folder(out: Path | None) -> Path:
    if out is None:
        return Path(tempfile.mkdtemp(prefix="newsfigures-demo-"))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise InputError(
            "cannot make the folder {out}: {fault}; name another with --out", out=out, fault=of_system(fault)
        ) from fault
    return out


def play(console: Console, database: str | None, out: Path) -> DemoResult:
    """Play every scene, telling each on `console`; what came of it.

    The digests are written into `out`, which exists. Raises: StoreError, InputError (see `show`).
    """
    with _played(console, database, out) as (_stage, result):
        return result


@contextmanager
def _played(console: Console, database: str | None, out: Path) -> Iterator[tuple[Stage, DemoResult]]:
    """The stage after its last scene, still open, and what came of it."""
    from monitor.demo import stage
    from monitor.demo.outcome import gather
    from monitor.demo.screen import show_introduction, show_played, show_scene

    show_introduction(console)
    with stage.open_stage(database) as opened:
        asyncio.run(stage.play(opened, partial(show_scene, console), partial(show_played, console)))
        yield opened, gather(opened, out)
