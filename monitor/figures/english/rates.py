"""What a figure is per: a year, a head, each one. At the number, in its phrase, or taken from what it is compared with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.cue_words import DOWN, PERIOD_ADJECTIVES, PERIOD_ADVERBS, PERIODS, UP
from monitor.figures.english.people_words import is_people
from monitor.figures.english.prices import is_small_price
from monitor.figures.english.word_list import words
from monitor.figures.english.yearly import yearly

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Per

_ONCE = ("ago", "earlier", "later", "before", "after", "old", "long")
_WITHIN = ("in", "for", "within", "over", "after", "of", "once")
_OF_TIME = ("year", "month", "week", "day", "hour")
_BUDGET_YEAR = re.compile(
    r"\b(?:20\d\d|next year's|next) budget\b|\bbudget (?:for|of) (?:20\d\d|next year)\b"
)
_BUDGETED = words(
    "budget budgets gap deficit shortfall hole tax taxes levy levies red revenue revenues spending pensions savings cuts surplus"
)
_DAILY = ("bpd", "boepd")
_SLASHED = (("b", "/", "d"), ("bbl", "/", "d"), ("mb", "/", "d"), ("boe", "/", "d"))
_EACH_SHARE = (("for", "each"), ("for", "every"), ("a", "share"))
_ORDINARY = ("average", "typical", "normal", "ordinary", "single")
_FINES = words("penalty penalties fine fines")
_DOZENS = words("dozen pair hundred thousand")
_BRACKET = 8  # tokens of a conversion
_MEASURED_BY = words(
    """
hectare acre litre liter gallon tonne ton barrel bushel mile km kilometre kilometer kilo kilogram kilogramme kg pound
ounce household
    """
)
_HEADER = 8  # tokens of a table's header
_OCCASIONAL = words(
    "report meeting festival conference review paper newspaper survey show fair race election bulletin rate"
)
_COMMODITIES = words(
    """
gold silver platinum palladium copper crude oil brent wti wheat corn maize soybeans soybean coffee cocoa sugar cotton milk diesel
petrol gasoline rubber rice oats barley aluminium aluminum zinc nickel tin lumber potatoes eggs butter beef lamb pork
"""
)
_DEALERS = words(
    "sales exports imports output production spending revenue company group firm producer producers bill tax duty levy stocks"
)
_FINE = 6  # tokens from "a penalty" to its sum
_PRICE = 14  # tokens from "the price of one ticket" to the price
_PRICE_OF = [
    ["price", "of", "one"],
    ["price", "of", "a"],
    ["price", "of", "an"],
    ["cost", "of", "one"],
    ["price", "of", "each"],
]
_PAID = words(
    "bonus bonuses pay salary salaries wage wages compensation pension pensions scholarship scholarships"
)
_SHARES = words("share shares stock")
_TRADED = words(
    "closed close closes traded trading trade opened fell rose dropped climbed ended slid jumped worth"
)


def names_budget_year(title: str, text: str) -> bool:
    """True if an article is about the budget of one year: "the 2027 budget", "next year's budget"."""
    return bool(_BUDGET_YEAR.search(title) or _BUDGET_YEAR.search(text))


def rate(s: Sentence, drafts: list[Draft], earlier: list[Draft], *, of_budget_year: bool = False) -> None:
    """Set `per` on every draft of the sentence; in an article on one year's budget its sums are per year."""
    for i, d in enumerate(drafts):
        after = _behind_bracket(s, d)
        d.per = _own(s, d, next((other.first for other in drafts[i + 1 :] if other.first >= after), len(s)))
    _share(drafts)
    for d in drafts:
        if d.per is None and d.money and d.scale is None:
            fined = not _FINES.isdisjoint(s.words[max(0, d.first - _FINE) : d.first])
            d.per = None if fined else _price_before(d, earlier)
        if d.per is None:
            d.per = _told_again(d, earlier) or ("unit" if is_small_price(s, d) else None)
        if (
            d.per is None
            and of_budget_year
            and d.money
            and d.scale
            and not _BUDGETED.isdisjoint(s.vocabulary)
        ):
            d.per = "year"


def _own(s: Sentence, d: Draft, following: int) -> Per | None:
    if d.measure in (units.MULTIPLE, units.RANK):
        return None
    found = _behind(s, d) or _in_phrase(s, d) or _each_before(s, d) or _priced(s, d)
    return found or _later(s, d, following) or _of_header(s, d) or _of_subject(s, d) or yearly(s, d)


# --- behind the number ----------------------------------------------------------------------------------------


