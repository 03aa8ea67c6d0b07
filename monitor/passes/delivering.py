"""Send the notices that are owed, and strike out what has arrived."""

from __future__ import annotations

import asyncio
from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import structlog

from monitor import contract
from monitor.model import Notice, Receipt
from monitor.notify.alerts import alert, with_mark
from monitor.notify.hook import is_hook
from monitor.notify.rules_return import in_one
from monitor.notify.tries import next_try, pause_s, rests_until
from monitor.passes import measuring
from monitor.passes.hands import in_words
from monitor.passes.threads import in_own_thread
from monitor.passes.waking import wake
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from monitor.model import Language, Owed
    from monitor.passes.hands import Hands

log = structlog.get_logger("monitor")

AT_ONCE = 8  # of one channel: tried well before others take them for abandoned (`store.outbox.SENDING_LIMIT`)


async def deliver_due(hands: Hands, *, stopping: Callable[[], bool] = lambda: False) -> int:
    """Send what is owed, channels side by side; returns how many arrived. Raises: StoreError."""
    due = await channels_due(hands)
    return sum(await asyncio.gather(*(deliver_to(hands, channel, stopping=stopping) for channel in due)))


async def channels_due(hands: Hands) -> list[str]:
    """The channels to which something is to be sent now, the rules of time obeyed. Raises: StoreError."""
    await asyncio.to_thread(wake, hands)
    return await asyncio.to_thread(hands.store.due_channels, hands.clock())


async def deliver_to(hands: Hands, channel: str, *, stopping: Callable[[], bool] = lambda: False) -> int:
    """Send what is owed to one channel, one after the other at its pace, until it is to rest.

    Returns how many arrived. Once `stopping` no more is sent. Raises: StoreError.
    """
    take = partial(hands.store.take_owed, limit=AT_ONCE, channel=channel)
    arrived = 0
    while not stopping() and (batch := await asyncio.to_thread(take, hands.clock())):
        arrived += await _send_all(hands, batch, pause_s(hands.channels.get(channel, "")), stopping)
    return arrived


async def _send_all(hands: Hands, batch: Sequence[Owed], pause: float, stopping: Callable[[], bool]) -> int:
    """Send until there is a reason not to; the others of the batch are put back."""
    arrived = 0
    for tried, owed in enumerate(batch):
        if stopping():
            break
        sent = await in_own_thread(_send, hands, owed)
        arrived += sent.outcome == "delivered"
        if pause:
            await hands.sleep(pause)
        if sent.outcome in ("refused", "unknown"):
            tried += 1
            break
    else:
        return arrived
    await asyncio.to_thread(hands.store.put_back, [owed.id for owed in batch[tried:]])
    return arrived


def _send(hands: Hands, owed: Owed) -> Receipt:
    receipt = _attempt(hands, owed)
    now = hands.clock()
    if receipt.outcome == "delivered":
        hands.store.delivered(owed.id, receipt, now)
        measuring.arrived(owed, now)
    else:
        _put_off(hands, owed, receipt, now)
    log.info(
        "notice_tried", notice=owed.mark, channel=owed.channel, outcome=receipt.outcome, detail=receipt.detail
    )
    return receipt


def _put_off(hands: Hands, owed: Owed, receipt: Receipt, now: datetime) -> None:
    """Until the next try; after the last one the notice is `failed`, which must not go unseen."""
    again = next_try(owed.attempts + 1, receipt, now, hands.rng)
    hands.store.undelivered(owed.id, receipt, again)
    failures = hands.store.channel_failed(owed.channel, receipt.detail, now)
    hands.store.rest_channel(owed.channel, rests_until(failures, receipt, now, hands.rng))
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
        detail = phrase("no channel is called {channel} in the settings", channel=repr(owed.channel))
        return Receipt(outcome="refused", detail=detail)
    try:
        notice = _in_words(hands, owed)
        return hands.deliver(
            notice, url, say=hands.say, digest_html=owed.digest_html, outward=hands.outward,
            hook_body=contract.line(contract.hooked(owed, notice.message)) if is_hook(url) else "",
        )  # fmt: skip
    except Exception as fault:  # a fault of ours: loud, and no reason to keep the others waiting
        log.exception("notice_broke_us", notice=owed.mark, channel=owed.channel)
        return Receipt(outcome="broken", detail=in_words(fault))


def _in_words(hands: Hands, owed: Owed) -> Notice:
    """An alert is put into words when it is sent: it says when, and what is known by then."""
    topic = next((t for t in hands.topics if t.id == owed.topic), None)
    zone = ZoneInfo(topic.digest.timezone) if topic else UTC
    lang: Language = topic.lang if topic else "en"
    message = owed.digest or alert(
        in_one(owed.findings), lang, sent_at=hands.clock().astimezone(zone), public_url=hands.public_url
    )
    return Notice(
        id=owed.id, mark=owed.mark, topic=owed.topic, channel=owed.channel, kind=owed.kind,
        message=with_mark(message, owed.mark), state=owed.state, attempts=owed.attempts,
        created_at=owed.created_at, due_at=owed.due_at, series=owed.findings[0].series if owed.findings else None,
    )  # fmt: skip
