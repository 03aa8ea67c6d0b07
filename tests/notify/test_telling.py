"""What alerts and digest share."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.notify.telling import outlet_of, say_apart, say_move, without_shared_tail
from tests.notify.makers import figure, finding


@pytest.mark.parametrize(
    ("before", "after", "short"),
    [
        ("10,000 people a year", "15,000 people a year", "10,000"),
        ("22 million users", "30 million users", "22 million"),
        ("$1 billion", "$2 billion", "$1 billion"),
        ("900 won", "2 million won", "900"),
        ("5 GW", "700 MW", "5 GW"),
        ("2 hours 15 minutes", "3 hours 15 minutes", "2 hours 15 minutes"),
        ("1 조 원", "2 조 원", "1 조 원"),
        ("70%", "80%", "70%"),
    ],
)
def test_unit_is_named_once_where_nothing_else_could_be_read(before: str, after: str, short: str) -> None:
    assert without_shared_tail(before, after) == short


@pytest.mark.parametrize("facts", [{"high": Decimal(9)}, {"unit": "KRW"}, {"unit": "other"}])
def test_no_difference_is_given_where_one_number_cannot_say_it(facts: dict) -> None:
    assert say_move(figure("5"), figure("7", **facts), "ko") == ""
    assert say_apart(figure("5"), figure("7", **facts), "ko") == ""


def test_difference_of_vague_values_is_vague() -> None:
    assert say_move(figure("5", approx=True), figure("8"), "ko") == "약 +3그루(+60%)"


@pytest.mark.parametrize(
    ("outlet", "url", "name"),
    [
        ("들녘신문", "https://a.example/1", "들녘신문"),
        ("", "https://a.example/1", "a.example"),
        ("", "https://[broken", "?"),
        ("\u202e", "", "?"),
    ],
)
def test_outlet_has_a_name_or_its_host(outlet: str, url: str, name: str) -> None:
    assert outlet_of(finding(outlet=outlet, url=url)) == name
