"""Numbers that are no figures: dates, years, times, labels, names, scores, ages, addresses.

Each rule looks at one number token and says how many tokens from it are taken out. A number with money, a scale,
a comma or a per-cent sign beside it is never asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english import labels
from monitor.figures.english.beside import QUANTITIES, counts, integer, quantified
from monitor.figures.english.clock import AT, struck
from monitor.figures.english.currencies import AFTER
from monitor.figures.english.name_words import MONTHS, YEAR_LEADS
from monitor.figures.english.number_words import CARDINALS, LETTER_SCALES, SCALES, SHORT_SCALES, SMALL
from monitor.figures.english.quoted import titles
from monitor.figures.english.shapes import PASSING, VOTING
from monitor.figures.english.unit_match import match
from monitor.figures.english.unit_words import CASED, WORDS
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.figures.english.sentence import Sentence

_ORDINAL_MARKS = ("st", "nd", "rd", "th")
_CLOCK = words("am pm a.m. p.m. a.m p.m o'clock gmt hrs noon utc bst est et")

# Before a number word that names rather than counts: "the Big Four", "Phase Two", "the top five".
_NAMING = words("top big phase chapter part act day week number aged formula")
# Around "one" where it stands for something: "no one", "the one", "one of the lifts".
_BEFORE_PRONOUN = words("no any every this that the each which another one some only big")
_BEHIND_PRONOUN = words("of another day that who which is was has thing way such or reason side")


def masked(s: Sentence) -> set[int]:
    """Positions of the tokens of `s` that no numeral may use."""
    taken = titles(s)
    for i, kind in enumerate(s.kinds):
        if kind == "number" and i not in taken:
            taken.update(range(i, i + _length(s, i)))
        elif kind == "word" and s.words[i] in CARDINALS:
            taken.update(range(i, i + _name_length(s, i)))
    return taken


def _length(s: Sentence, i: int) -> int:
    if _denominator(s, i):
        return 1
    if s.kinds[i - 1] == "currency" and _denominator(s, i - 1):
        return 1  # "$1.40 for every $1,000 of value"
    if s.kinds[i - 1] == "currency":
        return 0
    if "," in s.words[i]:
        return labels.great(s, i)
    for rule in _RULES:
        length = rule(s, i)
        if length:
            return length
    return 0


def _denominator(s: Sentence, i: int) -> bool:
    """ "per 100,000 residents", "for every 1,000 births": what the rate is of, no figure itself."""
    return s.words[i - 1] == "per" or (s.words[i - 1] == "every" and s.words[i - 2] == "for")


def _date(s: Sentence, i: int) -> int:
    """14 May; May 14, 2025; Sept 13; 3-5 June; 14th of May."""
    day = integer(s, i)
    if not 0 < day < 32 or s.words[i + 1] in QUANTITIES:
        return 0  # "in March 11% of them"
    j = i + 2 if s.words[i + 1] in _ORDINAL_MARKS else i + 1
    month_before = (s.words[i - 1] in MONTHS and s.capital(i - 1)) or (
        s.words[i - 1] == "." and s.words[i - 2] in MONTHS
    )
    while (
        s.words[j] in ("-", "and", "to", "or", ",")
        and 0 < integer(s, j + 1) < 32
        and ((month_before and (s.words[j] == "-" or not counts(s, j + 2))) or _month_soon(s, j + 2))
    ):
        j += 2
        j += s.words[j] in _ORDINAL_MARKS
    if month_before:
        return (j - i) + 2 * (s.words[j] == "," and 1500 < integer(s, j + 1) < 2100)
    if s.words[j] == "of" and s.words[j + 1] in MONTHS:
        j += 1
    if s.words[j] in MONTHS and s.capital(j):
        return j + 1 - i + (1500 < integer(s, j + 1) < 2100)
    return 0


def _month_soon(s: Sentence, j: int) -> bool:
    return s.words[j] in MONTHS or (s.words[j] in _ORDINAL_MARKS and s.words[j + 1] in MONTHS)


def _year(s: Sentence, i: int) -> int:
    """In 2024, the 1990s, 2025-26, the 2010 tally; "2,000 homes" and "more than 2000 homes" are none."""
    if not 1500 <= integer(s, i) < 2101 or len(s.words[i]) != 4 or quantified(s, i + 1):
        return 0
    if s.words[i + 1] == "s" and s.glued(i + 1):
        return 2
    if s.words[i + 1] in ("-", "/") and s.glued(i + 1) and s.kinds[i + 2] == "number" and s.glued(i + 2):
        return 3
    if s.words[i + 1] in ("levels", "prices", "dollars", "terms") and s.words[i - 1] in _COMPARED_WITH:
        return 1  # "70% below 2005 levels", "in 2020 prices"
    if s.words[i - 1] in _WHOSE and s.words[i + 1] in _ANNUAL:
        return 1  # "its 2023 accounts"
    if counts(s, i + 1) and s.words[i - 1] not in YEAR_LEADS:
        return 0
    if s.words[i - 1] == "than" and s.words[i - 2] in ("more", "less", "fewer") and counts(s, i + 1):
        return 0
    return 1


_WHOSE = ("its", "their", "his", "her", "our", "my")
_ANNUAL = words(
    "books accounts results figures sales earnings profits losses revenues takings targets forecasts elections"
)
_COMPARED_WITH = words("below above from to at on over under than in of")


def _time(s: Sentence, i: int) -> int:
    """5am, 9.30 p.m., 09:00 (a code already), 11 o'clock."""
    if s.words[i + 1] in _CLOCK and (integer(s, i) >= 0 or "." in s.words[i]):
        return 2
    if s.words[i - 1] == "at" and s.words[i + 1] == "-" and s.words[i + 3] in _CLOCK:
        return 4
    if _leaves(s, i) or _at_hour(s, i):
        return 1
    if s.words[i + 1] in _UNTIL and (_is_time(s, i + 2)) and ("." in s.words[i] or 0 <= integer(s, i) < 25):
        return 1  # "from 2 to 5.30pm"
    if s.words[i - 1] in AT and 0 < integer(s, i) < 13 and tuple(s.words[i + 1 : i + 4]) in _PART_OF_DAY:
        return 1
    return 0


