"""The disk is watched: nothing new is read while it is nearly full, and that is told once."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from monitor.model import Route
from monitor.notify.house_words import HouseNews, house_told
from monitor.passes import Disk, Upkeep, deliver_due, tell_of_house

SPARE = 200_000_000


class Free:
    """A disk of which so many bytes are free."""

    def __init__(self, free: int = 10 * SPARE) -> None:
        self.free = free

    def __call__(self, _folder: object) -> int:
        return self.free


@pytest.fixture
def free() -> Free:
    return Free()


@pytest.fixture
def disk(hands, free) -> Disk:
    if hands.store.keeping.file is None:
        pytest.skip("PostgreSQL lies on a disk of its own")
    return Disk(replace(hands, upkeep=Upkeep(disk_spare=SPARE)), free)


def look(disk, hands) -> None:
    """What the daemon does every minute."""
    asyncio.run(disk.look())
    asyncio.run(tell_of_house(hands))
    asyncio.run(deliver_due(hands))


def test_a_disk_with_room_is_no_news(disk, hands, said):
    look(disk, hands)
    assert (disk.has_room, said) == (True, [])


def test_a_full_disk_is_told_once_and_again_when_there_is_room(disk, hands, free, said, clock):
    free.free = SPARE - 1
    for _ in range(60):
        look(disk, hands)
        clock.forward(minutes=1)
    assert not disk.has_room
    [told] = said
    assert told.startswith("[Disk nearly full] Nothing new is read")
    assert "200 MB" in told
    free.free = 10 * SPARE
    for _ in range(3):
        look(disk, hands)
    assert disk.has_room
    assert len(said) == 2
    assert said[1].startswith("[Disk has room again]")


def test_a_disk_at_the_edge_is_not_told_to_and_fro(disk, hands, free, said, clock):
    for free.free in (SPARE - 1, SPARE + 1, SPARE - 1, SPARE + 1):
        look(disk, hands)
        clock.forward(minutes=1)
    assert (disk.has_room, len(said)) == (False, 1)


def test_it_is_brought_to_mind_daily(disk, hands, free, said, clock):
    free.free = 0
    for _ in range(50):
        look(disk, hands)
        clock.forward(hours=1)
    assert len(said) == 3


def test_a_restart_tells_nothing_again(disk, hands, free, said):
    free.free = 0
    look(disk, hands)
    look(Disk(replace(hands, upkeep=Upkeep(disk_spare=SPARE)), free), hands)
    assert len(said) == 1


def test_a_trouble_that_is_over_before_anybody_heard_is_no_news(hands, said, clock):
    hands.store.keeping.trouble("backup", "no room in /mnt", clock())
    asyncio.run(tell_of_house(hands))
    hands.store.keeping.no_trouble("backup")
    clock.forward(days=3)
    asyncio.run(tell_of_house(hands))
    assert hands.store.keeping.troubles() == []
    assert hands.store.outbox() == []


def test_every_channel_hears_of_backups_that_fail_for_half_a_day(hands, clock):
    topics = (replace(hands.topics[0], routes=(Route(to="desk"), Route(to="mail"))),)
    hands = replace(hands, topics=topics, channels={"desk": "terminal://", "mail": "terminal://"})
    for _ in range(13):
        hands.store.keeping.trouble("backup", "no room in /mnt", clock())
        asyncio.run(tell_of_house(hands))
        clock.forward(hours=1)
    assert sorted(owed.channel for owed in hands.store.outbox()) == ["desk", "mail"]


@pytest.mark.parametrize("name", ["disk", "backup"])
@pytest.mark.parametrize("word", ["failing", "still", "well"])
def test_korean_readers_are_told_in_korean(name, word):
    message = house_told([HouseNews(word=word, name=name, why="12 MB < 200 MB")], "ko")
    assert not {"Disk", "Backup", "room"} & set(message.text.replace("[", " ").replace("]", " ").split())
    assert ("12 MB" in message.text) == (word != "well")
