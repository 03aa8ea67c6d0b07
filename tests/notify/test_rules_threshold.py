"""How much a figure must have moved: by a share, points or an amount, in one direction, in one step or in many."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import Heard, Route, Threshold, ThresholdOf
from monitor.notify.rules_threshold import unmet
from tests.notify.makers import figure, finding, with_figure


def kept_back(before, after, *, heard=None, min_change=None, thresholds=(), kind="revised", **facts):
    """Why a change from `before` to `after` is not told, in English."""
    change = with_figure(finding(kind, before=before), low=Decimal(after), high=Decimal(after), **facts)
    route = Route(to="team", min_change=min_change or {}, thresholds=thresholds)
    knows = heard and Heard(topic="trees", channel="team", series=1, value=figure(heard), told=True)
    return unmet(change, route, knows)


def least(**facts):
    return {"any": Threshold(**{k: v if k == "only" else Decimal(v) for k, v in facts.items()})}


@pytest.mark.parametrize(
    ("threshold", "before", "after", "why"),
    [
        ({"share": "0.1"}, "1000", "1100", ""),
        ({"share": "0.1"}, "1000", "1099", "under 10%"),
        ({"amount": "50"}, "1000", "1050", ""),
        ({"amount": "50"}, "1000", "1049", "under 50"),
        ({"only": "falls"}, "1000", "999", ""),
        ({"only": "falls"}, "1000", "2000", "told only if it falls"),
        ({"only": "rises"}, "1000", "999", "told only if it rises"),
        ({"only": "falls", "share": "0.1"}, "1000", "950", "under 10%"),
        ({"only": "falls", "share": "0.1"}, "1000", "900", ""),
    ],
)
def test_a_share_an_amount_and_a_direction(threshold, before, after, why):
    assert kept_back(before, after, min_change=least(**threshold)) == why


@pytest.mark.parametrize("kind", ["conflict", "corrected"])
@pytest.mark.parametrize("threshold", [{"share": "9"}, {"amount": "99999"}, {"only": "falls"}])
def test_none_is_for_a_contradiction_or_an_edit(kind, threshold):
    assert kept_back("1000", "1001", min_change=least(**threshold), kind=kind) == ""


@pytest.mark.parametrize(
    ("rule", "fits"),
    [
        ({"about": ("나무",)}, True),
        ({"about": ("다리",)}, False),
        ({"owner": ("시청",)}, True),
        ({"owner": ("시청",), "about": ("다리",)}, False),
        ({"unit": "count"}, True),
        ({"unit": "people"}, False),
        ({}, True),
    ],
)
def test_a_figures_own_threshold_is_asked_before_that_of_all(rule, fits):
    own = ThresholdOf(**rule, threshold=Threshold(share=Decimal(1)))
    why = kept_back("1000", "1500", thresholds=(own,), min_change=least(share="0.01"), owner="군 시청")
    assert why == ("under 100%" if fits else "")


def test_the_first_threshold_that_fits_counts():
    both = [ThresholdOf(threshold=Threshold(share=Decimal(n))) for n in ("0.1", "9")]
    assert kept_back("1000", "1100", thresholds=tuple(both)) == ""


def test_a_units_own_threshold_is_asked_before_that_of_its_class():
    by_unit = {"people": Threshold(amount=Decimal(10)), "count": Threshold(share=Decimal(9))}
    assert kept_back("1000", "1010", min_change=by_unit, unit="people") == ""
    assert kept_back("1000", "1010", min_change=by_unit, unit="km") == "under 900%"


@pytest.mark.parametrize(
    ("heard", "before", "after", "threshold", "why"),
    [
        ("1000", "1040", "1050", {"share": "0.05"}, ""),
        ("1000", "1039", "1049", {"share": "0.05"}, "under 5%"),
        ("1000", "960", "950", {"share": "0.05"}, ""),
        ("1000", "1090", "1100", {"amount": "100"}, ""),
        ("1000", "1500", "1490", {"share": "0.1", "only": "falls"}, "under 10%"),
        ("1000", "910", "899", {"share": "0.1", "only": "falls"}, ""),
        ("1000", "600", "601", {"share": "0.1", "only": "rises"}, "under 10%"),
    ],
)
def test_a_step_is_held_against_the_value_last_told_too(heard, before, after, threshold, why):
    assert kept_back(before, after, heard=heard, min_change=least(**threshold)) == why


@given(st.lists(st.integers(-40, 40), min_size=1, max_size=60))
def test_however_small_the_steps_nobody_is_further_off_than_the_threshold(steps):
    threshold, value, known = least(amount="100"), 10_000, 10_000
    for step in steps:
        before, value = value, value + step
        if not kept_back(str(before), str(value), heard=str(known), min_change=threshold):
            known = value
        assert abs(value - known) < 100