_UNTIL = ("to", "-", "until", "till", "and")
_PART_OF_DAY = [("in", "the", part) for part in ("morning", "afternoon", "evening")]


def _leaves(s: Sentence, i: int) -> bool:
    """ "the 7.42 from Leeds": a train by its time."""
    if s.words[i - 1] != "the" or s.words[i + 1] not in ("from", "to"):
        return False
    hours, point, minutes = s.words[i].partition(".")
    return (
        bool(point) and len(minutes) == 2 and int(hours or 99) < 24 and minutes < "60"
        and s.capital(i + 2)
    )  # fmt: skip


def _at_hour(s: Sentence, i: int) -> bool:
    """ "leaves at 9", "doors open at 7.30", "starts at ten": by the timetable; shares open at prices."""
    if s.words[i - 1] != "at" or s.words[i - 2] not in _SCHEDULED or s.classes[i + 1] not in _ENDED:
        return False
    hour, _, minutes = s.words[i].partition(".")
    value = SMALL.get(s.words[i], int(hour) if hour.isdigit() and len(hour) < 3 else 99)
    told = value < 24 and len(minutes) in (0, 2) and minutes < "60"
    return told and s.vocabulary.isdisjoint(_PRICED)


_SCHEDULED = words(
    """
leave leaves leaving left arrive arrives arriving arrived depart departs departing departed start starts begin begins
open opens close closes shut shuts end ends finish finishes off land lands resume resumes
"""
)
_PRICED = words(
    "shares share stock stocks index price prices bid bids bidding pound dollar euro yen market futures pay salaries"
)


def _is_time(s: Sentence, j: int) -> bool:
    """ "5pm", "5.30 p.m.", "17:30" at token `j`."""
    if s.kinds[j] == "code":
        return ":" in s.words[j] and s.words[j].replace(":", "").isdigit()
    return s.kinds[j] == "number" and s.words[j + 1] in _CLOCK


def _short_year(s: Sentence, i: int) -> int:
    """ "the class of '94", "in '08": the century is left out; "'40 homes" opens a quotation."""
    if not (s.words[i - 1] == "'" and s.glued(i) and len(s.words[i]) == 2 and integer(s, i) >= 0):
        return 0
    return 1 if s.words[i - 2] in YEAR_LEADS and not quantified(s, i + 1) and not counts(s, i + 1) else 0


def _decade_or_plural(s: Sentence, i: int) -> int:
    """ "his 20s", "two 737s": a number with an s is a name."""
    if s.hyphen(i + 1) and s.words[i + 2].startswith("something"):
        return 3  # "20-somethings"
    return 2 if s.words[i + 1] in ("s", "'s") and s.glued(i + 1) and s.words[i].isdigit() else 0


