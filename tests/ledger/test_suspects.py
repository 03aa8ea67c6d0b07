"""What may be a slip: the same digits at another scale, parts beside another total, a percentage beside other values."""

from decimal import Decimal

import pytest

from monitor.figures import read
from monitor.ledger import percentages, sums
from monitor.ledger.printed import step
from monitor.ledger.suspects import sentences_of

from .build import Ledger, figure


def cost(text, low):
    return figure(f"한솔대교 건설 사업비는 {{{text}}}이다.", low, "KRW", about="한솔대교 건설 사업비")


def said_of(check, sentence):
    """What the check says of any figure in the sentence."""
    lang = "ko" if sentence[-2] == "다" else "en"
    sentences = sentences_of(read("", sentence, lang)).values()
    return {why for figures in sentences for f in figures if (why := check.misfit(f, figures))}


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("가람시는 북구 4000명, 남구 7000명 등 모두 1만명을 뽑는다.", "4000명 + 7000명 = 11,000, not 1만명"),
        ("북구 400곳과 남구 600곳을 합쳐 1200곳을 연다.", "400곳 + 600곳 = 1,000, not 1200곳"),
        ("총 1만2천명(북구 4천명, 남구 6천명)을 뽑는다.", "4천명 + 6천명 = 10,000, not 1만2천명"),
        ("Alba will hire 5,300 people in May and 4,200 in June, 9,600 in all.", "5,300 + 4,200 = 9,500, not 9,600"),
        ("It has 120 flats in Alba, 80 in Brema and 30 in Costa, a total of 250.", "120 + 80 + 30 = 230, not 250"),
        ("A total of 250 flats: 120 in Alba, 80 in Brema and 30 in Costa.", "120 + 80 + 30 = 230, not 250"),
    ],
)  # fmt: skip
def test_parts_that_miss_their_total_are_suspect(sentence, why):
    assert said_of(sums, sentence) == {why}


@pytest.mark.parametrize(
    "sentence",
    [
        "가람시는 북구 4000명, 남구 6000명 등 모두 1만명을 뽑는다.",
        "산불로 북구 1.24㏊, 남구 2.28㏊ 등 총 3.5㏊가 탔다.",
        "숨진 사람은 북구 4명, 남구 7명 등 모두 45명이다.",  # among others
        "환자 40명 가운데 중상 4명, 경상 7명 등 모두 11명이 입원했다.",
        "북구 4000명(여성 1000명), 남구 6000명(여성 3000명) 등 모두 1만명을 뽑는다.",
        "북구는 약 4000명, 남구는 6500명 등 모두 1만명을 뽑는다.",
        "북구는 4000명, 남구는 7000명을 뽑는다.",  # no total
        "Alba will hire 5,300 people in May and 4,200 in June, 9,500 in all.",
        "Of 900 staff, 300 in Alba and 200 in Brema, 500 in all, were told.",
        "It hired 5,300 people in Alba and built 4,200 flats in Brema, 9,600 flats in all.",
    ],
)
def test_a_list_that_fits_or_is_none_is_not(sentence):
    assert said_of(sums, sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Enrolment rose 50% from 10,000 to 14,000 students.", "10,000 → 14,000 is 40%, not 50%"),
        ("Enrolment rose from 10,000 to 14,000 students, up 50%.", "10,000 → 14,000 is 40%, not 50%"),
        ("Enrolment fell from 10,000 to 8,000, a 30% drop.", "10,000 → 8,000 is 20%, not 30%"),
        ("정원을 1만명에서 1만4000명으로 50% 늘린다.", "10,000 → 14,000 is 40%, not 50%"),
        ("정원을 1만명에서 1만4000명(50% 증가)으로 늘린다.", "10,000 → 14,000 is 40%, not 50%"),
    ],
)
def test_a_percentage_that_misses_its_two_values_is_suspect(sentence, why):
    assert said_of(percentages, sentence) == {why}


@pytest.mark.parametrize(
    "sentence",
    [
        "Enrolment rose 40% from 10,000 to 14,000 students.",
        "Sales climbed from $1.2 million to $1.4 million, up 13%.",  # as they are rounded
        "Revenue rose from $10 billion to $14 billion, while profit rose 50%.",
        "Revenue rose from $10 billion to $14 billion and costs grew 50%.",
        "매출은 1만원에서 1만4000원으로 늘었고 50%가 수출이다.",
        "The rate rose from 4% to 5%, up 50%.",
        "Enrolment rose 50% to 14,000 students.",
    ],
)
def test_a_percentage_that_fits_or_is_of_something_else_is_not(sentence):
    assert said_of(percentages, sentence) == set()


@pytest.mark.parametrize(
    ("text", "value", "places"),
    [
        ("9,500", 9500, 0),
        ("1만2000명", 12000, 0),
        ("1만명", 10000, 10000),
        ("4.3만명", 43000, 1000),
        ("$1.2 million", 1_200_000, 100_000),
        ("12.5%", "12.5", "0.1"),
    ],
)
def test_digits_are_as_exact_as_they_are_printed(text, value, places):
    assert step(figure(f"{{{text}}}", value)) == Decimal(places)


def test_a_slip_is_a_change_with_its_reason_and_going_back_is_none():
    ledger = Ledger()
    values = (("2064억원", 2064e8), ("2064조원", 2064e12), ("2064억원", 2064e8))
    changes = [ledger.read(cost(*value), hours=30 * day)[0].change for day, value in enumerate(values)]
    assert [change and change.suspect for change in changes] == [
        None,
        "possible scale slip: the same digits at 10000 times the size",
        None,
    ]


def test_a_total_that_moved_and_misses_its_parts_is_a_suspect_change():
    ledger = Ledger()
    ledger.read(*read("", "가람시는 북구 4000명, 남구 6000명 등 모두 1만명을 뽑는다.", "ko"))
    told = ledger.read(
        *read("", "가람시는 북구 4000명, 남구 6000명 등 모두 1만2000명을 뽑는다.", "ko"), hours=30
    )
    assert [v.change.suspect for v in told if v.change] == [
        "parts and total do not fit: 4000명 + 6000명 = 10,000, not 1만2000명"
    ]
