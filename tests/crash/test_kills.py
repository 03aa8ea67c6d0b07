"""The daemon is killed with SIGKILL and started again: nothing is lost, nothing is doubled. `make crash` does it at length."""

from __future__ import annotations

import pytest

from tests.crash.deaths import Moment
from tests.crash.playing import faults, play
from tests.crash.points import Point, step_of
from tests.crash.world import open_world

SCENES = 8  # up to the first digest: a baseline, an edit, copies, a conflict
DEATHS = {
    0: [Point(name="migration", nth=20), Point(name="candidate saved", nth=2), Point(name="insert observation")],
    1: [Point(name="page asked"), Point(name="insert change"), Point(name="message sent")],
    2: [Point(name="article awaited"), Moment(after_s=0.3)],
    3: [Point(name="poll saved"), Point(name="commit", nth=3)],
    6: [Point(name="after commit", nth=4), Point(name="notice marked as sending"), Point(name="notice struck out")],
    7: [Point(name="digest made"), Moment(after_s=0.2)],
}  # fmt: skip


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """An undisturbed run, and one that was killed all along."""
    home = tmp_path_factory.mktemp("crash")
    with open_world(home) as world:
        undisturbed = play(world, f"sqlite:///{home}/undisturbed.db", scenes=SCENES)
        killed = play(
            world, f"sqlite:///{home}/killed.db", lambda scene: DEATHS.get(scene, ()), scenes=SCENES
        )
        yield undisturbed, killed


def test_an_undisturbed_run_is_worth_comparing_with(runs):
    undisturbed, _ = runs
    counts = {kind: rows.total() for kind, rows in undisturbed.ledger.items()}
    assert (counts["article"], counts["version"], counts["change"]) == (6, 7, 3)
    assert undisturbed.arrived["mail"]
    assert undisturbed.arrived["chat"]


def test_it_dies_at_each_named_point(runs):
    _, killed = runs
    named = {death.name for deaths in DEATHS.values() for death in deaths if isinstance(death, Point)}
    assert named <= set(killed.kills)


def test_the_ledger_is_that_of_the_undisturbed_run_and_every_notice_arrives(runs):
    undisturbed, killed = runs
    assert faults(killed, undisturbed) == []


def test_a_message_that_was_sent_and_not_struck_out_comes_again_under_the_same_mark(runs):
    undisturbed, killed = runs
    assert undisturbed.arrived["mail"] == list(dict.fromkeys(undisturbed.arrived["mail"]))
    again = [mark for marks in killed.arrived.values() for mark in marks if marks.count(mark) > 1]
    assert again


@pytest.mark.parametrize(
    ("sql", "step"),
    [
        ("BEGIN IMMEDIATE", "transaction open"),
        ("SELECT 1", "read"),
        ("INSERT INTO observation (a) VALUES (?)", "insert observation"),
        ("UPDATE notice SET state=?, detail=?, delivered_at=? WHERE notice.id = ?", "notice struck out"),
    ],
)
def test_each_statement_is_a_step_with_a_name(sql, step):
    assert step_of(sql) == step
