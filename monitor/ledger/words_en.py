"""English words that the ledger knows: words that say nothing, words that say the same, words of movement."""

from __future__ import annotations

# Words around a number that do not tell what is measured.
_EMPTY = """
    a an the of to in on at by for from with as is are was were be been being has have had will would could should may might
    it its he she they them their his her this that these those which who whom whose what when where while and or but not no nor so
    than then there here about around some nearly almost roughly approximately up down over under more less most least only just still
    also already now new said says say told tells according per each every all both any one other another such same into out off after
    before during between among since until against within without through s t year years month months day days week weeks today
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
    december total number figure rise rises rose risen fall falls fell fallen increase increased decrease decreased expected expect
    put stand stands stood give gave given report reported percent per cent million billion trillion thousand hundred much many people person persons things thing figures
    people known count counted see sees show shows showed since raise raised take takes took come comes came make makes made set sets like yet
"""
EMPTY = frozenset(_EMPTY.split())

# Words that say a value went up or down.
_UP = """
    rose rise rises risen raised raises climb climbs climbed jump jumps jumped grew grows grown increased increases lifted lifts upped
    enlarged doubled expanded widened improved sweetened soared surged higher up
"""
_DOWN = """
    fell fall falls fallen cut cuts lowered lowers reduced reduces trimmed narrowed dropped drops slid slipped declined declines lower
    down shrank shrinks halved
"""
UP = frozenset(_UP.split())
DOWN = frozenset(_DOWN.split())

# Directly before a number: it says by how much, not how much; so does a verb of movement. Directly behind: the same.
BY = frozenset(("by", "another", "extra", "additional", "further", "up", "down")) | (UP | DOWN)
_MORE = """
    more less fewer higher lower increase increases rise hike cut cuts reduction drop decline raise above below longer shorter
    larger smaller bigger cheaper dearer growth
"""
MORE = frozenset(_MORE.split())
HEDGES = frozenset(
    [
        "a",
        "an",
        "about",
        "nearly",
        "almost",
        "some",
        "roughly",
        "around",
        "over",
        "only",
        "just",
        "as",
        "much",
        "-",
        "p",
        "points",
        "point",
        "percentage",
    ]
)

# What follows one of these in a noun phrase tells more of its noun.
PREPOSITIONS = frozenset(("of", "for", "in", "at", "on", "to", "from", "by", "with", "around", "near", "per"))

# Words that say a value has moved in time.
MOVEMENT = UP | DOWN | frozenset(("revised", "passed", "reached", "now"))

# Heads that name a rate or a share.
SHARES = frozenset(("rate", "share", "stake", "proportion", "margin", "ratio", "percentage"))

# What stands before "year", and the year it means, counted from the article's; the same for "month".
YEARS = {"this": 0, "current": 0, "next": 1, "coming": 1, "last": -1, "previous": -1, "past": -1}
MONTHS_FROM_NOW = {"this": 0, "last": -1, "previous": -1, "next": 1}

_MONTHS = "january february march april may june july august september october november december"
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec"
MONTHS = {name: i for names in (_MONTHS, _SHORT) for i, name in enumerate(names.split(), start=1)} | {
    "sept": 9
}

# What stands before a month that is a period or a time, not a part of a date or a name.
_BEFORE_MONTH = "in for of during last early late mid s"
BEFORE_MONTH = frozenset(_BEFORE_MONTH.split())
COMPARING = frozenset(("as", "than"))
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
MONEY = frozenset(("$", "£", "€", "¥"))

# Before a number: it is one part of what was named before.
PART_OF = frozenset(
    (("of", "which"), ("of", "these"), ("of", "those"), ("of", "them"), ("of", "that"), ("among", "them"))
)
PARTS = frozenset(("including", "includes", "included"))

# Before a number: it is the value that was meant or printed before.
EARLIER = frozenset(
    ("originally", "initially", "earlier", "previously", "previous", "former", "formerly", "instead")
)
PERFECT = frozenset(("had", "was"))
PROMISED = frozenset(
    ("announced", "said", "planned", "promised", "pledged", "expected", "forecast", "budgeted")
)

# Beside a number: it is a target. In its sentence: it was said before.
TARGETS = frozenset(("target", "targets", "goal", "goals", "aim", "aims", "aiming"))
_SAID_AGAIN = "again repeated repeats reiterated reiterates reaffirmed reaffirms maintained still now"
SAID_AGAIN = frozenset(_SAID_AGAIN.split())

# Named in the news of many: they tell nobody apart.
_COUNTRIES = """
    united states america american britain british uk england scotland wales ireland europe european union eu germany german france french
    italy italian spain spanish russia russian ukraine china chinese japan japanese korea korean south north india indian canada canadian
    australia australian mexico brazil washington london brussels beijing tokyo seoul
"""
COUNTRIES = frozenset(_COUNTRIES.split())
