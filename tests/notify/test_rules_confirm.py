"""What waits for other outlets, or for an hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.model import Confirm, Mute, Owed, Route, Sighting, Wait
from monitor.notify.holding import fate
from monitor.notify.rules import owed
from tests.notify.makers import SEEN, figure, finding, topic

HOUR = timedelta(hours=1)


def decision(told=None, *, mute=(), **confirm):
    route = Route(to="team", confirm=Confirm(**confirm))
    [found] = owed(told or finding(), topic(routes=(route,), mute=mute, lang="en"))
    return found


@pytest.mark.parametrize(
    ("also_in", "confirm", "why"),
    [
        (0, {}, None),
        (0, {"outlets": 2}, "waiting for a second outlet"),
        (1, {"outlets": 2}, None),
        (0, {"outlets": 4}, "waiting for 3 more outlets"),
        (2, {"outlets": 4}, "waiting for one more outlet"),
        (0, {"wait": HOUR}, "waiting whether it stands for 60 minutes"),
        (5, {"wait": HOUR}, "waiting whether it stands for 60 minutes"),
        (0, {"outlets": 2, "wait": HOUR}, "waiting for a second outlet, or waiting whether it stands for 60 minutes"),
        (1, {"outlets": 2, "wait": HOUR}, None),
    ],
)  # fmt: skip
def test_it_waits_for_outlets_or_for_a_time(also_in, confirm, why):
    assert decision(finding(also_in=also_in), **confirm).silent == why


@pytest.mark.parametrize(("wait", "until"), [(HOUR, SEEN + HOUR), (None, None)])
def test_time_alone_releases_only_where_the_rule_has_one(wait, until):
    assert decision(outlets=2, wait=wait).wait.until == until


def test_an_edited_page_is_its_own_witness():
    assert decision(finding("corrected"), outlets=3, wait=HOUR).cause == "told"


def test_what_a_muted_outlet_alone_says_waits_for_another():
    mute = (Mute(outlet=("들녘신문",)),)
    assert decision(mute=mute).silent == "muted outlet (들녘신문): waiting for another one"
    assert decision(finding(also_in=1), mute=mute).cause == "told"
    assert decision(finding(outlet="솔밭일보"), mute=mute).cause == "told"


@pytest.mark.parametrize("name", ["sinmun.example", "들녘신문"])
def test_an_outlet_is_muted_by_its_name_or_host(name):
    assert decision(mute=(Mute(outlet=(name,)),)).cause == "held"


def becomes(*, also_in=0, outlets=2, until=None, findings=()):
    wait = Wait(cause="confirm", why="", outlets=outlets, until=until)
    held = Owed(
        id=9, mark="k", topic="trees", channel="team", kind="change", state="held", attempts=0, created_at=SEEN,
        due_at=SEEN, findings=(finding(also_in=also_in),), wait=wait,
    )  # fmt: skip
    seen = Sighting(
        article=6, url="https://x.example/6", outlet="솔밭일보", published_at=SEEN, learned_at=SEEN
    )
    found = fate(held, [(1, figure("20000"))], findings, seen)
    return found and found.state


@pytest.mark.parametrize(
    ("also_in", "outlets", "state"),
    [(0, 2, None), (1, 2, "owed"), (1, 3, None), (2, 3, "owed"), (5, 0, None)],
)
def test_it_is_released_when_the_outlets_are_enough(also_in, outlets, state):
    assert becomes(also_in=also_in, outlets=outlets) == state


@pytest.mark.parametrize(
    ("kind", "after", "state"),
    [("revised", "30000", "dropped"), ("conflict", "30000", None), ("revised", "20000", None)],
)
def test_it_is_dropped_when_the_series_moves_on_and_not_for_another_claim(kind, after, state):
    assert becomes(findings=[replace(finding(kind, before="20000", after=after), id=2)]) == state
