"""Numbers whose unit or noun was said before them."""

from __future__ import annotations

import pytest

from monitor.figures.english.reading import read


def _read(text: str) -> list[tuple[str, str]]:
    return [(figure.text, figure.unit) for figure in read("", text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The mill shipped 8,200 tonnes of flour. The owner had wanted 9,100.", ("9,100", "t")),
        ("Stocks are 52,000 tonnes. The floor, at 64,000, is a long way off.", ("64,000", "t")),
        ("The dam yields 310 megawatts. The second stage is unchanged at 420.", ("420", "W")),
        ("The island has 480 goats. The council wants 250; it voted in May.", ("250", "count")),
        ("The ferry carried 640 passengers. It was licensed for 500.", ("500", "people")),
        ("Rangers shot 46 goats. The herders would have settled for 38.", ("38", "count")),
    ],
)
def test_a_number_alone_takes_the_unit_of_the_nearest_figure_of_its_size(text, last):
    assert _read(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Seasonal jobs at the yard are thought to be 85.", [("85", "people")]),
        ("The workforce in winter, 1,900, is not affected.", [("1,900", "people")]),
        ("Litters fell to 26 from 33.", [("26", "count"), ("33", "count")]),
        ("The harbour's fleet is 31 these days.", [("31", "count")]),
        ("It flies a fleet of 58.", [("58", "count")]),
        ("A gang of 6 was held.", [("6", "people")]),
    ],
)
def test_the_subject_says_what_a_number_counts(text, figures):
    assert _read(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They found 17 goats dead.", [("17", "count")]),
        ("The moor has 90 deer, from a population of 140.", [("90", "count"), ("140", "count")]),
        ("They shot 21 hares. A further 13 were trapped.", [("21", "count"), ("13", "count")]),
    ],
)
def test_animals_are_counted_as_things(text, figures):
    assert _read(text) == figures


@pytest.mark.parametrize(
    "text",
    ["The guard, 34, was hurt.", "Prices fell 4%. That is how one builds a monopoly.", "Ask for 30."],
)
def test_an_age_a_pronoun_and_a_number_with_nothing_before_it_are_no_counts(text):
    assert all(unit == "percent" for _, unit in _read(text)[:1])
    assert len(_read(text)) <= text.count("%")


def test_room_for_people_is_counted_in_places():
    assert _read("The old stand held 9,000 fans. Taller stands lift capacity to 12,000.")[-1] == (
        "12,000",
        "count",
    )
