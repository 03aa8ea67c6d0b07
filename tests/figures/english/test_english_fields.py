"""What stands around the number: exactness, limits, rates, status, the thing measured, its owner, its time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from monitor.figures.english.reading import read

MONDAY = date(2026, 5, 4)


def only(text, title=""):
    [figure] = [f for f in read(title, text, MONDAY) if f.place == "text"]
    return figure


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
    ("text", "status"),
    [
        ("The council will build 60 homes.", "plan"),
        ("The firm aims to hire 60 cooks by 2030.", "plan"),
        ("The storm killed 12 people.", "actual"),
        ("The final bill for the weir came to £4 million.", "actual"),
        ("A plot in the plan costs £40.", "actual"),
        ("Output rose 3% in March.", "actual"),
        ("Analysts expect sales of $3 billion.", "estimate"),
    ],
)
def test_status_tells_the_meant_from_the_done_and_the_guessed(text, status):
    assert only(text).status == status


def test_what_is_only_compared_with_is_past():
    now, before = read("", "The clinic saw 840 patients, up from 610.")
    assert (now.status, before.status) == ("actual", "past")


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


def test_billions_moved_from_billions_and_not_from_a_share_of_them():
    now, each, before, _ = read(
        "", "Profit rose to $2.1 billion, or $1.34 a share, from $1.8 billion, or $1.12 a share."
    )
    assert (now.stated_from, each.stated_from) == ((before.low, before.high), None)


def test_a_compared_number_is_about_the_same_thing():
    _, before = read("", "The rink drew 5,200 skaters in March, against 4,100 in February.")
    assert (before.low, before.unit, before.about) == (Decimal(4100), "people", "skaters")


def test_a_pronoun_takes_the_thing_from_the_sentence_before():
    _, before = read("", "The ring road now costs £64m. It was priced at £51m in 2018.")
    assert before.about == "ring road"


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


def test_where_the_thing_measured_was_found_is_told():
    own, carried = read("", "The ring road now costs £64m. It was priced at £51m in 2018.")
    assert (own.about_from, carried.about_from) == ("sentence", "before")


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


def test_a_move_keeps_the_value_it_started_from():
    before, after = read("", "The fee rises from £40 to £55.")
    assert (after.stated_from, after.direction, before.status) == ((Decimal(40), Decimal(40)), "up", "past")


def test_a_conversion_is_tied_to_what_it_converts_and_shares_its_limit():
    crowns, dollars = read("", "It will pay up to 40 million crowns ($4 million) a year.")
    assert (dollars.converts, dollars.bound, dollars.per) == (crowns.start, "at_most", "year")


def test_the_counter_is_the_head_noun_behind_the_number():
    assert only("They felled 30 old plane trees.").counter == "trees"


def test_a_blank_run_parts_sentences():
    first, second = read("", "It has 40 homes\n\n\n\nIt has 30 ships")
    assert (first.quote, second.quote) == ("It has 40 homes", "It has 30 ships")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The app has 31 million users, up from 26.4 million.", (31_000_000, 26_400_000)),
        ("Profit was £7 billion, compared with £6 billion a year earlier.", (7_000_000_000, 6_000_000_000)),
        (
            "The state gives £21 million instead of the £34 million announced last month.",
            (21_000_000, 34_000_000),
        ),
        ("Sales reached 41,000 cars, against 36,000 a year earlier.", (41_000, 36_000)),
        ("The firm will hire 260 engineers, not the 410 it promised.", (260, 410)),
        ("The bank cut its forecast to 1.4% from an earlier 1.7%.", (Decimal("1.4"), Decimal("1.7"))),
        ("The city will plant 40 elms and not the 65 of which residents were told in March.", (40, 65)),
        ("The mill will employ 310 people, fewer than the 420 first proposed.", (310, 420)),
        ("The council set the fee at $9, more than the $7 that the mayor had suggested.", (9, 7)),
        ("The court set damages at $1,200, after a preliminary $800.", (1200, 800)),
        ("The roof came to £14,000, against a budget of £9,000.", (14_000, 9_000)),
    ],
)
def test_a_value_compared_with_is_past_and_stated_from_it(text, values):
    newer, older = read("", text, MONDAY)
    assert (newer.low, older.low) == values
    assert older.status == "past"
    assert newer.status != "past"
    assert newer.stated_from == (older.low, older.high)


def test_not_this_but_that_is_a_move():
    older, newer = read("", "The survey shows that not 12% but 19% of pumps leak.")
    assert (older.status, newer.stated_from) == ("past", (12, 12))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge carried 5,200 cars, more than the 4,100 it was built for.",
        "They have 12 trucks but not 14 buses.",
        "It did not sell 300 cars but it sold 120 vans.",
    ],
)
def test_what_is_only_larger_or_denied_is_no_value_before(text):
    assert [(f.status, f.stated_from) for f in read("", text)] == [("actual", None)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The fund rises from £2 million.",
        "The council will build 210 homes; it had originally planned 310.",
        "They found 31 bodies. A week ago the toll was 12.",
    ],
)
def test_an_older_value_in_a_clause_of_its_own_is_past(text):
    assert read("", text, MONDAY)[-1].status == "past"


def test_a_price_that_has_not_moved_is_not_past():
    assert only("The fare has not moved from £2.40.").status != "past"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The town will spend £23 million on 14 bridges.", "plan"),
        ("The charity hopes to raise £81,000.", "plan"),
        ("Analysts had forecast a loss of £14 million.", "estimate"),
        ("Seventeen people were hurt.", "actual"),
        ("There is a 40% chance of frost.", "estimate"),
        ("The guild thinks that the number will be 3,100.", "estimate"),
        ("Carts will use the quay, which is 31 km inland.", "actual"),
        ("About 31,000 carts cross it on a weekday.", "actual"),
    ],
)
def test_the_verb_settles_the_status(text, status):
    assert {f.status for f in read("", text, MONDAY)} == {status}


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


def test_an_older_offer_is_past_where_the_new_one_has_been_told():
    new, old = read(
        "",
        "The club bid £31 million. Its earlier offer, which fans mocked, had stopped at £24 million.",
        MONDAY,
    )
    assert new.status != "past"
    assert old.status == "past"


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


def test_a_flow_beside_a_price_is_not_told_for_each_one():
    assert [f.per for f in read("", "Net income was $90 million, or 31 cents a share.")] == [None, "unit"]


def test_a_quantity_told_again_keeps_its_rate():
    again = read("", "It expects a crop of 31,000 tonnes this year. Rain may spoil the 31,000 tonnes.")[-1]
    assert again.per == "year"


def test_a_price_of_things_counted_before_it_is_theirs():
    assert read("", "Builders put up 90 huts at $800 each.")[-1].per == "unit"


@pytest.mark.parametrize(
    ("text", "about"),
    [("Teachers' pay will rise 4 per cent.", "pay"), ("Growers’ incomes fell to $4,100.", "incomes")],
)
def test_what_many_own_is_measured_and_not_they(text, about):
    assert only(text).about == about


def test_a_unit_that_owns_is_still_a_unit():
    assert [(f.text, f.unit) for f in read("", "They get three years' pay.")] == [("three years", "year")]


def test_where_the_verb_is_left_out_its_subject_is_not():
    last = read("", "In a council of 90 seats Unity has 41, Accord 33.")[-1]
    assert (last.text, last.unit, last.about, last.owner) == ("33", "count", "seats", "Accord")


def test_a_verb_behind_and_is_no_noun():
    last = read("", "The mill has 410 people on its books and wants 600 by Easter.")[-1]
    assert (last.unit, last.about) == ("people", "people")
