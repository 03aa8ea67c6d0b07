"""Who is told of a finding, who is not and why. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from monitor.ledger.named import agrees
from monitor.model import Route, Threshold
from monitor.notify.catalogue import say
from monitor.notify.numbers import relative
from monitor.notify.telling import say_suspect
from monitor.notify.unit_words import MONEY

if TYPE_CHECKING:
    from collections.abc import Collection
    from decimal import Decimal

    from monitor.model import Finding, Language, Mute, Observation, Topic, Unit

Silence = Literal["baseline", "replayed", "churning"]  # why a whole topic is told nothing
Cause = Literal["told", "kind", "muted", "small", "unheard", "held", "suspect"] | Silence

TERMINAL = "terminal"  # the channel of a topic that names none
_ALWAYS_TOLD = frozenset({"conflict", "corrected"})  # no threshold silences a contradiction


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """Whether one channel hears of one finding, and why."""

    channel: str
    cause: Cause
    silent: str | None  # why nothing is sent, or not yet, in the topic's language; None if it is


def owed(
    finding: Finding, topic: Topic, *, quiet: Silence | None = None, unheard: Collection[str] = ()
) -> list[Decision]:
    """One decision for each channel of the topic, in its order; a topic without routes has the terminal.

    Where two routes name one channel, the one that sends wins. Where the topic is `quiet`, none does;
    the topic's own reasons come first. The channels in `unheard` never heard of the value that it takes back.
    """
    by_channel: dict[str, Decision] = {}
    for route in topic.routes or (Route(to=TERMINAL),):
        decision = _decide(finding, topic, route, quiet, heard=route.to not in unheard)
        known = by_channel.get(route.to)
        if known is None or (known.silent and not decision.silent):
            by_channel[route.to] = decision
    return list(by_channel.values())


def _decide(finding: Finding, topic: Topic, route: Route, quiet: Silence | None, *, heard: bool) -> Decision:
    cause, why = _cause(finding, topic, route)
    if cause in ("told", "held") and not heard:
        cause, why = "unheard", say(topic.lang, "rule.unheard")
    if cause in ("told", "held") and quiet:
        cause, why = ("suspect", why) if why else (quiet, say(topic.lang, f"rule.{quiet}"))
    preface = "rule.held" if cause == "held" else "rule.silent"
    return Decision(channel=route.to, cause=cause, silent=say(topic.lang, preface, why=why) if why else None)


def _cause(finding: Finding, topic: Topic, route: Route) -> tuple[Cause, str]:
    change, lang = finding.change, topic.lang
    if change.kind not in route.on:
        return "kind", say(lang, "rule.kind", kind=say(lang, f"kind.{change.kind}"))
    if finding.muted:
        return "muted", say(lang, "rule.muted_by_hand", number=finding.series)
    mute = next((mute for mute in topic.mute if _mutes(mute, finding)), None)
    if mute is not None:
        return "muted", say(lang, "rule.muted", what=_in_words(mute))
    least = _unmet(finding, route, lang)
    if least:
        return "small", say(lang, "rule.small", least=least)
    if change.suspect and not finding.also_in and not _is_named(finding, topic):
        return "held", say(lang, "rule.suspect", why=say_suspect(change.suspect, lang))
    return "told", ""


def _is_named(finding: Finding, topic: Topic) -> bool:
    """The watchlist asks for it by name: better told with a warning than late."""
    return any(finding.named == w.name or agrees(finding.change.after, w) for w in topic.watch)


def _in_words(mute: Mute) -> str:
    return ", ".join(filter(None, (*mute.about, *mute.owner, mute.unit)))


def _mutes(mute: Mute, finding: Finding) -> bool:
    """All slots that are filled must match; a mute without any matches nothing."""
    figure = finding.change.after
    checks = [
        _holds(mute.about, finding.label, figure.about) if mute.about else None,
        _holds(mute.owner, finding.label, figure.owner) if mute.owner else None,
        mute.unit == figure.unit if mute.unit else None,
    ]
    asked = [check for check in checks if check is not None]
    return bool(asked) and all(asked)


def _holds(words: tuple[str, ...], *texts: str | None) -> bool:
    return any(word.casefold() in text.casefold() for word in words for text in texts if text)


def _unmet(finding: Finding, route: Route, lang: Language) -> str:
    """The threshold that the change stays under, in words; "" if there is none or it is met."""
    change = finding.change
    if change.kind in _ALWAYS_TOLD or change.before is None:
        return ""
    threshold = (
        route.min_change.get(unit_class(change.after.unit)) or route.min_change.get("any") or Threshold()
    )
    gap = _gap(change.before, finding)
    share = relative(gap, min(abs(change.before.figure.low), abs(change.before.figure.high)))
    in_points = change.after.unit in ("percent", "point")
    if threshold.points is not None and in_points and gap < threshold.points:
        return say(lang, "rule.points", count=f"{threshold.points.normalize():f}")
    if threshold.share is not None and share < threshold.share:
        return f"{(threshold.share * 100).normalize():f}%"
    return ""


def unit_class(unit: Unit) -> Literal["percent", "money", "count"]:
    """The name under which `min_change` speaks of a unit."""
    if unit in ("percent", "point"):
        return "percent"
    return "money" if unit in MONEY else "count"


def _gap(before: Observation, finding: Finding) -> Decimal:
    """How far the value moved; of a range, its further end."""
    then, now = before.figure, finding.change.after
    return max(abs(now.low - then.low), abs(now.high - then.high))
