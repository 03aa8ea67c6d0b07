"""What an article's changes make owed to whom: the rules are asked, and their answers written down. Owns no rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.notify.holding import fate, unheard
from monitor.notify.rules import delivery_wait, owed, route_of
from monitor.notify.rules_fitting import is_urgent
from monitor.notify.rules_return import note_for
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from monitor.model import Figure, Finding, Owed, Route, Sighting, Topic, Wait
    from monitor.notify.rules import Decision, Silence
    from monitor.store import Writing

HOUR = timedelta(hours=1)
MOST_IN_ONE = 12  # changes of a story in one message: beyond them another begins


@dataclass(frozen=True, kw_only=True, slots=True)
class _Ready:
    """What one recipient is to be told of an article, by the rules of the first topic that wants it told."""

    topic: Topic
    route: Route
    findings: list[Finding] = field(default_factory=list)


def settle_held(
    tx: Writing,
    said: Sequence[tuple[int, Figure]],
    findings: Sequence[Finding],
    sighting: Sighting,
    topics: Sequence[Topic],
) -> tuple[int, list[Owed]]:
    """Release or drop what was held of the article's series: how many were released, and what was dropped."""
    by_id, now = {topic.id: topic for topic in topics}, sighting.learned_at
    released, dropped = 0, []
    for held in tx.held({series for series, _ in said}):
        topic = by_id.get(held.topic)
        became = fate(held, said, findings, sighting)
        if became is None:
            continue
        wait = _wait_for_room(tx, held, topic, now) if became.state == "owed" and topic else None
        if wait:
            tx.hold(held.id, wait)
        else:
            tx.settle_held(held.id, became.state, became.why, now)
        released += became.state == "owed"
        dropped += [held] if became.state == "dropped" else []
    return released, dropped


def _wait_for_room(tx: Writing, held: Owed, topic: Topic, now: datetime) -> Wait | None:
    """What was confirmed at night waits for the morning."""
    route = route_of(topic, held.channel, held.findings)
    return delivery_wait(held.findings, topic, route, _sent_lately(tx, topic, route, held.channel, now), now)


def owe_all(
    tx: Writing,
    findings: Sequence[Finding],
    topics: Sequence[Topic],
    now: datetime,
    quiet: Mapping[str, Silence],
    dropped: Sequence[Owed],
    *,
    story: int | None = None,
) -> int:
    """One alert for each recipient with all it wants to hear of this article; every silence with its reason.

    What is owed of the article's `story` and was not sent yet tells of it, too.
    """
    ready: dict[str, _Ready] = {}
    for topic, finding, answer in _decisions(tx, findings, topics, quiet, dropped):
        if answer.cause == "told":
            if not _told_in_one(tx, topic, finding, answer.channel):
                one = ready.setdefault(answer.channel, _Ready(topic=topic, route=answer.route))
                one.findings.extend([finding] if finding not in one.findings else [])
        elif answer.wait:
            tx.owe(topic.id, answer.channel, [finding.id], now, wait=answer.wait)
        elif answer.cause != "kind":  # what a channel never asked for is not kept from it
            tx.owe(topic.id, answer.channel, [finding.id], now, dropped=answer.silent, cause=answer.cause)
    for channel, one in ready.items():
        _owe(tx, channel, one, now, story)
    return len(ready)


def _decisions(
    tx: Writing,
    findings: Sequence[Finding],
    topics: Sequence[Topic],
    quiet: Mapping[str, Silence],
    dropped: Sequence[Owed],
) -> Iterator[tuple[Topic, Finding, Decision]]:
    heard = tx.heard({finding.series for finding in findings}) if findings else []
    for topic in topics:
        for finding in findings:
            never = unheard(finding, topic.id, dropped)
            for answer in owed(finding, topic, quiet=quiet.get(topic.id), unheard=never, heard=heard):
                yield topic, finding, answer


def _told_in_one(tx: Writing, topic: Topic, finding: Finding, channel: str) -> bool:
    """Whether the way there is not told yet: then the message about it tells of the way back, too."""
    unsent = tx.unsent(topic.id, channel, finding.series) if finding.returns else []
    note = note_for(finding, unsent)
    return note is not None and tx.add_to(
        note.id, [finding.id], phrase("told in one with what it went back to")
    )


def _owe(tx: Writing, channel: str, ready: _Ready, now: datetime, story: int | None) -> None:
    """At once, or where the recipient is not to be disturbed what is urgent at once and the rest later."""
    topic = ready.topic
    urgent = [finding for finding in ready.findings if is_urgent(finding, topic)]
    others = [finding for finding in ready.findings if finding not in urgent]
    sent = _sent_lately(tx, topic, ready.route, channel, now)
    wait = delivery_wait(others, topic, ready.route, sent, now) if others else None
    if wait is None:
        findings = [finding.id for finding in ready.findings]
        told = _told_with_story(tx, topic, findings, channel, story)
        if told < len(findings):
            tx.owe(topic.id, channel, findings[told:], now)
        return
    tx.owe(topic.id, channel, [finding.id for finding in others], now, wait=wait)
    if urgent:
        tx.owe(topic.id, channel, [finding.id for finding in urgent], now)


def _told_with_story(
    tx: Writing, topic: Topic, findings: Sequence[int], channel: str, story: int | None
) -> int:
    """How many of them a message tells that has not left yet and is of the same event: then it is one message."""
    unsent = tx.unsent_of_story(topic.id, channel, story) if story is not None else None
    if unsent is None:
        return 0
    notice, changes = unsent
    room = findings[: max(MOST_IN_ONE - changes, 0)]
    return (
        len(room)
        if room and tx.add_to(notice, room, phrase("told with the other changes of its story"))
        else 0
    )


def _sent_lately(
    tx: Writing, topic: Topic, route: Route | None, channel: str, now: datetime
) -> list[datetime]:
    """When messages went there in the last hour; asked only where they are counted."""
    return tx.sent(topic.id, channel, now - HOUR) if route and route.per_hour else []
