"""Numbers with no unit beside them: whose unit they take, or that they are no figures.

"rose from 810 to 935", "Eleven of the 40 clinics", "the toll rose to 44", "Greens 41, Liberals 38". A small number that
nothing supports measures nothing; one with a scale, a comma or a decimal is certainly a quantity.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.bare_people import STATING
from monitor.figures.english.bare_places import (
    FORMS,
    POOL,
    alike,
    counts_something,
    of_like_size,
    people_by_subject,
    placed_alone,
    room_for,
    things_by_subject,
)
from monitor.figures.english.bare_rules import RULES
from monitor.figures.english.currencies import BEFORE
from monitor.figures.english.measures import head_of, is_plural
from monitor.figures.english.number_words import LETTER_SCALES, SCALES, SHORT_SCALES
from monitor.figures.english.people_words import GROUPS, STATES, is_people
from monitor.figures.english.phrases import Phrase, cover, phrase_before
from monitor.figures.english.shapes import voted
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.figures.units import Measure

    Echoes = Mapping[Decimal, Draft]

_NO_ECHOES: Echoes = {}
_COMPARING = words("against than from versus vs expected forecast unlike had planned promised budgeted not")
_LEVELS = words("levels losses cuts places ranks counts rolls lists")
_ABSTRACT = words("figures numbers totals estimates counts tallies results odds prices")
_EXPECTING = words(
    "expected expect expects forecast predicted wanted wants seek seeks sought demand demanded"
)
_TIMES = ("year", "month", "week", "day", "hour", "minute")
_LEADING = words("has have with leaving making leaves maybe perhaps about in sees")


_NOT_ONE = words("thing day year week month time way reason more other man's")
MILLION = 10**6
_FROM_TO = 4  # tokens between the ends of "from 810 to about 935"
HIGHEST_SHARE = 1000  # a bare number above it is no percentage


def settle(
    s: Sentence, drafts: list[Draft], earlier: list[Draft], echoes: Echoes = _NO_ECHOES
) -> list[Draft]:
    """`drafts` with a measure each; those that measure nothing are left out.

    `echoes`: for a headline, the figures of the text by their printed value; a bare number counts what its like counts there.
    """
    header = _header(s)
    s.drafts = drafts
    cover(s, drafts)
    for i in _settling_order(s, drafts):
        d = drafts[i]
        if d.measure is None and d.low in echoes and d.low == d.high and d.form in FORMS:
            _take(d, echoes[d.low])
            d.kin = echoes[d.low]
        elif d.measure is None and d.form in FORMS:
            pool = [*reversed(drafts[max(0, i - POOL) : i]), *reversed(earlier)]
            _settle_one(s, drafts, i, pool, header)
        elif d.measure is None and d.form == "part":
            _part(d)
    return [d for d in drafts if d.measure is not None]


def _settling_order(s: Sentence, drafts: list[Draft]) -> list[int]:
    """Left to right, but of "from 810 to 935" the second first: the first takes its unit."""
    order = list(range(len(drafts)))
    for i in range(len(drafts) - 1):
        if (
            s.words[drafts[i].first - 1] == "from"
            and s.words[drafts[i + 1].first - 1] == "to"
            and order[i] == i
        ):
            order[i], order[i + 1] = i + 1, i
    return order


def _settle_one(
    s: Sentence, drafts: list[Draft], i: int, pool: list[Draft], header: tuple[Measure, Decimal] | None
) -> None:
    d = drafts[i]
    if d.form == "words" and d.low == 1 and s.classes[d.last] in ("N", "A"):
        if i and _closes_list(s, d, drafts[i - 1]):
            _count_last(s, d)
        return  # "one dot", "one more cut": an article in all but name
    if header is not None and s.words.index(":") < d.first:
        d.measure, d.money = header[0], True
        d.low, d.high = d.low * header[1], d.high * header[1]
        return
    if _votes(s, drafts, i):
        d.measure = units.COUNT
        return
    for rule in RULES:
        if rule(s, d, pool):
            return
    source = _partner(s, drafts, i) or _of_money(s, drafts, i)
    listed = _list_end(s, drafts, i)
    if source is not None:
        _take(d, source)
    elif listed is not None:
        d.measure = listed.measure
    elif not (
        people_by_subject(s, d)
        or _by_likeness(s, d, pool)
        or _by_subject(s, d)
        or _things(s, d, pool)
        or _by_pool(s, d, pool)
    ):
        d.measure = units.COUNT if d.sure or counts_something(s, d) else None


def _closes_list(s: Sentence, d: Draft, before: Draft) -> bool:
    """ "12 lorries and one crane": behind things counted, one is counted too."""
    lead = s.words[d.first - 1]
    return (
        before.noun is not None
        and before.counter is not None
        and lead in ("and", ",")
        and before.noun[1] == d.first - 1
    )


def _count_last(s: Sentence, d: Draft) -> None:
    head = head_of(s, d.last, one=True)
    if head < 0 or s.words[head] in _NOT_ONE:
        return
    d.noun, d.counter = (d.last, head + 1), s.tokens[head].text
    d.measure = units.PEOPLE if is_people(s.words[head] + "s") else units.COUNT


def _part(d: Draft) -> None:
    """Parts are multiples; of what, is told where one says "half of the 40 clinics"."""
    d.measure = units.MULTIPLE


# --- what the table's header says ---------------------------------------------------------------------------


def _header(s: Sentence) -> tuple[Measure, Decimal] | None:
    """ "Sales by region, $m: north 310": currency and scale for every bare number behind the colon."""
    if ":" not in s.vocabulary:
        return None
    end = s.words.index(":")
    for k in range(end):
        if s.kinds[k] == "currency" and s.kinds[k + 1] != "number":
            word = s.words[k + 1]
            scale = SCALES.get(word) or SHORT_SCALES.get(word) or LETTER_SCALES.get(word) or Decimal(1)
            return BEFORE[s.tokens[k].text], scale
    return None


def _votes(s: Sentence, drafts: list[Draft], i: int) -> bool:
    before = i > 0 and voted(s, drafts[i - 1], drafts[i])
    return before or (i + 1 < len(drafts) and voted(s, drafts[i], drafts[i + 1]))


# --- rules that look further -----------------------------------------------------------------------------------


def _take(d: Draft, source: Draft) -> None:
    """The unit of `source`, and its scale where a small number stands beside a great one ("from $3 billion to 4")."""
    d.measure, d.like, d.money = source.measure, source, source.money
    if source.scale and source.money and d.scale is None and d.low < 1000:
        d.low, d.high, d.scale = d.low * source.scale, d.high * source.scale, source.scale


def _partner(s: Sentence, drafts: list[Draft], i: int) -> Draft | None:
    """The other end of "from 810 to 935", "to 40 minutes from 55"."""
    d = drafts[i]
    lead = s.words[d.first - 1]
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    before = drafts[i - 1] if i else None
    if lead == "from":
        if (
            after is not None
            and after.measure is not None
            and s.words[after.first - 1] == "to"
            and after.first - d.last <= _FROM_TO
        ):
            return after
        if before is not None and before.measure is not None and alike(d, before):
            return before
    if (
        lead == "to"
        and before is not None
        and before.measure is not None
        and s.words[before.first - 1] == "from"
    ):
        return before
    return None


def _of_money(s: Sentence, drafts: list[Draft], i: int) -> Draft | None:
    """ "640 million euros of the state's 2.4 billion": with a scale and no noun, of the money right before it."""
    d = drafts[i]
    before = drafts[i - 1] if i else None
    if (
        before is None
        or not before.money
        or d.scale is None
        or d.scale < MILLION
        or s.classes[d.last] in ("N", "A")
    ):
        return None
    return before if before.scale and d.first - before.last <= _FROM_TO else None


def _list_end(s: Sentence, drafts: list[Draft], i: int) -> Draft | None:
    """ "oats 12, rye 9 and hops 4 percent": the first figure with a unit to the right, if only a list's items lie between."""
    at = drafts[i]
    for other in drafts[i + 1 : i + 8]:
        if other.first - at.last > 4 or not (s.classes[at.last] in (".", "C") or s.words[at.last] == "to"):
            return None
        if other.measure is not None:
            return (
                other
                if (other.measure is units.PERCENT and at.scale is None and at.low <= HIGHEST_SHARE)
                or (other.noun is not None and alike(at, other))
                else None
            )
        at = other
    return None


