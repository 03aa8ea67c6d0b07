"""When two values are one value (law 4)."""

from decimal import Decimal

import pytest

from monitor.ledger import same
from monitor.model import Figure


def value(number: str, **slots) -> Figure:
    low = Decimal(number)
    return Figure(**{"start": 0, "end": 1, "text": number, "low": low, "high": low, "unit": "KRW"} | slots)


@pytest.mark.parametrize(
    ("rough", "exact", "agrees"),
    [
        ("200e9", "206.4e9", True),
        ("200e9", "195.5e9", True),
        ("200e9", "229e9", False),  # more than 10 % off
        ("2100e9", "2064e9", True),
        ("2000", "1987", True),
        ("30", "31", True),
        ("982e6", "982.4e6", True),
        ("982e6", "984.4e6", False),  # not its own digits
    ],
)
def test_a_rounder_value_marked_approximate_is_the_same_if_it_rounds_to_its_printed_digits(
    rough, exact, agrees
):
    assert same.rounds_to(value(rough, approx=True), value(exact)) is agrees


def test_a_rounder_value_that_is_not_marked_is_another_value():
    assert not same.agree(value("400e9"), value("430e9"))


def test_the_same_value_in_another_unit_is_another_value():
    assert not same.equal(value("5"), value("5", unit="USD"))


def test_a_conversion_of_the_same_area_is_equal_to_its_last_digits():
    assert same.equal(value("3305.785124", unit="m2"), value("3305.785125", unit="m2"))


@pytest.mark.parametrize(
    ("number", "digits"), [("10000", 1), ("2064", 4), ("0.50", 1), ("84.6", 3), ("0", 1)]
)
def test_significant_digits_leave_out_zeros_on_both_sides(number, digits):
    assert same.significant_digits(Decimal(number)) == digits


@pytest.mark.parametrize(
    ("before", "after", "scale"), [("5e8", "5e12", 10_000), ("31e6", "31e9", 1000), ("5", "7", None)]
)
def test_a_slip_of_scale_keeps_the_digits(before, after, scale):
    assert same.scale_slip(value(before), value(after)) == scale


@pytest.mark.parametrize(
    ("before", "after", "alike"),
    [
        ("300되", "300되", True),
        ("300 koku", "300  Koku", True),
        ("300되", "310되", False),
        ("300", "300", False),  # its unit stands in the head of a table, which may be another one
        ("$300", "$300", False),
    ],
)
def test_a_number_is_printed_alike_if_its_words_are(before, after, alike):
    assert same.printed_alike(value("480", text=before), value("541", text=after)) is alike
