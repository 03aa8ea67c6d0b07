"""Who is told of a finding, who is not and why, and what waits. Pure.

Here the rules stand in their order; each is a function in a `rules_*` file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from monitor.model import ChangeKind, Route
from monitor.notify.catalogue import say
from monitor.notify.rules_cap import cap_wait
from monitor.notify.rules_confirm import confirm_wait, doubt, outlet_wait, slip_wait
from monitor.notify.rules_fitting import is_urgent
from monitor.notify.rules_mute import muted
from monitor.notify.rules_quiet import quiet_wait
from monitor.notify.rules_return import is_known
from monitor.notify.rules_threshold import unmet
from monitor.phrases import InBoth, Phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import datetime

    from monitor.model import Finding, Heard, Topic, Wait

Silence = Literal["baseline", "replayed", "churning"]  # why a whole topic is told nothing
Cause = Literal["told", "kind", "muted", "small", "unheard", "known", "held", "suspect"] | Silence

TERMINAL = "terminal"  # the channel of a topic that names none
KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """Whether one channel hears of one finding, and why."""

    channel: str
    cause: Cause
    silent: str | None  # why nothing is sent, or not yet; None if it is
    route: Route  # by which it was decided
    wait: Wait | None = None  # of one that is held


def owed(
    finding: Finding,
    topic: Topic,
    *,
    quiet: Silence | None = None,
    unheard: Collection[str] = (),
    heard: Iterable[Heard] = (),
) -> list[Decision]:
    """One decision for each channel of the topic, in its order; a topic without routes has the terminal.

    Where two routes name one channel, the one that sends wins. Where the topic is `quiet`, none does;
    the topic's own reasons come first. The channels in `unheard` never heard of the value that it takes back;
    `heard` is what they know of the series.
    """
    knows = {one.channel: one for one in heard if (one.topic, one.series) == (topic.id, finding.series)}
    by_channel: dict[str, Decision] = {}
    for route in topic.routes or (Route(to=TERMINAL),):
        decision = _decide(finding, topic, route, knows.get(route.to), quiet, route.to in unheard)
        known = by_channel.get(route.to)
        if known is None or (known.silent and not decision.silent):
            by_channel[route.to] = decision
    return list(by_channel.values())


def _decide(
    finding: Finding,
    topic: Topic,
    route: Route,
    knows: Heard | None,
    quiet: Silence | None,
    unheard: bool,  # noqa: FBT001 - handed on
) -> Decision:
    """The first reason for silence counts, then the first for a wait."""
    silences = _silences(finding, topic, route, knows, quiet, unheard=unheard)
    cause, why = next(((cause, why) for cause, why in silences if why), (None, ""))
    if cause is not None:
        return Decision(channel=route.to, cause=cause, silent=phrase("not sent: {why}", why=why), route=route)
    wait = next(filter(None, _waits(finding, topic, route)), None)
    if wait is None:
        return Decision(channel=route.to, cause="told", silent=None, route=route)
    return Decision(channel=route.to, cause="held", silent=wait.why, route=route, wait=wait)


def _silences(
    finding: Finding,
    topic: Topic,
    route: Route,
    knows: Heard | None,
    quiet: Silence | None,
    *,
    unheard: bool,
) -> Iterator[tuple[Cause, str]]:
    """Every reason to say nothing, in the order in which they are given; "" is none."""
    kind = finding.change.kind
    yield "kind", "" if kind in route.on else _unasked(kind)
    yield "muted", muted(finding, topic)
    yield "small", unmet(finding, route, knows)
    yield "unheard", phrase("it takes back a suspect value that was not told") if unheard else ""
    yield "known", phrase("the value is the one last told") if is_known(finding, knows) else ""
    if quiet:
        yield "suspect", _slip(finding, topic)
        yield quiet, _QUIET[quiet]


def _unasked(kind: ChangeKind) -> Phrase:
    called = InBoth(en=say("en", f"kind.{kind}"), ko=say("ko", f"kind.{kind}"))
    return phrase("this channel does not ask for “{kind}”", kind=called)


_QUIET: dict[Silence, Phrase] = {
    "baseline": phrase("baseline: the first listing of a source"),
    "churning": phrase("the page differs at every look"),
    "replayed": phrase("replayed: nothing is sent"),
}


def _slip(finding: Finding, topic: Topic) -> str:
    """Where nothing is told anyhow, the doubt is still the better reason."""
    return doubt(finding) if slip_wait(finding, topic) else ""


def _waits(finding: Finding, topic: Topic, route: Route) -> Iterator[Wait | None]:
    """What must come before it is told, in the order in which it is asked."""
    yield slip_wait(finding, topic)
    yield outlet_wait(finding, topic)
    yield confirm_wait(finding, route, finding.learned_at)


def delivery_wait(
    findings: Iterable[Finding],
    topic: Topic,
    route: Route | None,
    sent: Iterable[datetime],
    now: datetime,
) -> Wait | None:
    """Why a message that is ready is not sent yet: quiet hours, or enough this hour (`sent`). Urgent ones always go."""
    if route is None or any(is_urgent(finding, topic) for finding in findings):
        return None
    return quiet_wait(topic, route, now) or cap_wait(topic, route, sent, now)


def route_of(topic: Topic, channel: str, findings: Sequence[Finding] = ()) -> Route | None:
    """The route by which a channel hears of these findings, or of other news: the first that asks for their kind."""
    routes = [route for route in topic.routes if route.to == channel]
    kinds = {finding.change.kind for finding in findings} or set(KINDS)
    return next((route for route in routes if kinds & set(route.on)), None)
