"""Bare numbers that their own words explain: what stands right at the number says what it counts.

Every rule sets `measure` (and `kin`, the figure it counts some of) and says whether it applied; the first that does wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english import bare_parallel, bare_people
from monitor.figures.english.bare_people import STATING, SUCH_PEOPLE
from monitor.figures.english.bare_places import leads, like_counted, like_near
from monitor.figures.english.labels import tabled
from monitor.figures.english.measures import HOTTEST_CELSIUS, behind, head_of, is_plural
from monitor.figures.english.people_words import is_people
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_WILL = words("will would have has had are were is was could may might must should can")
_NUMBERS = ("number", "list", "count", "tally", "total")
_NUMBERED = 16  # tokens from what is numbered to its number
_THEM = ("them", "those", "these", "which", "whom")
_TRADED = words("sold sell sells bought made printed built issued ordered delivered shipped planted baked")
_ADDING = ("further", "another", "additional", "extra")  # "A further 12 were sent"
_MORE = ("more", "others", "other", "such", "further")
_QUAKES = words(
    "quake earthquake earthquakes quakes aftershock aftershocks tremor tremors magnitude richter temblor"
)
_MONEYS = words("dollar euro pound yen yuan greenback")
_INDEXES = words(
    "dow nasdaq ftse nikkei index kospi kosdaq dax cac s&p sensex nifty stoxx average hang-seng composite russell topix"
)
_SHARES = words("shares stocks")
_HEAT = words("temperature temperatures highs lows high mercury heat")
_AGES = words("retirement pension voting drinking minimum legal median average mean")


def _exchange_rate(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "closed at 89.41 per dollar", "weakened to 148.2 against the dollar": so much of one currency for another."""
    behind_it = s.words[d.last : d.last + 3]
    if (
        behind_it[0] in ("per", "to", "against", "a")
        and _MONEYS.intersection(behind_it)
        and d.form == "digits"
        and not d.scale
    ):
        d.measure = units.OTHER
        return True
    return False


