"""What a copy has that its original lacks."""

from __future__ import annotations

from decimal import Decimal

from monitor.copies import Original, figures_beyond
from monitor.model import Figure, Place


def figure(value: int, start: int, place: Place = "text") -> Figure:
    number = Decimal(value)
    return Figure(
        place=place, start=start, end=start + 3, text=str(value), low=number, high=number, unit="count"
    )


ORIGINAL = Original(
    article=1, url="https://a.example/1", title="", text="", lang="en", figures=(figure(612, 40),)
)


def test_figures_of_passages_that_are_added_are_beyond_the_original():
    inside, outside = figure(800, 105), figure(700, 40)
    assert figures_beyond([outside, inside], [(100, 120)], ORIGINAL) == [inside]


def test_a_headline_with_a_value_that_the_original_never_states_is_beyond_it():
    other = figure(800, 5, "title")
    assert figures_beyond([other, figure(612, 15, "title")], [(0, 30)], ORIGINAL) == [other]
