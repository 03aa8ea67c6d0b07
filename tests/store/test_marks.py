"""Marks of notices: short, unlike their neighbours, never twice."""

from __future__ import annotations

import pytest

from monitor.store.marks import ALPHABET, mark_of

FOUR, FIVE = len(ALPHABET) ** 4, len(ALPHABET) ** 5


@pytest.mark.parametrize(
    ("first", "length"), [(1, 4), (FOUR - 5000, 4), (FOUR, 5), (FOUR + FIVE - 1, 5), (FOUR + FIVE, 6)]
)
def test_marks_grow_only_when_they_must(first: int, length: int) -> None:
    assert len(mark_of(first)) == length


@pytest.mark.parametrize("first", [0, FOUR - 5000, FOUR + FIVE - 5000])
def test_no_two_marks_are_the_same(first: int) -> None:
    assert len({mark_of(n) for n in range(first, first + 10_000)}) == 10_000


def test_neighbours_differ_in_more_than_one_character() -> None:
    pairs = [(mark_of(n), mark_of(n + 1)) for n in range(1000)]
    assert all(sum(a != b for a, b in zip(*pair, strict=True)) > 1 for pair in pairs)


def test_no_character_is_taken_for_another() -> None:
    assert not set(ALPHABET) & set("0o1il")
