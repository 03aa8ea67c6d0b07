"""`Owing` in SQL: the part of `Writing` about notices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from monitor.store import outbox, waiting

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.model import Finding, Heard, Owed, Wait


class SqlOwing:
    """Over one connection that is in a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.owed_to: set[str] = set()  # channels to which something is to be sent now

    def owe(
        self,
        topic: str,
        channel: str,
        findings: Sequence[int],
        now: datetime,
        *,
        dropped: str | None = None,
        cause: str | None = None,
        wait: Wait | None = None,
    ) -> None:
        outbox.owe(self._connection, topic, channel, findings, now, dropped=dropped, cause=cause, wait=wait)
        if dropped is None and wait is None:
            self.owed_to.add(channel)

    def held(self, series: Collection[int]) -> list[Owed]:
        return waiting.held(self._connection, series)

    def settle_held(self, notice: int, state: Literal["owed", "dropped"], why: str, now: datetime) -> None:
        outbox.settle_held(self._connection, notice, state, why, now)

    def hold(self, notice: int, wait: Wait) -> None:
        waiting.hold(self._connection, notice, wait)

    def put_off(self, notice: int, wait: Wait) -> None:
        waiting.put_off(self._connection, notice, wait)

    def heard(self, series: Collection[int]) -> list[Heard]:
        return waiting.heard(self._connection, series)

    def sent(self, topic: str, channel: str, since: datetime) -> list[datetime]:
        return waiting.sent(self._connection, topic, channel, since)

    def unsent(self, topic: str, channel: str, series: int) -> list[Owed]:
        return waiting.unsent(self._connection, topic, channel, series)

    def unsent_of_story(self, topic: str, channel: str, story: int) -> tuple[int, int] | None:
        return waiting.unsent_of_story(self._connection, topic, channel, story)

    def add_to(self, notice: int, findings: Sequence[int], why: str) -> bool:
        return waiting.add_to(self._connection, notice, findings, why)

    def newest_changes(self, series: Collection[int]) -> dict[int, Finding]:
        return waiting.newest_changes(self._connection, series)

    def waited(self, now: datetime, quiet: Collection[str] = ()) -> list[Owed]:
        return waiting.waited(self._connection, now, quiet)

    def release(
        self, held: Sequence[int], tell: Sequence[int], gone: Mapping[int, str], why: str, now: datetime
    ) -> None:
        waiting.release(self._connection, held, tell, gone, why, now)
