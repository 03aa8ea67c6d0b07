"""`Sending` in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.store import channels, outbox, waiting

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from monitor.model import Message, Owed, Receipt
    from monitor.store.engine import Database
    from monitor.store.rows import ChannelState, SourceNotice


class SqlSending:
    """The outbox and the channels in a database; a part of `SqlStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def anything_waited(self, now: datetime, quiet: Collection[str] = ()) -> bool:
        with self._database.reading() as connection:
            return waiting.anything_waited(connection, now, quiet)

    def due_channels(self, now: datetime) -> list[str]:
        with self._database.reading() as connection:
            return outbox.due_channels(connection, now)

    def take_owed(self, now: datetime, *, limit: int, channel: str | None = None) -> list[Owed]:
        with self._database.writing() as connection:
            return outbox.take_owed(connection, now, limit, channel)

    def put_back(self, notices: Collection[int]) -> None:
        with self._database.writing() as connection:
            outbox.put_back(connection, notices)

    def delivered(self, notice: int, receipt: Receipt, now: datetime) -> None:
        with self._database.writing() as connection:
            outbox.delivered(connection, notice, receipt, now)
            channels.channel_works(connection, notice, now)

    def undelivered(self, notice: int, receipt: Receipt, due_at: datetime | None) -> None:
        with self._database.writing() as connection:
            outbox.undelivered(connection, notice, receipt, due_at)

    def recover(self, channel: str | None = None) -> int:
        with self._database.writing() as connection:
            return outbox.recover(connection, channel)

    def last_digest(self, topic: str) -> datetime | None:
        with self._database.reading() as connection:
            return outbox.last_digest(connection, topic)

    def owe_digest(
        self, topic: str, channels: Sequence[str], until: datetime, message: Message, html: str, now: datetime
    ) -> bool:
        with self._database.writing() as connection:
            return outbox.owe_digest(connection, topic, channels, until, message, html, now)

    def channel_failed(self, name: str, detail: str, now: datetime) -> int:
        with self._database.writing() as connection:
            return channels.channel_failed(connection, name, detail, now)

    def rest_channel(self, name: str, until: datetime | None) -> None:
        with self._database.writing() as connection:
            channels.rest_channel(connection, name, until)

    def channels(self) -> list[ChannelState]:
        with self._database.reading() as connection:
            return channels.channels(connection)

    def channel_faults(self, now: datetime) -> list[tuple[str, str]]:
        with self._database.reading() as connection:
            return channels.channel_faults(connection, now)

    def tell_of_channels(
        self, told: Mapping[str, datetime | None], notices: Sequence[SourceNotice], now: datetime
    ) -> None:
        with self._database.writing() as connection:
            channels.tell_of_channels(connection, told, notices, now)

    def outbox(self, states: Collection[str] = (), *, limit: int = 100) -> list[Owed]:
        with self._database.reading() as connection:
            return outbox.outbox(connection, states, limit)

    def retry(self, marks: Collection[str] | None, now: datetime) -> list[str]:
        with self._database.writing() as connection:
            return channels.retry(connection, marks, now)

    def drop(self, mark: str) -> bool:
        with self._database.writing() as connection:
            return channels.drop(connection, mark)
