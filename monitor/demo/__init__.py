"""A newswire of our own on loopback, played in fast time through the real way."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import InputError

if TYPE_CHECKING:
    from rich.console import Console

    from monitor.demo.outcome import DemoResult


def show(database: str | None, out: Path | None, *, as_json: bool) -> int:
    """Play the demo for a person (or, `as_json`, for a program): the exit code, 0.

    `out` is the folder for the digests; default: a new temporary one, which stays.
    Raises: StoreError; InputError if the database holds a ledger already, or `out` cannot be made.
    """
    from rich.console import Console

    from monitor.demo.screen import show_result

    out = _folder(out)
    result = play(Console(stderr=as_json, highlight=False), database, out)
    if as_json:
        sys.stdout.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in result.lines())
    else:
        show_result(Console(highlight=False), result, kept=database is not None)
    return 0


def _folder(out: Path | None) -> Path:
    if out is None:
        return Path(tempfile.mkdtemp(prefix="newsfigures-demo-"))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise InputError(
            f"cannot make the folder {out}: {fault.strerror}; name another with --out"
        ) from fault
    return out


def play(console: Console, database: str | None, out: Path) -> DemoResult:
    """Play every scene, telling each on `console`; what came of it.

    The digests are written into `out`, which exists. Raises: StoreError, InputError (see `show`).
    """
    from monitor.demo import stage
    from monitor.demo.outcome import gather
    from monitor.demo.screen import show_introduction, show_played, show_scene

    show_introduction(console)
    with stage.open_stage(database) as opened:
        asyncio.run(stage.play(opened, partial(show_scene, console), partial(show_played, console)))
        return gather(opened, out)
