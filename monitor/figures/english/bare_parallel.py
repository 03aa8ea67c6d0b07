"""Bare numbers that stand as a figure before them does: beside another name, behind the same word, as the other side of a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_CLOSED = (".", "C", "")  # classes of what may stand behind a number that ends its phrase
_SPANNING = ("for", "over", "in", "after", "within")
_TIMES = ("year", "month", "week", "day", "hour", "minute")
_LENGTHS = ("m", "km")
_LARGEST_SIGNED = 30  # points that a party wins or loses between two polls
_NAME = 4  # tokens of a name and what joins it to the list


def _unit(d: Draft) -> str:
    return d.measure.unit if d.measure else ""


def by_side(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "a pool of 40 metres by 18", "6 feet x 4": the sides of one thing are told in one unit."""
    if not pool or pool[0] not in s.drafts or _unit(pool[0]) not in _LENGTHS:
        return False
    if s.words[d.first - 1] not in ("by", "x") or d.first - pool[0].last != 1:
        return False
    d.measure, d.like = pool[0].measure, pool[0]
    return True


def as_long(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "at 4% for seven years and at 5% for ten": behind the word that led to a term stands another."""
    lead = s.words[d.first - 1]
    if lead not in _SPANNING or s.classes[d.last] not in _CLOSED or d.sure:
        return False
    for other in pool:
        if other in s.drafts and _unit(other) in _TIMES and s.words[other.first - 1] == lead:
            d.measure, d.like = other.measure, other
            return True
    return False


def as_the_name_before(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "gave Petrov 12 years and Yeo eight": what the one name has, the next has too."""
    if not pool or pool[0] not in s.drafts or pool[0].measure is None or s.classes[d.last] not in _CLOSED:
        return False
    other = pool[0]
    link = range(other.last, d.first)
    if not 2 <= len(link) <= _NAME or s.words[link[0]] not in (",", "and", ";"):
        return False
    names = [k for k in link[1:] if s.words[k] not in ("and", "the")]
    if not names or not all(s.capital(k) for k in names) or not s.capital(other.first - 1):
        return False
    d.measure, d.like, d.money = other.measure, other, other.money
    return True


def as_warm(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "40C in Pune and minus 3 in Oslo": degrees go on in the scale of the last."""
    if not pool or pool[0] not in s.drafts or pool[0].measure not in (units.CELSIUS, units.FAHRENHEIT):
        return False
    if s.classes[d.last] not in ("P", *_CLOSED) or d.sure or d.form != "digits":
        return False
    d.measure = pool[0].measure
    return True


def in_brackets(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Sales were €1.2bn (2023: 1.1bn)": the money of the sum before."""
    if not pool or pool[0] not in s.drafts or not pool[0].money or s.words[d.last] != ")":
        return False
    other = pool[0]
    opened = "(" in s.words[other.last : min(d.first, other.last + _NAME)]
    if not opened or (other.scale is None) != (d.scale is None):
        return False
    d.measure, d.like, d.money = other.measure, other, True
    return True


def since_the_poll(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Labour 38% (+3)", "38%, up 3": by how much a share moved is told in points."""
    if not pool or pool[0] not in s.drafts or pool[0].measure is not units.PERCENT:
        return False
    if abs(d.low) > _LARGEST_SIGNED or d.first - pool[0].last > 2:
        return False
    signed = s.words[d.first - 1] == "(" and s.words[d.first] in ("+", "-") and s.words[d.last] == ")"
    moved = s.words[d.first - 1] in ("up", "down") and s.classes[d.last] in ("P", *_CLOSED)
    if not (signed or moved):
        return False
    d.measure = units.POINT
    return True
