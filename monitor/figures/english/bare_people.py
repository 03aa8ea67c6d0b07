"""Bare numbers that are people by what is said of them: what became of them, what they did, what held them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.bare_places import like_counted
from monitor.figures.english.measures import behind, is_plural
from monitor.figures.english.people_words import ANIMALS, COLLECTIONS, GROUPS, is_people
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_KILLING = words(
    """
kill kills killed killing injure injures injured wound wounds wounded bury buries hurt claimed displace displaces
displaced evacuate evacuates evacuated resettle rescue rescues rescued sicken sickens sickened infect infects infected
hospitalize hospitalizes hospitalise hospitalises jail jails jailed arrest arrests arrested detain detains detained
strand strands free frees freed hire hires hired hiring employ employs employed recruit recruits recruited sack sacks
sacked
    """
)
_TOLL = words("toll dead deaths fatalities casualties missing injured wounded killed people")
_DYING = words("died survived perished drowned were was are remain remained did had have suffered")
_FATES = words(
    """
hurt injured killed died dead missing wounded arrested detained hospitalised hospitalized homeless evacuated displaced
rescued saved flee fled marched marching gathered protested attended voted stranded trapped fleeing resettled
relocated working infected sickened recovered enrolled enrol enroll applied resigned quit retired qualify paid queued
quarantined vaccinated unvaccinated naturalised naturalized
    """
)
# "63 of those …" are people, where things would be told by their name.
SUCH_PEOPLE = _FATES | words(
    """
who freed questioned asked polled surveyed interviewed released jailed charged convicted admitted tested hired laid
invited registered deported
    """
)
_THEIRS = words("homes lives jobs seats posts")
_MET = words("attended watched joined visited signed backed")
_MOVED = words("lay lays laid laying")
_PUT = words("put puts putting sent sends sending")
_HELD_IN = words("hospital hospitals jail prison custody quarantine handcuffs intensive")
_HOLDERS = words(
    "camp camps shelter shelters hostel hostels dormitory refuge accommodation quarters barracks tent tents"
)
_STORES = words(
    "shed sheds rack racks garage garages stable stables kennel kennels pen pens hangar hangars depot marina moorings"
)
STATING = words(
    """
to at as was is were are be been now : number numbered totalled reached reach reaches reaching exceed exceeded kills
killed of remained stood
    """
)


_HEADCOUNTS = words("population sample headcount attendance crowd enrolment enrollment turnout workforce")


def killed(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "quake kills 61", "the toll from the storm jumps to 44": whatever stands between, people are counted."""
    if (
        s.words[d.first - 1] in _KILLING
        or _removed(s, d)
        or (_TOLL.intersection(s.words[max(0, d.first - 16) : d.first]) and s.words[d.first - 1] in STATING)
    ):
        d.measure = units.PEOPLE
        return True
    return False


def _removed(s: Sentence, d: Draft) -> bool:
    """ "will lay off 450", "put 36 in the hospital", "attended by 400"."""
    if s.words[d.first - 1] == "by" and s.words[d.first - 2] in _MET:
        return True
    if s.words[d.first - 1] == "off" and s.words[d.first - 2] in _MOVED:
        return True
    behind_it = s.words[d.last : d.last + 4]
    return (
        s.words[d.first - 1] in _PUT
        and behind_it[0] in ("in", "into", "to")
        and not _HELD_IN.isdisjoint(behind_it)
    )


def who(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "one of 85 or so who were told": who is one of people."""
    if s.words[behind(s, d.last)] != "who":
        return False
    d.measure = units.PEOPLE
    return True


def are(s: Sentence, d: Draft, _pool: list[Draft]) -> bool:
    """ "58 are children": they are what they are said to be."""
    if s.words[d.last] not in ("are", "were"):
        return False
    k = d.last + 1
    while s.classes[k] in ("A", "D"):
        k += 1
    if not (is_people(s.words[k]) and is_plural(s.words[k])):
        return False
    d.measure = units.PEOPLE
    return True


def subjectless(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "Six died in the flood and 9 on the road", "Two did not": people, unless things were counted just before."""
    if d.first in (0, 1) and s.words[d.last] in _DYING and not d.sure:
        if s.words[d.last] in ("died", "survived", "perished", "drowned") and not _animals(pool):
            d.measure = units.PEOPLE
            return True
        return like_counted(d, pool)
    return False


def _animals(pool: list[Draft]) -> bool:
    """True if animals were counted later than people: "seven cubs in three litters; two have died"."""
    for other in pool:
        if other.measure is units.PEOPLE:
            return False
        if other.counter is not None and other.counter.lower() in ANIMALS:
            return True
    return False


def group(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "a crew of 31", "a class of 22", "population 240": the noun holds people; "a fleet of 31": it holds things."""
    if s.words[d.first - 1] in _HEADCOUNTS and s.classes[d.last] in (".", "C", "") and not _animals(pool):
        d.measure = units.PEOPLE
        return True
    if s.words[d.first - 1] == "for" and s.words[d.first - 2] in _HOLDERS:
        d.measure = units.PEOPLE  # "a camp for 300"
        return True
    if s.words[d.first - 1] == "for" and s.words[d.first - 2] in _STORES:
        d.measure = units.COUNT  # "a bicycle rack for 40"
        return True
    if s.words[d.first - 1] != "of":
        return False
    of_animals = any(other.counter is not None and other.counter.lower() in ANIMALS for other in pool)
    if s.words[d.first - 2] in COLLECTIONS or (s.words[d.first - 2] == "population" and of_animals):
        d.measure = units.COUNT
        return True
    if s.words[d.first - 2] in GROUPS:
        d.measure = units.PEOPLE
        return True
    return False


def fate(s: Sentence, d: Draft, pool: list[Draft]) -> bool:
    """ "more than 80 had been hurt", "some 45 are missing": what became of them says that they are people."""
    if _FATES.intersection(s.words[d.last : d.last + 4]) and _animals(pool):
        return like_counted(d, pool)
    if tuple(s.words[d.last : d.last + 3]) == ("out", "of", "work"):
        d.measure = units.PEOPLE
        return True
    if s.words[d.last + 1] == "their" or s.words[d.last + 2] == "their":
        lost = not _THEIRS.isdisjoint(s.words[d.last + 2 : d.last + 4])
        if lost and s.classes[d.last] in ("V", "aux"):
            d.measure = units.PEOPLE
            return True
    if tuple(s.words[d.last : d.last + 2]) == ("to", "be") and s.words[d.last + 2] in _FATES:
        d.measure = units.PEOPLE  # "Of 960 to be resettled"
        return True
    if (s.classes[d.last] == "V" or s.words[d.last] in _FATES) and _FATES.intersection(
        s.words[d.last : d.last + 4]
    ):
        d.measure = units.PEOPLE
        return True
    return False
