"""What a figure is per, told by its sentence: each rule beside sentences in which it must not hold."""

from __future__ import annotations

import pytest

from monitor.figures.english.reading import read
from tests.figures.english.only import only


def pers(text):
    return [figure.per for figure in read("", text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Crude fell 84 cents to $71.20.", ["unit", "unit"]),
        ("Oats rose; wheat added 3 cents to $5.61.", ["unit", "unit"]),
        ("Gold sales rose to $80,000.", [None]),
        ("Gold's fall cost the firm $4m.", [None]),
        ("The vicar fell and lost £20.", [None]),
    ],
)
def test_what_is_sold_by_measure_moves_by_its_price(text, wanted):
    assert pers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Diesel was 151.2p a litre.", ["unit"]),
        ("Diesel is 151.2p a litre, petrol 144.9p.", ["unit", "unit"]),
        ("Yields rose to 8.1 tonnes a hectare from 7.4.", ["unit", "unit"]),
        ("The car does 52 miles a gallon.", ["unit"]),
        ("It sowed 9 tonnes a week ago.", [None]),
        ("It sent 9 tonnes a long way.", [None]),
    ],
)
def test_a_measure_stands_for_each_of_another(text, wanted):
    assert pers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The shop pays 10p for each can and took in 4,200 cans in May.", ["unit", None]),
        ("They get 3 shares for each bond, or $21.", ["unit", "unit"]),
        ("Every child will get a coat under the £2m plan.", [None]),
        ("Each team gets £5,000.", ["unit"]),
    ],
)
def test_each_belongs_to_the_figure_that_it_stands_at(text, wanted):
    assert pers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fees per pupil: primary £4,100, secondary £5,600.", ["person", "person"]),
        ("Prices per night: double €140, single €95.", ["day", "day"]),
        ("Turnout: 61 per cent, or 4,100 votes.", [None, None]),
        ("Fees: primary £4,100.", [None]),
    ],
)
def test_a_header_tells_it_for_all_that_follows(text, wanted):
    assert pers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Daily sales at the kiosk rose from 310 to 402 loaves.", ["day", "day"]),
        ("The mares eat 90 lb (41 kg) of hay a day.", ["day", "day"]),
        ("The £4 daily fee brought in £2.9m.", ["day", None]),
        ("The annual report lists 31 risks.", [None]),
        ("The annual rent index rose 3%.", [None]),
    ],
)
def test_an_adjective_of_time_holds_for_what_it_stands_at(text, wanted):
    assert pers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The yard built 4,100 boats in 2024.", ["year"]),
        ("Passenger numbers reached 4 million in 2024.", ["year"]),
        ("Crews landed 4,100 tonnes in May, down from 5,000 in the same month last year.", [None, None]),
        ("The yard has 4,100 boats since 2024.", [None]),
    ],
)
def test_what_runs_through_a_named_year_is_per_year_and_a_month_is_not(text, wanted):
    assert pers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The toll for a van opens at $3.80.", ["unit"]),
        ("By noon the stock stood at 314p.", ["unit"]),
        ("Posting a card abroad would be €2.70.", ["unit"]),
        ("The ferry wants £9 for a bicycle.", ["unit"]),
        ("Kites went at $14 in the square.", ["unit"]),
        ("He was fined €80.", [None]),
        ("The thief found £30 in the till.", [None]),
        ("The starting wage rose to $21.", [None]),
        ("The mast cost the club £900.", [None]),
        ("The vicar gave the fund £40.", [None]),
    ],
)
def test_a_sum_too_small_for_anything_else_is_a_price(text, wanted):
    assert pers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Widows of the lost crew sold them at €6 each.", ["unit"]),
        ("The crew were paid €600 each.", ["person"]),
        ("There is a charge of $650 on every departing passenger.", ["person"]),
        ("It puts £500 on every new boat.", ["unit"]),
    ],
)
def test_what_each_stands_for(text, wanted):
    assert pers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In the whole of 2023 the loss was £18 million.", ["year"]),
        ("The mill made £18 million before tax in 2023.", ["year"]),
        ("Last year it turned over £61 million.", ["year"]),
        ("The loss since 2021 is £18 million.", [None]),
        ("It has raised £18 million since it was founded in 2019.", [None]),
    ],
)
def test_what_was_made_or_lost_in_a_named_year_is_per_year(text, wanted):
    assert pers(text) == wanted


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The toll is £4 a day.", "day"),
        ("Clerks earn $21 an hour.", "hour"),
        ("It costs €9,000 per pupil.", "person"),
        ("Figs sell at $6 a pound.", "unit"),
        ("The mill saws 900 logs a week.", "week"),
        ("The mill saws 900 logs weekly.", "week"),
        ("The site has 2 million monthly visitors.", "month"),
        ("Each driver will get a £50 voucher.", "person"),
        ("Each barn will get a £50 lamp.", "unit"),
        ("Revenue was $3 million last year.", "year"),
        ("The barn cost $3 million.", None),
        ("It sold for $3 million a year ago.", None),
        ("Sales rose 4 per cent.", None),
    ],
)
def test_a_rate_is_read_at_the_number_or_in_its_phrase(text, per):
    assert read("", text)[0].per == per


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("It raised its 2027 revenue forecast to £9 billion.", "year"),
        ("Ministers set next year's cod quota at 284,000 tonnes.", "year"),
        ("The museum drew 612,000 visitors in 2025.", "year"),
        ("The company was bought for £4 billion in 2019.", None),
        ("Revenue rose 4% in 2025.", None),
        ("About 31,000 carts cross it on a weekday.", "day"),
        ("The pass has 4,200 cars on an average day.", "day"),
        ("The £4 daily fee is low.", "day"),
        ("The mill promised £70 million of yearly savings.", "year"),
        ("A crop of 31,000 tonnes is forecast this season.", "year"),
        ("About $6 billion will be spent on roads, rails and quays this year.", "year"),
        ("The college is heading for a deficit of £9 million this academic year.", "year"),
        ("Drivers would pay $3.10 each way by tag.", "unit"),
        ("It offered 85 pence in cash for each share.", "unit"),
        ("A visit costs us £9 a time.", "unit"),
        ("It spent £70m on a hall that opened in 2021.", None),
        ("Doctors saw 6.2 cases of mumps per 100,000 residents.", "unit"),
        ("Eggs cost $3.40 a dozen.", "unit"),
        ("The clerks get a bonus of £450 each.", "person"),
    ],
)
def test_per_is_the_year_of_a_flow_or_the_unit_of_a_rate(text, per):
    assert only(text).per == per


def test_a_flow_beside_a_price_is_not_told_for_each_one():
    assert [f.per for f in read("", "Net income was $90 million, or 31 cents a share.")] == [None, "unit"]


def test_a_quantity_told_again_keeps_its_rate():
    again = read("", "It expects a crop of 31,000 tonnes this year. Rain may spoil the 31,000 tonnes.")[-1]
    assert again.per == "year"


def test_a_price_of_things_counted_before_it_is_theirs():
    assert read("", "Builders put up 90 huts at $800 each.")[-1].per == "unit"
