"""What a person types into the search."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import InputError
from monitor.notify.unit_words import MONEY
from monitor.web.asking import LONGEST, Asked, asked_in, value_in

MONEYS = tuple(sorted(MONEY))
TRILLION = Decimal(10**12)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("예산", Asked(words="예산")),
        ("GPT 4", Asked(words="GPT 4")),
        ("2030 targets over budget", Asked(words="2030 targets over budget")),
        ("money over 1조", Asked(units=MONEYS, least=TRILLION)),
        ("예산 1조 이상", Asked(words="예산", least=TRILLION)),
        ("예산 1조원이상", Asked(words="예산", units=("KRW",), least=TRILLION)),
        ("1조 5천억 원 이상", Asked(units=("KRW",), least=Decimal("1.5e12"))),
        ("budget more than $1.5 billion", Asked(words="budget", units=("USD",), least=Decimal("1.5e9"))),
        ("people under 500", Asked(units=("people",), most=Decimal(500))),
        ("500명 미만", Asked(units=("people",), most=Decimal(500))),
        ("up to 3%", Asked(units=("percent", "point"), most=Decimal(3))),
        ("> 10,000 < 20,000", Asked(least=Decimal(10_000), most=Decimal(20_000))),
        ("harbour at least 640 million dollars", Asked(words="harbour", units=("USD",), least=Decimal("6.4e8"))),
        ("이상 기온", Asked(words="이상 기온")),
        ("", Asked()),
    ],
)  # fmt: skip
def test_bounds_are_told_from_words(typed: str, asked: Asked) -> None:
    assert asked_in(typed) == asked


@pytest.mark.parametrize(
    ("typed", "number"),
    [("10,000", 10_000), ("1만 5천", 15_000), ("1.5 billion", 1_500_000_000), ("3천억원", 3 * 10**11)],
)
def test_field_takes_a_number_as_it_is_written(typed: str, number: int) -> None:
    assert value_in(typed).number == number


@pytest.mark.parametrize("typed", ["much", "10 apples", "-5", "1조 or so", "٣", "²"])
def test_what_is_no_number_is_said_so(typed: str) -> None:
    with pytest.raises(InputError, match="is no number"):
        value_in(typed)


@given(st.text(max_size=300) | st.text(alphabet="0123456789,.조억천 이상over$%<>", max_size=300))
def test_anything_may_be_typed(typed: str) -> None:
    asked = asked_in(typed)
    assert len(asked.words) <= LONGEST
    assert asked.bounded or asked.units == ()
