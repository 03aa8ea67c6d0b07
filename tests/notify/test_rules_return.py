"""A value that goes and comes back is one note; steps told together are one step; what went back is not told late."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.model import Heard, Owed, Wait
from monitor.notify.alerts import alert
from monitor.notify.rules_release import released
from monitor.notify.rules_return import goes_back, in_one, is_known, note_for
from tests.notify.makers import SEEN, figure, finding


def step(number, before, after, kind="revised", **facts):
    return finding(kind, before=str(before), after=str(after), id=number, **facts)


THERE, BACK = step(1, 100, 120), step(2, 120, 100, returns=True)


def waiting(*findings, number=9):
    return Owed(
        id=number, mark="k", topic="trees", channel="team", kind="change", state="held", attempts=0,
        created_at=SEEN, due_at=SEEN, findings=findings, wait=Wait(cause="quiet", why="held till 08:00"),
    )  # fmt: skip


def moves(findings):
    return [(int(f.change.before.figure.low), int(f.change.after.low)) for f in findings]


@pytest.mark.parametrize(
    ("later", "back"),
    [
        (BACK, True),
        (step(2, 120, 101), False),
        (step(2, 130, 100), False),
        (replace(BACK, learned_at=SEEN + timedelta(days=4)), False),
    ],
)
def test_it_goes_back_where_it_takes_the_last_change_back_within_days(later, back):
    assert goes_back(later, THERE) is back


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ([THERE], [(100, 120)]),
        ([THERE, step(2, 120, 130)], [(100, 130)]),
        ([step(2, 120, 130), THERE], [(100, 130)]),
        ([THERE, BACK], [(120, 100)]),
        ([THERE, step(2, 200, 300, series=2)], [(100, 120), (200, 300)]),
        ([THERE, step(2, 120, 130, kind="conflict")], [(100, 120), (120, 130)]),
    ],
)
def test_the_steps_of_a_series_are_told_as_one(steps, told):
    assert moves(in_one(steps)) == told


def test_a_note_is_headed_as_a_return():
    assert alert([BACK], "ko", sent_at=SEEN).subject.startswith("[되돌아옴]")
    assert alert([BACK], "en", sent_at=SEEN).subject.startswith("[Back]")


@pytest.mark.parametrize(
    ("told", "notice"), [(BACK, 9), (replace(BACK, returns=False), None), (step(2, 5, 6, returns=True), None)]
)
def test_the_way_back_goes_with_the_message_about_the_way_there(told, notice):
    found = note_for(told, [waiting(THERE)])
    assert (found.id if found else None) == notice


@pytest.mark.parametrize(
    ("kind", "value", "told", "known"),
    [("revised", "20000", True, True), ("revised", "20000", False, False), ("revised", "3", True, False), ("corrected", "20000", True, False)],
)  # fmt: skip
def test_a_channel_is_not_told_again_what_it_was_last_told(kind, value, told, known):
    heard = Heard(topic="trees", channel="team", series=1, value=figure(value), told=told)
    assert is_known(finding(kind), heard) is known
    assert not is_known(finding(kind), None)


@pytest.mark.parametrize(
    ("held", "newest", "tell"),
    [
        ([waiting(THERE)], THERE, (1,)),
        ([waiting(THERE), waiting(BACK)], BACK, ()),
        ([waiting(THERE)], BACK, ()),
        ([waiting(THERE), waiting(step(2, 120, 130))], step(2, 120, 130), (1, 2)),
        ([waiting(THERE)], step(3, 120, 121), (1,)),
        ([waiting(THERE, step(5, 7, 8, series=2)), waiting(BACK)], BACK, (5,)),
        ([waiting(step(1, 100, 120, "conflict"))], step(2, 120, 100, outlet="솔밭일보"), (1,)),
        ([waiting(step(1, 100, 120, "conflict"))], step(2, 120, 100), ()),
    ],
)
def test_only_what_still_holds_is_told(held, newest, tell):
    found = released(held, {newest.series: newest})
    assert found.tell == tell
    assert set(found.gone) == {f.id for one in held for f in one.findings} - set(tell)


def test_the_reasons_are_told():
    found = released([waiting(THERE), waiting(BACK)], {})
    assert set(found.gone.values()) == {"not sent: back at 2만 그루 before it was told"}
    assert released([waiting(THERE)], {}).why == "released after: held till 08:00"
