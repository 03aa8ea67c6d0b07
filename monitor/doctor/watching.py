"""What the database tells of the watching: who is at it, how sources and channels fare."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.doctor.values import fault, fine, warning
from monitor.store.leases import CLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from monitor.doctor.values import Finding
    from monitor.store import Store
    from monitor.store.rows import SourceHealth

_SIGN_OF_LIFE = timedelta(minutes=1)  # a daemon gives one every few seconds


def daemon(store: Store, now: datetime) -> Finding:
    lease = store.leases.found(CLOCK)
    if lease is None:
        return warning("daemon", "none is at work", "monitor run")
    who = f"process {lease.holder.pid} on {lease.holder.host}"
    if abs(now - lease.renewed_at) > _SIGN_OF_LIFE:
        said = f"{who} gave its last sign of life at {lease.renewed_at:%Y-%m-%d %H:%M} UTC"
        return warning("daemon", said, "monitor run")
    return fine("daemon", f"{who} is at work since {lease.since:%Y-%m-%d %H:%M} UTC")


def sources(store: Store, now: datetime) -> Iterator[Finding]:
    """Those in trouble by name, the others counted."""
    healths = store.source_health(now)
    ill = [one for one in healths if one.condition != "fine" or one.state.failures]
    for one in ill:
        yield warning("sources", f"{one.state.name}: {_trouble(one)}", _REMEDY.get(one.condition, _WAIT))
    if never := [one for one in healths if one.state.last_success_at is None and one not in ill]:
        yield warning(
            "sources", f"{len(never)} of {len(healths)} were never asked", "monitor run, or monitor check"
        )
    well = len(healths) - len(ill) - len(never)
    if well:
        newest = max(one.state.last_success_at for one in healths if one.state.last_success_at)
        yield fine(
            "sources", f"{well} of {len(healths)} fare well, the last answer came {newest:%Y-%m-%d %H:%M} UTC"
        )
    if not healths:
        yield warning("sources", "none is known yet", "monitor run")


def _trouble(one: SourceHealth) -> str:
    why = one.state.held_why if one.condition == "held" else one.state.detail
    since = f" since {one.since:%Y-%m-%d %H:%M} UTC" if one.since else ""
    condition = "failing" if one.condition == "fine" else one.condition
    return f"{condition}{since}" + (f" ({why})" if why else "")


_WAIT = "it is asked again by itself"
_REMEDY = {
    "failing": "monitor watch preview ADDRESS shows whether it has moved",
    "silent": "monitor watch preview ADDRESS shows whether it is still written",
    "held": "nothing: it is believed again after a day",
}


def outbox(store: Store, now: datetime) -> Iterator[Finding]:
    """Channels that do not deliver, and what was given up."""
    ill = store.channel_faults(now)
    for name, why in ill:
        yield fault(
            "outbox",
            f"{name} does not deliver: {why}",
            f"monitor channels test {name}, then: monitor outbox retry --all",
        )
    if not ill:
        yield fine("outbox", "every channel delivers")
