"""Every weight and threshold of the ledger, in one place, each with how it was found.

EQUAL and MOVED are two logistic regressions over pairs (quantity of an article, series of the same unit), labelled by an
editor's timelines and rounded so that a person can add them up. A score is the sum of strength times weight: log-odds that
the two are one row of one table. Strengths lie in 0..1, leads in -1..1. Half of the timelines (every other one by name) were
fitted on, cross-validated by timeline; thresholds were read off the same half, the other half only confirmed them. Where the
timelines hold few examples or none (named, owner, moved from, other share), the weight is what the law of the slot demands.
"""

from __future__ import annotations

# The value that stands is seen again, or a rounding of it.
EQUAL = {
    "bias": -0.3,
    "value": 0.8,  # equal, in proportion to its significant digits
    "rounds": 0.4,
    "moved from elsewhere": -1.5,  # the sentence says it moved from a value that the series never had
    "clues": 1.2,  # words around the number, the rarer the heavier
    "closest word": 0.9,  # a rare word stands close to both numbers
    "sentence": 0.9,  # the same sentence, numerals masked
    "passage": 0.8,  # word for word
    "same page": 1.0,  # an edit of an article that had it
    "headline": 0.7,
    "other share": -0.5,  # one is a rate or share, the other is not
    "owner": 0.3,
    "other owner": -0.3,
    "per unknown": -0.5,  # one of the two names a basis, the other does not
    "aim and result": -0.8,  # a target against a measured value
    "other years": -0.8,
    "other part": -1.0,  # another month or quarter
    "named": 3.0,  # the watchlist asks for it by name
    "rival bias": -1.9,
    "alone": 0.5,  # the sum of all above
    "lead over series": 2.4,  # so much better than with the next likeliest series
    "lead over figures": 0.2,  # and than any other figure of the article
    "best of both": 1.3,
    "company": 0.8,  # a figure beside it belongs to a series that stood beside this one before
}

# Another value than the one that stands.
MOVED = {
    "bias": -4.6,
    "moved from": 2.0,  # the sentence says it moved from the standing value
    "moved from elsewhere": -1.5,
    "stood before": 1.0,  # the sentence gives the standing value as past
    "moved as said": 0.6,  # "rose to", and it is more
    "moved the other way": -0.6,
    "close": 2.8,  # by size: 1 at the same value, 0 at CLOSE_WITHIN times
    "clues": 1.9,
    "closest word": 1.0,
    "frame": 1.0,  # the same words directly before and after the number
    "sentence": 0.7,
    "passage": 0.5,
    "headline": 0.7,
    "head": 0.3,  # what is measured has the same head noun
    "other head": -0.4,
    "other share": -0.5,
    "owner": 0.2,
    "other owner": -0.3,
    "per": 0.2,
    "per unknown": -0.8,
    "aim and result": -0.3,
    "named": 3.0,
    "same outlet": 0.2,
    "rival bias": -2.2,
    "alone": 0.45,
    "lead over series": 2.6,
    "lead over figures": 1.4,
    "best of both": 0.45,
    "company": 0.7,
}
OTHER_TIME = ("other years", "other part")  # evidence that rules a move out: May is no revision of April
# Evidence that speaks against: of several places of one quantity the mildest counts.
AGAINST = frozenset((*OTHER_TIME, *(name for name, weight in (EQUAL | MOVED).items() if weight < 0)))
LEAD = 3.0  # a lead of more log-odds than that says no more
UNKNOWN = -3.0  # log-odds of a series that is not known yet: every quantity may be the first of its own

SAME = 0.0  # an equal value is tied from here on: rather together than twice
CHANGE = 2.2  # another value is a change from here on: nine of ten were right on the half that was fitted
PAST = -1.5  # a value given as past that the series once had is tied from here on: it moves nothing
ALIKE = 0.2  # two values of one article are for one quantity from here on, if one is called the earlier one
MENTION = 0.35  # two equal figures of one article are one quantity from here on

SUCCEEDS = -3.0  # by evidence alone: a later series may be the earlier one carried on
SUCCESSORS = 4  # likeliest series of a figure that are compared so

CLOSE_WITHIN = 2.0  # a value moves rarely to more than twice or less than half of itself (9 of 10 moves)

# Significant digits say how telling an equal value is: 2,064 says much, 5 or 100 little.
DIGITS = {1: 0.3, 2: 0.5, 3: 0.8}
DIGITS_FULL = 1.0

MARK_DIGITS = 2  # a mark that is passed is rounder than that
LEAD_FIGURES = 3  # of an article, that say which month or quarter its figures are for
RECENT = 8  # observations of a series that are looked at: the bulk of a ledger's cost
CONFLICT_HOURS = 24  # two outlets within a day speak of the same time, unless one says that something moved
SIDES = 3  # A, B, A: from there on a conflict is known, and taking a side is no news
SLIPS = 1  # values of a page that are taken for a correction at once: where more moved, time went on
REFINED_WITHIN = 10  # per cent: the contract's own bound on refinement and rounding
SCALE_SLIPS = (10, 100, 1000, 10_000)  # 억 for 조, million for billion

RARE = 2.5  # a word this rare (`evidence.rarity`) close to both numbers is all that words can say

# How clue words weigh by their distance to the number, in words; further off but in the same clause; in the same sentence.
NEAR = (1.0, 0.9, 0.7, 0.5)
CLAUSE = 0.35
SENTENCE = 0.12
ABOUT = 1.0
BEHIND_BORDER = 0.5  # a comma lies between
BEHIND_KOREAN = 0.4  # behind the number in Korean, where words stand before it
PART = 0.5  # the first or last two syllables of a Korean compound
WINDOW = 80  # words on either side that are looked at: no sentence is longer, a table is
MATES = 4  # figures on either side in its sentence whose company a figure keeps
MOST_FIGURES = 400  # of one article: what has more is a table or an attack
CROWD = 400  # entries that are weighed for one article; of a larger ledger, the nearest
