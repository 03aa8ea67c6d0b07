"""Numbers that are names: of a section, a route, a house, a song, a model; and the marks of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.beside import counts, integer, quantified
from monitor.figures.english.lexicon import CLASSES
from monitor.figures.english.measures import is_plural
from monitor.figures.english.name_words import BOOKS, LABELS, MONTHS, SEATS, SHORTENED, STREETS, WEEKDAYS
from monitor.figures.english.unit_match import match
from monitor.figures.english.unit_rows import by_first
from monitor.figures.english.unit_words import WORDS
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.figures.english.sentence import Sentence


def label(s: Sentence, i: int) -> int:
    """Section 12, Phase 3, No. 7, junctions 6 and 7."""
    if s.words[i - 1] in ("latitude", "longitude"):
        return 1
    before = s.words[i - 2] if s.words[i - 1] in (".", "#", "-", "(") and s.glued(i - 1) else s.words[i - 1]
    if s.words[i - 1] == "#" or (s.words[i - 1] == "of" and s.words[i - 2] == "group" and s.capital(i - 2)):
        return 1
    if before == "number" and (s.classes[i - 2] == "A" or is_plural(s.words[i - 2])):
        return 0  # "the dead now number 20"; "locker number 20" is one of them
    if not _is_label(s, before, i) or (quantified(s, i + 1) and before not in ("runway", "gate")):
        return 0
    if _has_unit(s, i + 1):
        return 0  # "Cairn Top 58 knots"
    if before in _TIMES and not s.capital(i - 1) and counts(s, i + 1):
        return 0  # "on a busy day 510 planes pass"
    if before in _LABELS_OR_VERBS and not s.capital(i - 1):
        return 0  # "is building 30 reactors", "will table 12 motions"
    j = i + 1
    while (
        s.words[j] in ("and", "to", "-", "or", ",", "&") and integer(s, j + 1) >= 0 and not counts(s, j + 2)
    ):
        j += 2
    while s.words[j] == "(" and s.glued(j) and s.words[j + 2] == ")":
        j += 3  # section 12(4)(b)
    return j - i


def _is_label(s: Sentence, before: str, i: int) -> bool:
    """Seats are numbered where they stand apart, "row C, seats 4 to 6"; "the hall seats 400" and "won the seats" count."""
    if before in SEATS:
        return s.words[i - 2] in ("", ",", ":", "(", "in", "and", "for") or s.capital(i - 1)
    return before in LABELS or (before in SHORTENED and s.words[i - 1] == "." and s.glued(i - 1))


def great(s: Sentence, i: int) -> int:
    """Resolution 1,540: a name with a comma in its number, where nothing is counted behind it."""
    named = s.words[i - 1] in LABELS and s.capital(i - 1) and i > 1 and not s.capital(i - 2)
    return 1 if named and s.classes[i + 1] in (".", "C", "P", "V", "aux", "") else 0


_HAVING = words("has have had won wins win holds hold held took takes gets got")
_CLOSED = (".", "C", "")
_DOUBTFUL_UNITS = words("point points times foot feet bar stone yard mole gas x")
_UNITS = by_first(WORDS)
_TIMES = ("day", "week", "month", "year", "season")
_LABELS_OR_VERBS = words(
    "draw exhibit heat coach shop bus stall hole lap carriage measure measures building table row rules rows"
)


def name(s: Sentence, i: int) -> int:
    """Galaxy 25, Airbus 350-900, FTSE 100, Qwen 2.5: a capitalised word in the sentence names the number behind it."""
    if not _names(s, i - 1) or quantified(s, i + 1) or tabled(s, i) or gapped(s, i):
        return 0
    if _has_unit(s, i + 1):
        return 0  # "gave Petrov 12 years", "Dunmore 74 knots"
    if s.classes[i + 1] == "N" and s.words[i + 1] in ("people", "men", "women", "children", "homes", "jobs"):
        return 0
    j = i + 1
    while s.words[j] == "-" and s.kinds[j + 1] in ("number", "code", "word") and s.glued(j):
        j += 2
    return j - i


def _has_unit(s: Sentence, j: int) -> bool:
    """True if a unit stands at `j` that is no other word."""
    return len(s.words[j]) > 1 and s.words[j] not in _DOUBTFUL_UNITS and match(s, j, _UNITS) is not None


def tabled(s: Sentence, i: int) -> bool:
    """Greens 41, Liberals 38, Farmers 17: three names with a number each, divided by commas, are a table in prose."""
    if not s.capital(i - 1):
        return False
    rows = 0
    for k in range(max(1, i - 40), min(len(s), i + 40)):
        if s.kinds[k] == "number" and s.capital(k - 1) and s.words[k + 1] in (",", ".", ";", "and", "or", ""):
            rows += 1
    return rows >= 3


def gapped(s: Sentence, i: int) -> bool:
    """ "Unity has 210, Accord 133": what the one has, the other has too."""
    k = i - 3 if s.words[i - 2] == "the" else i - 2
    if s.words[k] not in (",", "and", ";") or not s.capital(i - 1) or s.kinds[k - 1] != "number":
        return False
    return s.words[k - 2] in _HAVING and s.capital(k - 3) and s.classes[i + 1] in _CLOSED


def _names(s: Sentence, j: int) -> bool:
    if j < 0 or s.kinds[j] not in ("word", "code") or not _inner_capital(s, j):
        return False
    if s.words[j].endswith("'s") or (j == 0 and s.words[j] in CLASSES):
        return False
    as_noun = s.classes[j] == "N" or (CLASSES.get(s.words[j]) == "X" and _capital_alone(s, j))
    return as_noun and s.words[j] not in WEEKDAYS and s.words[j] not in MONTHS


def _capital_alone(s: Sentence, j: int) -> bool:
    """ "to skip Stop 7": a capital behind a small word is a name's; in a headline all words have one, "to Cut 300"."""
    return j > 0 and s.tokens[j - 1].text.islower() and s.words[j - 1] != "to"


