"""The disk is watched, and every channel is told what is wrong with the house itself: once, daily, and when it is over."""

from __future__ import annotations

import asyncio
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from monitor.notify.channel_rules import word_due
from monitor.notify.house_words import HouseNews, house_told
from monitor.store.rows import SourceNotice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from monitor.model import Topic
    from monitor.passes.hands import Hands

log = structlog.get_logger("monitor")

_ENOUGH = 1.25  # times what is to stay free, before it counts as room again: else it would be told to and fro
_PATIENCE = {"disk": timedelta(), "backup": timedelta(hours=12)}  # before anybody hears of it


def free_in(folder: Path) -> int:
    """Bytes that may still be written there."""
    return shutil.disk_usage(folder).free


class Disk:
    """Whether there is room to go on. Only a SQLite ledger lies on a disk of ours."""

    def __init__(self, hands: Hands, free_in: Callable[[Path], int] = free_in) -> None:
        self._hands = hands
        self._free_in = free_in
        self.has_room = True  # as of the last look

    async def look(self) -> None:
        """See how much is free, and write down where that is too little. Raises: StoreError."""
        await asyncio.to_thread(self._look)

    def _look(self) -> None:
        keeping, spare = self._hands.store.keeping, self._hands.upkeep.disk_spare
        if keeping.file is None:
            return
        free = self._free_in(keeping.file.parent)
        had_room, self.has_room = self.has_room, free >= spare * (1 if self.has_room else _ENOUGH)
        if not self.has_room:
            if had_room:
                log.error("disk_nearly_full", free=free, spare=spare, folder=str(keeping.file.parent))
            keeping.trouble("disk", f"{free / 1e6:,.0f} MB < {spare / 1e6:,.0f} MB", self._hands.clock())
        else:
            if not had_room:
                log.info("disk_has_room", free=free)
            keeping.no_trouble("disk")


async def tell_of_house(hands: Hands) -> int:
    """Owe one message to each channel about all of which there is news. Returns how many. Raises: StoreError."""
    return await asyncio.to_thread(_tell, hands)


def _tell(hands: Hands) -> int:
    now = hands.clock()
    known = hands.store.keeping.troubles()
    words = [
        (one, word_due(one.since, one.told_at, now, _PATIENCE.get(one.name, timedelta()))) for one in known
    ]
    news = [HouseNews(word=word, name=one.name, why=one.detail) for one, word in words if word]
    if not news:
        return 0
    notices = [notice for channel in hands.channels for notice in _notices(hands.topics, channel, news)]
    told = {one.name: None if one.word == "well" else now for one in news}
    hands.store.keeping.tell_of_troubles(told, notices, now)
    return len(notices)


def _notices(topics: Sequence[Topic], channel: str, news: Sequence[HouseNews]) -> list[SourceNotice]:
    """In the language of the first topic that the channel serves."""
    ours = [topic for topic in topics if any(route.to == channel for route in topic.routes)] or topics
    return [
        SourceNotice(topic=first.id, channel=channel, message=house_told(news, first.lang))
        for first in ours[:1]
    ]