def _behind(s: Sentence, d: Draft) -> Per | None:
    if s.words[d.last - 1] in _DAILY or tuple(s.words[d.last - 3 : d.last]) in _SLASHED:
        return "day"
    closed = d.last + 1 if s.words[d.last] == ")" else d.last  # "(£23bn) a year"
    if d.money and s.words[d.last] == "of" and s.words[d.last + 1] in PERIOD_ADJECTIVES:
        return PERIOD_ADJECTIVES[s.words[d.last + 1]]  # "$60 million of yearly savings"
    if d.money and s.words[d.last] in PERIOD_ADJECTIVES and s.classes[d.last + 1] == "N":
        return PERIOD_ADJECTIVES[s.words[d.last]]  # "the £4 daily fee"
    for k in {closed, d.noun[1] if d.noun else closed}:
        found = _at(s, d, k)
        if found:
            return found
    return None


def _at(s: Sentence, d: Draft, k: int) -> Per | None:
    word, after = s.words[k], s.words[k + 1]
    if word == "-" and s.hyphen(k) and after in ("a", "per", "an"):
        return PERIODS.get(s.words[k + 3], "unit")
    if word in ("a", "an", "per", "every") or (word == "/" and s.glued(k)):
        return _each_of(s, d, k)
    if d.money and word == "a" and after == "time":
        return "unit"
    if word == "each" and after in ("way", "trip", "time"):
        return "unit"
    if word in ("each", "apiece"):
        return PERIODS.get(after) or (None if d.measure is units.PERCENT else _person_or_unit(s, d))
    if word in ("for", "to", "in", "on", "from") and after in ("each", "every"):
        return _of_noun(
            s.words[k + (3 if s.words[k + 2].endswith("ing") else 2)]
        )  # "on every departing passenger"
    if word in PERIOD_ADVERBS and s.classes[k + 1] != "N":
        return PERIOD_ADVERBS[word]
    return None


def _each_of(s: Sentence, d: Draft, k: int) -> Per | None:
    """ "a year", "per head", "a barrel", "per million tokens"; "a year ago" and "per cent" are none."""
    word, after = s.words[k], s.words[k + 1]
    if word == "per" and after == "cent":
        return None
    if after in PERIODS:
        told = (
            d.money and s.words[d.first - 1] in ("worth", "earning") and s.words[k + 2] in ("after", "before")
        )
        return (
            None if s.words[k + 2] in _ONCE and not told else PERIODS[after]
        )  # "worth £220,000 a week after bonuses"
    if word in ("per", "/"):
        return _of_noun(after)
    if word in ("a", "an") and ((d.money and after in _DOZENS) or after in _MEASURED_BY):
        return "unit"  # "9 tonnes a hectare"
    if word in ("a", "an") and d.money and s.classes[k + 1] == "N" and d.form != "part":
        return "unit" if after not in ("term", "piece-rate") else None
    return None


def _of_noun(noun: str) -> Per:
    """A head for people, a unit for the rest: "for each worker", "for each share", "each household"."""
    return PERIODS.get(noun) or ("person" if is_people(noun) or is_people(noun + "s") else "unit")


def _person_or_unit(s: Sentence, d: Draft) -> Per:
    """ "$80 each": of the people whom the words before name, else of things."""
    if not d.money:
        return "unit"
    if not _SHARES.isdisjoint(s.words[: d.first]) or s.words[d.first - 1] == "at":
        return "unit"  # "shares bought from its staff", "sold them at $14 each"
    counted = [other for other in s.drafts if other.last <= d.first and other.unit in ("count", "people")]
    if counted and counted[-1].unit == "count":
        return "unit"
    named = any(
        s.words[k] == "them" or (s.classes[k] == "N" and (is_people(s.words[k]) or s.words[k] in _PAID))
        for k in range(d.first)
    )
    return "person" if named else "unit"


def _later(s: Sentence, d: Draft, following: int) -> Per | None:
    """ "2 million people read it each week", "90 tonnes of sand a week": before the next figure and comma."""
    start = _behind_bracket(s, d)
    stop = min(start + 9, following)
    for k in range(start, stop):
        word = s.words[k]
        if s.classes[k] == "." and not s.hyphen(k):
            break
        if (
            word in ("each", "every", "a", "per")
            and s.words[k + 1] in _OF_TIME
            and s.words[k + 2] not in _ONCE
            and s.words[k - 1] not in _WITHIN
        ):
            return PERIODS[s.words[k + 1]]
        if d.money and word in ("for", "a") and tuple(s.words[k : k + 2]) in _EACH_SHARE:
            return "unit"  # "310 pence in cash for each share", "12p more a share"
        if _ordinary_day(s, k):
            return "day"
        if word == "per" and s.words[k + 1] not in ("cent", "se"):
            return _of_noun(s.words[k + 1])  # "7 cases of measles per 100,000 residents"
        if word in PERIOD_ADVERBS and s.classes[k + 1] in (".", "C", ""):
            return PERIOD_ADVERBS[word]
    return None


