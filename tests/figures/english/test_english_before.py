"""The value before: that it is past, and that the new one is stated from it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.figures.english.reading import read
from tests.figures.english.only import MONDAY, only


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The app has 31 million users, up from 26.4 million.", (31_000_000, 26_400_000)),
        ("Profit was £7 billion, compared with £6 billion a year earlier.", (7_000_000_000, 6_000_000_000)),
        (
            "The state gives £21 million instead of the £34 million announced last month.",
            (21_000_000, 34_000_000),
        ),
        ("Sales reached 41,000 cars, against 36,000 a year earlier.", (41_000, 36_000)),
        ("The firm will hire 260 engineers, not the 410 it promised.", (260, 410)),
        ("The bank cut its forecast to 1.4% from an earlier 1.7%.", (Decimal("1.4"), Decimal("1.7"))),
        ("The city will plant 40 elms and not the 65 of which residents were told in March.", (40, 65)),
        ("The mill will employ 310 people, fewer than the 420 first proposed.", (310, 420)),
        ("The council set the fee at $9, more than the $7 that the mayor had suggested.", (9, 7)),
        ("The court set damages at $1,200, after a preliminary $800.", (1200, 800)),
        ("The roof came to £14,000, against a budget of £9,000.", (14_000, 9_000)),
    ],
)
def test_a_value_compared_with_is_past_and_stated_from_it(text, values):
    newer, older = read("", text, MONDAY)
    assert (newer.low, older.low) == values
    assert older.status == "past"
    assert newer.status != "past"
    assert newer.stated_from == (older.low, older.high)


def test_not_this_but_that_is_a_move():
    older, newer = read("", "The survey shows that not 12% but 19% of pumps leak.")
    assert (older.status, newer.stated_from) == ("past", (12, 12))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge carried 5,200 cars, more than the 4,100 it was built for.",
        "They have 12 trucks but not 14 buses.",
        "It did not sell 300 cars but it sold 120 vans.",
    ],
)
def test_what_is_only_larger_or_denied_is_no_value_before(text):
    assert [(f.status, f.stated_from) for f in read("", text)] == [("actual", None)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The fund rises from £2 million.",
        "The council will build 210 homes; it had originally planned 310.",
        "They found 31 bodies. A week ago the toll was 12.",
    ],
)
def test_an_older_value_in_a_clause_of_its_own_is_past(text):
    assert read("", text, MONDAY)[-1].status == "past"


def test_a_price_that_has_not_moved_is_not_past():
    assert only("The fare has not moved from £2.40.").status != "past"


def test_an_older_offer_is_past_where_the_new_one_has_been_told():
    new, old = read(
        "",
        "The club bid £31 million. Its earlier offer, which fans mocked, had stopped at £24 million.",
        MONDAY,
    )
    assert new.status != "past"
    assert old.status == "past"


def test_a_move_keeps_the_value_it_started_from():
    before, after = read("", "The fee rises from £40 to £55.")
    assert (after.stated_from, after.direction, before.status) == ((Decimal(40), Decimal(40)), "up", "past")


def test_billions_moved_from_billions_and_not_from_a_share_of_them():
    now, each, before, _ = read(
        "", "Profit rose to $2.1 billion, or $1.34 a share, from $1.8 billion, or $1.12 a share."
    )
    assert (now.stated_from, each.stated_from) == ((before.low, before.high), None)
