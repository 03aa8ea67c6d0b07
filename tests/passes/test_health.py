"""What a person is told of sources in trouble."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.model import Source, Validators
from monitor.passes.health import Health
from monitor.passes.polling import Polled
from monitor.store.rows import SourceState

AGAIN = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
AT = f"{AGAIN.astimezone():%H:%M}"
OFFLINE = f"no source can be reached: is this machine offline? Trying again at {AT}; nothing is lost."
BACK = "the sources answer again"


def state(name: str, failures: int = 0) -> SourceState:
    return SourceState(
        id=ord(name), source=Source(kind="feed", address=name, every=timedelta(minutes=10)), topics=("t",),
        validators=Validators(), due_at=AGAIN, last_success_at=None, failing_since=None, failures=failures, detail="",
    )  # fmt: skip


def asked(words: str) -> list[Polled]:
    """`a` answered, `a!` was read and failed, `a?` could not be reached."""
    return [
        Polled(
            source=ord(word[0]), address=word[0], again=AGAIN, fault="status 503" if word[1:] else "",
            unreachable=word.endswith("?"),
        )
        for word in words.split()
    ]  # fmt: skip


def failing(name: str) -> str:
    return f"the source {name} fails: status 503. Trying again at {AT}."


def well(name: str) -> str:
    return f"the source {name} is well again"


@pytest.mark.parametrize(
    ("ticks", "said"),
    [
        (["a b", "", "a b"], []),
        (["a b!", "b!", "a b!"], [failing("b")]),
        (["a b!", "b", "b"], [failing("b"), well("b")]),
        (["b!", "b", "b!"], [failing("b"), well("b"), failing("b")]),
        (["a? b?", "a?", "b?"], [OFFLINE]),
        (["a?", "b?", "a?"], [OFFLINE]),
        (["a? b?", "a", "b"], [OFFLINE, BACK]),
        (["a? b?", "a", "b?"], [OFFLINE, BACK]),
        (["a? b?", "a", "b?", "a"], [OFFLINE, BACK, failing("b")]),
        (["a? b?", "a!", "b"], [OFFLINE, BACK, failing("a")]),
        (["b?", "b?"], []),
        (["b?", "a", "b?"], [failing("b")]),
        (["a! b!"], [failing("a"), failing("b")]),
    ],
    ids=[
        "all is well", "one fails for long", "one fails and is well again", "one fails twice", "offline at once",
        "offline bit by bit", "online again", "online again, one not yet", "online again, one not at all",
        "a bad answer is an answer too", "one is away and no other was asked", "one is away and another is not",
        "two fail, each in its way",
    ],
)  # fmt: skip
def test_each_change_is_said_once(ticks, said):
    health = Health([state("a"), state("b")])
    assert [line for tick in ticks for line in health.words(asked(tick))] == said


def test_what_failed_before_the_start_was_told_before_it():
    health = Health([state("a"), state("b", failures=3)])
    assert health.words(asked("a b!")) == []
    assert health.words(asked("b")) == [well("b")]


def test_a_fault_that_names_its_source_does_not_name_it_twice():
    health = Health([state("a")])
    [line] = health.words([Polled(source=ord("a"), address="a", again=AGAIN, fault="a: no feed")])
    assert line.startswith("the source a fails: no feed.")