def _behind_bracket(s: Sentence, d: Draft) -> int:
    """Where the words behind `d` go on: behind its noun, and behind a conversion in brackets, "84 lb (38 kg) a day"."""
    start = d.noun[1] if d.noun else d.last
    closed = s.words[start] == "(" and ")" in s.words[start : start + _BRACKET]
    return s.words.index(")", start) + 1 if closed else start


def _ordinary_day(s: Sentence, k: int) -> bool:
    """ "cross it on a weekday", "every weekday", "on an average day" at token `k`."""
    if s.words[k] not in ("a", "an", "each", "every", "any"):
        return False
    after = s.words[k + 2] if s.words[k + 1] in _ORDINARY else s.words[k + 1]
    return after in ("weekday", "workday") or (after == "day" and s.words[k + 1] in _ORDINARY)


# --- in the phrase and before -----------------------------------------------------------------------------------


def _in_phrase(s: Sentence, d: Draft) -> Per | None:
    """ "2 million monthly visitors", "an annual rate of 40,000", "the hourly wage"."""
    if d.measure in (units.PERCENT, units.POINT):
        return None
    ahead = range(d.noun[0], d.noun[1]) if d.noun else range(0)
    back = range(d.first - 1, max(-1, d.first - 7), -1)
    for k in (*ahead, *back):
        if k in back and s.classes[k] == "." and not s.hyphen(k):
            break
        if k in back and s.covers[k - 1] >= 0 and s.kinds[k - 1] == "number":
            break  # "the £4 daily fee produced £2.9m"
        if s.words[k] in PERIOD_ADJECTIVES and s.classes[k + 1] == "N" and s.words[k + 1] != "performance":
            return PERIOD_ADJECTIVES[s.words[k]]
    return None


def _of_header(s: Sentence, d: Draft) -> Per | None:
    """ "Prices per head: adults £12": what stands before the colon holds for all behind it."""
    if ":" not in s.vocabulary or d.measure in (units.PERCENT, units.POINT):
        return None
    colon = s.words.index(":")
    if not 1 < colon < min(d.first, _HEADER):
        return None
    for k in range(colon - 1):
        if s.words[k] == "per" and s.words[k + 1] != "cent":
            return _of_noun(s.words[k + 1])
    return None


def _of_subject(s: Sentence, d: Draft) -> Per | None:
    """ "Daily output at the quarry was cut to 650 tonnes": the adjective at the thing measured."""
    if d.span is None or d.span[0] >= d.first or d.measure in (units.PERCENT, units.POINT):
        return None
    for k in range(max(0, d.span[0] - 1), d.span[1]):
        if s.words[k] in PERIOD_ADJECTIVES and s.classes[k + 1] == "N":
            if k and s.covers[k - 1] >= 0:
                return None  # "the £4 daily fee produced £2.9m"
            return None if s.words[d.span[1] - 1] in _OCCASIONAL else PERIOD_ADJECTIVES[s.words[k]]
    return None


def _each_before(s: Sentence, d: Draft) -> Per | None:
    """ "Each barn will get a £50 lamp", "clerks would each get $50", "each holding some 60 boats"."""
    if d.measure in (units.PERCENT, units.POINT):
        return None
    if d.scale and s.words[d.first - 1] == "the" and s.classes[d.last] == "N":
        return None  # "every pupil gets a book under the £4m scheme"
    for k in range(d.first - 1, max(-1, d.first - 16), -1):
        if _of_the_figure_before(s, d, k):
            break  # "paid 8 cents for each bottle and took in 6,000"
        if s.words[k] == "each" and s.classes[k - 1] == "N" and s.words[k + 1] == "to":
            break  # "nine schools with 250 pupils each to save $74 million"
        if s.words[k] == "that" or (s.classes[k] == "." and not s.hyphen(k) and s.words[k] != ","):
            break
        if s.words[k] in ("each", "every"):
            return _each_subject(s, d, k)
    return None


