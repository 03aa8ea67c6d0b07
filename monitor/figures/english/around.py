"""What stands at the number: how exact it is, what bounds it, what it is per, which way it moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english import cue_words as cues
from monitor.figures.english.name_words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Bound, Per

_TIMES = ("year", "month", "week", "day", "hour", "minute")
_PASSED_OVER = (
    "the",
    "a",
    "an",
    "its",
    "their",
    "his",
    "her",
    "of",
    "by",
    "to",
    "another",
    "further",
    "only",
    "just",
    "still",
    "-",
    "some",
    "total",
    "record",
)


def _ending(table: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    rows: dict[str, list[tuple[str, ...]]] = {}
    for cue in table:
        rows.setdefault(cue[-1], []).append(cue)
    for options in rows.values():
        options.sort(key=len, reverse=True)
    return rows


_APPROX = _ending(cues.APPROX_BEFORE)
_BOUNDS = _ending(cue for cue, _ in cues.BOUND_BEFORE)
_BOUND_OF: dict[tuple[str, ...], Bound] = dict(cues.BOUND_BEFORE)


def describe(s: Sentence, d: Draft) -> None:
    """Fill approx, bound, per and direction of `d`."""
    _exactness(s, d)
    d.per = _per(s, d)
    d.direction = _direction(s, d)


# --- approx and bound --------------------------------------------------------------------------------------


def _exactness(s: Sentence, d: Draft) -> None:
    end = _left_edge(s, d)
    for _ in range(2):  # "up to about 500": two cues in a row
        end = _one_cue(s, d, end)
    for k in (d.last, d.noun[1] if d.noun else d.last):
        _cue_after(s, d, k)


def _left_edge(s: Sentence, d: Draft) -> int:
    """Where cues before the figure end: an article or "by" between them and it is passed over."""
    end = d.first
    if s.words[end - 1] in ("a", "an", "the") and s.words[end - 2]:
        end -= 1
    return end


def _one_cue(s: Sentence, d: Draft, end: int) -> int:
    for first in (end, d.first):
        for cue in _APPROX.get(s.words[first - 1], ()):
            if _stands(s, cue, first) and _near(s, cue, first):
                d.approx = True
                return first - len(cue)
        for cue in _BOUNDS.get(s.words[first - 1], ()):
            if _stands(s, cue, first) and _limits(s, d, cue, first):
                d.bound = _BOUND_OF[cue]
                return first - len(cue)
    return end


def _stands(s: Sentence, cue: tuple[str, ...], end: int) -> bool:
    first = end - len(cue)
    return first >= 0 and tuple(s.words[first:end]) == cue


def _near(s: Sentence, cue: tuple[str, ...], end: int) -> bool:
    """ "complained about two men" is no nearness; "some" is one before numbers only."""
    return not (
        cue == ("about",)
        and s.classes[end - 2] == "V"
        and s.words[end - 2]
        in ("said", "told", "asked", "worried", "talked", "complained", "warned", "heard")
    )


def _limits(s: Sentence, d: Draft, cue: tuple[str, ...], end: int) -> bool:
    """ "over four years" is a span of time, "past 12 months" too, "cut taxes under two laws" no limit."""
    assert d.measure is not None  # noqa: S101
    if cue in (("over",), ("past",), ("beyond",)) and d.measure.unit in _TIMES:
        return False
    if cue == ("over",) and d.measure.unit in ("km", "m"):
        return False
    if cue in (("under",), ("top",), ("tops",), ("past",), ("passed",)) and d.form == "words" and not d.sure:
        return cue == ("passed",)
    if cue == ("within",) and (end != d.first or d.noun is not None):
        return False
    return cue != ("minimum",) or s.classes[end] != "."


def _cue_after(s: Sentence, d: Draft, k: int) -> None:
    here = s.words[k : k + 4]
    if any(tuple(here[: len(cue)]) == cue for cue in cues.APPROX_AFTER):
        d.approx = True
    for cue, bound in cues.BOUND_AFTER:
        if tuple(here[: len(cue)]) == cue and d.bound is None and (cue != ("+",) or s.glued(k)):
            d.bound = bound


# --- per ---------------------------------------------------------------------------------------------------


def _per(s: Sentence, d: Draft) -> Per | None:
    assert d.measure is not None  # noqa: S101
    return _per_after(s, d) or _per_before(s, d)


def _per_after(s: Sentence, d: Draft) -> Per | None:
    for k in {d.last, d.noun[1] if d.noun else d.last}:
        found = _per_at(s, d, k)
        if found:
            return found
    return _after_of(s, d)


def _after_of(s: Sentence, d: Draft) -> Per | None:
    """ "300 tonnes of plastic a week", "1.8 million gallons of water a day": behind the stuff."""
    if s.words[d.last] != "of":
        return None
    for k in range(d.last + 2, d.last + 6):
        if s.words[k] in ("a", "an", "per", "each", "every") or s.words[k] in cues.PERIOD_ADVERBS:
            found = _per_at(s, d, k)
            if found in ("year", "month", "week", "day", "hour"):
                return found
        if s.classes[k] not in ("N", "D"):
            return None
    return None


def _per_at(s: Sentence, d: Draft, k: int) -> Per | None:
    word, after = s.words[k], s.words[k + 1]
    if word == "-" and s.hyphen(k) and after in ("a", "per", "an") and s.hyphen(k + 2):
        return cues.PERIODS.get(s.words[k + 3], "unit")
    if word in ("a", "an", "per", "every") or (word == "/" and s.glued(k)):
        if word == "per" and after == "cent":
            return None
        if after in cues.PERIODS:
            return (
                None
                if s.words[k + 2] in ("ago", "earlier", "later", "before", "after")
                else cues.PERIODS[after]
            )
        if word in ("per", "/") or (word in ("a", "an") and _priced_each(s, d, k + 1)):
            return "unit"
        return None
    if word in ("each", "apiece"):
        return _each(s, d, k)
    if word == "for" and after in ("each", "every"):
        return cues.PERIODS.get(s.words[k + 2], "unit")
    if word in cues.PERIOD_ADVERBS and s.classes[k + 1] != "N":
        return cues.PERIOD_ADVERBS[word]
    return None


def _each(s: Sentence, d: Draft, k: int) -> Per | None:
    if s.words[k + 1] in cues.PERIODS:
        return cues.PERIODS[s.words[k + 1]]
    if d.measure is units.PERCENT:
        return None
    return "unit"


def _priced_each(s: Sentence, d: Draft, k: int) -> bool:
    """ "$62.40 a barrel", "$1,300 a head", "10p a litre": a price for each one."""
    return d.money and s.classes[k] == "N"


def _per_before(s: Sentence, d: Draft) -> Per | None:
    """ "an annual rate of 1.31 million", "the hourly minimum wage from £11.44", "Each household will get $500"."""
    for k in range(d.first - 1, max(-1, d.first - 7), -1):
        if s.classes[k] == "." and not s.hyphen(k):
            break
        if s.words[k] in cues.PERIOD_ADJECTIVES and d.measure is not units.PERCENT:
            return cues.PERIOD_ADJECTIVES[s.words[k]]
        if s.words[k] in ("each", "every") and (d.money or k == d.first - 1):
            return "unit"
    return None


# --- direction ---------------------------------------------------------------------------------------------


def _direction(s: Sentence, d: Draft) -> str | None:  # type: ignore[return]
    for k in range(d.first - 1, max(-1, d.first - 6), -1):
        if s.words[k] in cues.UP:
            return "up"
        if s.words[k] in cues.DOWN:
            return "down"
        if s.classes[k] == "C":
            break
    after = s.words[d.last]
    return (
        "up"
        if after in ("more", "higher", "↑", "▲")
        else "down"
        if after in ("less", "fewer", "lower", "↓", "▼")
        else None
    )


_ = MONTHS
