"""Who else states a value: outlets with words of their own, and speakers who are not the first one's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.ledger.same import agree
from monitor.ledger.words import parts_of, telling_words
from monitor.stories.speaker_words import ANYBODY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from monitor.model import Figure


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """A value of a series as an outlet's own text states it. A copy is none: one text speaks once."""

    figure: Figure
    outlet: str
    story: int | None
    published_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Voices:
    """Who else speaks of a value."""

    also_in: int  # other outlets that state it
    confirmed_by: str | None  # another speaker who states it, as printed
    against: int  # other outlets that then tell the same event with another value


def voices(own: Statement, others: Iterable[Statement]) -> Voices:
    """Who else speaks of the value of `own`, by what others state of its series.

    However many outlets write up one press release, nobody but who issued it has spoken: `confirmed_by` is another speaker.
    """
    elsewhere = [one for one in others if one.outlet not in ("", own.outlet) and one.figure.status != "past"]
    same = [one for one in elsewhere if _value(one) == _value(own)]
    return Voices(
        also_in=len({one.outlet for one in same}),
        confirmed_by=next((one.figure.speaker for one in same if _is_another(own, one)), None),
        against=_against(own, elsewhere),
    )


def _value(one: Statement) -> tuple[object, ...]:
    return one.figure.unit, one.figure.low, one.figure.high


def _against(own: Statement, elsewhere: Iterable[Statement]) -> int:
    """By each outlet's last word on the same event."""
    last = {
        one.outlet: one.figure
        for one in sorted(elsewhere, key=lambda one: one.published_at)
        if one.story is not None and one.story == own.story and one.published_at >= own.published_at
    }
    return sum(not agree(figure, own.figure) for figure in last.values())


def _is_another(own: Statement, other: Statement) -> bool:
    """Whether two named speakers are surely not one body.

    In one story, who bears the name of the figure's owner and a person beside it may well be one: a mayor and the city.
    """
    one, two = _names(own.figure.speaker), _names(other.figure.speaker)
    if not one or not two or one & two:
        return False
    owner = _names(own.figure.owner) | _names(other.figure.owner)
    return own.story != other.story or not owner or not owner & (one | two)


@lru_cache(maxsize=4096)
def _names(speaker: str | None) -> frozenset[str]:
    """The words that name a speaker and the parts of Korean compounds; none of an official, a spokesman."""
    words = [word for word in telling_words(speaker or "") if word not in ANYBODY]
    return frozenset(words).union(*map(parts_of, words))
