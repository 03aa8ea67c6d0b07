"""Tell whoever a source serves that it is in trouble, and that it is well again."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import structlog

from monitor.notify.rules import TERMINAL
from monitor.notify.source_rules import believed, word_due
from monitor.notify.source_words import News, sources_told
from monitor.store.rows import SourceNotice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from monitor.model import Message, Topic
    from monitor.notify.source_rules import Word
    from monitor.passes.hands import Hands
    from monitor.store.rows import SourceHealth

log = structlog.get_logger("monitor")


async def tell_of_sources(hands: Hands) -> int:
    """Owe one message to each channel for all the sources of which there is news. Returns how many. Raises: StoreError."""
    return await asyncio.to_thread(_tell, hands)


def _tell(hands: Hands) -> int:
    now, told = hands.clock(), dict[int, str]()
    news: list[tuple[SourceHealth, News]] = []
    for health in hands.store.source_health(now):
        word = word_due(
            health.condition, health.since, health.state.failures, health.state.told, health.state.told_at,
            now, hands.patience,
        )  # fmt: skip
        state = believed(health.condition, word, health.state.told)
        if word or state != health.state.told:
            told[health.state.id] = state
        if word:
            log.warning("source_told", source=health.state.name, word=word)
            news.append((health, _news(health, word)))
    notices = _notices(hands.topics, news, now)
    if told:
        hands.store.tell_of_sources(told, notices, now)
    return len(notices)


def _news(health: SourceHealth, word: Word) -> News:
    state = health.state
    return News(
        word=word, condition=health.condition, name=state.name, since=health.since,
        why=state.held_why if health.condition == "held" else state.detail,
        failures=state.failures, pace=health.pace,
    )  # fmt: skip


def _notices(
    topics: Sequence[Topic], news: Sequence[tuple[SourceHealth, News]], now: datetime
) -> list[SourceNotice]:
    """By channel: what it hears of, in the language and zone of the first of its topics that is concerned."""
    heard: Mapping[str, dict[str, News]] = defaultdict(dict)
    firsts: dict[str, Topic] = {}
    for topic in topics:
        for health, one in news:
            for channel in _channels(topic) if topic.id in health.state.topics else ():
                heard[channel][one.name] = one
                firsts.setdefault(channel, topic)
    return [
        SourceNotice(
            topic=firsts[channel].id, channel=channel, message=_message(firsts[channel], several, now)
        )
        for channel, several in heard.items()
    ]


def _message(topic: Topic, several: Mapping[str, News], now: datetime) -> Message:
    return sources_told(list(several.values()), topic.lang, now.astimezone(ZoneInfo(topic.digest.timezone)))


def _channels(topic: Topic) -> list[str]:
    return list(dict.fromkeys(route.to for route in topic.routes)) or [TERMINAL]
