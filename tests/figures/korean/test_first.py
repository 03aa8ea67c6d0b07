"""The thin first version."""

from decimal import Decimal

import pytest

from monitor.figures.korean import read


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("시장은 4천746억원을 쓴다.", "474600000000", "KRW"),
        ("주민 1만2천여명이 대피했다.", "12000", "people"),
        ("실업률은 3.1%다.", "3.1", "percent"),
    ],
)
def test_a_value_is_read_in_plain_units(text: str, value: str, unit: str) -> None:
    [figure] = read("", text)
    assert (figure.low, figure.unit) == (Decimal(value), unit)
