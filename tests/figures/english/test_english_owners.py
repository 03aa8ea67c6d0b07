"""Whose a figure is, and what it measures, where a clause, a place or a label tells."""

from __future__ import annotations

import pytest

from monitor.figures.english.reading import read
from tests.figures.english.english_owners import OWNERS, SHARED
from tests.figures.english.only import MONDAY, only


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Volvo's revenue rose 4%.", "Volvo"),
        ("Last month Volvo sold 40,000 cars.", "Volvo"),
        ("Last month Anna von der Heide sold 40,000 cars.", "Anna von der Heide"),
    ],
)
def test_the_owner_is_the_name_in_the_subject(text, owner):
    assert only(text).owner == owner


def test_where_the_owner_was_found_is_told():
    headline, own, carried = read(
        "Volvo to sell 90,000 cars", "In May Volvo sold 40,000 cars. Profit rose 9%.", MONDAY
    )
    assert (own.owner, own.owner_from) == ("Volvo", "sentence")
    assert (carried.owner, carried.owner_from) == ("Volvo", "before")
    assert (headline.owner, headline.owner_from) == ("Volvo", "sentence")


def test_an_owner_known_from_the_headline_alone_is_less_sure():
    _, figure = read("Last month Volvo sold 90,000 cars", "The cars cost €9 billion in all.", MONDAY)
    assert (figure.owner, figure.owner_from) == ("Volvo", "headline")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Adjusted EPS of $2.05 beat estimates of $1.98.", None),  # a measure owns nothing
        ("A Category 4 storm tore up 310 roofs.", None),  # nor does the grade of a storm
        ("The 5G network reaches 80% of homes.", None),
        ("Volvo said the new plant made 310 cars.", "Volvo"),
    ],
)
def test_what_is_no_name_owns_nothing(text, owner):
    assert read("", text)[0].owner == owner


def test_the_owner_is_carried_across_sentences():
    _, second = read("Volvo sells more", "In May Volvo sold 40,000 cars. The company made 9% more.", MONDAY)
    assert second.owner == "Volvo"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("St. Albans spent £41 million on parks.", "St. Albans"),
        ("In Perth, Scotland and Cork, 410 goats escaped.", None),
        ("LEEDS — Rolls-Royce sold 41 engines.", "Rolls-Royce"),
        ("The board met Anna Ruiz. Ruiz promised 410 homes.", "Anna Ruiz"),
    ],
)
def test_an_owner_is_a_whole_name_and_no_place(text, owner):
    assert read("", text, MONDAY)[-1].owner == owner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Fenwick Foods is in talks. Mayor Ann Lee wants 40 stalls.", "Fenwick Foods"),
        ("Fenwick Foods grew. Mayor Ann Lee said it hired 40 cooks.", "Fenwick Foods"),
        ("Firefighters used 40 hoses.", None),
        ("Fenwick Foods said the plant made 310 cars.", "Fenwick Foods"),
    ],
)
def test_who_holds_an_office_or_is_one_of_many_owns_no_figure(text, owner):
    assert read("", text)[-1].owner == owner


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
