"""What waits until others state it, or until it has stood for a while. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.model import Wait
from monitor.notify.catalogue import say, say_counted
from monitor.notify.rules_fitting import is_named
from monitor.notify.rules_mute import muted_outlet
from monitor.notify.telling import outlet_of, say_suspect

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Finding, Language, Route, Topic


def slip_wait(finding: Finding, topic: Topic) -> Wait | None:
    """A likely slip waits for a second word, unless the watchlist names it: better told with a warning than late."""
    if not finding.change.suspect or finding.also_in or is_named(finding, topic):
        return None
    return Wait(cause="slip", outlets=2, why=say(topic.lang, "rule.held", why=say_doubt(finding, topic)))


def say_doubt(finding: Finding, topic: Topic) -> str:
    """Why it may be a slip."""
    return say(topic.lang, "rule.suspect", why=say_suspect(finding.change.suspect or "", topic.lang))


def outlet_wait(finding: Finding, topic: Topic) -> Wait | None:
    """What a muted outlet alone says waits for another one."""
    if not muted_outlet(finding, topic):
        return None
    why = say(topic.lang, "rule.outlet", outlet=outlet_of(finding))
    return Wait(cause="confirm", outlets=2, why=why)


def confirm_wait(finding: Finding, topic: Topic, route: Route, now: datetime) -> Wait | None:
    """The route's own rule. A page that was edited is its own witness: that waits for nobody."""
    outlets, wait = route.confirm.outlets, route.confirm.wait
    enough = wait is None if outlets == 1 else finding.also_in + 1 >= outlets
    if finding.change.kind == "corrected" or enough:
        return None
    missing = outlets - finding.also_in - 1
    parts = [_say_missing(topic.lang, outlets, missing)] if missing > 0 else []
    parts += [say(topic.lang, "rule.wait", minutes=f"{wait.total_seconds() / 60:g}")] if wait else []
    why = say(topic.lang, "rule.or").join(parts)
    return Wait(
        cause="confirm", outlets=outlets if missing > 0 else 0, why=why, until=now + wait if wait else None
    )


def _say_missing(lang: Language, outlets: int, missing: int) -> str:
    return say(lang, "rule.second") if outlets == 2 else say_counted(lang, "rule.outlets", missing)
