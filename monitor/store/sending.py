"""The promise of the store about what is owed and sent: `Sending`, a part of `Store`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from monitor.model import Message, Owed, Receipt
    from monitor.store.rows import ChannelState, SourceNotice


class Sending(Protocol):
    """The outbox and the channels (passes, cli, dashboard)."""

    # -- delivering

    def anything_waited(self, now: datetime, quiet: Collection[str] = ()) -> bool:
        """Whether there is anything that `Owing.waited` would give."""

    def due_channels(self, now: datetime) -> list[str]:
        """The channels to which something is to be sent now. One that rests is not among them."""

    def take_owed(self, now: datetime, *, limit: int, channel: str | None = None) -> list[Owed]:
        """Notices that are due (of one channel, or of any), now `sending`; those that were `sending` for 10 minutes
        are due again. None of a channel that rests."""

    def put_back(self, notices: Collection[int]) -> None:
        """Notices that were taken and not tried are owed as before."""

    def delivered(self, notice: int, receipt: Receipt, now: datetime) -> None:
        """Strike a notice out: its channel works. What waited out a fault that was told of is due at once."""

    def undelivered(self, notice: int, receipt: Receipt, due_at: datetime | None) -> None:
        """Try again at `due_at`; None: it is `failed`, kept and shown."""

    def recover(self, channel: str | None = None) -> int:
        """Notices that a killed process left `sending` (to one channel, or to any) are owed again. Returns how many."""

    # -- digests

    def last_digest(self, topic: str) -> datetime | None:
        """The end of the latest period for which a digest was made."""

    def owe_digest(
        self, topic: str, channels: Sequence[str], until: datetime, message: Message, html: str, now: datetime
    ) -> bool:
        """A digest for the period that ends at `until`, one row a channel; False if that period has one already."""

    # -- channels

    def channel_failed(self, name: str, detail: str, now: datetime) -> int:
        """One more failure of a channel; returns how many in a row."""

    def rest_channel(self, name: str, until: datetime | None) -> None:
        """Nothing is sent to a channel that failed until then."""

    def channels(self) -> list[ChannelState]:
        """The channels that ever failed, by name."""

    def channel_faults(self, now: datetime) -> list[tuple[str, str]]:
        """Channels that fail for half an hour, or for which a notice was given up: name and fault."""

    def tell_of_channels(
        self, told: Mapping[str, datetime | None], notices: Sequence[SourceNotice], now: datetime
    ) -> None:
        """By channel, when the others were told that it fails (None: that it is well); and the messages that say so."""

    # -- looking, and by hand

    def outbox(self, states: Collection[str] = (), *, limit: int = 100) -> list[Owed]:
        """Notices in any of these states (all if empty), newest first."""

    def retry(self, marks: Collection[str] | None, now: datetime) -> list[str]:
        """Given up or put off notices are due now, as if never tried (None: all that failed); the marks of those found."""

    def drop(self, mark: str) -> bool:
        """A notice that is owed, held or given up is never sent; False if there is none, or it is on its way."""
