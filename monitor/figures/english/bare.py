"""Numbers with no unit beside them: whose unit they take, or that they are no figures.

"fell from 9,210 to 8,460", "Seven of 19 officials", "the toll rose to 31", "Labour 211, Greens 85". A small number that
nothing supports measures nothing; one with a scale, a comma or a decimal is certainly a quantity.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.currencies import BEFORE
from monitor.figures.english.measures import HOTTEST_CELSIUS, behind, head_of, is_plural
from monitor.figures.english.not_figures import tabled
from monitor.figures.english.number_words import LETTER_SCALES, SCALES, SHORT_SCALES
from monitor.figures.english.people_words import GROUPS, STATES, is_people
from monitor.figures.english.phrases import Phrase, cover, phrase_before
from monitor.figures.english.shapes import voted
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.figures.units import Measure

_FORMS = ("digits", "words")
_POOL = 6  # figures before that a bare number may be compared with
_THEM = ("them", "those", "these", "which", "whom")
_MORE = ("more", "others", "other", "such", "further")
_QUAKES = words(
    "quake earthquake earthquakes quakes aftershock aftershocks tremor tremors magnitude richter temblor"
)
_COMPARING = words("against than from versus vs expected forecast unlike had")
_STATING = words(
    "to at as was is were are be been now : number numbered totalled reached exceed exceeded kills killed of remained stood"
)
_ABSTRACT = words("figures numbers totals estimates counts tallies results odds prices")
_LEADING = words("has have with leaving making leaves maybe perhaps about in sees")
_INDEXES = words(
    "dow nasdaq ftse nikkei index kospi kosdaq dax cac s&p sensex nifty stoxx average hang-seng composite russell topix"
)
_HEAT = words("temperature temperatures highs lows high mercury heat")
_AGES = words("retirement pension voting drinking minimum legal")
_KILLING = words(
    "kill kills killed killing injure injures injured wound wounds wounded bury buries hurt claimed"
)
_TOLL = words("toll dead deaths fatalities casualties missing injured wounded killed people")
_DYING = words("died survived perished drowned were was are remain remained did had have suffered")


def settle(s: Sentence, drafts: list[Draft], earlier: list[Draft]) -> list[Draft]:
    """`drafts` with a measure each; those that measure nothing are left out."""
    header = _header(s)
    cover(s, drafts)
    for i in _settling_order(s, drafts):
        d = drafts[i]
        if d.measure is None and d.form in _FORMS:
            pool = [*reversed(drafts[max(0, i - _POOL) : i]), *reversed(earlier)]
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
    if header is not None and s.words.index(":") < d.first:
        d.measure, d.money = header[0], True
        d.low, d.high = d.low * header[1], d.high * header[1]
        return
    if _votes(s, drafts, i):
        d.measure = units.COUNT
        return
    for rule in _RULES:
        if rule(s, d, pool):
            return
    source = _partner(s, drafts, i)
    if source is not None:
        _take(d, source)
    elif not _by_subject(s, d) and not _by_pool(s, d, pool) and d.sure:
        d.measure = units.COUNT


def _part(d: Draft) -> None:
    """Parts are multiples; of what, is told where one says "half of the 650 seats"."""
    d.measure = units.MULTIPLE


# --- what the table's header says ---------------------------------------------------------------------------


def _header(s: Sentence) -> tuple[Measure, Decimal] | None:
    """ "Spending by department, $m: schools 1,940": currency and scale for every bare number behind the colon."""
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


# --- rules that read what stands at the number ---------------------------------------------------------------


def _of_set(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Seven of 19 officials", "220 of its 900 staff", "four of them"."""
    j = behind(s, d.last)
    if s.words[j] != "of":
        return False
    j += 1
    if s.words[j] in _THEM:
        if not _like_counted(d, pool):
            d.measure = units.COUNT
        return True
    while s.classes[j] in ("D", "Q", "A") or (s.classes[j] == "N" and s.words[j].endswith("'s")):
        j += 1
    head = head_of(s, j, one=d.low < 1)
    if head < 0:
        return False
    d.noun = (j, head + 1)
    d.measure = units.PEOPLE if is_people(s.words[head]) else units.COUNT
    return True


