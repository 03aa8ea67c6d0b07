"""On which figures the outlets of a story agree."""

from __future__ import annotations

from monitor.model import Observation
from monitor.stories import shared_figures
from tests.builders import HOUR, NOON, make_figure


def seen(number: int, outlet: str, value: str, *, series: int = 1, **fields) -> Observation:
    return Observation(
        id=number,
        series=series,
        figure=make_figure(value, **fields),
        article=number,
        url=f"https://x.example/{number}",
        outlet=outlet,
        published_at=NOON + number * HOUR,
        learned_at=NOON,
    )


def told(*observations: Observation) -> list[tuple[str, list[tuple[str, tuple[str, ...]]]]]:
    return [
        (one.state, [(str(value.figure.low), value.outlets) for value in one.values])
        for one in shared_figures(observations)
    ]


def test_outlets_that_state_one_value_agree():
    assert told(seen(1, "Courier", "612"), seen(2, "Tribune", "612")) == [
        ("agree", [("612", ("Courier", "Tribune"))])
    ]


def test_outlets_with_two_values_differ_and_the_first_told_leads():
    assert told(seen(2, "Tribune", "530"), seen(1, "Courier", "612")) == [
        ("differ", [("612", ("Courier",)), ("530", ("Tribune",))])
    ]


def test_a_rounder_wording_is_the_same_value():
    [(state, _)] = told(seen(1, "Courier", "612"), seen(2, "Tribune", "600", approx=True))
    assert state == "agree"


def test_an_outlets_last_word_counts():
    [(state, _)] = told(seen(1, "Courier", "612"), seen(2, "Tribune", "530"), seen(3, "Tribune", "612"))
    assert state == "agree"


def test_what_one_outlet_states_stands_alone():
    assert told(seen(1, "Courier", "612"), seen(2, "Courier", "612")) == [("alone", [("612", ("Courier",))])]


def test_values_of_the_past_are_left_out():
    assert told(seen(1, "Courier", "612", status="past")) == []
