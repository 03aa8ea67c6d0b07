"""Every weight and threshold of the ledger, in one place, each with how it was found.

EQUAL and MOVED are two logistic regressions over pairs (quantity of an article, series of the same unit), labelled by an
editor's timelines. A score is the sum of strength times weight: log-odds that the two are one row of one table. Strengths lie in
0..1, leads in -1..1. EQUAL was fitted on half of the timelines in tests/timelines/cases (every other one by name). MOVED was fitted
by benchmarks/fit_ledger.py on tests/timelines, `unseen` aside, in the states in which the ledger itself comes to be. What they are worth on
timelines that they have not seen, the script says. "named", "passage" and "aim and result" are what the law of the slot demands: the timelines have too few of them.
"""

from __future__ import annotations

from decimal import Decimal

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
    "bias": -5.84,
    "moved as said": 0.51,  # "rose to", and it is more
    "value": 0.55,  # equal, and only its exactness moved
    "rounds": 2.09,
    "moved from": 1.9,  # the sentence says it moved from the standing value
    "stood before": 2.4,  # the sentence, or the next, gives the standing value as past
    "close": 1.43,  # by size: 1 at the same value, 0 at CLOSE_WITHIN times
    "wide close": 3.45,  # the same, 0 at WIDE_WITHIN times
    "clues": 0.24,
    "newest clues": 0.98,  # words around the number where the series was seen last
    "closest word": 0.73,
    "frame": -0.36,  # the same words directly before and after the number
    "sentence": 0.38,
    "headline": 0.72,
    "all clues": 0.2,  # words around the number wherever the series was seen
    "name": 0.65,  # the proper noun closest to the number
    "years unknown": -1.43,  # one names a year that is not the article's own, the other none
    "head": -1.53,  # the same head noun
    "other head": -0.73,
    "other share": -1.45,  # one is a rate or share, the other is not
    "level and change": -0.47,  # one tells how much, the other by how much
    "owner": 0.12,
    "other owner": -0.36,
    "owner told": 0.33,  # the same, where both sentences tell the owner
    "other owner told": -0.83,
    "per": -0.17,  # the same basis is named
    "per unknown": -1.77,  # one names a basis, the other does not
    "same page": 0.36,  # an edit of an article that had it
    "same outlet": 0.0,
    "near words": 2.0,  # how many words stand close to both numbers
    "same status": 0.42,
    "guess then result": -0.41,  # forecast by others, now measured
    "counter": -0.15,  # the same counter says less than the words that it stands for
    "gap": -0.39,  # log of the days since the series was seen
    "was vague": 0.4,
    "in headline": -0.12,
    "was in headline": 0.5,
    "says it moved": 0.44,  # the clause has a verb of movement
    "percent": -0.97,  # shares of many things stand side by side
    "term": -0.09,
    "both words": 1.2,  # the lesser of the two above
    "words and wide": 0.12,  # the words agree, and so does the size
    "words and head": 1.01,
    "words and frame": 0.45,
    "words and owner": 0.15,
    "words and direction": 0.09,
    "clues and moved": 0.49,
    "both in headline": -0.21,
    "named": 3.0,
    "passage": 2.5,  # word for word but for the number
    "aim and result": -0.6,  # a target against a measured value
    "rival bias": -1.41,
    "alone": 0.46,
    "lead over series": 1.63,
    "lead over figures": 0.71,
    "best of both": 0.29,
    "company": 0.25,
}
OTHER_TIME = ("other years", "other part", "quarter gone by", "stood in its time")
# Evidence that rules a move out: May is no revision of April, a part none of its whole. Found on the timelines: of pairs in
# which one of them holds, fewer than one in forty are one series; but "of another" on tests/timelines/streams.jsonl, as a timeline
# tells of one alone.
RULED_OUT = (*OTHER_TIME, "part and whole", "moved from elsewhere", "moved the other way", "of another")
# Evidence that speaks against: of several places of one quantity the mildest counts. A headline names no basis, its text does.
# What a template says of another in its text is not made good by a headline in words of its own.
AGAINST = frozenset(
    (*RULED_OUT, "other head", "other owner", "other owner told", "aim and result", "per unknown")
) - {"of another"}
# What makes two one though their articles have no name in common.
KNOWN_TO_BE_ONE = ("named", "same page", "moved from", "stood before", "rounds")
LEAD = 3.0  # a lead of more log-odds than that says no more
UNKNOWN = -3.0  # log-odds of a series that is not known yet: every quantity may be the first of its own

