"""What a copy has that its original lacks."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.copies import Original, figures_beyond
from monitor.copies.added import added_passages
from monitor.copies.prints import LONGEST, normalised
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


def test_a_line_that_two_lines_of_the_original_are_made_of_is_none():
    old = "The harbour will lengthen its quay\nnext spring, said the mayor."
    assert added_passages(old.replace("\n", " "), old) == ()


def test_what_stands_behind_the_longest_article_is_not_looked_at():
    line = "The harbour will lengthen its quay next spring, and the year after. "
    long = "\n".join(f"{number} {line}" for number in range(LONGEST // len(normalised(line)) + 9))
    assert added_passages(f"{ADDED}\n{long}\n{ADDED}", long) == ((0, len(ADDED)),)


@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=12), max_size=4))
def test_a_text_is_normalised_line_by_line_as_it_is_as_a_whole(lines: list[str]):
    whole = normalised("\n".join(lines))
    assert len(whole) == len("".join(map(normalised, lines)))


@given(st.text("a1. \n가각é–", max_size=60), st.text("a1. \n가각é–", max_size=60))
def test_passages_are_parts_of_the_text_one_after_the_other(text: str, old: str):
    places = [place for passage in added_passages(text, old) for place in passage]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert added_passages(text, text) == ()
