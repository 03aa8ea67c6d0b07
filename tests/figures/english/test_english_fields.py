"""What stands around the number: exactness, limits, the counted noun, its time, who says it, where a sentence ends."""

from __future__ import annotations

import pytest

from monitor.figures.english.reading import read
from tests.figures.english.only import only


@pytest.mark.parametrize(
    "text",
    [
        "About 300 goats escaped.",
        "Roughly 300 goats escaped.",
        "Some 300 goats escaped.",
        "Nearly 300 goats escaped.",
        "Close to 300 goats escaped.",
        "Just under 300 goats escaped.",
        "An estimated 300 goats escaped.",
        "300 or so goats escaped.",
    ],
)
def test_a_hedge_makes_a_figure_approximate(text):
    assert only(text).approx
    assert only(text).bound is None


@pytest.mark.parametrize("text", ["Exactly 300 goats escaped.", "They heard about it. 300 goats escaped."])
def test_without_a_hedge_a_figure_is_exact(text):
    assert not only(text).approx


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("More than 80 wells ran dry.", "at_least"),
        ("At least 80 wells ran dry.", "at_least"),
        ("No fewer than 80 wells ran dry.", "at_least"),
        ("The bill exceeded £80.", "at_least"),
        ("The fine is £80 or more.", "at_least"),
        ("Over 80 wells ran dry.", "at_least"),
        ("Up to 80 wells ran dry.", "at_most"),
        ("As many as 80 wells ran dry.", "at_most"),
        ("Fewer than 80 wells ran dry.", "at_most"),
        ("The fine is £80 at most.", "at_most"),
        ("The fine may not exceed £80.", "at_most"),
        ("Prices went up to £80.", None),
        ("The works took over 80 minutes to plan and 80 wells.", None),
    ],
)
def test_limits_are_told_from_moves(text, bound):
    assert read("", text)[-1].bound == bound


def test_the_speaker_is_who_says_it():
    assert only("Fares will rise 4%, Ana Ruiz said.").speaker == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "as_of", "due"),
    [
        ("The town had 900 wells in 2019.", "2019", None),
        ("The town had 900 wells last year.", "2025", None),
        ("The town had 900 wells in March.", "2026-03", None),
        ("The town had 900 wells on 3 March 2024.", "2024-03-03", None),
        ("Sales fell 4% in the third quarter of 2025.", "2025-Q3", None),
        ("The town will dig 900 wells by 2030.", None, "2030"),
        ("The town will dig 900 wells next year.", None, "2027"),
        ("The town has 900 wells.", None, None),
    ],
)
def test_times_are_told_from_the_day_of_publication(text, as_of, due):
    assert (only(text).as_of, only(text).due) == (as_of, due)


def test_a_conversion_is_tied_to_what_it_converts_and_shares_its_limit():
    crowns, dollars = read("", "It will pay up to 40 million crowns ($4 million) a year.")
    assert (dollars.converts, dollars.bound, dollars.per) == (crowns.start, "at_most", "year")


def test_the_counter_is_the_head_noun_behind_the_number():
    assert only("They felled 30 old plane trees.").counter == "trees"


def test_a_blank_run_parts_sentences():
    first, second = read("", "It has 40 homes\n\n\n\nIt has 30 ships")
    assert (first.quote, second.quote) == ("It has 40 homes", "It has 30 ships")


def test_a_unit_that_owns_is_still_a_unit():
    assert [(f.text, f.unit) for f in read("", "They get three years' pay.")] == [("three years", "year")]
