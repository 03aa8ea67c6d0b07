"""Figures that hang together: ranges, from–to, shares ("one in five"), composites ("2 hours 15 minutes"), shared units, conversions in brackets."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.cue_words import DOWN, UP
from monitor.figures.english.word_list import words
from monitor.figures.units import MULTIPLE

if TYPE_CHECKING:
    from decimal import Decimal

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.figures.units import Measure

_RANGING = words(
    """
range ranges ranged ranging run runs vary varies varied varying anywhere between spanning spans
    """
)
VOTING = words(
    "vote votes voted voting ayes ballot senate house council parliament lawmakers aldermen clause"
)
PASSING = words("passed passes approved rejected adopted opposed")
_COSTING = words("cost costs costing priced start starts sell sells come comes is are be sizes prices fares")
_SHIFTING = words(
    """
move moved moves moving shift shifted change changed changes extend extended extends go went goes gone stretched widened narrowed
revised switched turned improved expand expanded expands
    """
)
_MOVE = 12  # tokens from what moved to "from"
_ROUND = (10, 100, 1000, 10000, 100000, 1000000)


def join(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """`drafts` with shares and ranges made one figure each; roles of from–to noted."""
    joined: list[Draft] = []
    for d in drafts:
        before = joined[-1] if joined else None
        if before and _share(s, before, d):
            _make_share(before, d)
        elif before and _composite(s, before, d):
            _make_composite(before, d)
        elif before and _range(s, before, d, joined[-2] if len(joined) > 1 else None):
            _make_range(before, d)
        else:
            joined.append(d)
    return joined


# --- one in five, three to one -----------------------------------------------------------------------------


def _between(s: Sentence, a: Draft, b: Draft) -> tuple[str, ...]:
    return tuple(s.words[a.last : b.first]) if b.first - a.last <= 3 else ("…",)


def _share(s: Sentence, a: Draft, b: Draft) -> bool:
    """ "one in five", "three out of four", "one in 3,000"; "45 out of 68 towns" are two figures. "28 to one" too."""
    if (
        a.measure is not None
        or a.form not in ("words", "digits")
        or b.form not in ("words", "digits")
        or b.money
    ):
        return False
    link = _between(s, a, b)
    if link in (("to",), ("-", "to", "-")) and b.low == 1 and b.form == "words":
        return a.low > 1
    if link not in (
        ("in",),
        ("in", "every"),
        ("out", "of"),
        ("out", "of", "every"),
        ("of", "every"),
        ("-", "in", "-"),
    ):
        return False
    return a.low < b.low and (b.low in _ROUND or (a.low <= 10 and b.low <= 20) or a.low == 1)


def _make_share(a: Draft, b: Draft) -> None:
    value = a.low if b.low == 1 else a.low / b.low
    a.low = a.high = value
    a.last = b.last
    a.form, a.measure, a.noun = "part", MULTIPLE, b.noun
    a.sure = True


# --- 3 hours 22 minutes ----------------------------------------------------------------------------------------

# The smaller unit and how many of it make the larger: composites are one figure in the larger unit.
_PARTS = {("hour", "minute"): 60, ("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24}
_WHOLES = {
    units.FOOT: (units.INCH, 12),
    units.POUND_WEIGHT: (units.OUNCE, 16),
    units.STONE: (units.POUND_WEIGHT, 14),
}


def _composite(s: Sentence, a: Draft, b: Draft) -> bool:
    if a.measure is None or b.measure is None or _between(s, a, b) not in ((), ("and",), (",",)):
        return False
    return _in_whole(a.measure, b.measure) > b.high


def _in_whole(whole: Measure, part: Measure) -> int:
    """How many of `part` make one `whole`; 0 if they do not belong together."""
    if whole in _WHOLES and _WHOLES[whole][0] == part:
        return _WHOLES[whole][1]
    return _PARTS.get((whole.unit, part.unit), 0)


def _make_composite(a: Draft, b: Draft) -> None:
    a.low = a.high = a.low + b.low / _in_whole(a.settled, b.settled)
    a.last = b.last


# --- ranges ------------------------------------------------------------------------------------------------


def _range(s: Sentence, a: Draft, b: Draft, before: Draft | None) -> bool:
    link = _between(s, a, b)
    if a.low != a.high or "multiple" in (a.form, b.form) or "ordinal" in (a.form, b.form) or voted(s, a, b):
        return False
    if link == ("-",) or link == ("to",) or link == ("-", "to", "-"):
        if s.words[a.first - 1] == "from" and not (_ranging(s, a, before) or _spans(s, a)):
            return False
    elif link == ("and",):
        if s.words[a.first - 1] != "between" and s.words[a.first - 2] != "between":
            return False
    elif link != ("or",) or b.low - a.low != 1 or a.measure is not None:
        return False
    return _comparable(s, a, b)


def _ranging(s: Sentence, a: Draft, before: Draft | None) -> bool:
    """ "ranges from $80 to $95"; "to between 5 and 7 tonnes, from 9 to 11 tonnes": the other end is a range too."""
    if before is not None and before.low != before.high and a.first - before.last <= 2:
        return True
    return bool(_RANGING.intersection(s.words[max(0, a.first - 4) : a.first]))


def _spans(s: Sentence, a: Draft) -> bool:
    """ "Tickets cost from $60 to $700", "in three sizes, from 5 to 9 tonnes": where nothing moved, "from" opens a range."""
    lead = s.words[max(0, a.first - _MOVE) : a.first - 1]
    if not (UP | DOWN | _SHIFTING).isdisjoint(lead):
        return False
    return s.words[a.first - 2] in _COSTING or s.words[a.first - 2] == ","


def voted(s: Sentence, a: Draft, b: Draft) -> bool:
    """ "voted 64 to 31", "passed by 71 to 24", "52-43": ayes and noes are two counts, no range."""
    if b.measure is not None or a.low != a.high or _between(s, a, b) not in (("to",), ("-",)):
        return False
    if a.measure is not None and a.counter != "votes" and not (a.measure is units.COUNT and a.noun is None):
        return False
    return not VOTING.isdisjoint(s.vocabulary) or (
        min(a.low, b.low) > 9 and not PASSING.isdisjoint(s.vocabulary)
    )


def _comparable(s: Sentence, a: Draft, b: Draft) -> bool:
    """Units agree, or the first has none of its own; and the second is the greater once scales are shared."""
    if (
        a.measure is not None
        and b.measure is not None
        and a.measure != b.measure
        and a.measure is not units.COUNT
    ):
        return False
    if b.measure is None and not a.money and a.measure is not None:
        return False  # "fell 13% to 336,681"
    low, _ = _shared_scale(a, b)
    if a.measure == b.measure and s.words[a.first - 1] in UP | DOWN | {"by"} and low * 5 < b.high:
        return False  # "rose 3p to 141.5p": by how much, and to what
    return low < b.high


def _shared_scale(a: Draft, b: Draft) -> tuple[Decimal, Decimal]:
    """Low and high of the range with the second's scale given to the first: "$3-4 billion", not "$500 to $1 million"."""
    if a.scale is None and b.scale is not None and a.low <= b.low / b.scale:
        return a.low * b.scale, b.high
    return a.low, b.high