def _slash(s: Sentence, i: int) -> int:
    """9/11, 24/7, 7/7; the common fractions are read as parts."""
    if s.words[i + 1] == "/" and s.kinds[i + 2] == "number" and s.glued(i + 1) and s.glued(i + 2):
        fraction = s.words[i] in ("1", "2", "3", "4") and s.words[i + 2] in ("2", "3", "4", "5", "8", "10")
        return 0 if fraction and s.words[i] < s.words[i + 2] else 3
    return 0


def _coded(s: Sentence, i: int) -> int:
    """F-35, COVID-19, A220neo, 12B, 5G, 350-900: letters at the number make a code."""
    if (
        s.kinds[i - 1] == "number"
        and s.capital(i + 1)
        and s.tokens[i + 1].text.isupper()
        and s.words[i].isdigit()
    ):
        return 1  # "31 737 MAX jets"
    if s.words[i - 1] == "+" and s.glued(i - 1) and s.glued(i) and s.kinds[i - 2] == "code":
        return 1  # P5+1
    if s.hyphen(i - 1) and s.kinds[i - 2] in ("word", "code") and s.words[i - 2] not in _PREFIXES:
        return 1 + (s.glued(i + 1) and s.kinds[i + 1] == "word" and s.words[i + 1] not in _ORDINAL_MARKS)
    if s.glued(i + 1) and s.words[i + 1] in ("g", "k", "d") and s.capital(i + 1) and len(s.words[i]) == 1:
        return 2
    if _lettered(s, i + 1):
        return 2
    if (
        s.glued(i + 1)
        and s.kinds[i + 1] == "word"
        and s.hyphen(i + 2)
        and s.kinds[i + 3] == "number"
        and s.capital(i + 1)
    ):
        return 4  # recall 26V-118
    if s.hyphen(i + 1) and s.words[i + 2] in CARDINALS and s.capital(i + 2):
        return 3  # 7-Eleven
    if s.words[i + 1] == "p" and s.glued(i + 1) and s.words[i] in ("480", "720", "1080", "1440", "2160"):
        return 2
    return 0


def _lettered(s: Sentence, j: int) -> bool:
    """True if letters that are neither scale nor unit are glued to the number: 76ers, 220neo, 8M."""
    if not s.glued(j) or s.kinds[j] not in ("word", "code"):
        return False
    if s.tokens[j].text == "M":
        return not counts(s, j + 1)
    if s.tokens[j].text == "X":
        return True  # 777X; "4x brighter" is written small
    if s.words[j] == "in":
        return False  # 6ft 2in
    known = (SCALES, SHORT_SCALES, LETTER_SCALES, WORDS, AFTER)
    return (
        s.tokens[j].text not in CASED
        and not any(s.words[j] in table for table in known)
        and s.words[j] not in _SUFFIXES
        and not match(s, j, s.own)
    )


_SUFFIXES = words("st nd rd th s am pm p c f kmh kph sq")
_PREFIXES = words(
    """
sub over under near around plus minus mid some about a the to at of by than from and or in
    """
)


def _score(s: Sentence, i: int) -> int:
    """Won 3-1, 6-4, a 5-3 vote, 27-23: two small whole numbers with a hyphen and nothing counted behind."""
    if not (s.hyphen(i + 1) and integer(s, i + 2) >= 0 and 0 <= integer(s, i) < 500):
        return 0
    if min(integer(s, i), integer(s, i + 2)) > 9 and not (VOTING | PASSING).isdisjoint(s.vocabulary):
        return 0  # "passed 64-31": ayes and noes are counted; "ruled 7-2" is how a bench split
    if s.words[i + 3] == "/" and s.glued(i + 3):
        return 0  # "3-3/4 cents"
    if quantified(s, i + 3) or s.hyphen(i + 3) or s.classes[i + 3] == "T" or s.kinds[i + 3] == "currency":
        return 0
    if integer(s, i) < integer(s, i + 2) and counts(s, i + 3):
        return 0
    return 3


