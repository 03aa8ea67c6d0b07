"""Where a bare number stands: alone at the end of its phrase, or as what the clause says of its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.measures import is_plural
from monitor.figures.english.people_words import COLLECTIONS, GROUPS, is_people
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

FORMS = ("digits", "words")
POOL = 6  # figures before that a bare number may be compared with
_SMALLEST = 10  # a smaller number alone is as often a score, a grade or a house
_LIKE = 5  # values of one quantity lie within this factor of each other
_ALONE = (".", "C", "P", "R", "T", "")  # classes of what may stand behind a number that counts no noun
_INTO = words(
    "at to from for on below above under over with near nearer closer around about roughly nearly still only against than versus"
)
_PASSED = words("it them that only just some about around roughly nearly almost still now therefore also")
_SAYING = words("is are was were be to at from numbers numbered number totals totalled : ,")
_NOT_COUNTED = words(
    "figures numbers totals estimates counts tallies results odds prices shares sales rates losses profits temperatures"
)
_THIS = ("this", "these", "last")  # "is 31 these days"
_NAMING = words("a an on no # text call dial ext")  # "a 401(k)", "vote no on 14"
_OPENING = 2  # tokens of an order without a subject: "Ask for 30"
_NEAR = 6  # tokens before a number that say what it is
_FAR = 16  # tokens from the start of the clause to its number


def of_like_size(d: Draft, other: Draft) -> bool:
    """Within a factor of five of each other."""
    return other.low > 0 and d.low > 0 and other.low / _LIKE <= d.low <= other.low * _LIKE


def placed_alone(s: Sentence, d: Draft) -> bool:
    """ "Parliament wants 410;", "settled for 95.", "than the union's 60": behind a verb, a preposition or an owner, no noun behind."""
    if d.form != "digits" or d.low < _SMALLEST or s.classes[d.last] not in _ALONE or s.hyphen(d.last):
        return False
    k = leads(s, d)
    return k > 0 and (s.classes[k] in ("V", "aux") or s.words[k] in _INTO or s.words[k].endswith("'s"))


def leads(s: Sentence, d: Draft) -> int:
    """Where the word stands that leads to the number, hedges passed over: "put" of "put at about 900" is not it, "at" is."""
    k = d.first - 1
    while k > 0 and s.words[k] in _PASSED:
        k -= 1
    return k


def counts_something(s: Sentence, d: Draft) -> bool:
    """ "had 120 on order", "nears 200", "19 out, 5 back": no name, no date, so something is counted that was named elsewhere."""
    if d.form != "digits" or s.classes[d.last] not in (*_ALONE, "V", "aux", "A") or s.hyphen(d.last):
        return False
    lead = s.words[d.first - 1]
    if lead in ("the", "this", "that"):
        return s.classes[d.last] == "R"  # "the 27 that are left"; "the 767" is a name
    if lead == "," and s.words[d.last] == ",":
        return False  # "The guard, 34, was hurt": an age
    if s.classes[d.first - 1] in ("N", "A") and s.tokens[d.first - 1].text.islower() and not is_plural(lead):
        return False  # "in note 1", "exhibit 9": numbered, not counted
    return lead not in _NAMING and d.first > _OPENING * (s.classes[0] == "V")


def room_for(s: Sentence, d: Draft, other: Draft) -> bool:
    """ "lifts capacity to 12,000": room for the people of `other` is counted in places, not in people."""
    return other.measure is units.PEOPLE and "capacity" in s.words[max(0, d.first - _NEAR) : d.first]


def people_by_subject(s: Sentence, d: Draft) -> bool:
    """ "Jobs at the port are put at 60", "The workforce in winter, 900, is": the clause speaks of people."""
    head = _subject_head(s, d)
    if head in GROUPS or (is_people(head) and is_plural(head)):
        d.measure = units.PEOPLE
        return True
    return False


def things_by_subject(s: Sentence, d: Draft) -> bool:
    """ "Litters fell to 38", "the yard's fleet is 31 this year": the clause speaks of animals or things."""
    head = _subject_head(s, d)
    if head in COLLECTIONS or (is_plural(head) and head not in _NOT_COUNTED):
        d.measure = units.COUNT
        return True
    return False


def _subject_head(s: Sentence, d: Draft) -> str:
    """The last noun of the first noun phrase of the clause that `d` stands in; "" if `d` says nothing of it."""
    lead, after = s.words[d.first - 1], d.last
    if lead not in _SAYING or (s.classes[after] not in _ALONE and s.words[after] not in _THIS):
        return ""
    if lead == "," and not d.sure:
        return ""  # "The guard, 34, was hurt": an age
    object_before = s.classes[d.first - 2] == "N" and s.words[d.first - 2] not in ("put", "set")
    if lead in ("to", "from", "at") and object_before and d.first > 2:
        return ""  # "Taller stands lift capacity to 12,000": said of the object
    k = _clause_start(s, d)
    while k < d.first and (s.classes[k] in ("D", "A", "C") or s.words[k].endswith("'s")):
        k += 1
    head = ""
    while k < d.first and s.classes[k] == "N" and s.covers[k] < 0:
        head = s.words[k]
        k += 1
    return head


def _clause_start(s: Sentence, d: Draft) -> int:
    k = d.first - 2
    while k >= max(0, d.first - _FAR):
        if s.words[k] in (";", ":", ".", ","):
            return k + 1
        k -= 1
    return 0 if k < 0 else d.first


def like_counted(d: Draft, pool: list[Draft]) -> bool:
    """It counts what the nearest figure of `pool` counts that is one of people or things."""
    for other in pool[:POOL]:
        if other.measure in (units.PEOPLE, units.COUNT):
            d.measure, d.kin = other.measure, other
            return True
    return False


def like_near(d: Draft, pool: list[Draft]) -> bool:
    """It has the measure of the figure nearest to it, if that is of like size and no money."""
    if pool and not pool[0].money and pool[0].form in FORMS and alike(d, pool[0]):
        d.measure, d.kin = pool[0].measure, pool[0]
        return True
    return False


def alike(d: Draft, other: Draft) -> bool:
    """Within two orders of magnitude, as compared values are."""
    return other.low > 0 and d.low > 0 and other.low / 100 < d.low < other.low * 100
