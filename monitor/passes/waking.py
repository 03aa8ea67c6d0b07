"""What has waited long enough is told, as one message; what falls due in quiet hours waits for their end."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.notify.rules import delivery_wait, route_of
from monitor.notify.rules_quiet import quiet_wait
from monitor.notify.rules_release import released

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from monitor.model import Finding, Owed, Topic, Wait
    from monitor.passes.hands import Hands
    from monitor.store import Writing

HOUR = timedelta(hours=1)


def wake(hands: Hands) -> None:
    """Before anything is sent: the rules of time are asked of all that is due by now."""
    now = hands.clock()
    quiet = _in_quiet_hours(hands.topics, now)
    if not hands.store.anything_waited(now, quiet):
        return
    topics = {topic.id: topic for topic in hands.topics}
    with hands.store.writing() as tx:
        recipients: defaultdict[tuple[str, str], list[Owed]] = defaultdict(list)
        for one in tx.waited(now, quiet):
            recipients[one.topic, one.channel].append(one)
        for (topic_id, _), notices in recipients.items():
            _keep_quiet(tx, [one for one in notices if one.state == "owed"], topics.get(topic_id), now)
            _release(tx, [one for one in notices if one.state == "held"], topics.get(topic_id), now)


def _in_quiet_hours(topics: Iterable[Topic], now: datetime) -> list[str]:
    """The channels that some topic does not want disturbed now."""
    return [route.to for topic in topics for route in topic.routes if quiet_wait(topic, route, now)]


def _keep_quiet(tx: Writing, owed: Sequence[Owed], topic: Topic | None, now: datetime) -> None:
    """A page that is gone, a source in trouble, another try: at night they wait, too. They are not counted again."""
    for one in owed if topic else ():
        wait = topic and delivery_wait(
            one.findings, topic, route_of(topic, one.channel, one.findings), (), now
        )
        if wait and one.kind == "change":
            tx.hold(one.id, wait)
        elif wait:
            tx.put_off(one.id, wait)


def _release(tx: Writing, held: Sequence[Owed], topic: Topic | None, now: datetime) -> None:
    """One message to one recipient, of what still holds; or all of it waits on."""
    if not held:
        return
    first, findings = held[0], [finding for one in held for finding in one.findings]
    if topic and (wait := _waits_on(tx, first, topic, findings, now)):
        for one in held:
            tx.hold(one.id, wait)
        return
    newest = tx.newest_changes({finding.series for finding in findings})
    found = released(held, newest)
    tx.release([one.id for one in held], found.tell, found.gone, found.why, now)


def _waits_on(
    tx: Writing, first: Owed, topic: Topic, findings: Sequence[Finding], now: datetime
) -> Wait | None:
    sent = tx.sent(first.topic, first.channel, now - HOUR)
    return delivery_wait(findings, topic, route_of(topic, first.channel, findings), sent, now)
