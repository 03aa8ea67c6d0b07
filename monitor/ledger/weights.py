"""Every weight and threshold of the ledger, in one place, each with how it was found.

EQUAL and MOVED are two logistic regressions over pairs (quantity of an article, series of the same unit), labelled by an
editor's timelines and rounded so that a person can add them up. A score is the sum of strength times weight: log-odds that
the two are one row of one table. Strengths lie in 0..1, leads in -1..1. EQUAL was fitted on half of the timelines (every other
one by name). MOVED was fitted by benchmarks/fit_ledger.py on all of them, in the states in which the ledger itself comes to be;
and a person looked after the rarest by hand. What they are worth on timelines that they have not seen, the script says. Where the
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
    "bias": -4.5,
    "moved from": 2.5,  # the sentence says it moved from the standing value
    "stood before": 0.6,  # the sentence gives the standing value as past
    "moved as said": 0.3,  # "rose to", and it is more
    "value": 0.3,  # equal, and only its exactness moved
    "rounds": 0.5,
    "close": 1.4,  # by size: 1 at the same value, 0 at CLOSE_WITHIN times
    "wide close": 1.4,  # the same, 0 at WIDE_WITHIN times
    "clues": 0.3,
    "closest word": 0.7,
    "both words": 0.5,  # the lesser of the two above
    "newest clues": 0.7,  # words around the number where the series was seen last
    "near words": 0.7,  # how many words stand close to both numbers
    "words and wide": 0.8,  # the words agree, and so does the size
    "words and head": 0.4,
    "words and frame": 0.4,
    "words and owner": 0.3,
    "words and direction": 0.2,
    "frame": 0.3,  # the same words directly before and after the number
    "sentence": 0.4,
    "passage": 0.1,
    "headline": 0.2,
    "other head": -0.2,
    "owner": 0.1,
    "counter": -0.3,  # the same counter says less than the words that it stands for
    "same status": 0.5,
    "percent": -0.4,  # shares of many things stand side by side
    "was vague": 0.1,
    "in headline": -0.3,
    "was in headline": 0.3,
    "gap": -0.4,  # log of the days since the series was seen
    "named": 3.0,
    "rival bias": -1.2,
    "alone": 0.65,
    "lead over series": 1.1,
    "lead over figures": 0.8,
    "best of both": 0.6,
    "company": 0.75,
}
OTHER_TIME = ("other years", "other part")
# Evidence that rules a move out: May is no revision of April, nor a result of what others guessed, nor a year's value of a
# total. Found on the timelines: pairs in which one of the last five held were seldom one series.
RULED_OUT = (
    *OTHER_TIME,
    "guess then result",
    "moved from elsewhere",
    "moved the other way",
    "other share",
    "per unknown",
)
# Evidence that speaks against: of several places of one quantity the mildest counts.
AGAINST = frozenset((*RULED_OUT, "other head", "other owner", "aim and result"))
LEAD = 3.0  # a lead of more log-odds than that says no more
UNKNOWN = -3.0  # log-odds of a series that is not known yet: every quantity may be the first of its own

SAME = 0.0  # an equal value is tied from here on: rather together than twice
CHANGE = 1.9  # another value is a change from here on: where nine of ten that are told are right
PAST = -1.5  # a value given as past that the series once had is tied from here on: it moves nothing
DISPLACES = 0.0  # from here on where the article names the standing value as the earlier one
ALIKE = 0.2  # two values of one article are for one quantity from here on, if one is called the earlier one
MENTION = 0.35  # two equal figures of one article are one quantity from here on

SUCCEEDS = -3.0  # by evidence alone: a later series may be the earlier one carried on
SUCCESSORS = 4  # likeliest series of a figure that are compared so

WIDE_WITHIN = 10.0  # the young count of a disaster may grow tenfold; then the words have to carry it
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

NEAR_WORDS = 4  # so many common words close to both numbers are about as many as there can be
GAP = 5.0  # log of the days since a series was last seen: 1 after half a year

RARE = 2.5  # a word this rare (`clues.Rarity`) close to both numbers is all that words can say

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
CROWD = 160  # entries that are weighed for one article; of a larger ledger, the nearest to its figures
# Of a larger ledger, so many entries are weighed for a figure. With fewer the timelines, all in one ledger, lose changes.
NEAREST = 5
FAINT = 0.5  # and of those none that is less than so near, against the nearest
SCAN = 300  # entries with rare words of a figure that are looked at …
HOPEFUL = 32  # … and the nearest of them, which its more common words tell apart
STANDS_AGAIN = 1.0  # how a value that a series has had weighs among words
