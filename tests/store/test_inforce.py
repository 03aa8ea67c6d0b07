"""What a person's decisions come to: pure, and true for any decisions in any order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import Ruling
from monitor.store.inforce import in_force
from tests.builders import HOUR, NOON

if TYPE_CHECKING:
    from datetime import timedelta


def decided(*rows: tuple[object, ...]) -> list[Ruling]:
    """`("merge", 1, 2)`, `("split", 1, 3, 11, 12)` …: kind, series, other, observations; one an hour from noon on."""
    return [
        Ruling(id=n, kind=kind, made_at=NOON + n * HOUR, series=series, other=other, observations=tuple(seen))
        for n, (kind, series, other, *seen) in enumerate(rows, start=1)
    ]


def undone(rulings: list[Ruling], number: int, at: timedelta = 99 * HOUR) -> list[Ruling]:
    return [replace(r, undone_at=NOON + at) if r.id == number else r for r in rulings]


def test_without_decisions_every_series_is_itself():
    force = in_force([])
    assert (force.now(1), force.moved, force.apart(1), force.about(1)) == (1, {}, frozenset(), [])


def test_a_series_merged_into_a_merged_one_is_part_of_the_last():
    force = in_force(decided(("merge", 1, 2), ("merge", 2, 3)))
    assert (force.now(1), force.now(2), force.now(3)) == (3, 3, 3)


def test_the_second_of_two_merges_stays_when_the_first_is_undone():
    force = in_force(undone(decided(("merge", 1, 2), ("merge", 2, 3)), 1))
    assert (force.now(1), force.now(2)) == (1, 3)


def test_what_is_split_off_goes_along_when_its_series_is_merged():
    force = in_force(decided(("split", 1, 5, 11, 12), ("merge", 5, 7)))
    assert force.moved == {11: 7, 12: 7}


def test_what_was_split_off_before_a_merge_stays_out_of_it():
    force = in_force(decided(("split", 1, 5, 11), ("merge", 1, 2)))
    assert (force.now(1), force.moved) == (2, {11: 5})


def test_a_misread_observation_is_in_no_series():
    assert in_force(decided(("misread", 1, None, 11))).moved == {11: None}


def test_two_parts_of_a_split_are_not_the_same():
    force = in_force(decided(("split", 1, 5, 11)))
    assert (force.apart(1), force.apart(5)) == ({5}, {1})


def test_what_is_kept_apart_stays_so_under_the_number_it_is_merged_into():
    force = in_force(decided(("apart", 1, 2), ("merge", 1, 3)))
    assert (force.apart(3), force.apart(2)) == ({2}, {3})


def test_the_last_name_given_wins_until_it_is_undone():
    names = [replace(r, label=f"name {r.id}") for r in decided(("rename", 1, None), ("rename", 1, None))]
    assert in_force(names).labels == {1: "name 2"}
    assert in_force(undone(names, 2)).labels == {1: "name 1"}


def test_label_and_silence_of_a_merged_series_do_not_go_along():
    named = replace(decided(("rename", 1, None))[0], label="a name")
    _, muted, merged = decided(("rename", 1, None), ("mute", 1, None), ("merge", 1, 2))
    force = in_force([named, muted, merged])
    assert (force.labels.get(2), force.mutes(2), force.about(2)) == (None, [], [merged])


@pytest.mark.parametrize(
    ("hours", "whole"), [(0, 1), (2, 2), (4, 1)], ids=["before it", "while it was obeyed", "after its end"]
)
def test_at_a_time_the_decisions_of_that_time_are_obeyed(hours: int, whole: int):
    rulings = undone(decided(("merge", 1, 2)), 1, 3 * HOUR)
    assert in_force(rulings, NOON + hours * HOUR).now(1) == whole


ids = st.integers(1, 6)
seen = st.lists(st.integers(10, 15), min_size=1, max_size=3)
rows = st.one_of(
    st.tuples(st.just("merge"), ids, ids),
    st.tuples(st.just("apart"), ids, ids),
    st.builds(lambda of, new, some: ("split", of, new, *some), ids, st.integers(7, 9), seen),
    st.builds(lambda of, some: ("misread", of, None, *some), ids, seen),
)


@given(st.lists(rows, max_size=8), rows)
def test_undoing_the_last_decision_restores_what_was_before(before, last):
    rulings = decided(*before, last)
    assert in_force(undone(rulings, len(rulings))) == in_force(rulings[:-1])


def sensible(rulings: list[Ruling]) -> list[Ruling]:
    """Less the merges that the store would have refused: of or into a series that was part of another by then."""
    kept: list[Ruling] = []
    for ruling in rulings:
        force = in_force(kept)
        whole = ruling.series != ruling.other and all(
            force.now(s) == s for s in (ruling.series, ruling.other)
        )
        kept += [ruling] if ruling.kind != "merge" or whole else []
    return kept


@given(st.lists(rows, max_size=8), st.sets(st.integers(1, 8)))
def test_whichever_are_undone_a_series_that_others_are_part_of_is_part_of_none(made, gone):
    force = in_force([r for r in sensible(decided(*made)) if r.id not in gone])
    assert all(force.now(whole) == whole for whole in force.into.values())
