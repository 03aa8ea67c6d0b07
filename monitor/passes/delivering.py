"""Send the notices that are owed, and strike out what has arrived."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from datetime import UTC
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import structlog

from monitor.model import Notice, Receipt
from monitor.notify.alerts import alert, with_mark
from monitor.notify.deliver import deliver
from monitor.notify.rules import next_try
from monitor.passes.hands import in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from monitor.model import Language, Owed
    from monitor.passes.hands import Hands

log = structlog.get_logger("monitor")

AT_ONCE = 100


async def deliver_due(hands: Hands, *, stopping: Callable[[], bool] = lambda: False) -> int:
    """Send what is owed: channels side by side, one after the other within each. Returns how many arrived.

    Once `stopping` no more is sent: what was taken and not tried is owed again at the next start (`Store.recover`).
    """
    arrived = 0
    while not stopping() and (
        owed := await asyncio.to_thread(hands.store.take_owed, hands.clock(), limit=AT_ONCE)
    ):
        queues: dict[str, list[Owed]] = defaultdict(list)
        for notice in owed:
            queues[notice.channel].append(notice)
        arrived += sum(await asyncio.gather(*(_drain(hands, queue, stopping) for queue in queues.values())))
    return arrived


async def _drain(hands: Hands, queue: Sequence[Owed], stopping: Callable[[], bool]) -> int:
    return sum([await asyncio.to_thread(_send, hands, notice) for notice in queue if not stopping()])


def _send(hands: Hands, owed: Owed) -> bool:
    receipt = _attempt(hands, owed)
    now = hands.clock()
    if receipt.outcome == "delivered":
        hands.store.delivered(owed.id, receipt, now)
    else:
        _put_off(hands, owed, receipt, now)
    log.info(
        "notice_tried", notice=owed.mark, channel=owed.channel, outcome=receipt.outcome, detail=receipt.detail
    )
    return receipt.outcome == "delivered"


def _put_off(hands: Hands, owed: Owed, receipt: Receipt, now: datetime) -> None:
    """Until the next try; after the last one the notice is `failed`, which must not go unseen."""
    again = next_try(owed.attempts + 1, receipt, now, hands.rng)
    hands.store.undelivered(owed.id, receipt, again)
    if again is None:
        log.error(
            "notice_failed",
            notice=owed.mark,
            channel=owed.channel,
            tries=owed.attempts + 1,
            detail=receipt.detail,
        )


def _attempt(hands: Hands, owed: Owed) -> Receipt:
    url = hands.channels.get(owed.channel)
    if url is None:
        return Receipt(outcome="refused", detail=f"no channel is called {owed.channel!r} in the settings")
    try:
        return deliver(_in_words(hands, owed), url, say=hands.say, digest_html=owed.digest_html)
    except Exception as fault:  # a fault of ours: loud, and no reason to keep the others waiting
        log.exception("notice_broke_us", notice=owed.mark, channel=owed.channel)
        return Receipt(outcome="refused", detail=in_words(fault))


def _in_words(hands: Hands, owed: Owed) -> Notice:
    """An alert is put into words when it is sent: it says when, and what is known by then."""
    topic = next((t for t in hands.topics if t.id == owed.topic), None)
    zone = ZoneInfo(topic.digest.timezone) if topic else UTC
    lang: Language = topic.lang if topic else "en"
    message = owed.digest or alert(
        owed.findings, lang, sent_at=hands.clock().astimezone(zone), public_url=hands.public_url
    )
    return Notice(
        id=owed.id, mark=owed.mark, topic=owed.topic, channel=owed.channel, kind=owed.kind,
        message=with_mark(message, owed.mark), state=owed.state, attempts=owed.attempts,
        created_at=owed.created_at, due_at=owed.due_at,
    )  # fmt: skip