def _more(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Three more will go", "and 12 others were hurt", "32 damaged": of what was counted before."""
    word = s.words[d.last]
    damaged = (
        word.endswith("ed") and s.classes[d.last] == "V" and s.words[d.first - 1] in ("with", "and", ",")
    )
    if (word in _MORE and s.classes[d.last + 1] != "N") or damaged:
        if word == "others":
            d.measure = units.PEOPLE
            return True
        return _like_near(d, pool) or _like_counted(d, pool)
    return False


def _magnitude(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "magnitude 6.9", "the 7.7-magnitude quake", "an aftershock of 6.4"."""
    near = s.words[max(0, d.first - 3) : d.first] + s.words[d.last : d.last + 3]
    if d.low < 11 and any(w in _QUAKES for w in near):
        d.measure = units.OTHER
        return True
    return False


def _all(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "All 27 agreed": the whole set that was counted before."""
    return s.words[d.first - 1] == "all" and _like_counted(d, pool)


def _killed(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "quake kills 1,002", "the toll from the storm jumps to 44": whatever stands between, people are counted."""
    if s.words[d.first - 1] in _KILLING or (
        _TOLL.intersection(s.words[max(0, d.first - 16) : d.first]) and s.words[d.first - 1] in _STATING
    ):
        d.measure = units.PEOPLE
        return True
    return False


def _tabled(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Seats by party: Labour 211, Greens 85, Left 64": of what the header or the figure before counts."""
    if d.form != "digits" or not tabled(s, d.first):
        return False
    end = s.words.index(":") if ":" in s.vocabulary else 0
    head = next((k for k in range(end) if s.classes[k] == "N" and is_plural(s.words[k])), -1)
    if head >= 0:
        d.measure = units.PEOPLE if is_people(s.words[head]) else units.COUNT
        return True
    return _like_counted(d, pool)


def _subjectless(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Five died in the flood and 11 on the road", "Two did not": people, unless things were counted just before."""
    if d.first in (0, 1) and s.words[d.last] in _DYING and not d.sure:
        if s.words[d.last] in ("died", "survived", "perished", "drowned"):
            d.measure = units.PEOPLE
            return True
        return _like_counted(d, pool)
    return False


def _group(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "a crew of 4,500", "classes of 16": the noun holds people."""
    if s.words[d.first - 1] == "of" and s.words[d.first - 2] in GROUPS:
        d.measure = units.PEOPLE
        return True
    return False


def _index_level(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "The Dow dropped 269.60 points to 41,859.09": an index stands at points."""
    if (
        d.sure
        and d.low >= 100
        and d.scale is None
        and s.words[d.first - 1] in ("to", "at")
        and _INDEXES.intersection(s.vocabulary)
    ):
        d.measure = units.POINT
        return True
    return False


def _temperature(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "Temperatures could climb to 108": too hot for Celsius above 55."""
    if (
        s.words[d.first - 1] in _STATING
        and _HEAT.intersection(s.words[max(0, d.first - 8) : d.first])
        and d.low < 140
    ):
        d.measure = units.FAHRENHEIT if d.low > HOTTEST_CELSIUS else units.CELSIUS
        return True
    return False


def _age_limit(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "the retirement age to 64 from 62", "the voting age is 16"."""
    if (
        "age" in s.vocabulary
        and s.words[max(0, s.words.index("age") - 1)] in _AGES
        and s.words[d.first - 1] in ("to", "from", "at", "of", "is", "was")
    ):
        d.measure = units.YEAR
        return True
    return False


def _hedged(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "fewer than 70 remain": a hedge before a number says that it counts something."""
    if (
        s.words[d.first - 1] != "than"
        or s.words[d.first - 2] not in ("more", "fewer", "less")
        or s.classes[d.last] not in ("V", "A")
    ):
        return False
    d.measure = units.COUNT
    return True


_RULES: tuple[Callable[[Sentence, Draft, list[Draft]], bool], ...] = (
    _of_set,
    _more,
    _all,
    _tabled,
    _killed,
    _magnitude,
    _index_level,
    _temperature,
    _age_limit,
    _hedged,
    _subjectless,
    _group,
)


def _like_counted(d: Draft, pool: list[Draft]) -> bool:
    for other in pool[:_POOL]:
        if other.measure in (units.PEOPLE, units.COUNT):
            d.measure = other.measure
            return True
    return False


def _like_near(d: Draft, pool: list[Draft]) -> bool:
    if pool and not pool[0].money and pool[0].form in _FORMS and _alike(d, pool[0]):
        d.measure = pool[0].measure
        return True
    return False


# --- rules that look further -----------------------------------------------------------------------------------


def _take(d: Draft, source: Draft) -> None:
    """The unit of `source`, and its scale where a small number stands beside a great one ("from $3 billion to 4")."""
    d.measure, d.like, d.money = source.measure, source, source.money
    if source.scale and source.money and d.scale is None and d.low < 1000:
        d.low, d.high, d.scale = d.low * source.scale, d.high * source.scale, source.scale


def _partner(s: Sentence, drafts: list[Draft], i: int) -> Draft | None:
    """The other end of "from 9,210 to 8,460", "to 63 minutes from 84", or the last of a list: "31, 28 and 22 percent"."""
    d = drafts[i]
    lead = s.words[d.first - 1]
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    before = drafts[i - 1] if i else None
    if lead == "from":
        if after is not None and after.measure is not None and s.words[after.first - 1] == "to":
            return after
        if before is not None and before.measure is not None and _alike(d, before):
            return before
    if (
        lead == "to"
        and before is not None
        and before.measure is not None
        and s.words[before.first - 1] == "from"
    ):
        return before
    return _list_end(s, drafts, i)


def _list_end(s: Sentence, drafts: list[Draft], i: int) -> Draft | None:
    """The first figure with a unit to the right, if only short items of one list lie between."""
    at = drafts[i]
    for other in drafts[i + 1 : i + 8]:
        if other.first - at.last > 4 or s.classes[at.last] not in (".", "C"):
            return None
        if other.measure is not None:
            return (
                other
                if other.measure is units.PERCENT or (other.noun is not None and other.low < 100 * at.low)
                else None
            )
        at = other
    return None


def _by_subject(s: Sentence, d: Draft) -> bool:
    """ "The toll stood at 1,644", "deaths rise to 16", "Lives lost: 10": the phrase before says what is counted."""
    if not (d.sure or s.words[d.first - 1] in _STATING or s.words[d.last] == "-"):
        return False
    phrase = phrase_before(s, d.first)
    if phrase is None:
        return False
    named = [w for w in s.words[phrase.first : phrase.last] if is_people(w) or w in GROUPS or w in STATES]
    if named and (named[-1] != "people" or d.sure):
        d.measure = units.PEOPLE
        return True
    if _counts_things(s, d, phrase):
        d.measure = units.COUNT
        return True
    return False


def _counts_things(s: Sentence, d: Draft, phrase: Phrase) -> bool:
    head = s.words[phrase.last - 1]
    return (
        is_plural(head)
        and head not in _ABSTRACT
        and d.low == d.low.to_integral_value()
        and (d.sure or s.words[d.first - 1] in ("to", "at", ":"))
    )


def _by_pool(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "against 3 million in June", "had stopped at 25": the figure before that is of its size."""
    lead = s.words[max(0, d.first - 2) : d.first]
    compared = any(w in _COMPARING or w in _STATING or w in _LEADING for w in lead) or s.words[
        d.first - 1
    ] in (",", "and")
    if not (compared or d.sure):
        return False
    for other in pool[:_POOL]:
        if (
            other.measure not in (None, units.MULTIPLE)
            and other.form in _FORMS
            and not other.money
            and _alike(d, other)
            and _fits(s, d, other)
        ):
            d.measure, d.like = other.measure, other
            return True
    return False


def _fits(s: Sentence, d: Draft, other: Draft) -> bool:
    """Per cents are compared with small numbers; a length of time hands its unit on only where one is compared."""
    assert other.measure is not None  # noqa: S101
    if other.measure.unit in ("year", "month", "week", "day", "hour", "minute"):
        return any(w in ("from", "against", "than", "to") for w in s.words[max(0, d.first - 2) : d.first])
    if other.measure is units.PERCENT:
        return d.scale is None and d.low <= 100
    return True


def _alike(d: Draft, other: Draft) -> bool:
    """Within two orders of magnitude, as compared values are."""
    return other.low > 0 and d.low > 0 and other.low / 100 < d.low < other.low * 100
