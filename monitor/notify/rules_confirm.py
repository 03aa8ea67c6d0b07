"""What waits until others state it, or until it has stood for a while. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.model import Wait
from monitor.notify.rules_fitting import is_named
from monitor.notify.rules_mute import muted_outlet
from monitor.notify.telling import outlet_of
from monitor.phrases import phrase

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Finding, Route, Topic
    from monitor.phrases import Phrase


def slip_wait(finding: Finding, topic: Topic) -> Wait | None:
    """A likely slip waits for a second word, unless the watchlist names it: better told with a warning than late."""
    if not finding.change.suspect or finding.also_in or is_named(finding, topic):
        return None
    why = phrase("held until another outlet states it, or this one again: {why}", why=doubt(finding))
    return Wait(cause="slip", outlets=2, why=why)


def doubt(finding: Finding) -> Phrase:
    """Why it may be a slip."""
    return phrase("a slip is likely ({slip})", slip=finding.change.suspect or "")


def outlet_wait(finding: Finding, topic: Topic) -> Wait | None:
    """What a muted outlet alone says waits for another one."""
    if not muted_outlet(finding, topic):
        return None
    why = phrase("muted outlet ({outlet}): waiting for another one", outlet=outlet_of(finding))
    return Wait(cause="confirm", outlets=2, why=why)


def confirm_wait(finding: Finding, route: Route, now: datetime) -> Wait | None:
    """The route's own rule. A page that was edited is its own witness: that waits for nobody."""
    outlets, wait = route.confirm.outlets, route.confirm.wait
    enough = wait is None if outlets == 1 else finding.also_in + 1 >= outlets
    if finding.change.kind == "corrected" or enough:
        return None
    missing = outlets - finding.also_in - 1
    why = _missing(outlets, missing) if missing > 0 else phrase("")
    if wait:
        minutes = f"{wait.total_seconds() / 60:g}"
        time = phrase("waiting whether it stands for {minutes} minutes", minutes=minutes)
        why = phrase("{one}, or {other}", one=why, other=time) if why else time
    return Wait(
        cause="confirm", outlets=outlets if missing > 0 else 0, why=why, until=now + wait if wait else None
    )


def _missing(outlets: int, missing: int) -> Phrase:
    if outlets == 2:
        return phrase("waiting for a second outlet")
    if missing == 1:
        return phrase("waiting for one more outlet")
    return phrase("waiting for {count} more outlets", count=missing)