def _by_subject(s: Sentence, d: Draft) -> bool:
    """ "The toll stood at 44", "deaths rise to 61", "Lives lost: 8": the phrase before says what is counted."""
    if not (d.sure or s.words[d.first - 1] in STATING or s.words[d.last] == "-"):
        return False
    phrase = phrase_before(s, d.first)
    if phrase is None:
        return False
    if not _EXPECTING.isdisjoint(s.words[phrase.last : d.first]):
        return False  # "Economists had expected 22,000"
    named = [
        s.words[k]
        for k in range(phrase.first, phrase.last)
        if (is_people(s.words[k]) or s.words[k] in GROUPS or s.words[k] in STATES)
        and s.words[k + 1] != "'"
        and not (k + 2 == phrase.last and _counts_of_things(s.words[k + 1]))
    ]
    if _numbers_of_people(s, phrase) or (named and (named[-1] != "people" or d.sure)):
        d.measure = units.PEOPLE
        return True
    if _counts_things(s, d, phrase):
        d.measure = units.COUNT
        return True
    return False


def _counts_of_things(head: str) -> bool:
    """ "Staff assaults: 190", "Passenger trains: 31": what is counted is the last noun's."""
    return is_plural(head) and not is_people(head) and head not in _ABSTRACT and head not in _LEVELS


