"""Tell through every other channel that one is silent, and that it is well again: nobody else can tell of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import structlog

from monitor.notify.channel_rules import word_due
from monitor.notify.channel_words import ChannelNews, channels_told
from monitor.store.rows import SourceNotice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.model import Topic
    from monitor.notify.channel_rules import Word
    from monitor.passes.hands import Hands
    from monitor.store.rows import ChannelState

log = structlog.get_logger("monitor")


async def tell_of_channels(hands: Hands) -> int:
    """Owe one message to each channel for all the others of which there is news. Returns how many. Raises: StoreError."""
    return await asyncio.to_thread(_tell, hands)


def _tell(hands: Hands) -> int:
    now = hands.clock()
    words = [(state, word_due(state.failing_since, state.told_at, now)) for state in hands.store.channels()]
    news = [_news(state, word) for state, word in words if word]
    if not news:
        return 0
    for one in news:
        log.error("channel_told", channel=one.name, word=one.word, detail=one.why)
    notices = [notice for channel in hands.channels for notice in _notices(hands.topics, channel, news, now)]
    told = {one.name: None if one.word == "well" else now for one in news}
    hands.store.tell_of_channels(told, notices, now)
    return len(notices)


def _news(state: ChannelState, word: Word) -> ChannelNews:
    return ChannelNews(
        word=word, name=state.name, since=state.failing_since, why=state.detail, waiting=state.waiting
    )


def _notices(
    topics: Sequence[Topic], channel: str, news: Sequence[ChannelNews], now: datetime
) -> list[SourceNotice]:
    """What one channel hears of the others, in the language and zone of the first of its topics; of itself nothing."""
    others = [one for one in news if one.name != channel]
    ours = [topic for topic in topics if any(route.to == channel for route in topic.routes)] or topics
    if not others or not ours:
        return []
    first = ours[0]
    message = channels_told(others, first.lang, now.astimezone(ZoneInfo(first.digest.timezone)))
    return [SourceNotice(topic=first.id, channel=channel, message=message)]