def _of_the_figure_before(s: Sentence, d: Draft, k: int) -> bool:
    """ "8 cents for each bottle and took in 6,000": "each" at `k` is behind another figure, and "and" goes on."""
    behind_one = s.words[k - 1] in ("for", "to", "in") and s.covers[k - 2] >= 0
    return behind_one and s.words[k] in ("each", "every") and "and" in s.words[k : d.first]


def _each_subject(s: Sentence, d: Draft, k: int) -> Per | None:
    if s.words[k + 1] in _OF_TIME:
        return None
    if s.classes[k + 1] == "N" and s.kinds[k + 1] == "word":
        return _of_noun(s.words[k + 1])
    if s.words[k + 1] == "of":
        inside = [w for w in s.words[k + 2 : k + 7] if is_people(w)]
        return None if d.first < k + 6 else ("person" if inside else "unit")
    return _person_or_unit(s, d)


def _priced(s: Sentence, d: Draft) -> Per | None:
    """ "A loaf now costs £2.80", "the stock closed at $38.15": the price of one."""
    if not d.money or d.scale is not None:
        return None
    if _commodity(s, d):
        return "unit"
    before = s.words[max(0, d.first - _PRICE) : d.first]
    if any(before[k : k + 3] in _PRICE_OF for k in range(len(before))):
        return "unit"
    before = before[-9:]
    if _SHARES.intersection(before) and _TRADED.intersection(before):
        return "unit"
    if any(before[k : k + 2] == ["per", "share"] for k in range(len(before))) or "eps" in before:
        return "unit"
    return "unit" if {"costs", "sells", "fetches"} & set(before) and s.words[0] in ("a", "an") else None


def _commodity(s: Sentence, d: Draft) -> bool:
    """ "Crude fell 84 cents to $71.20", "silver was at $31": what is sold by measure moves by its price."""
    for k in range(d.first - 1, max(-1, d.first - _PRICE), -1):
        if s.words[k] in (";", ":", ".", "(", ","):
            return False
        if s.words[k] in _COMMODITIES:
            opens = k == 0 or s.words[k - 1] in (
                ";",
                ":",
                ",",
                "and",
                "while",
                ".",
                "spot",
                "brent",
                "milk",
                "of",
            )
            moved = not (UP | DOWN | _TRADED).isdisjoint(s.words[k : d.first])
            return opens and moved and s.classes[k + 1] in ("V", "N", "A") and s.words[k + 1] not in _DEALERS
    return False


# --- taken from another -------------------------------------------------------------------------------------------


def _share(drafts: list[Draft]) -> None:
    """Conversions, both ends of a move, and what is compared have one rate: "900 a year, up from 810"."""
    for i, d in enumerate(drafts):
        source = d.converts or d.like
        if (source is not None and d.per is None and source.measure == d.measure) or d.converts is not None:
            d.per = d.per or (source.per if source else None)
        if d.converts is not None:
            d.bound = d.bound or d.converts.bound
            d.converts.per = d.converts.per or d.per
        if d.stated_from is not None:
            d.per = d.stated_from.per = d.per or d.stated_from.per
        elif i and drafts[i - 1].per is None and d.per and _by_to(d, drafts[i - 1]):
            drafts[i - 1].per = d.per
        elif i and d.per is None and d.money and drafts[i - 1].measure == d.measure and drafts[i - 1].per:
            d.per = _compared(drafts[i - 1], d)


def _by_to(d: Draft, before: Draft) -> bool:
    """ "by $1,200 to $48,300 a year": a change has the rate of what it changes."""
    return (
        d.money and before.measure == d.measure and before.scale == d.scale and before.direction is not None
    )


def _compared(a: Draft, d: Draft) -> Per | None:
    """ "15 cents a gallon, against 12 cents": the price before, where sizes are alike and both are plain prices."""
    if d.scale or a.scale or not a.low / 20 < d.low < a.low * 20:
        return None
    return a.per


def _told_again(d: Draft, earlier: list[Draft]) -> Per | None:
    """The same quantity told before in the article has the same rate: "a crop of 30,000 tonnes this year … The 30,000 tonnes"."""
    if d.measure in (units.PERCENT, units.POINT, units.MULTIPLE) or not (d.money or d.sure):
        return None
    for other in reversed(earlier):
        if other.per and other.low == d.low and other.high == d.high and other.measure == d.measure:
            return other.per
    return None


def _price_before(d: Draft, earlier: list[Draft]) -> Per | None:
    """A price of the size of one told before in the article is per the same: "$40 a month. … It lists at $55"."""
    for other in reversed(earlier):
        if other.money and other.per and other.scale is None and other.measure == d.measure:
            return other.per if 0 < other.low / 8 < d.low < other.low * 8 else None
    return None