def _age(s: Sentence, i: int) -> int:
    """A 19-year-old; aged 52; aged 45 to 75; 65 and older; 52 years old. A retirement age is a figure."""
    if s.words[i + 1] in ("-", "years", "year", "months", "month", "weeks", "days"):
        for k in range(i + 1, i + 5):
            if s.words[k] in ("old", "olds"):
                return k + 1 - i
    if (
        s.words[i + 1] in ("and", "or")
        and s.words[i + 2] in ("older", "younger", "over", "under")
        and s.kinds[i + 3] != "number"
    ):
        return 1 if len(s.words[i]) < 3 else 0
    if (
        s.words[i - 1] in ("under", "over")
        and s.words[i - 2] in _THOSE
        and not quantified(s, i + 1)
        and not counts(s, i + 1)
    ):
        return 1  # "ten of the divers were under 20"
    if s.words[i - 2] in _RELATIVES and s.words[i - 1] in ("is", "was") and s.classes[i + 1] in _CLOSED:
        return 1  # "He was 44.", "whose son is 12,"
    if (
        s.words[i - 1] == "at"
        and not _LIVED.isdisjoint(s.words[i - 3 : i - 1])
        and s.classes[i + 1] in _ENDED
    ):
        return 1  # "died at 84", "gave birth at 41 to twins"
    if s.words[i - 1] in ("under", "over") and s.words[i - 2] in ("or", "and") and _aged_before(s, i - 3):
        return 1  # "anyone over 65 or under 16"
    if s.words[i - 1] not in _AGED or _LIMITS_OF_AGE.intersection(s.words[max(0, i - 3) : i]):
        return 0
    j = i + 1
    while s.words[j] in _AND and 0 <= integer(s, j + 1) < 120 and not counts(s, j + 2):
        j += 2
    return j - i


_RELATIVES = words(
    "he she who son sons daughter daughters wife husband brother sister mother father boy girl"
)
_LIVED = words(
    "died dies die dying birth married marries marry retired retire retires wed widowed orphaned aged"
)
_ENDED = (".", "C", "P", "")


def _aged_before(s: Sentence, j: int) -> bool:
    return s.kinds[j] == "number" and s.words[j - 1] in ("under", "over") and s.words[j - 2] in _THOSE


_AND = ("to", "-", "and", "or", ",")

_CLOSED = (".", "C", "")
_AGED = words("aged age ages turns turned turning")
_THOSE = words("were was are is those people children anyone everyone voters adults women men")
_LIMITS_OF_AGE = words("retirement pension voting drinking legal minimum")


_RULES: tuple[Callable[[Sentence, int], int], ...] = (
    _date, _time, _short_year, _decade_or_plural, _slash, _age, _score, _coded, _year, *labels.RULES,
)  # fmt: skip


# --- words -------------------------------------------------------------------------------------------------


def _name_length(s: Sentence, i: int) -> int:
    """The Big Four, Phase Two, top five, six-year-old, no one, the other two: a number word that counts nothing."""
    before, after = s.words[i - 1], s.words[i + 1]
    if _part_of_name(s, i):
        return 1
    if s.words[i] == "one" and _pronoun(s, i, before, after):
        return 1
    if {"youngest", "oldest"} & set(s.words[max(0, i - 3) : i]):
        return 1  # an age
    if after == "o'clock" or (after == "past" and s.words[i + 2] in SMALL) or struck(s, i):
        return 1
    if _at_hour(s, i):
        return 1
    if before in AT and tuple(s.words[i + 1 : i + 4]) in _PART_OF_DAY:
        return 1  # "at nine in the morning"
    if _denominator(s, i):
        return 1  # "one nurse for every eight patients"
    if s.hyphen(i + 1) and s.words[i + 2] in ("star", "starred"):
        return 1  # "a four-star hotel"
    if before in ("the", "these", "those") and s.words[i] in ("two", "three") and not after.endswith("est"):
        return 1  # "the two companies": known already, not counted
    if before in _NAMING:
        return 1
    if (
        s.hyphen(i - 1)
        and s.kinds[i - 2] == "word"
        and s.words[i - 2] not in CARDINALS
        and s.words[i - 2] != "in"
    ):
        return 1
    return _age(s, i)


def _part_of_name(s: Sentence, i: int) -> bool:
    """The Six-Day War, the Three Gorges dam: a capital within a sentence, another behind it; not in a headline's capitals."""
    after = i + 2 if s.hyphen(i + 1) else i + 1
    opens = i == 1 and s.words[0] == "the" and any(t.text.islower() and len(t.text) > 3 for t in s.tokens)
    led = s.classes[i - 1] in ("D", "P") and not s.capital(i - 1)
    group = s.words[i - 1] == "of" and s.words[i - 2] == "group"
    return s.capital(i) and (group or (s.capital(after) and (opens or led)))


def _pronoun(s: Sentence, i: int, before: str, after: str) -> bool:
    if after == "in" and s.words[i + 2] in CARDINALS and before not in ("no", "any", "every"):
        return False  # "said that one in four", "of the lifts one in three"
    if before in _BEFORE_PRONOUN:
        return True
    if s.classes[i - 1] == "N" and before != "and":
        return True
    if s.hyphen(i + 1) and s.words[i + 2] in ("time", "off", "way", "on", "party", "man", "sided", "stop"):
        return True
    return after in _BEHIND_PRONOUN
