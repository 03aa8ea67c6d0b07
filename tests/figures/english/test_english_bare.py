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


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The brewery will lay off 85.", ("85", "people")),
        ("The fog put 19 in hospital.", ("19", "people")),
        ("The reading was attended by 140 or so.", ("140", "people")),
        ("Tainted soup sickens 52 at the fair.", ("52", "people")),
        ("By dusk 7,300 had paid.", ("7,300", "people")),
        ("Police said 14 of those questioned were let go.", ("14", "people")),
        ("She is one of 35 or so who were told.", ("35", "people")),
        ("The dig found 61 graves; 17 are children.", ("17", "people")),
        ("A camp for 240 is planned.", ("240", "people")),
        ("The 90 layoffs go ahead.", ("90", "people")),
        ("The target of 270 job losses stands.", ("270", "people")),
        ("The camp has 3,100 guests. The barns, which hold a further 850, leak.", ("850", "people")),
        ("The toll reaches 31.", ("31", "people")),
        ("The flood is feared; 9,400 will lose their homes.", ("9,400", "people")),
        ("Of 960 to be resettled, 75 have gone.", ("75", "people")),
    ],
)
def test_what_is_said_of_a_number_makes_it_people(text, last):
    assert _read(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The engineers put the number of pylons down at 1,200.", ("1,200", "count")),
        ("The number of jobs to go is now put at about 480.", ("480", "people")),
        ("Masons have finished 85 huts, and 310 will be built by others.", ("310", "count")),
        ("Staff thefts: 1,240 in May.", ("1,240", "count")),
        ("The count of infected herds in the valley stood at 23 on Monday.", ("23", "count")),
    ],
)
def test_the_number_of_things_counts_them(text, last):
    assert _read(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The yard had 45 on order in May.", ("45", "count")),
        ("A fund helps eight mills. Six of the eight have a buyer.", ("eight", "count")),
        ("The town cut a channel 80 metres wide.", ("80 metres", "m")),
        ("New pupils, who pay £9,100 on average, fell by 12 per cent to 2,180.", ("2,180", "people")),
        ("The tally nears 70.", ("70", "count")),
        ("The motion was backed by all but one; a second one by 18, without Leeds.", ("18", "count")),
    ],
)
def test_a_number_that_is_no_name_and_no_date_counts_something(text, last):
    assert _read(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    ["The 820 and the 840 are tugs.", "He was 52.", "Measure 9 is lost.", "Vote no on 12.", "Text 70444."],
)
def test_names_and_ages_count_nothing(text):
    assert _read(text) == []


@pytest.mark.parametrize(
    ("title", "text", "unit"),
    [
        ("Early leave: 310 out", "So far 310 sailors have left.", "people"),
        ("Mill to lose 75", "The mill will lose 75 looms.", "count"),
        ("Half for each barge: 600,000", "It pays 600,000 crowns for each barge.", "other"),
        ("Coast road: 18 to go", "The coast road has 18 km to go.", "km"),
    ],
)
def test_a_headlines_number_counts_what_the_text_says_it_does(title, text, unit):
    headline = [figure for figure in read(title, text) if figure.place == "title"]
    assert [figure.unit for figure in headline if figure.text != "Half"] == [unit]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The median age was eight.", [("eight", "year")]),
        ("Thirty-one degree courses would close.", [("Thirty-one", "count")]),
        ("He said that one in six of the tugs leaked.", [("one in six", "multiple")]),
    ],
)
def test_ages_degrees_and_shares_are_told_from_what_looks_like_them(text, figures):
    assert _read(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The co-op pays its growers 3,100 zentas a kilo.", [("3,100 zentas", "other")]),
        ("A pass is 450 zentas ($2.10). Last year it was 300 zentas.", [("450 zentas", "other"), ("$2.10", "USD"), ("300 zentas", "other")]),
        ("Prices rose, to 70 particles a litre.", [("70", "count")]),
    ],
)  # fmt: skip
def test_an_article_that_prices_things_in_a_word_makes_it_a_currency(text, figures):
    assert _read(text)[: len(figures)] == figures


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("Catch by port (tonnes):\n\nUlm · 12,400\n\nVarn · 9,100", [(12400, "t"), (9100, "t")]),
        ("Sales (in millions of dollars)\n\nNorth: 640\n\nSouth: 95", [(640_000_000, "USD"), (95_000_000, "USD")]),
        ("Spending by county, in thousands of euros:\n\nArl | 310 | 280", [(310_000, "EUR"), (280_000, "EUR")]),
        ("Output (tonnes):\n\nUlm · 700\n\nThe town has 40 inns.", [(700, "t"), (40, "count")]),
    ],
)  # fmt: skip
def test_the_heading_of_a_table_says_what_its_rows_are_told_in(table, rows):
    assert [(figure.low, figure.unit) for figure in read("", table)] == rows


def test_a_length_of_time_that_goes_on_until_now_is_no_figure():
    assert _read("Olga Prem, who has run it for two decades, left.") == []
    assert _read("The seals must have been kept for two years.") == [("two years", "year")]


def test_what_a_rate_is_of_is_no_figure_in_money_either():
    assert _read("The levy is $2.10 for every $1,000 of value.") == [("$2.10", "USD")]


def test_a_label_says_what_its_number_counts_whatever_follows():
    assert _read("— Women: 3,120, in two halls.") == [("3,120", "people"), ("two", "count")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The firm closed its 2023 books with a loss.", []),
        ("Her 2021 earnings were small.", []),
        ("Its 2100 shops were shut.", [("2100", "count")]),
        ("It said so with its six-month figures.", []),
        ("It signed a six-month lease.", [("six-month", "month")]),
        ("It was shut at a quarter to six.", []),
        ("It was half past nine.", []),
        ("Pits fell to six.", [("six", "count")]),
        ("Fares of €2.40 went up by 10 cents.", [("€2.40", "EUR"), ("10 cents", "EUR")]),
        ("Fares of $2.40 went up by 10 cents.", [("$2.40", "USD"), ("10 cents", "USD")]),
        ("They let 900 people in and sold 800 of them hats.", [("900", "people"), ("800", "count")]),
    ],
)
def test_years_of_accounts_hours_and_cents_are_told_by_their_neighbours(text, figures):
    assert _read(text) == figures
