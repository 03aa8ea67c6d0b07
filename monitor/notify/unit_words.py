"""How each unit is printed, in Korean and in English: tables only."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures import units as u

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.figures.units import Measure
    from monitor.model import Bound, Language, Per


@dataclass(frozen=True, slots=True)
class Form:
    """What stands before and after a number: `one` replaces `after` behind exactly 1.

    `grouped`: large numbers are said with 만 and 억, or with million and billion; percentages never are.
    """

    after: str = ""
    before: str = ""
    one: str | None = None
    grouped: bool = True
    cents: bool = False  # 3.5 is printed 3.50


def _plain(after: str) -> Form:
    return Form(after, grouped=False)


MONEY = frozenset({"KRW", "USD", "CNY", "EUR", "JPY", "GBP"})

KOREAN: Mapping[str, Form] = {
    "KRW": Form("원"),
    "USD": Form("달러"),
    "CNY": Form("위안"),
    "EUR": Form("유로"),
    "JPY": Form("엔"),
    "GBP": Form("파운드"),
    "percent": _plain("%"),
    "point": _plain("포인트"),
    "people": Form("명"),
    "count": Form(),
    "multiple": _plain("배"),
    "m2": Form("㎡"),
    "km": Form("km"),
    "m": Form("m"),
    "kg": Form("kg"),
    "t": Form("t"),
    "year": _plain("년"),
    "month": _plain("개월"),
    "week": _plain("주"),
    "day": _plain("일"),
    "hour": _plain("시간"),
    "minute": _plain("분"),
    "degC": _plain("℃"),
    "rank": _plain("위"),
    "other": _plain(""),
}

ENGLISH: Mapping[str, Form] = {
    "KRW": Form(" won"),
    "USD": Form(before="$", cents=True),
    "CNY": Form(" yuan"),
    "EUR": Form(before="€", cents=True),
    "JPY": Form(" yen"),
    "GBP": Form(before="£", cents=True),
    "percent": _plain("%"),
    "point": Form(" points", one=" point", grouped=False),
    "people": Form(" people", one=" person"),
    "count": Form(),
    "multiple": _plain(" times"),
    "m2": Form(" m²"),
    "km": Form(" km"),
    "m": Form(" m"),
    "kg": Form(" kg"),
    "t": Form(" tonnes", one=" tonne"),
    "year": Form(" years", one=" year", grouped=False),
    "month": Form(" months", one=" month", grouped=False),
    "week": Form(" weeks", one=" week", grouped=False),
    "day": Form(" days", one=" day", grouped=False),
    "hour": Form(" hours", one=" hour", grouped=False),
    "minute": Form(" minutes", one=" minute", grouped=False),
    "degC": _plain(" °C"),
    "rank": Form(before="No. ", grouped=False),
    "other": _plain(""),
}

FORMS: Mapping[Language, Mapping[str, Form]] = {"ko": KOREAN, "en": ENGLISH}


def _like(sign: str) -> Mapping[Language, Form]:
    """A sign that both languages write, its number in digits: 12,000 MW."""
    return {"ko": _plain(sign), "en": _plain(f" {sign}")}


def _named(korean: str, one: str, many: str) -> Mapping[Language, Form]:
    return {"ko": Form(korean), "en": Form(f" {many}", one=f" {one}")}


# Units that are printed and that the contract converts: a figure is told in the one that its text has.
PRINTED: Mapping[Measure, Mapping[Language, Form]] = {
    u.SQUARE_KILOMETRE: {"ko": Form("㎢"), "en": Form(" km²")},
    u.HECTARE: _named("㏊", "hectare", "hectares"),
    u.PYEONG: _named("평", "pyeong", "pyeong"),
    u.ACRE: _named("에이커", "acre", "acres"),
    u.SQUARE_FOOT: _named("제곱피트", "square foot", "square feet"),
    u.SQUARE_MILE: _named("제곱마일", "square mile", "square miles"),
    u.MILE: _named("마일", "mile", "miles"),
    u.FOOT: _named("피트", "foot", "feet"),
    u.INCH: _named("인치", "inch", "inches"),
    u.YARD: _named("야드", "yard", "yards"),
    u.OUNCE: _named("온스", "ounce", "ounces"),
    u.POUND_WEIGHT: _named("파운드", "pound", "pounds"),
    u.STONE: _named("스톤", "stone", "stone"),
    u.KILOTONNE: _named("킬로톤", "kilotonne", "kilotonnes"),
    u.MEGATONNE: _named("메가톤", "megatonne", "megatonnes"),
    u.GIGATONNE: _named("기가톤", "gigatonne", "gigatonnes"),
    u.FAHRENHEIT: {"ko": _plain("℉"), "en": _plain(" °F")},
    u.BASIS_POINT: {"ko": _plain("bp"), "en": Form(" basis points", one=" basis point", grouped=False)},
    u.CENTIMETRE: _like("cm"), u.MILLIMETRE: _like("mm"), u.MICROMETRE: _like("µm"), u.NANOMETRE: _like("nm"),
    u.GRAM: _like("g"), u.MILLIGRAM: _like("mg"),
    u.KILOWATT: _like("kW"), u.MEGAWATT: _like("MW"), u.GIGAWATT: _like("GW"), u.TERAWATT: _like("TW"),
    u.KILOWATT_HOUR: _like("kWh"), u.MEGAWATT_HOUR: _like("MWh"), u.GIGAWATT_HOUR: _like("GWh"), u.TERAWATT_HOUR: _like("TWh"),
    u.KILOBYTE: _like("kB"), u.MEGABYTE: _like("MB"), u.GIGABYTE: _like("GB"), u.TERABYTE: _like("TB"),
    u.PETABYTE: _like("PB"), u.EXABYTE: _like("EB"),
}  # fmt: skip

# Largest first: the largest one that leaves a short number is used.
PREFIXES: Mapping[str, tuple[tuple[str, Decimal], ...]] = {
    "W": tuple((p + "W", Decimal(f)) for p, f in [("T", "1e12"), ("G", "1e9"), ("M", "1e6"), ("k", "1e3"), ("", "1")]),
    "Wh": tuple((p + "Wh", Decimal(f)) for p, f in [("T", "1e12"), ("G", "1e9"), ("M", "1e6"), ("k", "1e3"), ("", "1")]),
    "byte": tuple(
        (p, Decimal(f))
        for p, f in [("EB", "1e18"), ("PB", "1e15"), ("TB", "1e12"), ("GB", "1e9"), ("MB", "1e6"), ("kB", "1e3"), ("B", "1")]
    ),
}  # fmt: skip

KOREAN_POWERS = (("경", 10**16), ("조", 10**12), ("억", 10**8), ("만", 10**4))
ENGLISH_POWERS = (("trillion", Decimal(10**12)), ("billion", Decimal(10**9)), ("million", Decimal(10**6)))

APPROX: Mapping[Language, str] = {"ko": "약 {}", "en": "about {}"}
BOUNDS: Mapping[Language, Mapping[Bound, str]] = {
    "ko": {"at_least": "{} 이상", "at_most": "{} 이하"},
    "en": {"at_least": "at least {}", "at_most": "at most {}"},
}
PERS: Mapping[Language, Mapping[Per, str]] = {
    "ko": {
        "year": "연 {}",
        "month": "월 {}",
        "week": "주 {}",
        "day": "하루 {}",
        "hour": "시간당 {}",
        "person": "1인당 {}",
        "unit": "단위당 {}",
    },
    "en": {
        "year": "{} a year",
        "month": "{} a month",
        "week": "{} a week",
        "day": "{} a day",
        "hour": "{} an hour",
        "person": "{} per person",
        "unit": "{} per unit",
    },
}
