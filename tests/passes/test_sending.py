"""How what is owed goes out: channels side by side, each at its pace; a silent one is told of through the others."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from threading import Event

import pytest

from monitor.model import Message, Receipt, Route
from monitor.passes import deliver_due, deliver_to, tell_of_channels
from monitor.store.rows import SourceNotice
from tests.passes.conftest import HARBOUR

REFUSED = Receipt(outcome="refused", detail="error=503")
BUSY = Receipt(outcome="refused", detail="error=429", retry_after=timedelta(minutes=7))
UNKNOWN = Receipt(outcome="unknown", detail="no answer within 60 s: it may have arrived")


@dataclass
class Services:
    """What stands behind the channels: marks that arrived, by channel; a channel answers as `answers` says."""

    arrived: list[tuple[str, str]] = field(default_factory=list)
    answers: dict[str, Receipt] = field(default_factory=dict)
    hangs: dict[str, Event] = field(default_factory=dict)

    def __call__(self, notice, url, /, **_) -> Receipt:
        if notice.channel in self.hangs:
            self.hangs[notice.channel].wait()
        receipt = self.answers.get(notice.channel, Receipt(outcome="delivered"))
        if receipt.outcome != "refused":
            self.arrived.append((notice.channel, notice.mark))
        return receipt


@dataclass
class Pauses:
    """A sleep that passes at once on a clock that is set by hand."""

    clock: object
    slept: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.clock.forward(seconds=seconds)


@pytest.fixture
def services():
    return Services()


@pytest.fixture
def sleep(clock):
    return Pauses(clock)


@pytest.fixture
def desk(hands, services, sleep):
    """Three channels of one topic."""
    topic = replace(HARBOUR, routes=(Route(to="mail"), Route(to="chat"), Route(to="group")))
    channels = {"mail": "mailto://post.example", "chat": "tgram://1:t/42", "group": "tgram://1:t/-42"}
    return replace(hands, topics=(topic,), channels=channels, deliver=services, sleep=sleep)


def owe(hands, *channels, count=1):
    words = Message(subject="news", text="news", html="news")
    notices = [
        SourceNotice(topic="harbour", channel=c, message=words) for c in channels for _ in range(count)
    ]
    hands.store.tell_of_sources({}, notices, hands.clock())


def send(hands):
    return asyncio.run(deliver_due(hands))


def round_of(hands):
    """One tick of the daemon that looks after channels, and one that sends."""
    told = asyncio.run(tell_of_channels(hands))
    send(hands)
    return told


# --- side by side --------------------------------------------------------------------------------------------


def test_a_channel_that_hangs_keeps_no_other_waiting(desk, services):
    many = {f"c{n}": Event() for n in range(40)}  # more than any pool of threads
    services.hangs.update(many)
    desk = replace(desk, channels=desk.channels | dict.fromkeys(many, "json://x"))
    owe(desk, *many, "mail", count=2)

    async def go():
        hanging = [asyncio.create_task(deliver_to(desk, channel)) for channel in many]
        assert await deliver_to(desk, "mail") == 2
        for event in many.values():
            event.set()
        return sum(await asyncio.gather(*hanging))

    assert asyncio.run(go()) == 80


def test_a_channel_that_refuses_is_left_alone_while_the_others_go_on(desk, services, clock):
    services.answers["mail"] = REFUSED
    owe(desk, "mail", "chat", count=2)
    assert send(desk) == 2
    tries = sorted(notice.attempts for notice in desk.store.outbox(["owed"]))
    assert tries == [0, 1]
    assert send(desk) == 0


def test_the_wish_of_a_busy_service_holds_for_its_whole_queue(desk, services, clock):
    services.answers["chat"] = BUSY
    owe(desk, "chat", count=3)
    send(desk)
    services.answers.clear()
    clock.forward(minutes=6)
    assert send(desk) == 0
    clock.forward(minutes=3)
    assert send(desk) == 3


def test_a_time_out_is_tried_again_under_the_same_mark(desk, services, clock):
    services.answers["chat"] = UNKNOWN
    owe(desk, "chat")
    send(desk)
    services.answers.clear()
    clock.forward(minutes=20)
    assert send(desk) == 1
    assert len(services.arrived) == 2
    assert len(set(services.arrived)) == 1


# --- pace ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("channel", "a_minute"), [("chat", 60), ("group", 20), ("mail", 60)])
def test_500_notices_at_once_go_out_at_the_pace_of_the_chat(desk, clock, sleep, channel, a_minute):
    began = clock()
    owe(desk, channel, count=500)
    assert send(desk) == 500
    assert (clock() - began) / timedelta(minutes=1) >= 500 / a_minute


def test_a_webhook_takes_what_is_owed_at_once(desk, services, clock, sleep):
    desk, began = replace(desk, channels={"hook": "hook+https://desk.example/in"}), clock()
    owe(desk, "hook", count=20)
    assert (send(desk), clock() - began, sleep.slept) == (20, timedelta(), [])


def test_the_pause_of_one_chat_is_no_other_channels(desk):
    """The group's pause ends once the others have had theirs: were they to wait for it, nobody would go on."""
    paused, both = [], asyncio.Event()

    async def until_the_others_had_theirs(seconds):
        if seconds > 3:
            await both.wait()
        paused.append(seconds)
        if len(paused) == 2:
            both.set()

    owe(desk, "group", "mail", "chat")
    assert send(replace(desk, sleep=until_the_others_had_theirs)) == 3
    assert paused == [1.0, 1.0, 3.2]


# --- a silent channel ----------------------------------------------------------------------------------------


def fail(desk, services, clock, hours, every=5):
    """What was told, in rounds so many minutes apart."""
    services.answers["mail"] = REFUSED
    owe(desk, "mail")
    rounds = range(hours * 60 // every)
    return [told for _ in rounds if (told := round_of(desk)) or clock.forward(minutes=every)]


def test_a_channel_that_is_silent_for_half_an_hour_is_told_of_through_every_other_one(desk, services, clock):
    assert fail(desk, services, clock, hours=5) == [2]
    told = [notice for notice in desk.store.outbox(["delivered"]) if notice.kind == "health"]
    assert {notice.channel for notice in told} == {"chat", "group"}
    assert told[0].digest.subject == "[Channel failing] mail"
    assert "error=503" in told[0].digest.text
    assert desk.store.channel_faults(clock()) == [("mail", "error=503")]


def test_they_are_reminded_once_a_day(desk, services, clock):
    assert fail(desk, services, clock, hours=60, every=20) == [2, 2, 2]


def test_they_are_told_once_that_it_is_well(desk, services, clock):
    fail(desk, services, clock, hours=2)
    services.answers.clear()
    clock.forward(hours=2)
    assert [round_of(desk) for _ in range(4)] == [0, 2, 0, 0]
    assert desk.store.outbox()[0].digest.subject == "[Channel well again] mail"
    assert desk.store.channel_faults(clock()) == []


def test_a_short_failure_is_told_to_nobody(desk, services, clock):
    services.answers["mail"] = REFUSED
    owe(desk, "mail")
    send(desk)
    services.answers.clear()
    clock.forward(minutes=20)
    send(desk)
    assert asyncio.run(tell_of_channels(desk)) == 0


def test_a_channel_that_times_out_for_long_is_silent_too(desk, services, clock):
    services.answers["mail"] = UNKNOWN
    owe(desk, "mail")
    for _ in range(8):
        round_of(desk)
        clock.forward(minutes=10)
    assert {notice.channel for notice in desk.store.outbox() if notice.kind == "health"} == {"chat", "group"}