SAME = -0.7  # an equal value is tied from here on: rather together than twice
LIKELY = 0.0  # another value is kept with the series from here on, unsure and told to nobody
UNLIKE = -1.0  # a series less likely than that is another one: a first target may be announced
CHANGE = 1.0  # another value is a change from here on: cross-validated P .84 R .45 when it was chosen, 1.3 .88 and .42, 1.5 .90 and .40
PAST = -1.5  # a value given as past that the series once had is tied from here on: it moves nothing
DISPLACES = 0.0  # from here on where the article names the standing value as the earlier one
ALIKE_TOLD = 0.55  # from so many words in common on, of all that two sentences have, they are one template
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

MOST_PARTS = 12  # figures on either side that may be its parts, or other parts of its total
LIST_GAP = 40  # characters between two parts of a list
TOTAL_WINDOW = 25  # characters beside a number in which it may be called a total
ROUNDED = Decimal(
    "0.03"
)  # of a value: to round it in print, or the parts that it is the sum of, puts it no further off
OPEN_LIST = Decimal("0.8")  # parts "among others" that come to less of the total are not all of them
SHARE_SLACK = (
    2  # per cent of a percentage, beside its last digit: worked out from values that were not rounded
)

PAST_WITHIN = 120  # characters from the end of a sentence to the one that tells what was before: further off are other matters

NAME_WITHIN = 160  # characters on either side in which a name is looked for
NAME_BEHIND = 6  # characters by which a name behind the number counts as further off

QUARTER_DAYS = 60  # after so many days the figures of the next quarter are out

NEAR_WORDS = 4  # so many common words close to both numbers are about as many as there can be
GAP = 5.0  # log of the days since a series was last seen: 1 after half a year

RARE = 2.5  # a word this rare (`clues.Rarity`) close to both numbers is all that words can say

# How clue words weigh by their distance to the number, in words; further off but in the same clause; in the same sentence.
NEAR = (1.0, 0.9, 0.7, 0.5)
CLAUSE = 0.35
SENTENCE = 0.12
ABOUT = 1.0
OWNER = 0.4  # in English: cross-validation gains from 0.3 to 0.6 alike, in Korean nothing
BEHIND_BORDER = 0.5  # a comma lies between
BEHIND_KOREAN = 0.4  # behind the number in Korean, where words stand before it
PART = 0.5  # the first or last two syllables of a Korean compound
WINDOW = 80  # words on either side that are looked at: no sentence is longer, a table is
MATES = 4  # figures on either side in its sentence whose company a figure keeps
MOST_FIGURES = 400  # of one article: what has more is a table or an attack
CROWD = 160  # entries that are weighed for one article; of a larger ledger, the nearest to its figures
MOST_PAIRS = 2000  # of a quantity and a series that are weighed for one article (the timelines have 1,012 at most); of more, the nearest
VALUE_AS_WORDS = 3  # shared words that an equal value is worth where so many pairs are thinned out
# Of a larger ledger, so many entries are weighed for a figure. With fewer the timelines, all in one ledger, lose changes.
NEAREST = 5
FAINT = 0.5  # and of those none that is less than so near, against the nearest
SCAN = 300  # entries with rare words of a figure that are looked at …
HOPEFUL = 32  # … and the nearest of them, which its more common words tell apart
ATTRIBUTE_WORDS = 2  # in common make two attributes of one owner one, where no topic is shared
# Of the words of a headline and a sentence, so many stand again where the same story is told on. Found on 76 timelines: less do
# of 3 % of observations beside a later article of their own series, and of 93 % beside one of another topic.
KIN = 0.15
STANDS_AGAIN = 1.0  # how a value that a series has had weighs among words

# Whether an article keeps company with a topic's others (`company`). Near the weights of a logistic regression over 363 articles of 92
# timelines, 75 of them strangers, with a limit that loses none of the others. Cross-validated by timeline it finds 54 strangers where
# none of the others is lost; by words alone 38.
KINSHIP = {
    "words": 17.0,  # the share of them that it has in common with the others
    "usual": 1.0,  # that share beside what the others have in common, 2 at most
    "numbers": 1.5,  # numbers that others told, MOST_NUMBERS at most
    "title": 1.2,  # the share of the words of the topic's title that it has, less that of the others
}
STRANGER_BELOW = 2.9
COMPANY = 8  # of a topic's newest articles are compared with
LEAST_COMPANY = 3  # that have one of its names: fewer do not show what a topic is about
ENOUGH_WORDS = 15  # different ones: of a brief nothing can be said
WIDE_BELOW = (
    0.095  # of its words that an article shares with the rest: where one shares less the topic is wide
)
MOST_NUMBERS = 1  # one in common tells as much as more: two may be so by chance
LONGEST_LOOK = 20_000  # characters of an article that are looked at
