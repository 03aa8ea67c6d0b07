"""When a failed delivery is tried again, how long its channel rests, and how messages are paced. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

    from monitor.model import Receipt

# Waits between tries: an hour of doubling ones, then hourly. A mail server may be down over a weekend.
WAITS = (*(timedelta(seconds=30) * 2**n for n in range(7)), *(timedelta(hours=1),) * 72)
_JITTER = 0.2  # so that what failed together does not come back together
# What timed out may have arrived: each wait is this much longer than the last, so that a service which takes
# everything and never answers doubles a message some twenty times in three days, not eighty times.
_UNANSWERED = timedelta(minutes=15)
_MOST_UNANSWERED = 24
# Of a channel: the others of its queue need not all run into the same wall, and find an open door soon.
_SHORTEST_REST, _LONGEST_REST = timedelta(seconds=5), timedelta(minutes=5)


def next_try(attempts: int, receipt: Receipt, now: datetime, rng: Random) -> datetime | None:
    """When to try again after `attempts` tries, the last of which gave `receipt`; None if not again.

    After the `WAITS`, ±20 %, some three days in all; never before the service's own `retry_after`.
    """
    if receipt.outcome == "delivered" or attempts > len(WAITS):
        return None
    wait = WAITS[attempts - 1]
    if receipt.outcome == "unknown":
        if attempts > _MOST_UNANSWERED:
            return None
        wait = max(wait, _UNANSWERED * attempts)
    return now + max(_shaken(wait, rng), _wish(receipt, rng))


def rests_until(failures: int, receipt: Receipt, now: datetime, rng: Random) -> datetime | None:
    """Until when a channel is left alone after so many `failures` in a row; None where the fault is not its own.

    5 s, doubling to 5 min, ±20 %; never before the service's own `retry_after`.
    """
    if receipt.outcome in ("delivered", "broken"):
        return None
    rest = min(_SHORTEST_REST * 2 ** min(failures - 1, 10), _LONGEST_REST)
    return now + max(_shaken(rest, rng), _wish(receipt, rng))


def _shaken(wait: timedelta, rng: Random) -> timedelta:
    return timedelta(seconds=wait.total_seconds() * rng.uniform(1 - _JITTER, 1 + _JITTER))


def _wish(receipt: Receipt, rng: Random) -> timedelta:
    wish = receipt.retry_after or timedelta()
    return timedelta(seconds=wish.total_seconds() * rng.uniform(1, 1 + _JITTER))


# --- pace ----------------------------------------------------------------------------------------------------

_PAUSE_S = 1.0  # of a service that says nothing of its limits; Telegram and Slack want a second for each chat
_GROUP_PAUSE_S = 3.2  # Telegram takes 20 messages a minute in a group or a channel
# A program of the reader's own takes what comes; one that does not answers 429, and is then left alone as it wishes.
_NO_PAUSE = frozenset(
    ("terminal", "hook+http", "hook+https", "json", "jsons", "xml", "xmls", "form", "forms")
)


def pause_s(url: str) -> float:
    """The seconds from the end of one message to the start of the next on the channel with this address."""
    scheme, _, rest = url.partition("://")
    scheme = scheme.lower()
    if scheme in _NO_PAUSE:
        return 0.0
    return _GROUP_PAUSE_S if scheme == "tgram" and _to_group(rest) else _PAUSE_S


def _to_group(address: str) -> bool:
    """Ids of groups are negative, channels have names: tgram://TOKEN/-100123, tgram://TOKEN/@name."""
    chats = address.partition("?")[0].split("/")[1:]
    return any(chat.startswith(("-", "@", "%2D", "%40")) for chat in chats)
