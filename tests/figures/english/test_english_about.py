"""What a figure measures: the nearest phrase, where the words right at it say so, and beside sentences that do not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.figures.english.reading import read
from tests.figures.english.only import only


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The trust keeps 44 woods covering 1,900 acres.", "woods"),
        ("The audit found 310 deals worth €214 million.", "deals"),
        ("It signed an order for 40 jets worth $5 billion.", "order"),
        ("The channel will make eight episodes at $11 million each.", "episodes"),
        ("It sold 9,000 bikes in May, 61% of them red.", "bikes"),
        ("Some 4,000 pupils, a third of them girls, sat the test.", "pupils"),
        ("Turnout fell 4%.", "Turnout"),
        ("The law gives fathers 16 weeks of paid holiday.", "paid holiday"),
        ("The mares eat 84 lb (38 kg) of hay a day.", "hay"),
    ],
)
def test_the_words_at_the_figure_name_the_thing(text, last):
    assert read("", text)[-1].about == last


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The council set aside $3 million for flood defences.", "flood defences"),
        ("Beetles killed 2 million tonnes of timber.", "timber"),
        ("He won a $500 voucher.", "voucher"),
        ("A 40-metre mast fell.", "mast"),
        ("The club agreed a fee of £9m for the goalkeeper.", "fee"),
        ("Ferry fares rose 8%.", "Ferry fares"),
        ("They felled 30 old plane trees.", "old plane trees"),
        ("The ministry cut the sugar tax by 2 points.", "sugar tax"),
        ("The airline lost €40 million.", None),
        ("The count of the drowned sheep rose to 410 by nightfall.", "drowned sheep"),
        ("Losses in the fires around Lisbon reached $9 million.", "Losses in the fires"),
        ("Growers put the cost of the frost, to orchards and packers, at $9 million.", "cost of the frost"),
        ("The mill cut its repair budget from $10 million to $9 million.", "repair budget"),
        ("The shop sold its last harmonium to a choir for £800.", "harmonium"),
        ("The orchard, which frost had damaged, was valued at $9 million.", "orchard"),
        ("Boat starts in Norway fell to 9%.", "Boat starts"),
        ("The company expects $9 million this summer.", None),
        ("The press shipped with margins at 12%.", "margins"),
        ("The 5G network reaches 80% of homes.", "5G network"),
    ],
)
def test_about_is_the_nearest_phrase_for_the_thing_measured(text, about):
    assert read("", text)[0].about == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The marsh fire burns on. It stood at 40 acres by dusk.", "marsh fire"),
        ("Growers picked 9,000 tonnes of hops, 4% fewer than last year.", "hops"),
        ("Lamp sales were $3 million, up 12% from a year ago.", "Lamp sales"),
    ],
)
def test_about_is_carried_by_a_pronoun_and_by_a_comparison(text, about):
    assert read("", text)[-1].about == about


def test_a_compared_number_is_about_the_same_thing():
    _, before = read("", "The rink drew 5,200 skaters in March, against 4,100 in February.")
    assert (before.low, before.unit, before.about) == (Decimal(4100), "people", "skaters")


def test_a_pronoun_takes_the_thing_from_the_sentence_before():
    _, before = read("", "The ring road now costs £64m. It was priced at £51m in 2018.")
    assert before.about == "ring road"


def test_where_the_thing_measured_was_found_is_told():
    own, carried = read("", "The ring road now costs £64m. It was priced at £51m in 2018.")
    assert (own.about_from, carried.about_from) == ("sentence", "before")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("He was jailed for stealing £317,000.", None),
        ("The battery can store 240 MWh.", None),
        ("Prize money at the Cork tournament will rise 11%.", "Prize money at the Cork tournament"),
    ],
)
def test_about_is_a_thing_and_no_action(text, about):
    assert only(text).about == about


@pytest.mark.parametrize(
    ("text", "about"),
    [("Teachers' pay will rise 4 per cent.", "pay"), ("Growers’ incomes fell to $4,100.", "incomes")],
)
def test_what_many_own_is_measured_and_not_they(text, about):
    assert only(text).about == about


def test_where_the_verb_is_left_out_its_subject_is_not():
    last = read("", "In a council of 90 seats Unity has 41, Accord 33.")[-1]
    assert (last.text, last.unit, last.about, last.owner) == ("33", "count", "seats", "Accord")


def test_a_verb_behind_and_is_no_noun():
    last = read("", "The mill has 410 people on its books and wants 600 by Easter.")[-1]
    assert (last.unit, last.about) == ("people", "people")
