"""Every weight and threshold of the ledger, in one place, each with how it was found.

The weights of WEIGHTS are those of a logistic regression over pairs (figure, series with the same unit), labelled by an
editor's timelines; they are rounded, so that a person can add them up. A score is their sum: log-odds that figure and
series are one row of one table.
"""

from __future__ import annotations

# Evidence for (or against) "this figure is a value of this series". Values of evidence lie in 0..1.
WEIGHTS = {
    "value": 6.0,  # the standing value again, in proportion to its significant digits
    "rounds": 4.0,  # a rounder wording of the standing value, or the standing value rounder
    "past value": 2.5,  # a value that the series had before
    "moved from": 5.0,  # the sentence says it moved from the standing value
    "close": 1.5,  # by size: 1 at the same value, 0 at twice or half of it
    "far": -2.5,  # by size: more than threefold
    "clues": 4.0,  # words around the number, the rarer the heavier
    "nearest": 1.0,  # the very nearest word is the same
    "frame": 3.0,  # the same words directly before and after the number
    "sentence": 2.5,  # the same sentence, numerals masked
    "head": 1.5,  # what is measured has the same head noun
    "other head": -2.5,
    "other share": -1.5,  # one is a rate or share, the other is not
    "owner": 1.5,
    "other owner": -3.0,
    "per": 0.5,
    "per unknown": -0.7,  # one of the two names a basis, the other does not
    "aim and result": -2.0,  # a target against a measured value
    "counter": 0.5,
    "other counter": -2.0,
    "period": 1.0,
    "headline": 0.5,
    "named": 4.0,  # the watchlist asks for it by name
    "same outlet": 0.3,
}
BIAS = -6.0

SAME = 0.0  # an equal value is tied from here on: rather together than twice
CHANGE = 1.5  # another value is a change from here on: identity must be strong
MARGIN = 1.0  # and the runner-up must be this far behind
MENTION = 0.35  # two equal figures of one article are one quantity from here on
PAST = -1.0  # a past value is tied from here on: it moves nothing

CLOSE_WITHIN = 2.0  # a value moves rarely to more than twice or less than half of itself (9 of 10 moves)
FAR = 3.0

# Significant digits say how telling an equal value is: 2,064 says much, 5 or 100 little.
DIGITS = {1: 0.3, 2: 0.5, 3: 0.8}
DIGITS_FULL = 1.0

RECENT = 8  # observations of a series that are looked at: the bulk of a ledger's cost
CONFLICT_HOURS = 24  # two outlets within a day speak of the same time
REFINED_WITHIN = 10  # per cent: the contract's own bound on refinement and rounding
SCALE_SLIPS = (10, 100, 1000, 10_000)  # 억 for 조, million for billion

# How clue words weigh by their distance to the number, in words; further off but in the same clause; in the same sentence.
NEAR = (1.0, 0.9, 0.7, 0.5)
CLAUSE = 0.35
SENTENCE = 0.12
ABOUT = 1.0
