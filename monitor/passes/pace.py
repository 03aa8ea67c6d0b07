"""When a source is asked again: as often as its reader wants and as seldom as it wishes itself. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

    from monitor.model import Source

HOUSE_SLOWEST = timedelta(hours=1)  # of a source whose watchlist sets no bound
PATIENCE = 24  # a source that has brought nothing for a day is asked every hour, if its bounds allow it
LONGEST_REST = timedelta(days=1)  # a feed or server that asks for more gets this
JITTER = 0.1  # of a wait, added: who was asked together is not asked together for ever
# A source in trouble is asked less and less often, yet never given up.
LONGEST_BACKOFF = timedelta(hours=1)
URGENT_BACKOFF = timedelta(minutes=5)
_MOST_DOUBLINGS = 12


def slowest_of(source: Source) -> timedelta:
    """The longest that a quiet source is left alone."""
    return max(source.slowest or HOUSE_SLOWEST, source.every)


def next_poll(
    source: Source, now: datetime, rng: Random, *, quiet_since: datetime | None, rest: timedelta
) -> datetime:
    """After an answer. `quiet_since`: when it last brought something, None if never; `rest`: what it asks for itself."""
    quiet_for = now - quiet_since if quiet_since else timedelta()
    wanted = min(max(quiet_for / PATIENCE, source.every), slowest_of(source))
    return now + _shaken(max(wanted, min(rest, LONGEST_REST)), rng)


def next_try(
    source: Source, now: datetime, rng: Random, *, failures: int, wish: timedelta | None
) -> datetime:
    """After `failures` in a row, this one counted. `wish`: how long the server wants to be left alone."""
    urgent = slowest_of(source) == source.every
    longest = max(URGENT_BACKOFF if urgent else LONGEST_BACKOFF, source.every)
    wait = min(source.every * 2 ** min(failures - 1, _MOST_DOUBLINGS), longest)
    return now + _shaken(max(wait, wish or timedelta()), rng)


def _shaken(wait: timedelta, rng: Random) -> timedelta:
    return wait * (1 + JITTER * rng.random())
