"""What many processes on one database share: `Sharing`, a part of `Store`; and `Queue`, who is told of new work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Connection


class Sharing(Protocol):
    """Hosts: who may ask which, and which have pages that are due; and times, written by whoever's clock."""

    def claim_host(self, name: str, now: datetime, until: datetime) -> datetime | None:
        """None: until then nobody else may ask this host. Else when it may be asked again at the earliest."""

    def leave_host(self, name: str, not_before: datetime) -> None:
        """Whoever claimed a host is done; the next one may ask it then."""

    def due_hosts(self, now: datetime) -> list[str]:
        """The hosts of the candidates that are due, the longest waiting first."""

    # -- the clock

    def clock_set_back(self, now: datetime) -> None:
        """What waits for a time reckoned from one that is yet to come waits no longer."""


class Queue(Protocol):
    """Told of work by the transaction that makes it: both are committed, or neither is."""

    def put(
        self, connection: Connection, *, hosts: Collection[str] = (), channels: Collection[str] = ()
    ) -> None:
        """These hosts have pages to be fetched now, these channels notices to be sent. Raises: StoreError."""
