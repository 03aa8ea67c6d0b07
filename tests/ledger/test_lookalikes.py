"""Series of one name on another basis know each other."""

from __future__ import annotations

import pytest

from monitor.ledger.lookalikes import MOST, look_alikes

ANNUAL = (1, "한빛시 AI 인재 (연간)", "people")


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        ((2, "한빛시 AI 인재 (누적)", "people"), True),
        ((2, "한빛시 AI 인재 (2030, 연간, 목표)", "people"), True),
        ((2, "한빛시 AI 인재", "people"), True),
        ((2, "한빛시 AI 인재 (연간)", "people"), False),
        ((2, "한빛시 AI 인재 (누적)", "KRW"), False),
        ((2, "다온시 AI 인재 (누적)", "people"), False),
        ((2, "(누적)", "people"), False),
    ],
)
def test_the_same_owner_and_attribute_on_another_basis_look_alike(other, alike):
    found = look_alikes([ANNUAL, other])
    assert found == ({1: {2: other[1]}, 2: {1: ANNUAL[1]}} if alike else {})


def test_a_few_are_named_the_oldest_first():
    many = [(n, f"harbour ships ({2030 + n}, planned)", "count") for n in range(9, 0, -1)]
    assert list(look_alikes(many)[9]) == list(range(1, MOST + 1))
