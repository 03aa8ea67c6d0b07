"""What a person typed into the search in, words and bounds of a value out: "money over 1조", "예산 1조 이상". Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Literal

from monitor.errors import InputError
from monitor.web.asking_words import (
    FILLING,
    LEAST_BEFORE,
    LEAST_BEHIND,
    MOST_BEFORE,
    MOST_BEHIND,
    SCALES,
    SIGNS,
    UNIT_WORDS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 200  # characters that are looked at
_MOST_DIGITS = 30
_PART = re.compile(r"([0-9][0-9,]{0,40}(?:\.[0-9]{1,20})?)([^0-9]{0,20})")
_WORDS_OF_A_VALUE = 4  # 1조 5천억 원, 1.5 billion dollars

_Side = Literal["least", "most"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """A number that was typed; no units where it names none."""

    number: Decimal
    units: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What is looked for."""

    words: str = ""
    units: tuple[str, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None

    @property
    def bounded(self) -> bool:
        """Whether a value is asked for."""
        return self.least is not None or self.most is not None


def value_in(typed: str) -> Value:
    """1조 5천억 원, $1.5 billion, 10,000. Raises: InputError."""
    found = _value(typed[:LONGEST].split())
    if found is None:
        raise InputError(
            "“{typed}” is no number; write it like 10,000, 1조 5천억 or 1.5 billion", typed=typed[:40]
        )
    return found


def asked_in(typed: str) -> Asked:
    """Bounds are what stands behind over, under, at least, or before 이상, 이하, 미만; all else are words."""
    words = typed[:LONGEST].split()
    rest: list[str] = []
    bounds: dict[_Side, Decimal] = {}
    units: tuple[str, ...] = ()
    at = 0
    while at < len(words):
        side, value, taken = _bound(words[at:])
        if side is None or value is None:
            rest.append(words[at])
        else:
            bounds[side], units = value.number, value.units or units
        at += taken
    if not bounds:
        return Asked(words=" ".join(rest))
    named = [UNIT_WORDS[word.lower()] for word in rest if word.lower() in UNIT_WORDS]
    left = [word for word in rest if word.lower() not in UNIT_WORDS]
    return Asked(words=" ".join(left), units=units or (named[0] if named else ()), **bounds)


def _bound(words: Sequence[str]) -> tuple[_Side | None, Value | None, int]:
    """A bound at the beginning of the words, and how many of them it takes; else the first word is none."""
    start = 0
    while start < len(words) - 1 and words[start].lower() in FILLING | LEAST_BEFORE | MOST_BEFORE:
        start += 1
    before = {word.lower() for word in words[:start]}
    side: _Side | None = "least" if before & LEAST_BEFORE else "most" if before & MOST_BEFORE else None
    longest = min(len(words), start + _WORDS_OF_A_VALUE)
    for end in range(longest, start, -1):
        behind, number_words = _behind(words[start:end])
        value = _value(number_words) if side or behind else None
        if value is not None:
            return side or behind, value, end
    return None, None, 1


def _behind(words: Sequence[str]) -> tuple[_Side | None, list[str]]:
    """The side that the last word says, and the words without it: 1조 이상, 500명이하."""
    last = words[-1]
    for side, endings in (("least", LEAST_BEHIND), ("most", MOST_BEHIND)):
        for ending in endings:
            if last.endswith(ending):
                left = last.removesuffix(ending)
                return ("least" if side == "least" else "most"), [*words[:-1], *([left] if left else [])]
    return None, list(words)


def _value(words: Sequence[str]) -> Value | None:
    """A number with its scale and unit, if the words are nothing else."""
    typed = " ".join(words).lower()
    units: tuple[str, ...] = ()
    if typed[:1] in SIGNS:
        units, typed = (SIGNS[typed[0]],), typed[1:].lstrip()
    if not typed[:1].isdigit() or not typed.isprintable():
        return None
    total, at = Decimal(0), 0
    for part in _PART.finditer(typed):
        if part.start() != at:
            return None
        factor, unit = _scaled(part[2].strip())
        if unit and unit not in UNIT_WORDS:
            return None
        units = UNIT_WORDS[unit] if unit else units
        total, at = total + _number(part[1]) * factor, part.end()
    return Value(number=total, units=units) if at == len(typed) else None


def _number(digits: str) -> Decimal:
    try:
        return Decimal(digits.replace(",", "")[:_MOST_DIGITS])
    except InvalidOperation:
        return Decimal(0)


def _scaled(letters: str) -> tuple[Decimal, str]:
    """By how much the letters behind a number multiply it, and what is left of them: the unit."""
    factor = Decimal(1)
    while scale := next((one for one in SCALES if letters.startswith(one)), None):
        factor, letters = factor * SCALES[scale], letters.removeprefix(scale).lstrip()
    return factor, letters