def _make_range(a: Draft, b: Draft) -> None:
    a.low, a.high = _shared_scale(a, b)
    a.last = b.last
    a.sure = a.sure or b.sure
    a.scale = b.scale
    if not a.money:
        a.measure, a.noun, a.counter, a.money = b.measure or a.measure, b.noun, b.counter, b.money


# --- conversions -------------------------------------------------------------------------------------------

_KINDS = {"m2": "area", "km": "length", "m": "length", "kg": "weight", "t": "weight", "degC": "heat"}
_SPEEDS = ("mph", "kph", "km/h", "kmh", "kmph", "knots")


def _kind(d: Draft) -> str | None:
    if d.money:
        return "money"
    return _KINDS.get(d.unit)


def _speeds(s: Sentence, a: Draft, b: Draft) -> bool:
    """ "145 mph (233 kph)": two ways to print one speed."""
    one, other = s.words[a.last - 1], s.words[b.last - 1]
    return one in _SPEEDS and other in _SPEEDS and one != other


def note_conversions(s: Sentence, drafts: list[Draft]) -> None:
    """ "12 million kroner ($1.1 million)", "3 sq miles, or 1,920 acres": the second converts the first."""
    for a, b in itertools.pairwise(drafts):
        if (
            a.measure is None
            or b.measure is None
            or (a.measure == b.measure and not _speeds(s, a, b))
            or (a.money and b.money and a.unit == b.unit and a.unit != "other")
            or (_kind(a) is None and not _speeds(s, a, b))
            or _kind(a) != _kind(b)
        ):
            continue
        link = [
            w for w in s.words[a.last : b.first] if w not in ("about", "around", "roughly", "some", "nearly")
        ]
        if link in (["("], [",", "or"], ["/"], ["or"], ["["]):
            b.converts = a