def _numbers_of_people(s: Sentence, phrase: Phrase) -> bool:
    """ "Passenger numbers rose to 2.2 million": the singular before "numbers" names people."""
    return s.words[phrase.last - 1] == "numbers" and is_people(s.words[phrase.last - 2] + "s")


def _counts_things(s: Sentence, d: Draft, phrase: Phrase) -> bool:
    head = s.words[phrase.last - 1]
    return (
        is_plural(head)
        and head not in _ABSTRACT
        and d.low == d.low.to_integral_value()
        and (d.sure or s.words[d.first - 1] in ("to", "at", ":"))
    )


def _by_likeness(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "asked for 34,000 tonnes … settled on 29,500": with nothing behind it, the unit of the nearest figure of like size."""
    if not placed_alone(s, d):
        return False
    similar = [other for other in pool if _hands_on(s, d, other)]
    if not similar:
        return False
    d.measure = similar[0].measure
    d.like = min((o for o in similar if o.measure == d.measure), key=lambda other: _distance(d, other))
    return True


def _things(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """What the subject counts; of the things counted before, where there were about as many ("The fleet stood at 310")."""
    if not things_by_subject(s, d):
        return False
    d.like = next((o for o in pool if o.counter and o.measure is units.COUNT and of_like_size(d, o)), None)
    return True


def _distance(d: Draft, other: Draft) -> Decimal:
    """How many times the one is the other, at least 1: a quantity told anew is seldom far from what it was."""
    return max(d.low / other.low, other.low / d.low)


def _hands_on(s: Sentence, d: Draft, other: Draft) -> bool:
    return (
        other.measure not in (None, units.MULTIPLE, units.PERCENT)
        and other.form in FORMS
        and not other.money
        and of_like_size(d, other)
        and other.unit not in _TIMES
        and not _defaulted(other)
        and not room_for(s, d, other)
    )


def _defaulted(d: Draft) -> bool:
    """True of a great number called a count only because nothing said more."""
    return d.measure is units.COUNT and d.sure and not (d.counter or d.like or d.kin)


def _by_pool(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "against 4,100 in February", "had stopped at 12": the figure before that is of its size."""
    if not (d.sure or _compared(s, d)):
        return False
    for other in pool[:POOL]:
        if (
            other.measure not in (None, units.MULTIPLE)
            and other.form in FORMS
            and not other.money
            and alike(d, other)
            and _fits(s, d, other)
            and not room_for(s, d, other)
        ):
            d.measure, d.like = other.measure, other
            return True
    return False


def _compared(s: Sentence, d: Draft) -> bool:
    """True behind "than", "against", "had stopped at", and in "the 400 it promised"."""
    if s.words[d.first - 1] in (",", "and") or (s.words[d.first - 1] == "the" and s.classes[d.last] == "R"):
        return True
    lead = s.words[max(0, d.first - 2) : d.first]
    return any(w in _COMPARING or w in STATING or w in _LEADING for w in lead)


def _contrasted(s: Sentence, d: Draft) -> bool:
    return any(w in ("from", "against", "than", "to") for w in s.words[max(0, d.first - 2) : d.first])


def _fits(s: Sentence, d: Draft, other: Draft) -> bool:
    """Per cents are compared with small numbers; a length of time hands its unit on only where one is compared."""
    if other.unit in _TIMES:
        return _contrasted(s, d)
    if other.measure is units.PERCENT:
        return d.scale is None and d.low <= 100 and (d.form == "digits" or _contrasted(s, d))
    if other not in s.drafts and other.measure not in (units.PEOPLE, units.COUNT, units.POINT):
        return s.words[d.first - 1] in (
            "than",
            "from",
            "against",
            "versus",
        )  # a unit of weight or power is taken from another sentence only where one is compared
    return True
