"""What a copy has that its original lacks."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.copies import Original, figures_beyond
from monitor.copies.added import added_passages
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


REPORT = "The harbour will lengthen its quay next spring.\n\nA ferry line to the islands opens in the summer."
ADDED = "Opponents have asked a court to stop the work before it begins."


@pytest.mark.parametrize(
    "text", [f"{ADDED}\n\n{REPORT}", f"{REPORT}\n\n{ADDED}", REPORT.replace("\n\n", f" {ADDED} ")]
)
def test_a_sentence_that_is_added_is_a_passage_of_its_own(text: str):
    [(start, end)] = added_passages(text, REPORT)
    assert text[start:end] == ADDED


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        REPORT.upper(),
        "A ferry line to the islands opens in the summer.",
        REPORT.replace("quay", "pier"),
        "",
        "—",
    ],
    ids=["same", "capitals", "cut", "one word", "empty", "no letter"],
)
def test_what_is_cut_or_exchanged_is_no_passage(text: str):
    assert added_passages(text, REPORT) == ()
