"""Whose a figure is, and what it measures, where a clause, a place or a label tells."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.figures.english.reading import read
from tests.figures.english.english_owners import OWNERS, SHARED

MONDAY = date(2026, 5, 4)


@pytest.mark.parametrize(("title", "text", "owner"), OWNERS, ids=[text for _, text, _ in OWNERS])
def test_the_owner_is_who_or_what_the_clause_is_about(title, text, owner):
    assert read(title, text, MONDAY)[-1].owner == owner


@pytest.mark.parametrize(("text", "owners"), SHARED, ids=[text for text, _ in SHARED])
def test_places_that_share_out_figures_own_one_each(text, owners):
    assert [f.owner for f in read("", text, MONDAY)] == owners


@pytest.mark.parametrize(
    ("text", "about"),
    [
        # one verb, two things set to a value each
        ("A clerk put the wounded at 40 and the missing at 12.", "missing"),
        ("Olvia gave the profit as $40 million and the debt as $12 million.", "debt"),
        ("The forecast puts the deficit for 2026 at £40 million and the surplus at £12 million.", "surplus"),
        ("The board put its share at 40% and at 12% in May.", "share"),
        # what it is for each is no thing measured
        ("The mill would double the payment for overtime to $900 for each weaver.", "payment for overtime"),
        ("Olvia pays $40 for each lamp.", None),
        # verbs
        ("They foresee growth of 4%.", "growth"),
        ("The two bridges lack $40 million.", "bridges"),
        ("The minister sought an award of $40 million.", "award"),
        ("The lack of teachers costs $40 million.", "lack of teachers"),
        # labels
        ("- Opposed: 40%.", "Opposed"),
        ("Basic: $40 a month", "Basic"),
        ("The plan is clear: $40 million.", "plan"),
    ],
)
def test_about_is_what_the_clause_of_the_figure_names(text, about):
    assert read("", text)[-1].about == about
