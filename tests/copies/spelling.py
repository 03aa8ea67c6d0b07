"""How a value is drawn, changed and spelled: each kind in as many spellings as desks have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Spell = Callable[[int, int], str]  # value, style -> words

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
_KOREAN_TIMES = {2: "두 배", 3: "세 배", 4: "네 배", 5: "다섯 배"}
_KOREAN_PLACES = {3: "세 곳", 4: "네 곳", 5: "다섯 곳", 6: "여섯 곳", 7: "일곱 곳", 8: "여덟 곳"}
_WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}

# From, to (included); money in 억 or in hundred thousand dollars, percentages in tenths.
_RANGES = {
    "money": (12, 98_000), "people": (1_100, 98_000), "percent": (11, 890), "places": (3, 8), "times": (2, 5),
    "year": (2027, 2035), "day": (3, 27),
}  # fmt: skip
WORD_KINDS = ("places", "times")
DATE_KINDS = ("year", "day")
DIRECTIONS = {
    "grew": ("늘었다", "줄었다"), "rise": ("증가", "감소"), "profit": ("흑자", "적자"),
    "rose": ("rose", "fell"), "higher": ("higher", "lower"), "gain": ("profit", "loss"),
}  # fmt: skip


def drawn(kind: str, random: Random) -> int:
    low, high = _RANGES.get(kind, (0, 1))
    return random.randint(low, high)


def another(kind: str, value: int, random: Random) -> int:
    """A value that the slot did not have."""
    while (new := drawn(kind, random)) == value:
        pass
    return new


def _korean_money(value: int, style: int) -> str:
    trillions, rest = divmod(value, 10_000)
    head = f"{trillions}조" if trillions else ""
    if not rest:
        return f"{head}원"
    gap = " " if head else ""
    thousands, units = divmod(rest, 1000)
    spoken = f"{thousands}천{units or ''}" if thousands else f"{units}"
    return (f"{head}{gap}{rest:,}억원", f"{head}{spoken}억 원", f"{head}{gap}{rest}억원")[style]


def _korean_people(value: int, style: int) -> str:
    tens, rest = divmod(value, 10_000)
    return (f"{value:,}명", f"{tens}만{rest or ''}명" if tens else f"{value}명", f"{value}명")[style]


def _korean_word(words: dict[int, str]) -> Spell:
    return lambda value, style: words[value] if style < 2 else f"{value}{words[value].split()[1]}"


def _english_money(value: int, style: int) -> str:
    amount = f"{value / 10:,.1f}".removesuffix(".0")
    return (f"${amount} million", f"${amount}m", f"${amount.replace(',', '')} million")[style]


def _english_word(noun: str) -> Spell:
    return lambda value, style: f"{_WORDS[value] if style < 2 else value} {noun}"


def _tenths(*forms: str) -> Spell:
    return lambda value, style: forms[style].format(f"{value / 10:.1f}")


def _either(kind: str) -> Spell:
    return lambda value, _: DIRECTIONS[kind][value]


SPELLINGS: dict[str, dict[str, Spell]] = {
    "ko": {
        "money": _korean_money,
        "people": _korean_people,
        "percent": _tenths("{}%", "{}퍼센트", "{} %"),
        "places": _korean_word(_KOREAN_PLACES),
        "times": _korean_word(_KOREAN_TIMES),
        "year": lambda value, _: f"{value}년",
        "day": lambda value, _: f"{value}일",
        "grew": _either("grew"),
        "rise": _either("rise"),
        "profit": _either("profit"),
    },
    "en": {
        "money": _english_money,
        "people": lambda value, style: f"{value} people" if style == 2 else f"{value:,} people",
        "percent": _tenths("{}%", "{} percent", "{} per cent"),
        "places": _english_word("sites"),
        "times": _english_word("times"),
        "year": lambda value, _: f"{value}",
        "day": lambda value, _: f"{_MONTHS[value % len(_MONTHS)]} {value}",
        "rose": _either("rose"),
        "higher": _either("higher"),
        "profit": _either("gain"),
    },
}
