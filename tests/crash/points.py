"""The failure points: every step that a daemon takes has a name, and it can be told to die at the nth of one name.

The product knows nothing of them. Each is where a library of others is called: SQLAlchemy, httpx, Apprise, the pipe to the
process that reads pages. So every statement, every request and every message is one.
"""

from __future__ import annotations

import os
import re
import signal
from collections import Counter
from dataclasses import dataclass
from threading import Lock, local
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """Just before the nth step of this name, counted from the start of a life."""

    name: str
    nth: int = 1


class Steps:
    """Writes each step down before it is taken, and ends the process at its point, as SIGKILL does."""

    def __init__(self, trace: Path, death: Point | None) -> None:
        self._trace = os.open(trace, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._death = death
        self._taken: Counter[str] = Counter()
        self._lock = Lock()

    def next(self, name: str) -> None:
        """Called from any thread."""
        with self._lock:
            os.write(self._trace, f"{name}\n".encode())
            self._taken[name] += 1
            if self._death == Point(name=name, nth=self._taken[name]):
                os.kill(os.getpid(), signal.SIGKILL)


def watch(steps: Steps) -> None:
    """From now on every step of this process is told to `steps`."""
    _watch_database(steps)
    _watch_network(steps)
    _watch_pages(steps)
    _watch_channels(steps)


def _watch_database(steps: Steps) -> None:
    from sqlalchemy import Engine, Pool, event

    wrote = local()  # whether this thread has just committed something

    def commit(connection: Connection) -> None:
        wrote.now = bool(connection.get_execution_options().get("writing"))
        steps.next("commit" if wrote.now else "read")

    def given_back(*_: object) -> None:
        if getattr(wrote, "now", False):
            steps.next("after commit")
        wrote.now = False

    event.listen(Engine, "before_cursor_execute", lambda _c, _u, sql, *_: steps.next(step_of(sql)))
    event.listen(Engine, "commit", commit)
    event.listen(Pool, "checkin", given_back)


# By what a statement starts with. What is read between two writes has one name for all.
_NAMED = (
    ("BEGIN IMMEDIATE|SELECT pg_advisory_xact_lock", "transaction open"),
    ("SELECT|PRAGMA|WITH|BEGIN", "read"),
    ("INSERT INTO link", "candidate saved"),
    ("UPDATE notice SET state=.*attempts=.*notice.attempts \\+", "notice marked as sending"),
    ("UPDATE notice SET .*delivered_at=", "notice struck out"),
    ("UPDATE notice SET mark=", "notice given its mark"),
    ("INSERT INTO notice ", "notice owed"),
    ("INSERT INTO digest", "digest made"),
    ("UPDATE link SET visits", "candidate settled"),
    ("UPDATE source SET", "poll saved"),
    ("CREATE|ALTER|DROP", "migration"),
)
_NAMES = [(re.compile(start, re.DOTALL), name) for start, name in _NAMED]
_STATEMENT = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)")


def step_of(sql: str) -> str:
    """The name of a statement: from the table above, or its verb and its table."""
    for pattern, name in _NAMES:
        if pattern.match(sql.lstrip()):
            return name
    found = _STATEMENT.match(sql)
    return f"{found[1].split()[0].lower()} {found[2]}" if found else "other statement"


def _watch_network(steps: Steps) -> None:
    import httpx

    def kind(_self: object, request: httpx.Request) -> str:
        return "page" if request.url.path.startswith("/news/") else "listing"

    _around(httpx.AsyncHTTPTransport, "handle_async_request", steps, lambda *args: f"{kind(*args)} asked")


def _watch_pages(steps: Steps) -> None:
    from multiprocessing.connection import Connection

    _around(Connection, "send", steps, lambda *_: "page handed to its reader")
    _around(Connection, "recv", steps, lambda *_: "article awaited")


def _watch_channels(steps: Steps) -> None:
    import apprise

    _around(apprise.Apprise, "notify", steps, lambda *_, **__: "message sent")


def _around(owner: Any, name: str, steps: Steps, named: Callable[..., str]) -> None:
    """A step before each call of a library's function. What comes after it is before the next step."""
    original = getattr(owner, name)

    def stepping(*args: Any, **rest: Any) -> Any:
        steps.next(named(*args, **rest))
        return original(*args, **rest)

    setattr(owner, name, stepping)
