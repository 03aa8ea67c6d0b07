"""What the database tells of the watching: who is at it, how sources and channels fare."""

from __future__ import annotations

import shlex
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.doctor.values import fault, fine, warning
from monitor.phrases import phrase
from monitor.store.leases import CLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.doctor.values import Finding, Patient
    from monitor.phrases import Phrase
    from monitor.store import Store
    from monitor.store.rows import SourceHealth, SourceState

_SIGN_OF_LIFE = timedelta(minutes=1)  # a daemon gives one every few seconds


def daemon(store: Store, patient: Patient) -> Finding:
    """Whether one gave a sign of life lately."""
    lease = store.leases.found(CLOCK)
    if lease is None:
        return warning("daemon", "none is at work", "monitor run")
    who = phrase("process {process} on {host}", process=lease.holder.pid, host=lease.holder.host)
    if abs(patient.now - lease.renewed_at) > _SIGN_OF_LIFE:
        said = phrase(
            "{who} gave its last sign of life at {at}", who=who, at=patient.minute(lease.renewed_at)
        )
        return warning("daemon", said, "monitor run")
    return fine("daemon", phrase("{who} is at work since {at}", who=who, at=patient.minute(lease.since)))


def sources(store: Store, patient: Patient) -> Iterator[Finding]:
    """Those in trouble by name, the others counted."""
    healths = store.source_health(patient.now)
    ill = [one for one in healths if one.condition != "fine" or one.state.failures]
    for one in ill:
        yield warning(
            "sources",
            phrase("{source}: {trouble}", source=one.state.name, trouble=_trouble(one, patient)),
            _remedy(one),
        )
    if never := [one for one in healths if one.state.last_success_at is None and one not in ill]:
        yield warning(
            "sources",
            phrase("{count} of {all} were never asked", count=len(never), all=len(healths)),
            "monitor run, or monitor check",
        )
    well = len(healths) - len(ill) - len(never)
    if well:
        newest = max(one.state.last_success_at for one in healths if one.state.last_success_at)
        yield fine(
            "sources",
            phrase(
                "{well} of {all} fare well, the last answer came {newest}",
                well=well,
                all=len(healths),
                newest=patient.minute(newest),
            ),
        )
    if not healths:
        yield warning("sources", "none is known yet", "monitor run")


_CONDITIONS = {"failing": phrase("failing"), "silent": phrase("silent"), "held": phrase("held")}


def _trouble(one: SourceHealth, patient: Patient) -> Phrase:
    why = one.state.held_why if one.condition == "held" else one.state.detail
    since = phrase(" since {since}", since=patient.minute(one.since)) if one.since else ""
    condition = "failing" if one.condition == "fine" else one.condition
    said = phrase("{condition}{since}", condition=_CONDITIONS[condition], since=since)
    return phrase("{said} ({why})", said=said, why=why) if why else said


def _remedy(one: SourceHealth) -> Phrase:
    if one.condition == "held":
        return phrase("nothing: it is believed again after a day")
    preview = _preview(one.state)
    if preview and one.condition == "failing":
        return phrase("{preview} shows whether it has moved", preview=preview)
    if preview and one.condition == "silent":
        return phrase("{preview} shows whether it is still written", preview=preview)
    return phrase("it is asked again by itself")


def _preview(state: SourceState) -> str:
    """The command that shows what an address brings, with the selector that may follow it; empty for a query or a folder."""
    page, _, select = state.name.partition(" ")
    if not page.startswith(("http://", "https://")):
        return ""
    picked = f" --select {shlex.quote(select)}" if select else ""
    return f"monitor watch preview {shlex.quote(page)}{picked}"


def outbox(store: Store, patient: Patient) -> Iterator[Finding]:
    """Channels that do not deliver, and what was given up."""
    ill = store.channel_faults(patient.now)
    for name, why in ill:
        yield fault(
            "outbox",
            phrase("{name} does not deliver: {why}", name=name, why=why),
            phrase("monitor channels test {name}, then: monitor outbox retry --all", name=name),
        )
    if not ill:
        yield fine("outbox", "every channel delivers")