def _inner_capital(s: Sentence, j: int) -> bool:
    text = s.tokens[j].text
    return any(c.isupper() for c in text) and (j > 0 or not text[1:].islower() or s.classes[j] == "N")


def address(s: Sentence, i: int) -> int:
    """10 Downing Street."""
    if not s.capital(i + 1):
        return 0
    return 1 if any(s.words[k] in STREETS and s.capital(k) for k in (i + 2, i + 3)) else 0


def book(s: Sentence, i: int) -> int:
    """1 Samuel 7: a book that has a number before its name."""
    return 1 if 0 < integer(s, i) < 4 and s.words[i + 1] in BOOKS and s.capital(i + 1) else 0


def dialled(s: Sentence, i: int) -> int:
    """ "text HELP to 60021": a number to call."""
    long = len(s.words[i]) > 3 and s.words[i].isdigit()
    if s.words[i - 1] in ("is", "was", ":") and s.words[i - 2] in _CODES and not quantified(s, i + 1):
        return 1  # "her PIN is 4471"
    return 1 if long and not _CALLS.isdisjoint(s.words[max(0, i - 5) : i]) and not counts(s, i + 1) else 0


_CODES = ("code", "pin", "password", "postcode", "zip")
_CALLS = words("text texting sms dial call phone ring")


def coordinate(s: Sentence, i: int) -> int:
    """ "40 degrees north": a place on the globe, no heat."""
    there = s.words[i + 1] in ("degrees", "degree", "°") and s.words[i + 2] in (
        "north",
        "south",
        "east",
        "west",
    )
    return 3 if there else 0


def round_the_clock(s: Sentence, i: int) -> int:
    """A 24-hour shop, a 4-star hotel, a 360-degree view: always, all round; "a 24-hour strike" lasts so long."""
    if not s.hyphen(i + 1):
        return 0
    turned = s.words[i] in ("180", "360") and s.words[i + 2] == "degree"
    always = s.words[i] == "24" and s.words[i + 2] == "hour" and not s.words[i + 3].startswith(_LASTING)
    starred = s.words[i + 2] in ("star", "stars", "starred")
    return 3 if turned or starred or (always and s.classes[i + 3] == "N") else 0


_LASTING = (
    "strike", "ban", "delay", "curfew", "ceasefire", "truce", "period", "deadline", "notice", "ultimatum", "walkout", "race",
    "stoppage", "window", "wait", "limit", "closure", "shutdown", "suspension", "pause", "lockdown", "flight", "journey",
    "drive", "average", "total", "high", "low", "trading", "moratorium", "blackout", "outage", "siege", "battle", "fast",
    "shift", "stay", "visit", "trip", "blockade", "stop", "hearing", "marathon", "mean", "volume", "rainfall", "turnover",
)  # fmt: skip


def list_mark(s: Sentence, i: int) -> int:
    """1. Who pays? (2) Who gains?"""
    if i == 0 and s.words[1] in (".", ")") and not s.glued(2):
        return 1
    return 1 if i == 1 and s.words[0] == "(" and s.words[2] == ")" and len(s) > 3 else 0


RULES: tuple[Callable[[Sentence, int], int], ...] = (
    label,
    name,
    address,
    book,
    dialled,
    coordinate,
    round_the_clock,
    list_mark,
)
