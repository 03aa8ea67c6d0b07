"""How each unit is printed, in Korean and in English: tables only."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
