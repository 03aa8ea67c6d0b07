"""What becomes of a held notice when another article comes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.model import Change, Owed, Sighting
from monitor.notify.holding import fate, unheard
from monitor.notify.reasons import say_reason
from tests.notify.makers import SEEN, figure, finding, observation

DOUBTED = finding(before="20000", after="200000", article=5)
HELD = Owed(
    id=9, mark="k", topic="trees", channel="team", kind="change", state="held", attempts=0,
    created_at=SEEN, due_at=SEEN, findings=(DOUBTED,),
)  # fmt: skip
BACK = finding(before="200000", after="20000", outlet="솔밭일보")


def sighting(article=6, outlet="솔밭일보", **facts):
    return Sighting(
        article=article, url="https://x.example/6", outlet=outlet, published_at=SEEN, learned_at=SEEN, **facts
    )


def fate_by(value, seen=None, *, series=1, findings=(), **facts):
    return fate(HELD, [(series, figure(value, **facts))], findings, seen or sighting())


@pytest.mark.parametrize(
    ("outlet", "why"),
    [
        ("솔밭일보", "보류 해제: 솔밭일보도 같은 수치를 냄"),
        ("들녘신문", "보류 해제: 들녘신문이 다시 같은 수치를 냄"),
    ],
)
def test_another_outlet_or_a_repeat_releases_it(outlet, why):
    found = fate_by("200000", sighting(outlet=outlet))
    assert (found.notice, found.state, say_reason(found.why, "ko").words) == (9, "owed", why)


@pytest.mark.parametrize(
    ("seen", "facts"),
    [
        (sighting(article=5, edits=True), {}),
        (sighting(trust="low"), {}),
        (sighting(), {"status": "past"}),
        (sighting(), {"series": 2}),
    ],
)
def test_its_own_page_a_source_of_low_trust_a_past_value_and_another_series_do_not(seen, facts):
    assert fate_by("200000", seen, **facts) is None


def test_it_is_dropped_when_the_series_moves_on_before_anyone_confirms_it():
    found = fate_by("20000", findings=[BACK])
    assert (found.state, found.why) == (
        "dropped",
        "not sent: 솔밭일보 stated 2만 그루 before anyone confirmed it",
    )


def test_it_waits_on_where_nothing_moved():
    assert fate_by("20000") is None


@pytest.mark.parametrize(
    ("told", "channels"),
    [
        (BACK, {"team"}),
        (replace(BACK, change=Change(kind="revised", before=observation(figure("200000")), after=figure("30000"), reason="")), set()),
        (replace(BACK, series=2), set()),
    ],
)  # fmt: skip
def test_who_never_heard_of_a_value_need_not_hear_that_it_is_taken_back(told, channels):
    assert unheard(told, "trees", [HELD]) == channels
    assert unheard(told, "birds", [HELD]) == set()
