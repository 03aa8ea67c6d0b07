"""Values and differences in the reader's customs."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from monitor.notify.numbers import say_difference, say_share, say_value

if TYPE_CHECKING:
    from monitor.model import Bound, Language, Per, Unit


@pytest.mark.parametrize(
    ("value", "unit", "korean", "english"),
    [
        ("10000", "people", "1만명", "10,000 people"),
        ("15000", "people", "1만5천명", "15,000 people"),
        ("5000", "people", "5,000명", "5,000 people"),
        ("1", "people", "1명", "1 person"),
        ("123456", "people", "12만3,456명", "123,456 people"),
        ("1234500000000", "KRW", "1조 2,345억 원", "1,234.5 billion won"),
        ("500000000000", "KRW", "5천억 원", "500 billion won"),
        ("12345678", "KRW", "1,234만5,678원", "12,345,678 won"),
        ("10030", "KRW", "1만30원", "10,030 won"),
        ("1200000000", "USD", "12억 달러", "$1.2 billion"),
        ("3.5", "USD", "3.5달러", "$3.50"),
        ("0.357", "USD", "0.357달러", "$0.357"),
        ("-2000000", "USD", "-200만 달러", "-$2 million"),
        ("1467.5", "KRW", "1,467.5원", "1,467.5 won"),
        ("2.50", "percent", "2.5%", "2.5%"),
        ("12000", "percent", "12,000%", "12,000%"),
        ("4.2", "point", "4.2포인트", "4.2 points"),
        ("3.5", "multiple", "3.5배", "3.5 times"),
        ("5000000000", "W", "5GW", "5 GW"),
        ("345", "W", "345W", "345 W"),
        ("1500000000000", "byte", "1.5TB", "1.5 TB"),
        ("3.5", "km", "3.5km", "3.5 km"),
        ("2.25", "hour", "2시간 15분", "2 hours 15 minutes"),
        ("1", "year", "1년", "1 year"),
        ("3", "rank", "3위", "No. 3"),
        ("1500000", "m2", "150만㎡", "1.5 million m²"),
    ],
)
def test_value_is_said_as_each_language_says_it(value: str, unit: Unit, korean: str, english: str) -> None:
    number = Decimal(value)
    assert say_value(number, number, unit, "ko") == korean
    assert say_value(number, number, unit, "en") == english


@pytest.mark.parametrize(
    ("low", "high", "unit", "korean", "english"),
    [
        ("70", "80", "percent", "70~80%", "70–80%"),
        ("500000000000", "600000000000", "KRW", "5천억~6천억 원", "500 billion–600 billion won"),
        ("1000000000", "1500000000", "USD", "10억~15억 달러", "$1 billion to $1.5 billion"),
        ("-3", "-1", "degC", "-3~-1℃", "-3 °C to -1 °C"),
        ("1", "2", "people", "1~2명", "1–2 people"),
    ],
)
def test_range_names_its_unit_once_where_that_is_clear(
    low: str, high: str, unit: Unit, korean: str, english: str
) -> None:
    assert say_value(Decimal(low), Decimal(high), unit, "ko") == korean
    assert say_value(Decimal(low), Decimal(high), unit, "en") == english


@pytest.mark.parametrize(
    ("approx", "bound", "per", "korean", "english"),
    [
        (True, None, None, "약 2만명", "about 20,000 people"),
        (False, "at_least", None, "2만명 이상", "at least 20,000 people"),
        (False, "at_most", "year", "연 2만명 이하", "at most 20,000 people a year"),
        (True, None, "month", "월 약 2만명", "about 20,000 people a month"),
    ],
)
def test_qualifiers_stand_around_the_value(
    *, approx: bool, bound: Bound | None, per: Per | None, korean: str, english: str
) -> None:
    value = Decimal(20000)
    assert say_value(value, value, "people", "ko", approx=approx, bound=bound, per=per) == korean
    assert say_value(value, value, "people", "en", approx=approx, bound=bound, per=per) == english


@pytest.mark.parametrize(
    ("counter", "lang", "words"),
    [
        ("곳", "ko", "50곳"),
        ("sites", "ko", "50 sites"),
        ("sites", "en", "50 sites"),
        ("곳", "en", "50"),
        (None, "ko", "50"),
    ],
)
def test_counted_noun_is_used_where_it_fits_the_language(
    counter: str | None, lang: Language, words: str
) -> None:
    assert say_value(Decimal(50), Decimal(50), "count", lang, counter=counter) == words


def test_longer_counted_nouns_stand_apart_from_words_of_number() -> None:
    said = [
        say_value(Decimal(n), Decimal(n), "count", "ko", counter="그루") for n in (20000, 25000, 12345, 50)
    ]
    assert said == ["2만 그루", "2만5천 그루", "1만2,345그루", "50그루"]


@pytest.mark.parametrize(
    "value", ["999999", "1000001", "12345.67", "1999999999", "0.00012", "99999999999999"]
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_neighbouring_values_never_look_the_same(value: str, lang: Language) -> None:
    number, neighbour = Decimal(value), Decimal(value) + Decimal("0.00001")
    assert say_value(number, number, "USD", lang) != say_value(neighbour, neighbour, "USD", lang)


def test_conversion_with_endless_decimals_is_shown_as_about() -> None:
    area = Decimal(400) / Decimal(121) * 1000
    assert say_value(area, area, "m2", "ko") == "약 3,305.79㎡"


@pytest.mark.parametrize("value", ["1e999999", "-1e400", "1e-999999", "NaN", "Infinity", "0", "-0"])
@pytest.mark.parametrize("unit", ["KRW", "USD", "W", "hour", "percent", "rank"])
def test_absurd_numbers_are_said_shortly_and_never_fail(value: str, unit: Unit) -> None:
    number = Decimal(value)
    assert len(say_value(number, number, unit, "ko")) < 60
    assert len(say_value(number, number, unit, "en")) < 60


@pytest.mark.parametrize(
    ("before", "after", "unit", "korean", "english"),
    [
        ("10000", "15000", "people", "+5,000명(+50%)", "+5,000 people (+50%)"),
        ("15000", "10000", "people", "-5,000명(-33.3%)", "-5,000 people (-33.3%)"),
        ("0", "12", "people", "+12명", "+12 people"),
        ("3.1", "3.6", "percent", "+0.5%p", "+0.5 points"),
        ("70", "65.5", "percent", "-4.5%p", "-4.5 points"),
        ("100", "1500", "people", "+1,400명(15배)", "+1,400 people (15 times)"),
        ("3", "1", "rank", "2계단 상승", "up 2 places"),
        ("1", "2", "rank", "1계단 하락", "down 1 place"),
        ("-5", "5", "KRW", "+10원", "+10 won"),
        ("10", "10", "t", "", ""),
        ("3", "4", "percent", "+1%p", "+1 point"),
        ("3305.7851239669", "3966.9421487603", "m2", "약 +661.16㎡(+20%)", "about +661.16 m² (+20%)"),
    ],
)
def test_difference_says_size_and_share(
    before: str, after: str, unit: Unit, korean: str, english: str
) -> None:
    assert say_difference(Decimal(before), Decimal(after), unit, "ko") == korean
    assert say_difference(Decimal(before), Decimal(after), unit, "en") == english


@pytest.mark.parametrize(
    ("before", "after", "share"),
    [
        ("1000000", "1000001", "+0.0001%"),
        ("100000", "1", "-99.999%"),
        ("10", "0", "-100%"),
        ("-4", "-2", ""),
        ("4", "-2", ""),
        ("0", "2", ""),
    ],
)
def test_share_never_rounds_to_nothing_or_to_all(before: str, after: str, share: str) -> None:
    assert say_share(Decimal(before), Decimal(after), "en") == share


@pytest.mark.parametrize(("before", "after"), [("1e999999", "1"), ("1e-999999", "1e999999"), ("0", "0")])
def test_difference_of_absurd_numbers_never_fails(before: str, after: str) -> None:
    assert len(say_difference(Decimal(before), Decimal(after), "KRW", "ko")) < 80