def _of_set(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Eleven of the 40 clinics", "60 of its 310 welders", "six of them"."""
    j = behind(s, d.last)
    if s.words[j] != "of":
        return False
    j += 1
    if s.words[j] == "those" and s.words[j + 1] in SUCH_PEOPLE:
        d.measure = units.PEOPLE  # "38 of those questioned"
        return True
    if s.words[j] in _THEM:
        near = s.words[max(0, d.first - 5) : d.first]
        if any(is_people(w) and w.endswith("s") for w in near):
            d.measure = units.PEOPLE  # "activists, 11 of them young"
        elif s.words[d.first - 1] in _TRADED:
            d.measure = units.COUNT  # "sold 900 of them"
        elif not like_counted(d, pool):
            d.measure = units.COUNT
        return True
    while (
        s.classes[j] in ("D", "Q", "A")
        or s.words[j] in ("last", "first", "next", "past", "remaining")
        or (s.classes[j] == "N" and s.words[j].endswith("'s"))
    ):
        j += 1
    head = head_of(s, j, one=d.low < 1)
    if head < 0 and s.classes[j - 1] == "Q" and s.classes[j] in ("V", "aux", ".", "C"):
        if not like_counted(d, pool):
            d.measure = units.COUNT  # "Five of the eight have a taker"
        return True
    if head < 0:
        return False
    d.noun = (j, head + 1)
    d.measure = units.PEOPLE if is_people(s.words[head]) else units.COUNT
    return True


def _more(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Two more arrive", "and 14 others were hurt", "9 sunk": of what was counted before."""
    word = s.words[d.last]
    damaged = (
        word.endswith("ed") and s.classes[d.last] == "V" and s.words[d.first - 1] in ("with", "and", ",")
    )
    if (word in _MORE and s.classes[d.last + 1] != "N") or damaged:
        if word == "others":
            d.measure = units.PEOPLE
            return True
        return like_near(d, pool) or like_counted(d, pool)
    if s.words[d.first - 1] in _ADDING and s.classes[d.last] in ("V", "aux", ".", "C"):
        return like_counted(d, pool)
    return False


def _magnitude(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "magnitude 5.6", "the 5.1-magnitude quake", "an aftershock of 4.8"."""
    near = s.words[max(0, d.first - 3) : d.first] + s.words[d.last : d.last + 3]
    if d.low < 11 and any(w in _QUAKES for w in near):
        d.measure = units.OTHER
        return True
    return False


def _numbered(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "put the number of poles down at 2,300", "the list of closures is 24": of what the number is."""
    lead = leads(s, d)
    if STATING.isdisjoint((s.words[lead], s.words[d.first - 1])):
        return False
    for k in range(lead - 1, max(0, d.first - _NUMBERED), -1):
        if s.words[k] == "of" and s.words[k - 1] in _NUMBERS:
            head = head_of(s, k + 1, one=False)
            if head < 0:
                return False
            d.measure = units.PEOPLE if is_people(s.words[head]) else units.COUNT
            return True
    return False


def _continued(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "have finished 140, and 2,500 will be put up", "Eleven have said so": of the things counted right before."""
    opening = d.first == 0 or s.words[d.first - 1] in (";", "and", "but", ",")
    if not (opening and s.classes[d.last] in ("V", "aux") and s.words[d.last] in _WILL):
        return False
    return like_counted(d, [other for other in pool[:1] if d.form == "words" or other in s.drafts])


def _all(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "All 27 agreed": the whole set that was counted before."""
    return s.words[d.first - 1] == "all" and like_counted(d, pool)


def _tabled(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Seats won: Greens 41, Liberals 38, Farmers 17": of what the header or the figure before counts."""
    if d.form != "digits" or not tabled(s, d.first):
        return False
    end = s.words.index(":") if ":" in s.vocabulary else 0
    head = next((k for k in range(end) if s.classes[k] == "N" and is_plural(s.words[k])), -1)
    if head >= 0:
        d.measure = units.PEOPLE if is_people(s.words[head]) else units.COUNT
        return True
    return like_counted(d, pool)


def _index_level(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "The Dow dropped 269.60 points to 41,859.09": an index stands at points."""
    named = any(word in s.vocabulary and _is_index(s, word) for word in _INDEXES) or (
        not units.is_whole(d.low) and _SHARES.intersection(s.vocabulary)
    )
    if named and d.sure and d.low >= 100 and d.scale is None and s.words[d.first - 1] in ("to", "at"):
        d.measure = units.POINT
        return True
    return False


def _is_index(s: Sentence, word: str) -> bool:
    """ "the Nikkei average" is an index, "on average" is none."""
    return word != "average" or s.capital(s.words.index(word) - 1)


def _temperature(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "Temperatures could climb to 108": too hot for Celsius above 55."""
    if (
        s.words[d.first - 1] in STATING
        and _HEAT.intersection(s.words[max(0, d.first - 8) : d.first])
        and d.low < 140
    ):
        d.measure = units.FAHRENHEIT if d.low > HOTTEST_CELSIUS else units.CELSIUS
        return True
    return False


def _age_limit(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "the retirement age to 64 from 62", "the voting age is 16", "the median age was seven"."""
    if (
        "age" in s.vocabulary
        and s.words[max(0, s.words.index("age") - 1)] in _AGES
        and s.words[d.first - 1] in ("to", "from", "at", "of", "is", "was", ":")
    ):
        d.measure = units.YEAR
        return True
    return False


def _again(_s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "14 clubs. … All 14 agreed": the number that was counted before counts the same again."""
    if d.low < 3:
        return False
    for other in pool:
        if (
            other.low == d.low == other.high
            and other.counter is not None
            and other.scale == d.scale
            and other.measure in (units.PEOPLE, units.COUNT)
        ):
            d.measure, d.kin = other.measure, other
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


RULES: tuple[Callable[[Sentence, Draft, list[Draft]], bool], ...] = (
    _exchange_rate,
    bare_parallel.by_side,
    bare_parallel.as_long,
    bare_parallel.as_warm,
    bare_parallel.in_brackets,
    bare_parallel.since_the_poll,
    bare_parallel.as_the_name_before,
    _of_set,
    _more,
    _all,
    _tabled,
    _numbered,
    bare_people.killed,
    bare_people.who,
    bare_people.are,
    _magnitude,
    _index_level,
    _temperature,
    _age_limit,
    bare_people.fate,
    _hedged,
    _continued,
    bare_people.subjectless,
    bare_people.group,
    _again,
)
