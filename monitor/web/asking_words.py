"""Words by which a person asks for a value: tables only."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.notify.unit_words import MONEY

if TYPE_CHECKING:
    from collections.abc import Mapping

# The longest first: 천억 is a thousand times a hundred million.
SCALES: Mapping[str, Decimal] = {
    "trillion": Decimal(10**12),
    "thousand": Decimal(10**3),
    "billion": Decimal(10**9),
    "million": Decimal(10**6),
    "tn": Decimal(10**12),
    "bn": Decimal(10**9),
    "mn": Decimal(10**6),
    "조": Decimal(10**12),
    "억": Decimal(10**8),
    "만": Decimal(10**4),
    "천": Decimal(10**3),
}
SIGNS: Mapping[str, str] = {"$": "USD", "€": "EUR", "£": "GBP", "₩": "KRW", "¥": "JPY"}
_ALL_MONEY = tuple(sorted(MONEY))
# What may be asked for, by the words that say so; the first one of each row is that of the form.
UNITS: Mapping[str, tuple[str, ...]] = {
    "money": _ALL_MONEY,
    "people": ("people",),
    "percent": ("percent", "point"),
    "count": ("count",),
    "area": ("m2",),
    "length": ("km", "m"),
    "weight": ("kg", "t"),
    "power": ("W", "Wh"),
    "time": ("year", "month", "week", "day", "hour", "minute"),
}
_NAMES: Mapping[str, str] = {
    "돈": "money", "금액": "money", "people": "people", "사람": "people", "인원": "people", "persons": "people",
    "percentage": "percent", "비율": "percent", "면적": "area", "길이": "length", "무게": "weight", "전력": "power",
    "기간": "time",
}  # fmt: skip
UNIT_WORDS: Mapping[str, tuple[str, ...]] = {
    **UNITS,
    **{word: UNITS[name] for word, name in _NAMES.items()},
    "원": ("KRW",), "won": ("KRW",), "krw": ("KRW",), "달러": ("USD",), "dollar": ("USD",), "dollars": ("USD",),
    "usd": ("USD",), "위안": ("CNY",), "yuan": ("CNY",), "엔": ("JPY",), "yen": ("JPY",), "유로": ("EUR",),
    "euro": ("EUR",), "euros": ("EUR",), "파운드": ("GBP",), "pounds": ("GBP",), "명": ("people",), "%": ("percent", "point"),
    "퍼센트": ("percent",), "㎡": ("m2",), "km": ("km",), "m": ("m",), "배": ("multiple",), "개": ("count",), "곳": ("count",),
    "년": ("year",), "개월": ("month",), "일": ("day",), "years": ("year",), "months": ("month",), "days": ("day",),
}  # fmt: skip
LEAST_BEFORE = frozenset({"over", "above", "more", "least", "from", ">", ">=", "≥"})
MOST_BEFORE = frozenset({"under", "below", "less", "most", "up", "<", "<=", "≤"})
LEAST_BEHIND = ("이상", "초과", "넘는", "넘게", "부터")
MOST_BEHIND = ("이하", "미만", "아래", "까지")
FILLING = frozenset({"than", "at", "to", "of", "or"})  # between the words of a bound: more than, up to
